// That what somebody wrote about is over: mended, taken away, found again. Heard in any words, since it is only asked of
// words of somebody who has something open; `said-done.ts` hears it of anybody.
import { spelt } from '../../domain/spelling.ts';
import { isReadBySpelling } from '../../words/languages.ts';
import { isWritten, knownWords, phrasesOf, type Reading, speltSayings, wordsIn } from '../phrases.ts';
import { isPutAsQuestion } from './is-telling.ts';
import { isStillWanted } from './said-done.ts';

/** More words tell a story. */
const MOST_WORDS = 14;
/** As far as "they have" may stand from what they have done: "they have all quite well mended". */
const MOST_BETWEEN = 3;
/** What ends a French participle, and what is written for it by ear. */
const PARTICIPLE = /(?:ees|ee|es|er|ez|e|s)$/u;
/** In Darija, as it is spelt and as words are compared. */
const NOT = /^(?:ma?|\u0645\u0627)$/u;
const AND = /^(?:\u0648|[wo])(?=.{2})/u;
/** "Them", "it", on the end of a verb. */
const OBJECT = /^(?:\u0647|\u0647\u0627|\u0647\u0645|\u0127(?:o?m)?)$/u;

type Said = readonly string[];

/** Lists of `heard-…` for what is over: of a problem, and besides of a thing that was lost or found. */
const OF_PROBLEMS = { said: ['over_case', 'over', 'done'], made: [['over_made', 'over_have']] } as const;
const OF_THINGS = {
  said: [...OF_PROBLEMS.said, 'over_thing'],
  made: [...OF_PROBLEMS.made, ['over_got', 'over_have_own']],
} as const;

/** True where what is open is said to be over. `isThing`: it is something lost or found. */
export function saysOver(turn: Reading, text: string, isThing = false): boolean {
  const said = spelt(text);
  if (said.length === 0 || said.length > MOST_WORDS) return false;
  if (isPutAsQuestion(turn, text) || turn.context.darija.alarm(text) !== null) return false;
  const { said: sayings, made } = isThing ? OF_THINGS : OF_PROBLEMS;
  if (sayings.some((list) => saysWritten(turn, said, `heard-${list}`))) return true;
  if (isStillWanted(turn, text)) return false;
  if (isGone(turn, said) || isFineNow(turn, said)) return true;
  if (made.some(([list, have]) => hasMade(turn, said, `heard-${list}`, `heard-${have}`))) return true;
  if (isReadBySpelling(turn.context.darija.identify(text).language)) return false;
  const words = wordsIn(turn.context, text);
  return sayings.some((list) => saysHeard(turn, words, `heard-${list}`)) || tookIt(turn, words);
}

const isDenied = (words: Said, at: number): boolean => NOT.test(words[at - 1] ?? '');

/** One of the sayings stands in the text as it is spelt, and nothing around it wants it yet. */
function saysWritten(turn: Reading, said: Said, list: string): boolean {
  return speltSayings(turn, list).some((one) => {
    const at = said.findIndex((_, from) => one.every((word, i) => said[from + i] === word));
    if (one.length === 0 || at < 0 || isDenied(said, at)) return false;
    const around = [...said.slice(0, at), ...said.slice(at + one.length)];
    return !isStillWanted(turn, around.join(' ')) && !holds(turn, around, 'heard-over_undone');
  });
}

/** The same as it sounds: Darija is written in many ways. */
function saysHeard(turn: Reading, words: Said, list: string): boolean {
  return phrasesOf(turn, list).some((phrase) =>
    words.some((_, at) => phrase.every((word, i) => words[at + i] === word) && !isDenied(words, at)),
  );
}

/** "They have mended it", however the participle is written; "it is to be mended" has none. */
function hasMade(turn: Reading, said: Said, list: string, have: string): boolean {
  if (['heard-over_undone', 'heard-over_none'].some((none) => holds(turn, said, none))) return false;
  const made = new Set(speltSayings(turn, list).map(([one = '']) => stem(one)));
  return said.some((word, at) => {
    if (!made.has(stem(word))) return false;
    let before = at - 1;
    const isBetween = () => isWritten(turn, said[before] ?? '', 'heard-over_between');
    while (at - before <= MOST_BETWEEN && before > 0 && isBetween()) before -= 1;
    if (said[before] === 'a' && /er$/u.test(word)) return false;
    return isWritten(turn, said[before] ?? '', have);
  });
}

const stem = (word: string): string => word.replace(PARTICIPLE, '');

/** "There is no rubbish any more": what is no more was in the way, and not missed. */
function isGone(turn: Reading, said: Said): boolean {
  const text = ` ${said.join(' ')} `;
  return speltSayings(turn, 'heard-over_gone').some((gone) => {
    const at = text.indexOf(` ${gone.join(' ')} `);
    if (at < 0) return false;
    const [next = '', afterNext = ''] = text
      .slice(at + gone.join(' ').length + 1)
      .trim()
      .split(' ');
    return [next, afterNext].some((word) => isNuisance(turn, word));
  });
}

const isNuisance = (turn: Reading, word: string): boolean =>
  [word, word.replace(/^(?:\u0627\u0644|l)/u, '')].some((one) => isWritten(turn, one, 'heard-over_nuisance'));

/** "All clean now": said of how it is, and of when. */
function isFineNow(turn: Reading, said: Said): boolean {
  return holds(turn, said, 'heard-over_fine') && saysWritten(turn, said, 'heard-over_now');
}

/** "And did nothing", "and broken again". */
export function isUndone(turn: Reading, text: string): boolean {
  const said = spelt(text);
  if (holds(turn, said, 'heard-over_undone') || isPutBack(turn, said)) return true;
  return ['heard-over_again', 'heard-over_broken'].every((list) => holds(turn, said, list));
}

/** "They took them away for a day and have put them back." */
function isPutBack(turn: Reading, said: Said): boolean {
  const taken = said.findIndex((word) => isWritten(turn, word.replace(AND, ''), 'heard-over_taken'));
  const back = said.findLastIndex((word) =>
    [word, word.replace(AND, '')].some((one) => isWritten(turn, one, 'heard-over_put_back')),
  );
  return taken >= 0 && back > taken;
}

/** "They mended it and it broke again": of what is mended, and is not. */
export function saysBrokenAgain(turn: Reading, text: string): boolean {
  const said = spelt(text);
  if (said.length > MOST_WORDS || isPutAsQuestion(turn, text) || !isUndone(turn, text)) return false;
  if (isPutBack(turn, said)) return true;
  const made = new Set(speltSayings(turn, 'heard-over_made').map(([one = '']) => stem(one)));
  return said.some((word) => made.has(stem(word))) || tookIt(turn, wordsIn(turn.context, text), 'whoever');
}

const holds = (turn: Reading, said: Said, list: string): boolean =>
  said.some((word) => isWritten(turn, word, list));

/** "They took it away": in Darija that is "take it away", too; who did it, or when, or thanks, tell them apart. */
function tookIt(turn: Reading, words: Said, who?: 'whoever'): boolean {
  const verbs = knownWords(turn.context, 'heard-done_or_order');
  const isVerb = (word: string) =>
    verbs.has(word) ||
    [...verbs].some((verb) => word.startsWith(verb) && OBJECT.test(word.slice(verb.length)));
  // "And cleaned it": "and" grows onto the verb.
  const took = (word: string) => isVerb(word) || (AND.test(word) && isVerb(word.replace(AND, '')));
  if (!words.some((word, at) => took(word) && !NOT.test(words[at - 1] ?? ''))) return false;
  if (who === 'whoever') return true;
  return ['heard-done_sign', 'heard-over_who'].some((list) => saysHeard(turn, words, list));
}
