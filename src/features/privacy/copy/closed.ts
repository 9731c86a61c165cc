// What three digits of somebody else of this phone keep out of its holder's copy.
import type { Database } from '../../../database/client.ts';

/** `since`: from when on the chat may tell of what is theirs. */
export interface ClosedFact {
  id: string;
  kin: string;
  since: Date;
}

/**
 * Those whose matters are closed to this citizen, but for the one whose digits were given. Before anybody is named, what is
 * for them may be told for a day: until then the chat is theirs as well.
 */
export const listClosed = (db: Database, citizenId: string, openedId: string | null): Promise<ClosedFact[]> =>
  db.$queryRaw`
    select p."id", p."kin", least(p."createdAt", (select min(k."createdAt") from "Case" k where k."profileId" = p."id"),
      (select min(i."createdAt") from "Proposal" i where i."profileId" = p."id")) - interval '1 day' as "since"
    from "Profile" p where p."citizenId" = ${citizenId}::uuid and p."secretHash" is not null
      and p."id" is distinct from ${openedId}::uuid order by "since"`;

/** Theirs are left out: rows for nobody else stay, and so do those for somebody who is open. */
export const withoutTheirs = (closed: readonly ClosedFact[]) => ({
  OR: [{ profileId: null }, { profileId: { notIn: closed.map(({ id }) => id) } }],
});
