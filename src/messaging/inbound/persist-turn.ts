// Turns the reply of a turn into its row of the outbox, and the turn into the rows it changes.

import { aboutOf, HIDDEN, recordable } from '../../bot/confidential.ts';
import { sealedMemory, tellsCard } from '../../bot/encrypted-memory.ts';
import { questionToken } from '../../bot/input.ts';
import type { Turn } from '../../bot/turn.ts';
import { type Incoming, traitsOf } from '../../channels/channel.ts';
import { Json } from '../../database/binary-arrays.ts';
import type { Changes, NewRow } from '../../database/unit-of-work.ts';
import { maskCards, mayHoldCard } from '../../domain/card-mask.ts';
import type { MessageState, OnceKey } from '../../domain/message.ts';
import type { OwnPicture } from '../../files/own-pictures.ts';
import { enqueue, enqueueLeaving } from '../outbound/enqueue-message.ts';
import type { Taking } from './process-batch.ts';

/** When somebody was heard last need not be known better than this. */
const HEARD_EXACT_MS = 60_000;

interface ReplyOption {
  token: string;
  label: string;
}

/** The columns of the outbox that a reply fills. */
export interface ReplyRow {
  id: string;
  conversationId: string;
  dedupeKey: OnceKey;
  kind: 'reply';
  text: string;
  options: ReplyOption[] | null;
  request: 'place' | 'contact' | null;
  caseId: string | null;
  attachmentId: string | null;
  state: Extract<MessageState, 'queued' | 'sending'>;
  notBefore: Date;
  claimedBy: string | null;
  createdAt: Date;
}

/** What a turn changes in its conversation. */
export type Change = Omit<Changes<'Conversation'>, 'memory' | 'lastHeardAt'> & {
  memory: Json;
  lastHeardAt: Date | null;
};

/** The reply of the turn, and before it what can bear no delay; empty when nothing is to be said. */
export function replyRows(
  turn: Turn,
  [first]: Incoming[],
  taking: Pick<Taking, 'copy' | 'sending'>,
): ReplyRow[] {
  const { reply, urgent, row } = turn;
  // Where nobody wrote, the state that the turn begins from names the answer: only one turn can leave it.
  const key = first ? `${first.channel}:${first.messageId}` : `inside:${row.id}:${row.version}`;
  const blank = rowOf(turn, taking);
  const answer: ReplyRow = {
    ...blank,
    ...{ id: turn.context.newId(), dedupeKey: `reply:${key}` },
    text: reply.texts.filter(Boolean).join('\n\n'),
    options: reply.options.length ? reply.options : null,
    request: reply.request ?? null,
    caseId: reply.caseId ?? null,
    attachmentId: pictureOf(turn)?.id ?? null,
  };
  const alone: ReplyRow = {
    ...{ ...blank, dedupeKey: `urgent:${key}`, text: urgent.join('\n\n') },
    options: answer.text === '' ? [wayFrom(turn)] : null,
  };
  return [alone, answer].filter(({ text }) => text !== '');
}

/** What stands alone leaves a way on. */
function wayFrom(turn: Turn): ReplyOption {
  const { option, label } = turn.context.path.wayOn(turn);
  return { token: questionToken(0, option), label };
}

/** The picture that goes with the reply, as the app of this person looks. */
export function pictureOf({ context, reply, row }: Turn): OwnPicture | undefined {
  if (reply.shown) return { ...reply.shown, media: 'photo', name: 'photo.jpg' };
  if (reply.picture === undefined) return undefined;
  return context.pictures.get(traitsOf(context.roads, row.channel).looksLike);
}

function rowOf(
  { row, now, context }: Turn,
  { copy, sending }: Pick<Taking, 'copy' | 'sending'>,
): Omit<ReplyRow, 'dedupeKey'> {
  // Something is on its way to this person from elsewhere: the sweep sends in order.
  const queued = row.unsent !== null && !sending(row.id);
  return {
    id: context.newId(),
    conversationId: row.id,
    kind: 'reply',
    text: '',
    options: null,
    request: null,
    caseId: null,
    attachmentId: null,
    state: queued ? 'queued' : 'sending',
    notBefore: now,
    claimedBy: queued ? null : copy,
    createdAt: now,
  };
}

/** Writes what the turn changed: the person, the conversation, the files, the reply. Answers what changes in the conversation. */
export function writeTurn(turn: Turn, heard: Incoming[], replies: ReplyRow[]): Change {
  const { unitOfWork, row, now, citizen } = turn;
  for (const file of turn.attachments.values()) unitOfWork.insert('Attachment', file);
  const about = aboutOf(turn);
  for (const record of turn.records) recordSafely(turn, record, about);
  enqueue(unitOfWork, ...turn.besides);
  for (const { claimedBy, state, ...reply } of replies) {
    const said = { ...reply, ...recorded(turn, reply), about };
    if (claimedBy === null) enqueue(unitOfWork, { ...said, state });
    else enqueueLeaving(unitOfWork, said, claimedBy);
  }
  const answer = replies.find(({ dedupeKey }) => dedupeKey.startsWith('reply:'));
  if (answer)
    turn.memory.asked = { id: answer.id, at: now.getTime(), ...(turn.byWords && { byWords: true }) };
  const known = heard.findLast(({ name, phone }) => name || phone);
  const changes = {
    ...profile(turn, known),
    ...turn.conversation,
    memory: new Json(sealedMemory(turn)),
    lastHeardAt: heard.length > 0 ? heardAt(turn) : row.lastHeardAt,
  };
  if (turn.isNew) writeStranger(turn, changes);
  else {
    if (Object.keys(citizen).length) unitOfWork.patch('Citizen', row.citizenId, citizen);
    unitOfWork.patch('Conversation', row.id, changes, row.version);
  }
  return changes;
}

/** Who writes for the first time, and the conversation with them. */
function writeStranger(turn: Turn, changes: Change): void {
  const { unitOfWork, now, row } = turn;
  unitOfWork.insert('Citizen', newCitizen(turn));
  const { id, channel, address, citizenId, mode } = row;
  const blank = {
    name: null,
    phone: null,
    blockedAt: null,
    unreachable: null,
    undelivered: 0,
    waitingSince: null,
    heldAt: null,
    heldById: null,
    answerDueAt: null,
    limitedAt: null,
  };
  const own = { id, channel, address, citizenId, mode, version: 1, createdAt: now };
  unitOfWork.insert('Conversation', { ...blank, ...own, ...changes });
}

/** What was said before it was known to be in confidence is hidden as well. */
function recordSafely(turn: Turn, record: NewRow<'IncomingMessage'>, about: string | null): void {
  record.about = about;
  const { text } = record;
  if (typeof text !== 'string' || text.startsWith('•')) return;
  if (recordable(turn, text) !== text) record.text = HIDDEN;
}

/** The words as staff may read them, and beside them the real ones, sealed until they have left. */
function recorded(
  turn: Turn,
  { id, text }: Pick<ReplyRow, 'id' | 'text'>,
): { text: string; sealed: string | null } {
  const told = recordable(turn, text);
  // Looking through a memory takes less than masking the words of a whole reply.
  const shown = mayHoldCard(told) && tellsCard(turn) ? maskCards(told) : told;
  return {
    text: shown,
    sealed: shown === text ? null : turn.context.cipher.seal(text, `OutgoingMessage.sealed.${id}`),
  };
}

function newCitizen(turn: Turn): NewRow<'Citizen'> {
  const { row, now, citizen } = turn;
  const blank = {
    acceptedAt: null,
    noticeVersion: null,
    mutedAt: null,
    abroad: null,
    abroadAt: null,
    erasureAskedAt: null,
  };
  return { ...blank, ...citizen, id: row.citizenId, language: row.language, createdAt: now };
}

/** The column is indexed: left as it is within a minute, the row is rewritten in place. */
function heardAt({ row: { lastHeardAt: last }, now }: Turn): Date {
  return last !== null && now.getTime() - last.getTime() < HEARD_EXACT_MS ? last : now;
}

/** Name and telephone, when the channel told them: encrypted. */
function profile(turn: Turn, incoming: Incoming | undefined): Changes<'Conversation'> {
  if (!incoming) return {};
  const { cipher } = turn.context;
  const { id } = turn.row;
  // A number may be told later than the first message, as a new name of the person.
  if (!turn.isNew)
    return incoming.phone && (turn.newNames || traitsOf(turn.context.roads, incoming.channel).tellsPhoneLater)
      ? { phone: cipher.seal(incoming.phone, `Conversation.phone.${id}`) }
      : {};
  return {
    name: incoming.name ? cipher.seal(incoming.name, `Conversation.name.${id}`) : null,
    phone: incoming.phone ? cipher.seal(incoming.phone, `Conversation.phone.${id}`) : null,
  };
}
