// The second phase in chat: the questions one by one, out of the database. Where somebody is, is worked out of what they
// have answered; the memory of the chat only holds the question on the screen.

import { begin } from '../../../bot/flow-runner.ts';
import { ask } from '../../../bot/main-menu.ts';
import { entryLabel, sentence, tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { askedIn, hasOptions, nextAsked, SCALE } from '../../../domain/consultation.ts';
import { showsFrench } from '../../../domain/names.ts';
import type { ConsultationFact, QuestionFact, ResponseFact } from '../loaders.ts';
import { sayReceipt } from './finish.ts';

/** A question of a consultation. */
export const ASKED = '_opinion_asked';
/** Which answer is to be changed. */
export const CHANGED = '_opinion_change';

/** Asks the first question that is left; behind the last one, what is asked only of whoever wants. */
export async function askWhatIsLeft(
  turn: Turn,
  found: ConsultationFact,
  response: ResponseFact,
): Promise<void> {
  const next = nextAsked(found.questions, response.length, new Set(response.answered));
  if (next) return askOne(turn, found, response, next);
  if (found.form === 'poll' || response.finished) return sayReceipt(turn, found, response);
  turn.memory = { ...turn.memory, opinion: { id: found.id } };
  return begin(turn, 'consultation_about');
}

/** Puts a question on the screen. */
export function askOne(
  turn: Turn,
  { id, questions }: ConsultationFact,
  { length }: Pick<ResponseFact, 'length'>,
  question: QuestionFact,
): void {
  const all = askedIn(questions, length);
  const at = all.findIndex((each) => each.id === question.id) + 1;
  turn.memory = { ...turn.memory, opinion: { id, question, at, of: all.length, picked: [] } };
  repeatAsked(turn);
}

/** Asks it again, with what was picked so far. False: there is none. */
export function repeatAsked(turn: Turn): boolean {
  const { question, at = 1, of = 1, picked = [] } = turn.memory.opinion ?? {};
  if (!question) return false;
  const french = showsFrench(turn.row.language);
  const number = of > 1 ? `${sentence(turn, 'consultation-ask', 'number', { at, of })} ` : '';
  const lines = [`${number}${french ? question.textFr : question.textAr}`];
  if (picked.length === 0) lines.push(sentence(turn, 'consultation-ask', question.kind));
  if (question.kind === 'rank')
    lines.push(...picked.map((each, i) => `${i + 1}. ${optionText(turn, question, each)}`));
  turn.reply.texts.push(lines.filter((line) => line !== '').join('\n'));
  ask(turn, ASKED, optionsFor(question, picked), askedLabel(turn));
  return true;
}

function optionsFor({ kind, options }: QuestionFact, picked: readonly number[]): string[] {
  const way = picked.length > 0 ? 'done' : 'skip';
  if (kind === 'scale') return [...SCALE.map((each) => `s${each}`), way];
  if (!hasOptions(kind)) return [way];
  const places = options.map((_, i) => i).filter((i) => kind !== 'rank' || !picked.includes(i));
  return [...places.map((i) => `o${i}`), way];
}

export const optionText = ({ row }: Turn, { options }: QuestionFact, place: number): string =>
  (showsFrench(row.language) ? options[place]?.fr : options[place]?.ar) ?? '';

/** Names what may be tapped. */
export const askedLabel =
  (turn: Turn) =>
  (option: string): string => {
    const { question, picked = [] } = turn.memory.opinion ?? {};
    const place = /^o(\d+)$/u.exec(option)?.[1];
    if (!question || place === undefined) return sentence(turn, 'consultation-ask', option);
    const mark = question.kind === 'several' && picked.includes(Number(place)) ? '✅ ' : '';
    return `${mark}${entryLabel(optionText(turn, question, Number(place)))}`;
  };

/** Which of the answers that were given is to be given anew. */
export function askToChange(turn: Turn, found: ConsultationFact, response: ResponseFact): void {
  const given = found.questions.filter(({ id }) => response.answered.includes(id));
  const names = given.map(({ textAr, textFr }) => ({ textAr, textFr }));
  turn.memory = { ...turn.memory, opinion: { id: found.id, names, ids: given.map(({ id }) => id) } };
  repeatChange(turn);
}

/** False: there is nothing to change. */
export function repeatChange(turn: Turn): boolean {
  const { names } = turn.memory.opinion ?? {};
  if (!names) return false;
  tell(turn, 'consultation-change');
  ask(turn, CHANGED, [...names.map((_, i) => `q${i}`), 'none'], changeLabel(turn));
  return true;
}

export const changeLabel =
  (turn: Turn) =>
  (option: string): string => {
    const name = turn.memory.opinion?.names?.[Number(option.slice(1))];
    if (!name) return sentence(turn, 'consultation-change', 'none');
    const title = entryLabel(showsFrench(turn.row.language) ? name.textFr : name.textAr);
    return sentence(turn, 'consultation-entry', undefined, { title });
  };
