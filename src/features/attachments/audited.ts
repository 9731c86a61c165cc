// What the audit log tells of deeds done here.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const attachmentsAudit: AuditFeature = {
  areas: ['file'],
  subjects: {
    attachment: {
      named: async (db, ids) => {
        const reference = { select: { reference: true } };
        const select = { id: true, case: reference, proposal: reference };
        const rows = await db.attachment.findMany({ where: { id: { in: ids } }, select });
        return rows.flatMap(({ id, case: found, proposal }) => {
          const owner = found ?? proposal;
          return owner === null ? [] : [{ id, name: owner.reference }];
        });
      },
    },
  },
};
