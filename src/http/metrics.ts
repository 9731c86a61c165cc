// Figures for Prometheus: the process, the queues, the channels. Never a person.
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Channel } from '../channels/channel.ts';
import { readBackupResult } from '../database/backup-result.ts';
import type { Database } from '../database/client.ts';
import type { Metric } from '../database/metric.ts';

/** Messages to send, and notices that are due: what waits and belongs to no civic matter. */
const OWN: Record<string, Metric> = {
  queued: (db) => db.outgoingMessage.count({ where: { state: 'queued' } }),
  notices: (db, now) => db.notice.count({ where: { doneAt: null, dueAt: { lt: now } } }),
};

/** Opens the figures; the database is asked when they are read, and only then. `metrics`: what waits in each matter. */
export function openMetrics(
  db: Database,
  channels: Map<string, Pick<Channel, 'health'>>,
  metrics: ReadonlyMap<string, Metric>,
): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'participation_waiting',
    help: 'What waits, by what it is',
    labelNames: ['what'],
    registers: [registry],
    async collect() {
      const now = new Date();
      const all = [...Object.entries(OWN), ...metrics];
      await Promise.all(all.map(async ([what, count]) => this.set({ what }, await count(db, now))));
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
