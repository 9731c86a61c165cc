// What staff write down of published documents: a new one, a change, a whole table. Each is one transaction with its line in
// the audit log.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../../database/audit.ts';
import type { Database, Transaction } from '../../../database/client.ts';
import { onceOnly } from '../../../database/idempotency.ts';
import type { DocumentPlan } from '../../../domain/published-document.ts';
import { addPictures, type Picture } from '../../../files/sent-pictures.ts';

export type DocumentChange = Change<'missing' | 'changed' | 'nowhere'>;

/** Makes the words under which a document is found. */
export type KeyOf = (plan: DocumentPlan) => string;

interface Writing {
  plan: DocumentPlan;
  /** A file instead of an address; null: none came with the form. */
  file: Picture | null;
  keyOf: KeyOf;
}

const UNOWNED = { conversationId: null, caseId: null, eventId: null };

const columnsOf = ({ day, ...plan }: DocumentPlan, keyOf: KeyOf) => ({
  ...plan,
  day: new Date(day),
  searchKey: keyOf({ day, ...plan }),
});

async function keepFile(tx: Transaction, file: Picture | null, at: Date): Promise<string | null> {
  const [id = null] = file === null ? [] : await addPictures(tx, [file], UNOWNED, at);
  return id;
}

/** Adds one. `id`: made by the form, so that a form that is sent twice adds one. */
export function addDocument(
  db: Database,
  { id, plan, file, keyOf }: Writing & { id: string },
  by: Actor,
): Promise<DocumentChange> {
  if (plan.link === null && file === null) return Promise.resolve({ is: 'nowhere' });
  const add = (tx: Transaction) => created(tx, { id, plan, file, keyOf }, by);
  return onceOnly(() => db.$transaction(add), { is: 'done' });
}

async function created(
  tx: Transaction,
  { id, plan, file, keyOf }: Writing & { id: string },
  by: Actor,
): Promise<DocumentChange> {
  const attachmentId = plan.link === null ? await keepFile(tx, file, by.at) : null;
  const times = { createdAt: by.at, updatedAt: by.at };
  await tx.publishedDocument.create({ data: { id, attachmentId, ...columnsOf(plan, keyOf), ...times } });
  await recordDeed(tx, { ...by, action: 'information.publish', ...subjectOf(id, plan) });
  return { is: 'done' };
}

/**
 * Writes one anew. A new file, or an address, takes the place of the file that was there, which goes.
 *
 * @param wanted.seen when it was written last, as the page said: a change made meanwhile is not overwritten
 */
export function saveDocument(
  db: Database,
  wanted: Writing & { id: string; seen: Date },
  by: Actor,
): Promise<DocumentChange> {
  const { id, seen, plan, file, keyOf } = wanted;
  return db.$transaction(async (tx): Promise<DocumentChange> => {
    await tx.$queryRaw`select 1 from "PublishedDocument" where "id" = ${id}::uuid for update`;
    const now = await tx.publishedDocument.findUnique({ where: { id } });
    if (now === null) return { is: 'missing' };
    if (now.updatedAt.getTime() !== seen.getTime()) return { is: 'changed' };
    const kept = plan.link === null && file === null ? now.attachmentId : null;
    if (plan.link === null && file === null && kept === null) return { is: 'nowhere' };
    const attachmentId = plan.link === null ? (kept ?? (await keepFile(tx, file, by.at))) : null;
    const data = { attachmentId, ...columnsOf(plan, keyOf), updatedAt: by.at };
    await tx.publishedDocument.update({ where: { id }, data });
    await recordDeed(tx, { ...by, action: 'information.publish_change', ...subjectOf(id, plan) });
    return { is: 'done' };
  });
}

const WRITE_ANEW = `
update "PublishedDocument" d set "titleAr" = w."titleAr", "titleFr" = w."titleFr", "kind" = w."kind", "day" = w."day",
  "keywords" = w."keywords", "active" = w."active", "searchKey" = w."searchKey", "updatedAt" = $2
from jsonb_populate_recordset(null::"PublishedDocument", $1::text::jsonb) w where d."id" = w."id"`;

/**
 * Writes a table of documents, each known by its address: one that is there already is written anew.
 *
 * @returns how many were added and how many written anew
 */
export function importDocuments(
  db: Database,
  { plans, keyOf }: { plans: (DocumentPlan & { link: string })[]; keyOf: KeyOf },
  by: Actor,
): Promise<{ added: number; changed: number }> {
  return db.$transaction(
    async (tx) => {
      const links = plans.map(({ link }) => link);
      const there = await tx.publishedDocument.findMany({
        where: { link: { in: links } },
        select: { id: true, link: true },
      });
      const ids = new Map(there.map(({ id, link }) => [link, id]));
      const fresh = plans.filter(({ link }) => !ids.has(link));
      const times = { createdAt: by.at, updatedAt: by.at };
      const rows = fresh.map((plan) => ({ id: uuidv7(), ...columnsOf(plan, keyOf), ...times }));
      await tx.publishedDocument.createMany({ data: rows });
      const known = plans.flatMap((plan) => {
        const id = ids.get(plan.link);
        return id === undefined ? [] : [{ id, ...columnsOf(plan, keyOf) }];
      });
      await tx.$executeRawUnsafe(WRITE_ANEW, JSON.stringify(known), by.at);
      const counts = { added: fresh.length, changed: plans.length - fresh.length };
      await recordDeed(tx, { ...by, action: 'information.import', detail: counts });
      return counts;
    },
    { timeout: 60_000 },
  );
}

const subjectOf = (subjectId: string, { titleFr, active }: DocumentPlan) => ({
  ...{ subject: 'document', subjectId, detail: { title: titleFr, active } },
});
