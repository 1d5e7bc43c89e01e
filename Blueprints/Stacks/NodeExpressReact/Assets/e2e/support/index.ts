import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { App } from './app';
import { startServer } from './server';

export { expect } from '@playwright/test';

let used = 0;

/** Tests get the application, opened by somebody who has just come to it. What others do at the same time happens in another one. */
// #if rows
export const test = base.extend<{ app: App; delivered: App }, { address: string }>({
// #else
export const test = base.extend<{ app: App }, { address: string }>({
// #end
  address: [
    async ({}, use, { workerIndex }) => {
      const server = await startServer(join(import.meta.dirname, '..', 'data', String(workerIndex)));
      await use(server.url);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ address }, use) => use(address),
  app: async ({ page }, use, info) => {
    // A number for each test of each worker, so that no two enter the same.
    used += 1;
    const app = new App(page, info.workerIndex * 40 + used);
    // #if roles
    await app.register('first');
    // #else
    // #if auth
    await app.register();
    // #end
    // #end
    await use(app);
  },
  // #if rows
  // Another one, with the rows that it begins with.
  delivered: async ({ browser }, use, info) => {
    used += 1;
    const server = await startServer(join(import.meta.dirname, '..', 'data', `rows-${info.workerIndex}-${used}`), 'yes');
    const page = await browser.newPage({ baseURL: server.url });
    const app = new App(page, used);
    // #if roles
    await app.register('first');
    // #else
    // #if auth
    await app.register();
    // #end
    // #end
    await use(app);
    await page.close();
    await server.stop();
  },
  // #end
});

/** Names the parts of the application that a test proves. */
export const proves = (...parts: string[]) => ({ annotation: parts.map((part) => ({ type: 'proves', description: part })) });
