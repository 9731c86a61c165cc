// What the audit log tells of deeds done here.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const settingsAudit: AuditFeature = {
  areas: ['settings'],
  subjects: {
    place: {
      page: '/console/settings/places/',
      plainIds: true,
      named: async (db, ids) => {
        const select = { id: true, nameAr: true, nameFr: true };
        const rows = await db.quarter.findMany({ where: { id: { in: ids } }, select });
        return rows.map(({ id, nameAr, nameFr }) => ({ id, name: `${nameAr} — ${nameFr}` }));
      },
    },
  },
};
