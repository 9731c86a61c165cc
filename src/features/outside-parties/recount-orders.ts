// When holidays are moved, the days of parties move with them: some at a time. Nobody is written to for it; whoever asks
// whose turn it is reads the new day.
import type { Transaction } from '../../database/client.ts';
import { daysOf } from '../../database/holidays.ts';
import { addWorkingDays } from '../../domain/calendar.ts';
import { RECOUNT_AFTER_MS } from '../../domain/promise.ts';

/** In one round of the clock; the rest are next. */
const MOST_AT_ONCE = 200;

/** Counts again the days of orders that are awaited and were counted before holidays were changed last. */
export async function recountOrders(tx: Transaction, now: Date): Promise<void> {
  const settled = new Date(now.getTime() - RECOUNT_AFTER_MS);
  const changed = await tx.recount.findFirst({
    where: { at: { lt: settled } },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  if (changed === null) return;
  const orders = await tx.workOrder.findMany({
    where: { status: { in: ['sent', 'going'] }, countedAt: { lte: changed.at } },
    orderBy: { dueOn: 'asc' },
    take: MOST_AT_ONCE,
    select: { id: true, createdAt: true, days: true, dueOn: true },
  });
  if (orders.length === 0) return;
  const holidays = { days: daysOf(await tx.holiday.findMany()), ramadans: [] };
  for (const { id, createdAt, days } of orders) {
    const dueOn = addWorkingDays(createdAt, days, holidays).day;
    await tx.workOrder.update({ where: { id }, data: { dueOn, countedAt: now } });
  }
}
