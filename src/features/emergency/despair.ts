// Whoever says that they want to die is not sent through a form: warm words, somebody to call now, and an ear.

import { offerWays } from '../../bot/closing-buttons.ts';
import { callPerson } from '../../bot/handover.ts';
import { opensWith, readYesNo } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { numberIn } from '../../bot/typed-buttons.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import type { Input } from '../../flow/engine/state.ts';
import { comesAfterDanger } from './after-danger.ts';
import { isDespairing } from './alarm.ts';

/** Answers what they say then and next, while it is no problem of the commune's. False: they speak of something else. */
export function comfort(turn: Turn, givens: readonly Input[]): boolean {
  if (!isDespairing(turn)) return false;
  const texts = givens.flatMap((given) => (given.kind === 'text' ? [given.text] : []));
  if (texts.length === 0 || texts.length < givens.length) return false;
  // The words themselves are answered already, and are no answer to any question.
  if (turn.memory.alarmed === 'now') return true;
  const text = texts.join('\n');
  // Where there are no buttons, the number of one taps it: a person under the alarm, the menu later.
  const number = numberIn(turn, text);
  if (number === 1 && comesAfterDanger(turn) !== null) {
    callPerson(turn);
    return true;
  }
  if (number !== null) return false;
  if (speaksOfElse(turn, text)) {
    const { despair: _, ...memory } = turn.memory;
    turn.memory = memory;
    return false;
  }
  comesAfterDanger(turn);
  if (opensWith(turn, text, 'emergency-over', 'anywhere')) {
    tell(turn, 'emergency-over_answer');
    offerWays(turn);
    return true;
  }
  const { intent } = turn.context.darija.route(text, turn.context.referenceData.examples);
  tell(turn, 'emergency-despair', intent === 'human' ? 'person' : undefined);
  offerWays(turn);
  return true;
}

/** A problem, a joke taken back, or an answer to the question of a form that is open. */
function speaksOfElse(turn: Turn, text: string): boolean {
  if (opensWith(turn, text, 'emergency-joking', 'anywhere') || answersForm(turn, text)) return true;
  const { categories } = turn.context.darija.route(text, turn.context.referenceData.examples);
  return namesProblem(turn, text) && categories.length > 0;
}

function answersForm(turn: Turn, text: string): boolean {
  const { darija } = turn.context;
  if (!turn.memory.flow) return false;
  return darija.act(text).act === 'places' || darija.readSkip(text) || readYesNo(turn, text) === 'yes';
}
