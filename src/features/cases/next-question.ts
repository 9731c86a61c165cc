// The question whether the next of several problems is filed too: how it is answered, in words or by its buttons.
import { NEXT } from '../../bot/drafts.ts';
import { begin, repeatQuestion } from '../../bot/flow-runner.ts';
import { showMenu } from '../../bot/main-menu.ts';
import type { OwnQuestion, Take } from '../../bot/path.ts';
import { holdsWord, isWritten, onlySends, passesOver } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Answer } from '../../flow/engine/state.ts';
import { saysBoth } from './both-wanted.ts';
import { leaveOthers, nextLabel, offerNext, placeOfNext } from './offer-next-problem.ts';
import { problemSaid, sayUnderstood } from './prefill.ts';
import { nextWaiting, takeNext } from './problem-queue.ts';
import { sameAsBefore, takesSamePlace } from './same-place.ts';

export const nextQuestion: OwnQuestion = {
  isAsked: () => true,
  async said(turn, text) {
    const place = placeOfNext(turn, text);
    if (place) await fileNext(turn, place);
    else if (isOfPhoto(turn, text)) await repeatQuestion(turn);
    else if (keepsFiled(turn, text)) leaveOthers(turn);
    else if (onlySends(turn, text) || saysBoth(turn, text)) await fileNext(turn);
    else return false;
    return true;
  },
  chosen: (turn, option) => (option === 'yes' ? fileNext(turn) : leaveOthers(turn)),
  label: nextLabel,
  stop: leaveOthers,
  repeat: offerNext,
};

/** "At the same place": said of the complaint that is open, or to this question, where it is a yes as well. */
export const atSamePlace: Take = async (turn, text) => {
  if (takesSamePlace(turn, text)) return true;
  const { flow, shown } = turn.memory;
  const place = flow === undefined && shown?.step === NEXT ? sameAsBefore(turn, text) : null;
  if (place) await fileNext(turn, place);
  return place !== null;
};

/** More words tell more than which. */
const MOST_KEEPING = 7;

/** "I told you, only the light": what was filed is all there is. */
function keepsFiled(turn: Turn, text: string): boolean {
  const next = nextWaiting(turn);
  const words = text.split(/\s+/u);
  if (!next || words.length > MOST_KEEPING || !words.some((word) => isWritten(turn, word, 'heard-only')))
    return false;
  const { categories } = turn.context.darija.route(text, turn.context.referenceData.examples);
  return !categories.some((one) => one === next.category);
}

/** "No photo for now" says nothing of the other problem. */
const isOfPhoto = (turn: Turn, text: string): boolean =>
  holdsWord(turn, text, 'heard-review_photo') && passesOver(turn, text);

/**
 * Files the problem that was told after the first one, in the same place unless it names its own.
 *
 * @param place where it is, if that was said to the question whether to file it
 */
export async function fileNext(turn: Turn, place?: Answer): Promise<void> {
  const next = takeNext(turn);
  if (!next) return showMenu(turn);
  const routed = turn.context.darija.route(next.text, turn.context.referenceData.examples);
  const subject = { category: { kind: 'choice' as const, option: next.category } };
  const said = next.isUntold ? subject : problemSaid(turn, next.text, { ...routed, several: [] }, next);
  const own = place ?? (next.isOwnPlace && next.place);
  const prefilled = own ? { ...said, place: own } : said;
  sayUnderstood(turn, prefilled);
  await begin(turn, 'complaint', { prefilled });
}
