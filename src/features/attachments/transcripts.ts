// Recordings that nobody has listened to yet, for the queue in which staff type what they hear.
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { inScope, isOfAll, type Scope, scopedIfCase } from '../../database/scope.ts';
import { COMPLAINT } from '../../domain/about.ts';

const RECORDING = {
  id: true,
  media: true,
  createdAt: true,
  case: { select: { id: true, reference: true, flow: true, categoryId: true, description: true } },
  proposal: { select: { id: true, reference: true } },
  conversation: { select: { id: true, channel: true, citizen: { select: { language: true } } } },
} satisfies Prisma.AttachmentSelect;

export type Recording = Prisma.AttachmentGetPayload<{ select: typeof RECORDING }>;

/** Recordings of citizens without a line about what is said; whoever is held to a department hears those of its cases. */
function unheard(scope: Scope): Prisma.AttachmentWhereInput {
  const isNew = { state: 'stored', transcript: null, spokenSupportId: null };
  return { media: { in: ['voice', 'audio'] }, ...isNew, AND: [OF_CITIZENS, within(scope)] };
}

/** What the commune itself said aloud, such as the names of what a vote is about, is of no chat and no request. */
const OF_CITIZENS = {
  OR: (['conversationId', 'caseId', 'proposalId', 'responseId'] as const).map((owner) => ({
    [owner]: { not: null },
  })),
} satisfies Prisma.AttachmentWhereInput;

function within(scope: Scope): Prisma.AttachmentWhereInput {
  if (scope === 'all') return {};
  const ofCase = { case: inScope(scope) };
  return isOfAll(scope) ? { OR: [{ caseId: null }, ofCase] } : ofCase;
}

export async function countUnheard(db: Database, scope: Scope): Promise<number> {
  // Written out, so that the index that holds only what nobody has heard can be used: every page asks for this.
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Attachment" a left join "Case" k on k."id" = a."caseId"
    where a."state" = 'stored' and a."media" in ('voice', 'audio') and a."transcript" is null and a."spokenSupportId" is null
      and coalesce(a."conversationId", a."caseId", a."proposalId", a."responseId") is not null and ${scopedIfCase(scope)}`;
  return row?.count ?? 0;
}

/** One page of the queue, what has waited longest first. */
export async function listUnheard(
  db: Database,
  { scope, ...wanted }: PageWanted & { scope: Scope },
): Promise<Page<Recording>> {
  const { of, where, ...page } = pageBy('createdAt', wanted, 'asc');
  return of(
    await db.attachment.findMany({ ...page, where: { ...unheard(scope), ...where }, select: RECORDING }),
  );
}

export type Heard = Change<'missing' | 'heard_before'>;

/**
 * Keeps what somebody heard. A case that came without words gets these as its description, so that it can be read and
 * searched like any other. The first line typed stays; a later one corrects it on the page of the case.
 */
export function writeHeard(
  db: Database,
  wanted: { attachmentId: string; text: string },
  by: Actor,
): Promise<Heard> {
  const { attachmentId: id, text } = wanted;
  return db.$transaction(async (tx): Promise<Heard> => {
    const written = await tx.attachment.updateMany({
      where: { ...unheard(by.scope), id },
      data: { transcript: text, transcribedById: by.staffId },
    });
    if (written.count === 0) {
      const where = { id, ...within(by.scope) };
      const other = await tx.attachment.findFirst({ where, select: { transcript: true } });
      if (other === null || other.transcript === null) return { is: 'missing' };
      return { is: other.transcript === text ? 'done' : 'heard_before' };
    }
    await describeCase(tx, wanted, by.at);
    await recordDeed(tx, { ...by, action: 'file.transcript', subject: 'attachment', subjectId: id });
    return { is: 'done' };
  });
}

/** Keeps what a machine heard, unless somebody has typed a line already. */
export async function keepHeardByMachine(
  db: Database,
  heard: { attachmentId: string; text: string },
  at: Date,
): Promise<void> {
  const { attachmentId: id, text: transcript } = heard;
  await db.$transaction(async (tx) => {
    const written = await tx.attachment.updateMany({ where: { id, transcript: null }, data: { transcript } });
    if (written.count > 0) await describeCase(tx, heard, at);
  });
}

/** Gives a complaint that came without words those that were heard in its recording. */
export async function describeCase(
  tx: Prisma.TransactionClient,
  heard: { attachmentId: string; text: string },
  at: Date,
): Promise<void> {
  const where = { id: heard.attachmentId };
  const { caseId } = await tx.attachment.findUniqueOrThrow({ where, select: { caseId: true } });
  if (caseId === null) return;
  await tx.case.updateMany({
    where: { id: caseId, flow: COMPLAINT, OR: [{ description: null }, { description: '' }] },
    data: { description: heard.text, updatedAt: at },
  });
}
