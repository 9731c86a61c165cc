// The quarter of an idea: said where a photo is asked for, as it had been passed over or was not asked; or one in no list.

import type { FormWish } from '../../bot/path.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { quarterInWords } from '../../bot/understanding/quarter-in-words.ts';
import { placeNamed, readPlace } from '../../bot/understanding/read-place.ts';
import type { Answer, Input } from '../../flow/engine/state.ts';
import { severalPlaces } from './quarters-named.ts';

/** More words tell something else too. */
const MOST_WORDS = 5;

/** "In hay Lastah": kept as its quarter, and the photo is asked for again. */
export const toNameQuarter: FormWish = (turn, text, step) => {
  const { flow, answers } = turn.memory;
  if (flow !== 'proposal' || step.ask !== 'photo' || text.split(/\s+/u).length > MOST_WORDS) return false;
  const quarter = namesProblem(turn, text) ? null : quarterNamed(turn, text);
  if (quarter === null) return false;
  turn.memory = { ...turn.memory, answers: { ...answers, quarter } };
  tell(turn, 'complaint-placed');
  return true;
};

function quarterNamed(turn: Turn, text: string): Answer | null {
  const read = readPlace(turn, text);
  if (read.kind !== 'named') {
    const words = quarterInWords(turn, text);
    return words === null ? null : { kind: 'skipped', words };
  }
  const isQuarter = turn.context.referenceData.quarters.some(
    ({ id, kind }) => id === read.quarter && kind !== 'landmark',
  );
  return isQuarter ? { kind: 'choice', option: read.quarter } : null;
}

/** "Hay Zaytouna", where the quarter is asked for and the list has none of that name: the words are kept as they are. */
export function quarterNotListed(turn: Turn, givens: Input[]): Input[] {
  const { flow, shown, answers } = turn.memory;
  const text = onlyText(givens);
  if (text === null || flow !== 'proposal' || shown?.step !== 'quarter') return givens;
  const quarter = severalPlaces(turn, text) ?? unlisted(turn, text);
  if (quarter === null) return givens;
  const { correcting: _, ...memory } = turn.memory;
  turn.memory = { ...memory, answers: { ...answers, quarter } };
  tell(turn, 'complaint-placed');
  return [];
}

function unlisted(turn: Turn, text: string): Answer | null {
  if (text.split(/\s+/u).length > MOST_WORDS || placeNamed(turn, text) !== null) return null;
  const words = quarterInWords(turn, text);
  return words === null ? null : { kind: 'skipped', words };
}
