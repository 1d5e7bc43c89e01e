import { useState } from 'react';

/** A line that is sent as a whole. It is empty at once, so that the next one can be written; what could not be sent comes back. */
export function useLine(send: (text: string) => Promise<boolean>) {
  const [text, setText] = useState('');
  const submit = async () => {
    const line = text.trim();
    if (!line) return;
    setText('');
    if (!(await send(line))) setText((written) => (written ? `${line} ${written}` : line));
  };
  return { text, setText, submit };
}
