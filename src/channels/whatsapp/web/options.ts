// What main hands to the whatsapp-web.js channel, and the limits that hold when nothing else is said.
import type { Log } from '../../../log.ts';
import type { Clock } from './clock.ts';
import type { Pace } from './rate-limiter.ts';

/** The right to be the one browser of this account, kept in the database so that two copies never share it. */
export interface Holder {
  /** True when the account is ours from now on. */
  acquire(): Promise<boolean>;
  /** False when somebody else has taken it: the browser must close at once. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/** All in milliseconds unless named otherwise. */
export interface Limits {
  /** From the start of the browser to a QR code, or to a restored session that has synced. */
  start: number;
  /** From `authenticated` (or a restored session) to `ready`. */
  ready: number;
  heartbeat: number;
  heartbeatAnswer: number;
  /** How often a copy that holds the account looks whether it still does. */
  holding: number;
  /** While waiting for a scan: no new QR code for this long means the page has stopped offering one. */
  stalePairing: number;
  backOffFirst: number;
  backOffMost: number;
  /** How often a copy that does not hold the account asks for it again. */
  waitForHolder: number;
  /** First wait before offering again what the inbox could not take; it doubles up to half a minute. */
  storeAgain: number;
  close: number;
  /** Patience with WhatsApp Web opened elsewhere, before this one takes over again. */
  takeover: number;
  send: number;
  /** How long a send waits for a page that is being loaded anew, before it goes back to the queue. */
  patience: number;
  /** How long an acknowledgement may follow a send that already came back. */
  acknowledgement: number;
  /** Waits before each further attempt at a file that is gone or being uploaded again by the sender's phone. */
  downloads: number[];
  download: number;
  /** Memory of all browser processes together, in MiB of proportional set size. */
  memoryMiB: number;
  /** Hour of Morocco in which a browser older than `oldAfter` is restarted, when nothing is under way. */
  quietHour: number;
  oldAfter: number;
  /** Failures within an hour after which the channel stops and waits for a person. */
  failuresPerHour: number;
}

export const LIMITS: Limits = {
  start: 120_000,
  ready: 120_000,
  heartbeat: 30_000,
  heartbeatAnswer: 10_000,
  holding: 3_000,
  stalePairing: 200_000,
  backOffFirst: 5_000,
  backOffMost: 300_000,
  waitForHolder: 5_000,
  storeAgain: 500,
  close: 10_000,
  takeover: 10_000,
  send: 25_000,
  patience: 8_000,
  acknowledgement: 5_000,
  downloads: [5_000, 30_000, 120_000],
  download: 60_000,
  memoryMiB: 1_200,
  quietHour: 4,
  oldAfter: 20 * 3_600_000,
  failuresPerHour: 5,
};

export interface WhatsAppWebOptions {
  /** Holds the session, which is full access to the account: made with mode 0700, never to be backed up in plain. */
  sessionFolder: string;
  /** Path of Chromium; found among the usual places when not given. */
  chromium?: string;
  /** False only where user namespaces are missing (some containers); off anyway for root, who cannot have it. */
  sandbox?: boolean;
  /** Telephone of the account, digits only: pair by a code typed on it instead of a QR code. */
  pairingPhone?: string;
  holder: Holder;
  log?: Pick<Log, 'info' | 'warn'>;
  pace?: Partial<Pace>;
  limits?: Partial<Limits>;
  clock?: Clock;
  /** Sends a poll after a numbered menu that fits one. Off: twice as many messages, and votes are not always relayed. */
  polls?: boolean;
  /** Lets `send` open a conversation with somebody who never wrote. Off: strangers' reports get numbers banned. */
  openConversations?: boolean;
  /** True when the phone number of this address is stored already, so that it is not asked for again. */
  isKnown?(address: string): Promise<boolean>;
  /** Only for tests and trials: where on this machine a stand-in plays WhatsApp Web. Nothing else is reached then. */
  standInPort?: number;
  /** Further arguments for Chromium; those that weaken the connection are refused. */
  browserArguments?: string[];
}
