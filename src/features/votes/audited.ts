// What the audit log tells of deeds done here: what staff did, never what was voted.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const votesAudit: AuditFeature = {
  areas: ['vote'],
  subjects: {
    vote: {
      page: '/console/votes/',
      statuses: 'vote-status',
      named: async (db, ids) => {
        const rows = await db.vote.findMany({
          where: { id: { in: ids } },
          select: { id: true, titleFr: true },
        });
        return rows.map(({ id, titleFr }) => ({ id, name: titleFr }));
      },
    },
  },
};
