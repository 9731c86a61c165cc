// What the audit log tells of deeds done here.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const callsAudit: AuditFeature = {
  areas: ['call'],
  subjects: {
    call: {
      page: '/console/calls/',
      statuses: 'call-status',
      named: async (db, ids) => {
        const where = { id: { in: ids } };
        const rows = await db.call.findMany({ where, select: { id: true, titleFr: true } });
        return rows.map(({ id, titleFr }) => ({ id, name: titleFr }));
      },
    },
    candidacy: {
      page: '/console/calls/candidacies/',
      named: async (db, ids) => {
        const where = { id: { in: ids } };
        const rows = await db.case.findMany({ where, select: { id: true, reference: true } });
        return rows.map(({ id, reference }) => ({ id, name: reference }));
      },
    },
  },
};
