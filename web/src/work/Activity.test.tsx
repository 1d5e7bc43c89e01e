import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { sampleView, serve, show } from "../test-view";
import { Activity } from "./Activity";

const line = (seq: number, message: string, more = {}) => ({ id: `e${seq}`, task_id: "t1", seq, agent_name: "Coder", message, level: "info", timestamp: "2026-01-01T10:00:00Z", ...more });

test("what is typed is looked for, and the words found are marked", async () => {
  const asked = serve({ "/api/logs": { items: [line(7, "Generated routes/todos.ts", { file: "routes/todos.ts" })] } });
  const onFile = vi.fn();
  const { container } = show(<Activity view={sampleView()} onFile={onFile} />);
  expect(screen.getByText("The agents are getting ready")).toBeVisible();

  await userEvent.type(screen.getByRole("textbox", { name: "Words to look for" }), "todo");

  expect(await screen.findByText("1 line, newest first")).toBeVisible();
  expect(container.querySelector("mark")).toHaveTextContent("todo");
  expect(asked).toContain("GET /api/logs?task_id=t1&text=todo&limit=100");
  await userEvent.click(screen.getByRole("button", { name: "Open routes/todos.ts" }));
  expect(onFile).toHaveBeenCalledWith("routes/todos.ts");
});

test("agent and level narrow, and clearing goes back to the live log", async () => {
  const asked = serve({ "/api/logs": { items: [] } });
  show(<Activity view={sampleView()} onFile={vi.fn()} />);

  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Agent" }), "Tester");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Level" }), "Error");

  expect(await screen.findByText("No line matches")).toBeVisible();
  await vi.waitFor(() => expect(asked).toContain("GET /api/logs?task_id=t1&agent=tester&level=error&limit=100"));
  await userEvent.click(screen.getByRole("button", { name: "Clear" }));
  expect(await screen.findByText("The agents are getting ready")).toBeVisible();
});

test("older lines follow on demand", async () => {
  const asked = serve({
    "/api/logs?task_id=t1&level=warning&limit=100&cursor=c1": { items: [line(1, "older")] },
    "/api/logs": { items: [line(2, "newer")], next_cursor: "c1" },
  });
  show(<Activity view={sampleView({ busy: false })} onFile={vi.fn()} />);

  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Level" }), "Warning");
  await userEvent.click(await screen.findByRole("button", { name: "Show older lines" }));

  expect(await screen.findByText("older")).toBeVisible();
  expect(screen.getByText("2 lines, newest first")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Show older lines" })).toBeNull();
  expect(asked.at(-1)).toBe("GET /api/logs?task_id=t1&level=warning&limit=100&cursor=c1");
});

test("signs alone are not looked for, and a refusal is told", async () => {
  const asked = serve({});
  show(<Activity view={sampleView()} onFile={vi.fn()} />);

  await userEvent.type(screen.getByRole("textbox"), "!?");
  expect(screen.getByText("The agents are getting ready")).toBeVisible();
  await userEvent.type(screen.getByRole("textbox"), "x");

  expect(await screen.findByRole("alert")).toHaveTextContent("There is nothing here.");
  expect(asked).toEqual(["GET /api/logs?task_id=t1&text=%21%3Fx&limit=100"]);
});
