// The register of projects of the commune that carry ideas: which there are, and what each carries.

import type { Database } from '../../../database/client.ts';
import { type Page, type PageWanted, pageBy } from '../../../database/pagination.ts';
import type { Prisma, Project } from '../../../database/prisma/client.ts';
import { supportsOf } from '../changes.ts';

/** More ideas than any project carries. */
const MOST_IDEAS = 200;

export type ProjectRow = Prisma.ProjectGetPayload<{ include: { _count: { select: { proposals: true } } } }>;

/** One page of the register, the newest first, each with how many ideas it carries. */
export async function listProjects(db: Database, wanted: PageWanted): Promise<Page<ProjectRow>> {
  const { of, where, ...page } = pageBy('createdAt', wanted, 'desc');
  return of(
    await db.project.findMany({ ...page, where, include: { _count: { select: { proposals: true } } } }),
  );
}

/** Those that an idea may be taken into account in, the newest first. */
export function projectsToChoose(db: Database): Promise<Project[]> {
  return db.project.findMany({
    where: { stage: { not: 'given_up' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_IDEAS,
  });
}

const WHOLE = {
  _count: { select: { proposals: true } },
  proposals: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_IDEAS,
    select: {
      ...{ id: true, reference: true, title: true, status: true, citizenId: true },
    },
  },
} satisfies Prisma.ProjectInclude;

type Found = Prisma.ProjectGetPayload<{ include: typeof WHOLE }>;
export type WholeProject = Omit<Found, 'proposals'> & {
  proposals: (Found['proposals'][number] & { supports: number })[];
};

/** One project with the ideas that it carries, the oldest first. */
export async function readProject(db: Database, id: string): Promise<WholeProject | null> {
  const found = await db.project.findUnique({ where: { id }, include: WHOLE });
  if (found === null) return null;
  const supports = await supportsOf(
    db,
    found.proposals.map((each) => each.id),
  );
  const proposals = found.proposals.map((each) => ({ ...each, supports: supports.get(each.id) ?? 0 }));
  return { ...found, proposals };
}
