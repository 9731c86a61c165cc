// What a flow file may say above its steps: what becomes of what is filed, and the words by which it is found.
import { z } from 'zod';
import { type CaseStatus, nextStatuses, STATUSES } from '../../domain/case.ts';
import { type Fault, faultsOf, name } from './fault.ts';

/** What the action `file_request` files, for whom, and who reads it. */
export interface RequestHead {
  /** Id of the department that answers it. */
  department: string;
  /** Working days until the answer that is promised. */
  days: number;
  /** Roles that may open it, beside administrators. */
  seenBy: string[];
  /** Steps whose answers anybody who may open it reads in clear; all others need the right to people's data. */
  public: string[];
  /** Steps that are columns of its list. */
  columns: string[];
  /** The statuses of a case that this matter uses, in their order. */
  statuses: CaseStatus[];
  /**
   * A law sets its last day and the grounds of a refusal: no other day is promised, no question stops the clock, and it is
   * answered or refused only by the forms of the feature that knows the law.
   */
  byLaw: boolean;
  /** It is answered and refused only by the forms of a feature, which also leads to it; its days are those of any request. */
  ownForms: boolean;
  /** Decree 2-17-265 sets its terms: passed on within 15 days, answered within 60. */
  decree: boolean;
  /** It is of its department alone: it is handed to no other. */
  confidential: boolean;
}

/** Examples of how it is asked for, by language. */
export type SaidAs = Record<string, string[]>;

export interface Head {
  request?: RequestHead;
  saidAs: SaidAs;
}

/** Whether an answer is read in clear by anybody who may open what was filed. */
export const isPublic = (flow: { request?: RequestHead } | undefined, step: string): boolean =>
  flow?.request?.public.includes(step) === true;

export const FILE_REQUEST = 'file_request';

/** What the citizen does alone needs no staff to choose it. */
const CHOSEN = STATUSES.filter((status) => status !== 'withdrawn' && status !== 'merged');
const USUAL = ['received', 'in_progress', 'answered', 'closed', 'refused'] as const;

const names = z.array(name).refine((ids) => new Set(ids).size === ids.length, { error: 'names one twice' });
const request = z
  .strictObject({
    department: name,
    days: z.int('must be a whole number').min(1, 'must be 1 or more').max(120, 'must be 120 or less'),
    'seen by': names,
    public: names.default([]),
    columns: names.default([]),
    'by law': z.boolean('must be true or false').default(false),
    'own forms': z.boolean('must be true or false').default(false),
    decree: z.boolean('must be true or false').default(false),
    confidential: z.boolean('must be true or false').default(false),
    statuses: z
      .array(z.enum(CHOSEN, `must be some of ${CHOSEN.join(', ')}`))
      .default([...USUAL])
      .transform((chosen): CaseStatus[] => CHOSEN.filter((status) => chosen.includes(status))),
  })
  .transform(
    ({ 'seen by': seenBy, 'by law': byLaw, 'own forms': ownForms, ...rest }): RequestHead => ({
      ...rest,
      ...{ seenBy, byLaw, ownForms },
    }),
  );
const saidAs = z.record(
  z.string(),
  z
    .array(z.string('must be words; put them in quotation marks').trim().min(1, 'has no words'))
    .min(1, 'needs examples'),
);

/** Reads what stands above the steps. Never throws: all that is wrong comes back as faults. */
export function parseHead(raw: { request?: unknown; 'said as'?: unknown }): { head: Head; faults: Fault[] } {
  const head: Head = { saidAs: {} };
  const faults: Fault[] = [];
  if (raw.request !== undefined) {
    const read = request.safeParse(raw.request);
    if (read.success) head.request = read.data;
    faults.push(...(read.success ? unreachable(read.data) : faultsOf(read.error, 'request')));
  }
  if (raw['said as'] !== undefined) {
    const read = saidAs.safeParse(raw['said as']);
    if (read.success) head.saidAs = read.data;
    else faults.push(...faultsOf(read.error, 'said as'));
  }
  return { head, faults };
}

/** A status that no move leads to would stand in the list, and nothing would ever be in it. */
function unreachable({ statuses }: RequestHead): Fault[] {
  const key = 'request.statuses';
  if (!statuses.includes('received')) return [{ key, message: 'request: statuses begin with received' }];
  const reached = new Set<CaseStatus>(['received']);
  for (const status of reached)
    for (const next of nextStatuses(status)) if (statuses.includes(next)) reached.add(next);
  return statuses
    .filter((status) => !reached.has(status))
    .map((status) => {
      const from = CHOSEN.filter((before) => nextStatuses(before).includes(status)).join(' or ');
      return { key, message: `request: nothing leads to ${status}: add ${from}` };
    });
}
