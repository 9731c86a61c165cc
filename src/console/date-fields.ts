// Day and hour as they are typed into a form, in the commune's time.
import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE } from '../domain/calendar.ts';

/** The moment of a day (`2026-03-12`) and an hour (`18:30`) on the commune's clock; null when it is none. */
export function readWhen(day: string, time: string): Date | null {
  try {
    const date = Temporal.PlainDate.from(day);
    const plainTime = Temporal.PlainTime.from(time);
    return new Date(date.toZonedDateTime({ timeZone: TIME_ZONE, plainTime }).epochMilliseconds);
  } catch {
    return null;
  }
}

/** Day and hour of a moment on the commune's clock, as form fields take them. */
export function writeWhen(moment: Date): { day: string; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(TIME_ZONE);
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
