// What the audit log tells of deeds done here.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const proposalsAudit: AuditFeature = {
  areas: ['proposal', 'project', 'campaign', 'referral'],
  subjects: {
    proposal: {
      page: '/console/proposals/',
      statuses: 'proposal-status',
      named: async (db, ids) => {
        const where = { id: { in: ids } };
        const rows = await db.proposal.findMany({ where, select: { id: true, reference: true } });
        return rows.map(({ id, reference }) => ({ id, name: reference }));
      },
    },
    campaign: {
      page: '/console/campaigns/',
      named: async (db, ids) => {
        const where = { id: { in: ids } };
        const rows = await db.campaign.findMany({ where, select: { id: true, nameFr: true } });
        return rows.map(({ id, nameFr }) => ({ id, name: nameFr }));
      },
    },
    project: {
      page: '/console/projects/',
      statuses: 'project-stage',
      named: async (db, ids) => {
        const where = { id: { in: ids } };
        const rows = await db.project.findMany({ where, select: { id: true, nameFr: true } });
        return rows.map(({ id, nameFr }) => ({ id, name: nameFr }));
      },
    },
  },
};
