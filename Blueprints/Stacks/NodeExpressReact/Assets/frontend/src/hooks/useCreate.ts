import { useRef } from 'react';
import { api, type Input, type Row } from '../api/resources';

/** Makes rows. What is sent again because no answer came goes under the same key, and so stays one row. */
export function useCreate(path: string): (input: Input) => Promise<Row> {
  const unanswered = useRef(new Map<string, string>());
  return async (input) => {
    const content = JSON.stringify(input);
    const key = unanswered.current.get(content) ?? newKey();
    unanswered.current.set(content, key);
    const row = await api.create(path, input, key);
    unanswered.current.delete(content);
    return row;
  };
}

/** A key that nobody else has; crypto.randomUUID is missing where a page comes over plain HTTP. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
