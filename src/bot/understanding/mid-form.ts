// Wishes that are no answer, said in the middle of a form: to stop, to stay unnamed, to take time.

import { type AskStep, asksFiles } from '../../flow/definition/step.ts';
import type { Answer } from '../../flow/engine/state.ts';
import { beginSaid } from '../flow-runner.ts';
import { askedStep } from '../input.ts';
import { stopForm } from '../offer-draft.ts';
import type { FormWish } from '../path.ts';
import {
  holdsWord,
  isNothing,
  isOneOf,
  isOnly,
  isWritten,
  opensWith,
  passesOver,
  sendsPhoto,
} from '../phrases.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { isPlace } from './corrected-place.ts';
import { isPutAsQuestion, isTold } from './is-telling.ts';
import { drops, isForm, leaves, ordersStop } from './leave-form.ts';
import { quarterSpelt } from './read-place.ts';
import { rawWords } from './review-lines.ts';
import { flowSaid, prefillOf } from './said-as.ts';
import { toHearWhatWasTold } from './told-already.ts';
import { toLeavePhotoOut } from './without-photo.ts';

/** This sure, the words want that and nothing else. */
const SURE = 0.9;
/** What parts two sentences, kept with the first of them. */
const PAUSE = /(?<=[,;.!\n\u060c\u061b])/u;
/** More words tell a story. */
const MOST_WORDS = 8;
const FEW = 3;
/** A question has more words than a wish. */
const MOST_ASKING = 11;
/** Fewer words behind a pause may be a name: "the sign, stop". */
const FEWEST_LEAVING = 2;
/** Whoever takes back a whole form may say why. */
const MOST_STOPPING = 14;

/** In the order in which words that might wish two things are heard; those of the features come behind them. */
const WISHES: readonly FormWish[] = [
  ...[
    toHearWhatWasTold,
    toTellOther,
    toLeavePhotoOut,
    toLeave,
    toStayUnnamed,
    toStop,
    toPause,
    toComeBack,
    toTakeTime,
  ],
];

/** Does what is wished. False: it may be an answer. */
export async function answerWish(turn: Turn, text: string): Promise<boolean> {
  const step = askedStep(turn);
  if (step?.verb !== 'ask') return false;
  if ('check' in step && step.check) return toLeave(turn, text, step);
  for (const wish of [...WISHES, ...turn.context.path.inForm]) if (await wish(turn, text, step)) return true;
  return false;
}

const isShort = (text: string, most = MOST_WORDS): boolean => text.split(/\s+/u).length <= most;

/** Where something is to be told, words that tell are told. */
const isTelling = (turn: Turn, text: string, step: AskStep): boolean =>
  step.ask === 'text' && isTold(turn, text);

/** "No, I have no problem, I found a phone": asked what it is about or where, somebody asks for another form. */
async function toTellOther(turn: Turn, text: string, step: AskStep): Promise<boolean> {
  if (step.ask !== 'choice' && step.ask !== 'place') return false;
  const id = flowSaid(turn, text)?.id;
  if (id === undefined || id === turn.memory.flow) return false;
  // What stands before it denies what was asked for before.
  const asking = text
    .split(PAUSE)
    .map((_, at, parts) => parts.slice(at).join('').trim())
    .findLast((rest) => flowSaid(turn, rest)?.id === id);
  const words = asking ?? text;
  await beginSaid(turn, id, prefillOf(turn, id, words, turn.context.darija.route(words)));
  return true;
}

/** "I want no complaint after all". */
async function toLeave(turn: Turn, text: string, step: AskStep): Promise<boolean> {
  if (!leaves(turn, text, step)) return false;
  await stopForm(turn);
  return true;
}

/** "Without my name", "will it stay secret?", "I fear that they know me". */
function toStayUnnamed(turn: Turn, text: string, step: AskStep): boolean {
  // Under a review it is answered with the words of its flow.
  if (step.ask === 'confirm' || !isShort(text, MOST_ASKING)) return false;
  const isAsked = isPutAsQuestion(turn, text) && opensWith(turn, text, 'heard-known', 'anywhere');
  if (!isAsked && isTelling(turn, text, step)) return false;
  const has = (list: string) => holdsWord(turn, text, `heard-${list}`);
  // "J'essaierai" sounds like "siri".
  const namesSecret = has('secret') && rawWords(text).some((word) => isWritten(turn, word, 'heard-secret'));
  const isKnown = isAsked || opensWith(turn, text, 'heard-known', 'anywhere');
  if (!isKnown && !has('review_unnamed') && !namesSecret && !(has('review_without') && has('review_name')))
    return false;
  tell(turn, 'asides-unnamed');
  if (holdsWord(turn, text, 'heard-send')) goOn(turn, step);
  return true;
}

/** "Send it, but without my name", said before everything is asked: what was told of the place stands, a photo is left out. */
function goOn(turn: Turn, step: AskStep): void {
  const before = turn.memory.answers?.[step.name];
  const given = before?.kind === 'files' && before.files.length > 0;
  let answer: Answer | undefined;
  if (before?.kind === 'place' && before.text !== undefined) {
    const { open: _, ...kept } = before;
    answer = kept;
  } else if (asksFiles(step) && !given) answer = { kind: 'skipped' };
  if (answer) turn.memory = { ...turn.memory, answers: { ...turn.memory.answers, [step.name]: answer } };
}

async function toStop(turn: Turn, text: string, step: AskStep): Promise<boolean> {
  const isWished =
    (isForm(turn) && ordersStop(turn, text)) ||
    stops(turn, text, step) ||
    unsends(turn, text, step) ||
    givesUp(turn, text, step);
  if (isTelling(turn, text, step) || !isWished) return false;
  await stopForm(turn);
  return true;
}

function stops(turn: Turn, text: string, step: AskStep): boolean {
  if (!isShort(text) || (asksFiles(step) && holdsWord(turn, text, 'heard-review_photo'))) return false;
  const { intent, confidence } = turn.context.darija.route(text);
  if (isForm(turn) && drops(turn, firstClause(text))) return true;
  if (intent === 'cancel' && confidence >= SURE && turn.context.darija.act(text).act === 'wants') return true;
  return !isNothing(turn, text) && !isTold(turn, text) && opensWith(turn, text, 'heard-stops', 'anywhere');
}

/** "Enough" where nothing of a place is told yet; "it has no place, forget it", with the wish behind its pause. */
function givesUp(turn: Turn, text: string, step: AskStep): boolean {
  if (step.ask !== 'place') return false;
  if (isOneOf(turn, text, 'heard-enough')) return turn.memory.answers?.[step.name] === undefined;
  const [, ...behind] = text.split(PAUSE);
  const last = behind.at(-1)?.trim() ?? '';
  if (rawWords(last).length < FEWEST_LEAVING) return false;
  return turn.context.darija.readCommand(last)?.command === 'stop' || stops(turn, last, step);
}

/** What stands before its first pause: why may stand behind it. */
const firstClause = (text: string): string => text.split(/[,;.\n\u060c\u061b]/u)[0] ?? text;

/** "Do not send it". Not sending a photo goes on without one, and not yet is not never. */
function unsends(turn: Turn, text: string, step: AskStep): boolean {
  if (asksFiles(step) || !isShort(text, MOST_STOPPING)) return false;
  if (holdsWord(turn, text, 'heard-review_photo') || holdsWord(turn, text, 'heard-review_wait')) return false;
  return opensWith(turn, text, 'heard-unsends', 'anywhere');
}

/** "Wait, I must go": what was begun waits, and nothing is asked on. */
function toPause(turn: Turn, text: string, step: AskStep): boolean {
  if (!isShort(text, MOST_ASKING) || isTelling(turn, text, step)) return false;
  if (!opensWith(turn, text, 'heard-pauses', 'anywhere')) return false;
  turn.leaves = true;
  return true;
}

/** "I am back": nothing is lost, and the question stands where it stood. */
function toComeBack(turn: Turn, text: string): boolean {
  if (!isOnly(turn, text, 'heard-returns') || !opensWith(turn, text, 'heard-returns', 'anywhere'))
    return false;
  tell(turn, 'common-draft', 'kept');
  return true;
}

/** "Wait, I am taking it", "wait, I ask my mother". */
function toTakeTime(turn: Turn, text: string, step: AskStep): boolean {
  if (step.ask === 'place' || step.ask === 'choice') {
    const opens = isShort(text) && opensWith(turn, text, 'heard-waits', 'first');
    const { act, surely } = turn.context.darija.act(text);
    if (!opens || isPlace(turn, text) || (act === 'tells' && surely >= SURE)) return false;
    tell(turn, 'common-no_hurry');
    return true;
  }
  // "A moment", and nothing else, passes over nothing.
  if (asksFiles(step) && isShort(text, FEW) && opensWith(turn, text, 'heard-waits', 'first')) {
    tell(turn, 'common-review', 'wait');
    return true;
  }
  const waits =
    asksFiles(step) &&
    isShort(text) &&
    (holdsWord(turn, text, 'heard-review_wait') || sendsPhoto(turn, text));
  if (!waits || passesOver(turn, text) || isTold(turn, text) || quarterSpelt(turn, text) !== null)
    return false;
  tell(turn, 'common-review', 'wait');
  return true;
}
