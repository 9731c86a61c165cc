// Meetings of a body as staff plan, change and hold them. What members are told of it, the notifier works out.

import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { isDoorOpen, type MeetingStatus } from '../../domain/meeting.ts';

export interface MeetingPlan {
  title: string;
  startsAt: Date;
  place: string;
  agenda: string;
}

const ROW = {
  id: true,
  title: true,
  startsAt: true,
  place: true,
  status: true,
  invitations: { select: { answer: true, attendedAt: true, mandate: { select: { endedAt: true } } } },
} satisfies Prisma.MeetingSelect;

export type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof ROW }>;

/** Meetings of a body, the latest first, by pages. */
export async function listMeetings(
  db: Database,
  { bodyId, ...wanted }: PageWanted & { bodyId: string },
): Promise<Page<MeetingRow>> {
  const { of, where, ...page } = pageBy('startsAt', wanted);
  return of(await db.meeting.findMany({ ...page, where: { bodyId, ...where }, select: ROW }));
}

export interface Guest {
  mandateId: string;
  name: string;
  office: string;
  joined: boolean;
  ended: boolean;
  answer: string | null;
  answeredAt: Date | null;
  /** Why not, in the member's own words. */
  reason: string | null;
  attendedAt: Date | null;
}

export interface WholeMeeting extends MeetingPlan {
  id: string;
  bodyId: string;
  body: { nameAr: string; nameFr: string };
  status: string;
  revision: number;
  /** Everybody who sits in the body now, and whoever was invited before leaving it; by name. */
  guests: Guest[];
}

/** One meeting with everybody who is or was invited; null when it is not a meeting of this body. */
export async function readMeeting(
  db: Database,
  { id, bodyId }: { id: string; bodyId: string },
): Promise<WholeMeeting | null> {
  const found = await db.meeting.findFirst({
    where: { id, bodyId },
    include: { body: { select: { nameAr: true, nameFr: true } } },
  });
  if (found === null) return null;
  const seats = await db.mandate.findMany({
    where: { bodyId, OR: [{ endedAt: null }, { invitations: { some: { meetingId: id } } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: { invitations: { where: { meetingId: id } } },
  });
  const guests = seats.map(({ invitations: [invitation], ...seat }) => ({
    mandateId: seat.id,
    name: seat.name,
    office: seat.office,
    joined: seat.citizenId !== null,
    ended: seat.endedAt !== null,
    answer: invitation?.answer ?? null,
    answeredAt: invitation?.answeredAt ?? null,
    reason: invitation?.reason ?? null,
    attendedAt: invitation?.attendedAt ?? null,
  }));
  return { ...found, guests };
}

/** Whether what was carried to the body stands on the agenda of this one: no other is before it. */
export async function isNextMeeting(
  db: Database,
  { id, bodyId }: { id: string; bodyId: string },
  now: Date,
): Promise<boolean> {
  const next = await db.meeting.findFirst({
    where: { bodyId, status: 'planned', startsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return next?.id === id;
}

/** Plans a meeting and invites every present member. `id` comes with the form: sent twice, planned once. */
export function planMeeting(
  db: Database,
  meeting: MeetingPlan & { id: string; bodyId: string; invitationId(): string },
  by: Actor,
): Promise<Change> {
  const { invitationId, ...row } = meeting;
  const work = async (tx: Prisma.TransactionClient): Promise<Change> => {
    if ((await tx.body.count({ where: { id: row.bodyId } })) === 0) return { is: 'missing' };
    await tx.meeting.create({ data: { ...row, createdAt: by.at } });
    const seats = await tx.mandate.findMany({
      where: { bodyId: row.bodyId, endedAt: null },
      select: { id: true },
    });
    await tx.invitation.createMany({
      data: seats.map(({ id }) => ({ id: invitationId(), meetingId: row.id, mandateId: id })),
    });
    await recordDeed(tx, { ...by, action: 'meeting.plan', subject: 'meeting', subjectId: row.id });
    return { is: 'done' };
  };
  return onceOnly(() => db.$transaction(work), { is: 'done' });
}

export type MeetingChange = Change<'missing' | 'changed' | 'over'>;

/**
 * Writes a planned meeting anew. Its revision rises, so that every member is told; a new date asks for new answers,
 * and nobody has been there yet.
 *
 * @param seen the revision that was on the page: a change made meanwhile is not overwritten
 */
export function changeMeeting(
  db: Database,
  wanted: MeetingPlan & { id: string; bodyId: string; seen: number },
  by: Actor,
): Promise<MeetingChange> {
  const { id, bodyId, seen, ...plan } = wanted;
  return db.$transaction(async (tx): Promise<MeetingChange> => {
    await tx.$queryRaw`select 1 from "Meeting" where "id" = ${id}::uuid for update`;
    const found = await tx.meeting.findFirst({ where: { id, bodyId } });
    if (found === null) return { is: 'missing' };
    if (found.status !== 'planned') return { is: 'over' };
    if (isSame(found, plan)) return { is: 'done' };
    if (found.revision !== seen) return { is: 'changed' };
    await tx.meeting.update({ where: { id }, data: { ...plan, revision: { increment: 1 } } });
    if (found.startsAt.getTime() !== plan.startsAt.getTime()) {
      const unanswered = { answer: null, answeredAt: null, reason: null, attendedAt: null };
      await tx.invitation.updateMany({ where: { meetingId: id }, data: unanswered });
    }
    await recordDeed(tx, {
      ...by,
      action: 'meeting.change',
      subject: 'meeting',
      subjectId: id,
      detail: { revision: seen + 1 },
    });
    return { is: 'done' };
  });
}

/** Cancels a planned meeting, or writes down that it took place. Anything but a planned one stays as it is. */
export async function concludeMeeting(
  db: Database,
  wanted: { id: string; bodyId: string; status: Exclude<MeetingStatus, 'planned'> },
  by: Actor,
): Promise<Change<'over'>> {
  return db.$transaction(async (tx) => {
    const { id, bodyId, status } = wanted;
    const changed = await tx.meeting.updateMany({
      where: { id, bodyId, status: 'planned', ...(status === 'held' && { startsAt: { lte: by.at } }) },
      data: { status },
    });
    if (changed.count > 0)
      await recordDeed(tx, { ...by, action: `meeting.${status}`, subject: 'meeting', subjectId: id });
    return { is: (await tx.meeting.count({ where: { id, bodyId, status } })) > 0 ? 'done' : 'over' };
  });
}

/** Notes that a member is there, or takes the note back: not before the door opens. The first moment stays. */
export function recordCheckIn(
  db: Database,
  wanted: { invitationId: string; meetingId: string; bodyId: string; mandateId: string; present: boolean },
  by: Actor,
): Promise<Change> {
  const { invitationId, meetingId, bodyId, mandateId, present } = wanted;
  return db.$transaction(async (tx): Promise<Change> => {
    const meeting = await tx.meeting.findFirst({
      where: { id: meetingId, bodyId, NOT: { status: 'cancelled' } },
    });
    const seat = await tx.mandate.count({ where: { id: mandateId, bodyId } });
    if (meeting === null || seat === 0 || !isDoorOpen(meeting.startsAt, by.at)) return { is: 'missing' };
    const key = { meetingId, mandateId };
    await tx.invitation.createMany({ data: [{ id: invitationId, ...key }], skipDuplicates: true });
    await tx.invitation.updateMany({
      where: present ? { ...key, attendedAt: null } : key,
      data: { attendedAt: present ? by.at : null },
    });
    await recordDeed(tx, {
      ...by,
      action: 'meeting.attended',
      subject: 'meeting',
      subjectId: meetingId,
      detail: { present: present ? 1 : 0 },
    });
    return { is: 'done' };
  });
}

function isSame(a: MeetingPlan, b: MeetingPlan): boolean {
  const sameWords = a.title === b.title && a.place === b.place && a.agenda === b.agenda;
  return sameWords && a.startsAt.getTime() === b.startsAt.getTime();
}
