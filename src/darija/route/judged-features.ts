// Turns a message into what the judges learn from: its words in all their forms and senses, and its concepts.
import { foldLatin, isArabic } from '../text/folded-letters.ts';
import { remembered } from '../text/remembered.ts';
import type { Lookup } from '../text/table.ts';
import type { Scores } from './concept-scores.ts';
import type { ReadWord, WordForms } from './lexicon.ts';

const LEVELS = [0.4, 1.5, 2.8, 4.5];
const LENGTHS = 7;
/** How far the words lie that tell what stands between them. */
const NEAR = [-2, -1, 1, 2];

/** One feature of a message in 32 bits. */
function featureOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)) >>> 0;
}

/** The stem under which one word is counted, whatever its script. */
export function stemOf({ text, forms }: ReadWord): string {
  const [first, second] = [...forms.arabic];
  const shortest = [...forms.arabic].reduce(
    (best, form) => (form.length >= 3 && form.length < best.length ? form : best),
    second ?? first ?? '',
  );
  return shortest || [...forms.latin].at(-1) || foldLatin(text);
}

const RUN = 4;
/** Runs of letters of a stem, its ends marked: a misspelt word still shares most of them. */
function runsOf(stem: string): string[] {
  const marked = ` ${stem} `;
  return Array.from({ length: Math.max(0, marked.length - RUN + 1) }, (_, at) => marked.slice(at, at + RUN));
}

/** A word in every form and sense it may have, so that what was learned of one serves for its sisters. */
function namesOf(word: ReadWord, senses: Lookup): string[] {
  const stem = stemOf(word);
  const [arabic, latin] = [[...word.forms.arabic], [...word.forms.latin]];
  const meant = [...arabic, ...latin].flatMap((form) => senses(form));
  return [
    `w ${stem}`,
    ...runsOf(stem).map((run) => `r ${run}`),
    ...arabic.map((form) => `a ${form}`),
    ...latin.map((form) => `l ${form}`),
    ...word.forms.families.map((family) => `f ${family}`),
    ...new Set(meant.map((sense) => `m ${sense}`)),
  ];
}

/** Which features were learned of, in order; the place of one is its row in the weights. */
export type Known = Uint32Array;

/** As it lies in memory: the machines this runs on are all little-endian. */
export const packKnown = (known: Known): Uint8Array =>
  new Uint8Array(known.buffer, known.byteOffset, known.byteLength);

export const openKnown = (bytes: Uint8Array): Known =>
  new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));

/** The row of a feature, or -1 if nothing was learned of it. */
function rowOf(feature: number, known: Known): number {
  let [low, high] = [0, known.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = known[middle] ?? 0;
    if (found === feature) return middle;
    if (found < feature) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export type Featurer = {
  /** Features by their names. */
  ofNames(names: readonly string[]): number[];
  /** How a sentence begins and ends: "when…" asks, and so does a question mark. */
  ofEdges(words: readonly ReadWord[], text: string): number[];
  /** Which words occur, in which script, and how many. */
  ofWords(words: readonly ReadWord[]): number[];
  /** How strongly each concept speaks. */
  ofScores(scores: Scores): number[];
  /** What else is known of a sentence, by names. */
  ofMarks(marks: readonly string[]): number[];
  /** What each word is and stands between; `marks` tell more of each. */
  ofEach(words: readonly ReadWord[], marks: readonly (readonly string[])[]): number[][];
};

/**
 * Builds the reader of features; `senses` tells which groups of words a form belongs to. With `known` it answers the
 * rows of the features something was learned of, without it the features themselves.
 */
export function featurer(senses: Lookup, known?: Known): Featurer {
  const kept = new WeakMap<WordForms, readonly number[]>();
  const told = (names: readonly string[]): number[] => {
    const features = [...new Set(names)].map(featureOf);
    return known ? features.map((feature) => rowOf(feature, known)).filter((row) => row >= 0) : features;
  };
  const levels = remembered((label) => LEVELS.map((_, at) => told([`${label}>${at}`])));
  const lengths = Array.from({ length: LENGTHS }, (_, at) => told([`long ${at}`]));
  const scripts = { arabic: told(['arabic']), latin: told(['latin']) };
  const ofWord = (word: ReadWord): readonly number[] => {
    const before = kept.get(word.forms);
    if (before) return before;
    const features = told(namesOf(word, senses));
    kept.set(word.forms, features);
    return features;
  };
  const ends = { asking: told(['ends ?']), calling: told(['ends !']) };
  const pairs = remembered((pair) => told([pair]));
  return {
    ofNames: (names) => names.flatMap(pairs),
    ofEdges(words, text) {
      const [first, second] = words.map(stemOf);
      const asking = /[?؟]\s*$/u.test(text) ? ends.asking : [];
      const calling = /!\s*$/u.test(text) ? ends.calling : [];
      const begins = first === undefined ? [] : pairs(`first ${first}`);
      const goesOn = second === undefined ? [] : pairs(`first ${first} ${second}`);
      return [...asking, ...calling, ...begins, ...goesOn];
    },
    ofWords(words) {
      const out = new Set<number>();
      for (const word of words) for (const feature of ofWord(word)) out.add(feature);
      const length = lengths[Math.min(LENGTHS - 1, Math.ceil(Math.log2(words.length + 1)))] ?? [];
      const script = words.some((word) => isArabic(word.text)) ? scripts.arabic : scripts.latin;
      return [...out, ...length, ...script];
    },
    ofMarks: (marks) => marks.flatMap(pairs),
    ofEach: (words, marks) =>
      words.map((word, at) => {
        const near = NEAR.flatMap((far) => {
          const other = words[at + far];
          return [
            `${far} ${other ? stemOf(other) : ''}`,
            ...(marks[at + far] ?? []).map((mark) => `${far} ${mark}`),
          ];
        });
        return [...ofWord(word), ...[...(marks[at] ?? []), ...near].flatMap(pairs)];
      }),
    ofScores: (scores) =>
      [...scores].flatMap(([label, score]) =>
        levels(label).flatMap((level, at) => (score >= (LEVELS[at] ?? 0) ? level : [])),
      ),
  };
}
