// Who of the staff is away, and who acts for them meanwhile.
import { addDays, dayOf, isoOf } from './calendar.ts';

export interface Absence {
  /** First and last day, midnight UTC; null: not away. */
  awayFrom: Date | null;
  awayTo: Date | null;
  /** Null: what would be theirs stays with the team. */
  deputyId: string | null;
}

/** Whoever leaves for longer has their account changed. */
const MOST_DAYS = 366;

/** Whether somebody may say that they are away on these days: they end some time, and not in the past. */
export const mayBeAway = (from: Date, to: Date, now: Date): boolean =>
  from <= to && isoOf(to) >= dayOf(now) && to <= addDays(now, MOST_DAYS);

/** Whether somebody is away on this ISO day. */
export const isAway = ({ awayFrom, awayTo }: Absence, day: string): boolean =>
  awayFrom !== null && awayTo !== null && isoOf(awayFrom) <= day && day <= isoOf(awayTo);

/** Who acts for somebody on this ISO day: they themselves, or the first deputy who is there; null: nobody. */
export function standInOf(id: string, absences: ReadonlyMap<string, Absence>, day: string): string | null {
  const asked = new Set<string>();
  for (let at: string | null = id; at !== null && !asked.has(at); ) {
    const absence = absences.get(at);
    if (absence === undefined || !isAway(absence, day)) return at;
    asked.add(at);
    at = absence.deputyId;
  }
  return null;
}
