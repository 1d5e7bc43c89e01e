/** What the agents wrote beside the code, each with the event that brings it. */
export const documents = [
  ["plan.created", "planning/plan.yaml", "project:\n  name: Todo App\nassumptions:\n  - A todo has a title.\n"],
  ["plan.created", "planning/acceptance.md", "# Acceptance\n\n- [x] A person registers\n- [ ] A person logs in\n"],
  ["plan.created", "planning/risk.md", "# Risks\n\n| risk | severity |\n|---|---|\n| Guessed passwords | high |\n"],
  ["architecture.proposed", "architecture/design.md", "# Design of Todo App\n\nKeeps todos behind a login.\n\n![Architecture](architecture-diagram.svg)\n\n## Decisions\n\n- [One language](adr/001-one-language.md)\n"],
  ["architecture.proposed", "architecture/adr/001-one-language.md", "# One language\n\nTypeScript on both sides.\n"],
  ["architecture.proposed", "architecture/architecture-diagram.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120"><rect x="8" y="8" width="384" height="104" rx="10" fill="#3b82f622" stroke="#3b82f6"/></svg>'],
  [
    "architecture.proposed",
    "architecture/data-models.json",
    JSON.stringify({
      models: [
        { name: "User", fields: [{ name: "id", type: "UUID", required: true, primary_key: true }, { name: "email", type: "String", required: true }] },
        { name: "Todo", fields: [{ name: "id", type: "UUID", required: true, primary_key: true }, { name: "owner_id", type: "UUID", required: true, foreign_key: "User.id" }, { name: "title", type: "String", required: true }] },
      ],
    }),
  ],
];

const commit = (n, subject, agent, parents) => ({ sha: String(n).repeat(40).slice(0, 40), subject, body: `- Said in short\n\n[${agent}-agent]\nCatalyst-Step: 0/${n}`, author_name: "Catalyst", author_email: "agents@localhost", date: new Date().toISOString(), parents, agent });

/** Newest first, as git tells it. */
export const commits = [
  ["code.pr.opened", commit(3, "feat(backend): Add todo routes", "coder", ["2".repeat(40)])],
  ["plan.created", commit(2, "feat(planning): Add comprehensive plan for Todo App", "planner", ["1".repeat(40)])],
  ["task.initiated", commit(1, "chore: Initialize repository", undefined, [])],
];

export const diff = {
  base: "2".repeat(40),
  head: "3".repeat(40),
  stats: { additions: 3, deletions: 1, files_changed: 2 },
  files: [
    { path: "backend/src/server.ts", status: "modified", additions: 2, deletions: 1, is_binary: false },
    { path: "backend/src/logo.png", status: "added", additions: 0, deletions: 0, is_binary: true },
  ],
  patch: 'diff --git a/backend/src/server.ts b/backend/src/server.ts\n--- a/backend/src/server.ts\n+++ b/backend/src/server.ts\n@@ -1,3 +1,4 @@\n import express from "express";\n-export const app = 1;\n+export const app = express();\n+app.use(todoRoutes);\n \ndiff --git a/backend/src/logo.png b/backend/src/logo.png\nBinary files /dev/null and b/backend/src/logo.png differ\n',
  truncated: false,
};
