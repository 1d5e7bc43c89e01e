import { useEffect, useLayoutEffect, useRef } from "react";
import { Icon } from "../ui/Icon";

const longest = 32_768;

interface Props {
  value: string;
  onChange: (value: string) => void;
  onSubmit: (message: string) => void;
  /** What has to end before the next message can be sent. */
  busy: "agents" | "reading" | undefined;
  first: boolean;
}

const waiting = { agents: "Agents are working…", reading: "Catalyst is reading…" };

export function Composer({ value, onChange, onSubmit, busy, first }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${Math.min(element.scrollHeight, 220)}px`;
  }, [value]);

  // Ready to type where that opens no keyboard over the page; and again when the agents are done, unless the person is elsewhere by then.
  useEffect(() => {
    const idle = document.activeElement === null || document.activeElement === document.body;
    if (!busy && idle && window.matchMedia("(pointer: fine)").matches) area.current?.focus();
  }, [busy]);

  const message = value.trim();
  const tooLong = value.length > longest;
  const ready = message !== "" && !tooLong && !busy;
  const submit = () => ready && onSubmit(message);

  return (
    <form className="composer" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <label className="hidden" htmlFor="composer">Describe what to build</label>
      <textarea
        id="composer"
        ref={area}
        rows={first ? 3 : 1}
        value={value}
        disabled={busy !== undefined}
        placeholder={busy ? waiting[busy] : first ? "A todo app with user authentication…" : "Ask for the next thing…"}
        aria-describedby={tooLong ? "composer-limit" : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      {value.length > longest * 0.9 && <span id="composer-limit" className={tooLong ? "composer__limit composer__limit--over" : "composer__limit"}>{value.length.toLocaleString()} of {longest.toLocaleString()}</span>}
      <button type="submit" className="send" disabled={!ready} aria-label="Send"><Icon name="send" /></button>
    </form>
  );
}
