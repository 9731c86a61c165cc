// Consultations as staff find and read them, and what people answered, page by page.
import type { Database } from '../../database/client.ts';
import { peopleOf } from '../../database/consultation-results.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { CONSULTATION_STATUSES, type ConsultationStatus } from '../../domain/consultation.ts';
import { SHOWN_FILE } from '../../files/shown-file.ts';

const ROW = {
  ...{ id: true, reference: true, form: true, status: true, titleAr: true, titleFr: true },
  ...{ opensAt: true, closesAt: true, createdAt: true },
} satisfies Prisma.ConsultationSelect;

export type ConsultationRow = Prisma.ConsultationGetPayload<{ select: typeof ROW }> & { people: number };

/** One page of them, the newest first. */
export async function listConsultations(
  db: Database,
  filter: PageWanted & { status?: ConsultationStatus },
): Promise<Page<ConsultationRow>> {
  const { of, where, ...page } = pageBy('createdAt', filter);
  const found = await db.consultation.findMany({
    ...page,
    where: { status: filter.status, ...where },
    select: ROW,
  });
  const counted = await countPeople(
    db,
    found.map(({ id }) => id),
  );
  return of(found.map((row) => ({ ...row, people: counted.get(row.id) ?? 0 })));
}

async function countPeople(db: Database, ids: string[]): Promise<Map<string, number>> {
  const found = await db.$queryRawUnsafe<{ id: string; people: number }[]>(
    `select c."id"::text as "id", ${peopleOf('c."id"')} as "people" from unnest($1::uuid[]) as c("id")`,
    ids,
  );
  return new Map(found.map(({ id, people }) => [id, people]));
}

/** How many stand where. */
export async function countConsultations(db: Database): Promise<Map<ConsultationStatus, number>> {
  const groups = await db.consultation.groupBy({ by: ['status'], _count: { _all: true } });
  const counted = new Map(groups.map(({ status, _count }) => [status, _count._all]));
  return new Map(CONSULTATION_STATUSES.map((status) => [status, counted.get(status) ?? 0]));
}

/** Closed ones of which nobody has said yet what was kept. */
export const countUnanswered = (db: Database): Promise<number> =>
  db.consultation.count({ where: { status: 'closed' } });

const WHOLE = {
  questions: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  files: {
    select: { part: true, attachment: { select: { id: true, path: true, mimeType: true, state: true } } },
  },
} satisfies Prisma.ConsultationInclude;

export type WholeConsultation = Prisma.ConsultationGetPayload<{ include: typeof WHOLE }>;

/** All of one; null: there is none. */
export const readConsultation = (db: Database, id: string): Promise<WholeConsultation | null> =>
  db.consultation.findUnique({ where: { id }, include: WHOLE });

const RESPONSE = {
  ...{ id: true, length: true, createdAt: true },
  quarter: { select: { nameAr: true, nameFr: true } },
  answers: { select: { questionId: true, choices: true, text: true } },
  attachments: { orderBy: { createdAt: 'asc' }, select: SHOWN_FILE },
} satisfies Prisma.ConsultationResponseSelect;

export type ResponseRow = Prisma.ConsultationResponseGetPayload<{ select: typeof RESPONSE }>;

/** One page of what people answered, the newest first; nothing of who they are. */
export async function listResponses(
  db: Database,
  filter: PageWanted & { consultationId: string },
): Promise<Page<ResponseRow>> {
  const { of, where, ...page } = pageBy('createdAt', filter);
  const wanted = { consultationId: filter.consultationId, answers: { some: {} }, ...where };
  return of(await db.consultationResponse.findMany({ ...page, where: wanted, select: RESPONSE }));
}

/** A recording or photo of an answer; null: there is none here. */
export const readAnswerFile = (db: Database, consultationId: string, id: string) =>
  db.attachment.findFirst({
    where: { id, state: 'stored', path: { not: null }, response: { consultationId } },
    select: { id: true, media: true, path: true, mimeType: true },
  });
