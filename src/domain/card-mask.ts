// Hides the numbers of national cards in what is stored or read by others, however they are written.
import { normaliseCard } from './citizen.ts';
import { latinDigits } from './digits.ts';

/** What people put between the letters and the digits of a card. */
const GAP = String.raw`[\s\p{Pd}\p{Pc}.,:;/\\|'’·*#°º=()]`;
/** One to three letters, or more that a digit touches (`cinJB777888`), then digits, with gaps anywhere. */
const LIKE_CARD = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d])(\p{Script=Latin}+|[A-Z](?:${GAP}{1,2}[A-Z]){1,2})(${GAP}{0,3})(\d(?:${GAP}{0,3}\d){4,})`,
  'giu',
);
const DIGITS = new RegExp(String.raw`\d(?:${GAP}{0,3}\d){3,}`, 'gu');

const LETTERS_MOST = 3;
/** Five or six digits are usual; the law gives no shape. */
const DIGITS_LEAST = 5;
const DIGITS_USUAL = 6;
const DIGITS_MOST = 8;
/** Before the digits, or before letters and digits in one piece. */
const CUED =
  /^(?:la)?(?:cine?|cnie?|carte|nationale?|kart[ae]?|lakart[ae]?|bita9a|bitaqa|num(?:ero)?|ra9m|raqm)[a-z]{0,3}$/iu;
const CAPITALS_BEGIN = /\p{Ll}\p{Lu}{1,3}$/u;

/** Amounts, distances, roads and telephones look alike, and are not meant. */
const NO_CARD = new Set('dh dhs mad km cm kg no nr rn rp rr rue lot bp tel fax gsm ref art bis'.split(' '));
const UNIT =
  /^\s?(?:dhs?|mad|dirhams?|derhem|drhm|\u062f\u0631\u0647\u0645|\u062f\u0631\u0627\u0647\u0645|km|m2|m²|m[èe]tres?|personnes?|habitants?)(?!\p{L})/iu;
/** Words that come before a day; letters of a card may be the same ones. */
const BEFORE_DAY = new Set(
  'a d l n f b w o e le la les du des au aux en et el al un ou fi ila men rdv rv jan fev mar avr mai jui jul aou sep oct nov dec'.split(
    ' ',
  ),
);
const DAY = /^(?:\d{1,2}([./:-])\d{1,2}\1\d{2}(?:\d{2})?|\d{4}([./-])\d{1,2}\2\d{1,2})(?!\d)/u;
const DAY_IN_WORDS =
  /^(?:(?:\d{1,2}[\s,]+)?\d{1,2}[\s,]+(?:19|20)?\d{2}|(?:19|20)\d{2}\s+\d{1,2}\s+\d{1,2})(?!\d)/u;
const TELEPHONE = /^(?:0[5-8]\d{8}|(?:00)?212[5-8]\d{8})/u;
/** A number of ours, or the beginning of one. */
const REFERENCE = new RegExp(String.raw`^\d{2}${GAP}{1,2}\d{5,}`, 'u');

/** What a digit is written with, in any script; a text without it has no number. */
const COUNTED = /[\p{N}\p{So}]/u;

/** All but the last three characters hidden. */
export function maskCard(card: string): string {
  return `${'•'.repeat(Math.max(0, card.length - 3))}${card.slice(-3)}`;
}

/** Hides what looks like the number of a card in anything that will be stored or read by others. */
export function maskCards(text: string): string {
  return replaced(text, LIKE_CARD, ([whole = '', letters = '', gap = '', run = ''], after) => {
    const digits = ofCard(run, gap);
    if (digits === null || !isCard(letters, gap, run, after)) return null;
    const length = whole.length - run.length + digits.length;
    return { length, mask: shortOf(whole.slice(0, length), letters) };
  });
}

/** How many of the digits are the card's: what stands behind them may be the number of a house. Null: they are none. */
function ofCard(run: string, gap: string): string | null {
  let count = 0;
  const ends = Array.from(run.matchAll(/\d+/gu), ({ 0: group, index }) => {
    count += group.length;
    return { end: index + group.length, count };
  });
  const first = ends[0]?.count ?? 0;
  const isNumber = gap === '' && first >= DIGITS_LEAST && first <= DIGITS_USUAL;
  if (TELEPHONE.test(bare(run)) && !isNumber) return null;
  const usual = ends.findLast((each) => each.count >= DIGITS_LEAST && each.count <= DIGITS_USUAL);
  const other = ends.find((each) => each.count >= DIGITS_LEAST && each.count <= DIGITS_MOST);
  const end = usual?.end ?? (first >= DIGITS_LEAST || count <= DIGITS_MOST ? other?.end : undefined);
  return end === undefined ? null : run.slice(0, end);
}

/** The same for an answer to the question for that number, which may be mistyped: no run of four digits stays. */
export function maskTypedCard(text: string): string {
  const card = normaliseCard(text);
  if (/^[A-Z]{0,4}\d{4,}$/.test(card)) return maskCard(card);
  return replaced(maskCards(text), DIGITS, ([digits = '']) => ({
    length: digits.length,
    mask: maskCard(bare(digits)),
  }));
}

function isCard(letters: string, gap: string, digits: string, after: string): boolean {
  const word = bare(letters).toLowerCase();
  const isTouched = gap === '';
  if (!isTouched && (DAY.test(digits) || REFERENCE.test(digits) || UNIT.test(after))) return false;
  if (CUED.test(word)) return true;
  if (word.length > LETTERS_MOST) return isTouched && CAPITALS_BEGIN.test(letters);
  if (NO_CARD.has(word)) return false;
  if (isTouched) return true;
  if (BEFORE_DAY.has(letters.toLowerCase()) && DAY_IN_WORDS.test(digits)) return false;
  return word.length < LETTERS_MOST || letters === letters.toUpperCase();
}

/** A word before the letters of the card stays readable. */
function shortOf(whole: string, letters: string): string {
  const [cue = ''] = /^\p{L}*\p{Ll}(?=\p{Lu}{1,3}$)/u.exec(letters) ?? [];
  return cue + maskCard(bare(whole.slice(cue.length)).toUpperCase());
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Replaces what is found in the plain form of a text; `null` leaves it as it was written, `length` says how much of it goes. */
function replaced(
  text: string,
  shape: RegExp,
  instead: (found: RegExpExecArray, after: string) => { length: number; mask: string } | null,
): string {
  if (!COUNTED.test(text)) return text;
  const { plain, starts } = plainOf(text);
  let masked = '';
  let end = 0;
  for (const found of plain.matchAll(shape)) {
    const short = instead(found, plain.slice(found.index + found[0].length));
    if (short === null) continue;
    const to = found.index + short.length;
    masked += text.slice(end, starts[found.index]) + short.mask;
    end = starts[to] ?? text.length;
  }
  return masked + text.slice(end);
}

/** The text without marks and invisible letters, in plain letters and digits, and where each of them began. */
function plainOf(text: string): { plain: string; starts: number[] } {
  let plain = '';
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    const shown = latinDigits(letter.normalize('NFKC')).replace(/[\p{Cf}\p{M}]/gu, '');
    for (let i = 0; i < shown.length; i++) starts.push(at);
    plain += shown;
    at += letter.length;
  }
  return { plain, starts };
}
