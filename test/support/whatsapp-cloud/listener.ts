// A sink that remembers what it was given, and can refuse for a while.
import type { Incoming, Receipt, Sink } from '../../../src/channels/channel.ts';
import { type CloudProvider, openCloudProvider } from './provider.ts';

export interface Listener extends Sink {
  incoming: Incoming[];
  /** The sizes of the batches in which they came. */
  batches: number[];
  told: Receipt[];
  /** How many of the next hand-ins are refused. */
  refuses: number;
}

export function newListener(): Listener {
  const listener: Listener = {
    incoming: [],
    batches: [],
    told: [],
    refuses: 0,
    async receive(incoming) {
      if (listener.refuses > 0) {
        listener.refuses -= 1;
        throw new Error('the database is away');
      }
      listener.batches.push(incoming.length);
      listener.incoming.push(...incoming);
    },
    async receipts(receipts) {
      listener.told.push(...receipts);
    },
  };
  return listener;
}

type Options = Parameters<typeof openCloudProvider>[0];

/** A provider whose channel is started with a listener, for the length of one test. */
export async function withCloud(
  test: (provider: CloudProvider, listener: Listener) => Promise<void>,
  options: Options = {},
): Promise<void> {
  const provider = await openCloudProvider(options);
  const listener = newListener();
  try {
    await provider.channel.start(listener);
    await test(provider, listener);
  } finally {
    await provider.close();
  }
}
