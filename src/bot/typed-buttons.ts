// Buttons of the newest message, pressed in words: where a channel has none, people type the number or the label.

import { isWhetherSure } from './confirm-first.ts';
import { readToken, type Tap } from './input.ts';
import { opensWith, readYesNo } from './phrases.ts';
import type { Turn } from './turn.ts';

/** Longer texts are stories, not the name of a button. */
export const LONGEST_LABEL = 40;

/**
 * The button that a text means, if the newest message with buttons is a meeting card, a support to take back, or a
 * menu that was left behind. A number counts whatever is being talked about, words only between two talks.
 */
export function typedButton(turn: Turn, text: string): Tap | null {
  const { row } = turn;
  if (!row.card || isGuarded(turn, row.card) || isPast(turn, row.card)) return null;
  return pressedInWords(turn, row.card, text);
}

type Card = readonly { token: string }[];

const isGuarded = (turn: Turn, card: Card): boolean => has(turn, card, 'guarded');

/** Those of the first contact, and a form has gone on since: "2" refuses nothing there. */
const isPast = (turn: Turn, card: Card): boolean =>
  turn.memory.flow !== undefined && turn.row.accepted && has(turn, card, 'opening');

const has = ({ context }: Turn, card: Card, trait: 'guarded' | 'opening'): boolean =>
  card.some(({ token }) => {
    const tap = readToken(token);
    return tap?.kind === 'standing' && context.features.buttons.get(tap.action)?.[trait] === true;
  });

/** The one of these buttons that a text means. */
export function pressedInWords(turn: Turn, card: NonNullable<Turn['row']['card']>, text: string): Tap | null {
  const { memory, context } = turn;
  if (text.length > LONGEST_LABEL) return null;
  const number = numberIn(turn, text);
  if (number !== null) return tapOf(card[number - 1]?.token);
  if (memory.flow && !isWhetherSure(turn, card)) return null;
  const standing = card.filter(({ token }) => readToken(token)?.kind === 'standing');
  // Asking about a meeting names its buttons without pressing one.
  if (standing.length > 0 && opensWith(turn, text, 'meetings-asks', 'anywhere')) return null;
  const labels = standing.map(({ token, label }) => ({ id: token, label }));
  const answer = readYesNo(turn, text);
  const meant = standing.find(({ token }) => token.endsWith(`.${answer}`));
  return tapOf(meant?.token ?? context.darija.matchOption(text, labels)?.id);
}

/** The number that a text without letters is; null when it is none. */
export function numberIn({ context }: Turn, text: string): number | null {
  return /^\P{L}*$/u.test(text) ? context.darija.readNumber(text) : null;
}

export function tapOf(token: string | undefined): Tap | null {
  return token === undefined ? null : readToken(token);
}
