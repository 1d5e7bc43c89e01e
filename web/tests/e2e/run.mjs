// The page in a real browser, against the fake server. Set SCREENSHOTS to a folder to keep a picture of each state.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startFakeServer } from "../fake-server/server.mjs";

const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
if (!executablePath) {
  console.log("Skipped: no Chromium found. Install it (apt-get install chromium) or set CHROMIUM to its path.");
  process.exit(0);
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"] });
const shots = process.env.SCREENSHOTS;
let passed = 0;
let failed = 0;

async function check(name, body, options = {}) {
  const server = await startFakeServer();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.text().includes("Content Security Policy") && faults.push(message.text()));
  const shot = (label) => shots && page.screenshot({ path: join(shots, `${label}.png`) });
  try {
    await page.goto(server.url);
    await body({ page, server, shot });
    assert.deepEqual(faults, []);
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n${error.stack}`);
    if (shots) await page.screenshot({ path: join(shots, `failed-${failed}.png`) });
  } finally {
    await context.close();
    await server.stop();
  }
}

const prompt = "build a todo app with user authentication";
async function ask(page) {
  await page.getByLabel("Describe what to build").fill(prompt);
  await page.keyboard.press("Enter");
  await page.getByText("Agents are running").waitFor();
}
const file = (path) => (event) => event.payload.file === path;
const type = (name) => (event) => event.event_type === name;
const lines = (page) => page.locator(".line").count();

/** No serious finding of axe: names, roles, contrast. */
async function accessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { iframes: false }));
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).slice(0, 4).join(" | ")}`), []);
}

for (const theme of ["dark", "light"]) {
  await check(`a request becomes a preview (${theme})`, async ({ page, server, shot }) => {
    await page.getByRole("heading", { name: "Say it. See it running." }).waitFor();
    await shot(`${theme}-1-empty`);
    await ask(page);
    assert.equal(await page.getByLabel("Describe what to build").isDisabled(), true);
    server.playTo(file("backend/src/todos/todo-routes.ts"));
    await page.getByRole("button", { name: "backend/src/todos/todo-routes.ts" }).waitFor();
    await shot(`${theme}-2-coding`);
    await page.getByRole("button", { name: "backend/src/todos/todo-routes.ts" }).click();
    await page.getByText("export function todoRoutes").or(page.locator(".hljs-keyword").first()).first().waitFor();
    await page.locator(".hljs-keyword").first().waitFor();
    await shot(`${theme}-3-files`);
    server.playTo(type("test.results"));
    await page.getByRole("tab", { name: /Tests/ }).click();
    await page.getByText("18 of 18 passed").waitFor();
    await shot(`${theme}-4-tests`);
    server.playTo(type("deploy.complete"));
    await page.getByText("Your app is live").waitFor();
    await page.getByRole("tab", { name: /Review/ }).click();
    await page.getByLabel("Score 93 of 100").waitFor();
    await shot(`${theme}-5-review`);
    await page.getByRole("tab", { name: /Preview/ }).click();
    await page.frameLocator("iframe").getByRole("heading", { name: "My todos" }).waitFor();
    await shot(`${theme}-6-preview`);
    assert.equal(await page.getByLabel("Describe what to build").isEnabled(), true);
    await page.getByRole("tab", { name: /Activity/ }).click();
    await accessible(page);
  }, { colorScheme: theme });
}

await check("a reload shows the same task, each line once", async ({ page, server }) => {
  await ask(page);
  server.playTo(type("code.pr.opened"));
  await page.getByText("Code committed").waitFor();
  const before = await lines(page);
  await page.reload();
  await page.getByText("Code committed").waitFor();
  assert.equal(await lines(page), before);
  await page.getByText("Agents are running").waitFor();
});

await check("a lost connection is shown and made good", async ({ page, server, shot }) => {
  await ask(page);
  server.playTo(type("architecture.proposed"));
  await page.getByText("Design ready").waitFor();
  server.refuse(true);
  await page.getByText("Reconnecting").waitFor();
  await shot("dark-7-lost");
  server.playTo(type("code.pr.opened"));
  server.refuse(false);
  await page.getByText("Code committed").waitFor();
  assert.equal(await lines(page), server.task().events.filter((event) => event.event_type !== "task.initiated").length);
  await page.getByText("Reconnecting").waitFor({ state: "detached" });
}, { colorScheme: "dark" });

await check("a failure says why, and retry goes on", async ({ page, server, shot }) => {
  await ask(page);
  server.playTo(type("code.pr.opened"));
  server.emit({ event_type: "task.failed", payload: { status: "failed", phase: "testing", error: "npm ci ended with code 1: no space left on device.", next: "Free some disk space, then retry." } });
  const card = page.getByRole("alert", { name: "The task failed" });
  await card.waitFor();
  assert.match(await card.innerText(), /no space left[^]*Free some disk space/);
  await shot("dark-8-failed");
  await card.getByRole("button", { name: "Retry" }).click();
  await page.getByText("Agents are running").waitFor();
  await card.waitFor({ state: "detached" });
}, { colorScheme: "dark" });

await check("pause, resume and cancel", async ({ page, server, shot }) => {
  await ask(page);
  server.playTo(type("plan.created"));
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Resume" }).waitFor();
  await shot("dark-9-paused");
  await page.getByRole("button", { name: "Resume" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Cancel the run" }).click();
  await page.getByText("cancelled", { exact: true }).waitFor();
  assert.equal(await page.getByLabel("Describe what to build").isEnabled(), true);
}, { colorScheme: "dark" });

await check("on a phone, chat and work are tabs that do not overflow", async ({ page, server, shot }) => {
  await shot("phone-1-empty");
  await ask(page);
  server.playTo(file("frontend/src/App.tsx"));
  await shot("phone-2-chat");
  await page.getByRole("tab", { name: /Work/ }).click();
  await page.getByRole("button", { name: "frontend/src/App.tsx" }).waitFor();
  await shot("phone-3-work");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
}, { viewport: { width: 390, height: 844 }, colorScheme: "dark" });

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
