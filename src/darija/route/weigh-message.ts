// Weighs one message: its words, the concepts they hit, and what the judges look at.
import type { ShortAnswers } from '../answers/short.ts';
import type { Lookup } from '../text/table.ts';
import { type Scores, scoresOf } from './concept-scores.ts';
import type { Featurer } from './judged-features.ts';
import { conceptLexicon, type Hit, type ReadWord } from './lexicon.ts';
import { type LatinReader, type WordReader, wordReader } from './message-words.ts';
import { type PlaceTeller, placeTeller } from './place.ts';
import { placeWords } from './place-words.ts';

const SHORT = 2.5;
const SPOKEN_WORDS = 6;
const ASIDE = 0.5;

export type WeighParts = {
  /** As `compileConcepts` wrote them. */
  concepts: Lookup;
  /** Groups of words that mean the same. */
  senses: Lookup;
  places: Lookup;
  latin: LatinReader;
  shorts: ShortAnswers;
};

/** The words of a message and the concepts they hit. */
export type Concepts = {
  words: readonly ReadWord[];
  hits: readonly Hit[];
  scores: Scores;
};
export type ConceptReader = (text: string) => Concepts;

export type Weighed = Concepts & {
  /** What was learned looks at these; `said` are those of the words alone. */
  features: number[];
  said: number[];
};

/** Adds what the readers of short answers make of the whole message. */
function withShortAnswers(
  text: string,
  words: readonly ReadWord[],
  shorts: ShortAnswers,
  scores: Scores,
): void {
  if (words.length > SPOKEN_WORDS) return;
  const command = shorts.command(text)?.command;
  if (command) scores.set(`s:${command}`, SHORT);
  const answer = shorts.yesNo(text);
  if (answer && command !== 'stop') scores.set(`s:${answer}`, SHORT * 1.4);
}

/** A category's word that only tells where the problem is speaks less for it: rubbish *in the garden* is rubbish. */
function settled(hits: readonly Hit[], words: readonly ReadWord[], places: PlaceTeller): Hit[] {
  const aside = places(words);
  const isAside = ({ label, from, to }: Hit): boolean =>
    label.startsWith('c:') && aside.slice(from, to + 1).every(Boolean);
  return hits.map((hit) => (isAside(hit) ? { ...hit, weight: hit.weight * ASIDE } : hit));
}

/** Builds the reader of concepts, which all that is learned rests on; training uses the same. */
export function conceptReader(
  parts: WeighParts,
  readWords: WordReader = wordReader(parts.latin),
): ConceptReader {
  const concepts = conceptLexicon(parts.concepts);
  const places = placeTeller(placeWords(parts.places));
  return (text) => {
    const words = readWords(text);
    const hits = settled(concepts.find(words), words, places);
    const scores = scoresOf(hits);
    withShortAnswers(text, words, parts.shorts, scores);
    return { words, hits, scores };
  };
}

/** Everything the weighing of a message rests on. */
export function weigher(
  readConcepts: ConceptReader,
  { ofWords, ofScores }: Featurer,
): (text: string) => Weighed {
  return (text) => {
    const concepts = readConcepts(text);
    const said = ofWords(concepts.words);
    return { ...concepts, features: [...ofScores(concepts.scores), ...said], said };
  };
}
