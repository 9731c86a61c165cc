// A reply is written once: what happens to it on its way stands beside it, and no crash loses or doubles it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Channel, SendResult } from '../../src/channels/channel.ts';
import { beat, bury } from '../../src/database/instances.ts';
import { writeLeft } from '../../src/messaging/outbound/left.ts';
import { markResults } from '../../src/messaging/outbound/outbox.ts';
import { tidyOutbox } from '../../src/messaging/outbound/outbox-maintenance.ts';
import { openFates } from '../../src/messaging/outbound/result-writer.ts';
import { openSendJournal } from '../../src/messaging/outbound/send-journal.ts';
import { type MoodyChannel, moodyChannel, put, settlePeople, stateOf } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let telegram: MoodyChannel;
beforeEach(async () => {
  telegram = moodyChannel('telegram');
  town = await openTown([telegram]);
});
afterEach(() => town.close());

/** A reply that this copy has stored and is handing over. */
async function leavingBy(claimedBy: string, prefix = claimedBy): Promise<string> {
  const [known] = await settlePeople(town.db, 'telegram', 1, town.now, prefix);
  const conversationId = known?.conversationId ?? '';
  const row = { conversationId, text: claimedBy, kind: 'reply' as const, state: 'sent' };
  const [id = ''] = await put(town.db, town.now, [row]);
  await town.db.leaving.create({ data: { id, conversationId, claimedBy } });
  return id;
}

const onTheirWay = () => town.db.leaving.count();
const nameOf = async (id: string) =>
  (await town.db.sentAs.findUnique({ where: { id } }))?.providerMessageId ?? null;

/** A send that is under way until it is told what came of it. */
function hanging(channel: Channel): (result: SendResult) => void {
  const { promise, resolve } = Promise.withResolvers<SendResult>();
  const send = channel.send.bind(channel);
  channel.send = (message) => {
    channel.send = send;
    return promise.then((result) => (result.ok ? send(message) : result));
  };
  return resolve;
}

const says = (address: string, messageId: string, text = 'salam') =>
  town.engine.sink.receive([
    { channel: 'telegram', messageId, address, at: town.now, content: { kind: 'text', text } },
  ]);

describe('a reply', () => {
  it('is as its commit wrote it once it has left, with what the provider calls it beside it', async () => {
    await town.hears('a', 'salam');
    const rows = await town.db.$queryRaw<{ once: boolean; state: string; name: string }[]>`
      select o."xmin" = i."xmin" as "once", o."state", s."providerMessageId" as "name" from "OutgoingMessage" o
      join "SentAs" s on s."id" = o."id" join "IncomingMessage" i on i."conversationId" = o."conversationId"`;
    expect(rows).toEqual([{ once: true, state: 'sent', name: 'p1' }]);
    expect(await onTheirWay()).toBe(0);
  });

  it('is waited for by all that is said after it, and by nothing that was said before', async () => {
    const answer = hanging(telegram);
    await says('b', 'm1');
    const { id: conversationId } = await town.db.conversation.findFirstOrThrow();
    await put(town.db, town.now, [{ conversationId, kind: 'staff', text: 'after it' }]);
    await town.engine.sweep();
    expect([await onTheirWay(), telegram.sent.length]).toEqual([1, 0]);
    answer({ ok: true, providerMessageId: 'x' });
    await town.engine.idle();
    await town.engine.sweep();
    await town.engine.idle();
    expect(telegram.sent.map(({ text }) => text).at(-1)).toBe('after it');
    expect(telegram.sent).toHaveLength(2);
  });

  it('waits in the queue when it could not leave, and is tried again', async () => {
    telegram.answers.push({ ok: false, error: { is: 'retryable', code: 'busy' } });
    await says('c', 'm1');
    await town.engine.idle();
    expect(await onTheirWay()).toBe(0);
    expect(await town.db.outgoingMessage.findMany({ select: { state: true, sentAt: true } })).toEqual([
      { state: 'queued', sentAt: null },
    ]);
    town.pass(60_000);
    await town.engine.tick();
    await town.engine.idle();
    expect(telegram.sent).toHaveLength(1);
  });

  it('that the provider took back before we knew that it had left is sent again', async () => {
    const answer = hanging(telegram);
    await says('d', 'm1');
    const { id } = await town.db.outgoingMessage.findFirstOrThrow();
    const receipt = { channel: 'telegram' as const, outgoingId: id };
    const error = { is: 'retry_after', seconds: 5, scope: 'chat', code: '429' } as const;
    await town.engine.sink.receipts([{ ...receipt, status: 'failed', error }]);
    answer({ ok: true, providerMessageId: 'x' });
    await town.engine.idle();
    expect([await stateOf(town.db, id), await onTheirWay()]).toEqual(['queued', 0]);
  });

  it('is raised by a receipt that knows it by the name of the provider alone', async () => {
    await says('e', 'm1');
    await town.engine.idle();
    const { id } = await town.db.outgoingMessage.findFirstOrThrow();
    const providerMessageId = (await nameOf(id)) ?? '';
    await town.engine.sink.receipts([{ channel: 'telegram', providerMessageId, status: 'read' }]);
    expect(await stateOf(town.db, id)).toBe('read');
  });
});

describe('a copy that died between storing a reply and telling that it left', () => {
  const journalOf = async (copy: string, dead: string[] = []) => {
    const folder = journals ?? (await mkdtemp(join(tmpdir(), 'leaving-')));
    journals = folder;
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    return openSendJournal({
      ...{ db: town.db, folder, copy },
      hasDied: (name) => dead.includes(name),
      log: { warn() {} },
    });
  };
  let journals: string | null = null;
  beforeEach(() => {
    journals = null;
  });

  it('leaves it to the others once it is unheard of', async () => {
    const steady = async (copy: string, ago: number) => {
      await beat(town.db, copy);
      await town.db.$executeRaw`update "Copy" set "beatAt" = now() - make_interval(secs => ${ago}),
        "steadySince" = now() - interval '1 hour' where "name" = ${copy}`;
    };
    await steady('town', 0);
    await steady('living', 0);
    await steady('dead', 9);
    const [living, dead] = [await leavingBy('living'), await leavingBy('dead')];
    await tidyOutbox(town.db, 'town', town.now, []);
    expect(await stateOf(town.db, dead)).toBe('queued');
    expect(await town.db.leaving.findMany({ select: { id: true } })).toEqual([{ id: living }]);
  });

  it('leaves it to the others at once when it is known to be dead', async () => {
    await beat(town.db, 'killed');
    const id = await leavingBy('killed');
    await bury(town.db, (name) => name === 'killed');
    expect([await stateOf(town.db, id), await onTheirWay()]).toEqual(['queued', 0]);
  });

  it('has it said twice by nobody when its disk knows that it left, and counts a doubt when it may have', async () => {
    const [taken, begun, stored] = [
      await leavingBy('one'),
      await leavingBy('one', 'b'),
      await leavingBy('one', 'c'),
    ];
    const journal = await journalOf('one');
    journal.note({ id: taken, taken: { providerMessageId: '5:7', providerOrder: 7 } });
    journal.note({ id: begun });
    await (await journalOf('two', ['one'])).settle();
    const rows = await town.db.outgoingMessage.findMany({ orderBy: { position: 'asc' } });
    expect(rows).toMatchObject([
      { id: taken, state: 'sent', providerMessageId: '5:7', doubts: 0 },
      { id: begun, state: 'queued', sentAt: null, doubts: 1 },
      { id: stored, state: 'sent', doubts: 0 },
    ]);
    expect(await town.db.leaving.findMany({ select: { id: true } })).toEqual([{ id: stored }]);
  });

  it('tells it late: what another let wait in line has left all the same', async () => {
    const id = await leavingBy('late');
    await beat(town.db, 'late');
    await bury(town.db, (name) => name === 'late');
    const news = [{ id, providerMessageId: 'x', providerOrder: undefined }];
    await writeLeft(town.db, news);
    await writeLeft(town.db, news);
    expect([await stateOf(town.db, id), await nameOf(id)]).toEqual(['sent', 'x']);
  });

  it('changes nothing of what another has taken over and could not send', async () => {
    const id = await leavingBy('slow');
    await beat(town.db, 'slow');
    await bury(town.db, (name) => name === 'slow');
    await markResults(town.db, 'slow', [{ id, state: 'queued', again: new Date('2030-01-01') }], town.now);
    const { notBefore } = await town.db.outgoingMessage.findUniqueOrThrow({ where: { id } });
    expect(notBefore).toEqual(town.now);
  });
});

describe('what this copy has lost sight of', () => {
  it('is sent again after a minute, and what it knows of is not', async () => {
    const [held, lost] = [await leavingBy('town'), await leavingBy('town', 'b')];
    await tidyOutbox(town.db, 'town', town.now, [held]);
    await town.db.$executeRaw`update "Leaving" set "claimedUntil" = "claimedUntil" - interval '2 minutes'`;
    await tidyOutbox(town.db, 'town', town.now, [held]);
    expect([await stateOf(town.db, held), await stateOf(town.db, lost)]).toEqual(['sent', 'queued']);
  });
});

describe('news of what left', () => {
  const openNews = (waitMs = 1) => {
    const alone: string[][] = [];
    const known: string[] = [];
    const news = openFates<{ id: string }>({
      waitMs,
      write: (all) => Promise.resolve(void alone.push(all.map(({ id }) => id))),
      written: (all) => void known.push(...all.map(({ id }) => id)),
    });
    return { news, alone, known };
  };

  it('goes with a commit, and is not told again', async () => {
    const { news, alone, known } = openNews();
    news.settle({ id: 'a' });
    const loan = news.lend();
    expect([loan.fates, news.lend().fates, news.open()]).toEqual([[{ id: 'a' }], [], ['a']]);
    loan.written();
    await news.written();
    expect([alone, known, news.open()]).toEqual([[], ['a'], []]);
  });

  it('is told by itself only when no commit has come for a while', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { news, alone } = openNews(50);
    for (const id of ['a', 'b', 'c']) {
      news.settle({ id });
      await vi.advanceTimersByTimeAsync(40);
      news.lend().written();
    }
    news.settle({ id: 'd' });
    await vi.advanceTimersByTimeAsync(49);
    expect(alone).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(alone).toEqual([['d']]);
  });

  it('is told by itself when no commit comes, or the commit fails', async () => {
    const { news, alone, known } = openNews();
    news.settle({ id: 'a' });
    const loan = news.lend();
    news.settle({ id: 'b' });
    const all = news.written();
    loan.failed();
    await all;
    expect(alone.flat().sort()).toEqual(['a', 'b']);
    expect(known.sort()).toEqual(['a', 'b']);
  });
});
