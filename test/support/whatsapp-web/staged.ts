// A channel on the stand-in with somebody who listens, for tests of what only WhatsApp Web does.
import type { Incoming, Outgoing, Receipt, Sink } from '../../../src/channels/channel.ts';
import { openStage, type Stage } from '../../channels/promises/stage.ts';
import type { Person } from '../provider.ts';
import type { WebPerson } from './person.ts';
import { openWebProvider, type WebProvider, type WebProviderOptions } from './provider.ts';

export interface Staged extends Stage {
  web: WebProvider;
  /** Somebody new who has written once. */
  someone(): Promise<WebPerson>;
}

/** Opens the stand-in and starts the channel; resolves when it is ready. */
export async function staged(options: WebProviderOptions = {}): Promise<Staged> {
  const web = await openWebProvider(options);
  const stage = await openStage(async () => web);
  const someone = async (): Promise<WebPerson> => {
    const person = web.person();
    await person.says('salam');
    await stage.hears(person);
    return person;
  };
  return { ...stage, web, someone };
}

/** A sink that keeps all it is given. */
export function keeper(): Sink & { taken: Incoming[]; receiptsTaken: Receipt[] } {
  const taken: Incoming[] = [];
  const receiptsTaken: Receipt[] = [];
  return {
    taken,
    receiptsTaken,
    receive: async (incoming) => void taken.push(...incoming),
    receipts: async (receipts) => void receiptsTaken.push(...receipts),
  };
}

let lastId = 0;

export function message(
  person: Pick<Person, 'address'>,
  text: string,
  more: Partial<Outgoing> = {},
): Outgoing {
  lastId += 1;
  return { id: `out-${lastId}`, address: person.address, text, ...more };
}
