// What an unfinished report about a thing is called, where it waits.
import type { Turn } from '../../bot/turn.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { thingChosen } from './lists.ts';
import { thingName } from './name-thing.ts';

/** By the thing. */
export async function nameOfDraft(turn: Turn, answers: Answers): Promise<string | undefined> {
  const thing = await thingChosen(turn, answers);
  return thing ? thingName(turn, thing) : undefined;
}
