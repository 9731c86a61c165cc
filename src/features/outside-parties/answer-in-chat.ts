// What somebody of a party says of an order in their chat: at a tap that they come, and when; that it is done, with a photo;
// that it is not theirs, and why.
import { attachFiles } from '../../bot/attach-files.ts';
import type { Button } from '../../bot/feature.ts';
import { standingToken } from '../../bot/input.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { loosened } from '../../bot/unclaimed-files.ts';
import { dayOf, isoOf } from '../../domain/calendar.ts';
import { mayAnswer, mayPromise, mayPromiseAgain, NOT_OURS, type NotOurs } from '../../domain/order.ts';
import type { Input } from '../../flow/engine/state.ts';
import { type OrderFact, orderById } from './loaders.ts';
import { noteAnswer, noteShown } from './note-answer.ts';
import { ORDER } from './told-orders.ts';

/** A photo may take as long as this after it was said that the work is done. */
const PHOTO_MS = 3_600_000;
/** And others of the same work, behind the first. */
const MORE_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** `<id>.going`, `<id>.20261203.going`, `<id>.done`, `<id>.notours`, `<id>.private`… */
export const orderButton: Button = {
  leads: true,
  async tapped(turn, token) {
    const [id = '', ...rest] = token.split('.');
    const order = await orderById(turn.loaders).load(id);
    if (!order?.contacts.includes(turn.row.citizenId)) return tell(turn, 'order-said', 'not_yours');
    const { reference } = order;
    if (!mayAnswer(order.status, order.kind)) return tell(turn, 'order-said', 'over', { reference });
    if (rest[0] === 'done') return askPhoto(turn, order);
    if (rest[0] === 'going') return askDay(turn, order);
    if (rest[0] === 'notours') return askWhy(turn, order);
    if (rest[1] === 'going') return promise(turn, order, rest[0] ?? '');
    const reason = NOT_OURS.find((each) => bare(each) === rest[0]);
    if (reason) notOurs(turn, order, reason);
  },
};

/** Tokens hold small letters only. */
const bare = (name: string): string => name.replaceAll('_', '');

/** The photo that came before it was said is taken; else one is asked for. */
export function askPhoto(turn: Turn, order: OrderFact): void {
  turn.memory = { ...turn.memory, workDone: { orderId: order.id, at: turn.now.getTime() } };
  const waiting = (turn.memory.loose?.givens ?? []).filter(isPhoto);
  const files = waiting.length > 0 ? loosened(turn) : [];
  if (files.length > 0) noteDone(turn, order, files, null);
  else tell(turn, 'order-said', 'photo');
}

export function askDay(turn: Turn, order: OrderFact): void {
  const { now, row, context } = turn;
  const today = new Date(`${dayOf(now)}T00:00:00Z`);
  const tomorrow = new Date(today.getTime() + DAY_MS);
  const later = new Date(Math.max(order.dueOn.getTime(), today.getTime() + 3 * DAY_MS));
  const label = (attribute: string, date?: Date) =>
    sentence(turn, 'order-when', attribute, date && { date: context.words.date(row.language, date) });
  tell(turn, 'order-when');
  const days = [
    { day: today, label: label('today') },
    { day: tomorrow, label: label('tomorrow') },
    { day: later, label: label('later', later) },
  ].filter(({ day }) => mayPromise(day, order.dueOn, dayOf(now)));
  turn.reply.options = days.map(({ day, label: words }) => ({
    token: standingToken(ORDER, `${order.id}.${isoOf(day).replaceAll('-', '')}.going`),
    label: words,
  }));
}

export function askWhy(turn: Turn, { id }: OrderFact): void {
  tell(turn, 'order-why');
  turn.reply.options = NOT_OURS.map((reason) => ({
    token: standingToken(ORDER, `${id}.${bare(reason)}`),
    label: sentence(turn, 'order-why', reason),
  }));
}

const WRITTEN_DAY = /^(\d{4})(\d{2})(\d{2})$/u;

function promise(turn: Turn, order: OrderFact, written: string): void {
  const day = new Date(`${written.replace(WRITTEN_DAY, '$1-$2-$3')}T00:00:00Z`);
  // The card is of another day: it is asked anew.
  if (Number.isNaN(day.getTime()) || !mayPromise(day, order.dueOn, dayOf(turn.now))) askDay(turn, order);
  else if (isPromised(order, day) || mayPromiseAgain(order.promises)) comesOn(turn, order, day);
  else tell(turn, 'order-said', 'moved');
}

const isPromised = ({ status, promisedOn }: OrderFact, day: Date): boolean =>
  status === 'going' && promisedOn?.getTime() === day.getTime();

function comesOn(turn: Turn, order: OrderFact, day: Date): void {
  const date = turn.context.words.date(turn.row.language, day);
  if (!isPromised(order, day))
    noteAnswer(turn, order, { answer: 'going', promisedOn: day, reason: null, text: null });
  tell(turn, 'order-said', 'going', { date });
  const token = standingToken(ORDER, `${order.id}.done`);
  turn.reply.options = [{ token, label: sentence(turn, 'order-card', 'done') }];
}

function notOurs(turn: Turn, order: OrderFact, reason: NotOurs): void {
  noteAnswer(turn, order, { answer: 'not_ours', promisedOn: null, reason, text: null });
  tell(turn, 'order-said', 'not_ours', { reference: order.reference });
}

export const isPhoto = (given: Input): boolean =>
  given.kind === 'file' && (given.media === 'photo' || given.media === 'document');

/** The photo of what was done, and those that follow it. False: none is waited for, or something else came. */
export async function takesWorkPhoto(turn: Turn, givens: Input[]): Promise<boolean> {
  const { workDone } = turn.memory;
  if (!workDone) return false;
  const most = workDone.eventId === undefined ? PHOTO_MS : MORE_MS;
  if (turn.now.getTime() - workDone.at >= most) return false;
  const files = givens.flatMap((given) =>
    given.kind === 'file' && isPhoto(given) ? [given.attachment] : [],
  );
  if (files.length === 0) return isFileOnly(turn, givens);
  const order = await orderById(turn.loaders).load(workDone.orderId);
  if (!order?.contacts.includes(turn.row.citizenId)) return false;
  const { reference } = order;
  if (workDone.eventId === undefined && !mayAnswer(order.status, order.kind)) {
    tell(turn, 'order-said', 'over', { reference });
    return true;
  }
  const words = givens.flatMap((given) => ('text' in given && given.text ? [given.text] : [])).join(' ');
  noteDone(turn, order, files, words.slice(0, MOST_WORDS) || null);
  return true;
}

const MOST_WORDS = 500;

function noteDone(turn: Turn, order: OrderFact, files: string[], text: string | null): void {
  const { caseId, reference } = order;
  const { workDone = { orderId: order.id, at: turn.now.getTime() } } = turn.memory;
  // Others of the same work go along; behind one that proved nothing it is shown anew.
  const goesOn = order.status === 'done' || order.shownEventId === workDone.eventId;
  const eventId = (goesOn ? workDone.eventId : undefined) ?? noteShown(turn, order, text);
  turn.memory = { ...turn.memory, workDone: { ...workDone, eventId } };
  attachFiles(turn, files, { caseId, eventId });
  tell(turn, 'order-said', 'done', { reference });
}

/** A voice or a sticker in the place of the photo. */
function isFileOnly(turn: Turn, givens: Input[]): boolean {
  const { workDone } = turn.memory;
  if (workDone?.eventId !== undefined || givens.length === 0) return false;
  if (!givens.every((given) => given.kind === 'file')) return false;
  tell(turn, 'order-said', 'photo_again');
  return true;
}
