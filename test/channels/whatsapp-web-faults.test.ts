// What breaks in the browser, the page and the connection, and that the channel comes back by itself.
import { afterEach, describe, expect, it } from 'vitest';
import { browserPid, browserProcesses } from '../support/whatsapp-web/processes.ts';
import {
  openWebProvider,
  type WebProvider,
  type WebProviderOptions,
} from '../support/whatsapp-web/provider.ts';
import { keeper, message, type Staged, staged } from '../support/whatsapp-web/staged.ts';
import { whereChromiumIs } from '../support/whatsapp-web/where-chromium-is.ts';

const QUICK = { backOffFirst: 5, backOffMost: 20, failuresPerHour: 100 };

whereChromiumIs(() => {
  describe('WhatsApp Web in trouble', () => {
    let web: WebProvider;
    let stage: Staged;
    afterEach(async () => {
      await web.close();
      expect([...web.account.unknownModules]).toEqual([]);
      await web.until(() => browserProcesses(web.sessionFolder).length === 0);
    });

    async function ready(options: WebProviderOptions = {}): Promise<Staged> {
      stage = await staged({
        ...options,
        channel: { ...options.channel, limits: { ...QUICK, ...options.channel?.limits } },
      });
      web = stage.web;
      return stage;
    }

    const was = (detail: string) => () => web.logged.some((line) => line.includes(detail));
    const isReady = () => web.channel.health().state === 'ready';

    /** The channel is back and carries words both ways, each once. */
    async function carriesWords(): Promise<void> {
      await web.until(isReady, 15_000);
      const person = web.person();
      await person.says('salam');
      await stage.hears(person);
      await stage.tells(person, { text: 'wa alaykum' });
      expect(person.seen().map(({ text }) => text)).toEqual(['wa alaykum']);
      expect(stage.from(person)).toHaveLength(1);
    }

    it('is ready when the session has synced before anybody listened', async () => {
      await ready({ page: { bootDelayMs: 0, syncDelayMs: 0 } });
      await carriesWords();
    });

    it('hears everything once after the page has changed its address or gained a frame', async () => {
      await ready();
      await web.tellPage('change_hash', { to: 'one' });
      await web.tellPage('add_iframe');
      await web.tellPage('change_hash', { to: 'two' });
      await web.tellPage('sync_again');
      await carriesWords();
      await web.tellPage('count_listeners');
      const counted = web.account.records.findLast(({ kind }) => kind === 'listeners');
      expect(counted).toMatchObject({ hasSynced: 1, add: 1 });
    });

    it('comes back after the page was loaded anew, with what was written meanwhile', async () => {
      await ready();
      const person = web.person();
      web.server.tell('reload');
      await web.until(() => web.server.openPages === 0);
      await person.says('while you were away');
      expect((await stage.hears(person)).content).toEqual({ kind: 'text', text: 'while you were away' });
      await carriesWords();
    });

    it('opens a new browser after its own was killed, and loses nothing', async () => {
      await ready();
      const person = web.person();
      process.kill(browserPid(web.sessionFolder) ?? 0, 'SIGKILL');
      await web.until(was('browser_gone'));
      await person.says('to a dead browser');
      expect((await stage.hears(person)).content).toEqual({ kind: 'text', text: 'to a dead browser' });
      await carriesWords();
    });

    it('opens a new browser after its tab has crashed', async () => {
      await ready();
      for (const pid of browserProcesses(web.sessionFolder, 'renderer')) process.kill(pid, 'SIGKILL');
      await web.until(was('tab_crashed'));
      await carriesWords();
    });

    it('opens a new browser when the tab hangs', async () => {
      await ready({ channel: { limits: { heartbeat: 100, heartbeatAnswer: 400 } } });
      web.server.tell('hang', { ms: 20_000 });
      await web.until(was('no_heartbeat'));
      await carriesWords();
    });

    it('tries again when a module is missing at the start, leaving no browser behind', async () => {
      web = await openWebProvider({
        page: { withoutModules: ['WAWebConnModel'] },
        channel: { limits: QUICK },
      });
      await web.channel.start(keeper());
      expect(web.channel.health()).toMatchObject({ state: 'degraded' });
      await web.until(was('Requiring unknown module "WAWebConnModel"'));
      web.server.settings.withoutModules = [];
      await web.until(isReady);
    });

    it('tries again when a module is missing after the scan, and says which', async () => {
      web = await openWebProvider({
        page: { withoutModules: ['WAWebSyncGatingUtils'] },
        channel: { limits: { ...QUICK, ready: 1_500 } },
      });
      await web.channel.start(keeper());
      await web.until(was('WAWebSyncGatingUtils'));
      await web.until(was('failed: '));
      web.server.settings.withoutModules = [];
      await web.until(isReady);
    });

    it('tries again when the session never syncs, or the page never comes to life', async () => {
      web = await openWebProvider({
        page: { neverSyncs: true },
        channel: { limits: { ...QUICK, start: 2_000 } },
      });
      await web.channel.start(keeper());
      await web.until(was('start_too_long'));
      web.server.settings.neverSyncs = false;
      web.server.settings.neverStarts = true;
      const { loads } = web.server;
      await web.until(() => web.server.loads > loads);
      web.server.settings.neverStarts = false;
      await web.until(isReady);
    });

    it('tries again when WhatsApp cannot be reached', async () => {
      web = await openWebProvider({ channel: { limits: QUICK } });
      const { port } = web.server;
      await web.server.close();
      await web.channel.start(keeper());
      expect(web.channel.health().state).toBe('degraded');
      await web.until(was('ERR_CONNECTION_REFUSED'));
      await web.server.listen(port);
      await web.until(isReady);
    });

    it('gives up after too many failures, until somebody restarts it', async () => {
      web = await openWebProvider({
        page: { withoutModules: ['WAWebConnModel'] },
        channel: { limits: { ...QUICK, failuresPerHour: 3 } },
      });
      await web.channel.start(keeper());
      await web.until(() => web.channel.health().state === 'stopped');
      expect(web.channel.health().detail).toContain('gave_up');
      expect(web.holder.held).toBe(false);
      web.server.settings.withoutModules = [];
      await web.channel.restart();
      expect(isReady()).toBe(true);
    });

    it('holds messages back while the connection is away, and catches up when it is back', async () => {
      await ready();
      const person = web.person();
      await web.tellPage('connection', { state: 'TIMEOUT' });
      await web.until(() => web.channel.health().state === 'degraded');
      expect(web.channel.health().detail).toBe('TIMEOUT');
      const result = await web.channel.send(message(person, 'later'));
      expect(result).toEqual({ ok: false, error: { is: 'retryable', code: 'not_ready:degraded' } });
      await web.tellPage('connection', { state: 'CONNECTED' });
      await carriesWords();
      expect(person.seen()).toEqual([]);
    });

    it('takes the session back when WhatsApp Web was opened elsewhere', async () => {
      await ready({ channel: { limits: { takeover: 20 } } });
      await web.tellPage('connection', { state: 'CONFLICT' });
      await web.until(() => web.account.records.some(({ kind }) => kind === 'takeover'));
      await web.tellPage('connection', { state: 'CONNECTED' });
      await carriesWords();
    });

    it.each(['PROXYBLOCK', 'DEPRECATED_VERSION', 'UNPAIRED'])('starts anew after %s', async (state) => {
      await ready();
      web.server.tell('connection', { state });
      await web.until(was(`failed: ${state}`));
      await carriesWords();
    });

    it('stops for good when the number is banned, and says so', async () => {
      await ready();
      const person = web.person();
      web.server.tell('connection', { state: 'TOS_BLOCK' });
      await web.until(() => web.channel.health().state === 'stopped');
      expect(web.channel.health().detail).toBe('banned');
      expect(await web.channel.send(message(person, 'x'))).toMatchObject({
        ok: false,
        error: { is: 'restricted' },
      });
      await web.until(() => browserProcesses(web.sessionFolder).length === 0);
    });

    it('names the modules that the live page no longer has', async () => {
      await ready({ page: { withoutModules: ['WAWebMsgReply'] } });
      await web.until(() => web.channel.modulesMissing() !== null);
      expect(web.channel.modulesMissing()).toEqual(['WAWebMsgReply']);
      expect(web.logged).toContain(
        'whatsapp-web: WhatsApp Web 2.3000.0-stand-in no longer has: WAWebMsgReply',
      );
    });

    it('logs a failing script of the page, and goes on', async () => {
      await ready();
      await web.tellPage('throw_error', { text: 'something of WhatsApp broke' });
      await web.until(was('something of WhatsApp broke'));
      await carriesWords();
    });

    it('works in one copy only: another that holds the account makes this one step back', async () => {
      await ready({ channel: { limits: { heartbeat: 50, waitForHolder: 30 } } });
      web.holder.elsewhere = true;
      await web.until(() => web.channel.health().detail === 'held_elsewhere');
      await web.until(() => browserProcesses(web.sessionFolder).length === 0);
      web.holder.elsewhere = false;
      await carriesWords();
    });

    it('restarts by hand after what is under way has landed', async () => {
      await ready();
      const person = await stage.someone();
      const text = Array.from({ length: 1_500 }, (_, at) => `word${at}`).join(' ');
      const sending = web.channel.send(message(person, text));
      await web.until(() => web.account.records.some(({ kind }) => kind === 'send_begins'));
      await web.channel.restart();
      expect((await sending).ok).toBe(true);
      expect(person.seen().length).toBeGreaterThan(1);
      await carriesWords();
    });
  });
});
