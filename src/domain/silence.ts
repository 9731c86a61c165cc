// Open cases of which the citizen has not heard for long. The program's own apology for a missed day is no word.
import { type Holidays, workingDaysAgo } from './calendar.ts';

/** Working days; a commune chooses its own. */
export const SILENT_DAYS = { least: 1, usual: 7, most: 60 } as const;

/** A case whose citizen was told something last before this moment is silent now. */
export const silentBefore = (now: Date, silentDays: number, holidays: Holidays): Date =>
  workingDaysAgo(now, silentDays, holidays);
