// "No, it is about health, not the young": the theme of an idea is another one. It stands in its line, and not in the idea.

import type { Take } from '../../bot/path.ts';
import { isOneOf, isWritten, knownWords } from '../../bot/phrases.ts';
import { optionLabel, sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isMarked } from '../../bot/understanding/is-telling.ts';
import { isNot, isOf, namesOf } from '../../bot/understanding/review-lines.ts';
import { wordSpans } from '../../bot/understanding/split-correction.ts';
import { themesOf } from './prefill.ts';

type Word = ReturnType<typeof wordSpans>[number];

/** More words tell more than a theme. */
const MOST_WORDS = 10;
/** The name of a theme has no more. */
const LONGEST_NAME = 3;
/** What is taken back has no more either. */
const MOST_DENIED = 3;
/** As good as the label itself. */
const LABEL = 0.85;
/** What may stand around it, and what says that something was wrong. */
const AROUND = ['review_beside', 'review_is', 'review_again', 'rather', 'theme_around', 'goes_on'];
const WRONG = ['review_again', 'rather'];

/** The same said later on, whatever is asked. */
export const themeCorrected: Take = (turn, text) => {
  const { memory } = turn;
  const isLater = memory.flow === 'proposal' && memory.answers?.theme && memory.shown?.step !== 'theme';
  const option = isLater ? themeInstead(turn, text) : undefined;
  if (option === undefined) return false;
  turn.memory = { ...memory, answers: { ...memory.answers, theme: { kind: 'choice', option } } };
  const subject = sentence(turn, `theme-${option}`);
  tell(turn, 'proposal-theme_now', undefined, { subject });
  return true;
};

/** The theme that the words name instead; undefined: none, or they say more than that. */
function themeInstead(turn: Turn, text: string): string | undefined {
  const words = wordSpans(text);
  if (words.length > MOST_WORDS || isMarked(text) || !isInstead(turn, words)) return undefined;
  const named = namesIn(turn, text, words);
  const isNamed = (at: number) => named.some(({ from, to }) => at >= from && at < to);
  const isTold = (word: Word, at: number) =>
    isNamed(at) || isAround(turn, word) || isTakenBack(turn, words, at);
  if (!words.every(isTold)) return undefined;
  const [meant, ...others] = named.filter(({ from }) => !isDenied(turn, words, from));
  return others.length === 0 ? meant?.theme : undefined;
}

/** Something is taken back, or the line itself is named. */
const isInstead = (turn: Turn, words: readonly Word[]): boolean =>
  words.some((word) => isNo(turn, word) || isIn(turn, word, WRONG) || isLine(turn, word));

const isAround = (turn: Turn, word: Word): boolean =>
  isNo(turn, word) || isLine(turn, word) || isIn(turn, word, AROUND);

const isNo = (turn: Turn, { text }: Word): boolean =>
  isNot(turn.context, text) || isWritten(turn, text, 'heard-plain_no');

const isIn = ({ context }: Turn, { text }: Word, lists: readonly string[]): boolean =>
  lists.some((list) => isOf(context, text, knownWords(context, `heard-${list}`)));

/** "The subject", "the theme". */
const isLine = ({ context }: Turn, { text }: Word): boolean =>
  isOf(
    context,
    text,
    namesOf(context, { id: 'theme', message: 'proposal-theme', ask: 'choice', options: [] }),
  );

/** "Not" stands before it, an article between them or nothing. */
function isDenied(turn: Turn, words: readonly Word[], from: number): boolean {
  const before = words.slice(0, from).findLast((word) => !isWritten(turn, word.text, 'heard-place_link'));
  return before !== undefined && isNot(turn.context, before.text) && words[from]?.first !== true;
}

/** A word or two behind a "not", up to the next pause, are taken back, whatever they name. */
function isTakenBack(turn: Turn, words: readonly Word[], at: number): boolean {
  const not = words.findLastIndex(
    (word, i) => i < at && i >= at - MOST_DENIED && isNot(turn.context, word.text),
  );
  return not >= 0 && !words.slice(not + 1, at + 1).some(({ first }) => first);
}

/** The names of themes in the text, each as long as it is. */
function namesIn(
  turn: Turn,
  text: string,
  words: readonly Word[],
): { theme: string; from: number; to: number }[] {
  const labels = themesOf(turn).map((id) => ({ id, label: optionLabel(turn, { message: `theme-${id}` }) }));
  const themeIn = (from: number, to: number) => {
    const last = words[to - 1];
    if (!last || words.slice(from + 1, to).some(({ first }) => first)) return undefined;
    const said = text.slice(words[from]?.start, last.start + last.text.length);
    const match = turn.context.darija.matchOption(said, labels);
    if (match && match.score >= LABEL) return match.id;
    // "The market" alone is a theme only where the line is named.
    if (to - from < 2 && !words.some((word) => isLine(turn, word))) return undefined;
    return themesOf(turn).find((id) => id !== 'other' && isOneOf(turn, said, `heard-theme_${id}`));
  };
  const named: { theme: string; from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const word = words[from];
    if (!word || isAround(turn, word)) continue;
    for (let size = LONGEST_NAME; size > 0; size -= 1) {
      const theme = from + size <= words.length ? themeIn(from, from + size) : undefined;
      if (theme === undefined) continue;
      named.push({ theme, from, to: from + size });
      from += size - 1;
      break;
    }
  }
  return named;
}
