// What waits to be typed under a petition, for whoever keys its sheets of paper.

import { type Actor, recordReading } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import { type Page, type PageWanted, pageBy } from '../../../database/pagination.ts';
import type { Prisma } from '../../../database/prisma/client.ts';

const ROW = {
  ...{ id: true, again: true, tie: true, name: true, card: true, nameFiles: true, cardFiles: true },
  createdAt: true,
  citizen: { select: { language: true } },
  attachments: { select: { id: true, media: true, mimeType: true, state: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.SpokenSupportSelect;

export type SpokenRow = Prisma.SpokenSupportGetPayload<{ select: typeof ROW }>;

/** One page of it, what has waited longest first. */
export async function listSpoken(
  db: Database,
  { petitionId, ...wanted }: PageWanted & { petitionId: string },
): Promise<Page<SpokenRow>> {
  const { of, where, ...page } = pageBy('createdAt', wanted, 'asc');
  return of(
    await db.spokenSupport.findMany({
      ...page,
      where: { petitionId, state: 'waiting', ...where },
      select: ROW,
    }),
  );
}

/** How many wait. */
export const countSpoken = (db: Pick<Database, 'spokenSupport'>, petitionId: string): Promise<number> =>
  db.spokenSupport.count({ where: { petitionId, state: 'waiting' } });

/** Path and type of a recording or a picture, written into the audit log as a reading; null: there is none. */
export async function revealSpokenFile(
  db: Database,
  { petitionId, fileId }: { petitionId: string; fileId: string },
  by: Actor,
): Promise<{ path: string; media: string; mimeType: string } | null> {
  const file = await db.attachment.findFirst({
    where: { id: fileId, state: 'stored', spokenSupport: { petitionId, state: 'waiting' } },
    select: { path: true, media: true, mimeType: true },
  });
  if (!file?.path) return null;
  await recordReading(db, { ...by, action: 'person.file', subject: 'attachment', subjectId: fileId });
  const type = file.mimeType?.split(';')[0]?.trim();
  return { path: file.path, media: file.media, mimeType: type || 'application/octet-stream' };
}
