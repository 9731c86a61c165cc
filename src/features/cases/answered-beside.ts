// An answer and more of the problem, told in one breath: each goes where it belongs.
import { askedStep } from '../../bot/input.ts';
import { hasNone, opensWithNo, passesOver } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPlace, saysWhere } from '../../bot/understanding/corrected-place.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { placePartIn } from '../../bot/understanding/place-part.ts';
import { placeNamed, readPlace } from '../../bot/understanding/read-place.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import type { Input } from '../../flow/engine/state.ts';

/** What parts two sentences. */
const PAUSES = /[,;.!\n\u060c\u061b]+\s*/gu;
/** Fewer words tell nothing beside an answer. */
const FEWEST_TOLD = 3;
/** More words before a place tell something themselves. */
const MOST_BEFORE = 4;
/** "Photo: no"; more words tell why. */
const MOST_DECLINING = 6;

/** The answer to the question on the screen, and what is told beside it. */
export interface Beside {
  answer: Input;
  told: string;
}

/** Parts them; null: one of the two is not there. */
export function answeredBeside(turn: Turn, text: string): Beside | null {
  const step = askedStep(turn);
  if (step?.verb !== 'ask') return null;
  if (step.ask === 'place') return placedBeside(turn, text);
  return step.ask === 'photo' ? withoutPhotoBeside(turn, text) : null;
}

/** Each way to part a text at one of its pauses. */
const partedAt = (text: string): [string, string][] =>
  [...text.matchAll(PAUSES)].map(({ index, 0: mark }) => [
    text.slice(0, index).trim(),
    text.slice(index + mark.length).trim(),
  ]);

const isTelling = (text: string): boolean => rawWords(text).length >= FEWEST_TOLD;

/** "Lastah, street 7, and since then I light a candle": the longest beginning that still says where. */
function placedBeside(turn: Turn, text: string): Beside | null {
  const clauses = partedAt(text);
  const ends = clauses.findIndex(([before], at) => {
    const clause = before.slice(clauses[at - 1]?.[0].length ?? 0);
    return !says(turn, clause);
  });
  const [where, told] = clauses.slice(0, ends < 0 ? undefined : ends).at(-1) ?? placeFirst(turn, text) ?? [];
  if (where === undefined || told === undefined || !isTelling(told) || says(turn, told)) return null;
  // "The lane is cut beside the oven" tells, too.
  if (namesProblem(turn, where)) return null;
  return { answer: { kind: 'text', text: where }, told };
}

/** Without a pause: what the place begins with, and what stands behind it. */
function placeFirst(turn: Turn, text: string): [string, string] | null {
  const part = placePartIn(turn, text);
  if (!part || rawWords(text.slice(0, part.start)).length > MOST_BEFORE) return null;
  return [part.text, text.slice(part.end).replace(/^[\s,;.\u060c\u061b]+/u, '')];
}

const says = (turn: Turn, clause: string): boolean =>
  placeNamed(turn, clause) !== null ||
  isPlace(turn, clause) ||
  (saysWhere(turn, clause) && readPlace(turn, clause).kind !== 'none');

/** "I have no photo, but since yesterday a dead dog lies in it." */
function withoutPhotoBeside(turn: Turn, text: string): Beside | null {
  const parted = partedAt(text).find(([before, behind]) => declines(turn, before) && isTelling(behind));
  const { shown } = turn.memory;
  if (!parted || !shown?.options.includes('_skip')) return null;
  return { answer: { kind: 'option', menu: shown.menu, option: '_skip' }, told: parted[1] };
}

const declines = (turn: Turn, clause: string): boolean =>
  rawWords(clause).length <= MOST_DECLINING &&
  (hasNone(turn, clause) || passesOver(turn, clause) || opensWithNo(turn, clause));
