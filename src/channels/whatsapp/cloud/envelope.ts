// The shape of what WhatsApp posts to the webhook, as far as we read it; the rest passes unread.
import { z } from 'zod';
import { anything, degrees, flag, id, list, part, words } from '../../kit/lenient.ts';

const media = { id: z.string().min(1), mime_type: words, caption: words, filename: words };
const reply = part({ id, title: words });

const person = {
  /** The number; absent for people who hide theirs. */
  from: id,
  from_user_id: id,
};

/** A card of somebody, as one telephone hands it to another. */
const cardSchema = z.object({
  name: part({ formatted_name: words, first_name: words, last_name: words }),
  org: part({ company: words }),
  phones: list(z.object({ phone: id, wa_id: id })),
});

export const messageSchema = z.object({
  ...person,
  id,
  type: words,
  /** Seconds since 1970, mostly. */
  timestamp: z.unknown().optional(),
  /** Anything but null: the message belongs to a group. */
  group_id: z.unknown().optional(),
  context: part({ id }),
  /** `contact_request`: the citizen's own card, sent by the button that asked for it. */
  origin: words,
  text: part({ body: z.string() }),
  button: part({ payload: words, text: words }),
  interactive: part({ type: words, button_reply: reply, list_reply: reply }),
  location: part({ latitude: degrees(90), longitude: degrees(180), name: words, address: words }),
  image: part(media),
  video: part(media),
  audio: part({ ...media, voice: flag }),
  document: part(media),
  sticker: part(media),
  contacts: list(cardSchema),
  reaction: part({ message_id: z.string().min(1), emoji: words }),
  edit: part({
    original_message_id: z.string().min(1),
    message: part({
      text: part({ body: words }),
      image: part({ caption: words }),
      video: part({ caption: words }),
      document: part({ caption: words }),
    }),
  }),
  revoke: part({ original_message_id: z.string().min(1) }),
  system: part({ type: words, wa_id: id, user_id: id, previous_user_id: id }),
  unsupported: part({ type: words }),
});

const contactSchema = z.object({
  wa_id: id,
  user_id: id,
  profile: part({ name: words }),
});

const errorSchema = z.object({ code: z.number() });

export const statusSchema = z.object({
  id,
  status: z.string(),
  recipient_id: id,
  recipient_user_id: id,
  biz_opaque_callback_data: words,
  errors: list(errorSchema),
});

const callSchema = z.object({
  ...person,
  id: z.string().min(1),
  event: words,
  timestamp: z.unknown().optional(),
});

const echoSchema = z.object({
  id: z.string().min(1),
  type: words,
  to: id,
  to_user_id: id,
  timestamp: z.unknown().optional(),
  text: part({ body: z.string() }),
  image: part({ caption: words }),
  video: part({ caption: words }),
  document: part({ caption: words }),
});

export const valueSchema = z.object({
  metadata: part({ phone_number_id: id, display_phone_number: id }),
  contacts: list(contactSchema),
  /** Read one by one, so that one strange message does not hold up the others. */
  messages: anything,
  statuses: anything,
  calls: list(callSchema),
  message_echoes: list(echoSchema),
  errors: list(errorSchema),
});

export const envelopeSchema = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.unknown()),
});

export const entrySchema = z.object({ changes: z.array(z.unknown()) });
export const changeSchema = z.object({ field: z.string(), value: z.unknown().optional() });

export type Message = z.infer<typeof messageSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Card = z.infer<typeof cardSchema>;
export type Value = z.infer<typeof valueSchema>;
