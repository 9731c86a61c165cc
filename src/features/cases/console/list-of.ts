// Of which matter a list is: complaints, or what one of the clerks' flows files. Each has its address, its tabs, its columns.
import { subjectOf } from '../../../console/components.ts';
import type { Markup } from '../../../console/layout.ts';
import type { Visit } from '../../../console/request.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import type { CaseRow } from '../queries.ts';
import { statusOf } from './badges.ts';
import { complaintHeads, complaintRow } from './complaint-rows.ts';
import { STATUS_TABS, type StatusTab } from './query.ts';
import { requestHeads, requestRow } from './request-rows.ts';

export interface ListOf {
  flow: string;
  path: string;
  title: string;
  tabs: { tab: StatusTab; label: string }[];
  heads: string[];
  row(row: CaseRow): Markup;
}

/** The address of the list in which the cases of a flow stand. */
export const listPath = (flow: string): string =>
  flow === COMPLAINT ? '/console/cases' : `/console/requests/${flow}`;

export function listTitle(visit: Visit, flow: string): string {
  if (flow === COMPLAINT) return visit.say('cases');
  const title = { message: `${flow}-request`, attribute: 'title' };
  const { words } = visit.parts;
  return words.has(visit.language, title.message, title.attribute)
    ? words.say(visit.language, title)
    : subjectOf(visit, { flow, categoryId: null });
}

export function listOf(visit: Visit, flow: string): ListOf {
  const isOwn = flow === COMPLAINT;
  return {
    flow,
    path: listPath(flow),
    title: listTitle(visit, flow),
    tabs: tabsOf(visit, flow).map((tab) => ({ tab, label: tabName(visit, flow, tab) })),
    heads: isOwn ? complaintHeads(visit) : requestHeads(visit, flow),
    row: (row) => (isOwn ? complaintRow(visit, row) : requestRow(visit, row)),
  };
}

/** Those that the flow uses; whoever files may take it back, whatever staff may choose. */
function tabsOf({ parts }: Visit, flow: string): readonly StatusTab[] {
  const own = parts.flows.get(flow)?.request?.statuses;
  return own === undefined ? STATUS_TABS : ['open', ...own, 'withdrawn', 'all'];
}

function tabName(visit: Visit, flow: string, tab: StatusTab): string {
  const isOwn = tab !== 'open' && tab !== 'all' && statusOf(visit, { flow, status: tab });
  const usual = tab !== 'open' && tab !== 'all' && statusOf(visit, { flow: '', status: tab });
  return isOwn && isOwn !== usual ? isOwn : visit.say(`tab-${tab}`);
}
