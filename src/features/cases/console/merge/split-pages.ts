// Where staff make two complaints of one that tells of two problems.
import { z } from 'zod';
import { findFaults } from '../../../../console/form-drafts.ts';
import type { Answer } from '../../../../console/layout.ts';
import { shownTo } from '../../../../console/redacted-words.ts';
import { actorOf, type Visit } from '../../../../console/request.ts';
import type { Routes } from '../../../../console/routes.ts';
import { readCaseChoices } from '../../../../database/case-choices.ts';
import { COMPLAINT } from '../../../../domain/about.ts';
import { isOpen, STATUSES, toStatus } from '../../../../domain/case.ts';
import { followersOf } from '../../merge/merged-cases.ts';
import { mayBeSplitOff, splitCase, timesSplit } from '../../merge/split-case.ts';
import { readCase } from '../../queries.ts';
import { after, CaseId, showCase, whyNot } from '../case-page.ts';
import { listPath } from '../list-of.ts';
import { shownCase } from '../shown-case.ts';
import { FILE_FIELD, FOLLOWER_FIELD, splitPage } from './split-view.ts';

const Splitting = z.object({
  nonce: z.uuid(),
  seen: z.enum(STATUSES),
  text: z.string().trim().min(1).max(2000),
  category: z.string().min(1).max(100),
  splits: z.coerce.number().int().min(0).catch(0),
});

export function openSplitting(routes: Routes): void {
  routes.get('/cases/:id/split', 'cases.merge', (visit) => showSplit(visit));
  routes.post('/cases/:id/split', 'cases.merge', split);
}

async function showSplit(visit: Visit, trouble?: string): Promise<Answer> {
  const { db } = visit.parts;
  const id = CaseId.safeParse(visit.params.id);
  const whole = id.success ? await readCase(db, id.data, visit.staff.scope) : null;
  if (whole === null || whole.flow !== COMPLAINT) return { is: 'missing' };
  if (!isOpen(toStatus(whole.status))) return showCase(visit, trouble);
  const [followers, { categories }, splits] = await Promise.all([
    followersOf(db, whole.id),
    readCaseChoices(db),
    timesSplit(db, whole.id),
  ]);
  const shown = await shownTo(
    visit,
    followers.map(({ citizenId }) => citizenId),
  );
  const body = splitPage(visit, {
    found: await shownCase(visit, whole),
    followers: followers.map((each) => ({ ...each, words: shown(each.words) })),
    categories: categories.map((each) => each.id).filter(mayBeSplitOff),
    splits,
    trouble,
  });
  const status = trouble === undefined ? 200 : 409;
  return { is: 'page', title: visit.say('split'), body, under: listPath(COMPLAINT), status };
}

async function split(visit: Visit): Promise<Answer> {
  const id = CaseId.safeParse(visit.params.id);
  const read = Splitting.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) {
    findFaults(visit, read.error);
    return showSplit(visit, visit.say('told-incomplete'));
  }
  const { nonce: eventId, seen, splits, text, category: categoryId } = read.data;
  const change = await splitCase(
    visit.parts.db,
    {
      ...{ caseId: id.data, eventId, seen, splits, text, categoryId },
      files: chosen(visit, FILE_FIELD, '1'),
      both: chosen(visit, FOLLOWER_FIELD, 'both'),
      leaving: chosen(visit, FOLLOWER_FIELD, 'new_one'),
    },
    actorOf(visit),
  );
  if (change.is === 'done') return after(visit, id.data, change, 'case-split');
  return change.is === 'missing' ? { is: 'missing' } : showSplit(visit, whyNot(visit, change));
}

/** The ids behind the fields of this name that were answered so. */
const chosen = (visit: Visit, field: string, value: string): string[] =>
  Object.entries(visit.form).flatMap(([name, given]) => {
    const id = z.uuid().safeParse(name.slice(field.length));
    return name.startsWith(field) && given === value && id.success ? [id.data] : [];
  });
