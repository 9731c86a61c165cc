// What the server tells the page: things that happened on the account, and troubles that a test asks for.
import { Chat, Cmd, Conn, countUnread, Msg, pair, Socket, settings, show, tell, unpair } from './account.js';
import { wid } from './models.js';
import { pairingModules } from './pairing-modules.js';
import { phones } from './people-modules.js';
import { failSeen } from './sending-modules.js';

const { pollVoteTableMode } = pairingModules.WAWebAddonPollVoteTableMode;
const { reactionTableMode } = pairingModules.WAWebAddonReactionTableMode;

/** Kept on the account: a page that is loaded later finds their outcome in the history. */
const happened = {
  person({ lid, phone }) {
    if (phone) phones.set(lid, phone);
  },
  message({ message, unread }) {
    show(message, true);
    if (unread !== undefined) countUnread(message.chat, unread);
  },
  edit({ id, body, field, at }) {
    const message = Msg.get(id);
    if (!message) return;
    message.latestEditSenderTimestampMs = at;
    message.put(field, body);
  },
  revoke({ id }) {
    Msg.get(id)?.put('type', 'revoked');
  },
  ack({ id, ack }) {
    Msg.get(id)?.put('ack', ack);
  },
  media_stage({ id, stage }) {
    const message = Msg.get(id);
    if (message) message.mediaData.mediaStage = stage;
  },
  decrypted({ id, body }) {
    const message = Msg.get(id);
    if (!message) return;
    message.put('body', body);
    message.put('type', 'chat');
  },
  vote({ poll, from, option, at }) {
    const known = Msg.get(poll)?.pollOptions ?? [];
    const chosen = known.filter(({ name }) => name === option).map(({ localId }) => localId);
    return pollVoteTableMode.bulkUpsert([
      {
        id: { _serialized: `vote-${at}` },
        pollUpdateParentKey: { _serialized: poll },
        t: at,
        senderTimestampMs: at,
        from: wid(from).toJSON(),
        selectedOptionLocalIds: chosen,
      },
    ]);
  },
  reaction({ id, from, emoji, at }) {
    return reactionTableMode.bulkUpsert([
      {
        id: { _serialized: `reaction-${at}`, fromMe: false },
        reactionParentKey: { _serialized: id },
        reactionTimestamp: at,
        from: wid(from).toJSON(),
        reactionText: emoji,
      },
    ]);
  },
  call({ from, id }) {
    pairingModules.WAWebCallCollection.calls.set(id, {
      id,
      peerJid: wid(from).toJSON(),
      isVideo: false,
      isGroup: false,
      outgoing: false,
    });
  },
  number_changed({ message, from, to }) {
    const notice = show(message, false);
    notice.templateParams = [from, to];
    notice.to = wid(to);
    Msg.emit('change', notice);
  },
};

/** Asked for by a test, and gone with the page. */
const troubles = {
  scan({ withoutSync }) {
    pair();
    Socket.put('state', 'PAIRING');
    Socket.put('state', 'CONNECTED');
    if (!withoutSync) Socket.put('hasSynced', true);
  },
  sync_again() {
    Socket.hasSynced = false;
    Socket.put('hasSynced', true);
  },
  new_qr({ ref }) {
    Conn.put('ref', ref);
  },
  connection({ state }) {
    Socket.put('state', state);
  },
  logout() {
    unpair();
    Cmd.emit('logout_from_bridge');
    location.assign('/?post_logout=1');
  },
  reload() {
    location.reload();
  },
  change_hash({ to }) {
    location.hash = to;
  },
  add_iframe() {
    const frame = document.createElement('iframe');
    frame.src = 'about:blank';
    document.body.append(frame);
  },
  hang({ ms }) {
    const end = Date.now() + ms;
    while (Date.now() < end);
  },
  fail_seen({ fails }) {
    failSeen(fails);
  },
  throw_error({ text }) {
    setTimeout(() => {
      throw new Error(text);
    });
  },
  count_listeners() {
    return tell('listeners', {
      hasSynced: Socket.listenerCount('change:hasSynced'),
      add: Msg.listenerCount('add'),
    });
  },
};

/** Puts what the account holds already into the page, without telling anybody. */
export function showHistory({ messages, unread }) {
  for (const message of messages) show(message, false);
  for (const [address, count] of Object.entries(unread)) {
    const chat = Chat.get(address);
    if (chat) chat.unreadCount = count;
  }
}

export function hearServer(upTo) {
  const events = new EventSource(`/stand-in/events?after=${upTo}`);
  events.onmessage = async ({ data }) => {
    const event = JSON.parse(data);
    const act = happened[event.does] ?? troubles[event.does];
    let error;
    try {
      await act(event);
    } catch (failure) {
      error = String(failure);
    }
    await tell('done', { number: event.number, does: event.does, error, page: settings.page });
  };
}
