// What the forms of votes may say.
import { z } from 'zod';
import { readWhen } from '../../../console/date-fields.ts';
import type { Visit } from '../../../console/request.ts';
import { latinDigits } from '../../../domain/digits.ts';
import { IDENTITIES, MOST_VOTE_OPTIONS, VOTE_FORMS } from '../../../domain/vote.ts';
import type { Picture } from '../../../files/sent-pictures.ts';
import type { VotePlan } from '../changes.ts';
import type { OptionFiles, OptionPlan } from '../option-changes.ts';

const Title = z.string().trim().min(3).max(150);
const Summary = z.string().trim().min(3).max(1000);
const Name = z.string().trim().min(1).max(60);
const Day = z.string();

const MOST_DIRHAMS = 2_000_000_000;
/** Marks stand between thousands; what is less than a dirham is refused rather than read as thousands. */
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/u;
/** Dirhams, as the commune writes them; nothing: null. */
const Dirhams = z
  .string()
  .default('')
  .transform((typed) => latinDigits(typed).replaceAll(/[\s\u00a0\u202f]/gu, ''))
  .transform((typed) => (GROUPED.test(typed) ? typed.replaceAll(/[.,]/gu, '') : typed))
  .pipe(z.string().regex(/^\d{0,10}$/u))
  .transform((digits) => (digits === '' ? null : Number(digits)))
  .pipe(z.number().int().min(1).max(MOST_DIRHAMS).nullable());

export const Closing = z.object({ closesDay: Day, closesTime: z.string() });

export const Plan = z
  .object({
    ...{ form: z.enum(VOTE_FORMS), identity: z.enum(IDENTITIES), budget: Dirhams },
    ...{ titleAr: Title, titleFr: Title, summaryAr: Summary, summaryFr: Summary },
    ...{ opensDay: Day, opensTime: z.string(), closesDay: Day, closesTime: z.string() },
  })
  .transform(({ opensDay, opensTime, closesDay, closesTime, ...plan }, context): VotePlan => {
    const opensAt = readWhen(opensDay, opensTime);
    const closesAt = readWhen(closesDay, closesTime);
    const issue = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'not so' });
    if (plan.form === 'budget' && plan.budget === null) issue('budget');
    if (opensAt === null) issue('opensDay');
    if (closesAt === null || (opensAt !== null && opensAt >= closesAt)) issue('closesDay');
    if (opensAt === null || closesAt === null) return z.NEVER;
    return { ...plan, budget: plan.form === 'budget' ? plan.budget : null, opensAt, closesAt };
  });

/** One option; its cost only where a budget is shared out. */
export const Option = z.object({ nameAr: Name, nameFr: Name, cost: Dirhams });

/** Many at once: a line each, "name in Arabic | name in French | cost". */
export const Lines = z
  .string()
  .transform((text) => text.split('\n').map((line) => line.trim()))
  .transform((lines) => lines.filter((line) => line !== ''))
  .pipe(z.array(z.string()).min(1).max(MOST_VOTE_OPTIONS))
  .transform((lines, context): OptionPlan[] =>
    lines.flatMap((line) => {
      const [nameAr, nameFr, cost = ''] = line.split('|');
      const read = Option.safeParse({ nameAr, nameFr, cost });
      if (read.success) return [read.data];
      context.addIssue({ code: 'custom', message: 'not such a line' });
      return [];
    }),
  );
export const Listed = z.object({ lines: Lines });

/** Words under which it is found in any script. */
export const searchKeyOf = (
  visit: Visit,
  { titleAr, titleFr }: Pick<VotePlan, 'titleAr' | 'titleFr'>,
): string => visit.parts.darija.searchKey(`${titleAr} ${titleFr}`);

/** Keeps the photo and the recording that came along; `undefined`: none did; null: one is none, and the faults say so. */
export async function keepOptionFiles(visit: Visit): Promise<OptionFiles | null> {
  const picture = await keep(visit, 'photo', 'image/', 'no-picture');
  const sound = picture === null ? null : await keep(visit, 'sound', 'audio/', 'no-sound');
  if (picture === null || sound === null) return null;
  const media = sound?.mimeType.startsWith('audio/ogg') ? ('voice' as const) : ('audio' as const);
  return { picture, sound: sound && { ...sound, media } };
}

async function keep(
  { uploads, parts, faults }: Visit,
  name: string,
  kind: string,
  why: string,
): Promise<Picture | undefined | null> {
  const sent = uploads.find(({ field, bytes }) => field === name && bytes.length > 0);
  if (!sent) return undefined;
  const file = await parts.files.keep(sent.bytes);
  if (file?.mimeType.startsWith(kind)) return { ...file, name: sent.name };
  faults[name] = { why, name: sent.name };
  return null;
}
