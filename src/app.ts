// Builds every room and ties them together; starts them in order and stops them in the opposite one.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Opened, openChannels } from './channels.ts';
import type { Config } from './config/config.ts';
import { dangersOf } from './config/warnings.ts';
import { openLive } from './console/live.ts';
import { foldingOf } from './console/search-folding.ts';
import { openCommuneWords, openContext } from './context.ts';
import type { Database } from './database/client.ts';
import { openCipher } from './database/encryption/cipher.ts';
import { bury } from './database/instances.ts';
import { openReferenceData } from './database/reference-data.ts';
import { hasRoom } from './database/room.ts';
import { foldAll } from './database/search.ts';
import { type Engine, openEngine } from './engine.ts';
import { openErasedNotes } from './features/backup/erased.ts';
import { openNightlyBackup } from './features/backup/nightly.ts';
import { spendNight, whyNotErase } from './features/privacy/night-guard.ts';
import { PERSONAL_DATA } from './features.ts';
import { openFiles } from './files/file-store.ts';
import { removeOrphans } from './files/orphan-files.ts';
import { keepPictures } from './files/own-pictures.ts';
import { resealFiles } from './files/rotation.ts';
import { isScanning, openScanner } from './files/virus-scanner.ts';
import { startWeb, type Web } from './http.ts';
import { openHeadTeller } from './instance/audit-head.ts';
import { type Heart, startHeart } from './instance/heartbeat.ts';
import { isDeadCopy, newCopyName } from './instance/instance.ts';
import { openTrouble } from './instance/trouble.ts';
import { type Log, traceOf } from './log.ts';
import { openSendJournal, type SendJournal } from './messaging/outbound/send-journal.ts';
import { startSchedule } from './notifications/scheduler.ts';
import { openStore } from './open-database.ts';
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

/** What a copy that died was sending leaves this soon after it is known to be dead. */
const SWEEP_MS = 1_000;
/** While the disk is full, it is tried so often whether something can be written. */
const ROOM_MS = 3_000;
/** A database that takes nothing for so long is not one that can be relied on. */
const SILENT_MS = 10_000;
/** And one that has taken a beat since is well again. */
const HEARD_MS = 5_000;
/** How old what staff changed elsewhere may be here. */
const REFRESH_MS = 60_000;
/** In the quiet of the night, once. */
const RETENTION_CRON = '0 40 3 * * *';
/** After it, so that what it erased is gone already. */
const ORPHANS_CRON = '0 10 4 * * *';
/** What was kept before files were sealed. */
const SEALS_CRON = '0 30 4 * * *';
/** Whether the nightly backup is due is looked at so often: a machine that is off at night makes it by day. */
const BACKUP_MS = 60_000;
/** What stands in the log of the program cannot be changed in the database. */
const AUDIT_CRON = '0 0 * * * *';
const AUDIT_MS = 2_000;
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
  const { db, url, ring, keysDir } = await openStore(config, log, undo.store);
  const copy = newCopyName();
  const { clock, isHeard, silentMs, agrees, sendJournal } = await beginToBeat(
    { db, copy, log, folder: join(config.dataDir, 'notes') },
    undo.store,
  );
  const referenceData = await openReferenceData(db);
  const cipher = openCipher(ring);
  const words = openCommuneWords(referenceData, (missing) => log.error(missing, 'words are missing'));
  const folder = join(config.dataDir, 'files');
  const files = openFiles(folder, ring);
  const context = openContext(referenceData, cipher, words, await keepPictures(db, files));
  const live = openLive();
  const opened = await openChannels(config, { db, log, clock, copy, files, cipher, words });
  const scanner = config.scanner && openScanner(config.scanner);
  if (config.scanner) void isScanning(config.scanner).then((is) => is || log.warn({}, NOBODY_SCANS));
  const engine = openEngine({
    ...{
      db,
      context,
      channels: opened.channels,
      files,
      scanner,
      live,
      copy,
      isHeard,
      sendJournal,
      clock,
      log,
    },
  });
  const translation = openTranslation(config.translation, { db, reader: context.darija, clock, log });
  const outside = {
    db,
    context,
    cipher,
    keysDir,
    files,
    live,
    opened,
    translation,
    wake: engine.wake,
    isStoring: () => !trouble.isFull() && engine.isStoring() && silentMs() < SILENT_MS,
    clock,
    log,
  };
  const web = await startWeb(config, outside);
  undo.work.push(() => web.stop());
  undo.work.push(() => engine.close());
  const channels = [...opened.channels.values()];
  undo.work.push(() => Promise.all(channels.map((channel) => channel.stop())));
  const started = Promise.all(channels.map((channel) => channel.start(engine.sink)));
  const folding = foldingOf({ darija: context.darija, cipher, words, flows: context.flows, referenceData });
  const night = {
    db,
    personalData: PERSONAL_DATA,
    words,
    newId: context.newId,
    clock,
    agrees,
    copy,
    files,
    log,
  };
  const nightly =
    config.backupDir === null
      ? null
      : openNightlyBackup({
          ...{ db, url, ring, files: folder, folder: config.backupDir, copy, clock, log },
          flagged: () => live.publish({ kind: 'flag', id: 'backup_failed' }),
        });
  const noteErased = openErasedNotes(
    db,
    [config.dataDir, config.backupDir].filter((each) => each !== null),
  );
  const heads = openHeadTeller(db, log);
  await heads.tell();
  const clockwork = startSchedule(
    [
      { name: 'outbox', everyMs: SWEEP_MS, run: engine.sweep },
      {
        name: 'trouble',
        everyMs: SWEEP_MS,
        run: async () => trouble.look(engine.isStoring() && silentMs() < HEARD_MS),
      },
      {
        name: 'room',
        everyMs: ROOM_MS,
        async run() {
          if (!trouble.isFull() || !(await hasRoom(db))) return;
          engine.isWell();
          trouble.foundRoom();
        },
      },
      { name: 'notifier', ...config.notifier, run: engine.tick },
      { name: 'erased', everyMs: BACKUP_MS, run: noteErased },
      ...(nightly ? [{ name: 'backup', everyMs: BACKUP_MS, run: nightly.run }] : []),
      { name: 'retention', cron: RETENTION_CRON, run: () => spendNight(night) },
      {
        name: 'orphans',
        cron: ORPHANS_CRON,
        run: async () => {
          if ((await whyNotErase(night)) === null) await removeOrphans(db, files, { folder, at: clock() });
        },
      },
      { name: 'seals', cron: SEALS_CRON, run: () => resealFiles(db, files) },
      {
        name: 'audit',
        cron: AUDIT_CRON,
        run: heads.tell,
      },
      { name: 'audit_look', everyMs: AUDIT_MS, run: heads.look },
      { name: 'search', everyMs: REFRESH_MS, run: () => foldAll(db, folding) },
      { name: 'register', everyMs: REFRESH_MS, run: referenceData.refresh },
    ],
    (name, error) => log.error({ task: name, ...traceOf(error) }, 'a task of the clock failed'),
  );
  undo.work.push(() => clockwork.stop());
  if (nightly) undo.work.push(nightly.stop);
  // A channel that takes long to connect, such as a browser, keeps nobody else waiting.
  await Promise.race([started, pause(CHANNEL_PATIENCE_MS, undefined, { ref: false })]);
  started.catch((error: unknown) => log.error({ ...traceOf(error) }, 'a channel did not start'));
  return { web, db, engine, opened };
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
