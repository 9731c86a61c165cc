// Builds every room and ties them together; starts them in order and stops them in the opposite one.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { ACTIONS } from './bot/actions/all.ts';
import { openCollector } from './bot/collect.ts';
import { openDelivery } from './bot/deliver.ts';
import type { House } from './bot/parts.ts';
import { openReceipts } from './bot/receipts.ts';
import { openReceiver } from './bot/receive.ts';
import { CHECKS, LISTS } from './bot/surroundings.ts';
import { openTaking } from './bot/taking.ts';
import type { Channel, Sink } from './channels/channel.ts';
import { type Opened, openChannels } from './channels.ts';
import type { Config } from './config.ts';
import { openLive } from './console/live.ts';
import { openDarija } from './darija/darija.ts';
import { checkFlows } from './flow/check.ts';
import { loadFlows } from './flow/load.ts';
import { notify } from './notifier/notifier.ts';
import { startSchedule } from './notifier/schedule.ts';
import { closeDatabase, type Database, openDatabase } from './store/database.ts';
import { startEmbedded } from './store/embedded.ts';
import { openFiles } from './store/files.ts';
import { migrate } from './store/migrate.ts';
import { openRegister, type Register, seedRegister } from './store/register.ts';
import { encryptionKey, openSeal } from './store/seal.ts';
import { startWeb, type Web } from './web.ts';
import { openWords } from './words/words.ts';

export interface Program {
  /** Where the console, the simulator and the webhooks are. */
  url: string;
  db: Database;
  house: House;
  channels: Map<string, Channel>;
  web: Web;
  /** Runs the clocked work once, now: notices, the outbox, waiting files. */
  tick(): Promise<void>;
  /** Waits until everything heard is answered and everything due is sent. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface Surrounding {
  log: Log;
  clock?: () => Date;
  /** Instead of the channels of the configuration, for tests and benchmarks. */
  channels?: Channel[];
}

/** A pino logger is one. */
export interface Log {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

const ROOT = join(import.meta.dirname, '..');

/**
 * Starts everything.
 * @throws Error with one precise line when something needed is broken: a flow, the configuration, the database.
 */
export async function startProgram(
  config: Config,
  { log, clock = () => new Date(), channels: given }: Surrounding,
): Promise<Program> {
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await mkdir(config.dataDir, { recursive: true });
    const db = await openStore(config, log, undo);
    const register = await openRegister(db);
    const seal = openSeal(await encryptionKey(config.dataDir, config.encryptionKey));
    const house = openHouse(register, seal, log);
    const copy = `${process.pid}.${randomBytes(4).toString('hex')}`;
    const files = openFiles(join(config.dataDir, 'files'));
    const live = openLive();
    const opened: Opened = given
      ? { channels: new Map(given.map((channel) => [channel.name, channel])) }
      : openChannels(config, { db, log, clock, copy, files });
    const { channels } = opened;
    const delivery = openDelivery({ db, channels, copy, clock, readFile: files.read, log });
    const collector = openCollector({ db, channels, files, clock });
    const taking = openTaking({ db, house, clock, copy, delivery, collector, live, log });
    const receiver = openReceiver(taking);
    const receipts = openReceipts(db, clock);
    const sink: Sink = { receive: receiver.receive, receipts };
    const wake = () => void delivery.sweep();
    undo.push(() => delivery.idle(true));
    const web = await startWeb(config, { db, house, register, seal, files, live, opened, wake, clock, log });
    undo.push(() => web.stop());
    undo.push(() => receiver.idle());
    const tick = async () => {
      await notify({ db, words: house.words, newId: house.newId, clock });
      await Promise.all([delivery.sweep(), collector.sweep()]);
    };
    const idle = async () => {
      await receiver.idle();
      await delivery.idle();
    };
    await Promise.all([...channels.values()].map((channel) => channel.start(sink)));
    undo.push(() => Promise.all([...channels.values()].map((channel) => channel.stop())));
    const clockwork = startSchedule(
      [
        { name: 'notifier', cron: config.notifierCron, run: tick },
        { name: 'register', cron: '20 * * * * *', run: () => register.refresh() },
      ],
      (name, error) => log.error({ task: name, reason: reasonOf(error) }, 'a task of the clock failed'),
    );
    undo.push(() => clockwork.stop());
    return { url: web.url, db, house, channels, web, tick, idle, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openStore(config: Config, log: Log, undo: (() => Promise<unknown>)[]): Promise<Database> {
  let url = config.databaseUrl;
  if (!url) {
    const told = { info: (text: string) => log.info({}, text), warn: (text: string) => log.warn({}, text) };
    const embedded = await startEmbedded({ dataDir: config.dataDir, log: told });
    undo.push(() => embedded.stop());
    url = embedded.url;
  }
  await migrate(url);
  const db = openDatabase(url, {
    onLostConnection: () => log.warn({}, 'a connection to the database broke'),
  });
  undo.push(() => closeDatabase(db));
  await seedRegister(db);
  return db;
}

function openHouse(register: Register, seal: House['seal'], log: Log): House {
  const words = openWords(join(ROOT, 'locales'), {
    onMissing: (missing) => log.error(missing, 'words are missing'),
    always: (language) => {
      const { nameAr, nameFr, phone, cndp } = register.settings.commune;
      return { commune: language === 'fr' ? nameFr : nameAr, phone, cndp };
    },
  });
  const flows = loadFlows(join(ROOT, 'flows'));
  const actions = Object.fromEntries(
    Object.entries(ACTIONS).map(([name, { needs, outcomes }]) => [name, { needs, outcomes }]),
  );
  const knowledge = { actions, lists: LISTS, checks: CHECKS, languages: words.languages, has: words.has };
  const problems = checkFlows(flows, knowledge);
  if (problems.length)
    throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return { flows, words, darija: openDarija(), register, seal, newId: () => newId() };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
