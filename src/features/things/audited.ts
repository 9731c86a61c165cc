// What the audit log tells of the register of things.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const thingsAudit: AuditFeature = {
  areas: ['things'],
  subjects: {
    // Called by the number on its plate, which says more than any name.
    thing: {
      page: '/console/things/',
      plainIds: true,
      named: async (_, ids) => ids.map((id) => ({ id, name: id })),
    },
    things: { plainIds: true },
  },
};
