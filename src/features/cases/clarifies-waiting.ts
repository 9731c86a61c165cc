// "The rubbish is from building", said while the lamp that was told with it is read back: it is of the one that waits.

import type { Take } from '../../bot/path.ts';
import { opensWith } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import { CLEARLY, isMarked, namesProblem } from '../../bot/understanding/is-telling.ts';
import { clarifyWaiting } from './problem-queue.ts';

/** Adds to the problem that waits what is told of its subject, and of no other. */
export const clarifiesWaiting: Take = (turn, text) => {
  const { flow, answers, others } = turn.memory;
  const own = answers?.category;
  if (flow !== 'complaint' || own?.kind !== 'choice' || !others?.length || isMarked(text)) return false;
  const { darija, referenceData } = turn.context;
  const { categories, clearly, several } = darija.route(text, referenceData.examples);
  const waits = others.find(({ category }) => category === categories[0]);
  if (!waits || waits.category === own.option || clearly < CLEARLY || several.length > 1) return false;
  // "It is no lamp, it is rubbish" takes the lamp back.
  if (categories.some((one) => one === own.option) || !namesProblem(turn, text)) return false;
  if (opensWith(turn, text, 'heard-leave_not', 'anywhere')) return false;
  clarifyWaiting(turn, waits.category, text);
  tell(turn, 'complaint-kept_too', undefined, { text });
  return true;
};
