// Takes a batch of conversations through their turns and commits them together; sets a poisonous one aside alone.
import type { Incoming } from '../channels/channel.ts';
import { isAway } from '../store/away.ts';
import { Batch, mentions, StaleTurn } from '../store/batch.ts';
import { type ConversationRow, readConversations } from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import { openFacts } from '../store/facts.ts';
import { type Leaving, moveAddress } from '../store/outbox.ts';
import { incomingRow } from './hear.ts';
import { firstLanguage } from './language.ts';
import type { BotMemory, House, Turn } from './parts.ts';
import { type ReplyRow, replyRow, writeTurn } from './reply.ts';
import { tell } from './speak.ts';
import { takeTurn } from './turn.ts';

/** A row of the outbox as the sender takes it over straight from the commit. */
export interface Committed {
  leaving: Leaving;
}

export interface Taking {
  db: Database;
  house: House;
  clock(): Date;
  /** Name of this copy of the program, for the outbox rows it sends itself. */
  copy: string;
  /** Told after a commit: rows to send at once, and that files or a person are waited for. */
  committed(sent: Committed[], turns: Turn[]): void;
  /** True while this copy sends to this conversation: what is added now leaves after it, in order. */
  sending(conversationId: string): boolean;
  log: { error(detail: object, message: string): void; warn(detail: object, message: string): void };
}

/** Losing a race is ordinary; losing it this often is a fault. */
const MOST_TRIES = 5;
/** Somebody else wrote the same, or the same rows in another order. */
const UNIQUE_VIOLATION = '23505';
const DEADLOCKS = ['40P01', 'P2034'];

/** Takes one batch: together, or if that fails, one conversation at a time. */
export async function takeBatch(taking: Taking, batch: Incoming[][]): Promise<void> {
  try {
    await takeTogether(taking, batch);
  } catch (error) {
    if (isAway(error)) throw error;
    if (batch.length > 1 && !raced(error))
      taking.log.warn({ turns: batch.length, reason: reasonOf(error) }, 'batch retried one by one');
    for (const heard of batch) await takeAlone(taking, heard);
  }
}

async function takeAlone(taking: Taking, heard: Incoming[]): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await takeTogether(taking, [heard]);
    } catch (error) {
      if (isAway(error)) throw error;
      if (raced(error) && tries < MOST_TRIES) continue;
      return await setAside(taking, heard, error);
    }
  }
}

async function takeTogether(taking: Taking, batch: Incoming[][]): Promise<void> {
  const { db } = taking;
  const turns = await openTurns(taking, batch);
  await Promise.all(turns.map(({ turn, heard }) => takeTurn(turn, heard)));
  await commit(taking, turns, db);
}

/** A turn that cannot be computed or stored: kept, flagged to staff, apologised for; the others are not touched. */
async function setAside(taking: Taking, heard: Incoming[], error: unknown): Promise<void> {
  taking.log.error(
    { kinds: heard.map(({ content }) => content.kind), reason: reasonOf(error) },
    'turn set aside',
  );
  const turns = await openTurns(taking, [heard]);
  for (const { turn, heard: fresh } of turns) {
    for (const incoming of fresh) {
      turn.batch.insert('IncomingMessage', { ...incomingRow(turn, incoming), failure: reasonOf(error) });
    }
    const { house, now, row } = turn;
    turn.batch.insert('Flag', {
      id: house.newId(),
      kind: 'turn_failed',
      conversationId: row.id,
      detail: reasonOf(error),
      createdAt: now,
    });
    tell(turn, 'common-sorry');
  }
  await commit(taking, turns, taking.db);
}

interface Open {
  turn: Turn;
  heard: Incoming[];
}

/** Reads the conversations of the batch in one query and opens a turn for each that has something new. */
async function openTurns(taking: Taking, batch: Incoming[][]): Promise<Open[]> {
  const { db, house } = taking;
  const now = taking.clock();
  const wanted = batch.map((heard) => ({
    channel: heard[0]?.channel ?? '',
    address: heard[0]?.address ?? '',
    ids: heard.map(({ messageId }) => messageId),
  }));
  const rows = new Map(
    (await readConversations(db, wanted)).map((row) => [`${row.channel} ${row.address}`, row]),
  );
  const facts = openFacts(db);
  const shared = new Batch();
  return batch.flatMap((all, i) => {
    const key = `${wanted[i]?.channel} ${wanted[i]?.address}`;
    const known = rows.get(key);
    const heard = unheard(all, known);
    const [first] = heard;
    if (!first) return [];
    const row = known ?? newConversation(house, first);
    const turn: Turn = {
      house,
      facts,
      batch: shared,
      now,
      row,
      isNew: !known,
      memory: { ...(row.memory as BotMemory) },
      conversation: {},
      citizen: {},
      reply: { texts: [], options: [], patient: false },
      attachments: new Map(),
    };
    return [{ turn, heard }];
  });
}

/** Drops what was heard before, and what comes twice in one batch. */
function unheard(all: Incoming[], known: ConversationRow | undefined): Incoming[] {
  const seen = new Set(known?.heard);
  return all.filter(({ messageId }) => {
    if (seen.has(messageId)) return false;
    seen.add(messageId);
    return true;
  });
}

function newConversation(house: House, first: Incoming): ConversationRow {
  return {
    id: house.newId(),
    citizenId: house.newId(),
    channel: first.channel,
    address: first.address,
    language: firstLanguage(house, first),
    accepted: false,
    muted: false,
    keptHome: false,
    blocked: false,
    memory: {},
    version: 0,
    lastHeardAt: null,
    mode: 'bot',
    unsent: null,
    askedOrder: null,
    heard: [],
    member: false,
    card: null,
  };
}

async function commit(taking: Taking, turns: Open[], db: Database): Promise<void> {
  const [first] = turns;
  if (!first) return;
  const sent: Committed[] = [];
  const moves = turns.flatMap(({ turn }) => takeMove(turn));
  for (const { turn, heard } of turns) {
    const row = replyRow(turn, heard, taking);
    writeTurn(turn, heard, row);
    if (row?.state === 'sending') sent.push({ leaving: leavingOf(turn, row) });
    else if (row) turn.waits = row.notBefore;
  }
  await first.turn.batch.commit(db);
  for (const { id, address } of moves) await moveAddress(db, id, address);
  taking.committed(
    sent,
    turns.map(({ turn }) => turn),
  );
}

/** A new address may be another conversation's already: that is settled after the turn, on its own. */
function takeMove({ row, conversation }: Turn): { id: string; address: string }[] {
  const { address } = conversation;
  delete conversation.address;
  return typeof address === 'string' ? [{ id: row.id, address }] : [];
}

function leavingOf({ row }: Turn, made: ReplyRow): Leaving {
  return {
    id: made.id,
    conversationId: row.id,
    channel: row.channel,
    address: row.address,
    language: row.language,
    kind: 'reply',
    text: made.text,
    options: made.options,
    request: made.request,
    replyTo: null,
    replaces: null,
    template: null,
    attempts: 0,
    createdAt: made.createdAt,
    expiresAt: null,
    file: null,
  };
}

function raced(error: unknown): boolean {
  return error instanceof StaleTurn || [UNIQUE_VIOLATION, ...DEADLOCKS].some((code) => mentions(error, code));
}

/** Name and code, never the words: they may hold what the citizen wrote. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}`;
}
