// The whatsapp-web.js channel: a browser under supervision, a way in, a way out.
import type { Capabilities, Channel, ChannelHealth, Sink } from '../../channel.ts';
import { catchUp, settleDoubts } from './catch-up.ts';
import { findChromium, launchSettings, refuseHoles } from './chromium.ts';
import { firstLine } from './client.ts';
import { realClock, within } from './clock.ts';
import { download } from './download.ts';
import { type Intake, openIntake } from './intake.ts';
import { beginLife, type Life, type LifeEvent } from './life.ts';
import { listen } from './listen.ts';
import { memoryOf } from './memory.ts';
import { MODULES } from './modules.ts';
import { LIMITS, type Log, type WhatsAppWebOptions } from './options.ts';
import { OwnMessages } from './own-messages.ts';
import { keepPace, PACE } from './pace.ts';
import { checkModules, refreshQr, showTyping } from './page.ts';
import { openPhoneBook } from './phones.ts';
import { keepPolls } from './polls.ts';
import { openSender } from './send.ts';
import { forgetSession, makeSessionFolder, removeForeignLocks } from './session-folder.ts';
import { type Pairing, Supervisor } from './supervisor.ts';

export interface WhatsAppWeb extends Channel {
  /** The QR code or the pairing code: a credential, for an administrator's eyes only; null when none is needed. */
  pairing(): Pairing | null;
  /** Closes the browser and opens it again, past failures forgotten. */
  restart(): Promise<void>;
  /** Modules that the live page of WhatsApp no longer has; empty before the first `ready`. */
  modulesMissing(): string[];
  /** Called at each change of health or pairing; the answer ends it. */
  onChange(listener: (health: ChannelHealth) => void): () => void;
}

// Base64 through the browser takes about three times a file's size in memory.
const FILE_MOST = 16 * 1024 * 1024;
const QUIET_MS = 120_000;
const DRAIN_MS = 10_000;
const PHONE_MS = 3_000;

const silent: Log = { info: () => {}, warn: () => {} };

/**
 * Opens the channel; nothing runs before `start`.
 * @throws Error when an argument for the browser would weaken the connection to WhatsApp
 */
export function openWhatsAppWeb(options: WhatsAppWebOptions): WhatsAppWeb {
  refuseHoles(options.browserArguments ?? []);
  const clock = options.clock ?? realClock;
  const log = options.log ?? silent;
  const limits = { ...LIMITS, ...options.limits };
  const pace = { ...PACE, ...options.pace };
  const capabilities = capabilitiesAt(pace);
  const own = new OwnMessages(clock);
  const polls = keepPolls();
  const listeners = new Set<(health: ChannelHealth) => void>();
  let intake: Intake | null = null;
  let missing: string[] = [];
  let activeAt = clock.now();

  const readyLife = (): Life | null => (supervisor.health().state === 'ready' ? supervisor.life() : null);

  const begin = (tell: (event: LifeEvent) => void): Life => {
    const chromium = findChromium(options.chromium);
    const furtherArguments = [...(options.browserArguments ?? []), ...(options.testBrowserArguments ?? [])];
    const life = beginLife(
      {
        sessionFolder: options.sessionFolder,
        pairingPhone: options.pairingPhone,
        launch: launchSettings(chromium, options.sandbox ?? true, furtherArguments),
        startMs: limits.start,
        closeMs: limits.close,
        clock,
      },
      tell,
    );
    if (intake !== null) listen(life.client, { intake, own, polls, clock });
    return life;
  };

  const afterReady = async (life: Life): Promise<void> => {
    const page = life.client.pupPage;
    if (intake === null || page === undefined) return;
    const needs = { intake, own, clock, limits };
    await catchUp(life.client, needs);
    await settleDoubts(life.client, needs);
    const check = await within(clock, limits.send, 'module check', checkModules(page, MODULES));
    missing = check.missing;
    if (missing.length > 0) {
      log.warn(`whatsapp-web: WhatsApp Web ${check.version} no longer has: ${missing.join(', ')}`);
    }
  };

  const supervisor: Supervisor = new Supervisor({
    begin,
    prepare: async () => {
      findChromium(options.chromium);
      await makeSessionFolder(options.sessionFolder);
      await removeForeignLocks(options.sessionFolder);
    },
    forgetSession: () => forgetSession(options.sessionFolder),
    onReady: (life) => {
      afterReady(life).catch((error: unknown) => log.warn(`whatsapp-web: catching up: ${firstLine(error)}`));
    },
    onChange: (health) => {
      for (const listener of listeners) listener(health);
    },
    drain: async () => {
      await within(clock, DRAIN_MS, 'sends under way', own.untilLanded()).catch(() => undefined);
    },
    refreshPairing: async ({ client }) => {
      if (client.pupPage !== undefined) await refreshQr(client.pupPage);
    },
    memoryMiB: memoryOf,
    isQuiet: () => !own.isUnderWay() && clock.now() - activeAt > QUIET_MS,
    hourOf: hourInMorocco,
    holder: options.holder,
    limits,
    clock,
    log,
  });

  const send = openSender({
    capabilities,
    health: () => supervisor.health(),
    life: () => supervisor.life(),
    own,
    polls: options.polls === true ? polls : null,
    pace: keepPace(pace, clock),
    typingMs: pace.typingMs,
    limits,
    clock,
    mayOpenConversations: options.openConversations === true,
  });

  const openWayIn = (sink: Sink): Intake =>
    openIntake({
      sink,
      phones: openPhoneBook(
        async (address) => {
          const client = readyLife()?.client;
          if (client === undefined) return undefined;
          const answers = client.getContactLidAndPhone([address]);
          return (await within(clock, PHONE_MS, 'phone number', answers))[0]?.pn;
        },
        options.isKnown ?? (async () => false),
      ),
      clock,
      log,
      stored: (address) => {
        activeAt = clock.now();
        // The read mark is a courtesy: it fails on its own, and then the catch-up sees the chat once more.
        readyLife()
          ?.client.sendSeen(address)
          .catch(() => undefined);
      },
    });

  return {
    name: 'whatsapp-web',
    capabilities,
    async start(sink) {
      intake = openWayIn(sink);
      await supervisor.start();
    },
    async stop() {
      await supervisor.stop();
      await intake?.drain(DRAIN_MS);
      intake?.close();
    },
    health: () => supervisor.health(),
    send: (message) => {
      activeAt = clock.now();
      return send(message).catch(() => ({ ok: false, error: { is: 'ambiguous', code: 'bug' } }));
    },
    download: (file) =>
      download(file, { client: () => readyLife()?.client ?? null, limits, clock, most: FILE_MOST }),
    async typing(address) {
      const page = readyLife()?.client.pupPage;
      if (page !== undefined) await within(clock, 1_000, 'typing', showTyping(page, address)).catch(() => {});
    },
    pairing: () => supervisor.pairing(),
    restart: () => supervisor.restart(),
    modulesMissing: () => missing,
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function capabilitiesAt({ perMinute, gapMs }: { perMinute: number; gapMs: number }): Capabilities {
  return {
    textMax: 4096,
    captionMax: 1024,
    buttons: null,
    list: null,
    requests: [],
    edits: true,
    receipts: true,
    windowHours: null,
    fileInMax: FILE_MOST,
    fileOutMax: FILE_MOST,
    noticesPerSecond: perMinute / 60,
    chatGapMs: gapMs,
    parallel: 1,
  };
}

const moroccanHour = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Africa/Casablanca',
});

function hourInMorocco(now: number): number {
  return Number(moroccanHour.format(now));
}
