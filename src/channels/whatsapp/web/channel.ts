// The whatsapp-web.js channel: a browser under supervision, a way in, a way out.

import { type Log, traceOf } from '../../../log.ts';
import type { Capabilities, Channel, ChannelHealth, Sink } from '../../channel.ts';
import { listen } from './browser-events.ts';
import { beginLife, type Life, type LifeEvent } from './browser-session.ts';
import { capabilitiesAt, FILE_MOST } from './capabilities.ts';
import { catchUp, settleDoubts } from './catch-up.ts';
import { findChromium, launchSettings, refuseHoles, standInArguments } from './chromium.ts';
import { type Clock, realClock, within } from './clock.ts';
import { download } from './download-file.ts';
import { type Intake, openIntake } from './intake.ts';
import { listenedUntil, noteListened } from './listened-until.ts';
import { memoryOf } from './memory.ts';
import { LIMITS, type Limits, type WhatsAppWebOptions } from './options.ts';
import { checkModules, ownAddresses, refreshQr, showTyping } from './page.ts';
import { MODULES } from './page-modules.ts';
import { openPhoneBook } from './phones.ts';
import { openPolls } from './polls.ts';
import { openPace, PACE, type Pace } from './rate-limiter.ts';
import { openSender, type Sender } from './send-message.ts';
import { OwnMessages } from './sent-ids.ts';
import { forgetSession, makeSessionFolder, removeForeignLocks } from './session-folder.ts';
import { type Pairing, Supervisor } from './supervisor.ts';

export interface WhatsAppWeb extends Channel {
  /** The QR code or the pairing code: a credential, for an administrator's eyes only; null when none is needed. */
  pairing(): Pairing | null;
  /** Closes the browser and opens it again, past failures forgotten. */
  restart(): Promise<void>;
  /** Modules that the live page of WhatsApp no longer has; null before the first `ready`. */
  modulesMissing(): string[] | null;
  /** Called at each change of health or pairing; the answer ends it. */
  onChange(listener: (health: ChannelHealth) => void): () => void;
}

// Base64 through the browser takes about three times a file's size in memory.
const QUIET_MS = 120_000;
const DRAIN_MS = 10_000;
const HINT_MS = 1_000;
const PHONE_MS = 3_000;

/**
 * Opens the channel; nothing runs before `start`.
 * @throws Error when an argument for the browser would weaken the connection to WhatsApp
 */
export function openWhatsAppWeb(options: WhatsAppWebOptions): WhatsAppWeb {
  refuseHoles(options.browserArguments ?? []);
  return new BrowserChannel(options);
}

class BrowserChannel implements WhatsAppWeb {
  readonly name = 'whatsapp-web';
  readonly capabilities: Capabilities;
  readonly #sender: Sender;
  readonly #options: WhatsAppWebOptions;
  readonly #clock: Clock;
  readonly #log: Pick<Log, 'info' | 'warn'>;
  readonly #limits: Limits;
  readonly #own: OwnMessages;
  readonly #polls = openPolls();
  readonly #supervisor: Supervisor;
  readonly #listeners = new Set<(health: ChannelHealth) => void>();
  #intake: Intake | null = null;
  #missing: string[] | null = null;
  /** Number and lid of the account, once the page says them. */
  #me: string[] = [];
  /** When listening began: at the start, or when the telephone was paired since. */
  #begunAt: number;
  #activeAt: number;

  constructor(options: WhatsAppWebOptions) {
    const pace = { ...PACE, ...options.pace };
    this.#options = options;
    this.#clock = options.clock ?? realClock;
    this.#log = options.log ?? { info: () => {}, warn: () => {} };
    this.#limits = { ...LIMITS, ...options.limits };
    this.#own = new OwnMessages(this.#clock);
    this.#activeAt = this.#clock.now();
    this.#begunAt = this.#clock.now();
    this.capabilities = capabilitiesAt(pace);
    this.#supervisor = this.#supervise();
    this.#sender = this.#openWayOut(pace);
  }

  async start(sink: Sink): Promise<void> {
    this.#intake = this.#openWayIn(sink);
    this.#begunAt = this.#clock.now();
    await this.#supervisor.start();
  }

  async stop(): Promise<void> {
    const listening = this.#supervisor.health().state === 'ready';
    const stoppedAt = this.#clock.now();
    await this.#supervisor.stop();
    await this.#intake?.drain(DRAIN_MS);
    if (listening) await this.#noteListened(stoppedAt);
    this.#intake?.close();
  }

  health(): ChannelHealth {
    return this.#supervisor.health();
  }

  send: Channel['send'] = (message) => {
    this.#activeAt = this.#clock.now();
    return this.#sender.send(message).catch((error: unknown) => {
      this.#log.warn(traceOf(error), 'whatsapp-web: a send broke');
      return { ok: false, error: { is: 'ambiguous', code: 'bug' } };
    });
  };

  download: Channel['download'] = (file) =>
    download(file, {
      client: () => this.#readyLife()?.client ?? null,
      limits: this.#limits,
      clock: this.#clock,
      most: FILE_MOST,
    });

  async typing(address: string): Promise<void> {
    const page = this.#readyLife()?.client.pupPage;
    if (page === undefined) return;
    await within(this.#clock, HINT_MS, 'typing', showTyping(page, address)).catch(() => undefined);
  }

  pairing(): Pairing | null {
    return this.#supervisor.pairing();
  }

  restart(): Promise<void> {
    return this.#supervisor.restart();
  }

  modulesMissing(): string[] | null {
    return this.#missing;
  }

  onChange(listener: (health: ChannelHealth) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #readyLife(): Life | null {
    return this.#supervisor.health().state === 'ready' ? this.#supervisor.life() : null;
  }

  #supervise(): Supervisor {
    const { chromium, sessionFolder, holder } = this.#options;
    return new Supervisor({
      begin: (tell) => this.#begin(tell),
      prepare: async () => {
        findChromium(chromium);
        await makeSessionFolder(sessionFolder);
        await removeForeignLocks(sessionFolder);
      },
      forgetSession: () => forgetSession(sessionFolder),
      onReady: (life) => {
        this.#afterReady(life).catch((error: unknown) => {
          if (this.#supervisor.life() !== life) return;
          this.#log.warn(traceOf(error), 'whatsapp-web: catching up');
        });
      },
      onChange: (health) => {
        // Paired now: what was said before was said to somebody else.
        if (health.state === 'needs_pairing') this.#begunAt = Number.POSITIVE_INFINITY;
        else this.#begunAt = Math.min(this.#begunAt, this.#clock.now());
        for (const listener of this.#listeners) listener(health);
      },
      drain: async () => {
        await within(this.#clock, DRAIN_MS, 'sends under way', this.#sender.idle()).catch(() => undefined);
      },
      refreshPairing: async ({ client }) => {
        if (client.pupPage !== undefined) await refreshQr(client.pupPage);
      },
      memoryMiB: memoryOf,
      isQuiet: () => !this.#own.isUnderWay() && this.#clock.now() - this.#activeAt > QUIET_MS,
      hourOf: hourInMorocco,
      holder,
      limits: this.#limits,
      clock: this.#clock,
      log: this.#log,
    });
  }

  #begin(tell: (event: LifeEvent) => void): Life {
    const { chromium, sandbox, sessionFolder, pairingPhone } = this.#options;
    const { browserArguments = [], standInPort } = this.#options;
    const standIn = standInPort === undefined ? [] : standInArguments(standInPort);
    const life = beginLife(
      {
        sessionFolder,
        pairingPhone,
        launch: launchSettings(findChromium(chromium), sandbox ?? true, [...browserArguments, ...standIn]),
        startMs: this.#limits.start,
        closeMs: this.#limits.close,
        takeoverMs: this.#limits.takeover,
        clock: this.#clock,
      },
      tell,
    );
    const hearing = { own: this.#own, polls: this.#polls, clock: this.#clock, log: this.#log };
    if (this.#intake !== null) listen(life.client, { ...hearing, intake: this.#intake });
    return life;
  }

  async #afterReady({ client }: Life): Promise<void> {
    if (this.#intake === null || client.pupPage === undefined) return;
    const needs = { intake: this.#intake, own: this.#own, clock: this.#clock, limits: this.#limits };
    this.#me = await within(this.#clock, this.#limits.send, 'own number', ownAddresses(client.pupPage));
    const [account = ''] = this.#me;
    const readyAt = this.#clock.now();
    const since = await listenedUntil(this.#options.sessionFolder, account, this.#begunAt, readyAt);
    await catchUp(client, needs, since);
    await this.#noteListened(readyAt);
    await settleDoubts(client, needs);
    const asked = checkModules(client.pupPage, MODULES);
    const { version, missing } = await within(this.#clock, this.#limits.send, 'module check', asked);
    this.#missing = missing;
    if (missing.length === 0) return;
    this.#log.warn({}, `whatsapp-web: WhatsApp Web ${version} no longer has: ${missing.join(', ')}`);
  }

  async #noteListened(at: number): Promise<void> {
    const [account] = this.#me;
    if (account === undefined) return;
    await noteListened(this.#options.sessionFolder, account, at).catch((error: unknown) => {
      this.#log.warn(traceOf(error), 'whatsapp-web: not noted that it listened');
    });
  }

  #openWayOut(pace: Pace): Sender {
    return openSender({
      capabilities: this.capabilities,
      health: () => this.#supervisor.health(),
      life: () => this.#supervisor.life(),
      own: this.#own,
      polls: this.#options.polls === true ? this.#polls : null,
      pace: openPace(pace, this.#clock),
      typingMs: pace.typingMs,
      limits: this.#limits,
      clock: this.#clock,
      mayOpenConversations: this.#options.openConversations === true,
    });
  }

  #openWayIn(sink: Sink): Intake {
    const ask = async (address: string): Promise<string | undefined | null> => {
      const client = this.#readyLife()?.client;
      if (client === undefined) return null;
      const answers = client.getContactLidAndPhone([address]);
      return (await within(this.#clock, PHONE_MS, 'phone number', answers))[0]?.pn;
    };
    return openIntake({
      sink,
      phones: openPhoneBook(ask, this.#options.isKnown ?? (async () => false)),
      clock: this.#clock,
      log: this.#log,
      retryMs: this.#limits.storeAgain,
      isOwn: (address) => this.#me.includes(address),
      stored: (address) => {
        this.#activeAt = this.#clock.now();
        // The read mark is a courtesy: it fails on its own, and then the catch-up sees the chat once more.
        this.#readyLife()
          ?.client.sendSeen(address)
          .catch(() => undefined);
      },
    });
  }
}

function hourInMorocco(now: number): number {
  return Number(
    new Date(now).toLocaleString('en-GB', {
      hour: '2-digit',
      hourCycle: 'h23',
      timeZone: 'Africa/Casablanca',
    }),
  );
}
