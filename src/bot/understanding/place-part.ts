// The place in what somebody says of one, apart from what stands around it: "no sorry, I mean rue Ibn Sina".
import type { PlacePart } from '../../darija/darija.ts';
import { mayNameRequest } from '../../domain/reference.ts';
import type { ReviewWish, WishedLine } from '../../flow/engine/state.ts';
import { isWritten } from '../phrases.ts';
import { isPlace, placed, saysWhere } from './corrected-place.ts';
import { isMarked } from './is-telling.ts';
import { placeNamed, type ReadingPlace } from './read-place.ts';
import { isNot } from './review-lines.ts';
import { wordSpans } from './split-correction.ts';
import { isMistaken, isNo } from './takes-back.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;

/** The part that says where; null: none does, or it speaks of what was said before, which others read. */
export function placePartIn(turn: ReadingPlace, text: string): PlacePart | null {
  const part = turn.context.darija.placePart(text);
  return part && namesPlace(turn, part.text) && !pointsBack(turn, text, part) ? part : null;
}

/** "The street" alone names none. */
const namesPlace = (turn: ReadingPlace, text: string): boolean =>
  (saysWhere(turn, text) || isPlace(turn, text)) &&
  (placeNamed(turn, text) !== null ||
    wordSpans(text).filter(({ text: word }) => !isWritten(turn, word, 'heard-place_link')).length > 1);

/** "Not behind the mosque", "the gate of the market, not the school's", "where the first was". */
function pointsBack(turn: ReadingPlace, text: string, { start, end }: PlacePart): boolean {
  const words = wordSpans(text);
  const from = words.findIndex((word) => word.start >= start);
  const behind = words.findIndex((word) => word.start >= end);
  const to = behind < 0 ? words.length : behind;
  return words.some(
    ({ text: word }, at) =>
      (at >= from && at <= to && isNo(turn, words, at)) ||
      (at < from && isNot(turn.context, word) && !isWritten(turn, word, 'heard-plain_no')) ||
      (at < to && isWritten(turn, word, 'heard-same')),
  );
}

/** "No sorry, I mean rue Ibn Sina": nothing is said but where it is, and that in more words than its name. */
export function placeAmongChatter(turn: ReadingPlace, text: string): PlacePart | null {
  const part = isMarked(text) || mayNameRequest(text) ? null : placePartIn(turn, text);
  return part && part.text !== text && part.told.length === 0 ? part : null;
}

/** "No sorry, rue Ibn Sina", "write only hay Salam" under a review: the place that is to stand there; null: something else. */
export function placeRestated(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  const place = lines.find(({ ask }) => ask === 'place');
  const part = place?.text ? placeAmongChatter(turn, text) : null;
  if (!place || !part) return null;
  const words = wordSpans(text.slice(0, part.start));
  const isInstead = words.some((word, at) => isNo(turn, words, at) || isMistaken(turn, word));
  const line = placed(turn, part.text, place, isInstead ? words.map((word) => word.text) : undefined);
  if (line.said === undefined) return null;
  return words.some((word) => adds(turn, word.text)) ? { ...line, more: true } : line;
}

const adds = (turn: ReadingPlace, word: string): boolean =>
  ['heard-review_also', 'heard-review_more'].some((list) => isWritten(turn, word, list));
