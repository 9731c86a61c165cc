// Takes words and voice notes said to the question that is on the screen.

import { characters, isShortNumber } from '../../domain/text.ts';
import { type AskStep, asksFiles, type DateStep, type TextStep } from '../definition/step.ts';
import { leave, takeWords } from './choose-option.ts';
import { takeDay } from './day-answers.ts';
import { addSpoken, MOST_VOICES } from './join-answers.ts';
import { isLabel } from './options.ts';
import { takePlaceSaid } from './place-answers.ts';
import { takeCorrection, takeUnderReview } from './review.ts';
import type { Checked, FlowHost, Message } from './state.ts';
import { accept, type Question, type Spoken, slip, type Turn, wordsOf } from './turn.ts';
import { takeMore } from './unanswered-words.ts';
import { keepUnheard, settleUnheard } from './unheard-words.ts';

/** Takes what it can as the answer to this question; returns what is left over for other questions. */
export async function takeSpoken(turn: Turn, asked: Question, spoken: Spoken): Promise<Spoken> {
  const { step } = asked;
  const [first] = spoken.texts;
  const rest = { texts: spoken.texts.slice(1), voices: spoken.voices };
  if (first !== undefined && settleUnheard(turn, step, first)) return rest;
  const short =
    first !== undefined && (isShortNumber(first) || (step.optional && turn.surroundings.reads.skip(first)));
  const counts = step.ask === 'text' && turn.flow.request !== undefined;
  const isOther = counts && first !== undefined && Number(first) > (turn.shown?.options.length ?? 0);
  const meansOption = short && !isOther && turn.shown?.step === step.name && turn.shown.options.length > 0;
  if (step.ask === 'confirm') return takeConfirm(turn, asked, spoken);
  if (first !== undefined && turn.surroundings.reads.stays(first) && takeWords(turn, asked, first))
    return rest;
  const mayCorrect = !short && step.ask !== 'text' && first !== undefined && !isLabel(turn, asked, first);
  if (mayCorrect && (await takeCorrection(turn, asked, first))) return rest;
  if (step.ask === 'date' && !meansOption) {
    const at = await dayAmong(turn, step, spoken.texts);
    if (at !== null) return { texts: spoken.texts.toSpliced(at, 1), voices: spoken.voices };
  }
  if (step.ask !== 'text' && step.ask !== 'place') return takeChoice(turn, asked, spoken);
  if (meansOption && takeWords(turn, asked, first)) return rest;
  return step.ask === 'text' ? takeText(turn, step, spoken) : takePlaceSaid(turn, asked, spoken);
}

/** The first of the texts that asks for something a review can do. */
async function takeConfirm(turn: Turn, asked: Question, { texts, voices }: Spoken): Promise<Spoken> {
  for (const [index, text] of texts.entries())
    if (await takeUnderReview(turn, asked, text)) return { texts: texts.toSpliced(index, 1), voices };
  const left = takeMore(turn, texts);
  if (left.length > 0) askAbout(turn, asked.step, left);
  else if (texts.length > 0) turn.mode = undefined;
  return { texts: [], voices };
}

/** Which of the texts names a day; it is taken, or what is wrong with it is said. Null: none does. */
async function dayAmong(turn: Turn, step: DateStep, texts: readonly string[]): Promise<number | null> {
  for (const [at, text] of texts.entries()) if (await takeDay(turn, step, text)) return at;
  return null;
}

/** The first of the texts that means an option is the answer. */
function takeChoice(turn: Turn, asked: Question, { texts, voices }: Spoken): Spoken {
  const { step } = asked;
  for (const [index, text] of texts.entries()) {
    if (takeWords(turn, asked, withoutTold(turn, asked, text)))
      return { texts: texts.toSpliced(index, 1), voices };
    // "Send it", "yes" and "no" all go on without one more.
    if (step.optional && asksFiles(asked.step) && goesOn(turn, text)) {
      leave(turn, step.name);
      return { texts: texts.toSpliced(index, 1), voices };
    }
  }
  if (texts.length === 0) return { texts, voices };
  const left = takeMore(turn, texts);
  if (left.length > 0) askAbout(turn, step, left);
  return { texts: [], voices };
}

/** What is to be done with words that mean nothing here; where nothing can be done with them, it is said so. */
function askAbout(turn: Turn, step: AskStep, texts: string[]): void {
  if (!keepUnheard(turn, step, texts))
    slip(turn, step.ask === 'date' ? dayHint(turn, step, texts) : { message: SLIPS[step.ask] });
}

/** How a day is written; where yesterday cannot be the answer, it is no example. */
function dayHint({ surroundings }: Turn, { check }: DateStep, texts: string[]): Message {
  const message = SLIPS.date;
  if (texts.some((text) => surroundings.reads.spansDays(text))) return { message, attribute: 'one' };
  const isComing = check !== undefined && !surroundings.daysNear(check).some(({ id }) => id === 'yesterday');
  return isComing ? { message, attribute: 'coming' } : { message };
}

/** "I send it later, we are five families": what is told behind it is kept, and the rest is the answer. */
function withoutTold(turn: Turn, asked: Question, text: string): string {
  const { reads } = turn.surroundings;
  if (!asksFiles(asked.step)) return text;
  const [passing = text, ...told] = reads.partedTelling(text);
  const isParted = told.length > 0 && reads.skip(passing) && takeMore(turn, told).length === 0;
  return isParted ? passing : text;
}

const goesOn = ({ surroundings: { reads } }: Turn, text: string): boolean =>
  reads.agrees(text) || reads.stays(text) || reads.yesNo(text) === 'no';

const SLIPS = {
  choice: 'common-choose',
  confirm: 'common-choose',
  photo: 'common-send_photo',
  document: 'common-send_document',
  date: 'common-write_date',
  text: 'common-write',
  place: 'common-where',
};

async function takeText(turn: Turn, step: TextStep, { texts, voices }: Spoken): Promise<Spoken> {
  if (step.check) {
    if (texts.length === 0) {
      if (voices.length > 0 && step.or.includes('voice')) {
        accept(turn, step.name, { kind: 'text', voices: voices.slice(0, MOST_VOICES) });
        return NOTHING_LEFT;
      }
      if (voices.length > 0) slip(turn, { message: 'common-write' });
      return { texts, voices };
    }
    return takeChecked(turn, step, step.check, texts, voices);
  }
  const slipped = addSpoken(turn, step, { texts, voices });
  if (slipped) slip(turn, slipped);
  return NOTHING_LEFT;
}

const NOTHING_LEFT: Spoken = { texts: [], voices: [] };

/** A name in two messages is one name; but a good first line is not spoilt by what follows it. */
async function takeChecked(
  turn: Turn,
  step: TextStep,
  rule: string,
  texts: string[],
  voices: string[],
): Promise<Spoken> {
  const { surroundings } = turn;
  const whole = await checked(surroundings, step, rule, texts.join(' '));
  if (whole.ok) {
    accept(turn, step.name, whole.answer);
    return { texts: [], voices };
  }
  const [first = '', ...rest] = texts;
  const alone = rest.length > 0 ? await checked(surroundings, step, rule, first) : whole;
  if (alone.ok) {
    accept(turn, step.name, alone.answer);
    return { texts: rest, voices };
  }
  const values = whole.values ? { values: whole.values } : {};
  slip(turn, { ...wordsOf(turn, step.name, whole.slip), ...values });
  return { texts: [], voices };
}

export async function checked(
  surroundings: FlowHost,
  step: TextStep,
  rule: string,
  text: string,
): Promise<Checked> {
  if (characters(text) > step.max) return { ok: false, slip: 'too_long', values: { max: step.max } };
  return surroundings.check(rule, { kind: 'text', text });
}
