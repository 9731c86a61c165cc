// What the head of a flow says of the cases that it files: the statuses they use, the roles that read them.
import { isNamed } from '../../console/roles.ts';
import { type CaseStatus, nextStatuses, STATUSES } from '../../domain/case.ts';
import type { Flow } from '../../flow/definition/load-flows.ts';

type Flows = ReadonlyMap<string, Pick<Flow, 'request'>>;

export interface FlowRules {
  /** In their order; a complaint uses all. */
  statuses: readonly CaseStatus[];
  /** Roles beside administrators; null: all that may read cases. */
  readers: readonly string[] | null;
}

export const COMPLAINT_RULES: FlowRules = { statuses: STATUSES, readers: null };

export function rulesOf(flows: Flows, flow: string): FlowRules {
  const head = flows.get(flow)?.request;
  return head ? { statuses: head.statuses, readers: head.seenBy } : COMPLAINT_RULES;
}

/** Whether a role reads what the flow files: an administrator always does. */
export const isReader = ({ readers }: FlowRules, role: string | null): boolean =>
  role === 'admin' || readers === null || isNamed(role, readers);

/** The statuses that staff may choose next. */
export const movesFrom = (status: CaseStatus, { statuses }: FlowRules): CaseStatus[] =>
  nextStatuses(status).filter((next) => statuses.includes(next));
