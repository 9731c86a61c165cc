// How much of a text is read for what it means: reading costs by the word, and nobody needs so many to say what is wanted.

/** UTF-16 units of the beginning and of the end: what is wanted stands first, what was forgotten last. */
const FIRST = 900;
const LAST = 300;

/**
 * What is read of a text: all of nearly every text, else its beginning and its end, in whole words. What is stored is
 * never cut.
 */
export function readable(text: string): string {
  if (text.length <= FIRST + LAST) return text;
  const first = text.slice(0, FIRST).replace(/\S{0,40}$/u, '');
  const last = text.slice(-LAST).replace(/^\S{0,40}/u, '');
  return `${first}\n${last}`;
}
