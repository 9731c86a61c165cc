// The consultative bodies of the commune and who sits in them.

import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import type { Office } from '../../domain/meeting.ts';

/** Days in which the one-time code of a seat can be used. */
export const SEAT_CODE_DAYS = 14;
const DAY_MS = 86_400_000;

export interface BodyRow {
  id: string;
  nameAr: string;
  nameFr: string;
  members: number;
  /** Members who tied a chat to their seat. */
  joined: number;
  nextMeeting: { id: string; title: string; startsAt: Date } | null;
}

/** Every body with its figures, by name. */
export async function listBodies(db: Database, now: Date): Promise<BodyRow[]> {
  const found = await db.body.findMany({
    orderBy: [{ nameFr: 'asc' }, { id: 'asc' }],
    include: {
      mandates: { where: { endedAt: null }, select: { citizenId: true } },
      meetings: {
        where: { status: 'planned', startsAt: { gt: now } },
        orderBy: { startsAt: 'asc' },
        take: 1,
        select: { id: true, title: true, startsAt: true },
      },
    },
  });
  return found.map(({ id, nameAr, nameFr, mandates, meetings }) => ({
    id,
    nameAr,
    nameFr,
    members: mandates.length,
    joined: mandates.filter(({ citizenId }) => citizenId !== null).length,
    nextMeeting: meetings[0] ?? null,
  }));
}

const SEATS = {
  orderBy: [{ endedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
  select: {
    id: true,
    name: true,
    office: true,
    citizenId: true,
    codeHash: true,
    codeUntil: true,
    joinedAt: true,
    endedAt: true,
    createdAt: true,
  },
} satisfies Prisma.Body$mandatesArgs;

export type WholeBody = NonNullable<Awaited<ReturnType<typeof readBody>>>;
export type Seat = WholeBody['mandates'][number];

/** One body with its seats; those that ended come last. */
export async function readBody(db: Database, id: string) {
  const body = await db.body.findUnique({ where: { id }, include: { mandates: SEATS } });
  if (body === null) return null;
  const seats = body.mandates.map((seat) => seat.id);
  const groups = await db.invitation.groupBy({
    by: ['mandateId'],
    where: { mandateId: { in: seats }, attendedAt: { not: null }, meeting: { status: { not: 'cancelled' } } },
    _count: { _all: true },
  });
  const attended = new Map(groups.map(({ mandateId, _count }) => [mandateId, _count._all]));
  const mandates = body.mandates.map((seat) => ({ ...seat, attended: attended.get(seat.id) ?? 0 }));
  return { ...body, mandates };
}

/** Beginnings of the meetings of a body that took place: what attendance is counted against. */
export async function listPastStarts(db: Database, bodyId: string, now: Date): Promise<Date[]> {
  const found = await db.meeting.findMany({
    where: { bodyId, startsAt: { lte: now }, NOT: { status: 'cancelled' } },
    select: { startsAt: true },
  });
  return found.map(({ startsAt }) => startsAt);
}

/** Founds a body, or writes its names anew. A form that comes twice founds one body. */
export async function saveBody(
  db: Database,
  body: { id: string; nameAr: string; nameFr: string },
  by: Actor,
): Promise<void> {
  const { id, ...names } = body;
  await db.$transaction(async (tx) => {
    await tx.body.upsert({ where: { id }, create: { id, ...names, createdAt: by.at }, update: names });
    await recordDeed(tx, { ...by, action: 'body.save', subject: 'body', subjectId: id });
  });
}

export type SeatMade = Change<'missing' | 'made_before'>;

/** Adds a seat that is joined by a one-time code, of which only the keyed hash is kept. */
export function addSeat(
  db: Database,
  seat: { id: string; bodyId: string; name: string; office: Office; codeHash: string },
  by: Actor,
): Promise<SeatMade> {
  const work = async (tx: Prisma.TransactionClient): Promise<SeatMade> => {
    if ((await tx.body.count({ where: { id: seat.bodyId } })) === 0) return { is: 'missing' };
    if ((await tx.mandate.count({ where: { id: seat.id } })) > 0) return { is: 'made_before' };
    const codeUntil = new Date(by.at.getTime() + SEAT_CODE_DAYS * DAY_MS);
    await tx.mandate.create({ data: { ...seat, codeUntil, createdAt: by.at } });
    await recordDeed(tx, {
      ...by,
      action: 'body.seat',
      subject: 'body',
      subjectId: seat.bodyId,
      detail: { office: seat.office },
    });
    return { is: 'done' };
  };
  return onceOnly(() => db.$transaction(work), { is: 'made_before' });
}

/**
 * Puts a new code in the place of one that was lost or ran out. `taken`: the seat is taken, has ended, or is not there.
 */
export function renewSeatCode(
  db: Database,
  wanted: { seatId: string; bodyId: string; codeHash: string },
  by: Actor,
): Promise<Change<'taken'>> {
  return db.$transaction(async (tx): Promise<Change<'taken'>> => {
    const { seatId: id, bodyId, codeHash } = wanted;
    const changed = await tx.mandate.updateMany({
      where: { id, bodyId, citizenId: null, endedAt: null },
      data: { codeHash, codeUntil: new Date(by.at.getTime() + SEAT_CODE_DAYS * DAY_MS) },
    });
    if (changed.count === 0) return { is: 'taken' };
    await recordDeed(tx, { ...by, action: 'body.seat_code', subject: 'body', subjectId: bodyId });
    return { is: 'done' };
  });
}

/** Ends a mandate: no more invitations; its code is void. Ending it twice is the same as once. */
export async function endSeat(
  db: Database,
  wanted: { seatId: string; bodyId: string },
  by: Actor,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = await tx.mandate.updateMany({
      where: { id: wanted.seatId, bodyId: wanted.bodyId, endedAt: null },
      data: { endedAt: by.at, codeHash: null, codeUntil: null },
    });
    if (ended.count > 0)
      await recordDeed(tx, { ...by, action: 'body.seat_end', subject: 'body', subjectId: wanted.bodyId });
  });
}
