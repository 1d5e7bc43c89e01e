import { useEffect, useState } from 'react';
import { messageOf } from '../api/http';
import { api, type Row } from '../api/resources';

const pageSize = 20;
const typingPause = 150;

interface Choices {
  rows: Row[];
  total: number;
  error?: string;
}

/** The rows that match a text, asked of the server while `enabled`; undefined until it has answered. */
export function useChoices(path: string, text: string, enabled: boolean): Choices | undefined {
  const [choices, setChoices] = useState<Choices>();
  useEffect(() => {
    if (!enabled) return;
    let current = true;
    const show = (answer: Choices) => current && setChoices(answer);
    const timer = setTimeout(() => {
      const query: Record<string, string | number> = { limit: pageSize };
      if (text.trim()) query.search = text.trim();
      api.list(path, query).then(
        (page) => show({ rows: page.items, total: page.total }),
        (problem) => show({ rows: [], total: 0, error: messageOf(problem) }),
      );
    }, text ? typingPause : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [path, text, enabled]);
  return choices;
}
