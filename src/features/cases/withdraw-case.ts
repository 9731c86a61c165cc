// Takes back what a citizen reported, and for a day what they took back.

import { choice, oneOf } from '../../bot/answers.ts';
import { action, type Outcome } from '../../bot/feature.ts';
import { standingToken } from '../../bot/input.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import { raise } from '../../bot/raise-flag.ts';
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { RequestFact } from '../../database/requests.ts';
import { type CaseEventKind, type CaseStatus, isOpen, isStatus } from '../../domain/case.ts';
import type { FlagKind } from '../../domain/flag.ts';
import { caseValues } from './show-case.ts';
import { statusBefore } from './status-before.ts';
import { whyAsked } from './why-withdrawn.ts';

/** For so long it can be put back as it was. */
const UNDO_MS = 24 * 3_600_000;
/** For so long "put it back" is still about it, and is told that it is too late. */
const SPOKEN_OF_MS = 7 * UNDO_MS;

/** The cases of this person that can be taken back, newest first. */
export async function openCases(turn: Turn): Promise<RequestFact[]> {
  return (await ownRequests(turn)).filter(isOpenCase);
}

const isOpenCase = ({ kind, status }: RequestFact): boolean =>
  kind === 'case' && isStatus(status) && isOpen(status);

/** Reads the case back before it is taken back, and says who else waits for it. */
export const lookUpCase = action({
  needs: { which: choice.optional() },
  outcomes: ['found', 'shared', 'joined', 'over', 'none'],
  async run(turn, answers) {
    const found = await named(turn, answers.which);
    if (!found) return { outcome: 'none' };
    turn.reply.caseId = found.id;
    const values = caseValues(turn, found);
    if (!isOpenCase(found)) return { outcome: 'over', values };
    if (!found.own) return { outcome: 'joined', values };
    return { outcome: found.joined > 0 ? 'shared' : 'found', values };
  },
});

/** Nobody works on it any more, unless others wait for it too: then only this person no longer does. */
export const withdrawCase = action({
  needs: { which: choice.optional(), sure: oneOf(['yes']) },
  outcomes: ['withdrawn', 'told_why', 'shared', 'left', 'over'],
  async run(turn, answers): Promise<Outcome> {
    const found = await named(turn, answers.which);
    if (!found || !isOpenCase(found)) return { outcome: 'over' };
    const { id, reference } = found;
    turn.reply.caseId = id;
    // Of two telephones of one person in one batch the second finds it done.
    turn.unitOfWork.alone(`case ${id}`);
    if (!found.own) {
      turn.unitOfWork.remove('Follower', { caseId: id, citizenId: turn.row.citizenId });
      record(turn, found, { event: 'withdrawn', status: null });
      return { outcome: 'left', values: { reference } };
    }
    raiseFor(turn, found, 'case_withdrawn');
    if (found.joined > 0) {
      record(turn, found, { event: 'withdrawn', status: null });
      return { outcome: 'shared', values: { reference } };
    }
    turn.unitOfWork.upsert([{ id, at: turn.now, seen: found.status }], withdraw);
    record(turn, found, { event: 'withdrawn', status: 'withdrawn' });
    const why = whyAsked(turn, id);
    const undo = { token: standingToken('put_back', id), label: sentence(turn, 'withdraw-undo') };
    turn.reply.options = [undo, ...why];
    return { outcome: why.length > 0 ? 'withdrawn' : 'told_why', values: { reference } };
  },
});

/** It stays as it is. */
export const keepCase = action({
  needs: { which: choice.optional() },
  outcomes: ['kept'],
  run(turn, { which }) {
    if (which !== undefined) turn.reply.caseId = which;
    return { outcome: 'kept' };
  },
});

/** The case that this person took back last, if that was lately; null: none. */
export async function lastWithdrawn(turn: Turn): Promise<RequestFact | null> {
  const own = await ownRequests(turn);
  const taken = own.filter((each) => each.own && isWithin(turn, each, SPOKEN_OF_MS));
  return taken.sort((a, b) => Number(b.withdrawnAt) - Number(a.withdrawnAt))[0] ?? null;
}

const isWithin = ({ now }: Turn, { withdrawnAt }: RequestFact, most: number): boolean =>
  withdrawnAt !== null && now.getTime() - withdrawnAt.getTime() <= most;

/** Puts the case back as it was. False: it is not this person's, or the day is over. */
export async function putBack(turn: Turn, id: string): Promise<Outcome> {
  const found = (await ownRequests(turn)).find((each) => each.id === id);
  if (!found?.own) return { outcome: 'too_late' };
  const { reference } = found;
  turn.reply.caseId = id;
  // A second tap on the button.
  if (isOpenCase(found)) return { outcome: 'done', values: { reference } };
  if (!isWithin(turn, found, UNDO_MS)) return { outcome: 'too_late' };
  turn.unitOfWork.alone(`case ${id}`);
  turn.unitOfWork.upsert([{ id, at: turn.now, seen: found.status }], restore);
  const event = { id: turn.context.newId(), caseId: id, at: turn.now, citizenId: turn.row.citizenId };
  turn.unitOfWork.upsert([event], noteRestored);
  audit(turn, id, 'case.take_back');
  raiseFor(turn, found, 'case_taken_back');
  return { outcome: 'done', values: { reference } };
}

async function named(turn: Turn, which: string | undefined): Promise<RequestFact | undefined> {
  return (await ownRequests(turn)).find(({ id, kind }) => id === which && kind === 'case');
}

function record(
  turn: Turn,
  { id }: RequestFact,
  what: { event: CaseEventKind; status: CaseStatus | null },
): void {
  const { unitOfWork, context, now, row } = turn;
  unitOfWork.insert('CaseEvent', {
    ...{ id: context.newId(), caseId: id, at: now, kind: what.event, status: what.status, visible: true },
    citizenId: row.citizenId,
  });
  audit(turn, id, 'case.withdraw');
}

/** Nobody of the staff did it: the line of the audit log names no one. */
function audit({ unitOfWork, context, now }: Turn, caseId: string, action: string): void {
  unitOfWork.insert('AuditEvent', {
    id: context.newId(),
    at: now,
    action,
    subject: 'case',
    subjectId: caseId,
  });
}

const raiseFor = (turn: Turn, { id, reference }: RequestFact, kind: FlagKind): void =>
  raise(turn, { kind, subjectId: id, detail: reference });

/** Refuses the turn where staff moved the case meanwhile: then it is looked at anew. */
const UNMOVED = `k."id" = p."id" and case when k."id" <> p."id" or k."status" = p."seen" then true else stale_turn() end returning 1`;

const rowsOf = (rows: string): string =>
  `jsonb_to_recordset(${rows}) as p("id" uuid, "at" timestamptz, "seen" text)`;

function withdraw(rows: string): string {
  return `update "Case" k set "status" = 'withdrawn', "closedAt" = p."at", "updatedAt" = p."at", "contestedAt" = null
    from ${rowsOf(rows)} where ${UNMOVED}`;
}

function restore(rows: string): string {
  return `update "Case" k set "status" = ${statusBefore('k."id"')}, "closedAt" = null, "updatedAt" = p."at"
    from ${rowsOf(rows)} where ${UNMOVED}`;
}

function noteRestored(rows: string): string {
  return `insert into "CaseEvent" ("id", "caseId", "at", "kind", "status", "visible", "citizenId")
    select p."id", p."caseId", p."at", 'taken_back', ${statusBefore('p."caseId"')}, true, p."citizenId"
    from jsonb_to_recordset(${rows}) as p("id" uuid, "caseId" uuid, "at" timestamptz, "citizenId" uuid) returning 1`;
}
