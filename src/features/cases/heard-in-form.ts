// What somebody says in the middle of a complaint, where what was learned of such sentences is sure: more of the problem,
// another one, a wish to go. Where it is not, the rules of the questions go on.
import { proceed } from '../../bot/flow-runner.ts';
import { callPerson } from '../../bot/handover.ts';
import { stopForm } from '../../bot/offer-draft.ts';
import { holdsWord, passesOver, sendsPhoto } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { tellsOn } from '../../bot/understanding/goes-on-telling.ts';
import { announcesMore } from '../../bot/understanding/is-telling.ts';
import { orderedIn } from '../../bot/understanding/ordered-words.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { placeInAnswer } from '../../bot/understanding/place-in-answer.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { keepAhead } from '../../bot/understanding/told-ahead.ts';
import { withoutOrder } from '../../bot/understanding/without-order.ts';
import { type Act, DOES, type Does } from '../../darija/darija.ts';
import type { Input, More } from '../../flow/engine/state.ts';
import { answeredBeside } from './answered-beside.ts';
import { otherSubject } from './more-said.ts';
import { withoutBeside, withoutOpening } from './opening-words.ts';
import { clarifyWaiting, keepAnother, nextOf } from './problem-queue.ts';
import { type InForm, readInForm } from './read-in-form.ts';
import { takesBack } from './takes-back.ts';
import { addToTold } from './told-with-rest.ts';

/** As sure as it must be that words tell, of this problem or of another. */
const TELLING = 0.5;
/** From this share on words may answer the question as well. */
const ANSWERING = 0.05;
/** So much surer of more of this problem words that name another subject tell of that. */
const NAMED_OTHER = 0.66;
/** More words are words of the problem. */
const MOST_AROUND = 6;
/** As likely as an answer must be for words to be read for it. */
const LIKELY_ANSWER = 0.2;
/** As likely as another problem must be behind an answer. */
const LIKELY_NEW = 0.3;
/** As sure as it must be of another problem whose subject nobody knows. */
const SURELY_NEW = 0.8;
/** As sure as it must be that somebody wants to go, or to talk to somebody. */
const WANTING = 0.6;
/** As likely as it must be that what sounds like it takes something back. */
const CORRECTING = 0.05;
/** As likely as it must be where the word itself is said. */
const LEAVING = 0.1;
/** As sure as it must be that words tell where any other reader would say that they do not, and as unlikely as it is then. */
const PLAINLY = 0.9;
const HARDLY = 0.03;
/** As sure as it must be that somebody cannot send a photo, to be no way of leaving it out. */
const SURELY_CANNOT = 0.8;
/** As sure as it must be that words answer nothing, and tell nothing. */
const BESIDE = 0.5;

/** Does what the words do, where no rule has taken them. False: it is not sure, or they answer the question. */
async function heardInForm(turn: Turn, text: string): Promise<boolean> {
  const read = readInForm(turn, text);
  if (read === null || turn.memory.alarmed === 'now') return false;
  if (read.question !== 'review' && tells(turn, text, read)) return takeTold(turn, text, read);
  if (read.does === 'person' && read.surely >= WANTING) {
    callPerson(turn);
    return true;
  }
  const leaves =
    read.does === 'leaves'
      ? read.surely >= WANTING && !holdsWord(turn, text, 'heard-send')
      : ordersStop(turn, text, read);
  if (leaves) await stopForm(turn);
  return leaves;
}

/** "Without a photo, without anything, cancel": the word itself stands behind its pause. */
const ordersStop = ({ context }: Turn, text: string, { shareOf }: InForm): boolean =>
  shareOf('leaves') >= LEAVING && context.darija.readCommand(lastClause(text))?.command === 'stop';

const lastClause = (text: string): string =>
  text
    .split(/[,;.!\n\u060c\u061b]+/u)
    .at(-1)
    ?.trim() ?? '';

/** Puts what is told where it belongs, and goes on to the next question where the one that was asked is answered as well. */
async function takeTold(turn: Turn, text: string, read: InForm): Promise<boolean> {
  const beside = mayAnswer(read) ? answeredBeside(turn, text) : null;
  const told = beside?.told ?? text;
  const other = otherTold(turn, told, read, beside !== null);
  if (other !== null) keepNew(turn, other, told);
  else if (!addToTold(turn, toldIn(turn, told))) return false;
  if (beside) await proceed(turn, placeInAnswer(turn, [beside.answer]));
  return true;
}

/** What is to be written, without the words that order it. */
const toldIn = (turn: Turn, text: string): string =>
  orderedIn(turn, text)?.words ?? withoutOrder(turn, withoutOpening(turn, text));

/** Words that tell something; where they answer as well, both must be parted. */
function tells(turn: Turn, text: string, { does, question, shareOf }: InForm): boolean {
  // What another one is, is still to be told; and what is taken back is corrected.
  if (announcesMore(turn, text)) return false;
  if (shareOf('corrects') + shareOf('denies') >= CORRECTING && takesBack(turn, text)) return false;
  const told = shareOf('adds') + shareOf('new');
  // What all other sentences taught may plainly contradict it: "I complained in March, what became of it?"
  if (told < PLAINLY && doesElse(turn, text)) return false;
  if ((does === 'adds' || does === 'new') && told >= TELLING) return true;
  // Why there is no photo is better told with the rest than not at all.
  const isBoth = question === 'photo' || told + shareOf('both') >= TELLING;
  return isBoth && !isBeside(does) && answeredBeside(turn, text) !== null;
}

const ELSE: readonly Act[] = ['asks', 'wants', 'doubts', 'scolds', 'corrects'];

function doesElse({ context }: Turn, text: string): boolean {
  const { act, told } = context.darija.act(text);
  return told < HARDLY && ELSE.includes(act);
}

/** They may answer as well; what surely tells of another problem says where that is. */
const mayAnswer = ({ does, surely, shareOf }: InForm): boolean =>
  !(does === 'new' && surely >= TELLING) && shareOf('both') + shareOf('answers') >= ANSWERING;

/** The subject of another problem that they tell of; null: it is more of this one. `beside`: they answer as well. */
function otherTold(turn: Turn, told: string, { does, shareOf }: InForm, beside: boolean): string | null {
  const subject = otherSubject(turn, told, turn.memory.answers ?? {});
  const own = shareOf('adds') + (beside ? shareOf('both') : 0);
  const isNew = shareOf('new') > own && (does === 'new' || (beside && shareOf('new') >= LIKELY_NEW));
  if (!isNew) return does === 'adds' && shareOf('new') >= own * NAMED_OTHER ? subject : null;
  const found = subject ?? subjectOf(turn, told);
  return found !== null || shareOf('new') < SURELY_NEW ? found : OTHER;
}

/** The desk that sorts. */
const OTHER = 'other';

/** Keeps another problem with its own words until this one is sent. */
function keepNew(turn: Turn, category: string, told: string): void {
  tell(turn, 'complaint-kept_too', undefined, { text: keepWaiting(turn, category, told) });
}

/** The same without a word; the words that are kept. */
function keepWaiting(turn: Turn, category: string, told: string): string {
  const bare = withoutBeside(turn, withoutOpening(turn, told));
  const text = rawWords(told).length - rawWords(bare).length > MOST_AROUND ? told : bare;
  if (nextOf(turn, category)) clarifyWaiting(turn, category, text);
  else keepAnother(turn, { category, text, told: text });
  return text;
}

/** What a clerk would look for it under. */
function subjectOf({ context: { darija, referenceData } }: Turn, text: string): string | null {
  const { categories } = darija.route(text, referenceData.examples);
  return categories.find((one) => referenceData.categories.some(({ id }) => id === one)) ?? null;
}

/** What is said to whoever answers nothing. */
const SAID: Partial<Record<Does, [message: string, attribute?: string]>> = {
  asks: ['common-question_first'],
  cannot: ['common-not_told', 'cannot'],
  doubts: ['common-not_told', 'doubts'],
  person: ['common-question_first'],
  scolds: ['asides-anger'],
  thanks: ['common-smalltalk'],
  wait: ['common-no_hurry'],
  wish: ['common-question_first'],
};

const isBeside = (does: Does): boolean => SAID[does] !== undefined;

/** What is to be said to words that surely answer nothing; null: they may answer. */
function saidBeside(turn: Turn, givens: readonly Input[]): [message: string, attribute?: string] | null {
  const text = onlyText(givens);
  const read = text === null ? null : readInForm(turn, text);
  if (text === null || read === null || turn.memory.alarmed === 'now') return null;
  // "Add that it is worse at night": it is ordered, and lost by no doubt.
  if (orderedIn(turn, text) !== null) return null;
  // What is read back is put right first; and what the rules of a question surely know is left to them.
  if (read.question === 'review' || (tellsOn(turn, text) && !isHelpless(read))) return null;
  if (read.question === 'photo' && (sendsPhoto(turn, text) || isWithout(turn, text, read))) return null;
  if (read.question === 'place' && !isTakenForPlace(turn, text)) return null;
  const beside = DOES.filter(isBeside).reduce((sum, name) => sum + read.shareOf(name), 0);
  if (beside < BESIDE) return null;
  if (read.does === 'doubts' && holdsWord(turn, text, 'heard-fears')) return ['asides-unnamed'];
  if (read.does === 'cannot' && read.question === 'photo') return ['common-review', 'fine'];
  return SAID[read.does] ?? null;
}

/** "I am afraid of what comes of it": whoever doubts, or cannot, tells nothing of the problem, however it begins. */
const isHelpless = ({ does, surely }: InForm): boolean =>
  (does === 'doubts' || does === 'cannot') && surely >= BESIDE;

/** "I have none", "I leave it out", and not that it cannot be sent. */
const isWithout = (turn: Turn, text: string, { shareOf }: InForm): boolean =>
  shareOf('cannot') < SURELY_CANNOT && passesOver(turn, text);

/** The rules of the question would keep it as a place, or as more of the problem. */
function isTakenForPlace(turn: Turn, text: string): boolean {
  const read = turn.context.path.place(turn, text);
  return read.kind === 'named' || read.kind === 'unknown' || (read.kind === 'none' && read.tells === true);
}

/** Whoever is afraid of what comes of it hears who will know; nothing is sent before they say so. */
const saidToDoubt = (turn: Turn, text: string) => ({
  message: holdsWord(turn, text, 'heard-fears') ? 'asides-unnamed' : 'common-no_hurry',
});

/** What words are that a review does not know: more of the problem, or another one; null: it is not sure. */
function moreInReview(turn: Turn, text: string): More | null {
  const read = readInForm(turn, text);
  if (read?.question !== 'review' || turn.memory.alarmed === 'now') return null;
  if (isHelpless(read) && read.does === 'doubts') return { is: 'heard', saying: saidToDoubt(turn, text) };
  if (!tells(turn, text, read)) return null;
  const other = otherTold(turn, text, read, false);
  // One that nobody could look for is better told with the first.
  if (other === null || other === OTHER)
    return { is: 'added', text: withoutOrder(turn, withoutOpening(turn, text)) };
  const values = { text: keepWaiting(turn, other, text) };
  return { is: 'heard', saying: { message: 'complaint-kept_too', values } };
}

/** Keeps out of the answers what surely is none. */
function withoutBesideForm(turn: Turn, givens: Input[]): Input[] {
  const said = saidBeside(turn, givens);
  if (said === null) return givens;
  tell(turn, ...said);
  return [];
}

/** Reads words anew only where they may answer, and nothing but that. */
const unlessBesideForm =
  (reread: (turn: Turn, givens: Input[]) => Input[]) =>
  (turn: Turn, givens: Input[]): Input[] =>
    saidBeside(turn, givens) === null && !isToldIn(turn, givens) ? reread(turn, givens) : givens;

/** They surely tell something, and hardly answer. */
function isToldIn(turn: Turn, givens: readonly Input[]): boolean {
  const text = onlyText(givens);
  const read = text === null ? null : readInForm(turn, text);
  if (text === null || read === null || !tells(turn, text, read)) return false;
  return read.shareOf('both') + read.shareOf('answers') < LIKELY_ANSWER;
}

export const learned = {
  heard: heardInForm,
  more: moreInReview,
  given: [withoutBesideForm, keepAhead],
  placeInAnswer: unlessBesideForm(placeInAnswer),
};
