// Which files staff may open: those of the cases, proposals and conversations that they may see.
import { OWN_COPY } from '../domain/attachment.ts';
import type { Database } from './client.ts';
import type { Prisma } from './prisma/client.ts';
import { readConversation, type StaffView } from './reachable.ts';
import { isWithin } from './scope.ts';
import { heardWithin, readThreadScope } from './thread-scope.ts';

export interface StoredFile {
  id: string;
  media: string;
  path: string;
  /** Of the request it belongs to. */
  reference: string | null;
  mimeType: string | null;
}

/** A file that is in the file store, if this person may see the case, proposal or conversation it belongs to. */
export async function readFileFor(db: Database, id: string, view: StaffView): Promise<StoredFile | null> {
  const found = await db.attachment.findUnique({
    where: { id },
    select: { ...OWNED, media: true, path: true, mimeType: true, state: true },
  });
  if (found === null || found.state !== 'stored' || found.path === null || found.media === OWN_COPY)
    return null;
  if (!(await mayReach(db, found, view))) return null;
  const { media, path, mimeType } = found;
  return { id, media, path, mimeType, reference: found.case?.reference ?? found.proposal?.reference ?? null };
}

/** What must be known of a file to tell whose it is. */
export const OWNED = {
  id: true,
  conversationId: true,
  proposalId: true,
  spokenSupportId: true,
  case: { select: { departmentId: true, flow: true, reference: true } },
  proposal: { select: { reference: true } },
} satisfies Prisma.AttachmentSelect;

interface Owned {
  id: string;
  conversationId: string | null;
  proposalId: string | null;
  spokenSupportId: string | null;
  case: { departmentId: string; flow: string } | null;
}

/** What is of a case is of its department alone; what is of none yet, of whoever may read the line it came with. */
export async function mayReach(
  db: Database,
  { id, conversationId, proposalId, spokenSupportId, case: ofCase }: Owned,
  view: StaffView,
): Promise<boolean> {
  // Name and card of whoever supports a petition are opened there, by those who type them.
  if (spokenSupportId !== null) return false;
  if (proposalId !== null) return true;
  if (ofCase !== null) return isWithin(view.scope, ofCase);
  const head = conversationId === null ? null : await readConversation(db, conversationId, view);
  if (head === null) return false;
  const within = heardWithin(await readThreadScope(db, head.citizenId, view));
  const carriedBy = { conversationId: head.id, content: { path: ['attachment'], equals: id } };
  return (await db.incomingMessage.count({ where: { ...carriedBy, NOT: within } })) === 0;
}
