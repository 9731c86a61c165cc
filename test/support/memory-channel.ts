// A channel in memory for tests and benchmarks: it keeps what it is given, and fails when told.
import type { Channel, Outgoing, SendResult } from '../../src/channels/channel.ts';

export interface MemoryChannel extends Channel {
  sent: Outgoing[];
  /** Answers of the next sends, first in first out; then success. */
  answers: SendResult[];
  /** Bytes by file reference. */
  bytes: Map<string, Uint8Array>;
  /** Told of each message instead of its being kept: for long runs. */
  onSend: ((message: Outgoing) => void) | null;
}

/** A channel that keeps what it is given. */
/** As the real channels of these names say. */
const DOUBT_MS = new Map<string, number>([
  ['whatsapp-cloud', 30_000],
  ['whatsapp-web', 600_000],
]);

export function memoryChannel(name: Channel['name'] = 'simulator'): MemoryChannel {
  const sent: Outgoing[] = [];
  const answers: SendResult[] = [];
  const bytes = new Map<string, Uint8Array>();
  const since = new Date(0);
  const self: MemoryChannel = {
    ...{ name, sent, answers, bytes, onSend: null },
    capabilities: {
      ...{
        textMax: 4096,
        captionMax: 1024,
        buttons: { max: 100, labelMax: 64, tokenMaxBytes: 64 },
        list: null,
      },
      ...{ requests: ['place', 'contact'], edits: false, receipts: false, windowHours: null },
      ...{
        fileInMax: 20_000_000,
        fileOutMax: 20_000_000,
        noticesPerSecond: 1000,
        sendsPerSecond: null,
        chatGapMs: 0,
        doubtMs: DOUBT_MS.get(name) ?? null,
        parallel: 64,
      },
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    health: () => ({ state: 'ready', since }),
    send(message) {
      const answer = answers.shift() ?? { ok: true, providerMessageId: `p${sent.length + 1}` };
      if (self.onSend) self.onSend(message);
      else if (answer.ok) sent.push(message);
      return Promise.resolve(answer);
    },
    download(file) {
      const found = bytes.get(file.ref);
      if (!found) return Promise.resolve({ ok: false, error: { is: 'retryable', code: 'gone' } });
      return Promise.resolve({ ok: true, bytes: found });
    },
  };
  return self;
}
