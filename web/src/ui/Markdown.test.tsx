import { render, screen } from "@testing-library/react";
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
