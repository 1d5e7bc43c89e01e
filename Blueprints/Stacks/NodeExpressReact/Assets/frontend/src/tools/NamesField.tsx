import { useStored } from './stored';

/** One entry for each line or comma, without empty ones. */
export const lines = (text: string) => text.split(/[\n,;]+/).map((line) => line.trim()).filter(Boolean);

/** What was typed in, kept for the next visit. */
export function useNames(key: string, initial: string[]) {
  const [text, setText] = useStored(`names:${key}`, initial.join('\n'));
  return { text, setText, names: lines(text) };
}

interface Props {
  label: string;
  list: ReturnType<typeof useNames>;
  disabled?: boolean;
}

export function NamesField({ label, list, disabled }: Props) {
  return (
    <label className="field">
      <span>{label} <small className="muted">({list.names.length}, one on each line)</small></span>
      <textarea rows={6} value={list.text} disabled={disabled} onChange={(event) => list.setText(event.target.value)} />
    </label>
  );
}
