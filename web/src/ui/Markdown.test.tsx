import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Markdown } from "./Markdown";

test("no tag, script or picture in a message becomes one in the page", () => {
  const { container } = render(<Markdown text={'<img src=x onerror=alert(1)> <script>x</script> ![p](http://e.example/p.png) [bad](javascript:alert(1))'} />);
  expect(container.querySelector("img, script")).toBeNull();
  expect(screen.queryByRole("link", { name: "bad" })).toBeNull();
  expect(screen.getByRole("link", { name: "p" })).toHaveAttribute("rel", "noopener noreferrer");
});

test("shows emphasis, lists and code", () => {
  render(<Markdown text={"**bold** & `a < b`\n\n- one\n- two"} />);
  expect(screen.getByText("bold").tagName).toBe("STRONG");
  expect(screen.getByText("a < b").tagName).toBe("CODE");
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});

test("a document opens its neighbours and shows their pictures, and nobody else's", async () => {
  const opened: string[] = [];
  const around = {
    open: (href: string) => (href.startsWith("adr/") ? () => opened.push(href) : undefined),
    picture: (href: string) => (href === "diagram.svg" ? "/api/artifacts/t/architecture/diagram.svg" : undefined),
  };
  render(<Markdown around={around} text={"# Design\n\n![Overview](diagram.svg) ![Spy](http://e.example/p.png)\n\n[Decision](adr/1.md) [Bad](javascript:alert(1))"} />);
  expect(screen.getByRole("heading", { level: 3, name: "Design" })).toBeVisible();
  expect(screen.getAllByRole("img")).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Decision" }));
  expect(opened).toEqual(["adr/1.md"]);
  expect(screen.getByText(/Bad/).closest("a, button")).toBeNull();
});
