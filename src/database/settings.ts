// What a commune may change about itself without a new release. First values: prisma/seed/settings.json.
import { z } from 'zod';
import { SILENT_DAYS } from '../domain/silence.ts';
import { DEFAULT_MONTHLY_CAP, MONTHLY_CAP } from './translations.ts';

const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const Settings = z.object({
  commune: z.object({
    nameAr: z.string(),
    nameFr: z.string(),
    phone: z.string(),
    /** The number at which citizens write by WhatsApp, for the codes that are printed; empty: none is printed. */
    chatPhone: z.string().default(''),
    site: z.string().default('www.taroudanntville.ma'),
    /** Told to whoever asks; empty: where to ask is told instead. */
    addressAr: z.string().default(''),
    addressFr: z.string().default(''),
    president: z.string().default(''),
    /** Receipt or authorisation of the data protection commission, shown before anything is asked (law 09-08 art. 5). */
    cndp: z.string(),
  }),
  /** Legal population: decides how many supports a petition needs (organic law 113-14 art. 123). */
  population: z.number().int().positive(),
  /** Ramadans, first and last day; the offices close earlier. */
  ramadan: z.array(z.object({ from: Day, to: Day })),
  /** Working days without a word to the citizen after which an open case counts as silent. */
  silentDays: z.number().int().min(SILENT_DAYS.least).max(SILENT_DAYS.most).default(SILENT_DAYS.usual),
  /** Characters a month that may go to the translation service; 0: none. */
  [MONTHLY_CAP]: z.coerce.number().int().min(0).default(DEFAULT_MONTHLY_CAP),
});
export type Settings = z.infer<typeof Settings>;

/** What stands in the place of a number of the commission until there is one. */
export const UNREGISTERED = '—';

/** Whether a number of the commission was entered: a dash is none. */
export const isRegistered = (cndp: string): boolean => /\d/u.test(cndp);
