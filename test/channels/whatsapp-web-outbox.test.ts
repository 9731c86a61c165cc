// The outbox over WhatsApp Web in trouble: the real engine, the real library, a real browser. Whatever breaks on the
// way, each message reaches its person once, or is marked as doubtful or refused and told to staff.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkTo, type MoodyChannel, moodyChannel, put } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';
import type { SendFault } from '../support/whatsapp-web/account.ts';
import type { WebPerson } from '../support/whatsapp-web/person.ts';
import { browserPid, browserProcesses } from '../support/whatsapp-web/processes.ts';
import { openWebProvider, type WebProvider } from '../support/whatsapp-web/provider.ts';
import { whereChromiumIs } from '../support/whatsapp-web/where-chromium-is.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const PEOPLE = 3;
const EACH = 4;

whereChromiumIs(() => {
  describe('The outbox over WhatsApp Web', () => {
    let web: WebProvider;
    let telegram: MoodyChannel;
    let town: Town;

    beforeEach(async () => {
      const limits = {
        backOffFirst: 5,
        backOffMost: 20,
        failuresPerHour: 100,
        heartbeat: 200,
        heartbeatAnswer: 500,
      };
      web = await openWebProvider({ channel: { limits } });
      telegram = moodyChannel('telegram');
      town = await openTown([web.channel, telegram]);
      await web.channel.start(town.engine.sink);
      await web.until(isReady);
    });
    afterEach(async () => {
      await web.close();
      await town.close();
      expect([...web.account.unknownModules]).toEqual([]);
      await web.until(() => browserProcesses(web.sessionFolder).length === 0);
    });

    const isReady = () => web.channel.health().state === 'ready';
    const begun = () => web.account.records.filter(({ kind }) => kind === 'send_begins').length;
    const rows = () =>
      town.db.outgoingMessage.findMany({ where: { kind: 'notice' }, orderBy: { position: 'asc' } });
    const isOpen = async () => (await rows()).some(({ state }) => ['queued', 'sending'].includes(state));
    const openFlags = async (kind: string) => town.db.flag.count({ where: { kind, resolvedAt: null } });

    async function tick(ms = 0): Promise<void> {
      town.pass(ms);
      await town.engine.tick();
      await town.engine.idle();
    }

    /** People who wrote, were answered, and wait for news. */
    async function people(): Promise<WebPerson[]> {
      const all = Array.from({ length: PEOPLE }, () => web.person());
      for (const person of all) await person.says('salam');
      await web.until(() => all.every((person) => person.seen().length === 1), 15_000);
      await tick();
      return all;
    }

    /** Puts news for everybody into the outbox, and lets the first leave. */
    async function newsFor(all: WebPerson[]): Promise<Promise<void>> {
      const conversations = await town.db.conversation.findMany({ where: { channel: 'whatsapp-web' } });
      const news = all.flatMap(({ address }) =>
        Array.from({ length: EACH }, (_, n) => ({
          conversationId: conversations.find((each) => each.address === address)?.id ?? '',
          text: `news ${n} for ${address}`,
        })),
      );
      await put(town.db, town.now, news);
      return tick();
    }

    /** Lets the clock go on until everything has left or was given up as doubtful, and the doubts had their time. */
    async function settle(): Promise<void> {
      for (let round = 0; round < 60 && (await isOpen()); round += 1) {
        await web.until(isReady, 15_000);
        await tick(MINUTE);
      }
      await web.until(isReady, 15_000);
      await tick(11 * MINUTE);
    }

    const timesSeen = (all: WebPerson[], text: string): number =>
      all.flatMap((person) => person.seen()).filter((seen) => seen.text === text).length;

    async function eachOnceOrFlagged(all: WebPerson[]): Promise<void> {
      const settled = await rows();
      expect(settled).toHaveLength(PEOPLE * EACH);
      for (const { state, text, reason } of settled) {
        const times = timesSeen(all, text);
        const good = ['sent', 'delivered', 'read'].includes(state) ? times === 1 : times <= 1;
        expect({ state, text, reason, times, good }).toMatchObject({ good: true });
        expect(['sent', 'delivered', 'read', 'unknown', 'failed']).toContain(state);
      }
      const count = (state: string) => settled.filter((row) => row.state === state).length;
      expect(await openFlags('message_unsure')).toBe(count('unknown'));
      expect(await openFlags('message_refused')).toBe(count('failed'));
      // Trouble of the browser is no reason to refuse, and leaves at most what was under way in doubt.
      expect(count('failed')).toBe(web.account.refusals);
    }

    const troubles: [string, () => Promise<void>][] = [
      ['its browser is killed', async () => void process.kill(browserPid(web.sessionFolder) ?? 0, 'SIGKILL')],
      [
        'its tab crashes',
        async () => {
          for (const pid of browserProcesses(web.sessionFolder, 'renderer')) process.kill(pid, 'SIGKILL');
        },
      ],
      ['its page is loaded anew', async () => void web.server.tell('reload')],
      ['its page hangs', async () => void web.server.tell('hang', { ms: 20_000 })],
      [
        'the line is away for a while',
        async () => {
          await web.tellPage('connection', { state: 'TIMEOUT' });
          await tick(MINUTE);
          await web.tellPage('connection', { state: 'CONNECTED' });
        },
      ],
      [
        'WhatsApp closes the connection',
        async () => void web.server.tell('connection', { state: 'PROXYBLOCK' }),
      ],
      [
        'its telephone logs out and is linked again',
        async () => {
          web.server.settings.pairedFromStart = false;
          web.server.tell('logout');
          await web.until(() => web.channel.health().state === 'needs_pairing', 15_000);
          await tick(MINUTE);
          await web.tellPage('scan');
        },
      ],
      [
        'the number is banned, and staff restart it once it is free',
        async () => {
          web.server.tell('connection', { state: 'TOS_BLOCK' });
          await web.until(() => web.channel.health().state === 'stopped', 15_000);
          await tick(MINUTE);
          await web.channel.restart();
        },
      ],
    ];

    it.each(troubles)(
      'brings each message once, or flags it, when %s',
      { timeout: 60_000 },
      async (_, happens) => {
        const all = await people();
        const before = begun();
        const leaving = newsFor(all);
        await web.until(() => begun() > before, 10_000);
        await happens();
        await leaving;
        await settle();
        await eachOnceOrFlagged(all);
        const reached = all.flatMap((person) => person.seen()).length;
        expect(reached).toBeGreaterThanOrEqual(PEOPLE + PEOPLE * EACH - 1);
      },
    );

    it('brings each message once, or flags it, whatever becomes of single sends', {
      timeout: 60_000,
    }, async () => {
      const all = await people();
      const fates: (SendFault | null)[] = ['reload_before', null, 'reload_after', 'hang', 'broken_answer'];
      web.account.faults.push(...([...fates, 'no_ack', 'refused', null, 'rate'] as SendFault[]));
      await newsFor(all);
      await settle();
      await eachOnceOrFlagged(all);
    });

    it('settles a doubt by the late word of WhatsApp, and takes it off the list of staff', async () => {
      const all = await people();
      web.account.faults.push('hang');
      await newsFor(all);
      await settle();
      expect(await openFlags('message_unsure')).toBe(1);
      web.account.release();
      await expect.poll(() => openFlags('message_unsure')).toBe(0);
      await eachOnceOrFlagged(all);
    });

    it('is told to staff within a minute of a ban, and news go by Telegram, each once', {
      timeout: 60_000,
    }, async () => {
      const all = await people();
      for (const { citizenId, address } of await town.db.conversation.findMany())
        await linkTo(town.db, citizenId, 'telegram', `t-${address}`, town.now);
      const before = begun();
      const leaving = newsFor(all);
      await web.until(() => begun() > before, 10_000);
      web.server.tell('connection', { state: 'TOS_BLOCK' });
      await web.until(() => web.channel.health().state === 'stopped', 15_000);
      await leaving;
      await tick();
      await tick(59 * SECOND);
      expect(await town.db.flag.findMany({ where: { kind: 'channel_down' } })).toMatchObject([
        { subjectId: 'whatsapp-web', detail: 'banned' },
      ]);
      await town.hears('t-new', 'salam', { channel: 'telegram' });
      expect(telegram.sent.at(-1)?.address).toBe('t-new');
      await tick(MINUTE);
      await tick(11 * MINUTE);
      await web.channel.restart();
      await tick(11 * MINUTE);
      expect(await isOpen()).toBe(false);
      for (const { text, state } of await rows()) {
        const byTelegram = telegram.sent.filter((sent) => sent.text === text).length;
        const times = timesSeen(all, text) + byTelegram;
        expect({ text, state, times }).toMatchObject({ times: state === 'unknown' ? expect.any(Number) : 1 });
        expect(times).toBeLessThanOrEqual(1);
      }
      expect(telegram.sent.filter(({ text }) => text.startsWith('news')).length).toBeGreaterThan(0);
      expect(await openFlags('channel_down')).toBe(0);
    });
  });
});
