// Names that staff type: long enough to be one, and in the letters in which they are shown.
import { z } from 'zod';

export const Name = z.string().trim().min(2).max(120);
/** What the Arabic pages and messages show. */
export const ArabicName = Name.refine((name) => /\p{Script=Arabic}/u.test(name), {
  params: { why: 'arabic' },
});
