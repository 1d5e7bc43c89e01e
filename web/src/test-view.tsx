import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import type { Task } from "./api/tasks";
import type { TaskView } from "./app/TaskView";
import { emptyRun } from "./feed/run";

export const sampleTask: Task = {
  id: "t1", project_id: "p1", project_name: "Todo App", project_slug: "todo-app", conversation_id: "c1", user_prompt: "a todo app", status: "running", current_phase: "coding",
  branch_name: "feature/task-1", commit_sha: undefined, preview_url: undefined, error: undefined, cost_total: 0, seq: 0,
  created_at: "2026-01-01T10:00:00Z", updated_at: "2026-01-01T10:00:00Z", completed_at: undefined,
  progress: { phase: "coding", fraction: 0.2, step: "", files_created: 0, total_estimated_files: 0, round: 0, tests_total: undefined, tests_passed: undefined, review_score: undefined },
  merge: undefined, next: undefined,
};

/** A task as the panels get it, without a connection behind it. */
export function sampleView(changes: Partial<TaskView> = {}): TaskView {
  return {
    id: "t1", task: sampleTask, run: emptyRun, link: { state: "live" }, loaded: true, status: "running", busy: true, failure: undefined, progress: 0.2, error: null,
    reconnect: vi.fn(), command: { run: vi.fn(), pending: undefined, error: null }, ...changes,
  };
}

/** Answers each path with a value as JSON, a string as text, and anything else with a 404; returns what was asked for. */
export function serve(answers: Record<string, unknown>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (path: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? "GET"} ${path}`);
    const found = Object.entries(answers).find(([known]) => path.startsWith(known))?.[1];
    if (found === undefined) return Promise.resolve(new Response(JSON.stringify({ title: "Not found", detail: "There is nothing here." }), { status: 404 }));
    return Promise.resolve(new Response(typeof found === "string" ? found : JSON.stringify(found)));
  });
  return asked;
}

export function show(children: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(<QueryClientProvider client={client}>{children}</QueryClientProvider>);
}
