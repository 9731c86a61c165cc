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

/** The furthest day that a party may promise, in days from today. */
const FURTHEST_DAYS = 180;
const DAY_MS = 24 * 3_600_000;

/**
 * Whether a party may promise this day.
 *
 * @param day midnight UTC of it
 * @param today the ISO day on the commune's clock
 */
export function mayPromise(day: Date, today: string): boolean {
  const first = new Date(`${today}T00:00:00Z`).getTime();
  return day.getTime() >= first && day.getTime() <= first + FURTHEST_DAYS * DAY_MS;
}

/** Pictures that come with one answer. */
export const ORDER_PICTURES = 5;

/** Days after its last one for which the link of an order opens. */
const LINK_DAYS = 30;

/** Until when a link opens. @param dueOn midnight UTC of the last day */
export const linkEnds = (dueOn: Date): Date => new Date(dueOn.getTime() + LINK_DAYS * DAY_MS);

/** For so long a chat can be bound by its one-time link. */
export const BINDING_MS = 7 * DAY_MS;

/** The number of a letter as it is written: `12/2026`. */
export const letterNumberOf = (year: number, number: number): string => `${number}/${year}`;
