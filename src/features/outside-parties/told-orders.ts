// An order as its party reads it in a chat: read by its id, put into words with its buttons.
import { standingToken } from '../../bot/input.ts';
import type { Asking } from '../../database/client.ts';
import { type Subject, subjectMessage } from '../../domain/case.ts';
import { showsFrench } from '../../domain/names.ts';
import { ORDER_ANSWERS } from '../../domain/order.ts';
import type { Words } from '../../words/words.ts';
import { HEIR } from './heir.ts';
import { mapAddress } from './map-address.ts';

export interface ToldOrder extends Subject {
  id: string;
  status: string;
  kind: string;
  partyId: string;
  caseId: string;
  reference: string;
  partyAr: string;
  partyFr: string;
  dueOn: Date;
  promisedOn: Date | null;
  promises: number;
  words: string | null;
  placeText: string | null;
  files: string[];
  /** Pictures by which it is said to be done, which nobody has looked at yet. */
  shownEventId: string | null;
  quarterAr: string | null;
  quarterFr: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** Columns of it, over the order `o` and its case `k`; joins what they need. */
export const TOLD_ORDER = `o."id", o."status", o."kind", o."partyId", ${HEIR} as "caseId", k."reference", k."flow", k."categoryId", p."nameAr" as "partyAr",
  p."nameFr" as "partyFr", o."dueOn", o."promisedOn", o."promises", o."words", o."placeText", o."files", o."shownEventId", q."nameAr" as "quarterAr", q."nameFr" as "quarterFr",
  k."latitude", k."longitude"
from "WorkOrder" o join "Case" k on k."id" = o."caseId" join "Party" p on p."id" = o."partyId" left join "Quarter" q on q."id" = k."quarterId"`;

/** By id. */
export const readToldOrders = (db: Pick<Asking, '$queryRawUnsafe'>, ids: string[]): Promise<ToldOrder[]> =>
  db.$queryRawUnsafe<ToldOrder[]>(`select ${TOLD_ORDER} where o."id" = any($1::uuid[])`, ids);

export const ORDER = 'order';

/** What it says: where, what, until when. */
export function orderText(
  words: Words,
  language: string,
  order: ToldOrder,
  head: 'new' | 'reminder',
): string {
  const { reference, latitude, longitude, placeText, words: said } = order;
  const say = (attribute: string, values: Record<string, string>) =>
    words.say(language, { message: 'order-card', attribute, values });
  const category = words.say(language, { message: subjectMessage(order) });
  const quarter = showsFrench(language) ? order.quarterFr : order.quarterAr;
  const place = [quarter, placeText].filter((each) => each !== null).join(' — ');
  const lines = [
    say(head, { reference, category }),
    ...(place === '' ? [] : [`📍 ${place}`]),
    ...(latitude === null || longitude === null ? [] : [`🗺 ${mapAddress({ latitude, longitude })}`]),
    ...(said === null ? [] : [`💬 ${said}`]),
    say('until', { date: words.date(language, order.dueOn) }),
    ...(order.promisedOn === null ? [] : [say('promised', { date: words.date(language, order.promisedOn) })]),
  ];
  return lines.join('\n');
}

/** What may be answered at a tap. */
export const orderButtons = (words: Words, language: string, { id }: ToldOrder) =>
  ORDER_ANSWERS.map((answer) => ({
    token: standingToken(ORDER, `${id}.${answer.replace('_', '')}`),
    label: words.say(language, { message: 'order-card', attribute: answer }),
  }));
