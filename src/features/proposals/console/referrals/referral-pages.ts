// Where staff carry an idea or a project to a consultative body, take it back, and enter what the body replied.
import { z } from 'zod';
import { again } from '../../../../console/form-drafts.ts';
import type { Answer } from '../../../../console/layout.ts';
import { actorOf, type Visit } from '../../../../console/request.ts';
import type { Routes } from '../../../../console/routes.ts';
import { referralsOfIdea, referralsOfProject } from '../../../../database/referrals.ts';
import { isProjectOver, isProjectStage } from '../../../../domain/project.ts';
import { takesMerged } from '../../../../domain/proposal.ts';
import { OPINIONS } from '../../../../domain/referral.ts';
import { type Carrying, carryToBody, takeBackReferral } from '../../referrals/carry.ts';
import { correctReply, enterReply } from '../../referrals/reply.ts';
import { PROJECTS } from '../projects/project-views.ts';
import type { ReferralsData } from './referral-views.ts';

const IDEAS = '/console/proposals';
const Id = z.uuid();
const Carry = z.object({ nonce: Id, body: Id, replyBy: z.iso.date() });
const orNull = (text: string) => (text === '' ? null : text);
const said = z.string().trim().max(1000).default('').transform(orNull);
const Reply = z.object({
  opinion: z.enum(OPINIONS),
  metOn: z
    .union([z.iso.date(), z.literal('')])
    .default('')
    .transform(orNull),
  wordsAr: said.refine((text) => text === null || /\p{Script=Arabic}/u.test(text), {
    params: { why: 'arabic' },
  }),
  wordsFr: said,
  /** Of a correction: the moment of the reply that it takes the place of. */
  seen: z.coerce.number().int().optional(),
});

export function openReferrals(routes: Routes): void {
  routes.post('/proposals/:id/referrals', 'referrals.write', (visit) =>
    carry(visit, IDEAS, (id) => ({ proposalId: id })),
  );
  routes.post('/projects/:id/referrals', 'referrals.write', (visit) =>
    carry(visit, PROJECTS, (id) => ({ projectId: id })),
  );
  routes.post('/referrals/:id/reply', 'referrals.reply', reply);
  routes.post('/referrals/:id/correct', 'referrals.reply', reply);
  routes.post('/referrals/:id/back', 'referrals.write', takeBack);
}

/** All that stands on the page of an idea. */
export async function referralsFor(
  visit: Visit,
  { id, status }: { id: string; status: string },
): Promise<ReferralsData> {
  const rows = await referralsOfIdea(visit.parts.db, id);
  return { rows, bodies: takesMerged(status) ? await bodiesToChoose(visit) : [] };
}

/** All that stands on the page of a project. */
export async function referralsForProject(
  visit: Visit,
  { id, stage }: { id: string; stage: string },
): Promise<ReferralsData> {
  const rows = await referralsOfProject(visit.parts.db, id);
  return { rows, bodies: isProjectStage(stage) && !isProjectOver(stage) ? await bodiesToChoose(visit) : [] };
}

/** More bodies than any commune has. */
const MOST_BODIES = 100;

async function bodiesToChoose(visit: Visit) {
  if (!visit.may('referrals.write')) return [];
  return visit.parts.db.body.findMany({
    orderBy: [{ nameFr: 'asc' }, { id: 'asc' }],
    take: MOST_BODIES,
    select: { id: true, nameAr: true, nameFr: true },
  });
}

async function carry(visit: Visit, pages: string, about: (id: string) => Carrying['about']): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const to = `${pages}/${id.data}`;
  const read = Carry.safeParse(visit.form);
  if (!read.success) return again(visit, to, read.error);
  const { nonce, body: bodyId, replyBy } = read.data;
  const wanted = { id: nonce, bodyId, replyBy, about: about(id.data) };
  const { is } = await carryToBody(visit.parts.db, wanted, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  if (is === 'no_day') visit.faults.replyBy = { why: 'referral-day' };
  if (is === 'done') return { is: 'redirect', to: `${to}#referrals`, told: 'referral-carried' };
  return again(visit, to, undefined, is === 'no_day' ? 'incomplete' : `referral-${is}`);
}

/** Where what was carried stands; null: there is none. */
async function pageOf(visit: Visit, id: string): Promise<string | null> {
  const where = { where: { id }, select: { proposalId: true, projectId: true } };
  const found = await visit.parts.db.referral.findUnique(where);
  if (found === null) return null;
  return found.projectId === null ? `${IDEAS}/${found.proposalId}` : `${PROJECTS}/${found.projectId}`;
}

/** It was taken back meanwhile, and what was typed is kept. */
const gone = (visit: Visit): Answer => again(visit, IDEAS, undefined, 'referral-gone');

async function reply(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const to = await pageOf(visit, id.data);
  if (to === null) return gone(visit);
  const read = Reply.safeParse(visit.form);
  if (!read.success) return again(visit, to, read.error);
  const { seen, ...said } = read.data;
  const wanted = { id: id.data, ...said };
  const { db } = visit.parts;
  const { is } =
    seen === undefined
      ? await enterReply(db, wanted, actorOf(visit))
      : await correctReply(db, { ...wanted, seen }, actorOf(visit));
  if (is === 'missing') return gone(visit);
  if (is === 'no_day') visit.faults.metOn = { why: 'referral-met' };
  if (is === 'done') return { is: 'redirect', to: `${to}#referrals`, told: 'referral-replied' };
  return again(visit, to, undefined, is === 'no_day' ? 'incomplete' : `referral-${is}`);
}

async function takeBack(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const to = await pageOf(visit, id.data);
  if (to === null) return gone(visit);
  const { is } = await takeBackReferral(visit.parts.db, id.data, actorOf(visit));
  if (is === 'replied') return again(visit, to, undefined, 'referral-changed');
  return { is: 'redirect', to, told: 'referral-back' };
}
