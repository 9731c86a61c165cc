// What a result says in words and bars, for the console and for the picture that is told.
import { showsFrench } from '../../../domain/names.ts';
import { placedOptions, sentenceOf, type VoteResults } from '../../../domain/vote-result.ts';
import type { Bar, Chart } from '../../../files/chart.ts';
import type { Words } from '../../../words/words.ts';

type Say = (attribute: string, values?: Record<string, string | number>) => string;

export const sayResult =
  (words: Words, language: string): Say =>
  (attribute, values = {}) =>
    words.say(language, { message: 'console-vote-result', attribute, values });

/** How sure it is, in one sentence for everybody. */
export function sureOf(say: Say, results: VoteResults): string {
  const { attribute, values } = sentenceOf(results);
  return say(attribute, values);
}

/** The options in the order of the result, as bars. */
export function barsOf(say: Say, language: string, results: VoteResults): Bar[] {
  const isPairs = results.ranking !== null;
  return placedOptions(results).map((option, i) => {
    const name = showsFrench(language) ? option.nameFr : option.nameAr;
    const { share, votes, shown, cost, isFunded } = option;
    if (isPairs) return { label: `${i + 1}. ${name}`, share, value: say('wanted', { votes, shown }) };
    const label = `${isFunded ? '✔ ' : ''}${name} · ${say('cost', { cost: cost ?? 0 })}`;
    return { label, share, value: String(votes) };
  });
}

/** The whole result as a picture says it. */
export function resultChart(
  words: Words,
  language: string,
  { title, commune, results }: { title: string; commune: string; results: VoteResults },
): Chart {
  const say = sayResult(words, language);
  return {
    ...{ fromRight: !showsFrench(language), commune, title },
    people: say('people', { count: results.people }),
    blocks: [{ title: sureOf(say, results), bars: barsOf(say, language, results) }],
  };
}
