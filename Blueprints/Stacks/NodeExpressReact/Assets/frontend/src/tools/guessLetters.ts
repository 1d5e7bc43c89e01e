const letter = /\p{L}/u;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

/** How many wrong letters the drawing has room for. */
export const lives = 10;

/** The word as far as it is known: letters that were guessed, and whatever is no letter. */
export const shown = (word: string, guessed: ReadonlySet<string>) =>
  [...word].map((sign) => (!letter.test(sign) || guessed.has(plain(sign)) ? sign : undefined));

export const wrong = (word: string, guessed: ReadonlySet<string>) => [...guessed].filter((guess) => !plain(word).includes(guess));

export const isKnown = (word: string, guessed: ReadonlySet<string>) => shown(word, guessed).every((sign) => sign !== undefined);
