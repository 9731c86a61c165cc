// "Alright, thanks", said to the answer that another commune is in charge: the complaint ends there, and nothing is asked on.
import { offerWays } from '../../bot/closing-buttons.ts';
import { askedStep } from '../../bot/input.ts';
import { offerWaiting } from '../../bot/offer-draft.ts';
import { opensWith, readBy, readYesNo } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { quarterSpelt } from '../../bot/understanding/read-place.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import type { Input } from '../../flow/engine/state.ts';

/** More words tell of a place, or of something else. */
const MOST_WORDS = 9;
const MOST_ASKING = 12;
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
  if (only?.kind !== 'text' || others.length > 0) return false;
  if (asksWhom(turn, only.text)) {
    tell(turn, 'common-outside', 'whom');
    return true;
  }
  if (!isContent(turn, only.text)) return false;
  const { flow: _, answers: __, shown: ___, ...own } = memory;
  turn.memory = own;
  tell(turn, 'common-outside', 'ended');
  if (!offerWaiting(turn)) offerWays(turn);
  return true;
}

/** "Whom do I call, then?", "just tell me the number". */
const asksWhom = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_ASKING &&
  ['whom_there', 'whom_to_call'].some((list) => opensWith(turn, text, `heard-${list}`, 'anywhere')) &&
  quarterSpelt(turn, text) === null;

/** Whoever was just told that another commune is in charge is not asked where it is in the same breath: the answer says so. */
export function standElsewhereAlone(turn: Turn): void {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'place' || !saidElsewhere(turn)) return;
  const question = sentence(turn, `${turn.memory.flow}-${step.name}`);
  turn.reply.texts = turn.reply.texts.filter((text) => text !== question);
}

/** It was just said that another commune is in charge. */
export const saidElsewhere = (turn: Turn): boolean => turn.reply.texts.some((text) => isOutside(turn, text));

/** Stands for the name of a town. */
const NAME = '\u0001';

function isOutside(turn: Turn, text: string): boolean {
  if (text === sentence(turn, 'common-outside', 'far')) return true;
  const [before = '', behind = ''] = sentence(turn, 'common-outside', 'near', { name: NAME }).split(NAME);
  return text.startsWith(before) && text.endsWith(behind);
}

/** Thanks, "alright", "I shall ask them": and no place, nor a yes to the button below. */
function isContent(turn: Turn, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS || quarterSpelt(turn, text) !== null) return false;
  if (['goes_there', 'ends_there'].some((list) => opensWith(turn, text, `heard-${list}`, 'anywhere')))
    return true;
  if (besideIn(turn, text).some((aside) => aside === 'thanks' || aside === 'goodbye')) return true;
  const isYes = readYesNo(turn, text) === 'yes';
  if (isYes && (turn.memory.shown?.options.length ?? 0) > 0) return false;
  return isYes || readBy(turn, text, COURTEOUS) !== null;
}
