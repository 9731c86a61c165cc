// How a telephone is paired, and how the pairing is kept, lost and never shown to anybody else.
import { statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { browserProcesses } from '../support/whatsapp-web/processes.ts';
import {
  openWebProvider,
  type WebProvider,
  type WebProviderOptions,
} from '../support/whatsapp-web/provider.ts';
import { keeper, message } from '../support/whatsapp-web/staged.ts';
import { whereChromiumIs } from '../support/whatsapp-web/where-chromium-is.ts';

const FULL = '/usr/bin/chromium';

whereChromiumIs(() => {
  describe('Pairing a telephone with WhatsApp Web', () => {
    let web: WebProvider;
    afterEach(async () => {
      await web.close();
      expect([...web.account.unknownModules]).toEqual([]);
      await web.until(() => browserProcesses(web.sessionFolder).length === 0);
    });

    async function unpaired(options: WebProviderOptions = {}): Promise<WebProvider> {
      web = await openWebProvider({ ...options, page: { pairedFromStart: false, ...options.page } });
      return web;
    }

    const isIn = (state: string) => () => web.channel.health().state === state;

    it('shows a QR code until it is scanned, and logs nothing of it', async () => {
      const { channel, logged, tellPage, until } = await unpaired();
      await channel.start(keeper());
      expect(channel.health().state).toBe('needs_pairing');
      const first = channel.pairing()?.qrText ?? '';
      expect(first).toContain('first-ref');
      await tellPage('new_qr', { ref: 'second-ref' });
      await until(() => channel.pairing()?.qrText?.startsWith('second-ref') === true);
      await tellPage('scan');
      await until(isIn('ready'));
      expect(channel.pairing()).toBeNull();
      expect(logged.join('\n')).not.toMatch(/first-ref|second-ref|secret/);
    });

    it('gives a code to type on the telephone when its number is told', async () => {
      const { channel, logged, account, tellPage, until } = await unpaired({
        channel: { pairingPhone: '212600000001' },
      });
      await channel.start(keeper());
      expect(channel.pairing()).toEqual({ code: 'STAND123' });
      expect(account.records).toContainEqual(
        expect.objectContaining({ kind: 'pairing_code', phone: '212600000001' }),
      );
      await tellPage('scan');
      await until(isIn('ready'));
      expect(logged.join('\n')).not.toMatch(/STAND123|212600000001/);
    });

    it('keeps the session for nobody but us, and finds it again after a restart', async () => {
      const { channel, again, sessionFolder, tellPage, until } = await unpaired();
      await channel.start(keeper());
      await tellPage('scan');
      await until(isIn('ready'));
      expect(statSync(sessionFolder).mode & 0o777).toBe(0o700);
      await channel.stop();
      const next = again();
      await next.start(keeper());
      await until(() => next.health().state === 'ready');
      expect(next.pairing()).toBeNull();
    });

    it('hands in what was written between the scan and the first listening', async () => {
      const { channel, person, tellPage, until } = await unpaired();
      const sink = keeper();
      await channel.start(sink);
      await person('71111111111111@lid').says('before anybody listened');
      await tellPage('scan');
      await until(() => sink.taken.length > 0);
      expect(sink.taken[0]?.content).toEqual({ kind: 'text', text: 'before anybody listened' });
    });

    it('after a logout on the telephone forgets the session, says so, and offers a new code', async () => {
      const { channel, person, server, tellPage, until } = await unpaired();
      await channel.start(keeper());
      await tellPage('scan');
      await until(isIn('ready'));
      const someone = person();
      await someone.says('salam');
      server.tell('logout');
      await until(() => channel.health().detail === 'logged_out');
      await until(isIn('needs_pairing'));
      expect(channel.health().detail).toBe('logged_out');
      expect(channel.pairing()?.qrText).toContain('first-ref');
      expect(await channel.send(message(someone, 'wait'))).toMatchObject({
        ok: false,
        error: { is: 'retryable' },
      });
      await tellPage('scan');
      await until(isIn('ready'));
      expect((await channel.send(message(someone, 'now'))).ok).toBe(true);
      expect(channel.health().detail).toBeUndefined();
    });

    it('asks for a new QR code when the page has grown tired of showing one', async () => {
      const { channel, tellPage, until, server } = await unpaired({ channel: { limits: { heartbeat: 50 } } });
      await channel.start(keeper());
      const old = channel.pairing()?.qrText;
      await tellPage('connection', { state: 'UNPAIRED_IDLE' });
      await until(() => channel.pairing()?.qrText?.startsWith('refreshed') === true);
      expect(channel.pairing()?.qrText).not.toBe(old);
      expect(server.loads).toBe(1);
    });

    it('opens the browser anew when no new code comes for too long', async () => {
      const { channel, until, server } = await unpaired({ channel: { limits: { stalePairing: 300 } } });
      await channel.start(keeper());
      await until(() => server.loads >= 2);
      await until(isIn('needs_pairing'));
    });

    it.skipIf(!existing(FULL))('opens a profile that a browser of another host has left locked', async () => {
      const { channel, again, sessionFolder, tellPage, until } = await unpaired({
        channel: { chromium: FULL },
      });
      await channel.start(keeper());
      await tellPage('scan');
      await until(isIn('ready'));
      await channel.stop();
      symlinkSync('old-container-4711', join(sessionFolder, 'session', 'SingletonLock'));
      const next = again();
      await next.start(keeper());
      await until(() => next.health().state === 'ready');
    });
  });
});

function existing(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
