// All that runs by the clock: every few seconds, every minute, every hour, in the night.

import type { Context } from './bot/turn.ts';
import type { Config } from './config/config.ts';
import type { Live } from './console/live.ts';
import { foldingOf } from './console/search-folding.ts';
import { hasRoom } from './database/disk-room.ts';
import type { Cipher } from './database/encryption/cipher.ts';
import type { ReferenceData } from './database/reference-data.ts';
import { foldAll } from './database/search.ts';
import type { Engine } from './engine.ts';
import { openErasedNotes } from './features/backup/erased-notes.ts';
import { type NightlyBackup, openNightlyBackup } from './features/backup/nightly.ts';
import { spendNight, whyNotErase } from './features/privacy/night-guard.ts';
import { PERSONAL_DATA } from './features.ts';
import type { Files } from './files/file-store.ts';
import { removeOrphans } from './files/orphan-files.ts';
import { resealFiles } from './files/rotation.ts';
import { type HeadTeller, openHeadTeller } from './instance/audit-head.ts';
import type { Heart } from './instance/heartbeat.ts';
import type { Trouble } from './instance/trouble.ts';
import { traceOf } from './log.ts';
import { removeOrphanMessages } from './messaging/orphan-messages.ts';
import { type Schedule, startSchedule, type Task } from './notifications/scheduler.ts';
import type { Store } from './open-database.ts';

/** What a copy that died was sending leaves this soon after it is known to be dead. */
const SWEEP_MS = 1_000;
/** While the disk is full, it is tried so often whether something can be written. */
const ROOM_MS = 3_000;
/** A database that has taken a beat since is well again. */
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

export interface ClockworkParts {
  config: Config;
  store: Pick<Store, 'db' | 'url' | 'ring'>;
  /** Name of this copy. */
  copy: string;
  heart: Pick<Heart, 'clock' | 'agrees' | 'silentMs'>;
  trouble: Trouble;
  referenceData: ReferenceData;
  cipher: Cipher;
  context: Context;
  files: Files;
  /** Where they lie. */
  filesFolder: string;
  live: Live;
  engine: Engine;
}

/** Starts the clock. The newest line of the audit is told before it runs. */
export async function startClockwork(parts: ClockworkParts): Promise<Schedule> {
  const { log } = parts.trouble;
  const heads = openHeadTeller(parts.store.db, log);
  await heads.tell();
  const backup = backupOf(parts);
  const schedule = startSchedule(
    [
      ...ofSending(parts),
      ...ofTrouble(parts),
      ...ofBackup(parts, backup),
      ...ofNight(parts),
      ...ofAudit(heads),
      ...ofStaff(parts),
    ],
    (name, error) => log.error({ task: name, ...traceOf(error) }, 'a task of the clock failed'),
  );
  return {
    async stop() {
      await backup?.stop();
      await schedule.stop();
    },
  };
}

/** What is written leaves, and news is told. */
const ofSending = ({ config, engine }: ClockworkParts): Task[] => [
  { name: 'outbox', everyMs: SWEEP_MS, run: engine.sweep },
  { name: 'notifier', ...config.notifier, run: engine.tick },
];

/** Whether what the database refused is taken again. */
const ofTrouble = ({ store: { db }, heart, trouble, engine }: ClockworkParts): Task[] => [
  {
    name: 'trouble',
    everyMs: SWEEP_MS,
    run: async () => trouble.look(engine.isStoring() && heart.silentMs() < HEARD_MS),
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
];

/** Null: nowhere is told where to put backups. */
function backupOf({ config, store, copy, heart, filesFolder, live, trouble }: ClockworkParts) {
  if (config.backupDir === null) return null;
  return openNightlyBackup({
    ...{ ...store, files: filesFolder, folder: config.backupDir, copy, clock: heart.clock },
    flagged: () => live.publish({ kind: 'flag', id: 'backup_failed' }),
    log: trouble.log,
  });
}

/** A copy of everything, and beside it what was erased since: what is restored must not bring it back. */
function ofBackup({ config, store: { db } }: ClockworkParts, backup: NightlyBackup | null): Task[] {
  const folders = [config.dataDir, config.backupDir].filter((each) => each !== null);
  const erased: Task = { name: 'erased', everyMs: BACKUP_MS, run: openErasedNotes(db, folders) };
  return backup ? [erased, { name: 'backup', everyMs: BACKUP_MS, run: backup.run }] : [erased];
}

/** What is over its time goes. */
function ofNight({
  store: { db },
  copy,
  heart,
  context,
  files,
  filesFolder,
  trouble,
}: ClockworkParts): Task[] {
  const { clock, agrees } = heart;
  const { words, newId } = context;
  const night = {
    ...{ db, personalData: PERSONAL_DATA, words, newId, clock, agrees, copy, files },
    log: trouble.log,
  };
  return [
    { name: 'retention', cron: RETENTION_CRON, run: () => spendNight(night) },
    {
      name: 'orphans',
      cron: ORPHANS_CRON,
      async run() {
        if ((await whyNotErase(night)) !== null) return;
        await removeOrphanMessages(db, { at: clock(), log: trouble.log });
        await removeOrphans(db, files, { folder: filesFolder, at: clock() });
      },
    },
    { name: 'seals', cron: SEALS_CRON, run: () => resealFiles(db, files) },
  ];
}

const ofAudit = (heads: HeadTeller): Task[] => [
  { name: 'audit', cron: AUDIT_CRON, run: heads.tell },
  { name: 'audit_look', everyMs: AUDIT_MS, run: heads.look },
];

/** What staff search for, and what they changed elsewhere. */
function ofStaff({ store: { db }, context, cipher, referenceData }: ClockworkParts): Task[] {
  const { darija, words, flows } = context;
  const folding = foldingOf({ darija, cipher, words, flows, referenceData });
  return [
    { name: 'search', everyMs: REFRESH_MS, run: () => foldAll(db, folding) },
    { name: 'register', everyMs: REFRESH_MS, run: referenceData.refresh },
  ];
}
