const word = /[\p{L}\p{M}\p{Nd}]+/gu;

export interface Part {
  text: string;
  found: boolean;
}

/** The text taken apart where a word begins with one of the words sought, as the server finds them. */
export function foundWords(text: string, sought: string): Part[] {
  const beginnings = (sought.match(word) ?? []).map((beginning) => beginning.toLowerCase());
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    const lower = match[0].toLowerCase();
    const longest = Math.max(0, ...beginnings.filter((beginning) => lower.startsWith(beginning)).map((beginning) => beginning.length));
    if (longest === 0) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), found: false });
    end = match.index + longest;
    parts.push({ text: text.slice(match.index, end), found: true });
  }
  if (end < text.length) parts.push({ text: text.slice(end), found: false });
  return parts;
}

/** Whether there is anything to look for: the server refuses a search for signs only. */
export const isSearch = (text: string) => /[\p{L}\p{Nd}]/u.test(text);
