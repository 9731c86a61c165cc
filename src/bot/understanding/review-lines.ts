// The lines of a review as words name them, and the option that words say instead.
import { keptIn } from '../../domain/bounded-map.ts';
import type { WishedLine } from '../../flow/engine/state.ts';
import { isSpelled, knownWords, type Reading, wordsIn } from '../phrases.ts';
import type { Context } from '../turn.ts';
import { onlyListed } from './option-in-words.ts';

/** The line that most words name; of several the one that is named first. */
export function lineMeant(
  context: Context,
  said: readonly string[],
  lines: WishedLine[],
): WishedLine | undefined {
  const named = lines.map((line) => {
    const known = namesOf(context, line);
    const hits = said.flatMap((word, at) => (known.has(word) ? [at] : []));
    return { line, count: hits.length, first: hits[0] ?? said.length };
  });
  const [best] = named.sort((a, b) => b.count - a.count || a.first - b.first);
  return best && best.count > 0 ? best.line : undefined;
}

/** Lines are those of the flows, and their words do not change while the program runs: each is named once. */
const known = new WeakMap<Context['words'], Map<string, Set<string>>>();

/** How a line is called: its name on the screen, the words beside it in locales, and those of its kind. */
export function namesOf(context: Context, line: WishedLine): Set<string> {
  const named = keptIn(known, context.words, () => new Map());
  return keptIn(named, `${line.message} ${line.ask}`, () => gatherNames(context, line));
}

function gatherNames(context: Context, { message, ask }: WishedLine): Set<string> {
  const { words } = context;
  const said = words.languages.flatMap((language) =>
    ['name', 'said'].flatMap((attribute) =>
      words.has(language, message, attribute) ? words.say(language, { message, attribute }).split('|') : [],
    ),
  );
  const kind = ask === 'photo' || ask === 'place' ? knownWords(context, `heard-review_${ask}`) : [];
  const beside = knownWords(context, 'heard-review_beside');
  const names = said.flatMap((one) => wordsIn(context, one)).filter((word) => !beside.has(word));
  return new Set([...names, ...kind]);
}

/** What the line is to be instead, if the sentence says so: "change the subject to water". */
export function optionOfLine(turn: Reading, text: string, line: WishedLine): string | undefined {
  if (line.options.length === 0) return undefined;
  const { context } = turn;
  const skipped = knownWords(context, 'heard-review_again', 'heard-review_more', 'heard-review_beside');
  const rest = rawWords(text).filter((word) => !isOf(context, word, namesOf(context, line), skipped));
  if (rest.length === 0) return undefined;
  const words = rest.join(' ');
  const learned = context.referenceData.learned(line.message.replace('-', '.'));
  const match = (said: string) => context.darija.matchOption(said, line.options, learned)?.id;
  const whole = match(words);
  if (whole) return whole;
  const step = line.message.slice(line.message.indexOf('-') + 1);
  const heard = onlyListed(turn, words, line.options, step);
  if (heard) return heard;
  // Among words that say nothing ("rather", "it is about") one alone may name it.
  const [single, ...others] = new Set(rest.map(match).filter((id) => id !== undefined));
  if (single && others.length === 0) return single;
  const { categories } = context.darija.route(words, context.referenceData.examples);
  return categories.find((category) => line.options.some(({ id }) => id === category));
}

/** The words of a text as they are written. */
export const rawWords = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether all that this word is compared by stands among the known ones. */
export function isOf(context: Context, word: string, ...known: readonly ReadonlySet<string>[]): boolean {
  const said = wordsIn(context, word);
  return said.length > 0 && said.every((one) => known.some((words) => words.has(one)));
}

/** So few consonants are common to many words: "pas" and "passe". */
const FEWEST_SURE = 2;

/** A word that takes something back: "not", "pas", "machi". */
export function isNot(context: Context, word: string): boolean {
  if (!isOf(context, word, knownWords(context, 'heard-review_not'))) return false;
  return (
    wordsIn(context, word).join('').length > FEWEST_SURE || isSpelled({ context }, word, 'heard-review_not')
  );
}
