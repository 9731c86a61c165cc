// "Alright, thanks", said to the answer that another commune is in charge: the complaint ends there, and nothing is asked on.
import { offerWays } from '../../bot/closing-buttons.ts';
import { askedStep } from '../../bot/input.ts';
import { offerWaiting } from '../../bot/offer-draft.ts';
import { opensWith, readBy, readYesNo } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { quarterSpelt } from '../../bot/understanding/read-place.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import type { Input } from '../../flow/engine/state.ts';

/** More words tell of a place, or of something else. */
const MOST_WORDS = 9;
const COURTEOUS = ['noted', 'noted_beside', 'goodbye', 'goodbye_beside', 'goes_there_beside'].map(
  (list) => `heard-${list}`,
);

/** Ends it kindly. False: it was not said, or a place is told after all. */
export function endsElsewhere(turn: Turn, givens: readonly Input[]): boolean {
  const { elsewhere, ...memory } = turn.memory;
  if (!elsewhere) return false;
  const [only, ...others] = givens;
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'place') {
    turn.memory = memory;
    return false;
  }
  if (only?.kind !== 'text' || others.length > 0 || !isContent(turn, only.text)) return false;
  const { flow: _, answers: __, shown: ___, ...own } = memory;
  turn.memory = own;
  tell(turn, 'common-outside', 'ended');
  if (!offerWaiting(turn)) offerWays(turn);
  return true;
}

/** Thanks, "alright", "I shall ask them": and no place, nor a yes to the button below. */
function isContent(turn: Turn, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS || quarterSpelt(turn, text) !== null) return false;
  if (opensWith(turn, text, 'heard-goes_there', 'anywhere')) return true;
  if (besideIn(turn, text).some((aside) => aside === 'thanks' || aside === 'goodbye')) return true;
  const isYes = readYesNo(turn, text) === 'yes';
  if (isYes && (turn.memory.shown?.options.length ?? 0) > 0) return false;
  return isYes || readBy(turn, text, COURTEOUS) !== null;
}
