import { useState } from 'react';
import { below } from './random';

export type GeneratorKind = 'password' | 'uuid' | 'color' | 'number';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#$%*+-=?@_';

function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function generate(kind: GeneratorKind, length = 16): string {
  switch (kind) {
    case 'password': return Array.from({ length }, () => letters[below(letters.length)]).join('');
    // crypto.randomUUID exists on secure origins only.
    case 'uuid': return uuid();
    case 'color': return `#${below(2 ** 24).toString(16).padStart(6, '0')}`;
    default: return String(1 + below(100));
  }
}

export function Generator({ kind }: { kind: GeneratorKind }) {
  const [length, setLength] = useState(16);
  const [value, setValue] = useState(() => generate(kind));
  const [copied, setCopied] = useState(false);

  const renew = (size: number) => {
    setLength(size);
    setValue(generate(kind, size));
    setCopied(false);
  };
  // Where the browser denies the clipboard, the button keeps its name.
  const copy = () => void navigator.clipboard?.writeText(value).then(() => setCopied(true), () => {});

  return (
    <>
      <output className={kind === 'number' ? 'readout' : 'readout right'} aria-label="Result" style={kind === 'color' ? { borderLeft: `4rem solid ${value}` } : undefined}>{value}</output>
      {kind === 'password' && (
        <label className="field"><span>Length: {length}</span><input type="range" min={8} max={48} value={length} onChange={(event) => renew(Number(event.target.value))} /></label>
      )}
      <div className="center">
        <button type="button" className="button primary" onClick={() => renew(length)}>Generate</button>
        <button type="button" className="button" onClick={copy}>{copied ? 'Copied' : 'Copy'}</button>
      </div>
    </>
  );
}
