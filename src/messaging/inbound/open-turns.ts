// Opens the turns of a batch: finds each person by all their names, and drops what was heard before.

import { openMemory } from '../../bot/encrypted-memory.ts';
import { type Arrival, isMessage } from '../../bot/inside-event.ts';
import { firstLanguage } from '../../bot/language.ts';
import type { BotMemory, Context, Turn } from '../../bot/turn.ts';
import type { Incoming } from '../../channels/channel.ts';
import type { Database } from '../../database/client.ts';
import {
  type ConversationRow,
  joinConversations,
  readConversations,
  type WantedPerson,
} from '../../database/conversations.ts';
import { StaleTurn, UnitOfWork } from '../../database/unit-of-work.ts';
import { isTheirs, recordNames, wantedOf } from './aliases.ts';
import type { RecentConversations } from './recent-conversations.ts';

export interface Open {
  turn: Turn;
  heard: Incoming[];
}

interface Opening {
  db: Database;
  context: Context;
  recent: Pick<RecentConversations, 'find'>;
  clock(): Date;
}

/**
 * Opens a turn for each conversation of the batch that has something new; those that are not remembered are read in one
 * query. Where names of one person meet that stood apart so far, their conversations are joined first.
 */
export async function openTurns(taking: Opening, batch: Arrival[][]): Promise<Open[]> {
  const { db, context } = taking;
  const now = taking.clock();
  const wanted = batch.map((arrived) => wantedOf(context, arrived));
  const found = placed(await findConversations(taking, wanted, now), wanted);
  const pairs = found.flatMap(({ theirs }, i) => pairsOf(theirs, wanted[i]));
  if (pairs.length > 0) {
    await joinConversations(db, pairs, context.cipher);
    // They are read anew, each as one.
    throw new StaleTurn();
  }
  const loaders = { db };
  const shared = new UnitOfWork();
  const opened = new Set<string>();
  return batch.flatMap((all, i) => {
    const { theirs = [], others = [] } = found[i] ?? {};
    const [known] = theirs;
    const heard = unheard(all.filter(isMessage), known);
    const events = all.flatMap((each) => (isMessage(each) ? [] : each.event));
    const asked = wanted[i];
    if (!asked || (heard.length === 0 && events.length === 0)) return [];
    const row = known
      ? { ...known, memory: openMemory(known.memory, context.cipher) }
      : newConversation(context, heard, asked);
    // Nobody is there who could be told: whoever has moved meanwhile is looked for again at the new address.
    if (!row) return [];
    // Two groups turn out to be one person's: one after the other.
    if (opened.has(row.id)) throw new StaleTurn();
    opened.add(row.id);
    const turn: Turn = {
      context,
      loaders,
      unitOfWork: shared,
      now,
      events,
      row,
      isNew: !known,
      memory: { ...(row.memory as BotMemory) },
      conversation: {},
      citizen: {},
      urgent: [],
      besides: [],
      reply: { texts: [], options: [] },
      attachments: new Map(),
      records: [],
    };
    recordNames(turn, asked, others);
    moveToBetter(turn, asked);
    return [{ turn, heard }];
  });
}

/** From memory where this copy took their last turn, else from what is stored. */
async function findConversations(
  { db, recent }: Opening,
  wanted: WantedPerson[],
  now: Date,
): Promise<ConversationRow[]> {
  const known = wanted.map((asked) => recent.find(asked, now));
  const unknown = wanted.flatMap((asked, place) => (known[place] ? [] : [{ ...asked, place }]));
  const read = unknown.length > 0 ? await readConversations(db, unknown) : [];
  return [...read, ...known.flatMap((row, place) => (row ? [{ ...row, place }] : []))];
}

/** The rows of each person asked for, told from those of people who had one of the names before. */
function placed(
  rows: ConversationRow[],
  wanted: WantedPerson[],
): { theirs: ConversationRow[]; others: ConversationRow[] }[] {
  return wanted.map((asked, place) => {
    const mine = rows.filter((row) => row.place === place);
    return {
      theirs: mine.filter((row) => isTheirs(row, asked)),
      others: mine.filter((row) => !isTheirs(row, asked)),
    };
  });
}

function pairsOf([one, ...more]: ConversationRow[], wanted: WantedPerson | undefined) {
  const address = wanted?.addresses.length === 1 ? one?.address : wanted?.addresses[0];
  if (!one || address === undefined) return [];
  return more.slice(0, 1).map((other) => ({ one: one.id, other: other.id, address }));
}

/** Where a provider gives two names at once, the better one is answered from now on. */
function moveToBetter({ row, conversation, isNew }: Turn, { addresses }: WantedPerson): void {
  const [best] = addresses;
  if (isNew || best === undefined || addresses.length === 1 || row.address === best) return;
  row.address = best;
  conversation.address = best;
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

function newConversation(
  context: Context,
  [first]: Incoming[],
  { addresses }: WantedPerson,
): ConversationRow | null {
  if (!first) return null;
  return {
    place: 0,
    names: [],
    id: context.newId(),
    citizenId: context.newId(),
    channel: first.channel,
    address: addresses[0] ?? first.address,
    language: firstLanguage(context, first),
    noticed: false,
    noticeVersion: null,
    accepted: false,
    erasing: false,
    muted: false,
    abroad: null,
    blocked: false,
    undelivered: 0,
    memory: {},
    version: 0,
    lastHeardAt: null,
    mode: 'bot',
    trustedUntil: null,
    onPhoneSince: null,
    unsent: null,
    askedOrder: null,
    heard: [],
    member: false,
    buttons: null,
    card: null,
  };
}
