// A button of an older message, pressed in words: that message quoted, with the number or the name of an option.

import type { Incoming } from '../channels/channel.ts';
import { menusShown } from '../database/message-loaders.ts';
import { readToken, type Tap } from './input.ts';
import type { Turn } from './turn.ts';
import { LONGEST_LABEL, numberIn, tapOf } from './typed-buttons.ts';

type Button = { token: string; label: string };

/** A tap on nothing: told to be old, and the question of now asked again. */
export const NO_BUTTON: Tap = { kind: 'question', menu: 0, option: 'none' };

/**
 * The button of a quoted menu that a text means. Null: nothing with options is quoted, or the words say something else
 * and are read as if nothing were.
 */
export async function quotedButton(turn: Turn, { replyTo }: Incoming, text: string): Promise<Tap | null> {
  if (replyTo === undefined || turn.isNew || text.length > LONGEST_LABEL) return null;
  const menu = await menusShown(turn.loaders).load(`${turn.row.id} ${replyTo}`);
  if (!menu) return null;
  const now = isOfNow(turn, menu.options);
  const number = numberIn(turn, text);
  if (number !== null) return tapOf(menu.options[number - 1]?.token) ?? (now ? null : NO_BUTTON);
  // The question of now understands far more words than the names of its options.
  return now ? null : named(turn, menu.options, text);
}

/** True for the options of the question that is on the screen. */
export function isOfNow({ memory: { shown } }: Turn, [first]: Button[]): boolean {
  const tap = first ? readToken(first.token) : null;
  if (tap?.kind !== 'question' || !shown) return false;
  return tap.menu >= (shown.since ?? shown.menu) && tap.menu <= shown.menu;
}

/** By its name; a yes and a no mean the options that say so, those of a review included. */
function named({ context }: Turn, buttons: Button[], text: string): Tap | null {
  const ends = { yes: ['.yes', '.send'], no: ['.no', '.change'] };
  const answer = context.darija.readYesNo(text);
  const meant = buttons.find(({ token }) => answer && ends[answer].some((end) => token.endsWith(end)));
  const labels = buttons.map(({ token, label }) => ({ id: token, label }));
  return tapOf(meant?.token ?? context.darija.matchOption(text, labels)?.id);
}
