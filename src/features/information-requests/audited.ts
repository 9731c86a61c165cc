// What the audit log tells of deeds done here.

import type { AuditFeature } from '../../console/audit/audited.ts';

export const informationAudit: AuditFeature = {
  areas: ['information'],
  subjects: {
    document: {
      page: '/console/information/documents/',
      named: async (db, ids) => {
        const where = { id: { in: ids } };
        const rows = await db.publishedDocument.findMany({ where, select: { id: true, titleFr: true } });
        return rows.map(({ id, titleFr }) => ({ id, name: titleFr }));
      },
    },
  },
};
