import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { Composer } from "./Composer";

function Box({ onSubmit, busy = false }: { onSubmit: (message: string) => void; busy?: boolean }) {
  const [value, setValue] = useState("");
  return <Composer value={value} onChange={setValue} onSubmit={onSubmit} busy={busy} agents={busy} first={false} />;
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

test("while agents work nothing can be typed", () => {
  render(<Box onSubmit={vi.fn()} busy />);
  expect(box()).toBeDisabled();
  expect(box()).toHaveAttribute("placeholder", "Agents are working…");
});

test("a message that is too long says by how much, and is not sent", async () => {
  const sent = vi.fn();
  render(<Composer value={"x".repeat(32_769)} onChange={vi.fn()} onSubmit={sent} busy={false} agents={false} first={false} />);
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
