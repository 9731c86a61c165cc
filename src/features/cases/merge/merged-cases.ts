// What was merged into a case, as it is read with the case that goes on: what each told, and what its people said since.
import type { Database } from '../../../database/client.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { SHOWN_FILE } from '../../../files/shown-file.ts';

/** Words of citizens; what staff did is read on its own page. */
const SAID = ['reply', 'joined', 'disputed'];

const MERGED = {
  ...{ id: true, reference: true, citizenId: true, createdAt: true, mergedAt: true },
  ...{ description: true, placeText: true },
  attachments: { where: { eventId: null }, orderBy: { createdAt: 'asc' }, select: SHOWN_FILE },
  events: {
    where: { kind: { in: SAID }, text: { not: null } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, at: true, text: true, citizenId: true },
  },
} satisfies Prisma.CaseSelect;

export type MergedCase = Prisma.CaseGetPayload<{ select: typeof MERGED }>;

/** The cases that were merged into this one, in the order in which they were. */
export const mergedCases = (db: Database, intoId: string): Promise<MergedCase[]> =>
  db.case.findMany({
    where: { mergedIntoId: intoId },
    orderBy: [{ mergedAt: 'asc' }, { id: 'asc' }],
    select: MERGED,
  });

export interface FollowerSaid {
  citizenId: string;
  createdAt: Date;
  /** What they said when they joined. */
  words: string | null;
}

/** Who follows a case, and what each said when they joined it; the first of them first. */
export async function followersOf(db: Database, caseId: string): Promise<FollowerSaid[]> {
  const [followers, joined] = await Promise.all([
    db.follower.findMany({ where: { caseId }, orderBy: { createdAt: 'asc' } }),
    db.caseEvent.findMany({ where: { caseId, kind: 'joined' }, orderBy: { at: 'asc' } }),
  ]);
  return followers.map(({ citizenId, createdAt }) => ({
    ...{ citizenId, createdAt },
    words: joined.find((each) => each.citizenId === citizenId)?.text ?? null,
  }));
}
