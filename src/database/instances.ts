// The copies of the program that are at work: each says so every few seconds, by the clock of the database alone.
import { v7 as newId } from 'uuid';
import type { Database } from './client.ts';
import { QUEUED_AGAIN } from './leaving.ts';

/** How often a copy lets itself be heard. */
export const BEAT_MS = 3_000;
/** Unheard of for so long, a copy has died: what it held is anybody's. A sweep later its answers are on their way. */
export const DEAD_AFTER_MS = 8_000;

const SILENCE = `interval '${DEAD_AFTER_MS} milliseconds'`;

/**
 * SQL: whether the copy of this name has died. Only a copy that has itself been heard of for as long without a break may
 * say so (`me`): after the database was away, or its clock was set, all of them look dead for a moment.
 */
export function isDead(name: string, me: string): string {
  return `(not exists (select 1 from "Copy" k where k."name" = ${name} and k."beatAt" between now() - ${SILENCE} and now() + ${SILENCE})
  and exists (select 1 from "Copy" k where k."name" = ${me} and k."beatAt" between now() - ${SILENCE} and now() + ${SILENCE}
    and k."steadySince" <= now() - ${SILENCE}))`;
}

const BEAT = `
with mine as (
  insert into "Copy" ("name", "beatAt", "steadySince") values ($1, now(), now())
  on conflict ("name") do update set "beatAt" = excluded."beatAt", "steadySince" = case
    when excluded."beatAt" between "Copy"."beatAt" and "Copy"."beatAt" + ${SILENCE} then "Copy"."steadySince" else excluded."beatAt" end
), gone as (
  delete from "Copy" where "name" <> $1 and "beatAt" < now() - interval '1 day'
)
select clock_timestamp() as "at", exists (
  select 1 from "Copy" where "name" <> $1 and "beatAt" between now() - ${SILENCE} and now() + ${SILENCE}) as "others"`;

/** What the database says to a beat. */
export interface Beaten {
  /** Its own time. */
  at: Date;
  /** Other copies are at work. */
  others: boolean;
}

/** Lets the copy be heard. */
export async function beat(db: Database, copy: string): Promise<Beaten> {
  const [beaten] = await db.$queryRawUnsafe<Beaten[]>(BEAT, copy);
  if (!beaten) throw new Error('the database did not say what time it is');
  return beaten;
}

/** This copy is at work no more: what it may still hold is anybody's. */
export async function leave(db: Database, copy: string): Promise<void> {
  await db.copy.deleteMany({ where: { name: copy } });
}

const STOP_LEAVING = `
with stopped as (delete from "Leaving" where "claimedBy" = any($1::text[]) returning "id") ${QUEUED_AGAIN}`;

/** Takes back at once what copies held that are known to have died: nobody need wait to be sure of it. */
export async function bury(db: Database, hasDied: (copy: string) => boolean): Promise<void> {
  const copies = await db.copy.findMany({ select: { name: true } });
  const dead = copies.map(({ name }) => name).filter(hasDied);
  if (dead.length === 0) return;
  const theirs = { claimedBy: { in: dead } };
  await db.$transaction([
    db.outgoingMessage.updateMany({
      where: { ...theirs, state: 'sending' },
      data: { state: 'queued', claimedBy: null, claimedUntil: null },
    }),
    db.$executeRawUnsafe(STOP_LEAVING, dead),
    db.$executeRaw`update "Attachment" set "claimedBy" = null, "nextAttemptAt" = now() where "claimedBy" = any(${dead}::text[])`,
    db.lease.deleteMany({ where: { holder: { in: dead } } }),
    db.flag.updateMany({
      where: { kind: 'clock_differs', subjectId: { in: dead }, resolvedAt: null },
      data: { resolvedAt: new Date() },
    }),
    db.copy.deleteMany({ where: { name: { in: dead } } }),
  ]);
}

/** Tells staff by how much the clock of a copy differs, once until it agrees again. */
export async function flagClock(db: Database, copy: string, detail: string, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into "Flag" ("id", "kind", "subjectId", "detail", "createdAt")
    select ${newId()}::uuid, 'clock_differs', ${copy}, ${detail}, ${at}
    where not exists (select 1 from "Flag" where "kind" = 'clock_differs' and "subjectId" = ${copy} and "resolvedAt" is null)`;
}

/** The clock of this copy agrees again, or the copy is gone. */
export async function unflagClock(db: Database, copy: string, at: Date): Promise<void> {
  const open = { kind: 'clock_differs', subjectId: copy, resolvedAt: null };
  await db.flag.updateMany({ where: open, data: { resolvedAt: at } });
}
