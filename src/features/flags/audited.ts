// What the audit log tells of deeds done here.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const flagsAudit: AuditFeature = {
  areas: ['flag'],
  subjects: {
    flag: {
      named: async (db, ids) => {
        const rows = await db.flag.findMany({
          where: { id: { in: ids } },
          select: { id: true, detail: true },
        });
        return rows.map(({ id, detail }) => ({ id, name: referenceIn(detail) }));
      },
    },
  },
};

/** Of what a flag was about: the rest of its words are codes. */
const referenceIn = (detail: string | null): string => /\d{2}-\d{6}-\d/.exec(detail ?? '')?.[0] ?? '';
