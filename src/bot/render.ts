// Turns what a flow wants said into sentences and options in the citizen's language.

import { ownStatusMessage, type Subject, subjectMessage } from '../domain/case.ts';
import { answerInWords, type Telling } from '../flow/engine/answer-words.ts';
import type { Choice, Message, Prompt, ReviewLine } from '../flow/engine/state.ts';
import { confide } from './confidential.ts';
import { questionToken } from './input.ts';
import type { Turn } from './turn.ts';

/** The sentence of this name in the citizen's language. */
export function sentence(
  turn: Turn,
  message: string,
  attribute?: string,
  values?: Message['values'],
): string {
  return turn.context.words.say(turn.row.language, { message, attribute, values });
}

/** How this person is told what was answered. */
export const telling = ({ context: { words, referenceData }, row: { language } }: Turn): Telling => ({
  words,
  referenceData,
  language,
});

/** What a case is about, in the citizen's language. */
export function subjectName(turn: Turn, subject: Subject): string {
  return sentence(turn, subjectMessage(subject));
}

/** Where a case stands, in the words of its flow where it has its own. */
export function statusName(turn: Turn, { flow, status }: { flow: string; status: string }): string {
  const own = ownStatusMessage(flow, status);
  return sentence(turn, turn.context.words.has(turn.row.language, own) ? own : `status-${status}`);
}

/** Adds a sentence to the reply. */
export function tell(turn: Turn, message: string, attribute?: string, values?: Message['values']): void {
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
export function speak(turn: Turn, says: Prompt[]): void {
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
    const shown = say.options?.find(({ picture }) => picture)?.picture;
    if (shown) turn.reply.shown = shown;
    else delete turn.reply.shown;
  }
}

/** The words of an option. */
export function optionLabel(turn: Turn, words: Choice['words']): string {
  return 'label' in words ? words.label : turn.context.words.say(turn.row.language, words);
}

function spoken(turn: Turn, say: Prompt): string[] {
  const { flow = '' } = turn.memory;
  const values = { ...turn.context.path.asked[flow]?.(turn), ...say.saying.values };
  const lines = [turn.context.words.say(turn.row.language, { ...say.saying, values })];
  if (say.review) lines.push(...turn.context.path.reviewed.flatMap((line) => line(turn) ?? []));
  for (const line of say.review ?? []) lines.push(reviewed(turn, line));
  lines.push(...toldOf(turn, say.options ?? []));
  return [lines.join('\n')];
}

/** What tells the options apart, where a button is too small for it: under the numbers that they have on the screen. */
function toldOf(turn: Turn, options: Choice[]): string[] {
  const told = options.flatMap(({ told: words }, i) =>
    words === undefined ? [] : [{ number: i + 1, words }],
  );
  const alone = told.length === 1 ? 'alone' : undefined;
  return told.map((line) => sentence(turn, 'common-told_line', alone, line));
}

/** One line of what was answered, in words. */
export function reviewed(turn: Turn, line: ReviewLine): string {
  const name = turn.context.words.say(turn.row.language, line.name);
  const value = line.chosen ? optionLabel(turn, line.chosen) : answerInWords(telling(turn), line.answer);
  if (line.sealed) confide(turn, value);
  return sentence(turn, 'common-review_line', undefined, { name, value });
}
