// The right to act for something that only one copy of the program may hold, such as the browser of a WhatsApp account.

import type { Database } from './client.ts';
import { isDead } from './instances.ts';

export interface Lease {
  /** True when it is ours from now on, as long as this copy is heard of. */
  acquire(): Promise<boolean>;
  /** False when somebody else holds it. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

const TAKE = `
insert into "Lease" ("name", "holder") values ($1, $2)
on conflict ("name") do update set "holder" = excluded."holder"
  where "Lease"."holder" = $2 or ${isDead('"Lease"."holder"', '$2')}
returning "holder"`;

/** Opens the lease of this name for this copy; nothing is taken before `acquire`. */
export function openLease(db: Database, name: string, holder: string): Lease {
  const take = async () => {
    const rows = await db.$queryRawUnsafe<{ holder: string }[]>(TAKE, name, holder);
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
