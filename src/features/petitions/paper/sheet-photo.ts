// The photograph of a signed sheet: the proof of what was keyed, seen by few and each time on record.

import { type Actor, type Change, recordDeed, recordReading } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import { GONE_FILE } from '../../../database/gone-file.ts';
import { addPictures, type Picture } from '../../../files/sent-pictures.ts';

const UNOWNED = { conversationId: null, caseId: null, eventId: null };

/** Puts it to a sheet; one that was there before goes. */
export function keepSheetPhoto(
  db: Database,
  wanted: { petitionId: string; number: number; picture: Picture },
  by: Actor,
): Promise<Change<'missing'>> {
  const { petitionId, number, picture } = wanted;
  return db.$transaction(async (tx): Promise<Change<'missing'>> => {
    const where = { petitionId_number: { petitionId, number } };
    await tx.$queryRaw`select 1 from "PetitionSheet" where "petitionId" = ${petitionId}::uuid and "number" = ${number} for update`;
    const sheet = await tx.petitionSheet.findUnique({ where, select: { photoId: true } });
    if (sheet === null) return { is: 'missing' };
    if (sheet.photoId !== null)
      await tx.$executeRawUnsafe(`update "Attachment" set ${GONE_FILE} where "id" = $1::uuid`, sheet.photoId);
    const [photoId = null] = await addPictures(tx, [picture], UNOWNED, by.at);
    await tx.petitionSheet.update({ where, data: { photoId } });
    const about = { action: 'petition.sheet_photo', subject: 'petition', subjectId: petitionId };
    await recordDeed(tx, { ...by, ...about, detail: { sheet: number } });
    return { is: 'done' };
  });
}

/** Path and type of the photograph, written into the audit log as a reading; null: there is none. */
export async function revealSheetPhoto(
  db: Database,
  { petitionId, number }: { petitionId: string; number: number },
  by: Actor,
): Promise<{ path: string; mimeType: string } | null> {
  const sheet = await db.petitionSheet.findUnique({
    where: { petitionId_number: { petitionId, number } },
    select: { photo: { select: { path: true, mimeType: true } } },
  });
  const { path, mimeType } = sheet?.photo ?? {};
  if (!path) return null;
  const about = { action: 'petition.people', subject: 'petition', subjectId: petitionId };
  await recordReading(db, { ...by, ...about, detail: { how: 'photo', sheet: number } });
  return { path, mimeType: mimeType ?? 'image/jpeg' };
}
