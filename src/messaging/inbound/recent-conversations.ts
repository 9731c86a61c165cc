// Conversations as their last turn left them: the copy that took it need not read what it wrote itself. The commit checks
// the version, which rises with all that a turn reads of a conversation (see the migration `versions_rise`): whatever is
// no longer so is refused, and the turn is computed again from a read.

import type { Arrival } from '../../bot/inside-event.ts';
import type { BotMemory } from '../../bot/turn.ts';
import { type ConversationRow, cardOf, type WantedPerson } from '../../database/conversations.ts';
import { BoundedMap } from '../../domain/bounded-map.ts';
import type { Left } from '../outbound/left.ts';
import type { Open } from './open-turns.ts';
import type { Change, ReplyRow } from './persist-turn.ts';

/** About 3 kB each. */
const MOST = 10_000;
/** Message ids of each: what comes a second time later than that is refused by the key of its table. */
const MOST_IDS = 16;
/** People who talk answer within minutes; and nobody's words are held for long. */
const KEPT_MS = 10 * 60_000;
/** Where another copy writes to the same people, what was remembered is seldom so. */
const REST_MS = 10_000;

/** A turn with what was written of it. */
export interface Written extends Open {
  replies: readonly ReplyRow[];
  changes: Change;
}

interface Kept {
  at: number;
  row: Omit<ConversationRow, 'memory' | 'card'>;
  /** As it is stored: no words that lie sealed there are kept open here. */
  memory: string;
}

export interface RecentConversations {
  /** The conversation with this person as a read would find it; undefined: it has to be read. */
  find(wanted: WantedPerson, now: Date): ConversationRow | undefined;
  /** Told of turns that are committed. */
  keep(turns: readonly Written[]): void;
  /** Told that a reply has left, or, without its number, that more became of it. */
  left(conversation: { channel: string; address: string }, left: Left | null): void;
  /** Something did not go as it should with these. True if what was remembered may be why. */
  doubt(batch: readonly Arrival[][], now: Date): boolean;
}

/** Opens the memory of one copy of the program. */
export function openRecentConversations(): RecentConversations {
  const kept = new BoundedMap<string, Kept>(MOST);
  let restsUntil = 0;

  return {
    find({ channel, addresses: [address = '', ...others], names }, now) {
      const known = kept.get(keyOf(channel, address));
      if (!known || known.at < now.getTime() - KEPT_MS) return undefined;
      const { row } = known;
      const isWhole = names.length > 0 || others.length === 0;
      if (!isWhole || names.some((name) => !row.names.includes(name))) return undefined;
      const memory: BotMemory = JSON.parse(known.memory);
      return { ...row, memory, card: cardOf({ ...row, memory }) };
    },
    keep(turns) {
      for (const written of turns) {
        const { row, now } = written.turn;
        const key = keyOf(row.channel, row.address);
        if (now.getTime() >= restsUntil && isPlain(written)) kept.set(key, keptOf(written, kept.get(key)));
        else kept.delete(key);
      }
    },
    left({ channel, address }, left) {
      const key = keyOf(channel, address);
      const known = kept.get(key);
      if (!known) return;
      if (left === null) kept.delete(key);
      // A memory names the message that asked what is being asked.
      else if (left.providerOrder !== undefined && known.memory.includes(`"id":"${left.id}"`))
        known.row.askedOrder = left.providerOrder;
    },
    doubt(batch, now) {
      const keys = batch.flat().map(({ channel, address }) => keyOf(channel, address));
      const isRemembered = keys.filter((key) => kept.delete(key)).length > 0;
      if (isRemembered) restsUntil = now.getTime() + REST_MS;
      return isRemembered;
    },
  };
}

const keyOf = (channel: string, address: string): string => `${channel} ${address}`;

/** Columns whose change a later turn does not read, or finds in the row. */
const OWN = new Set(['answerDueAt', 'limitedAt']);
const OF_CITIZEN = new Set(['language', 'noticeVersion', 'acceptedAt']);

/** Nothing changed but what is worked out in `keptOf`: all else is read back rather than worked out twice. */
function isPlain({ turn, replies, heard }: Written): boolean {
  const { row, conversation, citizen, besides, newNames, isNew, movesTo } = turn;
  const isOther =
    Object.keys(conversation).some((name) => !OWN.has(name)) ||
    (!isNew && Object.keys(citizen).some((name) => !OF_CITIZEN.has(name))) ||
    movesTo !== undefined ||
    (newNames === true && !isNew);
  const isWaiting = row.unsent === 'queued' || besides.length > 0;
  const isQuiet = row.mode === 'bot' && row.onPhoneSince === null && !row.blocked && !isWaiting;
  return !isOther && isQuiet && heard.length > 0 && replies.every(({ state }) => state === 'sending');
}

function keptOf({ turn, heard, replies, changes }: Written, last: Kept | undefined): Kept {
  const { row, now, citizen, memory } = turn;
  const { card: _, memory: before, ...facts } = row;
  const noticeVersion = citizen.noticeVersion === undefined ? row.noticeVersion : citizen.noticeVersion;
  const ids = [...row.heard, ...heard.map(({ messageId }) => messageId)];
  const isAskedAnew = memory.asked?.id !== (before as BotMemory).asked?.id;
  return {
    at: now.getTime(),
    row: {
      ...facts,
      version: turn.isNew ? 1 : row.version + 1,
      ...{ noticeVersion, noticed: noticeVersion !== null },
      accepted: citizen.acceptedAt === undefined ? row.accepted : citizen.acceptedAt !== null,
      lastHeardAt: changes.lastHeardAt,
      unsent: null,
      // The message may have left while the turn was computed.
      askedOrder: isAskedAnew ? null : (last?.row.askedOrder ?? row.askedOrder),
      heard: ids.slice(-MOST_IDS),
      buttons: replies.findLast(({ options }) => options !== null)?.options ?? row.buttons,
    },
    memory: changes.memory.text,
  };
}
