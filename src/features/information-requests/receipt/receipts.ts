// Receipts of requests for information (law 31-13 art. 14): drawn right after they were filed, kept with the case, and told.

import type { Database, Transaction } from '../../../database/client.ts';
import type { Runtime } from '../../../database/runtime.ts';
import { maskCards } from '../../../domain/card-mask.ts';
import type { Files, StoredFile } from '../../../files/file-store.ts';
import { pdfOf } from '../../../files/picture-pdf.ts';
import { traceOf } from '../../../log.ts';
import type { Words } from '../../../words/words.ts';
import { drawReceipt } from './draw.ts';
import { type OwedReceipt, paperOf, wordsOfPaper } from './paper.ts';

export interface ReceiptParts extends Runtime {
  files: Pick<Files, 'keep'>;
  words: Words;
  newId(): string;
  /** Where people reach the program from outside; null: nobody said. */
  publicUrl: string | null;
}

/** Drawn in one round of the clock: each takes a moment. */
const MOST_AT_ONCE = 4;
/** What could not be drawn is tried again so much later; meanwhile no other copy draws it. */
const AGAIN_MS = 10 * 60_000;

/** Draws the receipts that are owed, and has them told. One that fails keeps no other from its person. */
export async function handOutReceipts(parts: ReceiptParts): Promise<void> {
  const now = parts.clock();
  for (const owed of await claim(parts.db, now)) {
    try {
      await handOut(parts, owed, now);
    } catch (error) {
      parts.log.error({ caseId: owed.id, ...traceOf(error) }, 'a receipt could not be drawn');
    }
  }
}

/** Those that are owed, held until they are drawn or tried again. */
function claim(db: Database, now: Date): Promise<OwedReceipt[]> {
  return db.$queryRawUnsafe<OwedReceipt[]>(
    `with owed as (update "InformationRequest" set "receiptDueAt" = $2 where "caseId" = any(array(
       select "caseId" from "InformationRequest" where "receiptDueAt" <= $1 order by "receiptDueAt" limit ${MOST_AT_ONCE} for update skip locked))
       returning "caseId", "urgent", "code", "cardTail")
     select k."id", k."reference", k."citizenId", k."createdAt", k."dueOn", k."answers"->'what'->>'text' as "what", o."urgent", o."code", o."cardTail"
     from owed o join "Case" k on k."id" = o."caseId"`,
    now,
    new Date(now.getTime() + AGAIN_MS),
  );
}

async function handOut(parts: ReceiptParts, owed: OwedReceipt, now: Date): Promise<void> {
  const { db, files, words, newId } = parts;
  const masked = { ...owed, what: owed.what && maskCards(owed.what) };
  const paper = paperOf(words, masked, parts.publicUrl);
  const drawn = await drawReceipt(paper);
  const title = `${paper.title.fr} ${owed.reference}`;
  const pdf = pdfOf({ pages: [{ ...drawn, words: wordsOfPaper(paper) }], title, language: 'ar-MA' });
  const kept = await Promise.all([drawn.jpeg, pdf].map((bytes) => files.keep(bytes)));
  await db.$transaction(async (tx) => {
    const eventId = newId();
    const line = { caseId: owed.id, at: now, kind: 'receipt', visible: true };
    await tx.caseEvent.create({ data: { ...line, id: eventId } });
    const of = { caseId: owed.id, eventId, state: 'stored', createdAt: now };
    const rows = kept.flatMap((file) =>
      file ? [{ ...of, ...named(file, owed.reference), id: newId() }] : [],
    );
    await tx.attachment.createMany({ data: rows });
    await tell(tx, { owed, files: rows.map(({ id }) => id), id: newId(), now });
    await tx.informationRequest.update({ where: { caseId: owed.id }, data: { receiptDueAt: null } });
  });
}

const named = ({ path, mimeType, size, sha256 }: StoredFile, reference: string) => {
  const isPaper = mimeType === 'application/pdf';
  const name = `recu-${reference}.${isPaper ? 'pdf' : 'jpg'}`;
  return { path, mimeType, size, sha256, name, media: isPaper ? 'document' : 'photo' };
};

interface Telling {
  owed: OwedReceipt;
  files: string[];
  id: string;
  now: Date;
}

/** Whoever has just filed it is awake, whatever the hour. */
async function tell(tx: Transaction, { owed, files, id, now }: Telling): Promise<void> {
  const key = `information_receipt:${owed.id}`;
  const about = { citizenId: owed.citizenId, subjectId: owed.id, values: { files } };
  const row = {
    ...about,
    id,
    dedupeKey: key,
    kind: 'information_receipt',
    urgent: true,
    dueAt: now,
    createdAt: now,
  };
  await tx.notice.createMany({ data: [row], skipDuplicates: true });
}
