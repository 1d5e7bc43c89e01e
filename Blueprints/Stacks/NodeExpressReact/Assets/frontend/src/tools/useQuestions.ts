import { useEffect, useState } from 'react';
import { api } from '../api/resources';
import type { Question } from './Quiz';

/** All questions that were entered; undefined until they are there. Those with one answer only cannot be asked. */
export function useQuestions(path: string, title: string, answers: string[], picture?: string): Question[] | undefined {
  const [questions, setQuestions] = useState<Question[]>();
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const found: Question[] = [];
      for (let total = 1, read = 0; read < total;) {
        const page = await api.list(path, { limit: 100, offset: read });
        read += page.items.length;
        total = page.items.length === 0 ? 0 : page.total;
        found.push(...page.items.map((row) => ({
          text: String(row[title] ?? ''),
          answers: [...new Set(answers.map((name) => String(row[name] ?? '').trim()).filter(Boolean))],
          picture: picture && row[picture] ? String(row[picture]) : undefined,
        })));
      }
      if (!gone) setQuestions(found.filter((question) => question.answers.length > 1));
    };
    void load().catch(() => !gone && setQuestions([]));
    return () => { gone = true; };
  }, [path, title, picture]);
  return questions;
}
