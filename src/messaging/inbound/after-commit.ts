// Ties the turns to what follows a commit: sending at once, fetching files, telling the console.

import type { Arrival } from '../../bot/inside-event.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Channel } from '../../channels/channel.ts';
import type { Delivery } from '../outbound/delivery.ts';
import { type Committed, type Taking, takeBatch } from './process-batch.ts';

export interface Following extends Omit<Taking, 'committed' | 'sending' | 'lend'> {
  channels: Map<string, Channel>;
  delivery: Delivery;
  /** Fetches the files that were sent. */
  downloader: { sweep(): Promise<void> };
  /** Told when somebody is to be answered who may still go on. */
  answerAt(at: number): void;
  /** Told which conversations changed in a way that staff see. */
  live: { publish(change: { kind: 'conversation' | 'flag'; id: string }): void };
}

/** Opens what takes a batch and lets everything follow that its commit made possible. */
export function openTaking({
  channels,
  delivery,
  downloader,
  live,
  answerAt,
  ...taking
}: Following): (batch: Arrival[][]) => Promise<void> {
  const committed = (sent: Committed[], turns: Turn[], queued: boolean): void => {
    delivery.take(sent.map(({ leaving }) => leaving));
    // A danger cannot wait until somebody looks.
    for (const { row, urgent } of turns) if (urgent.length > 0) live.publish({ kind: 'flag', id: row.id });
    for (const { row } of turns) if (row.mode !== 'bot') live.publish({ kind: 'conversation', id: row.id });
    if (turns.some(({ attachments }) => attachments.size > 0)) void downloader.sweep().catch(() => undefined);
    for (const { row, removals = [] } of turns)
      for (const id of removals)
        void channels
          .get(row.channel)
          ?.remove?.(row.address, id)
          .catch(() => false);
    if (queued) delivery.sweepAt(taking.clock().getTime());
    for (const { row, due, lastHeard } of turns) {
      if (!due) continue;
      answerAt(due.getTime());
      void channels
        .get(row.channel)
        ?.typing?.(row.address, lastHeard)
        .catch(() => undefined);
    }
  };
  return (batch) => takeBatch({ ...taking, committed, sending: delivery.holds, lend: delivery.lend }, batch);
}
