// Copies of one's own data (law 09-08 art. 7): made right after they were asked for, and sent to the phone that asked alone.

import { type Roads, traitsOf } from '../../../channels/channel.ts';
import { recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import type { Cipher } from '../../../database/encryption/cipher.ts';
import type { Runtime } from '../../../database/runtime.ts';
import { OWN_COPY } from '../../../domain/attachment.ts';
import { dayOf } from '../../../domain/calendar.ts';
import type { Files } from '../../../files/file-store.ts';
import { pdfOf } from '../../../files/picture-pdf.ts';
import { drawPages, type PageLine } from '../../../files/text-pages.ts';
import { traceOf } from '../../../log.ts';
import { enqueueIn } from '../../../messaging/outbound/enqueue-message.ts';
import { gatherOwnData, type OwnData } from './own-data.ts';
import { htmlOf, readableLines, type Speaking } from './readable.ts';

export interface CopyParts extends Runtime, Omit<Speaking, 'language'> {
  cipher: Pick<Cipher, 'open'>;
  files: Pick<Files, 'keepOwn'>;
  roads: Roads;
  newId(): string;
}

/** Made in one round of the clock: each takes a moment. */
const MOST_AT_ONCE = 2;
/** What could not be made is tried again so much later; meanwhile no other copy of the program makes it. */
const AGAIN_MS = 10 * 60_000;
/** Lines that are drawn on paper: all of them stand in the file beside it. */
const MOST_DRAWN = 400;

interface Owed {
  id: string;
  citizenId: string;
  conversationId: string;
  channel: string;
  language: string;
  /** For whom the digits were given when it was asked for. */
  openedId: string | null;
}

/** Makes those that are owed. One that fails keeps no other from its person. */
export async function handOutCopies(parts: CopyParts): Promise<void> {
  const now = parts.clock();
  for (const owed of await claim(parts.db, now)) {
    try {
      await handOut(parts, owed, now);
    } catch (error) {
      parts.log.error({ copy: owed.id, ...traceOf(error) }, 'a copy of own data could not be made');
    }
  }
}

/** Only where the conversation is still that person's. */
function claim(db: Database, now: Date): Promise<Owed[]> {
  return db.$queryRawUnsafe<Owed[]>(
    `with owed as (update "DataCopy" set "dueAt" = $2 where "id" = any(array(
       select "id" from "DataCopy" where "dueAt" <= $1 order by "dueAt" limit ${MOST_AT_ONCE} for update skip locked))
       returning "id", "citizenId", "conversationId", "askedAt")
     select o."id", o."citizenId", o."conversationId", c."channel", z."language",
       case when (c."memory"->'opened'->>'until')::float8 > extract(epoch from o."askedAt") * 1000 then c."memory"->'opened'->>'profileId' end as "openedId"
     from owed o
     join "Conversation" c on c."id" = o."conversationId" and c."citizenId" = o."citizenId" join "Citizen" z on z."id" = o."citizenId"`,
    now,
    new Date(now.getTime() + AGAIN_MS),
  );
}

interface MadeFile {
  bytes: Uint8Array;
  mimeType: string;
  ending: string;
}

async function handOut(parts: CopyParts, owed: Owed, now: Date): Promise<void> {
  const { db, files, newId, cipher } = parts;
  const { id, citizenId, conversationId, openedId } = owed;
  const made = await filesOf(parts, owed, await gatherOwnData(db, cipher, citizenId, openedId), now);
  const kept = await Promise.all(made.map(({ bytes, mimeType }) => files.keepOwn(bytes, mimeType)));
  await db.$transaction(async (tx) => {
    const of = { conversationId, media: OWN_COPY, state: 'stored', createdAt: now };
    const rows = kept.map((file, i) => ({
      ...of,
      ...file,
      id: newId(),
      name: `${dayOf(now)}.${made[i]?.ending}`,
    }));
    await tx.attachment.createMany({ data: rows });
    const said = rows.map(({ id: attachmentId }) => ({
      ...{
        id: newId(),
        conversationId,
        dedupeKey: `file:${attachmentId}` as const,
        kind: 'reply' as const,
        text: '',
      },
      ...{ attachmentId, state: 'queued' as const, notBefore: now, createdAt: now },
    }));
    await enqueueIn(tx, ...said);
    await recordDeed(tx, {
      at: now,
      staffId: null,
      action: 'person.copy',
      subject: 'citizen',
      subjectId: citizenId,
    });
    await tx.dataCopy.update({ where: { id }, data: { dueAt: null } });
  });
}

/** A page for people and the data for programs, as the channel takes them. */
async function filesOf(
  parts: CopyParts,
  { channel, language }: Owed,
  data: OwnData,
  now: Date,
): Promise<MadeFile[]> {
  const lines = readableLines({ ...parts, language }, data, now);
  const json = Buffer.from(JSON.stringify(data, null, 2));
  if (traitsOf(parts.roads, channel).papersOnly !== true)
    return [
      { bytes: Buffer.from(htmlOf(lines, language)), mimeType: 'text/html', ending: 'html' },
      { bytes: json, mimeType: 'application/json', ending: 'json' },
    ];
  return [
    { bytes: await drawn(lines, language), mimeType: 'application/pdf', ending: 'pdf' },
    { bytes: json, mimeType: 'text/plain', ending: 'txt' },
  ];
}

async function drawn(lines: readonly PageLine[], language: string): Promise<Uint8Array> {
  const pages = await drawPages(lines.slice(0, MOST_DRAWN));
  return pdfOf({ pages, title: lines[0]?.text ?? '', language });
}
