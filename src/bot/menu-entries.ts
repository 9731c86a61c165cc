// The entries of the menu: which of them somebody sees today, what they are called, and what is said of one that is closed.

import { dayOf } from '../domain/calendar.ts';
import { type MenuEntry, openOn } from '../flow/definition/menu.ts';
import { sentence, tell } from './render.ts';
import type { Turn } from './turn.ts';

/** What this person sees of the menu today. */
export function entriesFor(turn: Turn): string[] {
  const { row, context, now } = turn;
  const today = dayOf(now);
  return context.menu
    .filter((entry) => isFor(entry, row) && openOn(entry, today) === 'open')
    .filter(({ name }) => context.path.shownWhile[name]?.(turn) ?? true)
    .map(({ name }) => name);
}

/** What they may name: an entry that is closed is known as well, so that its name is not taken for that of another. */
export const namesFor = ({ row, context }: Turn): string[] =>
  context.menu.filter((entry) => isFor(entry, row)).map(({ name }) => name);

const isFor = (entry: MenuEntry, { member }: Turn['row']): boolean => entry.for === 'everybody' || member;

/** Whether an entry of the menu is away just now; what is no entry never is. */
export const isAway = (turn: Turn, name: string): boolean =>
  namesFor(turn).includes(name) && !entriesFor(turn).includes(name);

/** Its words, with its emoji. */
export function entryName(turn: Turn, name: string): string {
  const emoji = turn.context.menu.find((each) => each.name === name)?.emoji;
  return [emoji, sentence(turn, `${name}-menu`)].filter(Boolean).join(' ');
}

/** Says that an entry is not open today, and when it is. False: it is open. */
export function saysClosed(turn: Turn, name: string): boolean {
  const entry = turn.context.menu.find((each) => each.name === name);
  const is = entry ? openOn(entry, dayOf(turn.now)) : 'open';
  if (entry === undefined || is === 'open') return false;
  const day = is === 'over' ? entry.until : entry.from;
  const date = day === undefined ? '' : turn.context.words.date(turn.row.language, day);
  tell(turn, 'common-closed', is, { name: sentence(turn, `${name}-menu`), date });
  return true;
}
