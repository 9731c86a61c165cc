// What the audit log tells of deeds at the desk: all of them are about cases.
import type { AuditFeature } from '../../console/audit/audited.ts';

export const deskAudit: AuditFeature = { areas: ['desk'] };
