// The account as this page knows it: what the server tells is put into collections, what happens is told to the server.
import { Collection, Emitter, Message, Model, MsgKey, wid } from './models.js';

export const settings = window.standIn;

export const me = { phone: wid(settings.me), lid: wid(settings.meLid) };

export const Socket = new Model({ state: 'OPENING', hasSynced: false });
export const Conn = new Model({ ref: 'first-ref', wid: me.phone, pushname: 'Commune', platform: 'android' });
export const Cmd = new Emitter();
export const Chat = new Collection();
export const Contact = new Collection();
export const Msg = Object.assign(new Collection(), {
  modelClass: Message,
  getMessagesById: async (ids) => ({ messages: ids.map((id) => Msg.get(id)).filter(Boolean) }),
});

const PAIRED = 'stand-in-paired';
export const isPaired = () =>
  (localStorage.getItem(PAIRED) ?? (settings.pairedFromStart ? 'yes' : 'no')) === 'yes';
export const pair = () => localStorage.setItem(PAIRED, 'yes');
export const unpair = () => localStorage.setItem(PAIRED, 'no');

/** Tells the server what happened, and gives back its answer. */
export async function tell(kind, data = {}) {
  const answer = await fetch('/stand-in/records', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind, ...data }),
  });
  return answer.json();
}

export function chatOf(id) {
  const known = Chat.get(id);
  if (known) return known;
  const own = wid(id);
  return Chat.add(
    new Model({
      id: own,
      unreadCount: 0,
      t: 0,
      formattedTitle: own.user,
      mute: { expiration: 0 },
      msgs: {
        getModelsArray: () =>
          Msg.getModelsArray().filter((message) => message.id.remote._serialized === own._serialized),
      },
    }),
  );
}

/** A stored message as a model; `isNew` ones are told to everybody who listens. */
export function show(stored, isNew) {
  const { chat, key, fromMe, mediaStage, parent, ...rest } = stored;
  const id = new MsgKey({ fromMe, remote: chat, id: key });
  const known = Msg.get(id);
  if (known) {
    // Delivered a second time: whoever listens hears it again.
    if (isNew) Msg.emit('add', known);
    return known;
  }
  chatOf(chat);
  return Msg.add(
    new Message({
      ...rest,
      id,
      from: fromMe ? me.phone : wid(chat),
      to: fromMe ? wid(chat) : me.phone,
      isNewMsg: isNew,
      star: false,
      ...(mediaStage ? { mediaData: { mediaStage }, directPath: `/stand-in/media/${key}` } : {}),
      ...(parent ? { parentMsgKey: MsgKey.fromString(parent) } : {}),
    }),
  );
}

export function countUnread(address, unread) {
  const chat = chatOf(address);
  chat.unreadCount = unread;
  Chat.emit('change:unreadCount', chat);
}
