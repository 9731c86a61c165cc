// What a commune may change about itself without a new release, and what holds until it does.
import { z } from 'zod';

const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** What citizens are told about who they write to; the first values are in prisma/seed/settings.json. */
const Commune = z.object({ nameAr: z.string(), nameFr: z.string(), phone: z.string(), cndp: z.string() });

export const Settings = z.object({
  commune: Commune.default({ nameAr: '—', nameFr: '—', phone: '—', cndp: '—' }),
  /** Legal population: decides how many supports a petition needs (organic law 113-14 art. 123). */
  population: z.number().int().positive().default(83_496),
  /** Ramadans, first and last day; the offices close earlier. */
  ramadan: z.array(z.object({ from: Day, to: Day })).default([]),
});
export type Settings = z.infer<typeof Settings>;
