// Things of the town that bear a number on a plate: whoever names the number has said what is meant, and where it is.
import type { Category } from './intent.ts';

/** The form by which they are complained of. */
export const THING = 'thing';

export const THING_KINDS = ['lamp', 'bin', 'fountain', 'drain', 'garden', 'school', 'sign', 'bench'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** What can be wrong with one or the other; `other`: told in words. */
export const FAULTS = [
  'off',
  'flickers',
  'by_day',
  'leaning',
  'full',
  'blocked',
  'uncovered',
  'smells',
  'dry',
  'leaks',
  'unwatered',
  'tree',
  'broken',
  'dirty',
  'fallen',
  'unreadable',
  'missing',
  'other',
] as const;
export type Fault = (typeof FAULTS)[number];

interface Rule {
  /** Stands before its name, and in messages by which it is named. */
  emoji: string;
  /** The subject under which it is complained of, and those that words about it may sound like. */
  category: Category;
  near: readonly Category[];
  /** In the order in which they are offered. */
  faults: readonly Exclude<Fault, 'other'>[];
}

const RULES: Record<ThingKind, Rule> = {
  lamp: {
    emoji: '💡',
    category: 'lighting',
    near: ['electricity', 'safety'],
    faults: ['off', 'flickers', 'by_day', 'leaning'],
  },
  bin: {
    emoji: '🗑',
    category: 'waste',
    near: ['hygiene', 'environment', 'animals'],
    faults: ['full', 'broken', 'dirty', 'missing'],
  },
  fountain: {
    emoji: '⛲',
    category: 'water_sewage',
    near: ['facilities', 'hygiene', 'heritage'],
    faults: ['dry', 'leaks', 'broken', 'dirty'],
  },
  drain: {
    emoji: '🕳',
    category: 'water_sewage',
    near: ['hygiene', 'roads', 'safety'],
    faults: ['blocked', 'uncovered', 'smells', 'broken'],
  },
  garden: {
    emoji: '🌳',
    category: 'green_spaces',
    near: ['facilities', 'environment', 'safety'],
    faults: ['dirty', 'unwatered', 'tree', 'broken'],
  },
  school: {
    emoji: '🏫',
    category: 'facilities',
    near: ['safety'],
    faults: ['broken', 'dirty', 'leaks', 'dry'],
  },
  sign: {
    emoji: '🚸',
    category: 'traffic',
    near: ['roads', 'public_space', 'safety'],
    faults: ['fallen', 'unreadable', 'missing'],
  },
  bench: {
    emoji: '🪑',
    category: 'facilities',
    near: ['green_spaces', 'public_space'],
    faults: ['broken', 'dirty', 'missing'],
  },
};

export const isThingKind = (kind: string): kind is ThingKind => THING_KINDS.some((each) => each === kind);

export const emojiOf = (kind: ThingKind): string => RULES[kind].emoji;

/** The subject under which things of a kind are complained of. */
export const categoryOf = (kind: ThingKind): Category => RULES[kind].category;

/** What may be wrong with it, to choose from; what is none of it is told in words. */
export const faultsOf = (kind: ThingKind): readonly Fault[] => [...RULES[kind].faults, 'other'];

/** Whether what is told under these subjects may be told of the thing itself: rubbish beside a lamp is not. No subject: it may. */
export const mayBeOf = (kind: ThingKind, categories: readonly string[]): boolean =>
  categories.length === 0 ||
  [RULES[kind].category, ...RULES[kind].near, 'other'].some((each) => categories.includes(each));

/** Fewer digits may be a button, more a telephone or the number of a request. */
export const FEWEST_DIGITS = 4;
const MOST_DIGITS = 6;
export const HIGHEST_NUMBER = 10 ** MOST_DIGITS - 1;

/** The number as it stands on the plate: at least four digits. */
export const plateOf = (number: number): string => String(number).padStart(FEWEST_DIGITS, '0');

/** The number that these digits of a plate are; null: no plate bears them. */
export function readPlate(digits: string): number | null {
  if (!/^\d+$/u.test(digits) || digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return null;
  const number = Number(digits);
  return number > 0 && plateOf(number) === digits ? number : null;
}

/** What a link or the QR code of a plate carries. */
export const linkTo = (number: number): string => `${THING}_${plateOf(number)}`;

/** Digits that may be those of a plate: no part of a date, a telephone, a reference or an amount, and no unit behind them. */
const PLATES =
  /(?<![\d+]|\d[\s.,/:_-])\d{4,6}(?![\p{L}\d%]|\s?[-.,/:]\s?\d|\s\d|\s(?:k?m|cm|dhs?|mad)(?!\p{L}))/giu;

/** A number of a plate, and where it stands in a text whose digits are Latin. */
export interface PlateSeen {
  number: number;
  start: number;
  end: number;
}

/** All of them, in their order. */
export const platesIn = (text: string): PlateSeen[] =>
  [...text.matchAll(PLATES)].flatMap(({ 0: digits, index: start }) => {
    const number = readPlate(digits);
    return number === null ? [] : [{ number, start, end: start + digits.length }];
  });
