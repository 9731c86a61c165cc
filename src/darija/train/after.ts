// Teaches what sentences do after a complaint was sent: those of after.tsv, with what the complaint was about.
import type { OtherReaders } from '../act/other-readers.ts';
import { type AfterJudge, afterFeatures, sharesOf, weightOf } from '../after/after.ts';
import { AFTER, type After, CATEGORIES, type Category } from '../labels.ts';
import type { Read } from './build.ts';
import { learnScaled } from './route.ts';

export type AfterRow = { after: After; own: Category; text: string };

/** The sentences of after.tsv. @throws when a label or a category is none */
export function afterRows(read: Read): AfterRow[] {
  return read('after.tsv').map((line) => {
    const [label, about, text = ''] = line.split('\t');
    const after = AFTER.find((name) => name === label);
    const own = CATEGORIES.find((name) => name === about);
    if (!after || !own) throw new Error(`after.tsv: there is no ${label} of ${about}`);
    return { after, own, text };
  });
}

/** So many parts each are read by what was learned of the others. */
const PARTS = 5;
/** Sentences of one hand, and all ways to say one thing, stand together: so many of them are of one part. */
const TOGETHER = 12;
/** So many of a kind must be right for a share to be sure. */
const PRECISION = 0.93;
/** Fewer sentences show nothing. */
const FEWEST = 6;
/** No share: of this kind it is never sure. */
const NEVER = 2;

type Lesson = { label: number; features: readonly number[] };

/** Learns the judge of what is said after a complaint, and from which shares on it may be trusted. */
export function learnAfter(rows: readonly AfterRow[], parts: OtherReaders): AfterJudge {
  const featuresOf = afterFeatures(parts);
  const lessons = rows.map(({ after, own, text }) => ({
    label: AFTER.indexOf(after),
    features: featuresOf(text, own),
  }));
  return { ...learnJudge(lessons), sure: suresOf(lessons) };
}

function learnJudge(lessons: readonly Lesson[]): Omit<AfterJudge, 'sure'> {
  const { known, judge } = learnScaled(lessons, AFTER.length, weightOf);
  return { known, after: judge };
}

const partOf = (at: number): number => Math.floor(at / TOGETHER) % PARTS;

/** Of each kind the smallest share from which on sentences that were not learned from were read right. */
function suresOf(lessons: readonly Lesson[]): Float32Array {
  const read = Array.from({ length: PARTS }, (_, part) => {
    const { known, after } = learnJudge(lessons.filter((__, at) => partOf(at) !== part));
    const rows = new Map([...known].map((feature, row) => [feature, row]));
    return lessons
      .filter((__, at) => partOf(at) === part)
      .map(({ label, features }) => {
        const shares = sharesOf(
          after,
          features.map((feature) => rows.get(feature)).filter((row) => row !== undefined),
        );
        const share = Math.max(...shares);
        return { kind: shares.indexOf(share), share, isRight: shares[label] === share };
      });
  }).flat();
  return Float32Array.from(AFTER, (_, kind) => sureOf(read.filter((each) => each.kind === kind)));
}

function sureOf(read: readonly { share: number; isRight: boolean }[]): number {
  const sorted = read.toSorted((a, b) => b.share - a.share);
  let [right, sure] = [0, NEVER];
  for (const [at, { share, isRight }] of sorted.entries()) {
    if (isRight) right++;
    if (at + 1 >= FEWEST && right / (at + 1) >= PRECISION) sure = share;
  }
  return sure;
}
