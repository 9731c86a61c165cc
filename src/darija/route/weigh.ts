// Weighs one message: its words, the concepts they hit, and what the judges look at.
import type { ShortAnswers } from '../answers/short.ts';
import type { Lookup } from '../text/table.ts';
import { type Featurer, featurer } from './features.ts';
import { conceptLexicon, type Hit, type ReadWord } from './lexicon.ts';
import { type PlaceTeller, placeTeller, placeWords } from './place.ts';
import { type Scores, scoresOf } from './route.ts';
import { type LatinReader, type WordReader, wordReader } from './words.ts';

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

export type Weighed = {
  words: ReadWord[];
  hits: Hit[];
  scores: Scores;
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
  return hits.map((hit) =>
    hit.from === hit.to && hit.label.startsWith('c:') && aside[hit.from] === true
      ? { ...hit, weight: hit.weight * ASIDE }
      : hit,
  );
}

/** Everything the weighing of a message rests on; training uses the same. */
export function weigher(
  parts: WeighParts,
  readWords: WordReader = wordReader(parts.latin),
  { ofWords, ofScores }: Featurer = featurer(parts.senses),
): (text: string) => Weighed {
  const concepts = conceptLexicon(parts.concepts);
  const places = placeTeller(placeWords(parts.places));
  return (text) => {
    const words = readWords(text);
    const hits = settled(concepts.find(words), words, places);
    const scores = scoresOf(hits);
    withShortAnswers(text, words, parts.shorts, scores);
    const said = ofWords(words);
    return { words, hits, scores, features: [...ofScores(scores), ...said], said };
  };
}
