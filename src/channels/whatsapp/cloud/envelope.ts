// The shape of what WhatsApp posts to the webhook, as far as we read it; the rest passes unread.
import { z } from 'zod';

const text = z.string();
const optional = text.optional();

const media = z.object({ id: text, mime_type: optional, caption: optional, filename: optional });
const reply = z.object({ id: text, title: optional });

const person = {
  /** The number; absent for people who hide theirs. */
  from: optional,
  from_user_id: optional,
};

export const messageSchema = z.object({
  ...person,
  id: text,
  type: text,
  /** Seconds since 1970. */
  timestamp: z.coerce.number(),
  group_id: optional,
  context: z.object({ id: optional }).optional(),
  /** `contact_request`: the citizen's own card, sent by the button that asked for it. */
  origin: optional,
  text: z.object({ body: text }).optional(),
  button: z.object({ payload: optional, text: optional }).optional(),
  interactive: z
    .object({ type: text, button_reply: reply.optional(), list_reply: reply.optional() })
    .optional(),
  location: z
    .object({ latitude: z.number(), longitude: z.number(), name: optional, address: optional })
    .optional(),
  image: media.optional(),
  video: media.optional(),
  audio: media.extend({ voice: z.boolean().optional() }).optional(),
  document: media.optional(),
  sticker: media.optional(),
  contacts: z
    .array(z.object({ phones: z.array(z.object({ phone: optional, wa_id: optional })).optional() }))
    .optional(),
  reaction: z.object({ message_id: text, emoji: optional }).optional(),
  edit: z
    .object({
      original_message_id: text,
      message: z.object({
        type: text,
        text: z.object({ body: text }).optional(),
        image: z.object({ caption: optional }).optional(),
        video: z.object({ caption: optional }).optional(),
        document: z.object({ caption: optional }).optional(),
      }),
    })
    .optional(),
  revoke: z.object({ original_message_id: text }).optional(),
  system: z
    .object({
      type: text,
      wa_id: optional,
      user_id: optional,
      previous_user_id: optional,
    })
    .optional(),
  unsupported: z.object({ type: optional }).optional(),
});

/** The least by which a message can be answered at all, for types that we cannot read. */
export const barestMessageSchema = z.object({
  ...person,
  id: text,
  type: text,
  timestamp: z.coerce.number(),
  group_id: optional,
});

const contactSchema = z.object({
  wa_id: optional,
  user_id: optional,
  profile: z.object({ name: optional }).optional(),
});

const errorSchema = z.object({ code: z.number() });

export const statusSchema = z.object({
  id: text,
  status: text,
  recipient_id: optional,
  recipient_user_id: optional,
  biz_opaque_callback_data: optional,
  errors: z.array(errorSchema).optional(),
});

const callSchema = z.object({ ...person, id: text, event: optional, timestamp: z.coerce.number() });

const echoSchema = z.object({
  id: text,
  to: optional,
  to_user_id: optional,
  timestamp: z.coerce.number(),
  text: z.object({ body: text }).optional(),
});

const valueSchema = z.object({
  metadata: z.object({ phone_number_id: optional }).optional(),
  contacts: z.array(contactSchema).optional(),
  /** Read one by one, so that one strange message does not hold up the others. */
  messages: z.array(z.unknown()).optional(),
  statuses: z.array(z.unknown()).optional(),
  calls: z.array(callSchema).optional(),
  message_echoes: z.array(echoSchema).optional(),
  errors: z.array(errorSchema).optional(),
});

export const envelopeSchema = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ changes: z.array(z.object({ field: text, value: z.unknown() })) })),
});

export { valueSchema };

export type Message = z.infer<typeof messageSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Value = z.infer<typeof valueSchema>;
