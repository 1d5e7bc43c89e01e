import { useEffect, useState } from 'react';

const typingPause = 200;

/** What the visitor looks for: a text, chosen values and an order. */
export function useFilters(initial: Record<string, string> = {}) {
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const [values, setValues] = useState(initial);
  const [sort, setSort] = useState('');

  useEffect(() => {
    const timer = setTimeout(() => setSearch(text.trim()), typingPause);
    return () => clearTimeout(timer);
  }, [text]);

  const query: Record<string, string> = { ...values };
  if (search) query.search = search;
  if (sort) query.sort = sort;
  return {
    text, setText, values, sort, setSort, query,
    /** An empty value stands for all of them. */
    choose: (name: string, value: string) => setValues(({ [name]: _, ...others }) => (value ? { ...others, [name]: value } : others)),
    active: search !== '' || Object.keys(values).length > 0,
  };
}

export type Filters = ReturnType<typeof useFilters>;
