// One message in from a telephone: handed to the bot, and answered with what was said because of it.
import { randomUUID } from 'node:crypto';
import { BoundedMap } from '../../domain/bounded-map.ts';
import type { Incoming, Sink } from '../channel.ts';
import { openLanes } from '../kit/keyed-queue.ts';
import { contentOf, type Sent } from './message.ts';
import type { ReadSaid, Said } from './spoken-events.ts';
import type { Spool } from './spool.ts';

/** How many people, and how many messages, are remembered for finding the answers again. */
const REMEMBERED = 10_000;

export interface Heard {
  /** The id of the message, given or made: what an edit or a repeat calls it by. */
  id: string;
  replies: Said[];
}

/** Hands one message to the sink; resolves when it is stored and answered. @throws what the sink throws */
export type Hear = (sent: Sent, sink: Sink) => Promise<Heard>;

export function openHearing(parts: { said: ReadSaid; spool: Spool; clock: () => Date }): Hear {
  const { said, spool, clock } = parts;
  const newest = new BoundedMap<string, bigint>(REMEMBERED);
  const ranges = new BoundedMap<string, { after: bigint; upTo?: bigint }>(REMEMBERED);
  const lanes = openLanes();

  /** Where this person's outbox ends now, so that what comes after is the answer. */
  const endOf = shared(async (address: string) => {
    const known = newest.get(address) ?? 0n;
    const end = lastOf(await said(address, known)) ?? known;
    newest.set(address, end);
    return end;
  });
  const saidSince = shared(said);

  return async (sent, sink) => {
    const address = sent.from;
    const id = sent.id ?? randomUUID();
    // Two people may choose the same id.
    const messageIdOf = (own: string) => `${address}:${own}`;
    const messageId = messageIdOf(id);
    const end = endOf(address);
    // Messages of one person reach the bot in the order they came, though a photo takes longer to put away.
    const { range, received } = await lanes.enter(address, messageId, async () => {
      const range = ranges.get(messageId) ?? { after: await end };
      ranges.set(messageId, range);
      const { name, language, album, replyTo, hand } = sent;
      const content = await contentOf(sent, spool, messageIdOf);
      const waits = hand ? undefined : (true as const);
      const from = { channel: 'simulator' as const, address, name, language, waits };
      const incoming: Incoming = { ...from, messageId, at: clock(), album, replyTo, content };
      return { range, received: sink.receive([incoming]) };
    });
    await received;
    const rows = await saidSince(address, range.after);
    const { upTo } = range;
    if (upTo !== undefined) return { id, replies: rows.filter((row) => BigInt(row.position) <= upTo) };
    range.upTo = lastOf(rows) ?? range.after;
    newest.set(address, range.upTo);
    return { id, replies: rows };
  };
}

function lastOf(rows: Said[]): bigint | undefined {
  const last = rows.at(-1);
  return last && BigInt(last.position);
}

/**
 * Who sends thousands at once asks the same thousands of times: those who ask while an answer is being looked for share
 * the next one, which is begun after they asked.
 */
function shared<Key extends (string | bigint)[], T>(look: (...key: Key) => Promise<T>): typeof look {
  const looking = new Map<string, Promise<unknown>>();
  const next = new Map<string, Promise<T>>();
  return (...key) => {
    const name = key.join(' ');
    const waiting = next.get(name);
    if (waiting) return waiting;
    const before = looking.get(name) ?? Promise.resolve();
    const mine = before.then(() => {
      next.delete(name);
      return look(...key);
    });
    next.set(name, mine);
    const done = mine.then(
      () => undefined,
      () => undefined,
    );
    looking.set(name, done);
    void done.then(() => {
      if (looking.get(name) === done) looking.delete(name);
    });
    return mine;
  };
}
