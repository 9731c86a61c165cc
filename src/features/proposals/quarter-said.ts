// The quarter of an idea, said where a photo is asked for: it had been passed over, or was not asked.

import type { FormWish } from '../../bot/path.ts';
import { tell } from '../../bot/render.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { readPlace } from '../../bot/understanding/read-place.ts';

/** More words tell something else too. */
const MOST_WORDS = 5;

/** "In hay Lastah": kept as its quarter, and the photo is asked for again. */
export const toNameQuarter: FormWish = (turn, text, step) => {
  const { flow, answers } = turn.memory;
  if (flow !== 'proposal' || step.ask !== 'photo' || text.split(/\s+/u).length > MOST_WORDS) return false;
  const read = readPlace(turn, text);
  if (read.kind !== 'named' || namesProblem(turn, text)) return false;
  const isQuarter = turn.context.referenceData.quarters.some(
    ({ id, kind }) => id === read.quarter && kind !== 'landmark',
  );
  if (!isQuarter) return false;
  const quarter = { kind: 'choice' as const, option: read.quarter };
  turn.memory = { ...turn.memory, answers: { ...answers, quarter } };
  tell(turn, 'complaint-placed');
  return true;
};
