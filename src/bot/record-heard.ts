// Writes down what was heard before anything is answered, and looks for danger in it.
import type { Incoming } from '../channels/channel.ts';
import { minorEvent } from './chat-events.ts';
import { attachmentOf, clean, incomingRow } from './input.ts';
import { watch } from './path.ts';
import type { Heard, Turn } from './turn.ts';

/** So much is read of what comes too fast: nobody in danger writes more before they name it. */
const FIRST_LETTERS = 300;

/** Writes down what was heard, and looks for danger in its first `read` letters. Null: it needs no answer. */
export function recordHeard(turn: Turn, incoming: Incoming, read = Number.POSITIVE_INFINITY): Heard | null {
  const { kind } = incoming.content;
  const heard: Heard = { ...incoming };
  if (kind === 'file') attachmentOf(turn, heard);
  turn.unitOfWork.insert('IncomingMessage', incomingRow(turn, heard));
  if (minorEvent(turn, heard)) return null;
  if (kind === 'edited' || kind === 'deleted' || kind === 'reaction') return heard;
  if (turn.row.blocked || turn.row.undelivered > 0) unblock(turn);
  turn.lastHeard = heard.messageId;
  watch(turn, wordsOf(heard).slice(0, read));
  return heard;
}

/** What comes too fast is written down and not answered; a danger always is, where its first words tell of it. */
export function keepOnly(turn: Turn, incoming: Incoming): void {
  const heard = recordHeard(turn, incoming, FIRST_LETTERS);
  if (heard?.content.kind === 'edited') watch(turn, clean(heard.content.text).slice(0, FIRST_LETTERS));
}

/** The words of a message, those under a photo included. */
export function wordsOf({ content }: Pick<Incoming, 'content'>): string {
  if (content.kind === 'text') return clean(content.text);
  return content.kind === 'file' && content.caption ? clean(content.caption) : '';
}

function unblock(turn: Turn): void {
  turn.row.blocked = false;
  turn.row.undelivered = 0;
  Object.assign(turn.conversation, { blockedAt: null, unreachable: null, undelivered: 0 });
}
