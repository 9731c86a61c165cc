// The shape of an update of Telegram, as far as we read it; what is missing or of another kind counts as absent.
import { z } from 'zod';
import { degrees, flag, id, list, part, whole, words } from '../kit/lenient.ts';

const number = z.number().int();

const user = part({
  id: number,
  is_bot: flag,
  first_name: words,
  last_name: words,
  language_code: words,
});

const chat = z.object({ id: number, type: words });

const fileShape = {
  file_id: z.string().min(1),
  file_size: whole,
  mime_type: words,
  file_name: words,
};
const file = part(fileShape);

/** Looked at loosely: by its other fields it says what it is, when it is nothing that we read. */
const messageSchema = z.looseObject({
  message_id: whole,
  date: z.unknown().optional(),
  edit_date: z.unknown().optional(),
  chat,
  from: user,
  text: words,
  caption: words,
  location: part({
    latitude: degrees(90),
    longitude: degrees(180),
    live_period: z.unknown().optional(),
  }),
  venue: part({ title: words, address: words }),
  contact: part({ phone_number: id, first_name: words, last_name: words, user_id: whole }),
  photo: list(z.object({ ...fileShape, width: whole, height: whole })),
  voice: file,
  audio: file,
  video: file,
  video_note: file,
  animation: file,
  document: file,
  sticker: part({ ...fileShape, is_animated: flag, is_video: flag }),
  reply_to_message: part({ message_id: number }),
  media_group_id: id,
  migrate_to_chat_id: whole,
});

/** A number for each update, and one of these; the rest is left alone. */
export const updateSchema = z.object({
  update_id: number,
  message: messageSchema.optional().catch(undefined),
  edited_message: messageSchema.optional().catch(undefined),
  callback_query: part({
    id: z.string().min(1),
    from: z.object({
      id: number,
      is_bot: flag,
      first_name: words,
      last_name: words,
      language_code: words,
    }),
    data: words,
    message: part({ message_id: whole, chat }),
  }),
  my_chat_member: part({
    chat,
    from: user,
    date: z.unknown().optional(),
    new_chat_member: z.object({ status: z.string() }),
  }),
  message_reaction: part({
    chat,
    user,
    message_id: number,
    date: z.unknown().optional(),
    new_reaction: list(z.object({ type: words, emoji: words })),
  }),
});

export type ReadUpdate = z.infer<typeof updateSchema>;
export type ReadMessage = z.infer<typeof messageSchema>;
export type ReadUser = NonNullable<ReadMessage['from']>;
