// Turns what a flow wants said into sentences and options in the citizen's language.

import { type Subject, subjectMessage } from '../domain/case.ts';
import { given } from '../flow/engine/prompt.ts';
import type { Answer, Choice, ReviewLine, Say, Saying } from '../flow/engine/state.ts';
import { confide } from './confidential.ts';
import { questionToken } from './input.ts';
import type { Turn } from './turn.ts';

/** The sentence of this name in the citizen's language. */
export function sentence(turn: Turn, message: string, attribute?: string, values?: Saying['values']): string {
  return turn.house.words.say(turn.row.language, { message, attribute, values });
}

/** What a case is about, in the citizen's language. */
export function subjectName(turn: Turn, subject: Subject): string {
  return sentence(turn, subjectMessage(subject));
}

/** Adds a sentence to the reply. */
export function tell(turn: Turn, message: string, attribute?: string, values?: Saying['values']): void {
  turn.reply.texts.push(sentence(turn, message, attribute, values));
}

/** Longest label of an entry whose words come from citizens, so that a list stays a list on a small screen. */
const LABEL_MAX = 60;

/** Words of a citizen as the label of an entry. */
export function entryLabel(text: string): string {
  const letters = [...text];
  return letters.length <= LABEL_MAX ? text : `${letters.slice(0, LABEL_MAX - 1).join('')}…`;
}

/** Adds all that the flow wants said; the last menu and the last request win. */
export function speak(turn: Turn, says: Say[]): void {
  for (const say of says) {
    turn.reply.texts.push(...spoken(turn, say));
    if (say.options?.length) {
      const menu = say.menu ?? 0;
      turn.reply.options = say.options.map((option) => ({
        token: questionToken(menu, option.id),
        label: optionLabel(turn, option.words),
      }));
    }
    turn.reply.request = say.request;
    turn.reply.picture = say.picture;
  }
}

/** The words of an option. */
export function optionLabel(turn: Turn, words: Choice['words']): string {
  return 'label' in words ? words.label : turn.house.words.say(turn.row.language, words);
}

function spoken(turn: Turn, say: Say): string[] {
  const lines = [turn.house.words.say(turn.row.language, say.saying)];
  for (const line of say.review ?? []) lines.push(reviewed(turn, line));
  return [lines.join('\n')];
}

function reviewed(turn: Turn, line: ReviewLine): string {
  const name = turn.house.words.say(turn.row.language, line.name);
  const value = line.chosen ? optionLabel(turn, line.chosen) : answerInWords(turn, line.answer);
  if (line.sealed) confide(turn, value);
  return sentence(turn, 'common-review_line', undefined, { name, value });
}

/** What was answered, as it is read back. */
function answerInWords(turn: Turn, answer: Answer | undefined): string {
  switch (answer?.kind) {
    case 'choice':
      // It has left its list meanwhile: its name is gone, and nobody can read its id.
      return sentence(turn, 'common-nothing');
    case 'text': {
      const voices = answer.voices?.length ?? 0;
      const heard = voices ? sentence(turn, 'common-voice_notes', undefined, { count: voices }) : '';
      return [answer.text, heard].filter(Boolean).join('\n');
    }
    case 'place':
      return placeInWords(turn, answer);
    case 'files':
      return picturesInWords(turn, answer);
    case 'date':
      return answer.day;
    case 'secret':
      return answer.shown;
    default:
      return sentence(turn, 'common-nothing');
  }
}

function picturesInWords(turn: Turn, { files, videos = [] }: Answer & { kind: 'files' }): string {
  return sentence(turn, 'common-pictures', undefined, given(files.length - videos.length, videos.length));
}

const plain = (text: string): string => text.toLowerCase().replaceAll('\u2019', "'");

/** The citizen's own words say more than the name of the quarter they were found to mean: both are read back. */
function placeInWords(turn: Turn, place: Answer & { kind: 'place' }): string {
  const { text, quarter: id, latitude, voices = [] } = place;
  const quarter = id && turn.house.register.quarterName(id, turn.row.language);
  const known = text && quarter && !plain(text).includes(plain(quarter));
  const words = known ? sentence(turn, 'common-place', undefined, { text, quarter }) : text || quarter;
  const pin = latitude === undefined ? '' : sentence(turn, 'common-pin');
  const heard =
    voices.length === 0 ? '' : sentence(turn, 'common-voice_notes', undefined, { count: voices.length });
  return [words, pin, heard].filter(Boolean).join(' · ');
}
