// What is said where a place is asked for: the place in the words of who tells it, more of the problem, or another one.
import { askedStep } from '../../bot/input.ts';
import type { Take } from '../../bot/path.ts';
import { isWritten, opensWith, readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { beginsWithPlace, isPlace, saysWhere } from '../../bot/understanding/corrected-place.ts';
import { tellsLooks } from '../../bot/understanding/describes-thing.ts';
import { tellsDuration } from '../../bot/understanding/duration.ts';
import { tellsMoreOn, tellsOn } from '../../bot/understanding/goes-on-telling.ts';
import { announcesMore, CLEARLY, isPutAsQuestion, namesProblem } from '../../bot/understanding/is-telling.ts';
import { readPlace } from '../../bot/understanding/read-place.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { whereInstead } from '../../bot/understanding/where-instead.ts';
import { isWholePlace, withoutIn } from '../../bot/understanding/whole-place.ts';
import { withoutTold } from '../../bot/understanding/without-told.ts';
import type { PlaceRead } from '../../flow/engine/state.ts';
import { otherSubject } from './more-said.ts';
import { addsTo, withoutOpening } from './opening-words.ts';

/** More words tell of a street. */
const MOST_OF_STREET = 3;

/** More words tell something. */
const MOST_OF_PLACE = 8;

/** Asked where, "the civil-status office" asks for no paper, and "beside the school Ibn Sina" neither. */
export const answersWhere: Take = (turn, text) => {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'place' || isPutAsQuestion(turn, text)) return false;
  const said = whereInstead(turn, withoutTold(turn, text));
  if (said.split(/\s+/u).length > MOST_OF_PLACE) return false;
  return beginsWithPlace(turn, said) || saysWhere(turn, said) ? 'answer' : false;
};

/** What is said where a place is asked for: another problem that is told there lies elsewhere. */
export function placeOrMore(turn: Turn, text: string): PlaceRead {
  if (tellsDuration(turn, text)) return { kind: 'none', tells: true };
  // "Black, and in it my name" is told of the thing that is looked for.
  if (turn.memory.answers?.thing && tellsLooks(turn, text)) return { kind: 'none', tells: true };
  const heard = readPlace(turn, text);
  const { answers = {}, flow } = turn.memory;
  // "Change the colour, it is blue" orders a line to be changed.
  if (ordersChange(turn, text)) return { kind: 'none' };
  if (tellsOfAnother(turn, text)) return { kind: 'none', tells: true };
  const isWhole =
    heard.kind === 'none' &&
    !heard.asks &&
    (isWholePlace(turn, text) || beginsWithPlace(turn, text) || isStreetName(turn, text));
  const read: PlaceRead = isWhole ? { kind: 'unknown', likely: true } : heard;
  if (isWhole) return inWords(turn, text, read);
  // "I do not know his name" is said of a clerk, and of no place.
  if (announcesMore(turn, text) || opensWith(turn, text, 'heard-no_their_name', 'anywhere'))
    return { kind: 'none', tells: true };
  const { place } = answers;
  const isAskedBack = place?.kind === 'place' && place.open === true;
  if (isAskedBack ? tellsMoreOn(turn, text) : tellsOn(turn, text)) return { kind: 'none', tells: true };
  const words = withoutOpening(turn, text);
  const isAdded = addsTo(turn, text, words);
  if (isAdded && !saysWhere(turn, words) && !['named', 'pin'].includes(readPlace(turn, words).kind))
    return { kind: 'none', tells: true };
  if (read.kind !== 'named' || flow !== 'complaint' || !answers.details) return inWords(turn, text, read);
  const isMore = words !== text && namesProblem(turn, words) && otherSubject(turn, words, answers) !== null;
  return isMore ? { kind: 'none', tells: true } : inWords(turn, text, read);
}

function ordersChange(turn: Turn, text: string): boolean {
  const [first = ''] = rawWords(text);
  if (rawWords(text).length < 2 || !isWritten(turn, first, 'heard-review_again')) return false;
  return !isPlace(turn, text) && readPlace(turn, text).kind !== 'named';
}

/** "Besides, there is rubble at the corner": what is said to be there, and is of another subject, is no place of this one. */
function tellsOfAnother(turn: Turn, text: string): boolean {
  const { answers = {}, flow } = turn.memory;
  if (flow !== 'complaint' || !answers.details || !opensWith(turn, text, 'heard-there_is', 'anywhere'))
    return false;
  return namesProblem(turn, text) && otherSubject(turn, text, answers, CLEARLY) !== null;
}

/** "Street of the carpenters" tells of no noise. */
const isStreetName = (turn: Turn, text: string): boolean =>
  rawWords(text).length > 1 &&
  rawWords(text).length <= MOST_OF_STREET &&
  readYesNo(turn, text) === null &&
  saysWhere(turn, text);

/** The place in the words that were said, without the "in" before them. */
function inWords(turn: Turn, text: string, read: PlaceRead): PlaceRead {
  if (read.kind !== 'named' && read.kind !== 'unknown') return read;
  return { ...read, text: withoutIn(turn, read.text ?? text) };
}
