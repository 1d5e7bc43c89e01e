import { useEffect, useState } from "react";
import { Icon } from "./Icon";

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);

  // The clipboard exists on secure origins only, whatever its type says.
  if (!("clipboard" in navigator)) return null;
  return (
    <button type="button" className="icon-button icon-button--small" aria-label={copied ? "Copied" : label} title={label} onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true), () => undefined)}>
      <Icon name={copied ? "check" : "copy"} size={14} />
    </button>
  );
}
