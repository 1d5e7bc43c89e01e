// Bundles the server, and what prepares its database, into dist; packages stay in node_modules. With --watch it also restarts the server.
import { spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import * as esbuild from 'esbuild';

const options = {
  entryPoints: { server: 'src/server.ts', ...(existsSync('src/db') ? { prepare: 'src/db/prepare.ts' } : {}) },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'info',
};

if (process.argv.includes('--watch')) {
  const context = await esbuild.context(options);
  await context.rebuild();
  await context.watch();
  spawn(process.execPath, ['--watch', '--enable-source-maps', 'dist/server.js'], { stdio: 'inherit' });
} else {
  await esbuild.build(options);
}

for (const scripts of ['migrations', 'rows'].filter((folder) => existsSync(`src/db/${folder}`))) {
  cpSync(`src/db/${scripts}`, `dist/${scripts}`, { recursive: true });
}
