// Looks at the photos by which somebody of a party says in a chat that the work is done. What is no picture, is too small or
// blank, or served for another case before proves nothing and is asked for again; only what proves is told.

import { recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { FILE_OUTCOMES } from '../../database/statuses.ts';
import type { Files } from '../../files/file-store.ts';
import { raiseAnswered } from './answer-order.ts';
import { HEIR } from './heir.ts';
import { faultOf, type LookedAt, type NoProof, unprovenBy } from './picture-proof.ts';
import { tellContacts, tellTurn } from './tell-turn.ts';

const MOST_AT_ONCE = 10;

interface Shown {
  id: string;
  partyId: string;
  caseId: string;
  eventId: string;
  nameAr: string;
  nameFr: string;
  pictures: { path: string; sha256: string | null }[];
}

/** What was shown, and has come. A picture that was lost on its way is asked for like any file. */
const SHOWN = `
select o."id", o."partyId", ${HEIR}::text as "caseId", o."shownEventId" as "eventId", y."nameAr", y."nameFr", came."pictures"
from "WorkOrder" o join "Party" y on y."id" = o."partyId" join "Case" k on k."id" = o."caseId"
cross join lateral (select jsonb_agg(jsonb_build_object('path', a."path", 'sha256', a."sha256")) filter (where a."state" = 'stored') as "pictures",
  bool_and(a."state" in ${FILE_OUTCOMES}) as "all" from "Attachment" a where a."eventId" = o."shownEventId") came
where o."shownEventId" is not null and o."status" in ('sent', 'going') and came."all" and came."pictures" is not null
order by o."id" limit $1`;

/** Looks at what has come. Done again, or by another copy at the same time, it changes nothing. */
export async function proveWork(db: Database, files: Pick<Files, 'read'>, clock: () => Date): Promise<void> {
  for (const one of await db.$queryRawUnsafe<Shown[]>(SHOWN, MOST_AT_ONCE)) {
    const looked = await Promise.all(
      one.pictures.map(async ({ path, sha256 }) => ({
        sha256,
        fault: await faultOf(await files.read(path)),
      })),
    );
    await db.$transaction((tx) => decide(tx, one, looked, clock()));
  }
}

async function decide(tx: Transaction, one: Shown, looked: LookedAt[], at: Date): Promise<void> {
  const { id, eventId } = one;
  const why = await unprovenBy(tx, one.caseId, looked);
  const done = why === null && { status: 'done', answeredAt: at };
  const { count } = await tx.workOrder.updateMany({
    where: { id, shownEventId: eventId, status: { in: ['sent', 'going'] } },
    data: { shownEventId: null, ...done },
  });
  if (count === 0) return;
  if (why === null) await tellDone(tx, one, at);
  else await askAgain(tx, one, why, at);
}

async function tellDone(tx: Transaction, one: Shown, at: Date): Promise<void> {
  const { id, partyId, caseId, eventId, nameAr, nameFr } = one;
  const { text } = await tx.caseEvent.update({ where: { id: eventId }, data: { kind: 'order_done' } });
  if (text === null) await tx.caseEvent.update({ where: { id: eventId }, data: { visible: true } });
  await tx.case.update({ where: { id: caseId }, data: { updatedAt: at } });
  const detail = { party: partyId, order: id, by: 'chat' };
  const deed = { at, staffId: null, action: 'order.done', subject: 'case', subjectId: caseId };
  await recordDeed(tx, { ...deed, detail });
  await raiseAnswered(tx, caseId, at);
  await tellTurn(tx, { caseId, eventId, news: 'done', nameAr, nameFr }, at);
}

/** It stays theirs to do, and whoever gets its orders hears why. */
async function askAgain(tx: Transaction, one: Shown, why: NoProof, at: Date): Promise<void> {
  const { id: orderId, partyId, eventId } = one;
  await tx.caseEvent.update({ where: { id: eventId }, data: { kind: 'order_unproven', reason: why } });
  await tellContacts(tx, 'order_unproven', { orderId, partyId, eventId, values: { why } }, at);
}
