// Reads a sentence said under a review against its lines: add the photo, the place is wrong, not yet, without my name.
import type { ReviewWish, WishedLine } from '../../flow/engine/state.ts';
import {
  holdsWord,
  isNothing,
  isSpelled,
  isWritten,
  knownWords,
  leavesIt,
  opensWith,
  type Reading,
  readBy,
  readYesNo,
  saysAgain,
  saysNone,
  sendsPhoto,
  sendsWithout,
  wordsIn,
} from '../phrases.ts';
import { addedBehindNo, saysBesides } from './added-too.ts';
import { beginsWithPlace, isPlace, mendedIn } from './corrected-place.ts';
import { correctionSaid, retold } from './corrections.ts';
import { countedAnew } from './counted-anew.ts';
import { tellsOn } from './goes-on-telling.ts';
import { announcesMore, isMarked, namesProblem } from './is-telling.ts';
import { isKin } from './kin-subjects.ts';
import { numberInstead } from './number-instead.ts';
import { orderedIn } from './ordered-words.ts';
import { placeRestated } from './place-part.ts';
import { type ReadingPlace, readPlace } from './read-place.ts';
import { isNot, isOf, lineMeant, namesOf, optionOfLine, rawWords } from './review-lines.ts';
import { agrees, onlyAdds, sendsDespite, sendsPlainly } from './sends-reviewed.ts';
import { subjectSettled } from './settled-subject.ts';
import { withoutJoint } from './split-correction.ts';
import { subjectNamedInstead } from './subject-denied.ts';
import { toldOtherwise } from './told-otherwise.ts';
import { whereInstead } from './where-instead.ts';
import { placeWidened } from './whole-quarter.ts';
import { withoutOrder } from './without-order.ts';

type Line = Extract<ReviewWish, { wish: 'line' }>;

/** More words tell a story, not what to do with a line. */
const MOST_WORDS = 14;

/** More words say more than to wait. */
const MOST_WAITING = 7;

/** As sure as it must be that a sentence tells something and asks for no change. */
const TELLING = 0.9;

/** What a sentence that names no line is made of. */
const WITHOUT_LINE = ['wait', 'again', 'beside']
  .map((list) => `heard-review_${list}`)
  .concat('heard-send_beside', 'heard-yes');

const isBrief = (text: string): boolean => rawWords(text).length <= MOST_WAITING;

/** "Do not send it yet". */
const notYet = (turn: Reading, text: string): boolean =>
  opensWith(turn, text, 'heard-unsends', 'anywhere') && holdsWord(turn, text, 'heard-review_wait');

const takesBack = (turn: Reading, text: string): boolean =>
  rawWords(text).some((word) => isNot(turn.context, word) || readYesNo(turn, word) === 'no');

/** No more is named than the subject of what was told: "it is a bump, not a hole". */
function keepsSubject(
  { context: { darija, referenceData } }: Reading,
  { option, said }: Line,
  lines: WishedLine[],
): boolean {
  if (option === undefined) return said === undefined;
  const told = lines.findLast(({ ask }) => ask === 'text')?.text ?? '';
  return darija.route(told, referenceData.examples).categories[0] === option;
}

const AROUND_NAMES = ['again', 'more', 'beside', 'not', 'is'].map((list) => `heard-review_${list}`);

/** So many words beside the name of a line tell something: "we are fed up with it in this quarter". */
const MOST_BESIDE = 2;

/** True for words that only happen to name a line. */
function saysMore({ context }: Reading, text: string, lines: WishedLine[]): boolean {
  const known = [knownWords(context, ...AROUND_NAMES), ...lines.map((line) => namesOf(context, line))];
  const words = rawWords(text).filter((word) => word.length > 2);
  return words.filter((word) => !isOf(context, word, ...known)).length > MOST_BESIDE;
}

/** The same by two names and nothing told beside them: "not noise, the problem is rubbish". */
function subjectByName(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  const choice = lines.find(({ options }) => options.length > 0);
  const option = choice ? subjectNamedInstead(turn, text, choice) : null;
  if (!choice || option === null) return null;
  const label = choice.options.find(({ id }) => id === option)?.label ?? text;
  const name = label.replace(/^[^\p{L}]+/u, '');
  const found = { wish: 'line' as const, id: choice.id, more: false, firm: true as const };
  return { ...found, option, ...retold(turn, lines, option, name) };
}

/** "Not the water! The light": the subject that is left once the other is taken back. */
function subjectInstead(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  const left = subjectSettled(turn, text);
  const choice = lines.find(({ options }) => options.length > 0);
  if (left === null || !choice) return null;
  const [named] = turn.context.darija.route(left, turn.context.referenceData.examples).categories;
  const option = choice.options.find(({ id }) => id === named)?.id;
  if (option === undefined) return null;
  return {
    wish: 'line',
    id: choice.id,
    option,
    more: false,
    firm: true,
    ...retold(turn, lines, option, left),
  };
}

/** "Write that it is in front of the school, too": words that are to stand behind what was told. */
function addedByOrder(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  const told = lines.findLast(({ ask }) => ask === 'text');
  const said = told && (orderedIn(turn, text)?.words ?? addedBehindNo(turn, text));
  return said ? { wish: 'line', id: told.id, more: true, said, firm: true } : null;
}

/** "On the left, coming from Agadir": where exactly, beside the place that stands there. */
function sideSaid(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  const place = lines.find(({ ask }) => ask === 'place');
  if (!place?.text || isMarked(text) || rawWords(text).length > MOST_WORDS) return null;
  const opens = opensWith(turn, withoutJoint(turn.context, text), 'heard-side', 'first');
  return opens ? { wish: 'line', id: place.id, more: true, said: text, firm: true } : null;
}

/** The line that has a new value from now on. What corrects without another subject may only tell it in other words. */
function valueSaid(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  const plainly =
    numberInstead(turn, text, lines) ?? countedAnew(turn, text, lines) ?? placeMoved(turn, text, lines);
  if (plainly) return plainly;
  const corrected = subjectInstead(turn, text, lines) ?? correctionSaid(turn, text, lines);
  const kin = corrected && toldOfKin(turn, text, corrected, lines);
  if (kin) return kin;
  const isOfPlace = lines.some(({ id, ask }) => ask === 'place' && id === corrected?.id);
  const isPlain = isOfPlace || (corrected && namesItsLine(turn, text, corrected, lines));
  if (corrected && (isPlain || !keepsSubject(turn, corrected, lines))) return corrected;
  const byName = corrected?.option === undefined ? subjectByName(turn, text, lines) : null;
  if (byName) return byName;
  return toldOtherwise(turn, text, lines) ?? corrected;
}

/** Fewer words tell nothing. */
const FEWEST_TOLD = 4;
/** More words tell of a thing, and name no subject. */
const MOST_NAMING = 4;

/** "Not the lamp, the pole is leaning": more of the same matter, and no other subject. */
function toldOfKin(turn: ReadingPlace, text: string, { option }: Line, lines: WishedLine[]): Line | null {
  const { darija, referenceData } = turn.context;
  const told = lines.findLast(({ ask }) => ask === 'text');
  if (option === undefined || !told?.text || rawWords(text).length <= MOST_NAMING) return null;
  const [own = option] = darija.route(told.text, referenceData.examples).categories;
  if (!isKin(own, option) || namesSubject(turn, text, lines)) return null;
  return { wish: 'line', id: told.id, more: true, said: text, firm: true };
}

/** What parts two sentences. */
const PAUSE = /[,;.!\n\u060c\u061b]+/u;
/** As good as the label itself. */
const LABEL = 0.85;

/** One of its sentences is the name of a subject, with a no before it. */
function namesSubject({ context }: ReadingPlace, text: string, lines: WishedLine[]): boolean {
  const options = lines.flatMap((line) => line.options);
  const isNo = (word: string) => isNot(context, word) || isWritten({ context }, word, 'heard-plain_no');
  return text.split(PAUSE).some((part) => {
    const said = rawWords(part)
      .filter((word) => !isNo(word))
      .join(' ');
    return said !== '' && (context.darija.matchOption(said, options)?.score ?? 0) >= LABEL;
  });
}

/** "Wait, not the hole beside the station, beside the school": whatever else is named, what is taken back is of the place. */
function placeMoved(turn: ReadingPlace, text: string, lines: WishedLine[]): Line | null {
  const place = lines.find(({ ask }) => ask === 'place');
  const where = whereInstead(turn, text);
  if (!place?.text || where === text) return null;
  const denied = rawWords(text.slice(0, text.length - where.length));
  const said = mendedIn(turn, where, place, denied);
  return said === null ? null : { wish: 'line', id: place.id, said, more: false, firm: true };
}

/** "The subject is water": the option stands with the name of its line. */
const namesItsLine = ({ context }: Reading, text: string, { id, option }: Line, lines: WishedLine[]) =>
  option !== undefined && lineMeant(context, wordsIn(context, text), lines)?.id === id;

/** "Without my name". */
function leavesNameOut(turn: Reading, text: string): boolean {
  const has = (list: string) => holdsWord(turn, text, `heard-review_${list}`);
  if (has('unnamed') || (has('without') && has('name'))) return true;
  return opensWith(turn, text, 'heard-known', 'anywhere');
}

/** The line that is named to be changed: who tells of a problem may name a street or a picture, and wants none changed. */
function lineNamed(turn: Reading, text: string, lines: WishedLine[]): WishedLine | undefined {
  const { act, surely } = turn.context.darija.act(text);
  if ((act === 'tells' && surely >= TELLING) || saysMore(turn, text, lines)) return undefined;
  return lineMeant(turn.context, wordsIn(turn.context, text), lines);
}

/** What is wished of a line that is named. */
function wishOf(turn: ReadingPlace, text: string, line: WishedLine): Line {
  const { id } = line;
  // "Its place is the gate", with nothing between the two.
  if (line.ask === 'place' && readPlace(turn, text).kind === 'named')
    return {
      wish: 'line',
      id,
      more: false,
      said: turn.context.darija.route(text).place?.text ?? text,
      firm: true,
    };
  const option = optionOfLine(turn, text, line);
  const more = holdsWord(turn, text, 'heard-review_more');
  const firm = saysAgain(turn, text) && { firm: true as const };
  return { wish: 'line', id, more, ...(option && { option }), ...firm };
}

/** What a few words ask for that give no line a new value: to wait, to leave out the name, to change the line they name. */
function wishInFewWords(turn: ReadingPlace, text: string, lines: WishedLine[]): ReviewWish | null {
  const { length } = wordsIn(turn.context, text);
  // "Wait, the lamp is out, too" tells of it.
  if (saysBesides(turn, text) && namesProblem(turn, text)) return null;
  // "Wait, it is still loading."
  const waits = (['first', 'last'] as const).some((where) => opensWith(turn, text, 'heard-waits', where));
  if (length <= MOST_WAITING && waits) return { wish: 'wait' };
  if (length === 0 || length > MOST_WORDS || agrees(turn, text)) return null;
  if (saysNone(turn, text)) return { wish: 'fine' };
  if (leavesNameOut(turn, text)) return { wish: 'unnamed' };
  const line = lineNamed(turn, text, lines);
  if (line) return wishOf(turn, text, line);
  const drawn = readBy(turn, text, WITHOUT_LINE);
  if (drawn?.has('heard-review_wait')) return { wish: 'wait' };
  return drawn?.has('heard-review_again') ? { wish: 'change' } : null;
}

/** A sentence of its own, and no name of anything. */
function namesOrTells({ context }: ReadingPlace, words: string): boolean {
  const { act } = context.darija.act(words);
  return act !== 'places' && rawWords(words).length >= FEWEST_TOLD;
}

/** "The pole leans over the road": a thing stands first, and where it is only behind it. */
function tellsOfThing(turn: ReadingPlace, words: string): boolean {
  const [first = ''] = rawWords(words);
  if (beginsWithPlace(turn, words) || isWritten(turn, first, 'heard-review_is')) return false;
  const { darija, referenceData } = turn.context;
  return (
    rawWords(words).length >= FEWEST_TOLD && darija.route(words, referenceData.examples).categories.length > 0
  );
}

/** What the sentence asks for; null: nothing of the kind. */
export function reviewWish(turn: ReadingPlace, text: string, lines: WishedLine[]): ReviewWish | null {
  // "Blessé" sounds like "blasa", the place.
  if (isSpelled(turn, text, 'heard-hurt')) return null;
  if (onlyAdds(turn, text)) return { wish: 'add' };
  // "Add that it is worse at six" is told, whatever hour or place it names.
  const ordered = orderedIn(turn, text);
  const isToTell =
    ordered !== null &&
    (tellsOfThing(turn, ordered.words) ||
      (!isPlace(turn, ordered.words) && namesOrTells(turn, ordered.words)));
  const toTell = isToTell ? addedByOrder(turn, text, lines) : null;
  if (toTell) return toTell;
  const restated = placeWidened(turn, text, lines) ?? placeRestated(turn, text, lines);
  if (restated) return restated;
  if (sendsPlainly(turn, text) || sendsDespite(turn, text)) return null;
  if (isNothing(turn, text) || notYet(turn, text) || leavesIt(turn, text)) return { wish: 'wait' };
  if (isBrief(text) && sendsPhoto(turn, text)) return { wish: 'wait' };
  if (sendsWithout(turn, text)) return null;
  // "No, that is another problem" says that something is wrong, and not yet what.
  if (announcesMore(turn, text)) return takesBack(turn, text) ? { wish: 'change' } : null;
  const added = sideSaid(turn, text, lines) ?? addedByOrder(turn, text, lines);
  if (added) return added;
  if (tellsOn(turn, text)) return null;
  const told = lines.findLast(({ ask }) => ask === 'text');
  const said = withoutOrder(turn, text);
  if (told && said !== text && tellsOn(turn, said))
    return { wish: 'line', id: told.id, more: true, said, firm: true };
  return valueSaid(turn, text, lines) ?? wishInFewWords(turn, text, lines);
}
