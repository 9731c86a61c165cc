// "As I told you": said to a question instead of an answer. Nothing that was told is lost, and it is read back.

import { toldSoFar } from '../../flow/engine/advance-flow.ts';
import { surroundings } from '../flow-host.ts';
import type { FormWish } from '../path.ts';
import { readBy, wordsIn } from '../phrases.ts';
import { reviewed, sentence } from '../render.ts';
import type { Turn } from '../turn.ts';
import { rawWords } from './review-lines.ts';
import { withoutTold } from './without-told.ts';

const LISTS = ['heard-already_told', 'heard-already_told_beside'];

/** Reads back what was told already; a review does that by itself. */
export const toHearWhatWasTold: FormWish = async (turn, text, step) => {
  const flow = turn.context.flows.get(turn.memory.flow ?? '');
  if (!flow || !(saysTold(turn, text) || repeatsTold(turn, text))) return false;
  if (step.ask === 'confirm') return true;
  const lines = (await toldSoFar(flow, turn.memory, surroundings(turn))).map((line) => reviewed(turn, line));
  const said = sentence(turn, 'common-told_already', lines.length > 0 ? undefined : 'nothing');
  turn.reply.texts.push([said, ...lines].join('\n'));
  return true;
};

/** Words that say no more than that it was told. */
const saysTold = (turn: Turn, text: string): boolean =>
  readBy(turn, text, LISTS)?.has('heard-already_told') ?? false;

/** "I told you, Bab Zorgane": what stands beside it stands in an answer, word for word. */
function repeatsTold(turn: Turn, text: string): boolean {
  const rest = withoutTold(turn, text);
  if (rest === text || readBy(turn, text.replace(rest, ' '), LISTS) === null) return false;
  const told = Object.values(turn.memory.answers ?? {}).flatMap((answer) =>
    'text' in answer && answer.text ? [new Set(wordsIn(turn.context, answer.text))] : [],
  );
  return told.some((words) =>
    rawWords(rest).every((one) => wordsIn(turn.context, one).every((word) => words.has(word))),
  );
}
