// A case in the hands of somebody outside the commune: who there is, what they may answer, and whose turn it then is.

/** How a party is reached: it works for the commune and gets orders, or is in charge by itself and is written to. */
export const CONTACTS = ['order', 'letter'] as const;
export type Contact = (typeof CONTACTS)[number];

export const ORDER_STATUSES = [
  'sent',
  'going',
  'done',
  'not_ours',
  // Of a letter.
  'answered',
  // It is over: staff asked no longer, or the case was.
  'called_off',
  'settled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What a party says of an order. */
export const ORDER_ANSWERS = ['going', 'done', 'not_ours'] as const;
export type OrderAnswer = (typeof ORDER_ANSWERS)[number];

/** Why it is not theirs. */
export const NOT_OURS = ['elsewhere', 'private', 'not_found', 'other'] as const;
export type NotOurs = (typeof NOT_OURS)[number];

/** Where an order may go from where it stands: a day may be promised anew, and the end comes with that of its case. */
const MOVES: Record<OrderStatus, readonly OrderStatus[]> = {
  sent: ['going', 'done', 'not_ours', 'answered', 'called_off'],
  going: ['done', 'not_ours', 'called_off'],
  done: ['settled', 'called_off'],
  not_ours: ['called_off'],
  answered: ['settled', 'called_off'],
  called_off: [],
  settled: [],
};

/** Whether it may go there. */
export const mayMoveOrder = (from: string, to: OrderStatus): boolean => movesOf(from).includes(to);

const movesOf = (status: string): readonly OrderStatus[] =>
  MOVES[ORDER_STATUSES.find((known) => known === status) ?? 'settled'];

/** The party is waited for: it has the turn. */
export const isAwaited = (status: string): boolean => status === 'sent' || status === 'going';

/** Nobody has anything to do about it any more. */
export const isOrderOver = (status: string): boolean => movesOf(status).length === 0;

/** Whether this may be said of it now: done and not ours end the turn of the party, a day may be changed until then. */
export const mayAnswer = (status: string, kind: string): boolean => kind === 'order' && isAwaited(status);

/** Whether pictures of what was done are still of use: somebody who had answered already sends them as proof. */
export const takesProof = (status: string, kind: string): boolean =>
  kind === 'order' && (status === 'done' || status === 'not_ours');

/** A day may be promised this long after the last one, in days. */
const PROMISED_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** A day that was promised may be moved twice. */
const MOST_PROMISES = 3;

/** Whether a day may be promised, or moved, once more. @param promises how often it was */
export const mayPromiseAgain = (promises: number): boolean => promises < MOST_PROMISES;

/** The furthest day that a party may promise, midnight UTC: none moves the last day. */
export const furthestPromise = (dueOn: Date, today: string): Date =>
  new Date(Math.max(dueOn.getTime() + PROMISED_DAYS * DAY_MS, new Date(`${today}T00:00:00Z`).getTime()));

/**
 * Whether a party may promise this day.
 *
 * @param day midnight UTC of it
 * @param dueOn midnight UTC of the last day on which it is to be done
 * @param today the ISO day on the commune's clock
 */
export function mayPromise(day: Date, dueOn: Date, today: string): boolean {
  const first = new Date(`${today}T00:00:00Z`).getTime();
  return day.getTime() >= first && day.getTime() <= furthestPromise(dueOn, today).getTime();
}

/** Pictures that come with one answer. */
export const ORDER_PICTURES = 5;

/** Days after its last one, or the one that was promised, for which the link of an order opens. */
export const LINK_DAYS = 30;

/** Until when a link opens. @param days midnight UTC of the last day, of the one that was promised */
export const linkEnds = (...days: Date[]): Date =>
  new Date(Math.max(...days.map((day) => day.getTime())) + LINK_DAYS * DAY_MS);

/** The first of the two days that has to be kept: a promise is late on its own day, and moves the last one never. */
export const firstDay = ({ dueOn, promisedOn }: { dueOn: Date; promisedOn: Date | null }): Date =>
  promisedOn !== null && promisedOn < dueOn ? promisedOn : dueOn;

/** For so long a chat can be bound by its one-time link. */
export const BINDING_MS = 7 * DAY_MS;

/** The number of a letter as it is written: `12/2026`. */
export const letterNumberOf = (year: number, number: number): string => `${number}/${year}`;
