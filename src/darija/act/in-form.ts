// Reads what a sentence does to a problem that is being written down: whether it answers what is asked, tells more of it,
// tells another one, asks, wants to leave.
import { DOES, type Does, type ReadDoes, type Routed, type UnderWay } from '../labels.ts';
import type { Scores } from '../route/concept-scores.ts';
import { type Judge, judged } from '../route/judge.ts';
import { featurer, type Known, stemOf } from '../route/judged-features.ts';
import type { ReadWord } from '../route/lexicon.ts';
import type { OtherReaders } from './other-readers.ts';

/** What was learned of it: the features it knows, and one class for each of `DOES`. */
export type InFormJudge = { known: Known; does: Judge };

export type InFormReader = (text: string, underWay: UnderWay) => ReadDoes;

const LONGEST = 1000;
/** How sure another reader is, in steps. */
const SURE = [0.5, 0.8, 0.95];
const TELLING = [0.2, 0.5, 0.8, 0.95];
const CLEARLY = [0.4, 0.6, 0.8, 0.95];
/** How much of a text says where. */
const SHARES = [0.25, 0.5, 0.75];
/** How strongly a subject is named. */
const LEVELS = [0.4, 1.5, 2.8, 4.5];
/** Lengths of a text in words. */
const LENGTHS = [1, 2, 3, 5, 8, 12, 18, 26];

/** A name, and the same once more for each step that is reached. */
const stepped = (name: string, value: number, steps: readonly number[]): string[] => [
  name,
  ...steps.filter((step) => value >= step).map((step) => `${name} ${step}`),
];

/** Builds the reader of its features; without `known` it answers the features themselves, as training needs. */
export function inFormFeatures(parts: OtherReaders, known?: Known) {
  const features = featurer(parts.senses, known);
  return (text: string, underWay: UnderWay): number[] => {
    const { words, scores } = parts.readConcepts(text);
    const read = [...readNames(parts, text, underWay), ...namedSubjects(scores, underWay)];
    read.push(`long ${LENGTHS.findIndex((most) => words.length <= most)}`);
    const stems = words.map(stemOf);
    const under = [...read, ...stems.slice(0, 2).map((stem) => `w ${stem}`)];
    const asked = `at ${underWay.question}`;
    const ends = [`first ${stems[0]}`, `first ${stems[0]} ${stems[1]}`, `last ${stems.at(-1)}`];
    const names = [...meaningNames(parts, words), ...ends, asked, ...read.map((name) => `read ${name}`)];
    return [
      ...features.ofScores(scores),
      ...features.ofNames([...new Set([...names, ...under.map((name) => `${asked} ${name}`)])]),
    ];
  };
}

/** What the words mean: their letters alone say little of sentences of which few were heard. */
const meaningNames = ({ senses }: OtherReaders, words: readonly ReadWord[]): string[] =>
  words.flatMap((word) => [
    `w ${stemOf(word)}`,
    ...word.forms.families.map((family) => `f ${family}`),
    ...[...word.forms.arabic, ...word.forms.latin]
      .flatMap((form) => senses(form))
      .map((sense) => `m ${sense}`),
  ]);

/** What the other readers make of it. */
function readNames(parts: OtherReaders, text: string, { category }: UnderWay): string[] {
  const { act, surely, told } = parts.act(text);
  const routed = parts.route(text);
  const { intent, second, confidence, emergencies, untold, insult } = routed;
  return [
    ...stepped(`does ${act}`, surely, SURE),
    ...stepped('told', told, TELLING),
    ...stepped(`for ${intent}`, confidence, SURE),
    `second ${second}`,
    ...subjectNames(routed, category),
    ...placeNames(routed, text),
    ...parts.asides(text).map((aside) => `aside ${aside}`),
    `yes ${parts.yesNo(text)}`,
    ...Object.entries({
      danger: emergencies.length > 0,
      untold,
      insult,
      skip: parts.skip(text),
      ...marksIn(text),
    })
      .filter(([, is]) => is)
      .map(([name]) => name),
  ];
}

const marksIn = (text: string) => ({
  asked: /[?\u061f]/u.test(text),
  'ends asked': /[?\u061f]\s*$/u.test(text),
  calls: text.includes('!'),
  digits: /\d/u.test(text),
  pauses: /[,;.\u060c\u061b]/u.test(text),
});

/** Whether it is of the same subject. */
function subjectNames({ categories, clearly, several }: Routed, own: string): string[] {
  const [first] = categories;
  if (first === undefined) return ['of none'];
  const kind = first === own ? 'own' : 'another';
  const isAmong = kind === 'another' && categories.some((one) => one === own);
  return [
    ...stepped(`of ${kind}`, clearly, CLEARLY),
    ...(isAmong ? ['own among'] : []),
    ...(several.length > 1 ? ['several'] : []),
  ];
}

/** How strongly its words name this subject, and how strongly another. */
function namedSubjects(scores: Scores, { category }: UnderWay): string[] {
  const own = scores.get(`c:${category}`) ?? 0;
  const others = [...scores].filter(([label]) => label.startsWith('c:') && label !== `c:${category}`);
  const other = Math.max(0, ...others.map(([, score]) => score));
  return [
    ...stepped('names own', own, LEVELS),
    ...stepped('names another', other, LEVELS),
    ...(own === 0 ? ['not own'] : []),
    ...(other === 0 ? ['no other'] : []),
    ...(other > own + 1 ? ['rather another'] : []),
  ];
}

/** How much of it says where. */
function placeNames({ place }: Routed, text: string): string[] {
  if (!place) return ['nowhere'];
  return [
    ...stepped('where', (place.end - place.start) / text.length, SHARES),
    ...(place.named ? ['named'] : []),
    ...(place.isBeside ? ['beside'] : []),
    ...(place.start === 0 ? ['where first'] : []),
  ];
}

/** Builds the reader from what was learned. */
export function inFormReader(parts: OtherReaders, { known, does }: InFormJudge): InFormReader {
  const featuresOf = inFormFeatures(parts, known);
  const unbiased = DOES.map(() => 0);
  return (whole, underWay) => {
    const logits = judged(does, featuresOf(whole.slice(0, LONGEST), underWay), unbiased);
    const top = Math.max(...logits);
    const weights = logits.map((logit) => Math.exp(logit - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const shareOf = (name: Does): number => (weights[DOES.indexOf(name)] ?? 0) / total;
    return { does: DOES[logits.indexOf(top)] ?? 'answers', surely: 1 / total, shareOf };
  };
}
