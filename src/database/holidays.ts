// The days on which the offices are closed, as administrators keep them.
import { v7 as uuidv7 } from 'uuid';
import { type Holidays, isoOf } from '../domain/calendar.ts';
import { type Actor, type Change, recordDeed } from './audit.ts';
import type { Database, Transaction } from './client.ts';
import type { Holiday, Prisma, Recount } from './prisma/client.ts';

/** The holidays of one year, in order. */
export function listHolidays(db: Database, year: number): Promise<Holiday[]> {
  const day = { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) };
  return db.holiday.findMany({ where: { day }, orderBy: { day: 'asc' } });
}

/** The same by ISO day, as working days are counted. */
export const daysOf = (rows: readonly Holiday[]): Holidays['days'] =>
  new Map(rows.map(({ day, estimated }) => [isoOf(day), { estimated }]));

/** Calendar days that hold a few working days, whatever feasts lie among them. */
const NEAR_MS = 14 * 24 * 3_600_000;

/** Those of the coming days, by which a few working days are counted from now. */
export const holidaysNear = (db: Transaction, now: Date): Promise<Holidays> =>
  holidaysOn(db, { gte: now, lt: new Date(now.getTime() + NEAR_MS) });

/** Calendar days that hold the longest count of working days that a law knows, and one behind it. */
const OVER_MS = 120 * 24 * 3_600_000;

/** Those of the coming months, by which the days of a law are counted from now or from a day that comes soon. */
export const holidaysOver = (db: Transaction, now: Date): Promise<Holidays> =>
  holidaysOn(db, { gte: now, lt: new Date(now.getTime() + OVER_MS) });

/** Calendar days that hold the longest silence that a commune may choose, whatever feasts lie among them. */
const BEHIND_MS = 150 * 24 * 3_600_000;

/** Those of the days that are over, by which working days are counted back from now. */
export const holidaysBehind = (db: Transaction, now: Date): Promise<Holidays> =>
  holidaysOn(db, { gte: new Date(now.getTime() - BEHIND_MS), lte: now });

async function holidaysOn(db: Transaction, day: Prisma.DateTimeFilter): Promise<Holidays> {
  return { days: daysOf(await db.holiday.findMany({ where: { day } })), ramadans: [] };
}

/** Years of which holidays are kept. */
export async function listYears(db: Database): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    select distinct extract(year from "day")::int as "year" from "Holiday" order by 1`;
  return rows.map(({ year }) => year);
}

export interface NewHoliday {
  /** Midnight UTC of the day. */
  day: Date;
  nameAr: string;
  nameFr: string;
  estimated: boolean;
}

/** Adds a holiday, or writes the one of that day anew. */
export async function saveHoliday(db: Database, holiday: NewHoliday, by: Actor): Promise<void> {
  const { day, ...rest } = holiday;
  await db.$transaction(async (tx) => {
    const known = await tx.holiday.count({ where: { day } });
    if (known === 0) await askRecount(tx, [day], by);
    await tx.holiday.upsert({ where: { day }, create: holiday, update: rest });
    await recordDeed(tx, {
      ...by,
      action: 'settings.holiday',
      ...of(day),
      detail: { estimated: holiday.estimated },
    });
  });
}

/**
 * Makes an estimated feast certain, on its day or on another one. `taken`: it is no longer there, or something else is
 * on the other day.
 */
export function confirmHoliday(
  db: Database,
  wanted: { day: Date; confirmed: Date },
  by: Actor,
): Promise<Change<'taken'>> {
  const { day, confirmed } = wanted;
  return db.$transaction(async (tx): Promise<Change<'taken'>> => {
    const moved = day.getTime() !== confirmed.getTime();
    if (moved && (await tx.holiday.count({ where: { day: confirmed } })) > 0) return { is: 'taken' };
    const changed = await tx.holiday.updateMany({
      where: { day, estimated: true },
      data: { day: confirmed, estimated: false },
    });
    if (changed.count === 0) return { is: 'taken' };
    if (moved) await askRecount(tx, [day, confirmed], by);
    await recordDeed(tx, { ...by, action: 'settings.holiday_confirm', ...of(confirmed), detail: { moved } });
    return { is: 'done' };
  });
}

/** Takes a holiday away: on that day the offices are open. */
export async function removeHoliday(db: Database, day: Date, by: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    const gone = await tx.holiday.deleteMany({ where: { day } });
    if (gone.count === 0) return;
    await askRecount(tx, [day], by);
    await recordDeed(tx, { ...by, action: 'settings.holiday_remove', ...of(day) });
  });
}

/** Promises that hold one of these days are counted again; of changes that follow each other closely, once. */
async function askRecount(tx: Transaction, days: Date[], { staffId, at }: Actor): Promise<void> {
  const waiting = await tx.recount.findFirst({ where: { reachedDay: null, doneAt: null } });
  const all = [...days, ...(waiting ? [waiting.fromDay] : [])].map((day) => day.getTime());
  const data = { fromDay: new Date(Math.min(...all)), at, staffId };
  if (waiting) await tx.recount.update({ where: { id: waiting.id }, data });
  else await tx.recount.create({ data: { ...data, id: uuidv7() } });
}

/** The newest time that promises were, or will be, counted again; null: never. */
export const newestRecount = (db: Database): Promise<Recount | null> =>
  db.recount.findFirst({ orderBy: { at: 'desc' } });

const of = (day: Date) => ({ subject: 'settings', subjectId: isoOf(day) });
