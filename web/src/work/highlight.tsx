import bash from "highlight.js/lib/languages/bash";
import css from "highlight.js/lib/languages/css";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import markdown from "highlight.js/lib/languages/markdown";
import sql from "highlight.js/lib/languages/sql";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { createLowlight } from "lowlight";
import type { ReactNode } from "react";

const lowlight = createLowlight({ bash, css, dockerfile, javascript, json, markdown, sql, typescript, xml, yaml });
const languages: Record<string, string> = { ts: "typescript", tsx: "typescript", js: "javascript", jsx: "javascript", mjs: "javascript", json: "json", css: "css", html: "xml", svg: "xml", xml: "xml", md: "markdown", sql: "sql", yaml: "yaml", yml: "yaml", sh: "bash" };
const longest = 200_000;

type Node = ReturnType<typeof lowlight.highlight>["children"][number];

/** Colours code as React elements; text of no known language, or very long text, stays plain. */
export function highlight(code: string, path: string): ReactNode {
  const name = path.split("/").at(-1) ?? "";
  const language = name.startsWith("Dockerfile") ? "dockerfile" : languages[name.split(".").at(-1)?.toLowerCase() ?? ""];
  if (!language || code.length > longest) return code;
  return lowlight.highlight(language, code).children.map(show);
}

function show(node: Node, index: number): ReactNode {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return null;
  const names = node.properties.className;
  return <span key={index} className={Array.isArray(names) ? names.join(" ") : undefined}>{(node.children as Node[]).map(show)}</span>;
}
