// The register of requests for information of a year, as the annual report counts them (law 31-13).

import { dayOf, daysLeft, type Holidays, isoOf, workingDaysLeft, yearOf } from './calendar.ts';
import { isOpen, toStatus } from './case.ts';
import { isGround, type RefusalGround } from './information.ts';

/** One request, as far as it is counted. */
export interface Registered {
  createdAt: Date;
  status: string;
  /** Midnight UTC of the last day. */
  dueOn: Date;
  urgent: boolean;
  extendedAt: Date | null;
  decision: string | null;
  ground: string | null;
  decidedAt: Date | null;
  /** The last day that held when it was decided; midnight UTC. */
  decidedBy: Date | null;
}

/** How many were received in a year, and what became of them. */
export interface Register {
  received: number;
  urgent: number;
  whole: number;
  part: number;
  refused: number;
  /** Decided on the last day or before; behind it, or still owed though it has passed. */
  inTime: number;
  late: number;
  extended: number;
  /** Owed an answer still. */
  open: number;
  withdrawn: number;
  /** Of those refused and those given in part. */
  grounds: ReadonlyMap<RefusalGround, number>;
  /** Working days between receipt and decision; null: none is decided. */
  medianDays: number | null;
}

/** Counts the requests that were received in a year on the commune's clock. */
export function registerOf(
  all: readonly Registered[],
  { year, now, holidays }: { year: number; now: Date; holidays: Holidays },
): Register {
  const rows = all.filter(({ createdAt }) => yearOf(createdAt) === year);
  const count = (such: (row: Registered) => boolean): number => rows.filter(such).length;
  const grounds = rows.map(({ ground }) => ground).filter(isGround);
  const perGround = Map.groupBy(grounds, (ground) => ground);
  return {
    received: rows.length,
    urgent: count(({ urgent }) => urgent),
    whole: count(({ decision }) => decision === 'whole'),
    part: count(({ decision }) => decision === 'part'),
    refused: count(({ decision }) => decision === 'refused'),
    inTime: count((row) => row.decidedAt !== null && !isLate(row, now)),
    late: count((row) => isLate(row, now)),
    extended: count(({ extendedAt }) => extendedAt !== null),
    open: count(({ status }) => isOpen(toStatus(status))),
    withdrawn: count(({ status }) => status === 'withdrawn'),
    grounds: new Map([...perGround].map(([ground, each]) => [ground, each.length])),
    medianDays: median(
      rows.flatMap((row) =>
        row.decidedAt === null ? [] : [daysTaken(row.createdAt, row.decidedAt, holidays)],
      ),
    ),
  };
}

function isLate({ decidedAt, decidedBy, dueOn, status }: Registered, now: Date): boolean {
  if (decidedAt !== null) return dayOf(decidedAt) > isoOf(decidedBy ?? dueOn);
  return isOpen(toStatus(status)) && daysLeft(now, dueOn) < 0;
}

const daysTaken = (from: Date, to: Date, holidays: Holidays): number =>
  workingDaysLeft(from, new Date(dayOf(to)), holidays);

/** The middle one; of an even number the mean of the two in the middle. */
function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
