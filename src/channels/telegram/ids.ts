// How Telegram's numbers become ids of the channel contract, and back.
//
// `m<chat>.<message_id>`  a message of either side: `Incoming.messageId` of what a citizen sends,
//                         `SendResult.providerMessageId`, and every `of`, `replyTo`, `replaces`. Chat and number
//                         together are the same at a second delivery and are what an edit refers to; Telegram
//                         promises numbers to be unique within one chat only. `order` is the bare number.
// `c<callback_query_id>`  a tap on a button: the message it sits under was ours, so the tap needs a name of its own.
// `u<update_id>`          what is neither: an edit (one message may be edited many times), a block, a reaction.

export function messageIdOf(chat: number | string, message: number): string {
  return `m${chat}.${message}`;
}

export function tapIdOf(callbackQueryId: string): string {
  return `c${callbackQueryId}`;
}

export function updateIdOf(updateId: number): string {
  return `u${updateId}`;
}

/** Telegram's own number of a message named by the contract's id; undefined when it is no message of `chat`. */
export function numberOf(id: string | undefined, chat: string): number | undefined {
  const match = /^m(-?\d+)\.(\d+)$/u.exec(id ?? '');
  return match?.[1] === chat ? Number(match[2]) : undefined;
}
