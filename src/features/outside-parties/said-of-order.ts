// "It is done", "we are coming", "not ours", or a photo alone, from somebody of a party: what they say in their own words of an
// order that is open, where no button was pressed.

import { standingToken } from '../../bot/input.ts';
import { isOneOf, isOnly } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { keepLoose } from '../../bot/unclaimed-files.ts';
import type { OrderAnswer } from '../../domain/order.ts';
import type { Input } from '../../flow/engine/state.ts';
import { askDay, askPhoto, askWhy, isPhoto } from './answer-in-chat.ts';
import { type OrderFact, openOrdersOf } from './loaders.ts';
import { ORDER } from './told-orders.ts';

/** Longer texts are stories. */
const LONGEST = 60;
/** Among more orders nobody chooses by buttons. */
const MOST_OFFERED = 5;

/** Takes the words as if the button had been pressed. False: they say something else, or nobody waits for them. */
export async function saysOfOrder(turn: Turn, text: string): Promise<boolean> {
  if (!turn.memory.worksFor || turn.memory.flow !== undefined || text.length > LONGEST) return false;
  const answer = answerIn(turn, text);
  if (answer === null) return false;
  const orders = await openOrdersOf(turn.loaders).load(turn.row.citizenId);
  const [only, ...others] = orders;
  if (!only) return false;
  if (others.length > 0) askWhich(turn, orders, answer);
  else ASK[answer](turn, only);
  return true;
}

const ASK: Record<OrderAnswer, (turn: Turn, order: OrderFact) => void> = {
  going: askDay,
  done: askPhoto,
  not_ours: askWhy,
};

function answerIn(turn: Turn, text: string): OrderAnswer | null {
  if (isOneOf(turn, text, 'heard-work_not_ours')) return 'not_ours';
  if (isOneOf(turn, text, 'heard-work_going')) return 'going';
  return isOneOf(turn, text, 'heard-work_done') || isOnly(turn, text, 'heard-fixed') ? 'done' : null;
}

/** Photos without a word, while an order is open: whether they are of what was done there. False: something else came. */
export async function photoOfOrder(turn: Turn, givens: Input[]): Promise<boolean> {
  if (!turn.memory.worksFor || turn.memory.flow !== undefined) return false;
  if (givens.length === 0 || !givens.every(isPhoto)) return false;
  const orders = await openOrdersOf(turn.loaders).load(turn.row.citizenId);
  if (orders.length === 0) return false;
  keepLoose(turn, givens);
  askWhich(turn, orders, 'done');
  return true;
}

function askWhich(turn: Turn, orders: readonly OrderFact[], answer: OrderAnswer): void {
  tell(turn, 'order-which', answer);
  turn.reply.options = orders.slice(0, MOST_OFFERED).map((order) => ({
    token: standingToken(ORDER, `${order.id}.${answer.replace('_', '')}`),
    label: sentence(turn, 'order-which', 'one', { reference: order.reference, place: placeOf(turn, order) }),
  }));
}

const placeOf = ({ context, row }: Turn, { quarterId, placeText }: OrderFact): string =>
  placeText ?? (quarterId && context.referenceData.quarterName(quarterId, row.language)) ?? '';
