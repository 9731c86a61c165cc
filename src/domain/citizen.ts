// What identifies a person: name, identity number, and codes read out over the telephone.
import { latinDigits } from './digits.ts';
import { spelt } from './spelling.ts';

const NAME_MIN = 3;
const NAME_MAX = 80;
/** Letters of any script with their marks; names also carry hyphens, apostrophes and dots. */
const NAME_WORD = /^[\p{L}][\p{L}\p{M}'’ʼ.-]*$/u;

/**
 * The shape in use of the number on the national card: one or two letters, five or six digits. Law 04-20 gives no
 * shape, so others that come near are accepted and shown to staff as unusual.
 */
const USUAL_CARD = /^[A-Z]{1,2}\d{5,6}$/;
const POSSIBLE_CARD = /^[A-Z]{1,3}\d{4,8}$/;

const CODE_DIGITS = 8;

/** A full name, tidied; null unless it is at least two words of letters. */
export function checkName(text: string): string | null {
  const words = text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .split(/\s+/);
  const name = words.join(' ').normalize('NFC');
  if (words.length < 2 || name.length < NAME_MIN || name.length > NAME_MAX) return null;
  return words.every((word) => NAME_WORD.test(word)) ? name : null;
}

/** One way of writing one number: capitals, Latin digits, nothing between them. */
export function normaliseCard(text: string): string {
  return latinDigits(text.normalize('NFKC'))
    .replace(/[\p{Cf}\s.\-_/]/gu, '')
    .toUpperCase();
}

/** The same for all numbers that are one: some leave out the zeros before the digits. */
export function cardKey(text: string): string {
  return normaliseCard(text).replace(/(?<=^[A-Z]*)0+(?=\d)/, '');
}

/** `usual`, or `possible` (accepted, staff are told), or not the number of a card at all. */
export function judgeCard(text: string): 'usual' | 'possible' | 'wrong' {
  const card = normaliseCard(text);
  if (USUAL_CARD.test(card)) return 'usual';
  return POSSIBLE_CARD.test(card) ? 'possible' : 'wrong';
}

/** Whether a text may be the number of a national card. */
export function checkCard(text: string): boolean {
  return judgeCard(text) !== 'wrong';
}

/** Letters and digits as a sentence has them, with gaps: "is JB 777 888". */
const CARD_TOLD =
  /(?<![A-Z\d])([A-Z]{1,2})([\s.\-_/:]{0,3})(\d(?:[\s.\-_/]?\d){4,5})(?![\s.\-_/]?\d|[A-Z])/giu;
/** Words of one or two letters before a number, which are none of its letters. */
const SMALL_WORDS = /^(?:la|le|l|de|du|d|et|ma|no|nr|n|c|a|au|en|w|o|f|li|hi|ya|is|my)$/u;

/** The only usual number of a card in a sentence: "my number is JB 777 888". Null: none is there, or several. */
export function cardTold(text: string): string | null {
  const plain = latinDigits(text.normalize('NFKC')).replace(/\p{Cf}/gu, '');
  const cards = [...plain.matchAll(CARD_TOLD)].flatMap(([, letters = '', gap = '', digits = '']) =>
    gap !== '' && SMALL_WORDS.test(letters) ? [] : [normaliseCard(`${letters}${digits}`)],
  );
  const [card, ...others] = new Set(cards);
  return card !== undefined && others.length === 0 && USUAL_CARD.test(card) ? card : null;
}

const NEAR = 10;

/**
 * Names of two ranges of so many numbers each that this card lies in, half overlapping: of two cards that follow each
 * other closely at least one is the same.
 */
export function rangesOfCard(text: string): string[] {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d+)$/.exec(normaliseCard(text)) ?? [];
  if (digits === '') return [];
  const range = (shift: number) => Math.floor((Number(digits) + shift) / NEAR);
  return [`${letters} ${range(0)} a`, `${letters} ${range(NEAR / 2)} b`];
}

/** One way of writing one name, however its letters are cased and its words are parted or ordered. */
export function nameKey(name: string): string {
  return spelt(name).toSorted().join(' ');
}

/** A name of which only the beginning of each word is shown. */
export function maskName(name: string): string {
  return name.replace(/(?<=[\p{L}\p{M}])[\p{L}\p{M}'’ʼ.-]+/gu, '•••');
}

/**
 * A code of eight digits, to be typed or read out once.
 *
 * @param hash keyed hash of something that cannot be guessed, base64url
 */
export function makeCode(hash: string): string {
  const number = Buffer.from(hash, 'base64url').readBigUInt64BE(0) % 10n ** BigInt(CODE_DIGITS);
  return String(number).padStart(CODE_DIGITS, '0');
}
