// Listens for what people say beside any question: thanks, questions about the commune itself, words about a case.
import { ASIDES, type Aside } from '../labels.ts';
import type { Lookup } from '../text/table.ts';
import { scoresOf } from './concept-scores.ts';
import { conceptLexicon } from './lexicon.ts';
import type { WordReader } from './message-words.ts';

/** Longer texts tell a story: what one says in passing is not its point. */
const LONGEST = 120;
/** Less speaks for nothing in particular. */
const ENOUGH = 1.9;

/** Builds the listener over the lexicon of asides, as `compileConcepts` wrote it. */
export function asideReader(table: Lookup, readWords: WordReader): (text: string) => Aside[] {
  const lexicon = conceptLexicon(table);
  return (text) => {
    if (text.length > LONGEST) return [];
    const scores = scoresOf(lexicon.find(readWords(text)));
    const of = (name: string): number => scores.get(name) ?? 0;
    return ASIDES.map((name) => ({ name, score: of(name) - of(`not:${name}`) }))
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score)
      .map(({ name }) => name);
  };
}
