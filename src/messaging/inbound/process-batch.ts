// Takes a batch of conversations through their turns and commits them together; sets a poisonous one aside alone.

import { release } from '../../bot/debounce.ts';
import { isPouring } from '../../bot/flood-limits.ts';
import { takeTurn } from '../../bot/handle-turn.ts';
import { incomingRow } from '../../bot/input.ts';
import { type Arrival, isMessage } from '../../bot/inside-event.ts';
import { inOrder } from '../../bot/provider-order.ts';
import { raise, raiseOnce } from '../../bot/raise-flag.ts';
import { tell } from '../../bot/render.ts';
import type { Context, Turn } from '../../bot/turn.ts';
import type { Incoming } from '../../channels/channel.ts';
import type { Database } from '../../database/client.ts';
import { moveAddress } from '../../database/conversations.ts';
import { isAnswering, isAway } from '../../database/errors.ts';
import type { Runtime } from '../../database/runtime.ts';
import { mentions, StaleTurn, type UnitOfWork } from '../../database/unit-of-work.ts';
import { reasonOf, traceOf } from '../../log.ts';
import { type Left, noteLeft } from '../outbound/left.ts';
import type { QueuedMessage } from '../outbound/outbox.ts';
import type { Loan } from '../outbound/result-writer.ts';
import { gatherByName, hashedName } from './aliases.ts';
import { isHeard } from './bare-messages.ts';
import { type Open, openTurns } from './open-turns.ts';
import { pictureOf, type ReplyRow, replyRows, writeTurn } from './persist-turn.ts';
import type { RecentConversations, Written } from './recent-conversations.ts';
import { putDownBare } from './store-bare.ts';

/** A row of the outbox as the sender takes it over straight from the commit. */
export interface Committed {
  leaving: QueuedMessage;
}

export interface Taking extends Runtime {
  context: Context;
  recent: RecentConversations;
  /** Name of this copy of the program, for the outbox rows it sends itself. */
  copy: string;
  /** Told after a commit: rows to send at once, that files or a person are waited for, and whether other rows wait their turn. */
  committed(sent: Committed[], turns: Turn[], queued: boolean): void;
  /** Told of whoever writes faster than people do. */
  pours(heard: readonly Incoming[]): void;
  /** What has left since the last commit. */
  lend(): Loan<Left>;
  /** True while this copy sends to this conversation: what is added now leaves after it, in order. */
  sending(conversationId: string): boolean;
}

/** Losing a race is ordinary; losing it this often is a fault. */
const MOST_TRIES = 5;
/** How often a message must fail while the database answers before it is set aside. */
const TRIALS = 2;
const ANSWER_MS = 2_000;
/** Somebody else wrote the same, or the same rows in another order. */
const UNIQUE_VIOLATION = '23505';
const DEADLOCKS = ['40P01', 'P2034'];

/** Takes one batch: together, or if that fails, one conversation at a time. */
export async function takeBatch(taking: Taking, batch: Arrival[][]): Promise<void> {
  const gathered = gatherByName(batch).map(inOrder);
  try {
    await takeTogether(taking, gathered);
  } catch (error) {
    const isRemembered = taking.recent.doubt(gathered, taking.clock());
    if (isAway(error)) throw error;
    // Once more together, from what is stored.
    if (isRemembered && raced(error)) return takeBatch(taking, batch);
    if (gathered.length > 1 && !raced(error))
      taking.log.warn({ turns: gathered.length, ...traceOf(error) }, 'batch retried one by one');
    for (const arrived of gathered) await takeAlone(taking, arrived);
  }
}

/** A turn that fails costs only the message that it fails by: the others of the same person are taken without it. */
async function takeAlone(taking: Taking, arrived: Arrival[]): Promise<void> {
  try {
    await retried(() => takeTogether(taking, [arrived]));
  } catch (error) {
    if (isAway(error)) throw error;
    const [first, ...others] = arrived;
    if (!first) return;
    if (others.length > 0) for (const each of arrived) await takeAlone(taking, [each]);
    else if (!(await wasTaken(taking.db, first, error))) await takeOnTrial(taking, first, error);
  }
}

/** The same message came under another address: what it says was taken then. */
async function wasTaken(db: Database, arrival: Arrival, error: unknown): Promise<boolean> {
  return isMessage(arrival) && mentions(error, UNIQUE_VIOLATION) && (await isHeard(db, arrival));
}

/**
 * What nobody has a name for may still be a database that is away for a moment: a message is to blame only when it fails
 * again while the database answers, twice.
 */
async function takeOnTrial(taking: Taking, arrival: Arrival, error: unknown): Promise<void> {
  let last = error;
  for (let trial = 0; trial < TRIALS; trial++) {
    if (!(await isAnswering(taking.db, ANSWER_MS))) throw last;
    try {
      return await retried(() => takeTogether(taking, [[arrival]]));
    } catch (again) {
      if (isAway(again)) throw again;
      last = again;
    }
  }
  await setAside(taking, arrival, last);
}

/** Tries again as long as only a race was lost. */
async function retried(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!raced(error) || tries >= MOST_TRIES) throw error;
    }
  }
}

async function takeTogether(taking: Taking, batch: Arrival[][]): Promise<void> {
  const { db } = taking;
  const turns = await openTurns(taking, batch);
  await Promise.all(turns.map(({ turn, heard }) => takeTurn(turn, heard)));
  await commit(taking, turns, db);
}

/**
 * A message whose turn cannot be computed or stored: kept, flagged to staff, apologised for. What cannot even be set
 * aside like that is put down bare; whatever it was, it holds up nobody.
 */
async function setAside(taking: Taking, arrival: Arrival, error: unknown): Promise<void> {
  const reason = reasonOf(error);
  const kind = isMessage(arrival) ? arrival.content.kind : arrival.event;
  taking.log.error({ kinds: [kind], ...traceOf(error) }, 'turn set aside');
  try {
    await retried(() => keepAside(taking, arrival, reason));
  } catch (again) {
    if (isAway(again)) throw again;
    await putDownBare(taking, arrival, reason);
  }
}

async function keepAside(taking: Taking, arrival: Arrival, reason: string): Promise<void> {
  const turns = await openTurns(taking, [[arrival]]);
  for (const { turn, heard } of turns) {
    for (const incoming of heard)
      turn.unitOfWork.insert('IncomingMessage', { ...incomingRow(turn, incoming), failure: reason });
    const isSaid = heard.length > 0 || turn.memory.breath !== undefined;
    // What the inside tells comes again until a turn sees to it.
    const flag = isSaid ? raise : raiseOnce;
    flag(turn, { kind: 'turn_failed', subjectId: turn.row.id, detail: reason });
    release(turn);
    if (isSaid) tell(turn, 'common-sorry');
  }
  await commit(taking, turns, taking.db);
}

async function commit(taking: Taking, turns: Open[], db: Database): Promise<void> {
  const [first] = turns;
  if (!first) return;
  const sent: Committed[] = [];
  const moves = turns.flatMap(({ turn }) => takeMove(turn));
  const written = turns.map(({ turn, heard }): Written => {
    const replies = replyRows(turn, heard, taking);
    for (const row of replies) if (row.state === 'sending') sent.push({ leaving: leavingOf(turn, row) });
    return { turn, heard, replies, changes: writeTurn(turn, heard, replies) };
  });
  const queued = written.some(({ turn: { besides }, replies }) =>
    [...replies, ...besides].some(({ state }) => state === 'queued'),
  );
  await commitWithNews(taking, first.turn.unitOfWork);
  taking.recent.keep(written);
  for (const { turn, heard } of turns) if (isPouring(turn)) taking.pours(heard);
  for (const move of moves) await moveAddress(db, move, taking.context.cipher);
  taking.committed(
    sent,
    turns.map(({ turn }) => turn),
    queued,
  );
}

/** What has left meanwhile goes with it. */
async function commitWithNews({ db, lend }: Taking, unitOfWork: UnitOfWork): Promise<void> {
  const news = lend();
  noteLeft(unitOfWork, news.fates);
  try {
    await unitOfWork.commit(db);
  } catch (error) {
    news.failed();
    throw error;
  }
  news.written();
}

/** A new address may be another conversation's already: that is settled after the turn, on its own. */
function takeMove({ row, context, movesTo }: Turn): { id: string; address: string; name: string }[] {
  if (movesTo === undefined) return [];
  return [{ id: row.id, address: movesTo, name: hashedName(context, row.channel, movesTo) }];
}

function leavingOf(turn: Turn, made: ReplyRow): QueuedMessage {
  const { row } = turn;
  const picture = made.attachmentId === null ? undefined : pictureOf(turn);
  return {
    id: made.id,
    conversationId: row.id,
    channel: row.channel,
    address: row.address,
    language: row.language,
    kind: 'reply',
    text: made.text,
    sealed: null,
    sealedFor: made.id,
    options: made.options,
    request: made.request,
    replyTo: null,
    replaces: null,
    template: null,
    attempts: 0,
    doubts: 0,
    createdAt: made.createdAt,
    expiresAt: null,
    file: picture ? { ...picture } : null,
    isOwn: row.undelivered === 0 && !row.blocked,
  };
}

function raced(error: unknown): boolean {
  return error instanceof StaleTurn || [UNIQUE_VIOLATION, ...DEADLOCKS].some((code) => mentions(error, code));
}
