// A case that is taken up again has a promise again: the days of its subject from now, where the old one has passed.

import { daysOf } from '../../database/holidays.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { addWorkingDays, daysLeft } from '../../domain/calendar.ts';
import { type CaseStatus, isOpen } from '../../domain/case.ts';
import { type Counted, countedOn } from '../../domain/promise.ts';

/** Holidays of so many days hold the longest promise that a subject may have. */
const LOOKED_MS = 366 * 24 * 3_600_000;

/** What changes of its promise with such a move. A request has none anew; that the old one passed is not told again. */
export async function promisedAnew(
  tx: Prisma.TransactionClient,
  { caseId, seen, status }: { caseId: string; seen: CaseStatus; status: CaseStatus },
  at: Date,
): Promise<{ dueOn?: Date; lateOn?: Date } & Partial<Counted>> {
  if (isOpen(seen) || !isOpen(status)) return {};
  const select = { dueOn: true, category: { select: { targetDays: true } } };
  const found = await tx.case.findUnique({ where: { id: caseId }, select });
  if (!found || daysLeft(at, found.dueOn) >= 0) return {};
  if (!found.category) return { lateOn: found.dueOn };
  const day = { gte: at, lt: new Date(at.getTime() + LOOKED_MS) };
  const holidays = { days: daysOf(await tx.holiday.findMany({ where: { day } })), ramadans: [] };
  const { targetDays } = found.category;
  return { dueOn: addWorkingDays(at, targetDays, holidays).day, ...countedOn(at, targetDays) };
}
