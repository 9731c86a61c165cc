// Turns the reply of a turn into its row of the outbox, and the turn into the rows it changes.
import type { Incoming } from '../channels/channel.ts';
import type { Turn } from './parts.ts';
import type { Taking } from './take.ts';

/** A sender that says nothing for so long has died: its rows are taken over by any copy. */
const CLAIM_MS = 60_000;
/** When somebody was heard last need not be known better than this. */
const HEARD_EXACT_MS = 60_000;
/** How long the bot waits for the other photos of an album before it answers once for all. */
const BREATH_MS = 900;

/** The columns of the outbox that a reply fills. */
export interface ReplyRow {
  id: string;
  conversationId: string;
  dedupeKey: string;
  kind: 'reply';
  text: string;
  options: { token: string; label: string }[] | null;
  request: 'place' | 'contact' | null;
  caseId: string | null;
  state: 'queued' | 'sending';
  notBefore: Date;
  claimedBy: string | null;
  claimedUntil: Date | null;
  createdAt: Date;
}

/** The one reply of the turn; null when nothing is to be said. */
export function replyRow(
  turn: Turn,
  heard: Incoming[],
  { copy, sending }: Pick<Taking, 'copy' | 'sending'>,
): ReplyRow | null {
  const { reply, row, now } = turn;
  const text = reply.texts.filter(Boolean).join('\n\n');
  const [first] = heard;
  if (!text || !first) return null;
  // Something is on its way to this person from elsewhere: the sweep sends in order.
  const queued = reply.patient || (row.unsent !== null && !sending(row.id));
  return {
    id: turn.house.newId(),
    conversationId: row.id,
    dedupeKey: `reply:${first.channel}:${first.messageId}`,
    kind: 'reply',
    text,
    options: reply.options.length ? reply.options : null,
    request: reply.request ?? null,
    caseId: reply.caseId ?? null,
    state: queued ? 'queued' : 'sending',
    notBefore: reply.patient ? new Date(now.getTime() + BREATH_MS) : now,
    claimedBy: queued ? null : copy,
    claimedUntil: queued ? null : new Date(now.getTime() + CLAIM_MS),
    createdAt: now,
  };
}

/** Writes what the turn changed: the person, the conversation, the files, the reply. */
export function writeTurn(turn: Turn, heard: Incoming[], reply: ReplyRow | null): void {
  const { batch, row, memory, now, citizen } = turn;
  for (const file of turn.attachments.values()) batch.insert('Attachment', file);
  if (reply) {
    if (row.unsent === 'queued') withdrawPatient(turn);
    batch.insert('OutgoingMessage', { ...reply });
    memory.asked = { id: reply.id, at: now.getTime() };
  }
  const known = heard.findLast(({ name, phone }) => name || phone);
  const changes = { memory, ...heardNow(turn), ...profile(turn, known), ...turn.conversation };
  if (turn.isNew) {
    batch.insert('Citizen', newCitizen(turn));
    const { id, channel, address, citizenId, mode } = row;
    const blank = {
      name: null,
      phone: null,
      blockedAt: null,
      waitingSince: null,
      heldAt: null,
      heldById: null,
    };
    batch.insert('Conversation', {
      ...blank,
      id,
      channel,
      address,
      citizenId,
      mode,
      version: 1,
      createdAt: now,
      ...changes,
    });
    return;
  }
  if (Object.keys(citizen).length) batch.patch('Citizen', row.citizenId, citizen);
  batch.patch('Conversation', row.id, changes, row.version);
}

function newCitizen(turn: Turn): Record<string, unknown> {
  const { row, now, citizen } = turn;
  const blank = {
    acceptedAt: null,
    noticeVersion: null,
    mutedAt: null,
    keptHomeAt: null,
    erasureAskedAt: null,
  };
  return { ...blank, ...citizen, id: row.citizenId, language: row.language, createdAt: now };
}

/** The column is indexed: left alone within a minute, the row is rewritten in place. */
function heardNow({ row, now }: Turn): Record<string, unknown> {
  const fresh = row.lastHeardAt !== null && now.getTime() - row.lastHeardAt.getTime() < HEARD_EXACT_MS;
  return fresh ? {} : { lastHeardAt: now };
}

/** Name and telephone, when the channel told them: encrypted. */
function profile(turn: Turn, incoming: Incoming | undefined): Record<string, unknown> {
  if (!incoming) return {};
  const { seal } = turn.house;
  // A number may be told later than the first message, as a new name of the person.
  if (!turn.isNew)
    return incoming.phone && (turn.newNames || incoming.channel === 'whatsapp-web')
      ? { phone: seal.seal(incoming.phone) }
      : {};
  return {
    name: incoming.name ? seal.seal(incoming.name) : null,
    phone: incoming.phone ? seal.seal(incoming.phone) : null,
  };
}

/** A reply that was still waiting for the rest of an album is replaced by this one. */
function withdrawPatient(turn: Turn): void {
  turn.batch.upsert(
    [{ id: turn.row.id, notBefore: turn.now }],
    (rows) => `update "OutgoingMessage" o set "state" = 'withdrawn'
      from jsonb_to_recordset(${rows}) as p("id" uuid, "notBefore" timestamptz)
      where o."conversationId" = p."id" and o."state" = 'queued' and o."kind" = 'reply' and o."attempts" = 0
        and o."notBefore" > p."notBefore" returning 1`,
  );
}
