import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // All files share one worker and its modules, and so one in-process database.
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    hookTimeout: 60_000,
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/server.ts', 'src/db/client.ts', 'src/db/prepare.ts'],
      reporter: ['text-summary', 'json-summary', 'html', 'cobertura'],
    },
  },
});
