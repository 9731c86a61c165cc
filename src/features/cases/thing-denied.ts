// "Not the card, it is the licence", where a form asks what the lost thing looks like: it is another thing, and that is told.
import { askedStep } from '../../bot/input.ts';
import { isWritten } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesOption } from '../../bot/understanding/option-in-words.ts';
import { isNot } from '../../bot/understanding/review-lines.ts';
import { wordSpans } from '../../bot/understanding/split-correction.ts';
import type { Input } from '../../flow/engine/state.ts';

/** More words before the pause tell something else. */
const MOST_DENIED = 4;

/** What stands behind the pause is told instead, and the thing is the one that it names. */
export function thingDenied(turn: Turn, givens: Input[]): Input[] {
  const { flow, answers } = turn.memory;
  const step = askedStep(turn);
  if (answers?.thing?.kind !== 'choice' || step?.verb !== 'ask' || step.ask !== 'text') return givens;
  return givens.map((given) => {
    const instead = given.kind === 'text' && !given.late ? insteadIn(turn, given.text) : null;
    if (instead === null || given.kind !== 'text') return given;
    const things = turn.context.flows.get(flow ?? '')?.steps.find(({ name }) => name === 'thing');
    const options = things?.verb === 'ask' && things.ask === 'choice' ? (things.options ?? []) : [];
    const named = options.find((id) => namesOption(turn, instead, `${flow}.thing`, id));
    if (named) {
      const thing = { kind: 'choice' as const, option: named };
      turn.memory = { ...turn.memory, answers: { ...turn.memory.answers, thing } };
    }
    return { ...given, text: instead };
  });
}

/** What stands behind "not the one, it is"; null: nothing is taken back. */
function insteadIn(turn: Turn, text: string): string | null {
  const words = wordSpans(text);
  const [first] = words;
  const at = words.findIndex((word, i) => i > 0 && word.first);
  if (!first || at < 1 || at > MOST_DENIED || !isNot(turn.context, first.text)) return null;
  const from = words.slice(at).find(({ text: word }) => !isAround(turn, word));
  return from ? text.slice(from.start).trim() : null;
}

const isAround = (turn: Turn, word: string): boolean =>
  ['heard-points_at', 'heard-review_is'].some((list) => isWritten(turn, word, list));
