import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Composer } from "./Composer";

function Box({ onSubmit, busy }: { onSubmit: (message: string) => void; busy?: "agents" | "reading" }) {
  const [value, setValue] = useState("");
  return <Composer value={value} onChange={setValue} onSubmit={onSubmit} busy={busy} first={false} />;
}
const box = () => screen.getByRole("textbox", { name: "Describe what to build" });

test("Enter sends, Shift and Enter begins a new line", async () => {
  const sent = vi.fn();
  render(<Box onSubmit={sent} />);
  await userEvent.type(box(), " one{Shift>}{Enter}{/Shift}two {Enter}");
  expect(sent).toHaveBeenCalledExactlyOnceWith("one\ntwo");
});

test("nothing is sent that has no words", async () => {
  const sent = vi.fn();
  render(<Box onSubmit={sent} />);
  await userEvent.type(box(), "   {Enter}");
  expect(screen.getByRole("button", { name: "Send" })).toBeDisabled();
  expect(sent).not.toHaveBeenCalled();
});

test.each([["agents", "Agents are working…"], ["reading", "Catalyst is reading…"]] as const)("while %s are at work nothing can be typed", (busy, words) => {
  render(<Box onSubmit={vi.fn()} busy={busy} />);
  expect(box()).toBeDisabled();
  expect(box()).toHaveAttribute("placeholder", words);
});

test("a message that is too long says by how much, and is not sent", async () => {
  const sent = vi.fn();
  render(<Composer value={"x".repeat(32_769)} onChange={vi.fn()} onSubmit={sent} busy={undefined} first={false} />);
  expect(box()).toHaveAccessibleDescription("32,769 of 32,768");
  await userEvent.type(box(), "{Enter}");
  expect(sent).not.toHaveBeenCalled();
});

test("an input method's Enter chooses a word and does not send", async () => {
  const sent = vi.fn();
  render(<Box onSubmit={sent} />);
  await userEvent.type(box(), "すし");
  box().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing: true }));
  expect(sent).not.toHaveBeenCalled();
});
