// What staff do to consultations: write them, announce them, say what was kept and what became of it. Each is one
// transaction with its line in the audit log.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, deedsOf } from '../../database/audit.ts';
import { changeSeen, type SeenTable } from '../../database/change-seen.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { nextReference } from '../../database/reference-numbers.ts';
import {
  type ConsultationForm,
  type ConsultationStatus,
  isConsultationStatus,
  type Lack,
  type Length,
  lackOf,
  type Option,
  type QuestionKind,
} from '../../domain/consultation.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import { addPictures, type Picture } from '../../files/sent-pictures.ts';

export interface ConsultationPlan {
  form: ConsultationForm;
  titleAr: string;
  titleFr: string;
  summaryAr: string;
  summaryFr: string;
  opensAt: Date;
  closesAt: Date;
}

export interface QuestionPlan {
  kind: QuestionKind;
  length: Length;
  textAr: string;
  textFr: string;
  options: (Option & Record<string, string>)[];
}

export type ConsultationChange =
  | { is: 'done' }
  | { is: 'missing' }
  /** Somebody else changed it since it was looked at. */
  | { is: 'changed' }
  | { is: 'no_way' }
  | { is: Lack };

const DONE: ConsultationChange = { is: 'done' };
const UNOWNED = { conversationId: null, caseId: null, eventId: null };

/** A file of it, by its part; the one that was there goes with it. */
export interface PartFile {
  part: string;
  file: Picture;
}

/** Begins a draft. `id` comes with the form: sent twice, begun once. */
export function draftConsultation(
  db: Database,
  {
    id,
    files,
    questions = [],
    ...plan
  }: ConsultationPlan & {
    id: string;
    searchKey: string;
    files: PartFile[];
    questions?: QuestionPlan[];
  },
  by: Actor,
): Promise<ConsultationChange> {
  return onceOnly(
    () =>
      db.$transaction(async (tx) => {
        const times = { createdAt: by.at, updatedAt: by.at };
        // Until it is announced it has no number of its own; the column wants something nobody else has.
        await tx.consultation.create({ data: { id, ...plan, reference: `draft-${id}`, ...times } });
        const asked = questions.map((each, i) => ({
          ...each,
          id: uuidv7(),
          consultationId: id,
          position: i + 1,
        }));
        if (asked.length > 0) await tx.consultationQuestion.createMany({ data: asked });
        await keepParts(tx, id, files, by.at);
        await note(tx, id, 'draft', by);
        return DONE;
      }),
    DONE,
  );
}

/** Writes a draft anew, while nobody has read it. */
export function editConsultation(
  db: Database,
  wanted: { id: string; seen: Date; plan: ConsultationPlan & { searchKey: string }; files: PartFile[] },
  by: Actor,
): Promise<ConsultationChange> {
  const { id, seen, plan, files } = wanted;
  return change(db, id, seen, by, async (tx, status) => {
    if (status !== 'draft') return { is: 'no_way' };
    await tx.consultation.update({ where: { id }, data: plan });
    await keepParts(tx, id, files, by.at);
    await note(tx, id, 'edit', by);
    return DONE;
  });
}

/** Puts files in their places. */
async function keepParts(tx: Transaction, consultationId: string, files: PartFile[], at: Date) {
  for (const { part, file } of files) {
    const [attachmentId = ''] = await addPictures(tx, [file], UNOWNED, at);
    const where = { consultationId_part: { consultationId, part } };
    const create = { consultationId, part, attachmentId };
    await tx.consultationFile.upsert({ where, create, update: { attachmentId } });
  }
}

/** Announces it: from now on it opens and closes by itself, and nothing of it is written anew. */
export function announceConsultation(
  db: Database,
  { id, seen }: { id: string; seen: Date },
  by: Actor,
): Promise<ConsultationChange> {
  return change(db, id, seen, by, async (tx, status) => {
    if (status !== 'draft') return { is: 'no_way' };
    const found = await tx.consultation.findUniqueOrThrow({ where: { id }, include: { questions: true } });
    const lack = lackOf(found, found.questions, by.at);
    if (lack !== null) return { is: lack };
    const reference = await nextReference(tx, by.at);
    const isOpen = found.opensAt <= by.at;
    await tx.consultation.update({ where: { id }, data: { reference, status: isOpen ? 'open' : 'planned' } });
    await note(tx, id, 'announce', by);
    return DONE;
  });
}

/** Lets it close at another moment: later, or now. */
export function recloseConsultation(
  db: Database,
  { id, seen, closesAt }: { id: string; seen: Date; closesAt: Date },
  by: Actor,
): Promise<ConsultationChange> {
  return change(db, id, seen, by, async (tx, status) => {
    if (status !== 'planned' && status !== 'open') return { is: 'no_way' };
    const { opensAt } = await tx.consultation.findUniqueOrThrow({ where: { id }, select: { opensAt: true } });
    if (closesAt <= opensAt || closesAt < by.at) return { is: 'no_days' };
    await tx.consultation.update({ where: { id }, data: { closesAt } });
    await note(tx, id, 'reclose', by, { closes: closesAt.toISOString() });
    return DONE;
  });
}

/** What is said to everybody who answered, in both languages. */
export interface Said {
  id: string;
  seen: Date;
  ar: string;
  fr: string;
}

/** Says what was kept and why, with the pictures of the results: told once to everybody who answered. */
export function answerConsultation(
  db: Database,
  { id, seen, ar, fr, pictures }: Said & { pictures: PartFile[] },
  by: Actor,
): Promise<ConsultationChange> {
  return change(db, id, seen, by, async (tx, status) => {
    if (status !== 'closed') return { is: 'no_way' };
    const data = { status: 'answered', keptAr: ar, keptFr: fr, answeredAt: by.at };
    await tx.consultation.update({ where: { id }, data });
    await keepParts(tx, id, pictures, by.at);
    await tellAll(tx, id, 'consultation_answered', by.at);
    await note(tx, id, 'answer', by);
    return DONE;
  });
}

/** Says later what became of it. */
export function adoptConsultation(
  db: Database,
  { id, seen, ar, fr }: Said,
  by: Actor,
): Promise<ConsultationChange> {
  return change(db, id, seen, by, async (tx, status) => {
    if (status !== 'answered') return { is: 'no_way' };
    const data = { status: 'adopted', adoptedAr: ar, adoptedFr: fr, adoptedAt: by.at };
    await tx.consultation.update({ where: { id }, data });
    await tellAll(tx, id, 'consultation_adopted', by.at);
    await note(tx, id, 'adopt', by);
    return DONE;
  });
}

/** Once for each person, whatever they answered: whose answers are whose nobody can say. */
async function tellAll(tx: Transaction, id: string, kind: NoticeKind, at: Date): Promise<void> {
  await tx.$executeRaw`
    insert into "Notice" ("id", "dedupeKey", "kind", "citizenId", "subjectId", "values", "dueAt", "createdAt")
    select gen_random_uuid(), ${`${kind}:${id}:`} || p."citizenId", ${kind}, p."citizenId", ${id}, '{}', ${at}, ${at}
    from "ConsultationParticipant" p where p."consultationId" = ${id}::uuid
    on conflict ("dedupeKey") do nothing`;
}

const note = deedsOf('consultation');

const CONSULTATIONS: SeenTable<ConsultationStatus> = {
  lock: (tx, id) => tx.$queryRaw`
    select "status", "updatedAt" from "Consultation" where "id" = ${id}::uuid for update`,
  isStatus: isConsultationStatus,
  touch: (tx, id, updatedAt) => tx.consultation.update({ where: { id }, data: { updatedAt } }),
};

/** Runs a change with the consultation locked; a change made since it was looked at is not overwritten. */
export const change = (
  db: Database,
  id: string,
  seen: Date,
  by: Actor,
  work: (tx: Transaction, status: ConsultationStatus) => Promise<ConsultationChange>,
): Promise<ConsultationChange> => changeSeen(db, CONSULTATIONS, { id, seen }, by, work);
