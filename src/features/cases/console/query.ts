// The filters of the list of cases, as they stand in the address of the page.
import { z } from 'zod';
import { today } from '../../../console/format.ts';
import { readCursor } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { cut, numberIn } from '../../../console/search-folding.ts';
import type { Wanted } from '../../../database/search.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import { type CaseStatus, isOpen, STATUSES } from '../../../domain/case.ts';
import { INFORMATION } from '../../../domain/information.ts';
import { hasReference } from '../../../domain/reference.ts';
import { silentBefore } from '../../../domain/silence.ts';
import type { CaseFilter, CaseOrder } from '../case-filter.ts';
import { OUTCOMES } from '../outcomes.ts';

export const PAGE_ROWS = 50;

/** `open`: received, assigned or in progress, and what is contested. `all`: every status. */
export const STATUS_TABS = ['open', ...STATUSES, 'all'] as const;
export type StatusTab = (typeof STATUS_TABS)[number];

const blank = (text: string | undefined) =>
  text === undefined || text.trim() === '' ? undefined : text.trim();
const Text = z.string().max(200).optional().transform(blank).catch(undefined);

/** What is searched for: cut, which the page then says, and never left out unsaid. */
const Typed = z
  .string()
  .optional()
  .transform((text) => cut(blank(text) ?? '') || undefined);

const Query = z.object({
  status: z.enum(STATUS_TABS).catch('open'),
  department: Text,
  category: Text,
  quarter: Text,
  text: Typed,
  late: z.literal('1').optional().catch(undefined),
  mine: z.literal('1').optional().catch(undefined),
  contested: z.literal('1').optional().catch(undefined),
  awaited: z.literal('1').optional().catch(undefined),
  silent: z.literal('1').optional().catch(undefined),
  urgent: z.literal('1').optional().catch(undefined),
  said: z.enum(OUTCOMES).optional().catch(undefined),
  sort: z.enum(['due', 'newest']).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type CaseQuery = z.infer<typeof Query>;

export function readQuery(query: URLSearchParams): CaseQuery {
  return Query.parse(Object.fromEntries(query));
}

/**
 * What the store is asked for. A number, or a part of it, is looked for among all statuses, whatever tab is open, and so is what
 * is contested: it counts as done.
 *
 * @param mine whose cases are this person's own now
 * @param search what the words of the query mean; null where there are none
 */
export function toFilter(
  { flow, query, mine }: { flow: string; query: CaseQuery; mine: string[] },
  visit: Visit,
  search: Wanted | null,
): CaseFilter {
  const isNumber = hasReference(query.text ?? '') || numberIn(query.text ?? '') !== undefined;
  return {
    scope: visit.staff.scope,
    // Whoever types a number among complaints does not know yet what it is of.
    flow: isNumber && flow === COMPLAINT ? undefined : flow,
    statuses: isNumber || isOfAny(query) ? undefined : statusesOf(query.status),
    said: query.said && { outcome: query.said, now: visit.now },
    departmentId: query.department,
    categoryId: query.category,
    quarterId: query.quarter,
    assigneeIds: query.mine === undefined ? undefined : mine,
    lateOn: query.late === undefined ? undefined : today(visit.now),
    contested: query.contested !== undefined,
    awaited: query.awaited !== undefined,
    urgent: query.urgent !== undefined && flow === INFORMATION,
    silentSince: query.silent === undefined ? undefined : silentSince(visit),
    withContested: query.status === 'open',
    search: search ?? undefined,
    sort: sortOf(query),
    after: readCursor(query.after),
    limit: PAGE_ROWS,
  };
}

/** What is contested, or said of what is done, counts whatever tab is open. */
const isOfAny = ({ contested, said }: CaseQuery): boolean => contested !== undefined || said !== undefined;

/** The moment before which a case was told of last that counts as silent in this commune. */
export const silentSince = ({ now, parts: { referenceData } }: Visit): Date =>
  silentBefore(now, referenceData.settings.silentDays, referenceData.holidays);

/** What is open is read by its deadline, what is silent by how long it is, what is over by its date, unless chosen otherwise. */
export function sortOf(query: CaseQuery): CaseOrder {
  if (query.silent !== undefined && query.sort === undefined) return 'silent';
  const open = query.status === 'open' || (query.status !== 'all' && isOpen(query.status));
  return query.sort ?? (open ? 'due' : 'newest');
}

/** The address of the list with some filters changed; a change leads back to the first page. */
export function caseAddress(path: string, query: CaseQuery, change: Partial<CaseQuery>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, after: undefined, ...change })) {
    if (value !== undefined && !(name === 'status' && value === 'open')) params.set(name, value);
  }
  const written = params.toString();
  return `${path}${written === '' ? '' : `?${written}`}`;
}

function statusesOf(tab: StatusTab): CaseStatus[] | undefined {
  if (tab === 'all') return undefined;
  return tab === 'open' ? STATUSES.filter(isOpen) : [tab];
}
