// The lists of the console: complaints, and what each of the clerks' flows files.
import { worksFor } from '../../../console/absences.ts';
import { nameOf, wordFor } from '../../../console/components.ts';
import { today } from '../../../console/format.ts';
import type { Answer } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { readSearch } from '../../../console/search-folding.ts';
import { readCaseChoices } from '../../../database/case-choices.ts';
import type { Database } from '../../../database/client.ts';
import { covers, seesFlow } from '../../../database/scope.ts';
import { INFORMATION } from '../../../domain/information.ts';
import type { Flow } from '../../../flow/definition/load-flows.ts';
import { type CaseFilter, OPEN } from '../case-filter.ts';
import { countCases, countFresh, countLate, countMatching, hasAny, listCases } from '../queries.ts';
import { listOf, listTitle } from './list-of.ts';
import { caseListPage } from './list-view.ts';
import { readQuery, silentSince, toFilter } from './query.ts';
import { shownRows } from './shown-case.ts';

/** What each of the clerks' flows files has its own entry, for the roles that its head names. */
export function requestSections(flows: Iterable<Pick<Flow, 'name' | 'request'>>): Section[] {
  return [...flows].flatMap(({ name, request }) =>
    request === undefined
      ? []
      : [
          {
            name: `requests/${name}`,
            need: 'cases.read' as const,
            label: (visit: Visit) => listTitle(visit, name),
            isFor: (visit: Visit) => hasList(visit, name, request.department),
            waiting: (visit: Visit) => waitingIn(visit, name),
            fresh: (visit: Visit) => freshIn(visit, name),
            open: () => undefined,
          },
        ],
  );
}

/** Of another department it is an entry only where something was handed over. */
async function hasList(
  { parts, staff: { scope } }: Visit,
  flow: string,
  department: string,
): Promise<boolean> {
  if (!seesFlow(scope, flow)) return false;
  return covers(scope, department) || (await hasAny(parts.db, { scope, flow }));
}

export const waitingIn = ({ parts, staff, now }: Visit, flow: string) =>
  countLate(parts.db, { scope: staff.scope, flow, today: today(now) });

export const freshIn = ({ parts, staff }: Visit, flow: string) =>
  countFresh(parts.db, { scope: staff.scope, flow });

/** How many requests for information the law wants answered in days; of no other list are there any. */
const urgentIn = (db: Database, { scope, flow, departmentId }: CaseFilter): Promise<number> | null =>
  flow === INFORMATION
    ? countMatching(db, { scope, flow, departmentId, urgent: true, statuses: OPEN, sort: 'due' })
    : null;

/** A role that the head of the flow does not name finds nothing there. */
export async function showRequests(visit: Visit): Promise<Answer> {
  const { flow = '' } = visit.params;
  const isThere = visit.parts.flows.get(flow)?.request !== undefined && seesFlow(visit.staff.scope, flow);
  return isThere ? showList(visit, flow) : { is: 'missing' };
}

export async function showList(visit: Visit, flow: string): Promise<Answer> {
  const { db } = visit.parts;
  const list = listOf(visit, flow);
  const query = readQuery(visit.query);
  const mine = await worksFor(db, visit.staff.id, visit.now);
  const filter = toFilter({ flow, query, mine }, visit, await readSearch(visit, query.text));
  const { scope, departmentId, categoryId, quarterId, search } = filter;
  const [page, urgent, counts, choices] = await Promise.all([
    listCases(db, filter),
    urgentIn(db, filter),
    countCases(db, {
      scope,
      flow: filter.flow,
      departmentId,
      categoryId,
      quarterId,
      search,
      mine,
      ...{ today: today(visit.now), now: visit.now, silentSince: silentSince(visit) },
    }),
    readCaseChoices(db),
  ]);
  const named = (row: { id: string; nameAr: string; nameFr: string }) => ({
    value: row.id,
    label: nameOf(visit, row),
  });
  const own = choices.departments.filter(({ id }) => covers(scope, id));
  const rows = await shownRows(visit, page.rows);
  const body = caseListPage(visit, {
    list,
    query,
    rows,
    next: page.next,
    counts,
    urgent,
    departments: own.map(named),
    categories: choices.categories.map(({ id }) => ({ value: id, label: wordFor(visit, 'category', id) })),
    quarters: choices.quarters.map(named),
  });
  return { is: 'page', title: list.title, body };
}
