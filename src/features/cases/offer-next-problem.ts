// Offers the next of several problems told in one message, with its own words, once nothing else is under way.

import { NEXT } from '../../bot/drafts.ts';
import { askedStep } from '../../bot/input.ts';
import { ask, showMenu } from '../../bot/main-menu.ts';
import { holdsWord, knownWords, opensWith, opensWithNo, readYesNo } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { saysToo } from '../../bot/understanding/added-too.ts';
import { saysWhere } from '../../bot/understanding/corrected-place.ts';
import { readPlace } from '../../bot/understanding/read-place.ts';
import { isOf } from '../../bot/understanding/review-lines.ts';
import { wordSpans } from '../../bot/understanding/split-correction.ts';
import { withoutIn } from '../../bot/understanding/whole-place.ts';
import { isSpelt, spelt } from '../../domain/spelling.ts';
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
  const next = nextWaiting(turn);
  if (flow !== 'complaint' || !next) return false;
  if (!holdsWord(turn, text, 'heard-second'))
    return isOfNext(turn, text, next.text) && takesOfNext(turn, text);
  if (takesBothPlaces(turn, text)) return true;
  const place = placeOfNext(turn, text);
  if (!place) return false;
  placeNext(turn, place);
  tell(turn, 'complaint-placed');
  return true;
}

/** Shorter words stand in every sentence. */
const FEWEST_LETTERS = 4;
/** More words tell something of their own. */
const MOST_OF_NEXT = 10;

/** Names a thing that only the next one tells of: "at the crossroads of the hospital", where its light is out. */
function isOfNext(turn: Turn, text: string, next: string): boolean {
  const step = askedStep(turn);
  // While it is asked where this one is, it is said of this one.
  if (step?.verb !== 'ask' || (step.ask !== 'confirm' && step.ask !== 'photo')) return false;
  const words = spelt(text).filter((word) => word.length >= FEWEST_LETTERS);
  const { details, place } = turn.memory.answers ?? {};
  const own = [details, place]
    .map((answer) => (answer && 'text' in answer ? (answer.text ?? '') : ''))
    .join(' ');
  if (words.length > MOST_OF_NEXT || opensWithNo(turn, text)) return false;
  const isIn = (word: string, told: string) => isSpelt([word], spelt(told));
  return words.some((word) => isIn(word, next) && !isIn(word, own));
}

/** Where the next one is, or only that it is to be filed, too. False: something else is told of it. */
function takesOfNext(turn: Turn, text: string): boolean {
  const place = turn.context.darija.act(text).act === 'tells' ? null : placeSaidOf(turn, text);
  if (place) {
    placeNext(turn, place);
    tell(turn, 'complaint-placed');
    return true;
  }
  const isAlso = saysToo(turn, text) || opensWith(turn, text, 'heard-review_also', 'anywhere');
  if (!isAlso) return false;
  tell(turn, 'complaint-kept_too', undefined, { text: nextWaiting(turn)?.text ?? text });
  return true;
}

/** A place that is known, or words that begin like one. */
function placeSaidOf(turn: Turn, text: string): Answer | null {
  const known = placeIn(turn, text);
  if (known || !saysWhere(turn, text)) return known;
  return { kind: 'place', text: withoutIn(turn, text), open: true };
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
