// WhatsApp Web played on loopback, and our channel connected to it by a real browser.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWhatsAppWeb, type WhatsAppWeb } from '../../../src/channels/whatsapp/web/channel.ts';
import type { Holder, WhatsAppWebOptions } from '../../../src/channels/whatsapp/web/options.ts';
import type { Fault, Provider } from '../provider.ts';
import { newWaiting } from '../waiting.ts';
import { type SendFault, StandInAccount } from './account.ts';
import { newPerson, type WebPerson } from './person.ts';
import { PageServer, type PageSettings } from './server.ts';

export interface WebProvider extends Provider {
  channel: WhatsAppWeb;
  account: StandInAccount;
  server: PageServer;
  sessionFolder: string;
  holder: Holder & { held: boolean; elsewhere: boolean };
  logged: string[];
  person(address?: string): WebPerson;
  /** Makes the next send meet this trouble, as the page knows them. */
  pageFails(fault: SendFault): void;
  /** A second channel on the same account and session, as after a restart of the program. */
  again(options?: Partial<WhatsAppWebOptions>): WhatsAppWeb;
  /** Resolves once the open page has done it. */
  tellPage(does: string, fields?: object): Promise<void>;
}

export interface WebProviderOptions {
  page?: Partial<PageSettings>;
  channel?: Partial<WhatsAppWebOptions>;
}

const SHELL = '/usr/lib/chromium/chromium-headless-shell';

/** The browser of the tests: the small one without windows, where it is installed. */
export function testBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) return named;
  return [SHELL, '/usr/bin/chromium'].find((path) => existsSync(path));
}

const FAULTS: Record<Extract<Fault, string>, SendFault> = {
  reset_before: 'reload_before',
  reset_after: 'reload_after',
  hang: 'hang',
  server_error: 'broken_answer',
  html_answer: 'broken_answer',
  blocked: 'blocked',
  refused: 'refused',
};

export async function openWebProvider(options: WebProviderOptions = {}): Promise<WebProvider> {
  const account = new StandInAccount();
  const server = new PageServer(account, options.page ?? {});
  await server.listen();
  const sessionFolder = await mkdtemp(join(tmpdir(), 'whatsapp-web-session-'));
  const waiting = newWaiting();
  account.on('change', waiting.ring);
  const holder = newHolder();
  const logged: string[] = [];
  const channels: WhatsAppWeb[] = [];
  let people = 0;
  let repeat: () => void = () => {};

  const again = (more: Partial<WhatsAppWebOptions> = {}): WhatsAppWeb => {
    const channel = openWhatsAppWeb({
      sessionFolder,
      chromium: testBrowser(),
      standInPort: server.port,
      holder,
      log: { info: (_, text) => void logged.push(text), warn: (_, text) => void logged.push(text) },
      pace: { gapMs: 0, jitterMs: 0, perMinute: 100_000, typingMs: 0 },
      ...options.channel,
      ...more,
      limits: {
        send: 1_500,
        acknowledgement: 300,
        downloads: [1, 1],
        storeAgain: 5,
        close: 5_000,
        ...options.channel?.limits,
        ...more.limits,
      },
    });
    channel.onChange(waiting.ring);
    channels.push(channel);
    return channel;
  };

  return {
    channel: again(),
    again,
    account,
    server,
    sessionFolder,
    holder,
    logged,
    person(address) {
      people += 1;
      const own = address ?? `${70_000_000_000_000 + people}@lid`;
      if (own.endsWith('@lid') && !account.phones.has(own)) {
        const phone = `2126${String(10_000_000 + people)}@c.us`;
        account.phones.set(own, phone);
        account.happen({ does: 'person', lid: own, phone });
      }
      return newPerson(account, own, (again) => {
        repeat = again;
      });
    },
    async repeats() {
      repeat();
    },
    fails(fault) {
      account.faults.push(typeof fault === 'string' ? FAULTS[fault] : 'rate');
    },
    pageFails: (fault) => void account.faults.push(fault),
    taken: () => account.taken,
    until: waiting.until,
    async tellPage(does, fields) {
      await waiting.until(() => server.openPages > 0, 60_000, 'a page to be open');
      const number = server.tell(does, fields);
      const isDone = () =>
        account.records.some((record) => record.kind === 'done' && record.number === number);
      await waiting.until(isDone, 60_000, `the page to do ${does}`);
    },
    async close() {
      await Promise.all(channels.map((channel) => channel.stop()));
      await server.close();
      await rm(sessionFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function newHolder(): WebProvider['holder'] {
  return {
    held: false,
    elsewhere: false,
    async acquire() {
      this.held = !this.elsewhere;
      return this.held;
    },
    async renew() {
      return !this.elsewhere;
    },
    async release() {
      this.held = false;
    },
  };
}
