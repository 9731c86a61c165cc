// What the audit log tells of deeds done here.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const consultationsAudit: AuditFeature = {
  areas: ['consultation'],
  subjects: {
    consultation: {
      page: '/console/consultations/',
      statuses: 'consultation-status',
      named: async (db, ids) => {
        const where = { id: { in: ids } };
        const rows = await db.consultation.findMany({ where, select: { id: true, titleFr: true } });
        return rows.map(({ id, titleFr }) => ({ id, name: titleFr }));
      },
    },
  },
};
