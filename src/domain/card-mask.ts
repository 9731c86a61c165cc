// Hides the numbers of national cards in what is stored or read by others, however they are written.
import {
  ARABIC_FIRST,
  bare,
  DIGITS_LEAST,
  DIGITS_MOST,
  DIGITS_USUAL,
  GAP,
  isCardBehind,
  isTelephone,
  lettersBehind,
} from './card-words.ts';
import { normaliseCard } from './citizen.ts';
import { latinDigits } from './digits.ts';

/** What may stand inside the digits. */
const INSIDE = String.raw`[\s\p{Pd}\p{Pc}\p{So}.,:;/\\|'’·*#°º=()]`;
const RUN = String.raw`\d(?:${INSIDE}{0,3}\d){4,}`;
/** One to three letters, or more that a digit touches (`cinJB777888`), then digits, with gaps anywhere. */
const LIKE_CARD = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d])(\p{Script=Latin}+|[A-Z](?:${GAP}{1,2}[A-Z]){1,2})(${GAP}{0,3})(${RUN})`,
  'giu',
);
const ARABIC = String.raw`\p{Script=Arabic}`;
const LIKE_ARABIC = new RegExp(
  String.raw`(?<!${ARABIC})(${ARABIC_FIRST}\s${ARABIC}{1,2}(?!${ARABIC})|${ARABIC}+)(${GAP}{0,3})(${RUN})`,
  'gu',
);
const DIGITS_FIRST = new RegExp(RUN, 'gu');
const DIGITS = new RegExp(String.raw`\d(?:${INSIDE}{0,3}\d){3,}`, 'gu');

/** A position, as links to maps write it: `ll=30.4712,-8.8765`. */
const DEGREES = /^-?\d{1,2}\.\d{3,}\s?[,;]\s?-?\d{1,3}\.\d{3,}(?!\d)/u;

/** What stands in such a link before more numbers of the place: `!3d30.4727!4d-8.8745`, the degrees of `30%C2%B028'16`. */
const IN_LINK = /https?:\/\/\S*(?:!\d[\da-z:]*|%C2%)$/iu;

/** Of what digits are made, in any script; one of it holds at most three, and a card has more. */
const COUNTED = /[\p{N}\u32c0-\u33fe].*[\p{N}\u32c0-\u33fe]/su;
/** Letters and signs as they are mostly written here, none of which is a digit: told at a tenth of the price. */
const UNCOUNTED = /^[\0-\x2f:-\xb1\u00c0-\u065f\u066a-\u06ef\u2000-\u206f\udc00-\udfff\ud83d]*$/;

/** Letters of other scripts that look like those of cards. */
const ALIKE = new Map(
  ['АA', 'ВB', 'СC', 'ЕE', 'НH', 'ІI', 'ЈJ', 'КK', 'МM', 'ОO', 'РP', 'ЅS', 'ТT', 'УY', 'ХX', 'ԌG', 'ԜW', 'ԚQ']
    .concat(['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'ͿJ', 'ϹC'])
    .flatMap(([other = '', ours = '']) => [
      [other, ours] as const,
      [other.toLowerCase(), ours.toLowerCase()] as const,
    ]),
);

/** All but the last three characters hidden. */
export function maskCard(card: string): string {
  return `${'•'.repeat(Math.max(0, card.length - 3))}${card.slice(-3)}`;
}

/** True for a text that may hold the number of a card: cheap, for whoever would have to look further before masking it. */
export const mayHoldCard = (text: string): boolean => !UNCOUNTED.test(text) && COUNTED.test(text);

/** Hides what looks like the number of a card in anything that will be stored or read by others. */
export function maskCards(text: string): string {
  if (!mayHoldCard(text)) return text;
  return replaced([LIKE_CARD, LIKE_ARABIC].reduce(maskBehind, text), DIGITS_FIRST, digitsFirst);
}

/** Where the letters come first. */
function maskBehind(text: string, shape: RegExp): string {
  return replaced(
    text,
    shape,
    ({ 0: whole, 1: letters = '', 2: gap = '', 3: run = '', index, input }, after) => {
      if (DEGREES.test(input.slice(index + whole.length - run.length))) return null;
      if (IN_LINK.test(input.slice(0, index))) return null;
      const digits = ofCard(run, gap);
      if (digits === null) return null;
      const said = input.slice(0, index);
      if (!isCardBehind({ letters, gap, digits: run, said, after })) return null;
      const length = whole.length - run.length + digits.length;
      // A word before the letters of the card stays readable.
      const [cue = ''] = /^\p{L}*\p{Ll}(?=\p{Lu}{1,3}$)/u.exec(letters) ?? [];
      return { skip: cue.length, length, mask: shortOf(whole.slice(cue.length, length)) };
    },
  );
}

/** And where they come last, or are named as a series: the last piece of the digits is the card's, or all of them. */
function digitsFirst({ 0: run, index, input }: RegExpExecArray, after: string): Mask | null {
  if (/[\p{Script=Latin}•]/u.test(input[index - 1] ?? '')) return null;
  const behind = lettersBehind(run, after);
  if (behind === null) return null;
  const [last = ''] = /\d+$/u.exec(run) ?? [];
  const digits = isUsual(last.length) ? last : run;
  if (!isUsual(bare(digits).length)) return null;
  const length = run.length + behind;
  const letters = bare(after.slice(0, behind).replace(/.*[^\p{L}](?=\p{L}+$)/u, ''));
  return { skip: run.length - digits.length, length, mask: shortOf(letters + digits) };
}

const isUsual = (count: number): boolean => count >= DIGITS_LEAST && count <= DIGITS_USUAL;

/** How many of the digits are the card's: what stands behind them may be the number of a house. Null: they are none. */
function ofCard(run: string, gap: string): string | null {
  let count = 0;
  const ends = Array.from(run.matchAll(/\d+/gu), ({ 0: group, index }) => {
    count += group.length;
    return { end: index + group.length, count };
  });
  const first = ends[0]?.count ?? 0;
  const isNumber = gap === '' && isUsual(first);
  if (isTelephone(run) && !isNumber) return null;
  const usual = ends.findLast((each) => isUsual(each.count));
  const other = ends.find((each) => each.count >= DIGITS_LEAST && each.count <= DIGITS_MOST);
  const end = usual?.end ?? (first >= DIGITS_LEAST || count <= DIGITS_MOST ? other?.end : undefined);
  return end === undefined ? null : run.slice(0, end);
}

/** The same for an answer to the question for that number, which may be mistyped: no run of four digits stays. */
export function maskTypedCard(text: string): string {
  const card = normaliseCard(text);
  if (/^[A-Z]{0,4}\d{4,}$/.test(card)) return maskCard(card);
  return replaced(maskCards(text), DIGITS, ([digits = '']) => ({
    skip: 0,
    length: digits.length,
    mask: maskCard(bare(digits)),
  }));
}

const shortOf = (whole: string): string => maskCard(bare(whole).toUpperCase());

/** What goes of something that was found: from `skip` up to `length` letters of it, or beyond it. */
interface Mask {
  skip: number;
  length: number;
  mask: string;
}

/** Replaces what is found in the plain form of a text; `null` leaves it as it was written. */
function replaced(
  text: string,
  shape: RegExp,
  instead: (found: RegExpExecArray, after: string) => Mask | null,
): string {
  if (!mayHoldCard(text)) return text;
  const { plain, starts } = plainOf(text);
  let masked = '';
  let end = 0;
  for (const found of plain.matchAll(shape)) {
    const short = instead(found, plain.slice(found.index + found[0].length));
    if (short === null) continue;
    const to = found.index + short.length;
    masked += text.slice(end, starts[found.index + short.skip]) + short.mask;
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
    const shown = latinDigits(letter.normalize('NFKD'))
      .replace(/[\p{Cf}\p{M}\u0640]/gu, '')
      .replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (other) => ALIKE.get(other) ?? other);
    for (let i = 0; i < shown.length; i++) starts.push(at);
    plain += shown;
    at += letter.length;
  }
  return { plain, starts };
}
