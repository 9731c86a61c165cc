// Words that tell nothing where something is to be told: a question, a doubt, a wish. They are answered, and kept as no
// answer unless the person says so.

import { isMash, letters } from '../../domain/text.ts';
import type { TextStep } from '../../flow/definition/step.ts';
import type { Input } from '../../flow/engine/state.ts';
import { repeatQuestion } from '../flow-runner.ts';
import { askedStep, questionToken, type Tap } from '../input.ts';
import { hasNone, holdsWord, isNothing, isSaid, leavesIt, opensWith } from '../phrases.ts';
import { sentence, tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { numberIn } from '../typed-buttons.ts';
import { announces, complaintIn, isMarked, isPutAsQuestion, isTold } from './is-telling.ts';
import { answersShortly, askedInRequest } from './short-answer.ts';
import { isToldHere } from './told-here.ts';
import { besideForm } from './why-asked.ts';

/** "I do not remember" in one word, however it is spelt, is no mashed key. */
const NEGATED = /^(?:ma\S{2,}(?:ch|sh|x)|\u0645\u0627\S{2,}\u0634)$/iu;
/** As sure as it must be that words describe nothing where a thing is to be described. */
const PLAINLY = 0.72;
/** The button that keeps the words all the same. */
export const KEEP = '_untold';
/** The button that leaves the form, below a question that somebody does not want to answer. */
export const LEAVE = '_leave';
/** What is said by whoever has no more to say. */
const ENDING = new Set<string>(['agrees', 'declines', 'has_none']);

/** Answers words that tell nothing under a question that wants to be told something. False: they may be kept. */
export async function answerNotTold(turn: Turn, givens: Input[]): Promise<boolean> {
  const { untold, ...memory } = turn.memory;
  turn.memory = memory;
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'text') return false;
  const texts = givens.flatMap((given) => (given.kind === 'text' && !given.late ? [given.text] : []));
  const text = texts.join(' ');
  if (step.check) return texts.length === givens.length && answerBeside(turn, text, step.check);
  if (texts.length === 0 || texts.length < givens.length || text === untold) return false;
  if (answersShortly(turn, text)) return false;
  // Where it is, told before it was asked for, is no description.
  const { problems } = turn.context.path;
  const isPlace = complaintIn(turn, text) === 'place';
  if (problems.takesPosition(turn, text) || (isPlace && problems.takesPlace(turn, text))) {
    await repeatQuestion(turn);
    return true;
  }
  const isBack = leavesIt(turn, text) && turn.memory.shown?.options.includes('_back') === true;
  if (isBack) return false;
  if (await askedAgain(turn, step, text)) return true;
  const { act } = turn.context.darija.act(text);
  // "Lampe en panne" sounds like having none.
  if (act === 'has_none' && namesSubject(turn, text)) return false;
  // For mashed keys and "what shall I write?" the question itself has an example.
  const isNoise = act === 'noise' && !NEGATED.test(text);
  if (isNoise && (isMash(text) || letters(text) < (step.min ?? 0))) return false;
  if (isSaid(turn, text, 'common-what_to_write')) return false;
  if (isTold(turn, text, step.wishes) || describesThing(turn, text)) return false;
  if (isToldHere(turn, step, text) || (step.wishes && givesPurpose(turn, text))) return false;
  tell(turn, 'common-not_told', act);
  await repeatQuestion(turn);
  if (isLongEnough(turn, step, text)) offerToKeep(turn, text);
  if (ENDING.has(act) && askedInRequest(turn) !== null) offer(turn, LEAVE, 'common-stop');
  return true;
}

/** What announces, declines or passes over the telling is no telling: it is asked for again. False: it is something else. */
async function askedAgain(turn: Turn, step: TextStep, text: string): Promise<boolean> {
  // "I have a complaint": what it is, the question asks.
  const isAnnounced = announces(turn, text) && !step.wishes;
  const mustBeTold = !step.optional && (step.wishes || turn.memory.flow === turn.context.path.problems.flow);
  const isPassed = mustBeTold && turn.context.darija.readSkip(text);
  const declines = isNothing(turn, text);
  if (!isAnnounced && !isPassed && !declines) return false;
  if (!isAnnounced) tell(turn, 'common-not_told', declines ? 'declines' : 'doubts');
  await repeatQuestion(turn);
  return true;
}

/** A lamp, a pole; whoever has no photo of it names that. */
const namesSubject = (turn: Turn, text: string): boolean =>
  turn.context.darija.route(text, turn.context.referenceData.examples).categories.length > 0 &&
  !holdsWord(turn, text, 'heard-review_photo');

/** Where an answer is checked, a question beside it is answered. False: the words may be the answer. */
async function answerBeside(turn: Turn, text: string, check: string): Promise<boolean> {
  const beside = besideForm(turn, text, check);
  if (beside === null) return false;
  tell(turn, beside.message, beside.attribute);
  await repeatQuestion(turn);
  return true;
}

/** "Noir Samsung": asked in a form of the commune how a thing looks, words that are not plainly something else say it. */
function describesThing(turn: Turn, text: string): boolean {
  if (askedInRequest(turn) === null || isPutAsQuestion(turn, text)) return false;
  const { act, surely } = turn.context.darija.act(text);
  return surely < PLAINLY || (act === 'has_none' && !hasNone(turn, text));
}

/** "To serve my quarter" says why, and sounds like a question; "for when?" is one. */
function givesPurpose(turn: Turn, text: string): boolean {
  const [, rest = ''] = /^\s*\S+\s+(.+)$/su.exec(text) ?? [];
  if (rest === '' || isMarked(text) || isPutAsQuestion(turn, rest)) return false;
  return opensWith(turn, text, 'heard-purpose', 'first');
}

/** Whether they would be taken as the answer, with what is kept of it already. */
function isLongEnough({ memory: { answers } }: Turn, { name, min = 0 }: TextStep, text: string): boolean {
  const before = answers?.[name];
  return letters(`${before?.kind === 'text' ? (before.text ?? '') : ''} ${text}`) >= min;
}

/** Nobody is shut out by a misreading: one tap, or the same words once more, and they are the answer. */
function offerToKeep(turn: Turn, text: string): void {
  turn.memory = { ...turn.memory, untold: text };
  offer(turn, KEEP, 'common-keep');
}

/** Puts one more button below the question. */
function offer(turn: Turn, option: string, label: string): void {
  const { shown } = turn.memory;
  if (!shown) return;
  turn.memory = { ...turn.memory, shown: { ...shown, options: [...shown.options, option] } };
  const button = { token: questionToken(shown.menu, option), label: sentence(turn, label) };
  turn.reply.options = [...turn.reply.options, button];
}

/** One of these buttons, pressed by its number where a channel has none; null: it is none of them. */
export function offeredPressed(turn: Turn, text: string): Tap | null {
  const { shown } = turn.memory;
  const number = numberIn(turn, text);
  const option = number === null ? undefined : shown?.options[number - 1];
  if (!shown || (option !== KEEP && option !== LEAVE)) return null;
  return { kind: 'question', menu: shown.menu, option };
}

/** What a tap on that button gives. */
export function keptWords({ memory: { untold } }: Turn): Input {
  return untold === undefined ? { kind: 'other' } : { kind: 'text', text: untold };
}
