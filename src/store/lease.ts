// The right to act for something that only one copy of the program may hold, such as the browser of a WhatsApp account.
import type { Database } from './database.ts';

/** A copy that dies loses its right after this long. */
const SECONDS = 90;

export interface Lease {
  /** True when it is ours from now on. */
  acquire(): Promise<boolean>;
  /** False when somebody else holds it. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/** Opens the lease of this name for this holder; nothing is taken before `acquire`. */
export function openLease(db: Database, name: string, holder: string, clock: () => Date): Lease {
  const take = async () => {
    const now = clock();
    const until = new Date(now.getTime() + SECONDS * 1000);
    const rows = await db.$queryRaw<{ holder: string }[]>`
      insert into "Lease" ("name", "holder", "until") values (${name}, ${holder}, ${until})
      on conflict ("name") do update set "holder" = excluded."holder", "until" = excluded."until"
        where "Lease"."holder" = ${holder} or "Lease"."until" < ${now}
      returning "holder"`;
    return rows.length > 0;
  };
  return {
    acquire: take,
    renew: take,
    async release() {
      await db.lease.deleteMany({ where: { name, holder } });
    },
  };
}

/** Ends the rights of holders that are known to be dead, so that nobody waits for them to run out. */
export async function endLeasesOf(db: Database, isDead: (holder: string) => boolean): Promise<void> {
  const leases = await db.lease.findMany({ select: { name: true, holder: true } });
  const dead = leases.filter(({ holder }) => isDead(holder));
  for (const { name, holder } of dead) await db.lease.deleteMany({ where: { name, holder } });
}
