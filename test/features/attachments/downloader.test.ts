// Files of citizens are fetched each on its own: one that is slow or broken holds up nothing else.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Download, RemoteFile } from '../../../src/channels/channel.ts';
import { type Downloader, openDownloader } from '../../../src/features/attachments/downloader.ts';
import { claimFiles, markFiles } from '../../../src/features/attachments/queue.ts';
import type { Files } from '../../../src/files/file-store.ts';
import { openScanner, type Scanner, ScannerAway } from '../../../src/files/virus-scanner.ts';
import { startClamd, TEST_VIRUS } from '../../support/clamd.ts';
import { NO_LOG } from '../../support/no-log.ts';
import { type Known, settlePeople } from '../../support/outbox.ts';
import { openTown, type Town } from '../../support/town.ts';
import { newWaiting } from '../../support/waiting.ts';

const waiting = newWaiting();
let town: Town;
let fetched: string[];
/** Files that do not come before they are let go. */
let held: Map<string, () => void>;

beforeEach(async () => {
  town = await openTown();
  fetched = [];
  held = new Map();
  const { download } = town.channel;
  town.channel.download = async (file: RemoteFile): Promise<Download> => {
    fetched.push(file.ref);
    waiting.ring();
    if (file.ref.startsWith('slow')) await new Promise<void>((resolve) => held.set(file.ref, resolve));
    return download(file);
  };
});
afterEach(async () => {
  for (const letGo of held.values()) letGo();
  await town.engine.idle();
  await town.close();
});

const bytes = new Uint8Array([1, 2, 3]);
const kept = { path: 'p', mimeType: 'image/jpeg', size: 3, sha256: 'x' };
let stored: number;
let free = 10 ** 12;

function collectorWith(keep: Files['keep'], scanner?: Scanner): Downloader {
  stored = 0;
  return openDownloader({
    db: town.db,
    copy: 'town',
    channels: new Map([['simulator', town.channel]]),
    files: {
      free: () => Promise.resolve(free),
      keep: async (given) => {
        const file = await keep(given);
        stored += 1;
        waiting.ring();
        return file;
      },
    },
    scanner,
    transcriber: { transcribe: () => Promise.resolve(null) },
    settle: () => Promise.resolve(),
    clock: () => town.now,
    log: { ...NO_LOG, warn: (fields, text) => void town.logged.push(`${text} ${JSON.stringify(fields)}`) },
  });
}

/** Files that wait to be fetched, as a turn leaves them. */
async function filesOf(...refs: string[]): Promise<void> {
  for (const ref of refs) {
    town.channel.bytes.set(ref, bytes);
    await town.db.attachment.create({
      data: {
        ...{ id: town.context.newId(), media: 'photo', channel: 'simulator', ref },
        ...{ state: 'waiting', nextAttemptAt: town.now, createdAt: town.now },
      },
    });
  }
}

const states = async (): Promise<string[]> =>
  (await town.db.attachment.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state);
const statesAre = async (wanted: string[]): Promise<void> => {
  await expect.poll(states).toEqual(wanted);
};

describe('with a scanner', () => {
  it('what it finds is refused like a file that cannot be opened, and staff are told', async () => {
    const clamd = await startClamd();
    const downloader = collectorWith(async () => kept, openScanner(clamd.address));
    const [sender] = await settlePeople(town.db, 'simulator', 1, town.now);
    await filesOf('clean', 'virus');
    // Longer than one piece of the stream.
    town.channel.bytes.set('virus', Buffer.concat([Buffer.alloc(150_000, 'a'), Buffer.from(TEST_VIRUS)]));
    const data = { conversationId: sender?.conversationId };
    await town.db.attachment.updateMany({ data });
    await downloader.sweep();
    await downloader.idle();
    expect(await states()).toEqual(['stored', 'refused']);
    expect(clamd.seen.sort((one, other) => one - other)).toEqual([3, 150_000 + TEST_VIRUS.length]);
    expect(stored).toBe(1);
    expect(await town.db.flag.findMany({ where: { kind: 'file_infected' } })).toMatchObject([
      { conversationId: sender?.conversationId, detail: 'Eicar-Test-Signature' },
    ]);
    await town.engine.tick();
    await town.engine.idle();
    const said = await town.db.outgoingMessage.findMany({ where: data });
    const values = { media: 'photo', why: 'unreadable', named: 'no' };
    const unreadable = town.context.words.say('ary', { message: 'common-file_lost', values });
    expect(said).toHaveLength(1);
    expect(said[0]?.text?.startsWith(unreadable)).toBe(true);
    await clamd.close();
  });

  it('that is away or cannot say, files wait however long, and come when it is back', async () => {
    const clamd = await startClamd();
    clamd.says = 'INSTREAM size limit exceeded. ERROR';
    const downloader = collectorWith(async () => kept, openScanner(clamd.address));
    await filesOf('photo');
    const sweep = async () => {
      await downloader.sweep();
      await downloader.idle();
    };
    await sweep();
    await clamd.close();
    for (let days = 0; days < 3; days++) {
      town.pass(86_400_000);
      await sweep();
    }
    expect(await states()).toEqual(['waiting']);
    expect(stored).toBe(0);
    const again = await startClamd();
    town.pass(86_400_000);
    const back = collectorWith(async () => kept, openScanner(again.address));
    await back.sweep();
    await back.idle();
    expect(await states()).toEqual(['stored']);
    await again.close();
  });

  it('that never answers is given up', async () => {
    const deaf = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    const { port } = deaf.address() as AddressInfo;
    await expect(openScanner({ host: '127.0.0.1', port }, 50).scan(bytes)).rejects.toThrow(ScannerAway);
    deaf.close();
  });
});

describe('collecting files', () => {
  it('a slow one keeps neither its batch nor later ones waiting', async () => {
    const downloader = collectorWith(async () => kept);
    await filesOf('slow', 'quick');
    await downloader.sweep();
    await waiting.until(() => stored === 1);
    await statesAre(['waiting', 'stored']);
    await filesOf('later');
    await downloader.sweep();
    await statesAre(['waiting', 'stored', 'stored']);
    held.get('slow')?.();
    await downloader.idle();
    expect(await states()).toEqual(['stored', 'stored', 'stored']);
  });

  it('of one sender are so many bytes a day, unless staff trust them; others send on', async () => {
    const downloader = collectorWith(async () => kept);
    const [sender, other] = await settlePeople(town.db, 'simulator', 2, town.now);
    const sends = async (person: Known | undefined, refs: string[]) => {
      await filesOf(...refs);
      const size = 90_000_000;
      const data = { conversationId: person?.conversationId ?? null, size };
      await town.db.attachment.updateMany({ where: { ref: { in: refs } }, data });
      town.channel.capabilities.fileInMax = size;
      await downloader.sweep();
      await downloader.idle();
      return (
        await town.db.attachment.findMany({
          where: { conversationId: data.conversationId },
          orderBy: { id: 'asc' },
        })
      ).map(({ state, reason }) => reason ?? state);
    };
    const kept90 = async () =>
      town.db.attachment.updateMany({ where: { state: 'stored' }, data: { size: 90_000_000 } });
    expect(await sends(sender, ['a', 'b', 'c'])).toEqual(['stored', 'stored', 'enough_today']);
    await kept90();
    expect(await sends(sender, ['d'])).toContain('enough_today');
    expect(await sends(other, ['e'])).toEqual(['stored']);
    const trusted = { trustedUntil: new Date(town.now.getTime() + 1) };
    await town.db.conversation.updateMany({ where: { id: sender?.conversationId }, data: trusted });
    expect((await sends(sender, ['f'])).at(-1)).toBe('stored');
    const day = { trustedUntil: null };
    await town.db.conversation.updateMany({ where: { id: sender?.conversationId }, data: day });
    town.pass(25 * 3_600_000);
    expect((await sends(sender, ['g'])).at(-1)).toBe('stored');
  });

  it('are not fetched while the disk is nearly full, and staff see it once', async () => {
    const downloader = collectorWith(async () => kept);
    free = 100_000_000;
    await filesOf('one', 'two');
    await downloader.sweep();
    await downloader.idle();
    free = 10 ** 12;
    expect(fetched).toEqual([]);
    expect(await states()).toEqual(['refused', 'refused']);
    expect(await town.db.flag.findMany()).toMatchObject([{ kind: 'disk_full', detail: '100 MB' }]);
  });

  it('one that breaks the store waits for its own next turn, and the others are there', async () => {
    let calls = 0;
    const downloader = collectorWith(() => {
      calls += 1;
      return calls === 1
        ? Promise.reject(new Error('a picture that breaks the program'))
        : Promise.resolve(kept);
    });
    await filesOf('one', 'two', 'three');
    await downloader.sweep();
    await downloader.idle();
    const after = await town.db.attachment.findMany({ orderBy: { id: 'asc' } });
    expect(after.map(({ state }) => state).sort()).toEqual(['stored', 'stored', 'waiting']);
    const broken = after.find(({ state }) => state === 'waiting');
    expect(broken).toMatchObject({ attempts: 1, reason: 'Error' });
    expect(broken?.nextAttemptAt?.getTime()).toBe(town.now.getTime() + 5_000);
  });

  it('one that is still on its way is not fetched again, however long it takes', async () => {
    const downloader = collectorWith(async () => kept);
    await filesOf('slow');
    await downloader.sweep();
    await waiting.until(() => fetched.length === 1);
    town.pass(600_000);
    await downloader.sweep();
    held.get('slow')?.();
    await downloader.idle();
    expect(fetched).toEqual(['slow']);
    expect(await states()).toEqual(['stored']);
  });

  it('one that another copy has stored meanwhile stays stored', async () => {
    await filesOf('one');
    const [file] = await claimFiles(town.db, { copy: 'another', channels: ['simulator'], most: 1 }, town.now);
    if (!file) throw new Error('nothing was claimed');
    await markFiles(town.db, [{ id: file.id, state: 'stored', ...kept }]);
    await markFiles(town.db, [{ id: file.id, state: 'waiting', nextAttemptAt: town.now }]);
    expect(await town.db.attachment.findUnique({ where: { id: file.id } })).toMatchObject({
      state: 'stored',
      path: kept.path,
    });
  });

  it('more than fit at once follow as places become free', async () => {
    const downloader = collectorWith(async () => kept);
    const refs = Array.from({ length: 40 }, (_, index) => `photo-${index}`);
    await filesOf(...refs);
    await downloader.sweep();
    await downloader.idle();
    expect(fetched).toHaveLength(40);
    expect(new Set(await states())).toEqual(new Set(['stored']));
  });

  it('the clocked work goes on beside a slow one', async () => {
    await filesOf('slow');
    await town.engine.tick();
    await waiting.until(() => fetched.length === 1);
    await town.engine.tick();
    expect(await states()).toEqual(['waiting']);
  });
});
