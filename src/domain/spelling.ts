// Whether two words are spelt alike, vowels and all: for names too short to be known by their consonants.

/** What grows onto a name: "in", "by", "and", "of", and the article, in both scripts. */
const GROWN = /^(?:[\u0641\u0628\u0648\u0644\u062f]|[fbdl])(?=.{3})/u;
const ARTICLE = /^(?:\u0627\u0644|\u0644|el |al |l )?(?:el|al|l(?=[^aeiouy]))?/u;
/** One letter may differ in a name of so many. */
const FORGIVING = 5;
/** What ends a noun that is made of an adjective: "baladi", "baladiya". */
const ENDING = /^[\u0647a]$/u;

/** Without accents, marks and the letters that keyboards exchange. */
export function spelt(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\u0640/gu, '')
    .replaceAll('\u0629', '\u0647')
    .replaceAll('\u0649', '\u064a');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether the name stands among these words, whatever has grown onto it.
 *
 * @param exactly not even one letter of a long name may differ
 */
export function isSpelt(name: readonly string[], said: readonly string[], exactly = false): boolean {
  const wanted = formsOf(name.join(''));
  return said.some((_, start) => {
    const words = said.slice(start, start + name.length);
    return (
      words.length === name.length &&
      formsOf(words.join('')).some((form) =>
        wanted.some((one) => form === one || (!exactly && isAlike(form, one))),
      )
    );
  });
}

function formsOf(word: string): string[] {
  const forms = [word, word.replace(GROWN, '')];
  return [...forms, ...forms.map((form) => form.replace(ARTICLE, ''))].filter((form) => form.length > 1);
}

/** The same, or in a longer word one letter more, less or other. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < FORGIVING || long.length - short.length > 1) return false;
  // "Municipal" is no town hall: what makes a thing of an adjective is no slip.
  if (long.startsWith(short) && ENDING.test(long.slice(short.length))) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}
