// A promised day that cannot be kept: another one is promised before it has passed, and the citizen reads why.
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { inScope } from '../../database/scope.ts';
import { addDays, dayOf, type Holidays, isoOf, isWorkday } from '../../domain/calendar.ts';
import { isOpen, STATUSES } from '../../domain/case.ts';
import { CHOSEN } from '../../domain/promise.ts';
import { type CaseChange, once, whatHappened } from './changes.ts';
import { tellFollowers } from './tell-followers.ts';

export interface NewDay {
  caseId: string;
  /** Made by the form; becomes the id of the line in the timeline. */
  eventId: string;
  /** Day that the member of staff saw on the page; midnight UTC, as the new one. */
  seen: Date;
  dueOn: Date;
  /** Why, in words to the citizen. */
  text: string;
}

/** Whoever was promised a day does not wait for longer than a year more. */
const MOST_DAYS = 366;

/** Whether a day may be promised in the place of another: a working day that is still to come, later than the first. */
export function mayPromise(
  { seen, dueOn }: Pick<NewDay, 'seen' | 'dueOn'>,
  now: Date,
  holidays: Holidays,
): boolean {
  const day = isoOf(dueOn);
  const isAhead = dueOn > seen && day > dayOf(now) && dueOn <= addDays(now, MOST_DAYS);
  return isAhead && isWorkday(day, holidays);
}

/**
 * Promises another day for a case that is open, and tells its owner and every follower, with the reason. Who promised
 * meanwhile, answered, or asked the citizen something, was quicker.
 */
export async function postponeCase(
  db: Database,
  { caseId, eventId, seen, dueOn, text }: NewDay,
  { holidays, ...by }: Actor & { holidays: Holidays },
): Promise<CaseChange> {
  if (!mayPromise({ seen, dueOn }, by.at, holidays)) return { is: 'no_day' };
  return once(db, eventId, async (tx) => {
    const guarded = await tx.case.updateMany({
      where: {
        ...inScope(by.scope),
        id: caseId,
        dueOn: seen,
        awaitedOn: null,
        status: { in: STATUSES.filter(isOpen) },
      },
      data: { dueOn, ...CHOSEN, updatedAt: by.at },
    });
    if (guarded.count === 0) return whatHappened(tx, caseId, eventId, by.scope);
    await tx.caseEvent.create({
      data: {
        ...{ id: eventId, caseId, at: by.at, kind: 'postponed', dueOn, text },
        ...{ visible: true, staffId: by.staffId },
      },
    });
    await tellFollowers(tx, { caseId, eventId, status: null, text, dueOn: isoOf(dueOn) }, by.at);
    await recordDeed(tx, {
      ...by,
      action: 'case.postpone',
      subject: 'case',
      subjectId: caseId,
      detail: { from: isoOf(seen), to: isoOf(dueOn) },
    });
    return { is: 'done' };
  });
}
