import { expect } from "vitest";
import { ask, composer, expectAccessible, ofFile, ofType, overflows, test } from "./harness";

test("the keyboard alone goes the whole way", async ({ page, server }) => {
  const press = (key: string) => page.keyboard.press(key);
  const focused = () => page.evaluate(() => (document.activeElement === document.body ? "" : (document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "")));
  const tabTo = async (name: string, most = 40) => {
    for (let steps = 0; steps < most; steps++) {
      await press("Tab");
      if ((await focused()).includes(name)) return;
    }
    throw new Error(`Tab did not reach ${name}; it ended on ${await focused()}`);
  };
  await page.getByRole("heading", { name: "Say it. See it running." }).waitFor();
  await page.keyboard.type("a guest book");
  await press("Enter");
  await page.getByText("Agents are running").waitFor();

  server.playTo(ofType("code.pr.opened"));
  await page.getByText("Code committed").waitFor();
  await tabTo("Cancel");
  await press("Enter");
  expect(await focused()).toBe("Cancel the run");
  await press("Tab");
  await press("Enter");
  await page.getByRole("button", { name: "Cancel", exact: true }).waitFor();

  await tabTo("Width of the conversation");
  const width = () => page.locator("#chat").evaluate((element) => element.getBoundingClientRect().width);
  const before = await width();
  await press("ArrowRight");
  await press("ArrowRight");
  expect(await width()).toBeGreaterThan(before);
  const after = await width();

  await tabTo("Activity");
  await press("ArrowRight");
  await page.getByRole("heading", { name: "Design of Todo App" }).waitFor();
  await press("End");
  await page.getByText("Nothing to see yet").waitFor();
  await press("Home");
  await page.getByText("Code committed").waitFor();

  await press("Alt+t");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await press("?");
  await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
  await press("Escape");
  server.playTo(ofType("deploy.complete"));
  await page.getByText("Your app is live").waitFor();
  await press("/");
  expect(await composer(page).evaluate((element) => element === document.activeElement)).toBe(true);

  await page.reload();
  await page.getByText("Your app is live").waitFor();
  expect(await width()).toBeCloseTo(after, 0);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
}, { colorScheme: "light" });

test("the border between conversation and work is dragged, within limits", async ({ page }) => {
  await ask(page);
  const border = page.getByRole("separator", { name: "Width of the conversation" });
  const box = await border.boundingBox();
  if (!box) throw new Error("The border is not shown");
  await page.mouse.move(box.x + box.width / 2, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 300, { steps: 4 });
  const dragged = Number(await border.getAttribute("aria-valuenow"));
  expect(dragged).toBeGreaterThan(40);
  await page.mouse.move(5000, 300);
  expect(await border.getAttribute("aria-valuenow")).toBe(await border.getAttribute("aria-valuemax"));
  await page.mouse.up();
  await border.dblclick();
  expect(await border.getAttribute("aria-valuenow")).toBe("36");
});

for (const width of [390, 320]) {
  test(`at ${width} pixels chat and work are tabs, and nothing runs over the edge`, async ({ page, server }) => {
    expect(await overflows(page)).toBe(false);
    await ask(page);
    server.playTo(ofFile("frontend/src/App.tsx"));
    expect(await overflows(page)).toBe(false);
    await page.getByRole("tab", { name: /Work/ }).click();
    await page.getByRole("button", { name: "frontend/src/App.tsx" }).waitFor();
    await expectAccessible(page, "phone");
    server.playTo(ofType("deploy.complete"));
    for (const name of ["Design", /Files/, "Commits", /Tests/, /Review/, "Preview"]) {
      await page.getByRole("tab", { name }).click();
      expect(await overflows(page), String(name)).toBe(false);
    }
    await page.frameLocator("iframe").getByRole("heading", { name: "My todos" }).waitFor();
    await page.getByRole("button", { name: "Open the menu" }).click();
    await page.getByRole("link", { name: /build a todo app/ }).click();
    await page.getByText("Your app is live").waitFor();
    expect(await overflows(page)).toBe(false);
  }, { viewport: { width, height: 780 }, hasTouch: true });
}
