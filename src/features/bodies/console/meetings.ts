// One meeting: planned, changed, cancelled, held; who answered what, and who came.
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { readWhen } from '../../../console/date-fields.ts';
import { again, findFaults } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { isTooFar } from '../../../domain/meeting.ts';
import {
  changeMeeting,
  concludeMeeting,
  isNextMeeting,
  type MeetingPlan,
  planMeeting,
  readMeeting,
  recordCheckIn,
} from '../meetings.ts';
import { awaited, readCarried } from './carried-view.ts';
import { meetingPage } from './meetings-view.ts';

const words = (max: number) => z.string().trim().min(2).max(max);
const Plan = z
  .object({ title: words(150), day: z.string(), time: z.string(), place: words(200), agenda: words(3000) })
  .transform(({ day, time, ...plan }, context): MeetingPlan => {
    const startsAt = readWhen(day, time);
    if (startsAt !== null) return { ...plan, startsAt };
    context.addIssue({ code: 'custom', path: ['day'], message: 'no such moment' });
    return z.NEVER;
  });
const Nonce = z.object({ nonce: z.uuid() });
const Seen = z.object({ seen: z.coerce.number().int().positive() });
const Presence = z.object({ mandate: z.uuid(), present: z.enum(['0', '1']) });

export function openMeetings(routes: Routes): void {
  const one = '/bodies/:id/meetings/:meeting';
  routes.post('/bodies/:id/meetings', 'bodies.write', plan);
  routes.get(one, 'bodies.read', (visit) => showMeeting(visit));
  routes.post(one, 'bodies.write', change);
  routes.post(`${one}/cancel`, 'bodies.write', (visit) => conclude(visit, 'cancelled'));
  routes.post(`${one}/held`, 'bodies.write', (visit) => conclude(visit, 'held'));
  routes.post(`${one}/attended`, 'bodies.write', attended);
}

function idsOf({ params }: Visit): { id: string; bodyId: string } | null {
  const ids = z.object({ meeting: z.uuid(), id: z.uuid() }).safeParse(params);
  return ids.success ? { id: ids.data.meeting, bodyId: ids.data.id } : null;
}

function pathOf({ id, bodyId }: { id: string; bodyId: string }): string {
  return `/console/bodies/${bodyId}/meetings/${id}`;
}

/** Why nobody can meet then: everybody is invited at once, so that a wrong year must be seen before. */
const notAMoment = (startsAt: Date, now: Date): 'past' | 'far' | null =>
  startsAt <= now ? 'past' : isTooFar(startsAt, now) ? 'far' : null;

async function plan(visit: Visit): Promise<Answer> {
  const bodyId = z.uuid().safeParse(visit.params.id);
  if (!bodyId.success) return { is: 'missing' };
  const back = `/console/bodies/${bodyId.data}`;
  const wanted = Plan.safeParse(visit.form);
  const nonce = Nonce.safeParse(visit.form);
  if (!wanted.success || !nonce.success) return again(visit, back, wanted.error);
  const why = notAMoment(wanted.data.startsAt, visit.now);
  if (why !== null) {
    visit.faults.day = { why };
    return again(visit, back, undefined, `meeting-${why}`);
  }
  const ids = { id: nonce.data.nonce, bodyId: bodyId.data };
  const meeting = { ...wanted.data, ...ids, invitationId: () => uuidv7() };
  const { is } = await planMeeting(visit.parts.db, meeting, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  return { is: 'redirect', to: pathOf(ids), told: 'meeting-planned' };
}

async function showMeeting(visit: Visit, trouble?: string): Promise<Answer> {
  const ids = idsOf(visit);
  const meeting = ids && (await readMeeting(visit.parts.db, ids));
  if (!meeting) return { is: 'missing' };
  const isNext = await isNextMeeting(visit.parts.db, meeting, visit.now);
  const carried = isNext ? awaited(await readCarried(visit, meeting.bodyId)) : [];
  return {
    is: 'page',
    title: meeting.title,
    body: meetingPage(visit, { meeting, carried, path: pathOf(meeting), trouble }),
    status: trouble === undefined ? 200 : 409,
  };
}

async function change(visit: Visit): Promise<Answer> {
  const ids = idsOf(visit);
  if (ids === null) return { is: 'missing' };
  const wanted = Plan.safeParse(visit.form);
  const seen = Seen.safeParse(visit.form);
  findFaults(visit, wanted.error);
  if (!wanted.success || !seen.success) return showMeeting(visit, visit.say('told-incomplete'));
  const why = notAMoment(wanted.data.startsAt, visit.now);
  if (why !== null) {
    visit.faults.day = { why };
    return showMeeting(visit, visit.say(`told-meeting-${why}`));
  }
  const { is } = await changeMeeting(
    visit.parts.db,
    { ...wanted.data, ...ids, ...seen.data },
    actorOf(visit),
  );
  if (is === 'missing') return { is: 'missing' };
  if (is === 'changed') return showMeeting(visit, visit.say('meeting-changed-by-others'));
  if (is === 'over') return showMeeting(visit, visit.say('told-meeting-over'));
  return { is: 'redirect', to: pathOf(ids), told: 'meeting-changed' };
}

async function conclude(visit: Visit, status: 'cancelled' | 'held'): Promise<Answer> {
  const ids = idsOf(visit);
  if (ids === null) return { is: 'missing' };
  const { is } = await concludeMeeting(visit.parts.db, { ...ids, status }, actorOf(visit));
  const told = is === 'done' ? `meeting-${status}` : 'meeting-over';
  return { is: 'redirect', to: pathOf(ids), told, again: is !== 'done' };
}

async function attended(visit: Visit): Promise<Answer> {
  const ids = idsOf(visit);
  const read = Presence.safeParse(visit.form);
  if (ids === null || !read.success) return { is: 'missing' };
  const { mandate: mandateId, present } = read.data;
  const wanted = { bodyId: ids.bodyId, meetingId: ids.id, mandateId, invitationId: uuidv7() };
  const { is } = await recordCheckIn(visit.parts.db, { ...wanted, present: present === '1' }, actorOf(visit));
  return is === 'done' ? { is: 'redirect', to: `${pathOf(ids)}#guests` } : { is: 'missing' };
}
