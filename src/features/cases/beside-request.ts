// What is said in a form that takes no problem and answers none of its questions: more of the thing, or why it is asked.

import { askedStep } from '../../bot/input.ts';
import { opensWith, readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { tellsLooks } from '../../bot/understanding/describes-thing.ts';
import { asksUs, isMarked } from '../../bot/understanding/is-telling.ts';
import { namesOption } from '../../bot/understanding/option-in-words.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { besideChoice } from '../../bot/understanding/why-asked.ts';
import { SERVICE_COMPLAINT } from '../../domain/about.ts';
import type { More } from '../../flow/engine/state.ts';

/** "I have it at home": said of what was told in any form; and why something is asked. */
export function besideRequest(turn: Turn, text: string, isTelling: boolean): More | null {
  if (isTelling && opensWith(turn, text, 'heard-holds_thing', 'anywhere')) return { is: 'added', text };
  if (isTelling && (tellsOfThing(turn, text) || tellsLooks(turn, text))) return { is: 'added', text };
  if (isTelling && tellsInConfidence(turn, text)) return { is: 'added', text };
  const saying = besideChoice(turn, text);
  return saying && { is: 'heard', saying };
}

/** Fewer words tell nothing of what happened. */
const FEWEST_CONFIDED = 3;

/** Asked what proves it, people tell who saw it and when: it belongs to what happened. */
function tellsInConfidence(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  if (turn.memory.flow !== SERVICE_COMPLAINT || step?.verb !== 'ask' || step.ask === 'choice') return false;
  if (rawWords(text).length < FEWEST_CONFIDED || asksUs(turn, text)) return false;
  const { darija } = turn.context;
  return readYesNo(turn, text) === null && !darija.readSkip(text) && darija.readCommand(text) === null;
}

/** Fewer words are the name of the thing alone. */
const FEWEST_OF_THING = 2;

/** "A small red bag, and in it my card": more of the thing that is looked for. */
function tellsOfThing(turn: Turn, text: string): boolean {
  const { flow, answers } = turn.memory;
  const thing = answers?.thing;
  if (thing?.kind !== 'choice' || rawWords(text).length < FEWEST_OF_THING || isMarked(text)) return false;
  return namesOption(turn, text, `${flow}.thing`, thing.option);
}
