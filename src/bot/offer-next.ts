// Offers the next of several problems told in one message, with its own words, once nothing else is under way.
import { ask, showMenu } from './menu.ts';
import { dropOthers, nextWaiting } from './others.ts';
import type { Turn } from './parts.ts';
import { sentence, tell } from './speak.ts';

/** The question whether to file the next one too. */
export const NEXT = '_next';

/** Offers it. False: none waits. */
export function offerNext(turn: Turn): boolean {
  const next = nextWaiting(turn);
  if (!next) return false;
  turn.reply.texts.push(sentence(turn, 'complaint-next', undefined, { text: next.text }));
  ask(turn, NEXT, ['yes', 'no'], nextLabel(turn));
  return true;
}

/** Names the two answers to it. */
export function nextLabel(turn: Turn): (option: string) => string {
  return (option) => sentence(turn, 'complaint-next', option);
}

/** Only what was filed was to be filed. */
export function leaveOthers(turn: Turn): void {
  dropOthers(turn);
  tell(turn, 'complaint-next', 'left');
  showMenu(turn);
}
