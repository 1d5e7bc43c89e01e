import type { IconName } from "../ui/Icon";

export interface Document {
  path: string;
  title: string;
}

export interface Shelf {
  name: string;
  icon: IconName;
  documents: Document[];
}

const shelves: [folder: string, name: string, icon: IconName][] = [
  ["planning", "Plan", "planning"],
  ["architecture", "Architecture", "architecture"],
  ["deployment", "Deployment", "deployment"],
];

/** The order in which a person reads, and what each is called; whatever else there is follows under its own name. */
const known: Record<string, string> = {
  "planning/plan.yaml": "Plan",
  "planning/acceptance.md": "Acceptance criteria",
  "planning/risk.md": "Risks",
  "planning/task-graph.json": "Work breakdown",
  "architecture/design.md": "Design",
  "architecture/data-models.json": "Data model",
  "architecture/tech-stack.md": "Technology",
  "architecture/components.md": "Components",
  "architecture/api-contracts/api-guide.md": "API guide",
  "architecture/api-contracts/openapi.yaml": "OpenAPI description",
  "deployment/DEPLOYMENT.md": "How to deploy",
};
const order = Object.keys(known);
const readable = /\.(md|ya?ml|json|txt)$|(^|\/)Dockerfile[^/]*$/i;

/** Sorts a task's artifacts into what a person would read; pictures, logs and reports have their own places. */
export function shelvesOf(paths: readonly string[]): Shelf[] {
  return shelves.flatMap(([folder, name, icon]) => {
    const documents = paths
      .filter((path) => path.startsWith(`${folder}/`) && readable.test(path))
      .sort((a, b) => place(a) - place(b) || a.localeCompare(b))
      .map((path) => ({ path, title: titleOf(path) }));
    return documents.length > 0 ? [{ name, icon, documents }] : [];
  });
}

function place(path: string): number {
  const index = order.indexOf(path);
  if (index >= 0) return index;
  return path.includes("/adr/") ? order.length : order.length + 1;
}

function titleOf(path: string): string {
  const name = path.split("/").at(-1) ?? path;
  const decision = /\/adr\/(\d+)-(.+)\.md$/.exec(path);
  if (decision?.[1] && decision[2]) return `${Number(decision[1])}. ${sentence(decision[2])}`;
  return known[path] ?? name;
}

function sentence(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where a link in one document leads, when that is another document: "adr/001.md" in architecture/design.md. */
export function follow(from: string, link: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/#?]/i.test(link)) return undefined;
  const parts = from.split("/").slice(0, -1);
  for (const part of (link.split(/[#?]/)[0] ?? "").split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
