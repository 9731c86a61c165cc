// A case that was filed is corrected: its place above all. Staff get the words; nothing new is opened for them.
import { ownRequests } from '../../bot/own-requests.ts';
import { holdsWord, isWritten, saysAgain, wordsIn } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { loosened } from '../../bot/unclaimed-files.ts';
import { isKnown, isPlace, saysWhere } from '../../bot/understanding/corrected-place.ts';
import { correctionSaid } from '../../bot/understanding/corrections.ts';
import { asksUs, CLEARLY, isPutAsQuestion, namesProblem } from '../../bot/understanding/is-telling.ts';
import { readPlace } from '../../bot/understanding/read-place.ts';
import { isNot, rawWords } from '../../bot/understanding/review-lines.ts';
import { placeTold } from '../../bot/understanding/settled-place.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import { withoutIn } from '../../bot/understanding/whole-place.ts';
import { maskCards } from '../../domain/card-mask.ts';
import type { Input } from '../../flow/engine/state.ts';
import { askWhetherAbout } from './ask-about-case.ts';
import { caseInTalk } from './case-in-talk.ts';
import { keepWords, type Meant, ownCases, passOn } from './citizen-words.ts';
import { caseAsked } from './question-back.ts';
import { askForReport } from './reported-before.ts';
import { saysNoMore } from './takes-no-more.ts';

/** More words tell a story. */
const MOST_WORDS = 24;
/** More words say where it is instead. */
const MOST_DENYING = 7;
/** The words of an order stand at the beginning: "change only the description". */
const MOST_ORDERING = 4;
/** So long after it was filed nobody has acted on a case that still counts as received. */
const FRESH_MS = 30 * 60_000;

/** Takes what corrects a case to that case, or says kindly that none is known from here. False: it corrects none. */
export async function answerCaseCorrected(turn: Turn, text: string): Promise<boolean> {
  // "The second one is in Derb Laafou, not in the Kasbah" is said of one that is still to be filed.
  if (turn.memory.others?.length || rawWords(text).length > MOST_WORDS) return false;
  const talk = await caseInTalk(turn);
  const line = talk && (placeAsked(turn, talk, text) ?? correctsPlace(turn, text));
  const denies = talk !== null && !line && (onlyDenies(turn, text) || asksToMove(turn, text));
  // What the commune asked about is answered by it.
  if (talk && (line || denies) && (await caseAsked(turn))?.of.id === talk.id) {
    await passOn(turn, talk, text);
    return true;
  }
  if (talk && line) {
    if (!(await correctFresh(turn, talk, line, text))) await takeCorrection(turn, talk, text);
    return true;
  }
  if (talk && denies) {
    await askPlace(turn, talk, text);
    return true;
  }
  if (talk && changesWords(turn, text)) {
    await takeCorrection(turn, talk, text);
    return true;
  }
  if (!wishesCorrection(turn, text)) return false;
  const [newest, ...others] = await ownCases(turn);
  const meant = talk ?? newest;
  if (!meant) askForReport(turn);
  else if (talk || others.length === 0) await takeCorrection(turn, meant, text);
  else askWhetherAbout(turn, meant, text);
  return true;
}

/** Where it is, said of a case in words that are known to do that: it is corrected, or the correction goes to it. */
export async function correctPlace(turn: Turn, meant: Meant, text: string): Promise<true> {
  const line = correctsPlace(turn, text) ?? text;
  if (!(await correctFresh(turn, meant, line, text))) await takeCorrection(turn, meant, text);
  return true;
}

/** So long after it was asked where a case is instead, a place is the answer. */
const PLACING_MS = 30 * 60_000;

/** "I got the place wrong": it goes to the case, and it is asked where that is instead. */
async function askPlace(turn: Turn, meant: Meant, text: string): Promise<void> {
  if (await saysNoMore(turn, meant)) return;
  keepWords(turn, meant, text);
  turn.memory = { ...turn.memory, placing: { caseId: meant.id, at: turn.now.getTime() } };
  tell(turn, 'status-corrected', 'where', { reference: meant.reference });
}

/** The place that was asked for, if these words are one; whatever they are, it is asked for no longer. */
function placeAsked(turn: Turn, meant: Meant, text: string): string | null {
  const { placing, ...memory } = turn.memory;
  turn.memory = memory;
  const isAsked = placing?.caseId === meant.id && turn.now.getTime() - placing.at < PLACING_MS;
  const isWhere = isAsked && (isPlace(turn, text) || saysWhere(turn, text));
  return isWhere && !namesProblem(turn, text) ? text : null;
}

/** The same as a pin: its numbers go to the case. False: none was asked for. */
export async function takesPinAsked(turn: Turn, givens: Input[]): Promise<boolean> {
  const [pin, ...others] = givens;
  if (!turn.memory.placing || pin?.kind !== 'place' || others.length > 0) return false;
  if (!(await answerCaseCorrected(turn, `${pin.latitude}, ${pin.longitude}`))) return false;
  loosened(turn);
  return true;
}

/** That the place is wrong, and not where it is. */
function onlyDenies(turn: Turn, text: string): boolean {
  if (wordsIn(turn.context, text).length > MOST_DENYING || asksUs(turn, text)) return false;
  const isWrong = besideIn(turn, text).includes('correct_case');
  const ofPlace = holdsWord(turn, text, 'heard-review_place') && (isWrong || takesBack(turn, text));
  return ofPlace && !isKnown(turn, text) && !namesProblem(turn, text);
}

/** More words ask for something else. */
const MOST_MOVING = 9;

/** "Can I change the quarter?": it may be, and is said where. */
function asksToMove(turn: Turn, text: string): boolean {
  if (wordsIn(turn.context, text).length > MOST_MOVING || !saysAgain(turn, text)) return false;
  const isAsked =
    isPutAsQuestion(turn, text) || ['asks', 'wants'].includes(turn.context.darija.act(text).act);
  return (
    isAsked && holdsWord(turn, text, 'heard-place_word') && !isKnown(turn, text) && !namesProblem(turn, text)
  );
}

async function takeCorrection(turn: Turn, meant: Meant, text: string): Promise<void> {
  if (await saysNoMore(turn, meant)) return;
  keepWords(turn, meant, text);
  tell(turn, 'status-corrected', undefined, { reference: meant.reference });
}

/**
 * Filed just now and untouched by anybody, the case itself is corrected, where the words name a place, known here or not: staff
 * see in them what stood there before. False: they correct it.
 */
async function correctFresh(turn: Turn, meant: Meant, said: string, text: string): Promise<boolean> {
  const { unitOfWork, context, now, row } = turn;
  const own = (await ownRequests(turn)).find(({ id }) => id === meant.id);
  const isFresh = own?.own && own.status === 'received' && own.joined === 0;
  if (!isFresh || now.getTime() - own.createdAt.getTime() > FRESH_MS) return false;
  const place = readPlace(turn, said);
  if (place.kind !== 'named' && !(place.kind === 'unknown' && saysWhere(turn, said) && takesBack(turn, text)))
    return false;
  const quarterId = place.kind === 'named' ? place.quarter : null;
  // "No, excuse me, in Lastah": only the place of it is one.
  const told = placeTold(turn, said);
  const isNamed = told !== null && readPlace(turn, told).kind === 'named';
  const where = isNamed ? told : withoutIn(turn, place.text ?? said);
  const before = own.placeText ?? context.referenceData.quarterName(own.quarterId ?? '', row.language);
  const stood = before ? sentence(turn, 'common-told_before', undefined, { words: before }) : '';
  keepWords(turn, meant, [text, stood].filter(Boolean).join('\n'));
  const placed = { placeText: maskCards(where), quarterId, latitude: null, longitude: null };
  unitOfWork.patch('Case', meant.id, { ...placed, searchKey: null, updatedAt: now });
  tell(turn, 'status-corrected', 'now', { reference: meant.reference, place: where });
  return true;
}

/** Where the case is said to be instead, if it is: "the place is not the Kasbah, it is Lastah", "rue Ibn Toumert, not Ibn Khaldoun". */
function correctsPlace(turn: Turn, text: string): string | null {
  const line = { id: 'place', message: 'complaint-place', ask: 'place' as const, options: [] };
  const said = correctionSaid(turn, text, [line])?.said;
  if (said === undefined) return null;
  if (holdsWord(turn, text, 'heard-review_place') && !tellsAnew(turn, text)) return said;
  const isWhere = isPlace(turn, said) || saysWhere(turn, said);
  return takesBack(turn, text) && !namesProblem(turn, text) && isWhere ? said : null;
}

/** "Rubbish in street 12", said after a bus was complained of: a problem is named, and nothing taken back. */
function tellsAnew(turn: Turn, text: string): boolean {
  const { categories, clearly } = turn.context.darija.route(text, turn.context.referenceData.examples);
  const isNamed = namesProblem(turn, text) || (categories.length > 0 && clearly >= CLEARLY);
  return isNamed && !takesBack(turn, text);
}

const takesBack = (turn: Turn, text: string): boolean =>
  saysAgain(turn, text) || rawWords(text).some((word) => isNot(turn.context, word));

/** "Change the description: the sewer overflows": the words behind it are of that case, whatever they name. */
const changesWords = (turn: Turn, text: string): boolean => {
  const [first = '', ...others] = rawWords(text).slice(0, MOST_ORDERING);
  return (
    isWritten(turn, first, 'heard-review_again') &&
    others.some((word) => isWritten(turn, word, 'heard-review_description'))
  );
};

/** "I want to change the place of yesterday's complaint". */
function wishesCorrection(turn: Turn, text: string): boolean {
  const has = (...lists: string[]) => lists.some((list) => holdsWord(turn, text, `heard-${list}`));
  // "I have an idea, and also a report" corrects none.
  if (has('idea')) return false;
  if (!saysAgain(turn, text) || !has('complains', 'review_case')) return false;
  return has('review_place', 'place_word') && wordsIn(turn.context, text).length > 2;
}
