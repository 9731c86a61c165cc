// The question before a button takes something back: keeping it stands first.
import { readToken, standingToken } from './input.ts';
import { sentence } from './render.ts';
import type { Turn } from './turn.ts';

/** Under a question that is sure to be answered by one of these, for `id`, by the button of this name. */
const ANSWERS = ['no', 'yes'];

/** Asks it, whatever form is open; `message` has the words. */
export function askWhetherSure(
  turn: Turn,
  action: string,
  id: string,
  asked: { message: string; values?: Record<string, string> },
): void {
  turn.reply.texts.push(sentence(turn, asked.message, 'sure', asked.values));
  turn.reply.request = undefined;
  offerSure(turn, action, id, asked.message);
}

/** The buttons under it. */
export function offerSure(turn: Turn, action: string, id: string, message: string): void {
  turn.reply.options = ANSWERS.map((answer) => ({
    token: standingToken(action, `${id}.${answer}`),
    label: sentence(turn, message, answer),
  }));
}

/** True for the buttons under it: a bare yes or no answers it, whatever form is open. */
export const isWhetherSure = ({ context }: Turn, card: readonly { token: string }[]): boolean =>
  card.some(({ token }) => {
    const tap = readToken(token);
    const isAsked = tap?.kind === 'standing' && context.features.buttons.get(tap.action)?.undoes === 'asked';
    return isAsked && tap.id.endsWith('.yes');
  });
