// The parts of the WhatsApp Web channel that need no browser.

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWhatsAppWeb } from '../../src/channels/whatsapp/web/channel.ts';
import { findChromium, refuseHoles } from '../../src/channels/whatsapp/web/chromium.ts';
import { realClock, TimeIsUp } from '../../src/channels/whatsapp/web/clock.ts';
import { notReady, readSendError } from '../../src/channels/whatsapp/web/errors.ts';
import { readMessage } from '../../src/channels/whatsapp/web/incoming.ts';
import { memoryOf } from '../../src/channels/whatsapp/web/memory.ts';
import { inOrder } from '../../src/channels/whatsapp/web/ordered-handoff.ts';
import { openPhoneBook } from '../../src/channels/whatsapp/web/phones.ts';
import { openPace } from '../../src/channels/whatsapp/web/rate-limiter.ts';
import { isPerson, phoneIn } from '../../src/channels/whatsapp/web/raw-message.ts';
import { phonesOf } from '../../src/channels/whatsapp/web/vcard.ts';
import { NO_LOG } from '../support/no-log.ts';
import { keeper } from '../support/whatsapp-web/staged.ts';

const holder = { acquire: async () => true, renew: async () => true, release: async () => {} };

describe('Handing over in order', () => {
  it('takes a part of each sender, so that whoever pours keeps nobody waiting', async () => {
    const batches: string[][] = [];
    const order = inOrder<string>(async (batch) => void batches.push(batch), {
      ...{ clock: realClock, log: NO_LOG, retryMs: 5 },
      senderOf: (thing) => thing.slice(0, 1),
    });
    order.add(['f0']);
    order.add(Array.from({ length: 200 }, (_, i) => `f${i + 1}`));
    order.add(['a1', 'b1', 'a2']);
    await order.drain(20_000);
    expect(batches.map((batch) => batch.length)).toEqual([1, 67, 64, 64, 8]);
    expect(batches[1]?.slice(-3)).toEqual(['a1', 'a2', 'b1']);
    const poured = batches.flat().filter((thing) => thing.startsWith('f'));
    expect(poured).toEqual(Array.from({ length: 201 }, (_, i) => `f${i}`));
  });
});

describe('Finding Chromium', () => {
  it('takes the first usual place that holds a program, and the named one before all', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
    const program = join(folder, 'chromium');
    writeFileSync(program, '');
    expect(() => findChromium(program)).toThrow(/is not a program.*apt-get install/);
    chmodSync(program, 0o755);
    expect(findChromium(program)).toBe(program);
    expect(findChromium(undefined, [join(folder, 'none'), program])).toBe(program);
    expect(() => findChromium(undefined, [join(folder, 'none')])).toThrow(/none was found.*CHROMIUM_PATH/);
    rmSync(folder, { recursive: true });
  });

  it('leaves the channel stopped, saying what to install, where there is none', async () => {
    const sessionFolder = mkdtempSync(join(tmpdir(), 'session-'));
    const channel = openWhatsAppWeb({ sessionFolder, chromium: '/nowhere/chromium', holder });
    await channel.start(keeper());
    expect(channel.health()).toMatchObject({ state: 'stopped' });
    expect(channel.health().detail).toContain('apt-get install');
    rmSync(sessionFolder, { recursive: true });
  });

  it.each([
    '--ignore-certificate-errors',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=http://x',
    '--remote-debugging-port=9222',
    '--no-sandbox',
  ])('refuses %s outside tests', (argument) => {
    expect(() => refuseHoles([argument])).toThrow(argument.split('=')[0]);
    expect(() => openWhatsAppWeb({ sessionFolder: 'x', holder, browserArguments: [argument] })).toThrow();
  });

  it('allows harmless arguments', () => {
    expect(() => refuseHoles(['--lang=fr'])).not.toThrow();
  });
});

describe('Reading a failed send', () => {
  it.each([
    ['No LID for user', 'undeliverable'],
    ["Cannot read properties of undefined (reading 'getChat')", 'retryable'],
    ['upload failed: media entry was not created', 'retryable'],
    ['Execution context was destroyed, most likely because of a navigation.', 'ambiguous'],
    ["Attempted to use detached Frame 'x'.", 'ambiguous'],
    ['Protocol error (Runtime.callFunctionOn): Target closed', 'ambiguous'],
    ['Runtime.callFunctionOn timed out.', 'ambiguous'],
    ['something nobody has seen', 'ambiguous'],
    ['ServerStatusCodeError: 429 rate-overlimit', 'retry_after'],
  ])('%s is %s', (said, is) => {
    expect(readSendError(new Error(said)).is).toBe(is);
  });

  it('calls silence ambiguous', () => {
    expect(readSendError(new TimeIsUp('send', 5))).toEqual({ is: 'ambiguous', code: 'no_answer' });
  });

  it('sends nothing before it is ready, and says whether waiting helps', () => {
    expect(notReady('ready', undefined)).toBeNull();
    for (const state of ['starting', 'needs_pairing', 'syncing', 'degraded', 'stopped'] as const) {
      expect(notReady(state, undefined)?.is).toBe('retryable');
    }
    expect(notReady('stopped', 'banned')?.is).toBe('restricted');
  });
});

describe('The pace', () => {
  const at = (start: number) => {
    let now = start;
    const waits: number[] = [];
    const clock = {
      now: () => now,
      random: () => 0.5,
      after(ms: number, call: () => void) {
        waits.push(ms);
        now += ms;
        call();
        return () => {};
      },
    };
    const pass = (ms: number): void => {
      now += ms;
    };
    return { clock, waits, pass };
  };
  const pace = { gapMs: 1_000, jitterMs: 400, perMinute: 3, typingMs: 0, longestWaitMs: 5_000 };

  it('leaves a gap with jitter between two messages', async () => {
    const { clock, waits } = at(10_000);
    const { wait } = openPace(pace, clock);
    expect([await wait(), await wait(), await wait()]).toEqual([null, null, null]);
    expect(waits).toEqual([1_200, 1_200]);
  });

  it('sends back with the seconds to wait what would be too many in a minute', async () => {
    const { clock, pass } = at(10_000);
    const { wait } = openPace(pace, clock);
    for (let sent = 0; sent < 3; sent += 1) await wait();
    expect(await wait()).toBe(58);
    pass(58_000);
    expect(await wait()).toBeNull();
  });
});

describe('Who somebody is', () => {
  it('tells a person from a group, a channel and a status', () => {
    expect(['212612345678@c.us', '9988776655@lid'].every(isPerson)).toBe(true);
    const others = ['120363@g.us', 'status@broadcast', '1@newsletter', '0@s.whatsapp.net', undefined];
    expect(others.some(isPerson)).toBe(false);
  });

  it('never takes an opaque id for a phone number', () => {
    expect(phoneIn('212612345678@c.us')).toBe('+212612345678');
    expect(phoneIn('9988776655@lid')).toBeUndefined();
  });

  it('does not ask for a number that is stored, nor twice, and asks again only if it could not ask', async () => {
    const asked: string[] = [];
    let canAsk = false;
    const ask = async (address: string) => {
      if (!canAsk) return null;
      asked.push(address);
      return '212611111111@c.us';
    };
    const book = openPhoneBook(ask, async (address) => address === 'stored@lid');
    expect(await book.phoneOf('stored@lid')).toBeUndefined();
    expect(await book.phoneOf('1@lid')).toBeUndefined();
    canAsk = true;
    expect([await book.phoneOf('1@lid'), await book.phoneOf('1@lid')]).toEqual([
      '+212611111111',
      '+212611111111',
    ]);
    expect(asked).toEqual(['1@lid']);
  });

  it('reads the numbers of a contact card', () => {
    const card = [
      'BEGIN:VCARD',
      'FN:Fatima',
      'item1.TEL;type=CELL;waid=212612345678:+212 612-345678',
      'TEL:+212 5 28 85 00',
      ' 00',
      'END:VCARD',
    ].join('\r\n');
    expect(phonesOf(card)).toEqual(['+212612345678', '+212528850000']);
  });
});

describe('What a message holds', () => {
  // The library tells no types of its classes.
  const { Message } = createRequire(import.meta.url)('whatsapp-web.js');
  const from = '212612345678@c.us';
  const read = (data: object) => {
    const id = { fromMe: false, remote: from, id: 'A1', _serialized: `false_${from}_A1` };
    const whole = { id, from, to: '1@c.us', t: 1_790_000_000, directPath: '/x', ...data };
    return readMessage(Reflect.construct(Message, [{}, whole])).map(({ content }) => content);
  };

  it('takes a round film for a film', () => {
    expect(read({ type: 'ptv', mimetype: 'video/mp4' })).toMatchObject([{ kind: 'file', media: 'video' }]);
  });

  it.each([
    ['image', 'photo'],
    ['video', 'video'],
    ['ptt', 'voice'],
  ])('knows a view-once %s, which nobody here can open', (type, media) => {
    expect(read({ type, isViewOnce: true })).toEqual([{ kind: 'unknown', type: 'view_once', media }]);
  });
});

describe('Memory', () => {
  it.runIf(process.platform === 'linux')('counts the processes of a family together', async () => {
    expect(await memoryOf(process.pid)).toBeGreaterThan(10);
    expect(await memoryOf(2 ** 30)).toBeUndefined();
  });
});
