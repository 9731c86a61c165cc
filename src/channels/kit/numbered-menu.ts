// How options look where a channel has buttons, a list, or only words; and how a long text is cut.
import type { Capabilities, Option } from '../channel.ts';

/** One message as a channel can carry it: at most one of `buttons` and `list`, else the options are in the text. */
export interface LaidOut {
  text: string;
  buttons?: Option[];
  list?: Option[];
}

type Shape = { labelMax: number; tokenMaxBytes: number };

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_MARK = '\u200f';
const LEFT_TO_RIGHT_MARK = '\u200e';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]/u;
const LETTER = /[\p{L}\u200e\u200f]/gu;

/**
 * Chooses how the options of one message are shown: buttons where all of them fit, else a list, else numbered
 * lines under the text. A label is never cut: one that is too long sends the whole menu to the next form.
 * Labels are counted by code point, tokens by byte of UTF-8.
 */
export function layOut(
  text: string,
  options: Option[] | undefined,
  capabilities: Pick<Capabilities, 'buttons' | 'list'>,
): LaidOut {
  if (!options || options.length === 0) return { text };
  const { buttons, list } = capabilities;
  if (buttons && options.length <= buttons.max && allFit(options, buttons)) return { text, buttons: options };
  if (list && options.length <= list.rows && allFit(options, list)) return { text, list: options };
  return { text: withNumberedLines(text, options) };
}

function allFit(options: Option[], { labelMax, tokenMaxBytes }: Shape): boolean {
  return options.every(
    ({ label, token }) =>
      label.trim() !== '' &&
      [...label].length <= labelMax &&
      token !== '' &&
      Buffer.byteLength(token) <= tokenMaxBytes,
  );
}

/** The text, a blank line, then `1. label` for every option, readable in both directions of writing. */
export function withNumberedLines(text: string, options: Option[]): string {
  const direction = directionOf(text) ?? directionOf(options.map(({ label }) => label).join('\n')) ?? 'ltr';
  const lines = options.map(({ label }, index) => numberedLine(index + 1, label, direction));
  return text === '' ? lines.join('\n') : `${text}\n\n${lines.join('\n')}`;
}

/**
 * Chat apps lay out every line by its first letter. A French label in an Arabic menu would put its number on the
 * far side, and its brackets in the wrong place: a mark keeps the line's direction, an isolate keeps the label whole.
 */
function numberedLine(number: number, label: string, direction: Direction): string {
  const letters = label.match(LETTER) ?? [];
  const foreign = letters.some((letter) => directionOfLetter(letter) !== direction);
  const name = foreign ? `${FIRST_STRONG_ISOLATE}${label}${POP_ISOLATE}` : label;
  const startsRight = letters[0] !== undefined && directionOfLetter(letters[0]) === direction && !foreign;
  if (startsRight || (direction === 'ltr' && letters.length === 0)) return `${number}. ${name}`;
  return `${direction === 'rtl' ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK}${number}. ${name}`;
}

type Direction = 'ltr' | 'rtl';

function directionOfLetter(letter: string): Direction {
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

function directionOf(text: string): Direction | undefined {
  const first = text.match(LETTER)?.[0];
  return first === undefined ? undefined : directionOfLetter(first);
}

/** Where a text may be cut, best first. Each matches up to and including the blank that the cut swallows. */
const BOUNDARIES = [/\n\s*\n/gu, /\n/gu, /[.!?\u061f…\u06d4]["»”)\]]*\s/gu, /\s/gu];

/** A cut earlier than this part of the room would make many small messages: then a finer boundary is taken. */
const LEAST_FILLED = 0.5;

/**
 * Cuts a text into pieces of at most `max` UTF-16 code units, at the last paragraph, line, sentence or word that
 * fits; a single longer word is cut between characters as people see them. Only blanks at the cuts are lost.
 */
export function split(text: string, max: number): string[] {
  if (max < 2) throw new RangeError('a piece needs room for one character: max must be 2 or more');
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const cut = placeToCut(rest, max);
    const piece = rest.slice(0, cut).trimEnd();
    if (piece !== '') pieces.push(piece);
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest);
  return pieces;
}

function placeToCut(text: string, max: number): number {
  // One unit more than fits: a blank just behind the last unit is a fine place to cut.
  const window = text.slice(0, max + 1);
  for (const [index, boundary] of BOUNDARIES.entries()) {
    const least = index === BOUNDARIES.length - 1 ? 1 : max * LEAST_FILLED;
    let best = 0;
    for (const match of window.matchAll(boundary)) {
      const kept = match.index + match[0].trimEnd().length;
      if (kept > 0 && kept <= max) best = match.index + match[0].length;
    }
    if (best >= least) return best;
  }
  return betweenCharacters(text, max);
}

/** Longest run of joined code units that is looked at to find the edge of one visible character. */
const LONGEST_CHARACTER = 64;

function betweenCharacters(text: string, max: number): number {
  const from = Math.max(0, max - LONGEST_CHARACTER);
  const window = text.slice(from, max + LONGEST_CHARACTER);
  const character = new Intl.Segmenter().segment(window).containing(max - from);
  const cut = from + (character?.index ?? max - from);
  if (cut > from) return cut;
  const code = text.charCodeAt(max);
  return code >= 0xdc00 && code <= 0xdfff ? max - 1 : max;
}
