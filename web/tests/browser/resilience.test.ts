import { expect } from "vitest";
import { ask, composer, expectAccessible, lines, ofType, overflows, test, told } from "./harness";

test("a reload in mid-task shows the same task, each line once, and follows on", async ({ page, server }) => {
  await ask(page);
  server.playTo(ofType("code.pr.opened"));
  await page.getByText("Code committed").waitFor();
  const before = await lines(page);
  await page.reload();
  await page.getByText("Code committed").waitFor();
  expect(await lines(page)).toBe(before);
  await page.getByText("Agents are running").waitFor();
  expect(await composer(page).isDisabled()).toBe(true);
  server.playTo(ofType("test.results"));
  await page.getByText("Tests done: 42 of 42 passed").waitFor();
});

test("a connection lost in mid-task is shown, and made good without gap or repetition", async ({ page, server }) => {
  await ask(page);
  server.playTo(ofType("architecture.proposed"));
  await page.getByText("Design ready").waitFor();
  server.refuse(true);
  await page.getByText("Reconnecting").waitFor();
  await expectAccessible(page, "reconnecting");
  server.playTo(ofType("code.pr.opened"));
  server.refuse(false);
  await page.getByText("Code committed").waitFor();
  expect(await lines(page)).toBe(told(server).filter(({ event_type: type }) => type !== "task.initiated").length);
  await page.getByText("Reconnecting").waitFor({ state: "detached" });
});

test("a message whose answer got lost is sent again as the same message of the same conversation", async ({ page, server }) => {
  await page.route("**/api/chat/send", async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await composer(page).fill("build a todo app");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Send again" }).click();
  await expect.poll(() => server.received.length).toBe(2);
  const [first, second] = server.received;
  expect(second).toEqual(first);
  expect(first).toHaveProperty("conversation_id");
});

test("a message that takes long to read is shown as being read, also after a reload, until it is answered", async ({ page, server }) => {
  server.think();
  await composer(page).fill("build a todo app");
  await page.keyboard.press("Enter");
  await page.getByText("Catalyst is reading your message").waitFor();
  expect(await composer(page).isDisabled()).toBe(true);
  await expectAccessible(page, "reading");
  await page.reload();
  await page.getByText("Catalyst is reading your message").waitFor();
  expect(await page.getByText("build a todo app", { exact: true }).filter({ visible: true }).count()).toBeGreaterThan(0);
  await page.getByLabel("Time waited").waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflows(page)).toBe(false);
  server.answer();
  await page.getByText("Agents are running").waitFor();
  await page.getByText("Catalyst is reading your message").waitFor({ state: "detached" });
  expect(server.received.length).toBe(1);
});

test("reading can be cancelled; the message stays, to be sent again or changed", async ({ page, server }) => {
  server.think();
  await composer(page).fill("build a todo app");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Cancel" }).click();
  const trouble = page.getByRole("alert");
  await trouble.getByText("cancelled before Catalyst had read it").waitFor();
  await expectAccessible(page, "cancelled");
  expect(await composer(page).isDisabled()).toBe(false);
  await trouble.getByRole("button", { name: "Edit" }).click();
  expect(await composer(page).inputValue()).toBe("build a todo app");
  await trouble.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect.poll(() => server.received.length).toBe(2);
  expect(server.received[1]).toEqual(server.received[0]);
});

test("what was typed survives a reload", async ({ page }) => {
  await composer(page).fill("a very long thought");
  await page.reload();
  await expect.poll(() => composer(page).inputValue()).toBe("a very long thought");
});

test("a failure says what failed, why and what next, and retry goes on", async ({ page, server }) => {
  await ask(page);
  server.playTo(ofType("code.pr.opened"));
  server.emit({ actor: "tester", event_type: "task.failed", payload: { status: "failed", phase: "testing", error: `npm ci ended with code 1: no space left on device.\n${"npm error\n".repeat(9)}npm error nospc`, next: "Free some disk space, then retry." } });
  const card = page.getByRole("alert", { name: "The task failed" });
  await card.getByText("The Tester could not finish").waitFor();
  await card.getByText("no space left on device.").waitFor();
  await card.getByText("Free some disk space, then retry.").waitFor();
  await expectAccessible(page, "failed");
  expect(await page.getByText("npm error nospc").isVisible()).toBe(false);
  await card.getByText("Everything it said").click();
  await page.getByText("npm error nospc").waitFor();
  await card.getByRole("button", { name: "Edit the request" }).click();
  expect(await composer(page).inputValue()).toBe("build a todo app with user authentication");
  await card.getByRole("button", { name: "Retry" }).click();
  await page.getByText("Agents are running").waitFor();
  await card.waitFor({ state: "detached" });
});

test("pause, resume, cancel, and retry after cancelling", async ({ page, server }) => {
  await ask(page);
  server.playTo(ofType("plan.created"));
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Resume" }).waitFor();
  await expectAccessible(page, "paused");
  await page.getByRole("button", { name: "Resume" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Cancel the run" }).click();
  const card = page.getByRole("status", { name: "The task was cancelled" });
  await card.waitFor();
  await expectAccessible(page, "cancelled");
  expect(await composer(page).isEnabled()).toBe(true);
  await card.getByRole("button", { name: "Retry" }).click();
  await page.getByText("Agents are running").waitFor();
});
