// Ties the turns to what follows a commit: sending at once, fetching files, telling the console.
import type { Channel, Incoming } from '../channels/channel.ts';
import type { Collector } from './collect.ts';
import type { Delivery } from './deliver.ts';
import type { Turn } from './parts.ts';
import { type Committed, type Taking, takeBatch } from './take.ts';

export interface Following extends Omit<Taking, 'committed' | 'sending'> {
  channels: Map<string, Channel>;
  delivery: Delivery;
  collector: Collector;
  /** Told which conversations changed in a way that staff see. */
  live: { publish(change: { kind: 'conversation'; id: string }): void };
}

/** Opens what takes a batch and lets everything follow that its commit made possible. */
export function openTaking({
  channels,
  delivery,
  collector,
  live,
  ...taking
}: Following): (batch: Incoming[][]) => Promise<void> {
  const committed = (sent: Committed[], turns: Turn[]): void => {
    delivery.take(sent.map(({ leaving }) => leaving));
    for (const { row } of turns) if (row.mode !== 'bot') live.publish({ kind: 'conversation', id: row.id });
    if (turns.some(({ attachments }) => attachments.size > 0)) void collector.sweep().catch(() => undefined);
    for (const { row, removals = [] } of turns)
      for (const id of removals)
        void channels
          .get(row.channel)
          ?.remove?.(row.address, id)
          .catch(() => false);
    const later = turns.flatMap(({ waits }) => (waits ? [waits.getTime()] : []));
    if (later.length) delivery.sweepAt(Math.min(...later));
  };
  return (batch) => takeBatch({ ...taking, committed, sending: delivery.holds }, batch);
}
