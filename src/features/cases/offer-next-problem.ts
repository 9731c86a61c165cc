// Offers the next of several problems told in one message, with its own words, once nothing else is under way.

import { NEXT } from '../../bot/drafts.ts';
import { ask, showMenu } from '../../bot/main-menu.ts';
import { holdsWord, readYesNo } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { readPlace } from '../../bot/understanding/read-place.ts';
import type { Answer } from '../../flow/engine/state.ts';
import { dropOthers, nextWaiting, placeNext } from './problem-queue.ts';

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

/** "The second one is in Derb Laafou" says yes to it, and where it is. Null: no place is said. */
export function placeOfNext(turn: Turn, text: string): Answer | null {
  const [first = ''] = text.split(/[\s,\u060c]+/u);
  if (readYesNo(turn, first) === 'no') return null;
  const { darija } = turn.context;
  const named = darija.route(text).place?.text;
  const isMeant =
    holdsWord(turn, text, 'heard-second') ||
    readYesNo(turn, first) === 'yes' ||
    darija.act(text).act === 'places';
  if (!isMeant) return null;
  const words = named ?? text;
  const read = readPlace(turn, words);
  if (read.kind === 'named') return { kind: 'place', quarter: read.quarter, text: words };
  if (read.kind === 'pin') return { ...read, kind: 'place' };
  return named === undefined ? null : { kind: 'place', text: named, open: true };
}

/** The same, said before it is asked: it is none of the form that is open. False: nothing of the kind. */
export function takesPlaceOfNext(turn: Turn, text: string): boolean {
  const { flow } = turn.memory;
  if (flow !== 'complaint' || !nextWaiting(turn) || !holdsWord(turn, text, 'heard-second')) return false;
  const place = placeOfNext(turn, text);
  if (!place) return false;
  placeNext(turn, place);
  tell(turn, 'complaint-placed');
  return true;
}
