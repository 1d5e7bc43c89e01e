// #if database
import { rmSync } from 'node:fs';
import { join } from 'node:path';
// #end
import { defineConfig } from '@playwright/test';
// #if database

// Each run begins with an empty application; workers read this file too.
if (!process.env.TEST_WORKER_INDEX) rmSync(join(import.meta.dirname, 'data'), { recursive: true, force: true });
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
});
