// What Telegram keeps: chats with their messages, files, open taps. No HTTP, no waiting.
import type { Upload } from './multipart.ts';

export const BOT = {
  id: 7000000001,
  is_bot: true,
  first_name: 'Taroudant',
  username: 'taroudant_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
};

/** A message as the Bot API words it; only what the stand-in itself reads is named. */
export interface Message {
  message_id: number;
  date: number;
  chat: { id: number; type: string };
  from: { id: number; is_bot: boolean };
  text?: string;
  caption?: string;
  reply_markup?: Markup;
  edit_date?: number;
  [more: string]: unknown;
}

export interface Button {
  text: string;
  callback_data?: string;
  request_location?: boolean;
  request_contact?: boolean;
}

export interface Markup {
  inline_keyboard?: Button[][];
  keyboard?: (Button | string)[][];
  remove_keyboard?: boolean;
}

export interface Chat {
  id: number;
  type: 'private' | 'group';
  lastMessageId: number;
  /** The person has written or pressed Start: before that a bot may not write. */
  open: boolean;
  blocked: boolean;
  messages: Map<number, Message>;
  /** The bot's messages in the order in which they appeared on the phone. */
  shown: Message[];
  /** What the reply keyboard under the text field offers just now. */
  keyboard: Markup['keyboard'] | null;
}

export interface StoredFile extends Upload {
  id: string;
  path: string;
}

export interface World {
  chats: Map<number, Chat>;
  files: Map<string, StoredFile>;
  /** Taps not yet answered, by callback query id. */
  taps: Set<string>;
  /** Messages that the bot has really put into chats. */
  taken: number;
  chat(id: number, type?: Chat['type']): Chat;
  keep(upload: Upload, folder: string): StoredFile;
  nextId(): number;
}

/** All numbers rise from `first`: a bot that remembers an earlier world must not meet its numbers again. */
export function newWorld(first = 0): World {
  let lastId = first;
  const world: World = {
    chats: new Map(),
    files: new Map(),
    taps: new Set(),
    taken: 0,
    chat(id, type = 'private') {
      let chat = world.chats.get(id);
      if (!chat) {
        chat = {
          id,
          type,
          lastMessageId: first,
          open: false,
          blocked: false,
          messages: new Map(),
          shown: [],
          keyboard: null,
        };
        world.chats.set(id, chat);
      }
      return chat;
    },
    keep(upload, folder) {
      const id = `file_${world.nextId()}`;
      const file = { ...upload, id, path: `${folder}/${id}` };
      world.files.set(id, file);
      return file;
    },
    nextId: () => ++lastId,
  };
  return world;
}

export function addMessage(
  chat: Chat,
  from: Message['from'],
  content: Record<string, unknown>,
  at: number,
): Message {
  const message: Message = {
    message_id: ++chat.lastMessageId,
    date: Math.floor(at / 1000),
    chat: { id: chat.id, type: chat.type },
    from,
    ...content,
  };
  chat.messages.set(message.message_id, message);
  return message;
}

/** A quoted message carries no further quotes, however long the chain. */
export function quoting(message: Message | undefined): Record<string, unknown> {
  if (!message) return {};
  const { reply_to_message: _, ...quoted } = message;
  return { reply_to_message: quoted };
}
