import { test as base } from '@playwright/test';
import { App } from './app';

export { expect } from '@playwright/test';

let used = 0;

/** Tests get the application, opened by somebody who has just come to it. */
export const test = base.extend<{ app: App }>({
  app: async ({ page }, use, info) => {
    // A number for each test of each worker, so that no two enter the same.
    used += 1;
    const app = new App(page, info.workerIndex * 40 + used);
    // #if auth
    await app.register();
    // #end
    await use(app);
  },
});

/** Names the parts of the application that a test proves. */
export const proves = (...parts: string[]) => ({ annotation: parts.map((part) => ({ type: 'proves', description: part })) });
