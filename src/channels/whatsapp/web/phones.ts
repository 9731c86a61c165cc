// The phone number behind an opaque id, asked for once: asking often is said to get numbers banned.
import { BoundedMap } from '../../../domain/bounded-map.ts';
import { phoneIn } from './raw-message.ts';

export interface PhoneBook {
  /** E.164, or undefined when WhatsApp does not say or it is stored already. */
  phoneOf(address: string): Promise<string | undefined>;
}

/**
 * @param ask asks WhatsApp for the phone address (`…@c.us`) of an id; null when it cannot be asked now; may throw
 * @param isKnown true when the number is stored already
 */
export function openPhoneBook(
  ask: (address: string) => Promise<string | undefined | null>,
  isKnown: (address: string) => Promise<boolean>,
): PhoneBook {
  const known = new BoundedMap<string, Promise<string | undefined>>(10_000);
  const find = async (address: string): Promise<string | undefined> => {
    try {
      if (await isKnown(address)) return undefined;
      const phoneAddress = await ask(address);
      if (phoneAddress === null) known.delete(address);
      return phoneAddress == null ? undefined : phoneIn(phoneAddress);
    } catch {
      return undefined;
    }
  };
  return {
    phoneOf(address) {
      const shown = phoneIn(address);
      if (shown !== undefined) return Promise.resolve(shown);
      const earlier = known.get(address);
      if (earlier !== undefined) return earlier;
      const asked = find(address);
      known.set(address, asked);
      return asked;
    },
  };
}
