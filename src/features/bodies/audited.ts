// What the audit log tells of deeds done here.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const bodiesAudit: AuditFeature = {
  areas: ['body', 'meeting'],
  subjects: {
    body: { page: '/console/bodies/' },
    meeting: {
      named: async (db, ids) => {
        const rows = await db.meeting.findMany({
          where: { id: { in: ids } },
          select: { id: true, title: true },
        });
        return rows.map(({ id, title }) => ({ id, name: title }));
      },
    },
  },
};
