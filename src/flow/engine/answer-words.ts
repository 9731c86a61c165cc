// What was answered, in the words of a language: as it is read back to whoever answered, and to staff.

import type { KeptAnswer, KeptAnswers } from '../../domain/kept-answer.ts';
import type { Flow } from '../definition/step.ts';
import { given } from './prompt.ts';
import type { Answer, Message } from './state.ts';

/** Whose language, and what words in it need to know. */
export interface Telling {
  words: {
    say(language: string, saying: Message): string;
    has(language: string, message: string, attribute?: string): boolean;
    date(language: string, day: string): string;
  };
  referenceData: { quarterName(id: string, language: string): string | null };
  language: string;
  /** A point stands on a map beside the words, which do not say it then. */
  onMap?: boolean;
}

/** An answer in words. A choice has none here: what its option is called is known by its question. */
export function answerInWords(telling: Telling, answer: Answer | KeptAnswer | undefined): string {
  switch (answer?.kind) {
    case 'text':
      return [answer.text, voicesInWords(telling, answer.voices)].filter(Boolean).join('\n');
    case 'place':
      return placeInWords(telling, answer);
    case 'files':
      return picturesInWords(telling, answer);
    case 'date':
      return telling.words.date(telling.language, answer.day);
    case 'secret':
      return answer.shown;
    case 'skipped':
      return answer.words ?? common(telling, 'nothing');
    default:
      // An option that has left its list meanwhile: its name is gone, and nobody can read its id.
      return common(telling, 'nothing');
  }
}

/** One answer of a form that was filed, as its question is called. */
export interface AnswerLine {
  step: string;
  name: string;
  answer: KeptAnswer;
  words: string;
}

/** What a question is called where its answer is read, such as above a column. */
export function nameOfStep(
  { words, language }: Pick<Telling, 'words' | 'language'>,
  flow: string,
  step: string,
): string {
  const message = `${flow}-${step}`;
  return words.has(language, message, 'name') ? words.say(language, { message, attribute: 'name' }) : step;
}

/** What a form asked and was answered, in the order of its flow; where that is gone, under the names of its steps. */
export function answerLines(
  telling: Telling,
  flows: ReadonlyMap<string, Pick<Flow, 'name' | 'steps'>>,
  { flow: name, answers }: { flow: string; answers: KeptAnswers },
): AnswerLine[] {
  const flow = flows.get(name) ?? { name, steps: [] };
  const order = [...new Set([...flow.steps.map(({ name }) => name), ...Object.keys(answers)])];
  return order.flatMap((step) => {
    const answer = answers[step];
    if (!answer) return [];
    return {
      step,
      name: nameOfStep(telling, name, step),
      answer,
      words: keptInWords(telling, { flow, step }, answer),
    };
  });
}

function keptInWords(
  telling: Telling,
  asked: { flow: Pick<Flow, 'name' | 'steps'>; step: string },
  answer: KeptAnswer,
): string {
  if (answer.kind !== 'choice') return answerInWords(telling, answer);
  const { words, referenceData, language } = telling;
  const { option, label } = answer;
  const saying = { message: `${asked.flow.name}-${asked.step}`, attribute: option };
  if (words.has(language, saying.message, option)) return words.say(language, saying);
  const step = asked.flow.steps.find(({ name }) => name === asked.step);
  const isQuarter = step !== undefined && 'from' in step && step.from === 'quarters';
  return (isQuarter ? referenceData.quarterName(option, language) : null) ?? label ?? option;
}

const common = (
  { words, language }: Telling,
  name: string,
  values?: Record<string, string | number>,
): string => words.say(language, { message: `common-${name}`, ...(values && { values }) });

const voicesInWords = (telling: Telling, voices: string[] = []): string =>
  voices.length === 0 ? '' : common(telling, 'voice_notes', { count: voices.length });

const picturesInWords = (telling: Telling, answer: Answer & { kind: 'files' }): string =>
  common(telling, 'pictures', given(answer));

const plain = (text: string): string => text.toLowerCase().replaceAll('\u2019', "'");

/** The citizen's own words say more than the name of the quarter they were found to mean: both are read back. */
function placeInWords(telling: Telling, place: Answer & { kind: 'place' }): string {
  const { text, quarter: id, latitude, voices } = place;
  const quarter = id && telling.referenceData.quarterName(id, telling.language);
  const known = text && quarter && !plain(text).includes(plain(quarter));
  const words = known ? common(telling, 'place', { text, quarter }) : text || quarter;
  const pin = latitude === undefined || telling.onMap ? '' : common(telling, 'pin');
  return [words, pin, voicesInWords(telling, voices)].filter(Boolean).join(' · ');
}
