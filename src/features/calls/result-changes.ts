// The result of a call, told to all at one moment; and the answer to whoever appealed.
import { v7 as uuidv7 } from 'uuid';
import type { Actor, Change } from '../../database/audit.ts';
import { LIVE } from '../../database/call-counts.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { daysLeft } from '../../domain/calendar.ts';
import { type AppealOutcome, appealsEnd, type CallOutcome } from '../../domain/call.ts';
import { showsFrench } from '../../domain/names.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import {
  type CandidacyChange,
  changeCandidacy,
  isSettled,
  isTooNear,
  type Locked,
  noteCandidacy,
} from './candidacy-changes.ts';
import { type CallChange, changeCall, noteCall, type Seen } from './changes.ts';
import { countUnsound } from './queries.ts';

/** What the console lends: words and keys. */
export interface Tellers {
  /** How an outcome is called in the language of the candidate. */
  nameOf(language: string, outcome: CallOutcome): string;
  /** The name that was told in confidence; null: it was only spoken. */
  openName(id: string, confided: string | null): string | null;
}

/** One that is decided, as it is told. */
interface Decided {
  id: string;
  citizenId: string;
  language: string;
  confided: string | null;
  outcome: CallOutcome | null;
  reasonAr: string | null;
  reasonFr: string | null;
  shown: boolean;
  /** Typed by staff, of whoever only said it. */
  publicName: string | null;
  /** The last day on which something that was asked of them is awaited. */
  awaitedOn: Date | null;
}

const DECIDED = `select c."id", k."citizenId", k."language", k."confided", c."outcome", c."reasonAr", c."reasonFr", c."shown", c."publicName", k."awaitedOn"
  from "Candidacy" c join "Case" k on k."id" = c."id" join "Call" l on l."id" = c."callId"`;

/** The requests of all at once: what became of them, and the public names. */
const SETTLE = `
with told as (select * from jsonb_to_recordset($1::jsonb) as r("id" uuid, "status" text, "text" text, "name" text)),
  named as (update "Candidacy" c set "publicName" = r."name", "updatedAt" = $2 from told r where c."id" = r."id"),
  line as (insert into "CaseEvent" ("id", "caseId", "at", "kind", "status", "text", "visible", "staffId")
    select gen_random_uuid(), r."id", $2, 'status', r."status", r."text", true, $3 from told r)
update "Case" k set "status" = r."status", "refusal" = case when r."status" = 'refused' then r."text" end, "awaitedOn" = null,
  "closedAt" = case when r."status" = 'refused' then $2::timestamptz end, "updatedAt" = $2, "toldAt" = $2
from told r where k."id" = r."id"`;

/** Tells the result to everybody at this moment: each once, in their language. From now on whoever was not kept may appeal. */
export function publishCall(db: Database, wanted: Seen, tellers: Tellers, by: Actor): Promise<CallChange> {
  const { id } = wanted;
  return changeCall(db, wanted, by, async (tx, status) => {
    if (status !== 'closed') return { is: 'no_way' };
    const all = await tx.$queryRawUnsafe<Decided[]>(
      `${DECIDED} where c."callId" = $1::uuid and ${LIVE} order by c."id" for update of c, k`,
      id,
    );
    if (all.some(({ outcome }) => outcome === null)) return { is: 'undecided' };
    // Whoever was given a day has it until its end.
    const isAwaited = ({ awaitedOn }: Decided) => awaitedOn !== null && daysLeft(by.at, awaitedOn) >= 0;
    if (all.some(isAwaited)) return { is: 'awaited' };
    if ((await countUnsound(tx, id)) > 0) return { is: 'unscored' };
    const { seats, appealDays } = await tx.call.findUniqueOrThrow({ where: { id } });
    if (all.filter(({ outcome }) => outcome === 'kept').length > seats) return { is: 'too_many' };
    await settleAll(tx, all, tellers, by);
    await tell(tx, all, 'call_result', by.at);
    const data = { status: 'published', publishedAt: by.at, appealsUntil: appealsEnd(by.at, appealDays) };
    await tx.call.update({ where: { id }, data });
    await noteCall(tx, id, 'publish', by, { count: all.length });
    return { is: 'done' };
  });
}

async function settleAll(tx: Transaction, all: Decided[], tellers: Tellers, by: Actor): Promise<void> {
  const rows = all.map((each) => settled(each, tellers));
  await tx.$executeRawUnsafe(SETTLE, JSON.stringify(rows), by.at, by.staffId);
}

function settled(each: Decided, { nameOf, openName }: Tellers) {
  const { id, outcome, language, shown, confided, publicName } = each;
  const reason = (showsFrench(language) ? each.reasonFr : each.reasonAr) ?? '';
  const isKept = outcome === 'kept';
  return {
    ...{ id, status: outcome === 'not_kept' ? 'refused' : 'answered' },
    text: `${nameOf(language, outcome ?? 'not_kept')} ${reason}`.trim(),
    name: isKept && shown ? (openName(id, confided) ?? publicName) : null,
  };
}

/** Once for each person. */
async function tell(tx: Transaction, all: Decided[], kind: NoticeKind, at: Date): Promise<void> {
  const data = all.map(({ id, citizenId }) => ({
    ...{ id: uuidv7(), dedupeKey: `${kind}:${id}`, kind, citizenId, subjectId: id },
    ...{ values: {}, dueAt: at, createdAt: at },
  }));
  await tx.notice.createMany({ data, skipDuplicates: true });
}

export type AppealChange =
  | CandidacyChange
  | Change<
      | 'no_appeal'
      /** Whoever scored it does not answer, */
      | 'scored'
      /** nor whoever decided it. */
      | 'decided'
      /** All seats are taken. */
      | 'too_many'
    >;

export interface AppealAnswer {
  id: string;
  outcome: AppealOutcome;
  /** What becomes of the candidacy where the appeal is upheld. */
  becomes: CallOutcome;
  reasonAr: string;
  reasonFr: string;
}

/**
 * Answers an appeal with reasons. Whoever scored the candidacy or decided it, or is too near, does not; and it is kept by what
 * any is kept by: settled scores, and a seat.
 */
export async function answerAppeal(
  db: Database,
  { id, outcome, becomes, reasonAr, reasonFr }: AppealAnswer,
  tellers: Tellers,
  by: Actor,
): Promise<AppealChange> {
  let refused: AppealChange | null = null;
  const work = async (tx: Transaction, { callId, gap }: Locked): Promise<CandidacyChange> => {
    const isUpheld = outcome === 'upheld';
    refused =
      (await refusalOf(tx, id, by)) ?? (isUpheld ? await lackOf(tx, { id, callId, gap, becomes }) : null);
    if (refused !== null) return { is: 'no_way' };
    await tx.candidacy.update({
      where: { id },
      data: {
        ...{ appealOutcome: outcome, appealReasonAr: reasonAr, appealReasonFr: reasonFr },
        ...{ appealAnsweredAt: by.at, appealAnsweredBy: by.staffId, updatedAt: by.at },
        ...(isUpheld && { outcome: becomes }),
      },
    });
    const all = await tx.$queryRawUnsafe<Decided[]>(`${DECIDED} where c."id" = $1::uuid`, id);
    const told = all.map((each) => ({ ...each, reasonAr, reasonFr }));
    await settleAll(tx, told, tellers, by);
    await tell(tx, all, 'call_appeal', by.at);
    await noteCandidacy(tx, id, 'answer_appeal', by, { outcome });
    return { is: 'done' };
  };
  // Alone of its call: of two that are answered at once, the second sees the seat taken.
  const changed = await changeCandidacy(db, id, work, true);
  return refused ?? changed;
}

/** Why this person does not answer it; null: they do. */
async function refusalOf(tx: Transaction, id: string, { staffId }: Actor): Promise<AppealChange | null> {
  const found = await tx.candidacy.findUniqueOrThrow({ where: { id } });
  if (found.appealedAt === null || found.appealAnsweredAt !== null) return { is: 'no_appeal' };
  if ((await tx.candidacyScore.count({ where: { candidacyId: id, staffId } })) > 0) return { is: 'scored' };
  if (found.decidedById === staffId) return { is: 'decided' };
  return (await isTooNear(tx, id, staffId)) ? { is: 'conflict' } : null;
}

/** What is missing for it to become this; null: nothing. */
async function lackOf(
  tx: Transaction,
  { id, callId, gap, becomes }: { id: string; callId: string; gap: number; becomes: CallOutcome },
): Promise<AppealChange | null> {
  if (becomes === 'not_kept') return null;
  if (!(await isSettled(tx, id, gap))) return { is: 'unscored' };
  if (becomes !== 'kept') return null;
  const { seats } = await tx.call.findUniqueOrThrow({ where: { id: callId }, select: { seats: true } });
  const others = { callId, outcome: 'kept', id: { not: id }, case: { status: { not: 'withdrawn' } } };
  return (await tx.candidacy.count({ where: others })) >= seats ? { is: 'too_many' } : null;
}
