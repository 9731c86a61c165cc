// What the commune asked about a case and somebody answers in the chat: the clock of its promise goes on, and what silence
// had closed is open again.
import { ownRequests } from '../../bot/own-requests.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { many } from '../../database/loaders.ts';
import type { RequestFact } from '../../database/requests.ts';
import { requestsOf } from '../../database/requests.ts';
import { daysLeft, isoOf } from '../../domain/calendar.ts';
import {
  daysWaited,
  promiseAfter,
  type QuestionState,
  questionAfter,
  questionOf,
} from '../../domain/question.ts';
import { statusBefore } from './status-before.ts';
import { caseLatelyTold } from './told-cases.ts';

/** How it stands with what was asked about a request; `none` for whoever only follows it while its owner is awaited. */
export function questionIn({ now }: Pick<Turn, 'now'>, fact: RequestFact): QuestionState {
  if (fact.kind !== 'case') return 'none';
  const state = questionOf({ ...fact, closedAt: fact.settledAt }, now);
  return state === 'awaited' && !fact.own ? 'none' : state;
}

/** Whether somebody else is asked about it, and this person waits with them. */
export const asksOwner = ({ now }: Pick<Turn, 'now'>, fact: RequestFact): boolean =>
  fact.kind === 'case' && !fact.own && questionOf({ ...fact, closedAt: null }, now) === 'awaited';

/** The case about which this person is asked something; `isLast`: nothing was said since that, or since it was told of. */
export async function caseAsked(turn: Turn): Promise<{ of: RequestFact; isLast: boolean } | null> {
  const own = await ownRequests(turn);
  const asked = own.filter((each) => questionIn(turn, each) !== 'none');
  if (asked.length === 0) return null;
  const told = await caseLatelyTold(turn.loaders).load(turn.row.id);
  const meant = told?.last ? asked.find(({ id }) => id === told.id) : undefined;
  if (meant) return { of: meant, isLast: true };
  const [newest] = asked.sort((a, b) => Number(b.askedAt) - Number(a.askedAt));
  return newest ? { of: newest, isLast: false } : null;
}

/** What an answer did to its case. */
export interface GoesOn {
  was: Exclude<QuestionState, 'none'>;
  dueOn: Date;
}

/** Whom a case concerns: who filed it, and who followed. */
const peopleOf = many<{ citizenId: string }>(`
select k."id"::text as "key", k."citizenId" from "Case" k where k."id" = any($1::uuid[])
union select f."caseId"::text, f."citizenId" from "Follower" f where f."caseId" = any($1::uuid[])`);

/**
 * Takes what was just said of a case for the answer that was awaited: its clock goes on. Null: nothing was.
 *
 * @param pin where it is, if the answer says so: kept where the case has no position
 */
export async function takeAnswer(
  turn: Turn,
  caseId: string,
  pin?: { latitude: number; longitude: number },
): Promise<GoesOn | null> {
  const { unitOfWork, loaders, now, row } = turn;
  const known = await requestsOf(loaders).load(row.citizenId);
  const own = known.find(({ id }) => id === caseId);
  const was = own ? questionIn(turn, own) : 'none';
  if (!own?.askedAt || !own.dueOn || was === 'none' || questionAfter(was, 'answer') === null) return null;
  const { holidays } = turn.context.referenceData;
  const waited = daysWaited(own.askedAt, now, holidays);
  const dueOn = promiseAfter({ dueOn: own.dueOn, askedAt: own.askedAt }, now, holidays);
  // Of two telephones of one person in one batch the second finds it answered.
  unitOfWork.alone(`case ${caseId}`);
  const seen = { status: own.status, awaitedOn: own.awaitedOn };
  unitOfWork.upsert([{ id: caseId, at: now, dueOn: isoOf(dueOn), waited, ...seen, ...pin }], goOn);
  const event = { id: turn.context.newId(), caseId, at: now, kind: 'resumed' as const };
  unitOfWork.insert('CaseEvent', { ...event, visible: true, citizenId: row.citizenId, dueOn });
  await tellOthers(turn, own, { was, dueOn });
  // Whatever else comes in this breath finds it answered.
  const answered = { ...own, dueOn, askedAt: null, awaitedOn: null };
  const loader = requestsOf(loaders).clear(row.citizenId);
  loader.prime(
    row.citizenId,
    known.map((each) => (each === own ? answered : each)),
  );
  return { was, dueOn };
}

/** Whoever waits with this person reads the new day, too. */
async function tellOthers(turn: Turn, { id }: RequestFact, { was, dueOn }: GoesOn): Promise<void> {
  const { unitOfWork, loaders, context, now, row } = turn;
  for (const { citizenId } of await peopleOf(loaders).load(id)) {
    if (citizenId === row.citizenId) continue;
    const noticeId = context.newId();
    unitOfWork.insert('Notice', {
      ...{
        id: noticeId,
        dedupeKey: `case_update:${noticeId}`,
        kind: 'case_update',
        citizenId,
        subjectId: id,
      },
      values: { dueOn: isoOf(dueOn), ...(was === 'lapsed' && { reopened: true }) },
      ...{ dueAt: now, createdAt: now },
    });
  }
}

/** Says that the answer has come, and by when theirs comes. */
export function tellGoesOn(turn: Turn, reference: string, { was, dueOn }: GoesOn): void {
  const isLate = daysLeft(turn.now, dueOn) < 0;
  const date = turn.context.words.date(turn.row.language, dueOn);
  const next = sentence(turn, 'status-goes_on', isLate ? 'late' : 'until', isLate ? {} : { date });
  tell(turn, 'status-goes_on', was === 'lapsed' ? 'reopened' : undefined, { reference, next });
}

/** Refuses the turn where staff changed the case meanwhile: then it is looked at anew. A promise that was late and told stays so. */
const goOn = (rows: string): string =>
  `update "Case" k set "status" = case when k."status" = 'closed' then ${statusBefore('k."id"')} else k."status" end,
      "closedAt" = null, "askedAt" = null, "awaitedOn" = null, "remindedOn" = null, "dueOn" = p."dueOn",
      "countedFrom" = coalesce(k."countedFrom", k."dueOn"), "countedDays" = k."countedDays" + p."waited",
      "lateOn" = case when k."lateOn" = k."dueOn" then p."dueOn" else k."lateOn" end, "updatedAt" = p."at", "toldAt" = p."at",
      "latitude" = coalesce(k."latitude", p."latitude"), "longitude" = coalesce(k."longitude", p."longitude")
    from jsonb_to_recordset(${rows}) as p("id" uuid, "at" timestamptz, "dueOn" date, "waited" int, "status" text, "awaitedOn" date, "latitude" float8, "longitude" float8)
    where k."id" = p."id" and case when k."id" <> p."id" or (k."status" = p."status" and k."awaitedOn" = p."awaitedOn") then true else stale_turn() end returning 1`;
