// What was learned of sentences said to a complaint that is being written down, read of this one.
import { askedStep } from '../../bot/input.ts';
import type { Turn } from '../../bot/turn.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { FORM_QUESTIONS, type FormQuestion, type ReadDoes } from '../../darija/darija.ts';
import { middleOf } from '../../domain/ground.ts';
import { readPosition } from '../../domain/position.ts';

/** Fewer words are an answer, or the name of something. */
const FEWEST_WORDS = 3;

export type InForm = ReadDoes & { question: FormQuestion };

/** What these words do to the complaint that is open; null: none is, or nothing was learned of what is asked there. */
export function readInForm(turn: Turn, text: string): InForm | null {
  const { flow, answers = {}, shown } = turn.memory;
  if (flow !== 'complaint' || shown?.mode !== undefined || shown?.unheard !== undefined) return null;
  const { details, category } = answers;
  const isTold = details?.kind === 'text' && details.text !== undefined && !details.open;
  const question = FORM_QUESTIONS.find((one) => one === askedStep(turn)?.name);
  if (!isTold || category?.kind !== 'choice' || !question) return null;
  // Words that nobody knows as a place are asked back: a yes, a no or a quarter is awaited.
  if (answers.place?.kind === 'place' && answers.place.open) return null;
  if (rawWords(text).filter((word) => /\p{L}/u.test(word)).length < FEWEST_WORDS) return null;
  if (readPosition(text, middleOf(turn.context.referenceData.ground))) return null;
  return { ...turn.context.darija.inForm(text, { question, category: category.option }), question };
}
