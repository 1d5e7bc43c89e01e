import { expect, test } from "vitest";
import { foundWords, isSearch } from "./foundWords";

const marked = (text: string, sought: string) => foundWords(text, sought).map((part) => (part.found ? `[${part.text}]` : part.text)).join("");

test("words are marked by their beginnings, in any case and order", () => {
  expect(marked("Generated routes/todos.ts", "TODO rout")).toBe("Generated [rout]es/[todo]s.ts");
  expect(marked("todo todos", "todos todo")).toBe("[todo] [todos]");
  expect(marked("Größe: 12", "grö 1")).toBe("[Grö]ße: [1]2");
});

test("nothing inside a word, and no pattern, is marked", () => {
  expect(marked("Generated todos", "odos")).toBe("Generated todos");
  expect(marked("a.b", ".*")).toBe("a.b");
  expect(marked("", "x")).toBe("");
});

test("signs are nothing to look for", () => {
  expect(isSearch(" !? ")).toBe(false);
  expect(isSearch("?é")).toBe(true);
});
