// Offers the next of several problems told in one message, with its own words, once nothing else is under way.

import { NEXT } from '../../bot/drafts.ts';
import { ask, showMenu } from '../../bot/main-menu.ts';
import { holdsWord, knownWords, opensWithNo, readYesNo } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { readPlace } from '../../bot/understanding/read-place.ts';
import { isOf } from '../../bot/understanding/review-lines.ts';
import { wordSpans } from '../../bot/understanding/split-correction.ts';
import { withoutIn } from '../../bot/understanding/whole-place.ts';
import type { Answer } from '../../flow/engine/state.ts';
import { dropOthers, nextWaiting, placeNext } from './problem-queue.ts';

/** "And" as one letter on the next word. */
const AND = /^\u0648(?=\p{L}{3})/u;

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
  if (opensWithNo(turn, text)) return null;
  const [first = ''] = text.split(/[\s,\u060c]+/u);
  const isMeant =
    holdsWord(turn, text, 'heard-second') ||
    readYesNo(turn, first) === 'yes' ||
    turn.context.darija.act(text).act === 'places';
  return isMeant ? placeIn(turn, text) : null;
}

/** The place that words name, or else are. */
function placeIn(turn: Turn, text: string): Answer | null {
  const named = turn.context.darija.route(text).place?.text;
  const words = named ?? text;
  const read = readPlace(turn, words);
  if (read.kind === 'named') return { kind: 'place', quarter: read.quarter, text: withoutIn(turn, words) };
  if (read.kind === 'pin') return { ...read, kind: 'place' };
  return named === undefined ? null : { kind: 'place', text: named, open: true };
}

/** The same, said before it is asked: it is none of the form that is open. False: nothing of the kind. */
export function takesPlaceOfNext(turn: Turn, text: string): boolean {
  const { flow } = turn.memory;
  if (flow !== 'complaint' || !nextWaiting(turn) || !holdsWord(turn, text, 'heard-second')) return false;
  if (takesBothPlaces(turn, text)) return true;
  const place = placeOfNext(turn, text);
  if (!place) return false;
  placeNext(turn, place);
  tell(turn, 'complaint-placed');
  return true;
}

/** "No, the first one is in the Kasbah and the second in Lastah": where each of them is, of the one that is open and the next. */
function takesBothPlaces(turn: Turn, text: string): boolean {
  const words = wordSpans(text);
  const startOf = (order: string) =>
    words.find(({ text: word }) =>
      isOf(turn.context, word.replace(AND, ''), knownWords(turn.context, `heard-order_${order}`)),
    )?.start;
  const [first, second] = [startOf('first'), startOf('second')];
  if (first === undefined || second === undefined || second < first) return false;
  const ownText = text.slice(first, second);
  if (turn.context.darija.route(ownText).place === undefined) return false;
  const [place, next] = [placeIn(turn, ownText), placeIn(turn, text.slice(second))];
  if (!place || !next) return false;
  turn.memory = { ...turn.memory, answers: { ...turn.memory.answers, place } };
  placeNext(turn, next);
  tell(turn, 'common-subject_taken');
  return true;
}
