// A case goes to a party: as an order, or passed on with a letter. One transaction: the order, the case, its timeline, what
// the citizen and the party are told, the audit log.
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import type { Party } from '../../database/prisma/client.ts';
import { inScope } from '../../database/scope.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { addWorkingDays, type Holidays, isoOf, yearOf } from '../../domain/calendar.ts';
import { type CaseStatus, isOpen, toStatus } from '../../domain/case.ts';
import { letterNumberOf, linkEnds } from '../../domain/order.ts';
import { withMerged } from './heir.ts';
import { tellContacts, tellTurn } from './tell-turn.ts';

export interface Handing {
  caseId: string;
  /** Made by the form: sent twice, it is one order. */
  orderId: string;
  partyId: string;
  /** What the party reads; names and numbers of anybody are taken out of it already. */
  words: string | null;
  placeText: string | null;
  /** Pictures of the citizen that go along. */
  files: string[];
  /** Of the link that opens an order. */
  linkHash: string;
}

export type Handed = Change<
  | 'missing'
  /** The case is over, or none that is handed on. */
  | 'not_open'
  | 'no_party'
  /** Another one has it already. */
  | 'under_way'
  /** A picture is not of this case. */
  | 'no_file'
  /** Sent before by the same form. */
  | 'before'
>;

/** What a letter says, when its number is known; makes and keeps it, and gives the row of its file. */
export type WriteLetter = (letter: {
  number: string;
  party: Party;
  dueOn: Date;
}) => Promise<{ path: string; name: string; mimeType: string; size: number; sha256: string; id: string }>;

type Acting = Actor & { holidays: Holidays };

/** A letter is drawn within the transaction that gives its number, so that none is lost. */
const WRITING = { timeout: 60_000 };

/** Hands it over. */
export function handOver(
  db: Database,
  wanted: Handing,
  by: Acting,
  writeLetter: WriteLetter,
): Promise<Handed> {
  return onceOnly<Handed>(
    () =>
      db.$transaction(async (tx): Promise<Handed> => {
        if ((await tx.workOrder.count({ where: { id: wanted.orderId } })) > 0) return { is: 'before' };
        const party = await tx.party.findFirst({ where: { id: wanted.partyId, active: true } });
        if (party === null) return { is: 'no_party' };
        const looked = await lookAt(tx, wanted, by);
        if (!('departmentId' in looked)) return looked;
        const dueOn = addWorkingDays(by.at, party.days, by.holidays).day;
        const going = { ...wanted, ...looked, party, dueOn };
        if (party.contact === 'letter') await passOn(tx, going, by, writeLetter);
        else await order(tx, going, by);
        return { is: 'done' };
      }, WRITING),
    { is: 'before' },
  );
}

/** Whose case it is, or what is in the way. */
async function lookAt(
  tx: Transaction,
  { caseId, files }: Handing,
  { scope }: Actor,
): Promise<Handed | { departmentId: string }> {
  // Whoever else hands it over at this moment waits here.
  await tx.$queryRaw`select 1 from "Case" where "id" = ${caseId}::uuid for update`;
  const found = await tx.case.findFirst({
    where: { ...inScope(scope), id: caseId },
    select: { status: true, flow: true, departmentId: true },
  });
  if (found === null) return { is: 'missing' };
  const { flow, status, departmentId } = found;
  if (flow !== COMPLAINT || !isOpen(toStatus(status))) return { is: 'not_open' };
  const awaited = { case: withMerged(caseId), status: { in: ['sent', 'going'] } };
  if ((await tx.workOrder.count({ where: awaited })) > 0) return { is: 'under_way' };
  const own = { id: { in: files }, caseId, eventId: null, media: 'photo', state: 'stored' };
  const areThere = (await tx.attachment.count({ where: own })) === files.length;
  return areThere ? { departmentId } : { is: 'no_file' };
}

type Going = Handing & { party: Party; departmentId: string; dueOn: Date };

async function order(tx: Transaction, going: Going, by: Actor): Promise<void> {
  const { orderId, caseId, party, dueOn, linkHash } = going;
  await tx.workOrder.create({
    data: { ...rowOf(going, by), kind: 'order', linkHash, linkUntil: linkEnds(dueOn) },
  });
  await begin(tx, going, by, { kind: 'order_sent' });
  const { nameAr, nameFr } = party;
  await tellTurn(tx, { caseId, eventId: orderId, news: 'sent', nameAr, nameFr, day: isoOf(dueOn) }, by.at);
  await tellContacts(tx, 'order_new', { orderId, partyId: party.id }, by.at);
}

async function passOn(tx: Transaction, going: Going, by: Actor, writeLetter: WriteLetter): Promise<void> {
  const { orderId, caseId, party, dueOn } = going;
  const letterYear = yearOf(by.at);
  const letterNumber = await nextLetter(tx, letterYear);
  const number = letterNumberOf(letterYear, letterNumber);
  const paper = await writeLetter({ number, party, dueOn });
  await tx.workOrder.create({ data: { ...rowOf(going, by), kind: 'letter', letterYear, letterNumber } });
  await begin(tx, going, by, { kind: 'letter_sent' });
  const of = { caseId, eventId: orderId, media: 'document', state: 'stored', createdAt: by.at };
  await tx.attachment.create({ data: { ...paper, ...of } });
  const { nameAr, nameFr } = party;
  const told = { nameAr, nameFr, number, day: isoOf(dueOn) };
  await tellTurn(tx, { caseId, eventId: orderId, news: 'letter', ...told }, by.at);
}

/** One at a time draws a number: two letters never bear the same, and none is left out. */
async function nextLetter(tx: Transaction, year: number): Promise<number> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('letters of parties'), ${year}::int)`;
  const last = await tx.workOrder.findFirst({
    where: { letterYear: year },
    orderBy: { letterNumber: 'desc' },
    select: { letterNumber: true },
  });
  return (last?.letterNumber ?? 0) + 1;
}

const rowOf = (
  { orderId, caseId, party, departmentId, words, placeText, files, dueOn }: Going,
  by: Actor,
) => ({
  ...{ id: orderId, caseId, partyId: party.id, departmentId, words, placeText, files, dueOn },
  ...{ staffId: by.staffId, createdAt: by.at, days: party.days, countedAt: by.at },
});

/** The line in the timeline; what was only received or assigned is in progress now. */
async function begin(
  tx: Transaction,
  { orderId, caseId, party, dueOn }: Going,
  by: Actor,
  { kind }: { kind: 'order_sent' | 'letter_sent' },
): Promise<void> {
  const begun: CaseStatus = 'in_progress';
  const { count } = await tx.case.updateMany({
    where: { id: caseId, status: { in: ['received', 'assigned'] } },
    data: { status: begun },
  });
  await tx.case.update({ where: { id: caseId }, data: { updatedAt: by.at } });
  const line = { id: orderId, caseId, at: by.at, kind, visible: true, staffId: by.staffId };
  const status = count > 0 ? begun : null;
  await tx.caseEvent.create({ data: { ...line, status, partyId: party.id, dueOn } });
  const detail = { party: party.id, order: orderId };
  await recordDeed(tx, { ...by, action: kind.replace('_', '.'), subject: 'case', subjectId: caseId, detail });
}
