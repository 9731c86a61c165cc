// Teaches what a sentence does to a problem that is being written down.
import { type InFormJudge, inFormFeatures } from '../act/in-form.ts';
import type { OtherReaders } from '../act/other-readers.ts';
import { type Category, DOES, type Does, FORM_QUESTIONS, type UnderWay } from '../labels.ts';
import type { Read } from './build.ts';
import { learnKnown } from './route.ts';

/** A sentence, who wrote it, and how much it teaches; `asked`: it was written for this question. */
export type InFormRow = {
  does: Does;
  underWay: UnderWay;
  asked: boolean;
  writer: string;
  text: string;
  weight: number;
};

/** The subjects of the problems that the sentences are said to. */
const SUBJECTS: Readonly<Record<string, Category>> = {
  ...{ lamp: 'lighting', trash: 'waste', hole: 'roads', water: 'water_sewage', dogs: 'animals' },
  ...{
    noise: 'noise',
    tree: 'green_spaces',
    sewer: 'water_sewage',
    cafe: 'public_space',
    park: 'green_spaces',
  },
};

/** What is meant so whatever was asked: it teaches a little for the other questions, too. */
const ANYWHERE: readonly Does[] = [
  ...(['adds', 'new', 'asks', 'scolds', 'thanks', 'person'] as const),
  ...(['leaves', 'cannot', 'denies', 'emergency', 'wish'] as const),
];
const ELSEWHERE = 0.3;
/** What was said after a problem was sent teaches less, under each question. */
const AFTER = 0.17;
/** There are few sentences: what occurs in three of them teaches something. */
const FEW = { often: 3, rate: 0.05 };

/** Every sentence that teaches it, under each question under which it does. */
export function inFormRows(read: Read): InFormRow[] {
  return read('in_form.tsv').flatMap((line): InFormRow[] => {
    const [label, problem = '', asked, writer = '', text = ''] = line.split('\t');
    const does = DOES.find((name) => name === label);
    const category = SUBJECTS[problem];
    if (!does || !category) throw new Error(`in_form.tsv: nothing is called ${label} ${problem}`);
    return FORM_QUESTIONS.flatMap((question) => {
      const weight = weightOf(does, question, asked);
      const row = { does, underWay: { question, category }, asked: question === asked, writer, text, weight };
      return weight > 0 ? [row] : [];
    });
  });
}

function weightOf(does: Does, question: string, asked: string | undefined): number {
  if (question === asked) return 1;
  // Before it is said where, nothing is corrected of it.
  if (asked === 'after') return does === 'corrects' && question === 'place' ? 0 : AFTER;
  return ANYWHERE.includes(does) ? ELSEWHERE : 0;
}

/** Learns the judge of it. */
export function learnInForm(rows: readonly InFormRow[], parts: OtherReaders): InFormJudge {
  const featuresOf = inFormFeatures(parts);
  const lessons = rows.map(({ does, underWay, text, weight }) => ({
    ...{ label: DOES.indexOf(does), weight },
    features: featuresOf(text, underWay),
  }));
  const { known, judge } = learnKnown(lessons, DOES.length, FEW);
  return { known, does: judge };
}
