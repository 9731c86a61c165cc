// Where staff put a complaint together with another one that tells the same, and take it apart again.
import { z } from 'zod';
import { findFaults } from '../../../../console/form-drafts.ts';
import type { Answer } from '../../../../console/layout.ts';
import { actorOf, type Visit } from '../../../../console/request.ts';
import type { Routes } from '../../../../console/routes.ts';
import { readSearch } from '../../../../console/search-folding.ts';
import { COMPLAINT } from '../../../../domain/about.ts';
import { isOpen, STATUSES, toStatus } from '../../../../domain/case.ts';
import type { CaseChange } from '../../changes.ts';
import { mergeCandidates } from '../../merge/candidates.ts';
import { mergeCases } from '../../merge/merge-cases.ts';
import { undoMerge } from '../../merge/undo-merge.ts';
import { readCase } from '../../queries.ts';
import { after, CaseId, showCase, whyNot } from '../case-page.ts';
import { listPath } from '../list-of.ts';
import { shownCase, shownRows } from '../shown-case.ts';
import { mergePage } from './merge-view.ts';

const reason = z.string().trim().min(1).max(500);
const Merging = z.object({ nonce: z.uuid(), seen: z.enum(STATUSES), into: z.uuid(), reason });
const Parting = z.object({ nonce: z.uuid(), reason });

export function openMerging(routes: Routes): void {
  routes.get('/cases/:id/merge', 'cases.merge', (visit) => showMerge(visit));
  routes.post('/cases/:id/merge', 'cases.merge', merge);
  routes.post('/cases/:id/part', 'cases.merge', part);
}

/** The page on which the other one is looked for. `trouble`: why nothing was put together. */
async function showMerge(visit: Visit, trouble?: string): Promise<Answer> {
  const { db } = visit.parts;
  const id = CaseId.safeParse(visit.params.id);
  const whole = id.success ? await readCase(db, id.data, visit.staff.scope) : null;
  if (whole === null || whole.flow !== COMPLAINT) return { is: 'missing' };
  // Put together meanwhile, or over: its page says so.
  if (!isOpen(toStatus(whole.status))) return showCase(visit, trouble);
  const typed = visit.query.get('q')?.trim() ?? '';
  const search = (await readSearch(visit, typed)) ?? undefined;
  const rows = await mergeCandidates(db, whole, { scope: visit.staff.scope, search });
  const body = mergePage(visit, {
    found: await shownCase(visit, whole),
    rows: await shownRows(visit, rows),
    typed,
    trouble,
  });
  const status = trouble === undefined ? 200 : 409;
  return { is: 'page', title: visit.say('merge'), body, under: listPath(COMPLAINT), status };
}

async function merge(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const read = Merging.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) {
    findFaults(visit, read.error);
    return showMerge(visit, visit.say('told-incomplete'));
  }
  const { nonce: eventId, into: intoId, ...rest } = read.data;
  const change = await mergeCases(
    visit.parts.db,
    { caseId: id.data, eventId, intoId, ...rest },
    actorOf(visit),
  );
  if (change.is !== 'done') return notMerged(visit, change);
  visit.parts.changed.publish({ kind: 'case', id: id.data });
  return after(visit, intoId, change, 'case-merged');
}

async function notMerged(visit: Visit, change: Exclude<CaseChange, { is: 'done' }>): Promise<Answer> {
  return change.is === 'missing' ? { is: 'missing' } : showMerge(visit, whyNot(visit, change));
}

async function part(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const read = Parting.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) {
    findFaults(visit, read.error);
    return showCase(visit, visit.say('told-incomplete'));
  }
  const wanted = { caseId: id.data, eventId: read.data.nonce, reason: read.data.reason };
  return after(visit, id.data, await undoMerge(visit.parts.db, wanted, actorOf(visit)), 'case-parted');
}
