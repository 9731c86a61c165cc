// What the page says about a message beyond the library's own fields; anything may be missing or of another kind.
import type { Message } from 'whatsapp-web.js';
import { z } from 'zod';
import { isService } from '../system-accounts.ts';

const Id = z
  .union([z.string(), z.object({ _serialized: z.string() }).transform((id) => id._serialized)])
  .optional()
  .catch(undefined);
const Text = z.string().optional().catch(undefined);

const Raw = z.object({
  notifyName: Text,
  isViewOnce: z.boolean().optional().catch(undefined),
  isLive: z.boolean().optional().catch(undefined),
  mimetype: Text,
  filename: Text,
  size: z.number().optional().catch(undefined),
  quotedStanzaID: Text,
  quotedParticipant: Id,
  parentMsgKey: Id,
  associationType: Text,
});

/** Reads the extra fields of a message. */
export function rawOf(message: Message): z.infer<typeof Raw> {
  return Raw.safeParse(message.rawData).data ?? Raw.parse({});
}

/** An id that arrives as text or as an object, depending on the way it took. */
export function idOf(value: unknown): string | undefined {
  return Id.parse(value);
}

/** True for one person; false for groups, broadcasts, status updates, channels and accounts of WhatsApp itself. */
export function isPerson(address: string | undefined): address is string {
  const number = /^(\d+)(?::\d+)?@(?:c\.us|lid)$/.exec(address ?? '')?.[1];
  return number !== undefined && !isService(number);
}

/** The phone number that an address itself shows, in E.164. */
export function phoneIn(address: string): string | undefined {
  const number = /^(\d{7,15})@c\.us$/.exec(address)?.[1];
  return number === undefined ? undefined : `+${number}`;
}
