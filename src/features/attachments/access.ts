// Files as staff open them, and what those who listened wrote down.
import { type Acting, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { covers } from '../../database/scope.ts';
import { type InboxView, readHead } from '../inbox/queries.ts';
import { heardWithin, readThreadScope } from '../inbox/thread-scope.ts';
import { describeCase } from './transcripts.ts';

export interface StoredFile {
  id: string;
  media: string;
  path: string;
  /** Of the request it belongs to. */
  reference: string | null;
  mimeType: string | null;
}

/** A file that is in the file store, if this person may see the case, proposal or conversation it belongs to. */
export async function readFileFor(db: Database, id: string, view: InboxView): Promise<StoredFile | null> {
  const found = await db.attachment.findUnique({
    where: { id },
    select: { ...WHERE, media: true, path: true, mimeType: true, state: true },
  });
  if (found === null || found.state !== 'stored' || found.path === null) return null;
  if (!(await mayReach(db, found, view))) return null;
  const { media, path, mimeType } = found;
  return { id, media, path, mimeType, reference: found.case?.reference ?? found.proposal?.reference ?? null };
}

/** Keeps what somebody heard in a voice note. False: there is no such file, or it is not theirs to read. */
export async function writeTranscript(
  db: Database,
  wanted: { attachmentId: string; text: string },
  by: Acting,
): Promise<boolean> {
  const { attachmentId: id, text } = wanted;
  const found = await db.attachment.findUnique({ where: { id }, select: WHERE });
  if (found === null || !(await mayReach(db, found, by))) return false;
  await db.$transaction(async (tx) => {
    await tx.attachment.update({ where: { id }, data: { transcript: text, transcribedById: by.staffId } });
    await describeCase(tx, wanted, by.at);
    const deed = {
      at: by.at,
      staffId: by.staffId,
      action: 'file.transcript',
      subject: 'attachment',
      subjectId: id,
    };
    await recordDeed(tx, deed);
  });
  return true;
}

const WHERE = {
  id: true,
  conversationId: true,
  proposalId: true,
  case: { select: { departmentId: true, reference: true } },
  proposal: { select: { reference: true } },
} satisfies Prisma.AttachmentSelect;

interface Owned {
  id: string;
  conversationId: string | null;
  proposalId: string | null;
  case: { departmentId: string } | null;
}

/** What is of a case is of its department alone; what is of none yet, of whoever may read the line it came with. */
async function mayReach(
  db: Database,
  { id, conversationId, proposalId, case: ofCase }: Owned,
  view: InboxView,
): Promise<boolean> {
  if (proposalId !== null) return true;
  if (ofCase !== null) return covers(view.scope, ofCase.departmentId);
  const head = conversationId === null ? null : await readHead(db, conversationId, view);
  if (head === null) return false;
  const within = heardWithin(await readThreadScope(db, head.citizenId, view));
  const carriedBy = { conversationId: head.id, content: { path: ['attachment'], equals: id } };
  return (await db.incomingMessage.count({ where: { ...carriedBy, NOT: within } })) === 0;
}
