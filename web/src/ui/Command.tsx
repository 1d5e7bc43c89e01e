import { CopyButton } from "./CopyButton";

/** A command to run in a terminal. */
export function Command({ text }: { text: string }) {
  return <div className="command"><code tabIndex={0}>{text}</code><CopyButton text={text} label="Copy the command" /></div>;
}
