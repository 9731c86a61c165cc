// What staff may begin with: the draft charter of participation of April 2024, a survey of needs, one of how a visit
// to the offices went, a quick poll.
import { z } from 'zod';
import { CONSULTATION_FORMS, LENGTHS, QUESTION_KINDS } from '../../domain/consultation.ts';
import samples from '../../domain/consultation-samples.json' with { type: 'json' };

const Sample = z.object({
  form: z.enum(CONSULTATION_FORMS),
  ...{ titleAr: z.string(), titleFr: z.string(), summaryAr: z.string(), summaryFr: z.string() },
  questions: z.array(
    z.object({
      kind: z.enum(QUESTION_KINDS),
      length: z.literal(LENGTHS),
      ...{ textAr: z.string(), textFr: z.string() },
      options: z.array(z.object({ ar: z.string(), fr: z.string() })),
    }),
  ),
});
export type Sample = z.infer<typeof Sample>;

export const SAMPLES = ['charter', 'needs', 'visit', 'poll'] as const;

/** The sample of this name; null: there is none. */
export function sampleNamed(name: string | null | undefined): Sample | null {
  const known = SAMPLES.find((each) => each === name);
  return known === undefined ? null : Sample.parse(samples[known]);
}
