// What was said in one conversation, both ways, as staff read it.
import { z } from 'zod';
import type { Database } from '../../database/client.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { heardWithin, saidWithin, type ThreadScope } from '../../database/thread-scope.ts';
import { SHOWN_FILE } from '../../files/shown-file.ts';
import { readSigns, type ThreadSigns } from './thread-signs.ts';

export interface ThreadFile {
  id: string;
  media: string;
  mimeType: string | null;
  name: string | null;
  state: string;
  reason: string | null;
  transcript: string | null;
  /** What it was filed with. */
  caseId: string | null;
  proposalId: string | null;
}

export interface ThreadLine {
  id: string;
  at: Date;
  from: 'citizen' | 'bot' | 'staff' | 'notice';
  /** Name of the member of staff who wrote it. */
  by: string | null;
  /** Kind of what came in (text, option, place, file, contact, …); `text` for what went out. */
  kind: string;
  text: string | null;
  /** Labels of the choices that were offered. */
  options: string[];
  place: { latitude: number; longitude: number; label: string | null } | null;
  /** Number on the card that was shared: sealed. */
  phone: string | null;
  file: ThreadFile | null;
  /** Delivery of what went out; null for what came in. */
  state: string | null;
  /** The sign that the citizen has set under it, such as a thumb. */
  reaction: string | null;
}

const Content = z.looseObject({
  /** Id of the attachment, where the bot wrote it down. */
  attachment: z.string().optional().catch(undefined),
  token: z.string().optional().catch(undefined),
  media: z.string().optional().catch(undefined),
  latitude: z.number().optional().catch(undefined),
  longitude: z.number().optional().catch(undefined),
  label: z.string().optional().catch(undefined),
  phone: z.string().optional().catch(undefined),
  of: z.string().optional().catch(undefined),
});
const Options = z.array(z.looseObject({ label: z.string(), token: z.string().catch('') })).catch([]);

/**
 * The last `limit` lines before a moment, oldest first, and the moment before which older ones are found (null: these
 * are all).
 */
export async function readThread(
  db: Database,
  conversationId: string,
  wanted: { before?: Date; limit: number; within: ThreadScope },
): Promise<{ lines: ThreadLine[]; earlier: Date | null }> {
  const take = wanted.limit + 1;
  const heardAt = (receivedAt: Date | { lt: Date | undefined }, most?: number) =>
    db.incomingMessage.findMany({
      where: { AND: [{ conversationId, receivedAt }, heardWithin(wanted.within)] },
      // What came in one delivery was received at one moment: there the provider's clock tells, then the place in it.
      orderBy: [{ receivedAt: 'desc' }, { sentAt: 'desc' }, { id: 'desc' }],
      take: most,
    });
  const saidAt = (createdAt: Date | { lt: Date | undefined }, most?: number) =>
    db.outgoingMessage.findMany({
      where: { AND: [{ conversationId, createdAt }, saidWithin(wanted.within)] },
      orderBy: [{ createdAt: 'desc' }, { position: 'desc' }],
      take: most,
      include: { staff: { select: { name: true } }, attachment: { select: SHOWN_FILE } },
    });
  const [incoming, outgoing, signs, leaving] = await Promise.all([
    wholeMoments(await heardAt({ lt: wanted.before }, take), take, (row) => row.receivedAt, heardAt),
    wholeMoments(await saidAt({ lt: wanted.before }, take), take, (row) => row.createdAt, saidAt),
    readSigns(db, conversationId),
    db.leaving.findMany({ where: { conversationId }, select: { id: true } }),
  ]);
  const onTheirWay = new Set(leaving.map(({ id }) => id));
  const files = await filesOf(db, conversationId, incoming);
  // Said on the paired telephone it stands among what was heard, with what it was when it was no text.
  const said = outgoing
    .filter(({ dedupeKey }) => !dedupeKey.startsWith(SAID_ON_PHONE))
    .map((row) => ({ ...saidLine(row, signs), ...(onTheirWay.has(row.id) && { state: 'sending' }) }));
  // A tap travels as a token; staff read the label that was on the button.
  const labels = new Map(
    outgoing.flatMap((row) =>
      Options.parse(row.options ?? []).map(({ token, label }) => [token, label] as const),
    ),
  );
  const heard = incoming.flatMap((row): ThreadLine[] => {
    if (row.kind === 'deleted' || row.kind === 'reaction') return [];
    const content = Content.safeParse(row.content).data ?? {};
    const { latitude, longitude, token, label = null, phone = null, media, of } = content;
    const byStaff = row.kind === 'staff';
    const isGone = signs.deleted.has(row.messageId) || (of !== undefined && signs.deleted.has(of));
    const line: ThreadLine = {
      id: row.id,
      at: row.receivedAt,
      from: byStaff ? 'staff' : 'citizen',
      by: null,
      kind: byStaff ? `staff-${media ?? 'text'}` : row.kind,
      text:
        (byStaff ? row.text || null : row.text) ?? (token === undefined ? null : (labels.get(token) ?? null)),
      options: [],
      place: latitude !== undefined && longitude !== undefined ? { latitude, longitude, label } : null,
      phone,
      file: files.get(row.id) ?? null,
      state: null,
      reaction: byStaff ? (signs.reactions.get(row.messageId) ?? null) : null,
    };
    // What was deleted for everyone is folded away: that it was there, and not what it said.
    return [isGone ? { ...line, kind: 'deleted', text: null, place: null, phone: null, file: null } : line];
  });
  // What was said in answer stands below what was heard, even within one millisecond.
  const all = [...heard.reverse(), ...said.reverse()].sort((a, b) => a.at.getTime() - b.at.getTime());
  const lines = all.slice(cutOf(all, wanted.limit));
  const isCut = all.length > lines.length || Math.max(incoming.length, outgoing.length) > take;
  return { lines, earlier: isCut ? (lines[0]?.at ?? null) : null };
}

type SaidRow = Prisma.OutgoingMessageGetPayload<{
  include: { staff: { select: { name: true } }; attachment: { select: typeof SHOWN_FILE } };
}>;

function saidLine(row: SaidRow, signs: ThreadSigns): ThreadLine {
  return {
    id: row.id,
    at: row.createdAt,
    from: row.kind === 'staff' ? 'staff' : row.kind === 'notice' ? 'notice' : 'bot',
    by: row.staff?.name ?? null,
    kind: 'text',
    text: row.text,
    options: Options.parse(row.options ?? []).map((option) => option.label),
    place: null,
    phone: null,
    file: row.attachment,
    state: row.state,
    // Under a question of the bot it was an answer.
    reaction: row.kind === 'staff' ? (signs.reactions.get(row.providerMessageId ?? '') ?? null) : null,
  };
}

/** Rows, newest first, of which the oldest moment is whole: pages are told apart by moments. */
async function wholeMoments<T>(
  rows: T[],
  take: number,
  momentOf: (row: T) => Date,
  readMoment: (moment: Date) => Promise<T[]>,
): Promise<T[]> {
  const last = rows.at(-1);
  if (rows.length < take || last === undefined) return rows;
  const moment = momentOf(last);
  return [...rows.filter((row) => momentOf(row) > moment), ...(await readMoment(moment))];
}

/** Where a page of so many lines begins: never between two lines of one moment, the later of which would be lost. */
function cutOf(all: ThreadLine[], limit: number): number {
  const moment = (i: number) => all[i]?.at.getTime();
  let cut = Math.max(0, all.length - limit);
  while (cut > 0 && moment(cut - 1) === moment(cut)) cut--;
  return cut;
}

/** How the outbox names what staff said outside the console: see bot/events.ts. */
const SAID_ON_PHONE = 'phone:';

interface Heard {
  id: string;
  kind: string;
  content: unknown;
  receivedAt: Date;
}

/** The file of each message that carried one. An older message names none: then moment and kind tell which it is. */
async function filesOf(
  db: Database,
  conversationId: string,
  heard: Heard[],
): Promise<Map<string, ThreadFile>> {
  const carriers = heard.filter((row) => row.kind === 'file').sort((a, b) => (a.id < b.id ? -1 : 1));
  if (carriers.length === 0) return new Map();
  const found = await db.attachment.findMany({
    where: { conversationId, createdAt: { in: carriers.map((row) => row.receivedAt) } },
    orderBy: { id: 'asc' },
    select: { ...SHOWN_FILE, createdAt: true },
  });
  const left = new Set(found);
  const files = new Map<string, ThreadFile>();
  for (const row of carriers) {
    const content = Content.safeParse(row.content).data ?? {};
    const file = [...left].find((each) =>
      content.attachment === undefined
        ? each.createdAt.getTime() === row.receivedAt.getTime()
        : each.id === content.attachment,
    );
    if (file === undefined) continue;
    left.delete(file);
    files.set(row.id, file);
  }
  return files;
}

/** The number on the card that one message shared, sealed; null when it shared none. */
export async function readCard(
  db: Database,
  conversationId: string,
  messageId: string,
): Promise<string | null> {
  const row = await db.incomingMessage.findFirst({
    where: { id: messageId, conversationId, kind: 'contact' },
    select: { content: true },
  });
  return Content.safeParse(row?.content).data?.phone ?? null;
}
