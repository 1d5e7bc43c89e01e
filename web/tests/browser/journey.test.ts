import { expect } from "vitest";
import { ask, composer, expectAccessible, ofFile, ofType, test } from "./harness";

for (const theme of ["dark", "light"] as const) {
  test(`from a request to its preview, every view free of barriers (${theme})`, async ({ page, server }) => {
    const tab = (name: string | RegExp) => page.getByRole("tab", { name }).click();
    await page.getByRole("heading", { name: "Say it. See it running." }).waitFor();
    await expectAccessible(page, "welcome");
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    await expectAccessible(page, "shortcuts");
    await page.keyboard.press("Escape");

    await ask(page);
    expect(await composer(page).isDisabled()).toBe(true);
    server.playTo(ofFile("backend/src/todos/todo-routes.ts"));
    await page.getByRole("button", { name: "backend/src/todos/todo-routes.ts" }).waitFor();
    await expectAccessible(page, "running");

    await page.getByRole("button", { name: "backend/src/todos/todo-routes.ts" }).click();
    await page.locator(".hljs-keyword").first().waitFor();
    await expectAccessible(page, "files");

    await tab("Design");
    await page.getByRole("heading", { name: "Design of Todo App" }).waitFor();
    await page.getByRole("img", { name: "Architecture" }).waitFor();
    await expectAccessible(page, "design");
    await page.getByRole("button", { name: "One language", exact: true }).click();
    await page.getByText("TypeScript on both sides.").waitFor();
    await page.getByRole("button", { name: "Data model" }).click();
    await page.getByRole("img", { name: /Todo: id, owner_id, refers to User.id, title/ }).waitFor();
    await expectAccessible(page, "data model");

    server.playTo(ofType("test.results"));
    await tab("Commits");
    await page.getByRole("button", { name: /Add todo routes/ }).click();
    await page.getByText("export const app = express();").waitFor();
    await expectAccessible(page, "commits");

    await tab(/Tests/);
    await page.getByText("18 of 18 passed").waitFor();
    await expectAccessible(page, "tests");

    server.playTo(ofType("deploy.complete"));
    await page.getByText("Your app is live").waitFor();
    await tab(/Review/);
    await page.getByLabel("Score 93 of 100").waitFor();
    await expectAccessible(page, "review");

    await tab(/Preview/);
    await page.frameLocator("iframe").getByRole("heading", { name: "My todos" }).waitFor();
    await expectAccessible(page, "preview");
    await page.getByRole("button", { name: "Code", exact: true }).click();
    await page.getByText(/git clone -b feature\/task-1a2b3c4d http:\/\/localhost:\d+\/git\/todo-app\.git/).waitFor();
    await expectAccessible(page, "code menu");
    await page.keyboard.press("Escape");
    expect(await composer(page).isEnabled()).toBe(true);
  }, { colorScheme: theme });
}

test("a conversation goes on: each run has its card, and the work pane shows whichever is asked for", async ({ page, server }) => {
  await ask(page);
  server.playTo(ofType("deploy.complete"));
  await page.frameLocator("iframe").getByRole("heading", { name: "My todos" }).waitFor();
  await ask(page, "now add tags");
  server.playTo(ofType("plan.created"));
  await page.getByText("Plan ready").waitFor();
  const runs = page.getByRole("combobox", { name: "Run" });
  expect(await runs.locator("option").allTextContents()).toEqual(["1 of 2: build a todo app with user authentication (completed)", "2 of 2: now add tags (running)"]);

  await page.getByRole("button", { name: "The run before" }).click();
  await page.getByRole("tab", { name: /Tests 42\/42/ }).waitFor();
  await page.getByText("Agents are running").waitFor();
  expect(await composer(page).isDisabled()).toBe(true);
  await page.reload();
  await page.getByRole("tab", { name: /Tests 42\/42/ }).waitFor();

  await page.getByRole("button", { name: /at work/ }).click();
  await page.getByText("Plan ready").waitFor();
  server.playTo(ofType("deploy.complete"));
  await page.getByText("Agents are running").waitFor({ state: "detached" });
});

test("a preview whose time is over says so and how to go on", async ({ page, server }) => {
  await ask(page);
  server.previews("expired");
  server.playTo(ofType("deploy.complete"));
  await page.getByRole("heading", { name: "The preview's time is over" }).waitFor();
  await page.getByRole("tabpanel").getByText(/git clone -b/).waitFor();
  await expectAccessible(page, "expired preview");
});

test("past conversations are listed with how they stand, and can be deleted", async ({ page, server }) => {
  await ask(page);
  server.playTo(ofType("deploy.complete"));
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /build a todo app/ }) });
  await row.getByText("completed").waitFor();
  await page.getByRole("button", { name: "New conversation" }).click();
  await row.hover();
  await row.getByRole("button", { name: /Delete the conversation/ }).click();
  await expectAccessible(page, "delete dialog");
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await row.waitFor({ state: "detached" });
});
