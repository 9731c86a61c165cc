// Modules for what goes out: the server says beforehand what will become of each message.
import { Msg, tell } from './account.js';
import { Message, MsgKey } from './models.js';

const never = () => new Promise(() => {});

function linkIn(text) {
  const found = /https?:\/\/\S+/.exec(text ?? '');
  return found ? { href: found[0], url: found[0] } : null;
}

/** What the server keeps of a message of ours. */
function sentRecord(message) {
  return {
    chat: message.id.remote._serialized,
    key: message.id.id,
    type: message.type,
    body: message.body,
    caption: message.caption,
    t: message.t,
    quoted: message.quotedStanzaID,
    pollName: message.pollName,
    pollOptions: message.pollOptions,
    file: message.directPath && {
      mimeType: message.mimetype,
      name: message.filename,
      bytes: message.size,
    },
  };
}

/** As WhatsApp Web does: the message shows at once (first promise), the service answers later (second). */
function addAndSend(_chat, data) {
  const message = new Message(data);
  const fate = tell('send_begins', { id: message.id._serialized });
  const added = fate.then(({ fault }) => {
    if (fault === 'blocked') throw new Error('No LID for user');
    if (fault === 'rate') throw new Error('ServerStatusCodeError: 429 rate-overlimit');
    Msg.add(message);
  });
  const result = added.then(async () => {
    const { fault } = await fate;
    return finish(message, fault);
  });
  result.catch(() => undefined);
  return [added, result];
}

async function finish(message, fault) {
  if (fault === 'refused') {
    message.put('ack', -1);
    return { messageSendResult: 'ERROR_UNKNOWN' };
  }
  if (fault === 'broken_answer') throw new SyntaxError('Unexpected token < in JSON at position 0');
  if (fault === 'reload_before') {
    location.reload();
    return never();
  }
  const { kept } = await tell('sent', { message: sentRecord(message), late: fault === 'hang' });
  if (fault === 'reload_after') {
    location.reload();
    return never();
  }
  if (!kept) return never();
  if (fault !== 'no_ack') message.put('ack', 1);
  return { messageSendResult: 'OK' };
}

const chatState = (state) => async (id) => tell('chat_state', { state, chat: String(id) });

let seenFails = false;

/** From now on marking a chat as read fails, as it does in some versions. */
export function failSeen(fails) {
  seenFails = fails;
}

export const sendingModules = {
  WALinkify: {
    findLink: linkIn,
    findLinks: (text) => (linkIn(text) ? [linkIn(text)] : []),
  },
  WAWebMsgKey: MsgKey,
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebChatGetters: {
    getIsNewsletter: (chat) => chat.id.server === 'newsletter',
    getIsBroadcast: (chat) => chat.id.server === 'broadcast',
  },
  WAWebSendMsgChatAction: { addAndSendMsgToChat: addAndSend },
  WAWebMsgReply: { canReplyMsg: () => true },
  WAWebStreamModel: { Stream: { markAvailable() {}, markUnavailable() {} } },
  WAWebUpdateUnreadChatAction: {
    sendSeen: async ({ chat }) => {
      if (seenFails) throw new TypeError("Cannot read properties of undefined (reading 'markedUnread')");
      chat.unreadCount = 0;
      await tell('seen', { chat: chat.id._serialized });
    },
  },
  WAWebChatStateBridge: {
    sendChatStateComposing: chatState('typing'),
    sendChatStateRecording: chatState('recording'),
    sendChatStatePaused: chatState('stop'),
  },
  WAWebMsgActionCapability: {
    // WhatsApp allows it for a quarter of an hour.
    canEditText: (message) => message.type === 'chat' && Date.now() / 1_000 - message.t < 15 * 60,
    canEditCaption: () => false,
  },
  WAWebSendMessageEditAction: {
    sendMessageEdit: async (message, body) => {
      await tell('edited', { id: message.id._serialized, body });
      message.put('body', body);
    },
  },
};
