import { useState } from 'react';

export type TextKind = 'counter' | 'case' | 'slug' | 'json' | 'base64';

/** Named results for a text. */
export function transform(kind: TextKind, text: string): [label: string, value: string][] {
  const words = text.match(/\S+/g) ?? [];
  switch (kind) {
    case 'counter':
      return [['Words', String(words.length)], ['Characters', String([...text].length)], ['Lines', String(text === '' ? 0 : text.split('\n').length)], ['Minutes to read', String(Math.ceil(words.length / 220))]];
    case 'case':
      return [['Upper case', text.toUpperCase()], ['Lower case', text.toLowerCase()], ['Title case', text.toLowerCase().replace(/(^|\s)\S/g, (letter) => letter.toUpperCase())]];
    case 'slug':
      return [['Slug', text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')]];
    case 'json':
      try {
        return [['Formatted', text.trim() ? JSON.stringify(JSON.parse(text), null, 2) : '']];
      } catch (error) {
        return [['Not valid JSON', error instanceof Error ? error.message : '']];
      }
    default:
      return [['Encoded', btoa(String.fromCharCode(...new TextEncoder().encode(text)))], ['Decoded', decode(text)]];
  }
}

function decode(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0)));
  } catch {
    return 'not Base64';
  }
}

export function TextTool({ kind }: { kind: TextKind }) {
  const [text, setText] = useState('');
  return (
    <>
      <label className="field"><span>Text</span><textarea value={text} placeholder="Type or paste here" onChange={(event) => setText(event.target.value)} /></label>
      <dl className="results" aria-live="polite">
        {transform(kind, text).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
    </>
  );
}
