// Reads what a sentence does, whatever it is about: a question is no description, and "I don't know" is no place.
import { ACTS, type Act, type ReadAct } from '../labels.ts';
import { withoutCourtesy } from '../route/courtesy.ts';
import { type Judge, judged } from '../route/judge.ts';
import { featurer, type Known } from '../route/judged-features.ts';
import { type ConceptReader, weigher } from '../route/weigh-message.ts';
import type { Lookup } from '../text/table.ts';

/** What was learned of acts: the features it knows, and one class for each act. */
export type ActJudge = { known: Known; acts: Judge };

export type ActReader = (text: string) => ReadAct;

const LONGEST = 1000;

/**
 * Builds the reader of the features of a sentence; without `known` it answers the features themselves, as training
 * needs. With it, a hello before what is told and a thank-you behind it are left out, unless the `whole` is read.
 */
export function actFeatures(
  senses: Lookup,
  readConcepts: ConceptReader,
  known?: Known,
  reads: 'whole' | 'core' = 'core',
): (text: string) => number[] {
  const features = featurer(senses, known);
  const weigh = weigher(readConcepts, features);
  return (whole) => {
    const first = weigh(whole);
    const core = known && reads === 'core' ? withoutCourtesy(whole, first) : null;
    const text = core ?? whole;
    const { words, features: weighed } = core === null ? first : weigh(core);
    return [...weighed, ...features.ofEdges(words, text)];
  };
}

/** Builds the reader from what was learned. */
export function actReader(senses: Lookup, readConcepts: ConceptReader, { known, acts }: ActJudge): ActReader {
  const featuresOf = actFeatures(senses, readConcepts, known);
  const unbiased = ACTS.map(() => 0);
  return (whole) => {
    const logits = judged(acts, featuresOf(whole.slice(0, LONGEST)), unbiased);
    const top = Math.max(...logits);
    const weights = logits.map((logit) => Math.exp(logit - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const share = (name: Act): number => (weights[ACTS.indexOf(name)] ?? 0) / total;
    return {
      act: ACTS[logits.indexOf(top)] ?? 'noise',
      surely: 1 / total,
      told: share('tells') + share('places'),
    };
  };
}
