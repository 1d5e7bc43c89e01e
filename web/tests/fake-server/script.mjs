const route = `import { Router } from "express";
import { requireUser } from "../auth/session.js";
import { TodoInput } from "./todo.js";
import type { TodoStore } from "./todo-store.js";

/** What a signed-in person may do with their own todos. */
export function todoRoutes(store: TodoStore): Router {
  const routes = Router();
  routes.use(requireUser);

  routes.get("/", async (request, response) => {
    const page = await store.list(request.user.id, { limit: 50 });
    response.json({ items: page.items, next_cursor: page.next });
  });

  routes.post("/", async (request, response) => {
    const input = TodoInput.parse(request.body);
    response.status(201).json(await store.add(request.user.id, input));
  });

  return routes;
}
`;

export const files = {
  "README.md": "# Todo App\n\nRun `npm start`.\n",
  "docker-compose.yml": "services:\n  app:\n    build: .\n",
  "backend/package.json": '{ "name": "backend", "type": "module" }\n',
  "backend/src/server.ts": 'import express from "express";\n\nexport const app = express();\n',
  "backend/src/todos/todo-routes.ts": route,
  "backend/src/todos/todo-store.ts": "export interface TodoStore {}\n",
  "backend/src/auth/session.ts": "export const requireUser = () => undefined;\n",
  "frontend/src/App.tsx": "export const App = () => <main>Todos</main>;\n",
  "frontend/src/todos/TodoList.tsx": "export const TodoList = () => <ul />;\n",
};

const names = { planner: ["Planner", "planning"], architect: ["Architect", "architecture"], coder: ["Coder", "coding"], tester: ["Tester", "testing"], reviewer: ["Reviewer", "review"], deployer: ["Deployer", "deployment"] };

function log(actor, message, progress, more = {}) {
  const [agent_name, phase] = names[actor];
  return { actor, payload: { kind: "log", agent_name, phase, message, level: "info", progress, step: message, files_created: 0, total_estimated_files: 9, ...more } };
}

/** A task from request to preview, in the order that a real one tells it. */
export function* script(previewUrl) {
  yield { event_type: "task.initiated", payload: { user_prompt: "build a todo app" } };
  yield log("planner", "Reading the request", 0.01);
  yield log("planner", "2 entities, 7 screens, sign-in by password", 0.02, { level: "success" });
  yield { actor: "planner", event_type: "plan.created", payload: {} };
  yield log("architect", "Choosing Express 5, PGlite and React 19", 0.05);
  yield log("architect", "Wrote the OpenAPI description", 0.06, { level: "success" });
  yield { actor: "architect", event_type: "architecture.proposed", payload: {} };
  const paths = Object.keys(files);
  for (const [index, file] of paths.entries()) yield log("coder", `Generated ${file}`, 0.07 + (0.13 * (index + 1)) / paths.length, { file, files_created: index + 1, step: `Writing ${file}` });
  yield { actor: "coder", event_type: "code.pr.opened", payload: { files_created: paths.length } };
  yield log("tester", "Installing dependencies", 0.3);
  yield log("tester", "backend/todos.test.ts: 18 passed", 0.5, { level: "success", tests_total: 18, tests_passed: 18 });
  yield log("tester", "frontend/TodoList.test.tsx: 24 passed", 0.7, { level: "success", tests_total: 42, tests_passed: 42 });
  yield { actor: "tester", event_type: "test.results", payload: { status: "passed", total_tests: 42, passed: 42, failed: 0 } };
  yield log("reviewer", "Measuring complexity and duplication", 0.74);
  yield { actor: "reviewer", event_type: "review.decision", payload: { decision: "approved", score: 93 } };
  yield log("deployer", "Starting the application", 0.9);
  yield { actor: "deployer", event_type: "deploy.status", payload: { status: "deployed", preview_url: previewUrl, fallback_url: previewUrl } };
  yield { actor: "deployer", event_type: "deploy.complete", payload: { status: "completed", preview_url: previewUrl, tests_total: 42, tests_passed: 42, review_score: 93 } };
}

export const testSummary = {
  overall_status: "passed",
  backend: { total: 18, passed: 18, failed: 0, skipped: 0, coverage: 0.89, duration_seconds: 4.2 },
  frontend: { total: 24, passed: 24, failed: 0, coverage: 0.82, duration_seconds: 6.1 },
  e2e: { status: "not_run", reason: "No browser is installed for the generated tests." },
  security: { critical: 0, high: 0, medium: 1, low: 2, info: 0 },
  total_duration_seconds: 10.3,
};

export const review = {
  decision: "approved",
  overall_score: 93,
  breakdown: { code_quality: 95, security: 96, test_coverage: 86, documentation: 90, best_practices: 94 },
  issues: [{ severity: "medium", file: "backend/src/todos/todo-routes.ts", line: 18, message: "No limit on how often one person may post.", suggestion: "Add a rate limiter." }, { severity: "low", message: "A component has no loading test." }],
  recommendations: ["Add an error boundary around the list."],
  blocking_issues: 0,
};
