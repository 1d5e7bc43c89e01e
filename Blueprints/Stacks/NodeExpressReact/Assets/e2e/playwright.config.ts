// #if database
import { rmSync } from 'node:fs';
// #end
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = process.env.E2E_PORT ?? '8101';
const baseURL = `http://127.0.0.1:${port}`;
// #if database
const data = join(import.meta.dirname, 'data');

// Each run begins with an empty application; workers read this file too.
if (!process.env.TEST_WORKER_INDEX) rmSync(data, { recursive: true, force: true });
// #end

export default defineConfig({
  testDir: 'tests',
  outputDir: 'reports/results',
  fullyParallel: true,
  workers: 2,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'reports/results.json' }],
    ['html', { outputFolder: 'reports/playwright-report', open: 'never' }],
  ],
  use: {
    baseURL,
    locale: 'en-US',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { executablePath: process.env.E2E_BROWSER || undefined },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  ],
  webServer: {
    command: 'node dist/server.js',
    cwd: '../backend',
    url: `${baseURL}/health`,
    env: {
      PORT: port,
      STATIC_DIR: join(import.meta.dirname, '..', 'frontend', 'dist'),
      // #if database
      DATA_DIR: data,
      // #end
      // #if auth
      // Many accounts log in at once here.
      SCRYPT_COST: '16',
      LOGIN_ATTEMPTS: '1000',
      // #end
    },
  },
});
