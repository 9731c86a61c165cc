// What somebody taps, writes, says or sends at a question of a consultation.

import type { OwnQuestion } from '../../../bot/path.ts';
import { leavesIt, passesOver, readYesNo } from '../../../bot/phrases.ts';
import type { Turn } from '../../../bot/turn.ts';
import { hasOptions, SCALE } from '../../../domain/consultation.ts';
import { latinDigits } from '../../../domain/digits.ts';
import type { Input } from '../../../flow/engine/state.ts';
import type { ConsultationFact, QuestionFact, ResponseFact } from '../loaders.ts';
import {
  ASKED,
  askedLabel,
  askOne,
  askWhatIsLeft,
  CHANGED,
  changeLabel,
  repeatAsked,
  repeatChange,
} from './ask.ts';
import { OPENED, openedNow, openedQuestion, responseFor } from './open.ts';
import { type Given, writeAnswer } from './write.ts';

interface Present {
  found: ConsultationFact;
  response: ResponseFact;
  question: QuestionFact;
}

/** What is being answered, while it takes answers; else that it is closed is said. */
async function present(turn: Turn): Promise<Present | null> {
  const found = await openedNow(turn);
  const response = found && (await responseFor(turn, found));
  const question = found?.questions.find(({ id }) => id === turn.memory.opinion?.question?.id);
  return found && response && question ? { found, response, question } : null;
}

async function give(turn: Turn, { found, response, question }: Present, given: Given): Promise<void> {
  writeAnswer(turn, response, question, given);
  const answered = [...response.answered, question.id];
  await askWhatIsLeft(turn, found, { ...response, answered });
}

async function chosen(turn: Turn, option: string): Promise<void> {
  const at = await present(turn);
  if (!at) return;
  const { question } = at;
  const { picked = [] } = turn.memory.opinion ?? {};
  if (option === 'skip') return give(turn, at, {});
  if (option === 'done' && picked.length > 0) return give(turn, at, { choices: picked });
  const place = placeMeant(question, option);
  if (place === null) {
    repeatAsked(turn);
    return;
  }
  if (question.kind === 'choice' || question.kind === 'scale') return give(turn, at, { choices: [place] });
  return pick(turn, at, [place]);
}

/** The option of this question that an option of the chat names: its place, or the step of a scale. Null: none. */
function placeMeant({ kind, options }: QuestionFact, option: string): number | null {
  if (kind === 'scale') return SCALE.find((each) => option === `s${each}`) ?? null;
  const place = hasOptions(kind) ? options.findIndex((_, i) => option === `o${i}`) : -1;
  return place < 0 ? null : place;
}

/** Taps of several, or of a ranking: each is kept until one is done; a ranking is done with its last but one. */
async function pick(turn: Turn, at: Present, places: readonly number[]): Promise<void> {
  const { question } = at;
  const before = turn.memory.opinion?.picked ?? [];
  const picked = places.reduce<readonly number[]>((all, place) => toggled(question.kind, all, place), before);
  const left = question.options.map((_, i) => i).filter((i) => !picked.includes(i));
  if (question.kind === 'rank' && left.length <= 1) return give(turn, at, { choices: [...picked, ...left] });
  turn.memory = { ...turn.memory, opinion: { ...turn.memory.opinion, id: at.found.id, picked: [...picked] } };
  repeatAsked(turn);
}

/** A second tap of several takes the first back; in a ranking what has its place keeps it. */
function toggled(kind: string, all: readonly number[], place: number): number[] {
  const rest = all.filter((each) => each !== place);
  if (kind === 'rank') return rest.length < all.length ? [...all] : [...all, place];
  return rest.length < all.length ? rest : [...all, place].sort((a, b) => a - b);
}

/** Numbers of several options at once: "1, 3 and 4". */
function numbersIn(text: string, most: number): number[] {
  const said = latinDigits(text);
  if (/\p{L}{4,}/u.test(said)) return [];
  const all = [...said.matchAll(/\d+/gu)].map(([digits]) => Number(digits) - 1);
  return all.length > 1 && all.every((each) => each >= 0 && each < most) ? [...new Set(all)] : [];
}

async function said(turn: Turn, text: string): Promise<boolean> {
  const { question } = turn.memory.opinion ?? {};
  if (!question) return false;
  if (passesOver(turn, text)) {
    await chosen(turn, 'skip');
    return true;
  }
  const places =
    question.kind === 'several' || question.kind === 'rank' ? numbersIn(text, question.options.length) : [];
  if (places.length === 0) return false;
  const at = await present(turn);
  if (at) await pick(turn, at, places);
  return true;
}

const MEDIA: Record<string, readonly string[]> = {
  photo: ['photo', 'document', 'video'],
  other: ['voice', 'audio', 'video'],
};

/**
 * Words, recordings and photos that answer the open question, before they are taken for anything else: an opinion on
 * roads is no complaint. False: nothing of the kind is asked, or they are for something else.
 */
export async function answersOpinion(turn: Turn, givens: Input[]): Promise<boolean> {
  const { shown, opinion, flow } = turn.memory;
  const { question } = opinion ?? {};
  if (flow !== undefined || shown?.step !== ASKED || !question || givens.some(({ late }) => late))
    return false;
  const files = givens.flatMap((given) =>
    given.kind === 'file' && takes(question, given.media) ? [given.attachment] : [],
  );
  const words = givens.flatMap((given) => textOf(given)).join('\n');
  const isWritten = !hasOptions(question.kind) && question.kind !== 'scale' && isAnswer(turn, words);
  if (files.length === 0 && !isWritten) return false;
  const at = await present(turn);
  if (at) await give(turn, at, { files, text: isWritten ? words : null });
  return true;
}

const takes = ({ kind }: QuestionFact, media: string): boolean =>
  (MEDIA[kind === 'photo' ? 'photo' : 'other'] ?? []).includes(media);

function textOf(given: Input): string[] {
  if (given.kind === 'text') return [given.text];
  return given.kind === 'file' && given.caption ? [given.caption] : [];
}

/** A number is that of the only button; a wish to leave or to pass over is one. */
const isAnswer = (turn: Turn, words: string): boolean =>
  /\p{L}/u.test(words) && !leavesIt(turn, words) && !passesOver(turn, words);

const askedQuestion: OwnQuestion = {
  isAsked: ({ memory }) => memory.opinion?.question !== undefined,
  said,
  chosen,
  label: askedLabel,
  repeat: repeatAsked,
};

/** Which answer is given anew. */
const changeQuestion: OwnQuestion = {
  isAsked: ({ memory }) => memory.opinion?.names !== undefined,
  async said(turn, text) {
    const isNone = readYesNo(turn, text) === 'no';
    if (isNone) await changeQuestion.chosen(turn, 'none');
    return isNone;
  },
  async chosen(turn, option) {
    const id = turn.memory.opinion?.ids?.[Number(option.slice(1))];
    const found = await openedNow(turn);
    if (!found) return;
    const response = await responseFor(turn, found);
    const question = found.questions.find((each) => each.id === id);
    if (!response) return;
    if (question) askOne(turn, found, response, question);
    else await askWhatIsLeft(turn, found, { ...response, answered: found.questions.map((each) => each.id) });
  },
  label: changeLabel,
  repeat: repeatChange,
};

/** The questions that belong to no flow, by their steps. */
export const OPINION_QUESTIONS = {
  [OPENED]: openedQuestion,
  [ASKED]: askedQuestion,
  [CHANGED]: changeQuestion,
};
