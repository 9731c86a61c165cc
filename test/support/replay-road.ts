// One channel with its provider, shared by many conversations: each person's messages go to the town they live in.
import type { Channel, ChannelName, Incoming, Outgoing, Receipt, Sink } from '../../src/channels/channel.ts';
import type { Person, Provider } from './provider.ts';
import { openSimulatorProvider } from './simulator/provider.ts';
import { openTelegramProvider } from './telegram/provider.ts';
import { openCloudProvider } from './whatsapp-cloud/provider.ts';
import { openWebProvider } from './whatsapp-web/provider.ts';

/** Many conversations at once on a busy machine: nothing may be given up that is only slow. */
const PATIENCE_MS = 20_000;

const PROVIDERS: Record<ChannelName, () => Promise<Provider>> = {
  telegram: () => openTelegramProvider({ channel: { patience: { callMs: PATIENCE_MS } } }),
  simulator: openSimulatorProvider,
  'whatsapp-cloud': () => openCloudProvider({ limits: { send: PATIENCE_MS } }),
  'whatsapp-web': () =>
    openWebProvider({ channel: { limits: { send: PATIENCE_MS, acknowledgement: PATIENCE_MS } } }),
};

export interface Road {
  channel: Channel;
  /** Somebody new on this channel, whose messages `town` hears. */
  person(town: Sink): Person;
  /** The channel as one town sees it: what it sends is known to be its own when the provider tells of it. */
  seenFrom(town: Sink): Channel;
  close(): Promise<void>;
}

export async function openRoad(name: ChannelName): Promise<Road> {
  const provider = await PROVIDERS[name]();
  const { channel } = provider;
  const homes = new Map<string, Sink>();
  const senders = new Map<string, Sink>();
  await channel.start({ receive, receipts });

  async function receive(incoming: Incoming[]): Promise<void> {
    const byTown = Map.groupBy(incoming, ({ address }) => homes.get(address));
    await Promise.all([...byTown].map(([town, theirs]) => town?.receive(theirs)));
  }

  async function receipts(told: Receipt[]): Promise<void> {
    const byTown = Map.groupBy(told, ({ outgoingId, providerMessageId }) =>
      senders.get(outgoingId ?? providerMessageId ?? ''),
    );
    await Promise.all([...byTown].map(([town, theirs]) => town?.receipts(theirs)));
  }

  return {
    channel,
    person(town) {
      const person = provider.person();
      homes.set(person.address, town);
      return person;
    },
    seenFrom: (town) => ({
      name: channel.name,
      capabilities: channel.capabilities,
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
      health: () => channel.health(),
      download: (file) => channel.download(file),
      acknowledge: async (ack) => channel.acknowledge?.(ack),
      async send(message: Outgoing) {
        senders.set(message.id, town);
        const result = await channel.send(message);
        if (result.ok) senders.set(result.providerMessageId, town);
        return result;
      },
    }),
    close: () => provider.close(),
  };
}
