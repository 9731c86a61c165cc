// Figures for Prometheus: the process, the queues, the channels. Never a person.
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Channel } from '../channels/channel.ts';
import { readBackupResult } from '../database/backup-result.ts';
import type { Database } from '../database/client.ts';

interface Counts {
  queued: number;
  waiting: number;
  flags: number;
  files: number;
  notices: number;
}

const COUNTS = `
select (select count(*)::float8 from "OutgoingMessage" where "state" = 'queued') as "queued",
  (select count(*)::float8 from "Conversation" where "mode" = 'waiting') as "waiting",
  (select count(*)::float8 from "Flag" where "resolvedAt" is null) as "flags",
  (select count(*)::float8 from "Attachment" where "state" = 'waiting') as "files",
  (select count(*)::float8 from "Notice" where "doneAt" is null and "dueAt" < now()) as "notices"`;

/** Opens the figures; the database is asked when they are read, and only then. */
export function openMetrics(db: Database, channels: Map<string, Pick<Channel, 'health'>>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'participation_waiting',
    help: 'What waits: messages to send, conversations for a person, open flags, files to fetch, notices overdue',
    labelNames: ['what'],
    registers: [registry],
    async collect() {
      const [counts] = await db.$queryRawUnsafe<Counts[]>(COUNTS);
      for (const [what, count] of Object.entries(counts ?? {})) this.set({ what }, count);
    },
  });
  new Gauge({
    name: 'participation_channel_ready',
    help: '1 while a channel is ready',
    labelNames: ['channel'],
    registers: [registry],
    collect() {
      for (const [channel, each] of channels) this.set({ channel }, each.health().state === 'ready' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'participation_backup_failed',
    help: '1 while the last nightly backup could not be made, restored or compared',
    registers: [registry],
    async collect() {
      const result = await readBackupResult(db);
      if (result) this.set(result.why === null ? 0 : 1);
    },
  });
  new Gauge({
    name: 'participation_backup_proven_timestamp_seconds',
    help: 'When the last backup was begun that was restored and compared; none: 0',
    registers: [registry],
    async collect() {
      const result = await readBackupResult(db);
      this.set((result?.proven?.at.getTime() ?? 0) / 1000);
    },
  });
  return registry;
}
