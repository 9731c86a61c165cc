// A thumb, a heart or a check under a question: the button that it stands for.

import type { IncomingContent } from '../channels/channel.ts';
import { menusShown } from '../database/message-loaders.ts';
import { readToken } from './input.ts';
import { isOfNow } from './quoted-buttons.ts';
import type { Turn } from './turn.ts';

const YES = /^(?:👍|👌|✅|✔|☑|💯|♥|❤|🩷|🧡|💛|💚|🩵|💙|💜|🤎|🖤|🩶|🤍|💖|💗|💓|💞|💕)/u;
const NO = /^(?:👎|❌)/u;
/** Options that mean yes and no wherever they stand; what erases or stops wants to be pressed. */
const AGREEING = ['.yes', '.send', '.agree', '.support'];
const DECLINING = ['.no', '.change', '.decline', '.leave'];

/** The token that a sign under one of our messages means; null: it means none that can be pressed now. */
export async function reactedToken(turn: Turn, content: IncomingContent): Promise<string | null> {
  if (content.kind !== 'reaction' || content.emoji === null || turn.isNew || turn.row.mode !== 'bot')
    return null;
  const ends = YES.test(content.emoji) ? AGREEING : NO.test(content.emoji) ? DECLINING : [];
  if (ends.length === 0) return null;
  const menu = await menusShown(turn.loaders).load(`${turn.row.id} ${content.of}`);
  const meant = menu?.options.find(({ token }) => ends.some((end) => token.endsWith(end)));
  if (!menu || !meant) return null;
  return isOfNow(turn, menu.options) || readToken(meant.token)?.kind === 'standing' ? meant.token : null;
}
