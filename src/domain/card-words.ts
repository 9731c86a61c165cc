// What letters and words beside digits say of them: the number of a card, or a price, a day, a telephone, a reference.

import arabic from './card-words.json' with { type: 'json' };

/** What people put between the letters and the digits of a card. */
export const GAP = String.raw`[\s\p{Pd}\p{Pc}\p{So}\p{Sk}.,:;\u060c\u061b/\\|'’"·*#°º=+~<>()[\]]`;
/** Five or six digits are usual; the law gives no shape. */
export const DIGITS_LEAST = 5;
export const DIGITS_USUAL = 6;
export const DIGITS_MOST = 8;
const LETTERS_MOST = 3;

/** WordsBefore the digits, or before letters and digits in one piece. */
const CUE =
  '(?:la)?(?:cine?|cnie?|carte|nationale?|ident(?:ite|ity)|kart[ae]?|lakart[ae]?|bita9a|bitaqa|num(?:ero)?|ra9m|raqm)[a-z]{0,3}';
const oneOf = (patterns: string[]): string => `(?:${patterns.join('|')})`;
const ARABIC_CUE = `${oneOf(arabic.joined_before)}?${oneOf(arabic.articles)}?${oneOf(arabic.announced_by)}\\p{Script=Arabic}{0,3}`;
const CUED = new RegExp(`^(?:${CUE}|${ARABIC_CUE})$`, 'iu');
/** What is said between such a word and the number. */
const BETWEEN = `c|est|ce|is|no?|num|dyal\\p{L}*|diyal\\p{L}*|hi?ya|hia|ho?wa|rah\\p{L}*|${oneOf(arabic.said_between)}`;
const IS_BETWEEN = new RegExp(`^(?:${BETWEEN})$`, 'iu');
const CUED_BEFORE = new RegExp(
  `(?<![\\p{L}\\d])(?:${CUE}|${ARABIC_CUE}|(?-i:[A-Z]{1,2}))(?:[^\\p{L}\\d]{1,3}(?:${BETWEEN})){0,3}[^\\p{L}\\d]{1,3}$`,
  'iu',
);
const LOOKED_BACK = 60;
const CAPITALS_BEGIN = /\p{Ll}\p{Lu}{1,3}$/u;

/** The letters of cards of this region, as they sound: other short words of Arabic letters mean something. */
export const ARABIC_FIRST = arabic.first_letter;
const ARABIC_LETTERS = new RegExp(`^${ARABIC_FIRST}\\s?(?:${arabic.second_letter})?$`, 'u');
/** Touched by digits, any two or three letters that are no word. */
const ARABIC_WORDS = new Set(arabic.no_letters);

/** Amounts, distances, roads and telephones look alike, and are not meant. */
const NO_CARD = new Set('dh dhs mad km cm kg no nr rn rp rr rue lot bp tel fax gsm ref art bis'.split(' '));
const UNIT =
  /^\s?(?:dhs?|mad|dirhams?|derhem|drhm|\u062f\u0631\u0647\u0645|\u062f\u0631\u0627\u0647\u0645|km|m2|m²|metres?|personnes?|habitants?)(?!\p{L})/iu;
/** Words that come before a day; letters of a card may be the same ones. */
const BEFORE_DAY = new Set(
  'a d l n f b w o e le la les du des au aux en et el al un ou fi ila men rdv rv jan fev mar avr mai jui jul aou sep oct nov dec'.split(
    ' ',
  ),
);
/** Behind digits: units, money, ordinals, and short words in capitals. */
const NO_LETTERS_BEHIND = new Set(
  'f fr frs da rs eur usd mdh ttc ht m2 m3 mm ml mn mg ms hh kw kwh kb mb gb nd th st eme er re pm on si ce se sa ma ta tu il je ne ni'.split(
    ' ',
  ),
);
const UNIT_LETTER = /^[mgtlhekw]$/u;
const NO_VOWEL = /^[^aeiouy]{2}$/u;

const DAY = /^(?:\d{1,2}([./:-])\d{1,2}\1\d{2}(?:\d{2})?|\d{4}([./-])\d{1,2}\2\d{1,2})(?!\d)/u;
const DAY_IN_WORDS =
  /^(?:(?:\d{1,2}[\s,]+)?\d{1,2}[\s,]+(?:19|20)?\d{2}|(?:19|20)\d{2}\s+\d{1,2}\s+\d{1,2})(?!\d)/u;
const TELEPHONE = /^(?:0[5-8]\d{8}|(?:00)?212[5-8]\d{8})/u;
const LATE_DAY = /^(?:3[2-9]|[4-9]\d)\D/u;
const ABROAD = /\+\s*$/u;
const WHOLE = /^\d{5,6}(?!\d)/u;
/** A number of ours, or the beginning of one. */
const REFERENCE = new RegExp(String.raw`^\d{2}${GAP}{1,2}\d{5,}`, 'u');

/** A number that another office gives. */
const OF_YEAR = /^20\d{2}[/-]\d{1,6}(?!\d)/u;

/** Letters before digits, as they stand in a text. */
export interface WordsBefore {
  letters: string;
  gap: string;
  digits: string;
  /** The text up to the letters, and behind the digits. */
  said: string;
  after: string;
}

/** Letters and digits alone. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** A number that is called. */
export const isTelephone = (run: string): boolean => TELEPHONE.test(bare(run));

/** A day, or a number that we give. */
const isOurs = (run: string): boolean => DAY.test(run) || REFERENCE.test(run) || OF_YEAR.test(run);

/** Whether letters before digits are those of a card, or a word that announces one. */
export function isCardBehind(before: WordsBefore): boolean {
  const { letters, gap, digits, said, after } = before;
  const word = bare(letters).toLowerCase();
  const isTouched = gap === '';
  if (!isTouched && (isOurs(digits) || UNIT.test(after))) return false;
  if (ABROAD.test(gap) && !WHOLE.test(digits)) return false;
  if (CUED.test(word)) return true;
  if (!isTouched && IS_BETWEEN.test(word) && CUED_BEFORE.test(said.slice(-LOOKED_BACK))) return true;
  if (/^\p{Script=Arabic}/u.test(word)) return isArabicCard(before);
  if (word.length > LETTERS_MOST) return isTouched && CAPITALS_BEGIN.test(letters);
  if (NO_CARD.has(word)) return false;
  if (isTouched) return true;
  if (BEFORE_DAY.has(letters.toLowerCase()) && DAY_IN_WORDS.test(digits)) return false;
  return word.length < LETTERS_MOST || letters === letters.toUpperCase();
}

/** One letter that touches is a word of its own: with, for, and. */
function isArabicCard({ letters, gap, digits, after }: WordsBefore): boolean {
  if (UNIT.test(after) || isOurs(digits)) return false;
  if (ARABIC_LETTERS.test(letters)) return true;
  return gap === '' && /^\S{2,3}$/u.test(letters) && !ARABIC_WORDS.has(letters);
}

const BEHIND = new RegExp(
  String.raw`^(${GAP}{0,3})((?:serie|lettres?|${oneOf(arabic.series)})${GAP}{1,3})?(\p{Script=Latin}{1,3}|\p{Script=Arabic}{1,3})(?![\p{L}\d])`,
  'iu',
);

/** How much of what stands behind a run of digits are the letters of their card; null: it is none. */
export function lettersBehind(run: string, after: string): number | null {
  const [whole, gap, series, letters = ''] = BEHIND.exec(after) ?? [];
  if (whole === undefined || isTelephone(run)) return null;
  if (series !== undefined) return whole.length;
  const isTouched = gap === '';
  // A single digit that letters touch is a letter itself, as people write Darija.
  if (isTouched && /(?<!\d)\d$/u.test(run)) return null;
  if (!isTouched && (isOurs(run) || (DAY_IN_WORDS.test(run) && !LATE_DAY.test(run)))) return null;
  return areLetters(letters, isTouched) ? whole.length : null;
}

function areLetters(letters: string, isTouched: boolean): boolean {
  const word = letters.toLowerCase();
  if (/^\p{Script=Arabic}/u.test(word)) return ARABIC_LETTERS.test(word);
  if (NO_CARD.has(word) || NO_LETTERS_BEHIND.has(word) || UNIT_LETTER.test(letters)) return false;
  if (isTouched) return true;
  if (BEFORE_DAY.has(word) || word.length >= LETTERS_MOST) return false;
  return letters === letters.toUpperCase() || NO_VOWEL.test(word);
}
