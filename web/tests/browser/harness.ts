import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, expect, test as declare } from "vitest";
import { startFakeServer } from "../fake-server/server.mjs";

export type FakeServer = Awaited<ReturnType<typeof startFakeServer>>;
export interface Person {
  page: Page;
  server: FakeServer;
}

const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const policyBreach = "Content Security Policy";

let launched: Promise<Browser> | undefined;
const browser = () => (launched ??= chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"] }));
afterAll(async () => (await launched)?.close());

/** A test of the built page in a real browser, with a server of its own that does what the test tells it. */
export function test(name: string, body: (person: Person) => Promise<void>, options: BrowserContextOptions = {}) {
  declare.skipIf(!executablePath)(`${name}${executablePath ? "" : " (needs Chromium: install it, or set CHROMIUM to its path)"}`, async () => {
    const server = await startFakeServer();
    const context = await (await browser()).newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.text().includes(policyBreach) && faults.push(message.text()));
    try {
      await page.goto(server.url);
      await body({ page, server });
      expect(faults).toEqual([]);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

export const composer = (page: Page) => page.locator("#composer");
export const lines = (page: Page) => page.locator(".line").count();

export async function ask(page: Page, request = "build a todo app with user authentication"): Promise<void> {
  await composer(page).fill(request);
  await page.keyboard.press("Enter");
  await page.getByText("Agents are running").waitFor();
}

interface FakeEvent {
  event_type: string;
  payload: { file?: string };
}
/** Everything that the task begun last has told. */
export const told = (server: FakeServer) => (server.task() as { events: FakeEvent[] }).events;
export const ofType = (name: string) => (event: FakeEvent) => event.event_type === name;
export const ofFile = (path: string) => (event: FakeEvent) => event.payload.file === path;

/** Nothing that axe finds, of whatever weight: names, roles, structure, contrast. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } }).axe.run(document, { iframes: false }));
  expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(" | ")}`)).toEqual([]);
}

export const overflows = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
