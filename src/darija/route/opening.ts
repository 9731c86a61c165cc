// Hears who wants to complain and tells nothing of it yet: "I have a complaint to make".
import type { Lookup } from '../text/table.ts';
import { conceptLexicon, type ReadWord } from './lexicon.ts';

/** The words for a complaint, and those that may stand around them: together they are the whole text. */
const COMPLAINT = 'opens';
const AROUND = 'opens:around';

/** Builds the listener over the lexicon of asides, where these words stand. */
export function openingReader(table: Lookup): (words: readonly ReadWord[]) => boolean {
  const lexicon = conceptLexicon(table);
  return (words) => {
    const hits = lexicon.find(words).filter(({ label }) => label === COMPLAINT || label === AROUND);
    return (
      hits.some(({ label }) => label === COMPLAINT) &&
      words.every((_, at) => hits.some(({ from, to }) => from === at && to === at))
    );
  };
}
