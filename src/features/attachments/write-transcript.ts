// What those who listened to a voice note wrote down.
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { mayReach, OWNED } from '../../database/file-access.ts';
import { describeCase } from './transcripts.ts';

/** Keeps what somebody heard in a voice note. `missing`: there is no such file, or it is not theirs to read. */
export async function writeTranscript(
  db: Database,
  wanted: { attachmentId: string; text: string },
  by: Actor,
): Promise<Change> {
  const { attachmentId: id, text } = wanted;
  const found = await db.attachment.findUnique({ where: { id }, select: OWNED });
  if (found === null || !(await mayReach(db, found, by))) return { is: 'missing' };
  await db.$transaction(async (tx) => {
    await tx.attachment.update({ where: { id }, data: { transcript: text, transcribedById: by.staffId } });
    await describeCase(tx, wanted, by.at);
    await recordDeed(tx, { ...by, action: 'file.transcript', subject: 'attachment', subjectId: id });
  });
  return { is: 'done' };
}
