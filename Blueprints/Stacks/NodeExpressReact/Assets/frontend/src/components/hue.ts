/** A stable colour for a word. */
export const hue = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 360, 7);
