// What staff may begin with: the youth council of 5 December 2024.
import { z } from 'zod';
import samples from '../../domain/call-samples.json' with { type: 'json' };

const Named = z.object({ ar: z.string(), fr: z.string() });
const Sample = z.object({
  ...{ titleAr: z.string(), titleFr: z.string(), purposeAr: z.string(), purposeFr: z.string() },
  ...{ criteriaAr: z.string(), criteriaFr: z.string(), seats: z.number(), appealDays: z.number() },
  ...{ gap: z.number(), ageFrom: z.number(), ageTo: z.number() },
  documents: z.array(Named),
  scoring: z.array(Named.extend({ most: z.number() })),
});
export type CallSample = z.infer<typeof Sample>;

export const CALL_SAMPLES = ['youth'] as const;

/** The sample of this name; null: there is none. */
export function callSampleNamed(name: string | null | undefined): CallSample | null {
  const known = CALL_SAMPLES.find((each) => each === name);
  return known === undefined ? null : Sample.parse(samples[known]);
}
