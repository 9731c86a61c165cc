// What the forms of calls may say.
import { z } from 'zod';
import { readWhen } from '../../../console/date-fields.ts';
import type { Visit } from '../../../console/request.ts';
import {
  APPEAL_OUTCOMES,
  CALL_OUTCOMES,
  type Criterion,
  MOST_CRITERIA,
  MOST_DOCUMENTS,
  type NamedDocument,
} from '../../../domain/call.ts';
import type { CallPlan, CallSound } from '../changes.ts';

const Title = z.string().trim().min(3).max(150);
const Words = z.string().trim().min(3).max(1500);
const Reason = z.string().trim().min(10).max(1500);
const Count = (most: number) => z.coerce.number().int().min(1).max(most);
const Years = z
  .string()
  .trim()
  .default('')
  .transform((text) => (text === '' ? null : Number(text)))
  .pipe(z.int().min(1).max(120).nullable());
const lines = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .pipe(z.array(z.string().max(100)).max(most));

const Day = z.iso.date();

const Fields = z.object({
  ...{ titleAr: Title, titleFr: Title, purposeAr: Words, purposeFr: Words },
  ...{ criteriaAr: Words, criteriaFr: Words, seats: Count(500), ageFrom: Years, ageTo: Years },
  ...{ opensDay: z.string(), opensTime: z.string(), closesDay: z.string(), closesTime: z.string() },
  ...{ resultsDay: Day, appealDays: Count(90), gap: Count(1_000) },
  ...{ documentsAr: lines(MOST_DOCUMENTS), documentsFr: lines(MOST_DOCUMENTS) },
  ...{ scoringAr: lines(MOST_CRITERIA), scoringFr: lines(MOST_CRITERIA), scoringMost: lines(MOST_CRITERIA) },
});

/** `quarterIds` come beside it: see `quartersIn`. */
export const Plan = Fields.transform(
  (
    { opensDay, opensTime, closesDay, closesTime, resultsDay, documentsAr, documentsFr, ...rest },
    context,
  ): Omit<CallPlan, 'quarterIds'> => {
    const { scoringAr, scoringFr, scoringMost, ...words } = rest;
    const opensAt = readWhen(opensDay, opensTime);
    const closesAt = readWhen(closesDay, closesTime);
    const wrong = (field: string) => {
      context.addIssue({ code: 'custom', path: [field], message: 'does not fit the others' });
      return z.NEVER;
    };
    if (opensAt === null) return wrong('opensDay');
    if (closesAt === null || closesAt <= opensAt) return wrong('closesDay');
    const resultsOn = new Date(resultsDay);
    if (resultsOn < closesAt) return wrong('resultsDay');
    if (words.ageFrom !== null && words.ageTo !== null && words.ageTo < words.ageFrom) return wrong('ageTo');
    const documents = paired(documentsAr, documentsFr);
    const named = paired(scoringAr, scoringFr);
    const scoring = named?.map((each, i): Criterion => ({ ...each, most: Number(scoringMost[i]) }));
    if (documents === null) return wrong('documentsFr');
    if (!scoring) return wrong('scoringFr');
    const areCounts = scoring.every(({ most }) => Number.isInteger(most) && most > 0 && most <= 100);
    if (scoringMost.length !== scoring.length || !areCounts) return wrong('scoringMost');
    return { ...words, opensAt, closesAt, resultsOn, documents, scoring };
  },
);

/** The same thing in both languages, line by line; null: one has more lines. */
function paired(ar: readonly string[], fr: readonly string[]): NamedDocument[] | null {
  return ar.length === fr.length ? ar.map((each, i) => ({ ar: each, fr: fr[i] ?? '' })) : null;
}

/** The quarters that are ticked, each by a box of its own. */
export const quartersIn = ({ form, parts }: Visit): string[] =>
  parts.referenceData.quarters.map(({ id }) => id).filter((id) => form[`quarter_${id}`] === '1');

export const Closing = z.object({ closesDay: z.string(), closesTime: z.string(), resultsDay: Day });
export const Decided = z.object({ outcome: z.enum(CALL_OUTCOMES), reasonAr: Reason, reasonFr: Reason });
export const Answered = z.object({
  ...{ outcome: z.enum(APPEAL_OUTCOMES), becomes: z.enum(CALL_OUTCOMES), reasonAr: Reason, reasonFr: Reason },
});
export const Asked = z.object({ nonce: z.uuid(), awaitedOn: Day });

/** Points by the criteria, each in a field of its own. */
export function pointsIn({ form }: Visit, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const typed = (form[`points_${i}`] ?? '').trim();
    return /^\d{1,3}$/u.test(typed) ? Number(typed) : Number.NaN;
  });
}

/** Keeps the recordings that came along; null: one is none, and the faults say which. */
export async function keepRecordings(visit: Visit): Promise<CallSound[] | null> {
  const { uploads, parts, faults } = visit;
  const kept: CallSound[] = [];
  for (const { field, name, bytes } of uploads.filter((each) => each.bytes.length > 0)) {
    const file = await parts.files.keep(bytes);
    if (!file?.mimeType.startsWith('audio/') || !['sound_ar', 'sound_fr'].includes(field)) {
      faults[field] = { why: 'no-picture', name };
      return null;
    }
    const media = file.mimeType.startsWith('audio/ogg') ? ('voice' as const) : ('audio' as const);
    kept.push({ part: field, file: { ...file, name, media } });
  }
  return kept;
}
