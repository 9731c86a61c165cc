// Builds every room and ties them together; starts them in order and stops them in the opposite one.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sink } from './channels/channel.ts';
import { type Opened, openChannels } from './channels.ts';
import { startClockwork } from './clockwork.ts';
import type { Config } from './config/config.ts';
import { dangersOf } from './config/warnings.ts';
import { openLive } from './console/live.ts';
import { openCommuneWords, openContext } from './context.ts';
import type { Database } from './database/client.ts';
import { openCipher } from './database/encryption/cipher.ts';
import { bury } from './database/instances.ts';
import { openReferenceData } from './database/reference-data.ts';
import { knowsDecree } from './domain/calendar.ts';
import { type Engine, openEngine } from './engine.ts';
import { type Files, openFiles } from './files/file-store.ts';
import { keepPictures } from './files/own-pictures.ts';
import { isScanning, openScanner, type Scanner } from './files/virus-scanner.ts';
import { startWeb, type Web } from './http.ts';
import { type Heart, startHeart } from './instance/heartbeat.ts';
import { isDeadCopy, newCopyName } from './instance/instance.ts';
import { openTrouble } from './instance/trouble.ts';
import { type Log, traceOf } from './log.ts';
import { openSendJournal, type SendJournal } from './messaging/outbound/send-journal.ts';
import { openStore, type Store } from './open-database.ts';
import { openTranslation } from './translate/translation.ts';

export interface Program {
  web: Web;
  db: Database;
  engine: Engine;
  opened: Opened;
  stop(): Promise<void>;
}

type Undo = (() => Promise<unknown>)[];
/** What is under way with others; and what it is all kept in, which is closed after it. */
type Undoing = Record<'work' | 'store', Undo>;

/** Together they end before a service manager that waits for ten seconds ends us. */
const WORK_MS = 5_000;
const STORE_MS = 4_000;
/** Our own server is not silent: it writes down what it holds, and is waited for. */
const SERVER_MS = 40_000;

/** A database that takes nothing for so long is not one that can be relied on. */
const SILENT_MS = 10_000;
/** How long the start waits for channels before it says how they are. */
const CHANNEL_PATIENCE_MS = 5_000;

const NOBODY_SCANS =
  'CLAMD_ADDRESS: no virus scanner answers there; what citizens send waits at its provider until one does';

/**
 * Starts everything.
 * @throws Error with one precise line when something needed is broken: a flow, the configuration, the database.
 */
export async function startProgram(config: Config, log: Log): Promise<Program> {
  const undo: Undoing = { work: [], store: [] };
  const stop = async () => {
    const isDone = await within(WORK_MS, undo.work);
    if (!isDone)
      log.warn({}, 'something hangs and is given up: it is in the database, and goes on at the next start');
    await within(config.databaseUrl === null ? SERVER_MS : STORE_MS, undo.store);
  };
  try {
    return { ...(await build(config, log, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Does all steps, the last first, and waits no longer than that for them together. False: something was not done by then. */
async function within(ms: number, steps: Undo): Promise<boolean> {
  const late = pause(ms, 'late', { ref: false });
  let isDone = true;
  for (const step of steps.splice(0).reverse())
    isDone = (await Promise.race([step(), late])) !== 'late' && isDone;
  return isDone;
}

async function build(config: Config, told: Log, undo: Undoing): Promise<Omit<Program, 'stop'>> {
  const trouble = openTrouble(told);
  const { log } = trouble;
  for (const danger of dangersOf(config)) log.warn({}, danger);
  if (!knowsDecree())
    log.warn(
      {},
      'The time zone data of this Node are older than 2026c: hours are told one hour late; start with `npm start`',
    );
  const store = await openStore(config, log, undo.store);
  const { db } = store;
  const copy = newCopyName();
  const heart = await beginToBeat({ db, copy, log, folder: join(config.dataDir, 'notes') }, undo.store);
  const { clock, isHeard, sendJournal } = heart;
  const filesFolder = join(config.dataDir, 'files');
  const files = openFiles(filesFolder, store.ring);
  const { referenceData, cipher, words, context } = await openKnowledge(store, files, log);
  const live = openLive();
  const opened = await openChannels(config, { db, log, clock, copy, files, cipher, ring: store.ring, words });
  const engine = openEngine({
    ...{ db, context, channels: opened.channels, files, scanner: scannerOf(config, log) },
    ...{ live, copy, isHeard, sendJournal, clock, log, publicUrl: config.publicUrl },
  });
  const web = await startWeb(config, {
    ...{ db, context, cipher, keysDir: store.keysDir, files, live, opened, wake: engine.wake, clock, log },
    translation: openTranslation(config.translation, { db, reader: context.darija, clock, log }),
    isStoring: () => !trouble.isFull() && engine.isStoring() && heart.silentMs() < SILENT_MS,
  });
  undo.work.push(web.stop, engine.close);
  const started = startChannels(opened, engine.sink, undo.work);
  const clockwork = await startClockwork({
    ...{ config, store, copy, heart, trouble, referenceData, cipher, context },
    ...{ files, filesFolder, live, engine },
  });
  undo.work.push(clockwork.stop);
  // A channel that takes long to connect, such as a browser, keeps nobody else waiting.
  await Promise.race([started, pause(CHANNEL_PATIENCE_MS, undefined, { ref: false })]);
  started.catch((error: unknown) => log.error({ ...traceOf(error) }, 'a channel did not start'));
  return { web, db, engine, opened };
}

/** What every turn uses, with all of it that changes while the program runs. */
async function openKnowledge({ db, ring }: Store, files: Files, log: Log) {
  const referenceData = await openReferenceData(db);
  const cipher = openCipher(ring);
  const words = openCommuneWords(referenceData, (missing) => log.error(missing, 'words are missing'));
  const context = openContext(referenceData, cipher, words, await keepPictures(db, files));
  return { referenceData, cipher, words, context };
}

/** Who looks for viruses; null: nobody is told to. The start does not wait to hear whether somebody does. */
function scannerOf({ scanner: place }: Config, log: Log): Scanner | null {
  if (!place) return null;
  void isScanning(place).then((is) => is || log.warn({}, NOBODY_SCANS));
  return openScanner(place);
}

/** Lets all channels hear; resolves when they do. */
async function startChannels({ channels }: Opened, sink: Sink, undo: Undo): Promise<void> {
  const all = [...channels.values()];
  undo.push(() => Promise.all(all.map((channel) => channel.stop())));
  await Promise.all(all.map((channel) => channel.start(sink)));
}

/** Lets this copy be heard, and takes over at once what copies that were killed on this machine held. */
async function beginToBeat(
  { db, copy, log, folder }: { db: Database; copy: string; log: Log; folder: string },
  undo: Undo,
): Promise<Heart & { sendJournal: SendJournal }> {
  const heart = await startHeart({ db, copy, log });
  undo.push(() => heart.stop());
  const hasDied = (name: string) => isDeadCopy(name, copy);
  const sendJournal = openSendJournal({ db, folder, copy, hasDied, log });
  undo.push(async () => sendJournal.close());
  // What they had noted comes first: it is known to have left.
  await sendJournal.settle();
  await bury(db, hasDied);
  return { ...heart, sendJournal };
}
