import { expect, test } from "vitest";
import { follow, shelvesOf } from "./documents";

test("puts documents in reading order and leaves out logs, reports and pictures", () => {
  const shelves = shelvesOf([
    "test-results/junit.xml",
    "architecture/architecture-diagram.svg",
    "architecture/adr/002-accounts.md",
    "architecture/design.md",
    "architecture/adr/001-one-language.md",
    "planning/risk.md",
    "planning/plan.yaml",
    "architecture/notes.md",
  ]);
  expect(shelves.map(({ name, documents }) => [name, documents.map(({ title }) => title)])).toEqual([
    ["Plan", ["Plan", "Risks"]],
    ["Architecture", ["Design", "1. One language", "2. Accounts", "notes.md"]],
  ]);
});

test("follows links between documents, and none that leads elsewhere", () => {
  expect(follow("architecture/design.md", "adr/001-x.md")).toBe("architecture/adr/001-x.md");
  expect(follow("architecture/adr/001-x.md", "../design.md#data")).toBe("architecture/design.md");
  expect(follow("a/b.md", "../../etc/passwd")).toBeUndefined();
  for (const link of ["https://e.example", "javascript:alert(1)", "/etc/passwd", "#top", "mailto:a@e.example"]) expect(follow("a/b.md", link)).toBeUndefined();
});
