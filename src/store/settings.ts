// What a commune may change about itself without a new release, and what holds until it does.
import { z } from 'zod';

const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const Settings = z.object({
  /** Legal population: decides how many supports a petition needs (organic law 113-14 art. 123). */
  population: z.number().int().positive().default(83_496),
  /** Ramadans, first and last day; the offices close earlier. */
  ramadan: z.array(z.object({ from: Day, to: Day })).default([]),
});
export type Settings = z.infer<typeof Settings>;
