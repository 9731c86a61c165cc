// What the audit log tells of parties and of what goes to them.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const partiesAudit: AuditFeature = {
  areas: ['party', 'order', 'letter'],
  subjects: {
    party: {
      page: '/console/orders/parties/',
      named: async (db, ids) => {
        const rows = await db.party.findMany({
          where: { id: { in: ids } },
          select: { id: true, nameFr: true },
        });
        return rows.map(({ id, nameFr }) => ({ id, name: nameFr }));
      },
    },
  },
};
