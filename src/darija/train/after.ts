// Teaches what sentences do after a complaint was sent: those of after.tsv, with what the complaint was about.
import { type AfterJudge, type AfterParts, afterFeatures, weightOf } from '../after/after.ts';
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

/** Learns the judge of what is said after a complaint. */
export function learnAfter(rows: readonly AfterRow[], parts: AfterParts): AfterJudge {
  const featuresOf = afterFeatures(parts);
  const lessons = rows.map(({ after, own, text }) => ({
    label: AFTER.indexOf(after),
    features: featuresOf(text, own),
  }));
  const { known, judge } = learnScaled(lessons, AFTER.length, weightOf);
  return { known, after: judge };
}
