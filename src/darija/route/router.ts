// Puts the readings of one message together.
import type { ShortAnswers } from '../answers/short.ts';
import type { Identified, LearnedExample, Routed } from '../labels.ts';
import { wordsOf } from '../text/words.ts';
import { conceptLexicon } from './lexicon.ts';
import { placeIn, placeWords } from './place.ts';
import { categoryScores, emergencyIn, intentScores, problemsIn, scoresOf } from './route.ts';
import { readWords } from './words.ts';

const LONGEST = 4000;

export type RouterParts = {
  concepts: readonly string[];
  emergencies: readonly string[];
  places: readonly string[];
  pivot: (latin: string) => readonly string[];
  shorts: ShortAnswers;
  identify: (text: string) => Identified;
};

/** Builds the router from its lexicons. */
export function router(parts: RouterParts): (text: string, learned: readonly LearnedExample[]) => Routed {
  const concepts = conceptLexicon(parts.concepts);
  const alarms = conceptLexicon(parts.emergencies);
  const places = placeWords(parts.places);
  return (whole) => {
    const text = whole.slice(0, LONGEST);
    const words = readWords(text, parts.pivot);
    const hits = concepts.find(words);
    const scores = scoresOf(hits);
    const ranked = intentScores(scores);
    const emergency = emergencyIn(scoresOf(alarms.find(words)), text);
    const place = placeIn(text, wordsOf(text), places);
    const total = ranked.reduce((sum, one) => sum + Math.exp(one.score), 0);
    const intent = emergency ? 'emergency' : (ranked[0]?.intent ?? 'none');
    const second = ranked.find((one) => one.intent !== intent)?.intent ?? 'none';
    return {
      intent,
      second,
      categories: categoryScores(scores).slice(0, 3).map((one) => one.category),
      several: problemsIn(text, words, hits),
      emergencies: emergency?.numbers ?? [],
      ...(emergency ? { emergencyKind: emergency.kind } : {}),
      insult: (scores.get('m:insult') ?? 0) > 0,
      confidence: emergency ? 0.9 : Math.exp(ranked[0]?.score ?? 0) / total,
      ...(place ? { place } : {}),
      language: parts.identify(text).language,
    };
  };
}
