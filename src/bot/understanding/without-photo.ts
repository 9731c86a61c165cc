// "I do not want to photograph it, I fear the neighbours", said whatever is asked: the photo is left out, and asked for no more.

import { type AskStep, asksFiles } from '../../flow/definition/step.ts';
import type { Answer, Answers } from '../../flow/engine/state.ts';
import type { FormWish } from '../path.ts';
import {
  hasNone,
  isSpelled,
  isWritten,
  knownWords,
  opensWith,
  passesOver,
  readYesNo,
  sendsPhoto,
  wordsIn,
} from '../phrases.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { isTold } from './is-telling.ts';
import { orderedIn } from './ordered-words.ts';
import { addTold } from './place-in-answer.ts';
import { rawWords } from './review-lines.ts';
import { agrees } from './sends-reviewed.ts';
import { wordSpans } from './split-correction.ts';

/** More words tell a story. */
const MOST_WORDS = 12;
/** Fewer words tell nothing. */
const FEWEST_TOLD = 3;
/** What parts two sentences. */
const PAUSE = /[,;.!?\n\u060c\u061b\u061f]/u;

/** Leaves the photo out; words that were asked back as a place stand, since nothing is said against them. */
export const toLeavePhotoOut: FormWish = (turn, text, step) => {
  const photo = photoOf(turn);
  const told = toldBehind(turn, text);
  const said = told === null ? text : text.slice(0, text.length - told.length);
  if (photo === undefined || !leavesPhotoOut(turn, said, step)) return false;
  const { answers = {} } = turn.memory;
  const before = answers[photo];
  // Those that were sent stay.
  const left: Answers = before?.kind === 'files' ? {} : { [photo]: { kind: 'skipped' } };
  const place = answers[step.name];
  const kept =
    step.ask === 'place' && place?.kind === 'place' && place.text !== undefined ? closed(place) : null;
  turn.memory = { ...turn.memory, answers: { ...answers, ...left, ...(kept && { [step.name]: kept }) } };
  tell(turn, 'common-review', 'fine');
  if (told !== null) addTold(turn, orderedIn(turn, told)?.words ?? told);
  return true;
};

/** "I have no photo, but people fall into it": what is told behind it, to the end. */
function toldBehind(turn: Turn, text: string): string | null {
  const words = wordSpans(text);
  const but = words.findIndex(({ text: word }, at) => at > 0 && isWritten(turn, word, 'heard-but'));
  const start = but > 0 ? words[but + 1]?.start : undefined;
  const behind = start === undefined ? '' : text.slice(start);
  return rawWords(behind).length >= FEWEST_TOLD && isTold(turn, behind) ? behind : null;
}

function closed({ open: _, ...place }: Extract<Answer, { kind: 'place' }>): Answer {
  return place;
}

/** The question of the form that asks for a photo and may be left out. */
function photoOf({ context, memory }: Turn): string | undefined {
  const flow = context.flows.get(memory.flow ?? '');
  return flow?.steps.find((step) => step.verb === 'ask' && step.ask === 'photo' && step.optional === true)
    ?.name;
}

function leavesPhotoOut(turn: Turn, text: string, step: AskStep): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS || sendsPhoto(turn, text)) return false;
  // "The whole quarter, not only the hammam" says how far it reaches.
  if (isSpelled(turn, text, 'heard-not_only')) return false;
  if (step.ask === 'confirm' && agrees(turn, text)) return false;
  // The question for it has its own way on.
  if (asksFiles(step) && (turn.context.darija.readSkip(text) || passesOver(turn, text))) return false;
  if ((asksFiles(step) || step.ask === 'confirm') && hasOnlyThat(turn, text)) return true;
  if (refuses(turn, text)) return step.ask !== 'text' || !isTold(turn, text);
  const isAtPhoto = asksFiles(step) || step.ask === 'confirm';
  if (isAtPhoto) return passesBehindNo(turn, text);
  // "I have none": of what is asked where, there is nothing to have.
  return step.ask === 'place' && hasNone(turn, text);
}

/** As they are written: "finalement" sounds like filming. */
const NAMING = ['heard-review_photo', 'heard-photographs'];

/** A photo is named, and in the same words that there will be none. */
const refuses = (turn: Turn, text: string): boolean =>
  rawWords(text).some((word) => NAMING.some((list) => isWritten(turn, word, list))) &&
  opensWith(turn, text, 'heard-photo_not', 'anywhere');

/** "No, I have nothing but the noise": of what was told there is no picture. */
function hasOnlyThat(turn: Turn, text: string): boolean {
  const words = wordsIn(turn.context, text);
  const [none, only] = ['common-none', 'heard-only'].map((list) => knownWords(turn.context, list));
  return words.some((word, at) => none?.has(word) && only?.has(words[at + 1] ?? ''));
}

/** "No, I did not find it, go on". */
function passesBehindNo(turn: Turn, text: string): boolean {
  const parts = text
    .split(PAUSE)
    .map((part) => part.trim())
    .filter(Boolean);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const isNo = readYesNo(turn, first) === 'no' || opensWith(turn, first, 'heard-photo_not', 'anywhere');
  return parts.length > 1 && isNo && turn.context.darija.readSkip(last);
}
