// What the audit log tells of deeds done here.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const petitionsAudit: AuditFeature = {
  areas: ['petition'],
  subjects: {
    petition: {
      page: '/console/petitions/',
      statuses: 'petition-status',
      // A draft has no number yet.
      named: async (db, ids) => {
        const where = { id: { in: ids }, NOT: { status: 'draft' } };
        const rows = await db.petition.findMany({ where, select: { id: true, reference: true } });
        return rows.map(({ id, reference }) => ({ id, name: reference }));
      },
    },
  },
};
