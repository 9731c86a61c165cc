// One life of the browser, from its start to its certain end.
import type { ClientOptions } from 'whatsapp-web.js';
import { firstLine, GuardedClient } from './client.ts';
import { type Clock, within } from './clock.ts';
import { SessionInFolder } from './session-folder.ts';

export type LifeEvent =
  | { is: 'qr'; text: string }
  | { is: 'code'; code: string }
  | { is: 'authenticated' }
  | { is: 'ready' }
  | { is: 'reloaded' }
  /** The connection to WhatsApp changed: CONNECTED, TIMEOUT, CONFLICT… */
  | { is: 'connection'; state: string }
  /** The phone ended the pairing. */
  | { is: 'logged_out' }
  /** WhatsApp ended the connection, and the library closed its browser. */
  | { is: 'disconnected'; state: string }
  | { is: 'died'; reason: string }
  | { is: 'page_error'; line: string };

/** A browser that is running, or trying to. */
export interface Life {
  readonly client: GuardedClient;
  /** Process id of the browser, while there is one. */
  pid(): number | undefined;
  /** Resolves when no process of it is left. Nothing is told any more. */
  close(): Promise<void>;
}

export interface LifeSettings {
  sessionFolder: string;
  pairingPhone?: string;
  launch: NonNullable<ClientOptions['puppeteer']>;
  startMs: number;
  closeMs: number;
  takeoverMs: number;
  clock: Clock;
}

/** Starts a browser on WhatsApp Web; everything that happens is told, a failed start too. */
export function beginLife(settings: LifeSettings, tell: (event: LifeEvent) => void): Life {
  let closed = false;
  const say = (event: LifeEvent): void => {
    if (!closed) tell(event);
  };
  const client = new GuardedClient(clientOptions(settings), {
    died: (reason) => say({ is: 'died', reason }),
    reloaded: () => say({ is: 'reloaded' }),
    pageError: (line) => say({ is: 'page_error', line }),
  });
  client.on('qr', (text) => say({ is: 'qr', text }));
  client.on('code', (code) => say({ is: 'code', code }));
  client.on('authenticated', () => say({ is: 'authenticated' }));
  client.on('ready', () => say({ is: 'ready' }));
  client.on('change_state', (state) => say({ is: 'connection', state }));
  client.on('disconnected', (state) =>
    say(state === 'LOGOUT' ? { is: 'logged_out' } : { is: 'disconnected', state }),
  );
  const started = client.initialize().catch((error: unknown) => {
    say({ is: 'died', reason: `start_failed: ${firstLine(error)}` });
  });
  const pid = (): number | undefined => client.pupBrowser?.process()?.pid;
  return {
    client,
    pid,
    close: async () => {
      if (closed) return;
      closed = true;
      await end(client, settings);
      // A browser that was just being launched is only known now.
      await within(settings.clock, settings.closeMs, 'start of the browser', started).catch(() => undefined);
      await end(client, settings);
    },
  };
}

async function end(client: GuardedClient, { clock, closeMs }: LifeSettings): Promise<void> {
  const browser = client.pupBrowser?.process();
  await within(clock, closeMs, 'close of the browser', client.destroy()).catch(() => undefined);
  if (browser == null || browser.exitCode !== null || browser.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    browser.once('exit', () => resolve());
  });
  browser.kill('SIGKILL');
  await within(clock, closeMs, 'end of the browser', gone).catch(() => undefined);
}

function clientOptions(settings: LifeSettings): ClientOptions {
  return {
    authStrategy: new SessionInFolder(settings.sessionFolder),
    webVersionCache: { type: 'none' },
    authTimeoutMs: settings.startMs,
    takeoverOnConflict: true,
    takeoverTimeoutMs: settings.takeoverMs,
    puppeteer: settings.launch,
    ...(settings.pairingPhone === undefined
      ? {}
      : { pairWithPhoneNumber: { phoneNumber: settings.pairingPhone } }),
  };
}
