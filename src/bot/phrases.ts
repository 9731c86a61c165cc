// What people say in fixed words, which stand in locales under one name in every language: read, never said.
import { keptIn } from '../domain/bounded-map.ts';
import { isSpelt, spelt } from '../domain/spelling.ts';
import { isReadBySpelling } from '../words/languages.ts';
import type { Turn } from './turn.ts';
import { type Hearing, listOf } from './word-lists.ts';

/** All that reading words takes. */
export type Reading = Pick<Turn, 'context'>;
/** The same without anybody who speaks. */
export type Listening = { context: Hearing };

/** As sure as the words themselves. */
const SURE = 0.85;
/** More words tell of something else too. */
const MOST_WORDS = 9;
/** More letters, too: nothing of it is looked at. */
const LONGEST_READ = 90;

/** True when the text is one of the sayings of this name, in any language and script, whichever is spoken here. */
export function isSaid({ context }: Listening, text: string, message: string): boolean {
  const { said, asOption } = listOf(context, message);
  return keptIn(said, text, () => (context.darija.matchOption(text, asOption)?.score ?? 0) >= SURE);
}

/** "I have no photo", however it is put: the words for none, the thing, and what may stand between them. */
export const hasNone = (reading: Listening, text: string): boolean =>
  (readBy(reading, text, NONE)?.has('common-none') ?? false) || refusesPhoto(reading, text);

const NONE = ['common-none', 'common-none_beside', 'heard-review_photo'];

/** "Pictures: no". Where it stands first, "la" in Latin letters may be French. */
function refusesPhoto(reading: Listening, text: string): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const isNo = (word: string | undefined) => word !== undefined && readYesNo(reading, word) === 'no';
  const opensWithNo = isNo(words[0]) && /\p{Script=Arabic}/u.test(words[0] ?? '');
  const others = isNo(words.at(-1)) ? words.slice(0, -1) : opensWithNo ? words.slice(1) : [];
  return readBy(reading, others.join(' '), NONE)?.has('heard-review_photo') ?? false;
}

/** "We send you two pictures", "wait, I am taking it": there will be one. */
export function sendsPhoto(reading: Listening, text: string): boolean {
  const none = knownWords(reading.context, 'common-none');
  return (
    opensWith(reading, text, 'heard-sends_photo', 'anywhere') &&
    !opensWith(reading, text, 'heard-sends_later', 'anywhere') &&
    !wordsIn(reading.context, text).some((word) => none.has(word))
  );
}

/** "I send it to you tonight": there is none now. */
const sendsLater = (reading: Listening, text: string): boolean =>
  ['heard-sends_photo', 'heard-sends_later'].every((list) => opensWith(reading, text, list, 'anywhere'));

/** As sure as it must be that whatever else is said is only around it. */
const SURELY_NONE = 0.9;

/** The same with anything around it: "I have no photo, my son". */
export function saysNone(reading: Listening, text: string): boolean {
  if (sendsPhoto(reading, text)) return false;
  if (hasNone(reading, text)) return true;
  const none = knownWords(reading.context, 'common-none');
  // Who forgot it has one.
  if (
    opensWith(reading, text, 'heard-adds', 'first') ||
    !wordsIn(reading.context, text).some((word) => none.has(word))
  )
    return false;
  const { act, surely } = reading.context.darija.act(text);
  return act === 'has_none' && surely >= SURELY_NONE;
}

const SENDS = ['heard-send', 'heard-send_beside', 'heard-yes'];

/** "Send", and nothing else. */
export const onlySends = (reading: Listening, text: string): boolean =>
  readBy(reading, text, SENDS)?.has('heard-send') ?? false;

/** "No photo, send it"; "I have no photo to send" sends nothing, nor does "do not send a photo". */
export function sendsWithout(reading: Listening, text: string): boolean {
  const drawn = readBy(reading, text, [...SENDS, ...NONE]);
  if (!drawn?.has('heard-send') || !(drawn.has('common-none') || drawn.has('heard-review_photo')))
    return false;
  if (opensWith(reading, text, 'heard-unsends', 'anywhere')) return false;
  const words = wordsIn(reading.context, text);
  const known = knownWords(reading.context, 'heard-send');
  const at = words.findIndex((word) => known.has(word));
  const isHindered = knownWords(reading.context, 'heard-send_not').has(words[at - 1] ?? '');
  return !isHindered && (at === 0 || at === words.length - 1);
}

/** The share of telling from which words tell something. */
const TELLING = 0.5;
/** As sure as it must be that a few words say that there is none. */
const LIKELY_NONE = 0.55;
/** More words than these tell why. */
const MOST_PASSING = 12;

/** A verb between the two halves of a no, as words are compared. */
const NEGATED = /^(?:m\p{L}{2,}x|\u0645\u0627\p{L}{2,}\u0634)$/u;

/** "I leave it out", "it is too dark for a picture": where something may be left out, no more is needed. */
export function passesOver(reading: Listening, text: string): boolean {
  if (sendsPhoto(reading, text)) return false;
  if (saysNone(reading, text) || sendsLater(reading, text)) return true;
  const { act, surely, told } = reading.context.darija.act(text);
  if (isOneOf(reading, text, 'heard-goes_forward')) return true;
  if (text.split(/\s+/u).length > MOST_PASSING || told >= TELLING) return false;
  if (opensWith(reading, text, 'heard-passes', 'anywhere')) return true;
  if (act !== 'has_none' || surely < LIKELY_NONE || opensWith(reading, text, 'heard-adds', 'first'))
    return false;
  // Whoever names a problem is no longer at the photo.
  if (reading.context.darija.route(text).categories.length > 0) return false;
  const words = wordsIn(reading.context, text);
  const photo = knownWords(reading.context, 'heard-review_photo');
  // "I have a photo" and "I have none" differ by the no.
  return !words.some((word) => photo.has(word)) || words.some((word) => NEGATED.test(word));
}

/** "Nothing", "nothing at all". */
export const isNothing = (reading: Listening, text: string): boolean =>
  isOnly(reading, text, 'heard-nothing');

/** "Leave it as it is", "like that". */
export const leavesIt = (reading: Listening, text: string): boolean => isOnly(reading, text, 'heard-stays');

/** True when some word is among those of this name, and every other among those that may stand beside them. */
export const isOnly = (reading: Listening, text: string, message: string): boolean =>
  readBy(reading, text, [message, `${message}_beside`])?.has(message) ?? false;

/**
 * Which of these lists of words a text draws on, in any language and script.
 * Null: it is long, or has a word that stands in none of them, and so says something else.
 */
export function readBy(
  { context }: Listening,
  text: string,
  lists: readonly string[],
  most = MOST_WORDS,
): Set<string> | null {
  if (text.length > LONGEST_READ) return null;
  const said = wordsIn(context, text);
  if (said.length === 0 || said.length > most) return null;
  // Nearly always the first words already say something else.
  const drawn = new Set<string>();
  for (const word of said) {
    const found = lists.filter((message) => knownWords(context, message).has(word));
    if (found.length === 0) return null;
    for (const message of found) drawn.add(message);
  }
  return drawn;
}

/** True when the text is one of these sayings, word for word. */
export function isOneOf({ context }: Listening, text: string, message: string): boolean {
  if (text.length > LONGEST_READ) return false;
  const said = wordsIn(context, text).join(' ');
  return said !== '' && listOf(context, message).phrases.has(said);
}

/** The sayings that stand under one name in every language, as they are written. */
export const sayingsOf = ({ context }: Listening, message: string): readonly string[] =>
  listOf(context, message).sayings;

/** The same, each as its words are compared. */
export const phrasesOf = ({ context }: Listening, message: string): readonly string[][] =>
  [...listOf(context, message).phrases].filter(Boolean).map((phrase) => phrase.split(' '));

/** The single words that stand under any of these names in every language. */
export function knownWords(context: Hearing, ...messages: readonly string[]): ReadonlySet<string> {
  const [only = '', ...others] = messages;
  if (others.length === 0) return listOf(context, only).words;
  const together = keptIn(unions, context.words, () => new Map());
  const ofAll = () => new Set(messages.flatMap((message) => [...listOf(context, message).words]));
  return keptIn(together, messages.join(' '), ofAll);
}

/** Some names are asked for together again and again. */
const unions = new WeakMap<Hearing['words'], Map<string, ReadonlySet<string>>>();

/** The sayings of one name, each as it is spelt, word by word. */
export const speltSayings = ({ context }: Listening, message: string): readonly (readonly string[])[] =>
  listOf(context, message).spelt;

/** True when some word of the text is among the single words of this name. */
export function holdsWord({ context }: Listening, text: string, message: string): boolean {
  const known = knownWords(context, message);
  return wordsIn(context, text).some((word) => known.has(word));
}

/** True for a word that says it is to be done again, or was wrong. "Je veux" sounds like "faux", and says neither. */
export const saysAgain = (listening: Listening, text: string): boolean =>
  holdsWord(
    listening,
    text
      .split(/\s+/u)
      .filter((word) => !isWritten(listening, word, 'heard-wants'))
      .join(' '),
    'heard-review_again',
  );

/** How many letters the longest saying of this name has that stands in the text, as they are compared; 0: none does. */
export function longestIn({ context }: Listening, text: string, message: string): number {
  const { byFirst } = listOf(context, message);
  const said = wordsIn(context, text);
  return said.reduce((longest, word, at) => {
    const rest = `${said.slice(at).join(' ')} `;
    const here = (byFirst.get(word) ?? []).filter((phrase) => rest.startsWith(`${phrase} `));
    return Math.max(longest, ...here.map(({ length }) => length));
  }, 0);
}

/** True when one of the sayings of this name stands first in the text, last, or anywhere in it. */
export function opensWith(
  { context }: Listening,
  text: string,
  message: string,
  where: 'first' | 'last' | 'anywhere',
): boolean {
  const { byFirst } = listOf(context, message);
  const said = wordsIn(context, text);
  const looked = where === 'first' ? said.slice(0, 1) : said;
  return looked.some((word, at) => {
    const phrases = byFirst.get(word);
    if (!phrases) return false;
    const rest = said.slice(at).join(' ');
    if (where === 'last') return phrases.includes(rest);
    return phrases.some((phrase) => `${rest} `.startsWith(`${phrase} `));
  });
}

/**
 * True when one of the sayings of this name stands in the text as it is spelt, and not only as it sounds; a letter too
 * few or too many of a long one is forgiven.
 */
export function isSpelled({ context }: Listening, text: string, message: string): boolean {
  const list = listOf(context, message);
  return keptIn(list.spelled, text, () => {
    const said = spelt(text);
    return list.spelt.some((one) => isSpelt(one, said));
  });
}

/** True for a word that is written just like one of the sayings of this name. */
export const isWritten = ({ context }: Listening, word: string, message: string): boolean =>
  listOf(context, message).written.has(spelt(word).join(' '));

/** The words of a text that are not among those of a name: a letter alone, stuck to what was taken out, is none. */
export function wordsBeyond(context: Hearing, text: string, message: string): string[] {
  const usual = knownWords(context, message);
  return wordsIn(context, text).filter(
    (word) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(word) && !usual.has(word),
  );
}

/** "Nothing wrong", which begins with a no and is none. */
export function isFine({ context }: Listening, text: string): boolean {
  // Asked of every text of every turn: the cheap look, which the language room remembers, comes first.
  if (context.darija.readYesNo(text) !== 'no') return false;
  return isOneOf({ context }, text, 'common-fine');
}

/** A question, by its mark or by one of its words. */
export const isQuestion = (turn: Listening, text: string): boolean =>
  /[?\u061f]/u.test(text) || opensWith(turn, text, 'common-question', 'anywhere');

/** Yes or no, as the language room reads them, but for the greeting that sounds like a no. */
export function readYesNo(turn: Listening, text: string): 'yes' | 'no' | null {
  return isFine(turn, text) ? null : turn.context.darija.readYesNo(text);
}

/** The first word, and what stands between it and the next. */
const FIRST = /^\P{L}*(?<word>[\p{L}\p{M}']+)(?<mark>\P{L}*)/u;

/** True when the first word is a no: "la" at the beginning of French words is their article, unless it stands apart. */
export function opensWithNo(turn: Listening, text: string): boolean {
  const { word = '', mark = '' } = FIRST.exec(text)?.groups ?? {};
  if (readYesNo(turn, word) !== 'no') return false;
  const isArticle = /^la$/iu.test(word) && !/[,.!:;\u060c]/u.test(mark);
  return !isArticle || !isReadBySpelling(turn.context.darija.identify(text).main);
}

/** The words of a text as they are compared. */
export const wordsIn = ({ darija }: Hearing, text: string): readonly string[] => darija.words(text);

/** An emoji or several, and nothing else. */
export function isPicture(text: string): boolean {
  return /\p{Extended_Pictographic}/u.test(text) && !/[\p{L}\p{N}]/u.test(text);
}
