// What the forms of consultations may say.
import { z } from 'zod';
import { readWhen } from '../../../console/date-fields.ts';
import type { Visit } from '../../../console/request.ts';
import {
  CONSULTATION_FORMS,
  FEWEST_OPTIONS,
  hasOptions,
  LENGTHS,
  MOST_OPTIONS,
  QUESTION_KINDS,
} from '../../../domain/consultation.ts';
import type { ConsultationPlan, PartFile, QuestionPlan } from '../changes.ts';

const Title = z.string().trim().min(3).max(150);
const Summary = z.string().trim().min(3).max(1500);
const Words = z.string().trim().min(10).max(1500);
const Day = z.string();

export const Closing = z.object({ closesDay: Day, closesTime: z.string() });
export const Said = z.object({ ar: Words, fr: Words });

export const Plan = z
  .object({
    form: z.enum(CONSULTATION_FORMS),
    ...{ titleAr: Title, titleFr: Title, summaryAr: Summary, summaryFr: Summary },
    ...{ opensDay: Day, opensTime: z.string(), closesDay: Day, closesTime: z.string() },
  })
  .transform(({ opensDay, opensTime, closesDay, closesTime, ...words }, context): ConsultationPlan => {
    const opensAt = readWhen(opensDay, opensTime);
    const closesAt = readWhen(closesDay, closesTime);
    if (opensAt !== null && closesAt !== null && opensAt < closesAt) return { ...words, opensAt, closesAt };
    context.addIssue({
      code: 'custom',
      path: [opensAt === null ? 'opensDay' : 'closesDay'],
      message: 'no such day',
    });
    return z.NEVER;
  });

const Lines = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .pipe(z.array(z.string().max(80)).max(MOST_OPTIONS));

export const Question = z
  .object({
    kind: z.enum(QUESTION_KINDS),
    length: z.coerce.number().pipe(z.literal(LENGTHS)),
    ...{ textAr: z.string().trim().min(3).max(300), textFr: z.string().trim().min(3).max(300) },
    ...{ optionsAr: Lines, optionsFr: Lines },
  })
  .transform(({ optionsAr, optionsFr, ...question }, context): QuestionPlan => {
    const options = optionsAr.map((ar, i) => ({ ar, fr: optionsFr[i] ?? '' }));
    const isPaired = optionsAr.length === optionsFr.length;
    const isEnough = !hasOptions(question.kind) || options.length >= FEWEST_OPTIONS;
    if (isPaired && isEnough) return { ...question, options };
    context.addIssue({ code: 'custom', path: ['optionsFr'], message: 'not the same lines' });
    return z.NEVER;
  });

/** Letters of a summary that are looked for. */
const SEARCHED_LETTERS = 400;

/** Words under which it is found in any script. */
export const searchKeyOf = (
  visit: Visit,
  { titleAr, titleFr, summaryAr, summaryFr }: ConsultationPlan,
): string =>
  visit.parts.darija.searchKey(`${titleAr} ${titleFr} ${summaryAr} ${summaryFr}`.slice(0, SEARCHED_LETTERS));

const TAKEN: Record<string, RegExp> = {
  draft: /^(?:application\/pdf|image\/)/u,
  sound_ar: /^audio\//u,
  sound_fr: /^audio\//u,
};

/** Keeps the files that came along; null: one is of no kind that is taken there, and the faults say which. */
export async function keepFiles(visit: Visit): Promise<PartFile[] | null> {
  const { uploads, parts, faults } = visit;
  const kept: PartFile[] = [];
  for (const { field, name, bytes } of uploads.filter((each) => each.bytes.length > 0)) {
    const file = await parts.files.keep(bytes);
    if (!file || !TAKEN[field]?.test(file.mimeType)) {
      faults[field] = { why: 'no-picture', name };
      return null;
    }
    kept.push({ part: field, file: { ...file, name, media: mediaOf(file.mimeType) } });
  }
  return kept;
}

function mediaOf(mimeType: string): 'photo' | 'document' | 'voice' | 'audio' {
  if (mimeType.startsWith('audio/ogg')) return 'voice';
  if (mimeType.startsWith('audio/')) return 'audio';
  return mimeType.startsWith('image/') ? 'photo' : 'document';
}
