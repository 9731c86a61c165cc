// What the head of a flow says of the cases that it files: the statuses they use, the roles that read them.
import { isNamed } from '../../console/roles.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { type CaseStatus, isOpen, nextStatuses, STATUSES } from '../../domain/case.ts';
import type { Flow } from '../../flow/definition/load-flows.ts';

type Flows = ReadonlyMap<string, Pick<Flow, 'request'>>;

export interface FlowRules {
  /** In their order; a complaint uses all. */
  statuses: readonly CaseStatus[];
  /** Roles beside administrators; null: all that may read cases. */
  readers: readonly string[] | null;
  /** A law decides about its days and its answer: see `RequestHead`. */
  byLaw: boolean;
  /** Nor is it answered or refused but by the forms of its feature. */
  ownForms: boolean;
  /** It is handed to no other department. */
  confidential: boolean;
}

export const COMPLAINT_RULES: FlowRules = {
  ...{ statuses: STATUSES, readers: null, byLaw: false, ownForms: false, confidential: false },
};

export function rulesOf(flows: Flows, flow: string): FlowRules {
  const head = flows.get(flow)?.request;
  if (!head) return COMPLAINT_RULES;
  const { statuses, seenBy: readers, byLaw, ownForms, confidential } = head;
  return { statuses, readers, byLaw, ownForms, confidential };
}

/** Flows whose terms decree 2-17-265 sets: complaints, and those whose heads say so. */
export const decreedFlows = (flows: Flows): string[] => [
  COMPLAINT,
  ...[...flows].flatMap(([name, { request }]) => (request?.decree ? [name] : [])),
];

/** Whether a role reads what the flow files: an administrator always does. */
export const isReader = ({ readers }: FlowRules, role: string | null): boolean =>
  role === 'admin' || readers === null || isNamed(role, readers);

/** The statuses that staff may choose next: what has forms of its own is neither answered nor taken up again by the way. */
export const movesFrom = (status: CaseStatus, { statuses, byLaw, ownForms }: FlowRules): CaseStatus[] =>
  nextStatuses(status).filter(
    (next) => statuses.includes(next) && ((!byLaw && !ownForms) || (isOpen(status) && isOpen(next))),
  );
