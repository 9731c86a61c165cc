// Darija in Latin letters, made from the same words as in Arabic ones: Arabic script lacks the vowels, so a table has them.
import type { FluentResource } from '@fluent/bundle';

type Message = FluentResource['body'][number];
type Pattern = NonNullable<Message['value']>;
type Element = Exclude<Pattern, string>[number];

/** A word in Arabic letters, or the name of a message that is said as a whole, and what stands for it. */
export type LatinTable = ReadonlyMap<string, string>;

/** Arabic letters and what hangs on them. */
export const ARABIC_WORD = /[\u0621-\u0652\u0670-\u06d3]+/gu;
/** What is read from people and never said is a list, in whatever letters they write. */
export const isReadOnly = (text: string): boolean => text.includes(' | ');

const MARKS: Record<string, string> = { '\u060c': ',', '\u061b': ';', '\u061f': '?', '\u200f': '' };
/** One letter that Arabic writes together with what follows. */
const JOINED = /^[fblwd]$/u;

/** Reads lines of `arabic <tab> latin`; `#` begins a note. */
export function readLatin(source: string): LatinTable {
  const lines = source.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [arabic = '', latin = ''] = line.split('\t');
      return [arabic, latin];
    }),
  );
}

/** Turns the messages of Darija in Arabic letters into those in Latin ones; values stay as they are handed in. */
export function writeLatin(messages: Message[], table: LatinTable): void {
  for (const message of messages) {
    if (message.value !== null) message.value = whole(message.id, message.value, table);
    for (const [name, pattern] of Object.entries(message.attributes))
      message.attributes[name] = whole(`${message.id}.${name}`, pattern, table);
  }
}

function whole(key: string, pattern: Pattern, table: LatinTable): Pattern {
  const own = table.get(key);
  if (own !== undefined) return own;
  const written = patternIn(pattern, table);
  if (typeof written === 'string') return capital(written, true);
  return written.map((each, i) => (typeof each === 'string' ? capital(each, i === 0) : each));
}

function patternIn(pattern: Pattern, table: LatinTable): Pattern {
  if (typeof pattern === 'string') return latinText(pattern, table);
  return pattern.map((element, i) => {
    if (typeof element !== 'string') return expressionIn(element, table);
    const text = latinText(element, table);
    // A preposition before an inserted name is a word of its own in Latin letters.
    return i < pattern.length - 1 && /(?:^|[\s«])[fblw]$/u.test(text) ? `${text} ` : text;
  });
}

function expressionIn<T extends Exclude<Element, string>>(expression: T, table: LatinTable): T {
  if (expression.type !== 'select') return expression;
  const variants = expression.variants.map((each) => ({ ...each, value: patternIn(each.value, table) }));
  return { ...expression, variants };
}

/** One text, word by word; a word that the table lacks is spelt by the letters. */
export function latinText(text: string, table: LatinTable): string {
  if (isReadOnly(text)) return text;
  const written = text.replaceAll(ARABIC_WORD, (word, at: number) => {
    const latin = table.get(word) ?? byLetters(word, table);
    const next = text[at + word.length];
    return JOINED.test(latin) && next !== undefined && /[«\p{L}\p{N}]/u.test(next) ? `${latin} ` : latin;
  });
  return written.replaceAll(/[\u060c\u061b\u061f\u200f]/gu, (mark) => MARKS[mark] ?? mark);
}

/** Letter by letter, the article as «l»: what a name is written as, and a first draft of a new word. */
export function byLetters(word: string, table: LatinTable): string {
  const [article, bare] = /^\u0627\u0644(?=..)/u.test(word) ? ['l', word.slice(2)] : ['', word];
  return article + [...bare].map((letter) => table.get(`+${letter}`) ?? '').join('');
}

/** Sentences begin with a capital: at the start, on a new line and after a full stop. */
function capital(text: string, atStart: boolean): string {
  const begins = atStart
    ? /(?:^|\n|[.!?] )[^\p{L}\p{N}\n]*\p{Ll}/gu
    : /(?:\n|[.!?] )[^\p{L}\p{N}\n]*\p{Ll}/gu;
  return text.replaceAll(begins, (start) => start.toUpperCase());
}
