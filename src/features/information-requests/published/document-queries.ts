// Published documents as staff read them.

import type { Database } from '../../../database/client.ts';
import { type Page, type PageWanted, pageBy, UP_TO_MOST } from '../../../database/pagination.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { findListed, type Wanted } from '../../../database/search.ts';
import type { DocumentKind } from '../../../domain/published-document.ts';

const ROW = {
  ...{
    id: true,
    titleAr: true,
    titleFr: true,
    kind: true,
    day: true,
    link: true,
    keywords: true,
    active: true,
  },
  updatedAt: true,
  attachment: { select: { id: true, name: true, mimeType: true, path: true, state: true } },
} satisfies Prisma.PublishedDocumentSelect;

export type DocumentRow = Prisma.PublishedDocumentGetPayload<{ select: typeof ROW }>;

export interface DocumentFilter extends PageWanted {
  kind?: DocumentKind;
  search?: Wanted;
}

async function matchingDocuments(
  db: Database,
  { kind, search }: Pick<DocumentFilter, 'kind' | 'search'>,
): Promise<Prisma.PublishedDocumentWhereInput> {
  return { kind, ...(search && { id: { in: await findListed(db, 'PublishedDocument', search) } }) };
}

/** One page of them, the newest first. */
export async function listDocuments(db: Database, filter: DocumentFilter): Promise<Page<DocumentRow>> {
  const { of, where, ...page } = pageBy('day', filter);
  const wanted = { ...(await matchingDocuments(db, filter)), ...where };
  return of(await db.publishedDocument.findMany({ ...page, where: { AND: wanted }, select: ROW }));
}

/** How many there are of those that the filters leave. */
export async function countDocuments(
  db: Database,
  filter: Pick<DocumentFilter, 'kind' | 'search'>,
): Promise<number> {
  return db.publishedDocument.count({ where: await matchingDocuments(db, filter), ...UP_TO_MOST });
}

export function readDocument(db: Database, id: string): Promise<DocumentRow | null> {
  return db.publishedDocument.findUnique({ where: { id }, select: ROW });
}
