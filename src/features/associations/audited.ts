// What the audit log tells of associations.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const associationsAudit: AuditFeature = {
  areas: ['association'],
  subjects: {
    association: {
      page: '/console/associations/',
      named: async (db, ids) => {
        const rows = await db.association.findMany({
          where: { id: { in: ids } },
          select: { id: true, nameFr: true },
        });
        return rows.map(({ id, nameFr }) => ({ id, name: nameFr }));
      },
    },
  },
};
