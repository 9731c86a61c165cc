// What the audit log tells of deeds done here.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const casesAudit: AuditFeature = {
  areas: ['case'],
  subjects: {
    case: {
      page: '/console/cases/',
      named: async (db, ids) => {
        const where = { id: { in: ids } };
        const rows = await db.case.findMany({ where, select: { id: true, reference: true } });
        return rows.map(({ id, reference }) => ({ id, name: reference }));
      },
    },
  },
};
