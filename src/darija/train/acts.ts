// Teaches what sentences do: the civic messages tell, ask and want; the patterns of acts.tsv do the rest.
import { type ActJudge, actFeatures } from '../act/act.ts';
import { ACTS, type Act } from '../labels.ts';
import { conceptReader, type WeighParts } from '../route/weigh-message.ts';
import type { Read } from './build.ts';
import { dice, part } from './hash.ts';
import { type Civic, civicRows, talkRows } from './identify.ts';
import { learnKnown } from './route.ts';

export type ActRow = { act: Act; text: string };

/** Sentences drawn from one pattern: enough of its words, no flood of them. */
const DRAWN = 36;

/** What a civic message does, by what it is for; an idea may be told and wanted, and teaches neither. */
const OF_INTENTS: Readonly<Record<string, Act>> = {
  ...{ complaint: 'tells', emergency: 'tells' },
  ...{ info: 'asks', help: 'asks' },
  ...{ petition: 'wants', consultation: 'wants', appointment: 'wants', status: 'wants', human: 'wants' },
  ...{ language: 'wants', cancel: 'wants' },
  ...{ yes: 'agrees', no: 'declines', smalltalk: 'greets' },
};

const GROUP = /\(([^()]*)\)/u;

/** All that a pattern stands for, or a fair draw from it: always the same. */
export function sentencesOf(pattern: string, random: () => number): string[] {
  const drawn = new Set<string>();
  for (let tries = 0; tries < DRAWN * 3 && drawn.size < DRAWN; tries++) {
    let text = pattern;
    for (let group = GROUP.exec(text); group; group = GROUP.exec(text)) {
      const choices = (group[1] ?? '').split('|');
      text = text.replace(group[0], () => choices[Math.floor(random() * choices.length)] ?? '');
    }
    drawn.add(text.replace(/\s+/gu, ' ').trim());
  }
  return [...drawn].filter(Boolean);
}

/** Every sentence that teaches an act. */
export function actRows(read: Read): ActRow[] {
  const random = dice(23);
  const patterns = read('acts.tsv').flatMap((line): ActRow[] => {
    const [label, pattern = ''] = line.split('\t');
    const act = ACTS.find((name) => name === label);
    if (!act) throw new Error(`acts.tsv: there is no act ${label}`);
    return sentencesOf(pattern, random).map((text) => ({ act, text }));
  });
  const civic = civicRows(read).flatMap(({ intent, text }): ActRow[] => {
    const act = OF_INTENTS[intent];
    return act ? [{ act, text }] : [];
  });
  return [...civic, ...patterns];
}

/** A part of the patterns is enough, and outweighs no danger. */
const CALM = 15;

/** What tells of no danger: everyday talk, and what people say to a bot that is no story: where something is, thanks, doubts, wishes. */
export const calmRows = (read: Read): Civic[] => [
  ...talkRows(read),
  ...actRows(read)
    .filter(({ act, text }) => act !== 'tells' && part(text) < CALM)
    .map(({ text }) => ({ id: '', lang: '', intent: 'none', category: '', flags: '', numbers: '', text })),
];

/** Learns the judge of acts. */
export function learnActs(rows: readonly ActRow[], parts: WeighParts): ActJudge {
  const featuresOf = actFeatures(parts.senses, conceptReader(parts));
  const lessons = rows.map(({ act, text }) => ({ label: ACTS.indexOf(act), features: featuresOf(text) }));
  const { known, judge } = learnKnown(lessons, ACTS.length);
  return { known, acts: judge };
}
