// Tries at passwords and codes, counted in the database: for every copy of the program, and across a restart.
import type { Database } from '../database/client.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Takes one try, if one is free. Of tries made at the same moment only so many find one free.
 *
 * @param delays seconds until the next try is free after the first, the second, …; the last stays
 * @returns milliseconds to wait; 0 when the try was taken
 */
export async function takeTry(db: Database, key: string, delays: number[], at: Date): Promise<number> {
  const forgotten = new Date(at.getTime() - DAY_MS);
  const taken = await db.$executeRaw`insert into "Guess" ("key", "tries", "freeAt", "lastAt")
    values (${key}, 1, ${at}::timestamptz + make_interval(secs => (${delays}::int[])[1]), ${at})
    on conflict ("key") do update set
      "tries" = case when "Guess"."lastAt" < ${forgotten} then 1 else "Guess"."tries" + 1 end,
      "freeAt" = ${at}::timestamptz + make_interval(secs => (${delays}::int[])[
        least(case when "Guess"."lastAt" < ${forgotten} then 1 else "Guess"."tries" + 1 end, ${delays.length}::int)]),
      "lastAt" = ${at}
    where "Guess"."freeAt" <= ${at}`;
  return taken === 1 ? 0 : Math.max(1, await waitOf(db, key, at));
}

/** Milliseconds until a try is free, without taking it. */
export async function waitOf(db: Database, key: string, at: Date): Promise<number> {
  const row = await db.guess.findUnique({ where: { key }, select: { freeAt: true } });
  return Math.max(0, (row?.freeAt.getTime() ?? 0) - at.getTime());
}

/** Whoever was right begins anew. */
export async function forgetTries(db: Database, key: string): Promise<void> {
  await db.guess.deleteMany({ where: { key } });
}

/** Forgets what is over: tries of the days before. */
export async function tidyTries(db: Database, at: Date): Promise<void> {
  await db.guess.deleteMany({ where: { lastAt: { lt: new Date(at.getTime() - 2 * DAY_MS) } } });
}
