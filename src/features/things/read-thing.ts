// Reads which thing words name: by its kind or its picture and its number, by its plate, or by the number alone.
import { isOneOf, type Listening, readYesNo, sayingsOf, wordsBeyond, wordsIn } from '../../bot/phrases.ts';
import { keptIn } from '../../domain/bounded-map.ts';
import { latinDigits } from '../../domain/digits.ts';
import { spelt } from '../../domain/spelling.ts';
import { emojiOf, type PlateSeen, platesIn, THING_KINDS, type ThingKind } from '../../domain/thing.ts';

/** A thing as words name it. */
export interface ThingNamed {
  number: number;
  kind: ThingKind | null;
  /** By its plate, a picture, or its kind and a word for its number; by its kind; by its number; by nothing but digits. */
  by: 'plate' | 'kind' | 'number' | 'alone';
  /** What else is said; empty: nothing that tells anything. */
  beside: string;
}

interface Token {
  text: string;
  start: number;
  end: number;
}

/** Words, pictures, and signs that stand for "number". */
const TOKEN = /[\p{L}\p{M}\p{N}'\u2019]+|\p{Extended_Pictographic}\ufe0f?|[#\u2116\u00b0\u00ba]/gu;
const SIGN = /^[#\u2116\u00b0\u00ba]$/u;
/** What grows onto the name of a thing: "in" and "and" in Arabic letters, the article in Latin ones. */
const GROWN = /^(?:[\u0641\u0628\u0648](?=\p{L}{3})|[ld]['\u2019])/iu;
/** More words between the thing and its number tell of something else. */
const MOST_BETWEEN = 5;
/** The longest name of a kind, in words. */
const MOST_OF_NAME = 4;

/** The thing that these words name; null: none. */
export function thingNamed(reading: Listening, text: string): ThingNamed | null {
  const said = latinDigits(text).replace(/\p{Cf}|\u20e3/gu, '');
  for (const seen of platesIn(said)) {
    const named = namedAt(reading, said, seen);
    if (named) return named;
  }
  return null;
}

function namedAt(reading: Listening, said: string, { number, start, end }: PlateSeen): ThingNamed | null {
  const before = tokensIn(said.slice(0, start), 0);
  const after = tokensIn(said.slice(end), end);
  const lead = leadIn(reading, said, before);
  const kind = lead.kind ?? kindBehind(reading, said, after);
  const from = lead.start ?? start;
  const to = lead.kind === null && kind ? kind.end : end;
  const rest = `${said.slice(0, from)} ${said.slice(to)}`.trim();
  const beside = besideOf(reading, rest);
  const named = { number, kind: kind?.kind ?? null, beside };
  if (kind?.isPicture || lead.isPlate || (kind && lead.isNumber)) return { ...named, by: 'plate' };
  if (kind) return { ...named, by: 'kind' };
  // In the middle of a sentence it is the number of a house or a bill.
  if (lead.isNumber && said.slice(0, from).trim() === '') return { ...named, by: 'number' };
  // Letters that touch the digits are part of another number: that of a card.
  const isApart = !/\p{L}$/u.test(said.slice(0, start));
  return isApart && isGreetingOrNone(reading, rest) ? { ...named, by: 'alone', beside: '' } : null;
}

/** "Salam", "no", "it is": of a thing they say nothing. */
const isGreetingOrNone = (reading: Listening, rest: string): boolean =>
  besideOf(reading, rest) === '' ||
  isOneOf(reading, rest, 'heard-hello') ||
  (!/\s/u.test(bare(rest)) && readYesNo(reading, bare(rest)) !== null);

const bare = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

/** What tells something beside the name of the thing. */
function besideOf({ context }: Listening, rest: string): string {
  const beyond = NAMING.reduce((text, list) => wordsBeyond(context, text, list).join(' '), rest);
  return beyond === '' ? '' : rest;
}

/** Words that stand around the name of a thing. */
const NAMING = ['heard-thing_beside', 'heard-thing_number', 'heard-thing_between', 'heard-thing_plate'];

interface KindSeen {
  kind: ThingKind;
  isPicture: boolean;
  start: number;
  end: number;
}

interface Lead {
  kind: KindSeen | null;
  isPlate: boolean;
  isNumber: boolean;
  /** Where the name of the thing begins; undefined: at its digits. */
  start?: number;
}

/** What stands right before the digits: "the lamp with the number". */
function leadIn(reading: Listening, said: string, tokens: Token[]): Lead {
  const lead: Lead = { kind: null, isPlate: false, isNumber: false };
  for (let at = tokens.length; at > 0 && tokens.length - at <= MOST_BETWEEN; at--) {
    const kind = kindEnding(reading, said, tokens.slice(0, at));
    if (kind) return { ...lead, kind, start: kind.start };
    const token = tokens[at - 1];
    if (!token) break;
    const is = (list: string) => stands(reading, token.text, list);
    if (is('heard-thing_plate')) Object.assign(lead, { isPlate: true, start: token.start });
    else if (SIGN.test(token.text) || is('heard-thing_number'))
      Object.assign(lead, { isNumber: true, start: token.start });
    else if (!is('heard-thing_between')) break;
  }
  return lead;
}

/** "1042, the lamp". */
function kindBehind(reading: Listening, said: string, tokens: Token[]): KindSeen | null {
  for (let count = Math.min(MOST_OF_NAME, tokens.length); count > 0; count--) {
    const kind = kindAt(reading, said, tokens.slice(0, count));
    if (kind) return kind;
  }
  return null;
}

function kindEnding(reading: Listening, said: string, tokens: Token[]): KindSeen | null {
  for (let count = Math.min(MOST_OF_NAME, tokens.length); count > 0; count--) {
    const kind = kindAt(reading, said, tokens.slice(-count));
    if (kind) return kind;
  }
  return null;
}

/** The kind that all of these words name. */
function kindAt(reading: Listening, said: string, tokens: Token[]): KindSeen | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return null;
  const text = said.slice(first.start, last.end);
  const where = { start: first.start, end: last.end };
  const pictured = THING_KINDS.find((kind) => emojiOf(kind) === text.replaceAll('\ufe0f', ''));
  if (pictured) return { kind: pictured, isPicture: true, ...where };
  const kind = kindCalled(reading, text) ?? kindCalled(reading, text.replace(GROWN, ''));
  return kind ? { kind, isPicture: false, ...where } : null;
}

/** As it is written, else as it sounds. */
function kindCalled(reading: Listening, text: string): ThingKind | undefined {
  const { written, sounding } = namesOf(reading);
  return written.get(spelt(text).join(' ')) ?? sounding.get(wordsIn(reading.context, text).join(' '));
}

interface Names {
  written: ReadonlyMap<string, ThingKind>;
  sounding: ReadonlyMap<string, ThingKind>;
}

const known = new WeakMap<Listening['context']['words'], Names>();

/** What the kinds are called, in every language and script. What sounds like two of them is neither, unless it is written so. */
function namesOf(reading: Listening): Names {
  return keptIn(known, reading.context.words, () => {
    const written = new Map<string, ThingKind>();
    const sounds = new Map<string, Set<ThingKind>>();
    for (const kind of THING_KINDS)
      for (const saying of sayingsOf(reading, `heard-thing_${kind}`)) {
        written.set(spelt(saying).join(' '), kind);
        keptIn(sounds, wordsIn(reading.context, saying).join(' '), () => new Set()).add(kind);
      }
    const single = [...sounds].flatMap(([sound, kinds]) =>
      kinds.size === 1 ? [[sound, [...kinds][0]] as const] : [],
    );
    return { written, sounding: new Map(single.flatMap(([sound, kind]) => (kind ? [[sound, kind]] : []))) };
  });
}

const stands = (reading: Listening, word: string, list: string): boolean => isOneOf(reading, word, list);

const tokensIn = (text: string, offset: number): Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    ...{ text: token, start: offset + index },
    end: offset + index + token.length,
  }));
