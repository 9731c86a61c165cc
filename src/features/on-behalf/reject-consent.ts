// Staff have listened to the voice note that counts as somebody's yes, and heard none: it counts no more, and it is asked again.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { inScope } from '../../database/scope.ts';
import { tellConsent } from './consent-notices.ts';

/** Why it is none: it is somebody else's voice, nobody says yes, or nobody can understand it. */
export const NO_CONSENT = ['not_them', 'not_yes', 'unclear'] as const;
export type NoConsent = (typeof NO_CONSENT)[number];

/** Takes back that they agreed by voice, and tells whoever sent it why. */
export function rejectConsent(
  db: Database,
  { caseId, why }: { caseId: string; why: NoConsent },
  by: Actor,
): Promise<Change> {
  return db.$transaction(async (tx): Promise<Change> => {
    const found = await tx.case.findFirst({
      where: { ...inScope(by.scope), id: caseId },
      select: { profile: { select: { id: true, kin: true, citizenId: true, consentFileId: true } } },
    });
    if (found === null) return { is: 'missing' };
    const { profile } = found;
    if (profile === null || profile.consentFileId === null) return { is: 'done' };
    const { count } = await tx.profile.updateMany({
      where: { id: profile.id, consent: 'voice', consentFileId: profile.consentFileId },
      data: { consent: null, consentAt: null, consentFileId: null },
    });
    // Somebody else was quicker.
    if (count === 0) return { is: 'done' };
    const { at, staffId } = by;
    const line = { id: uuidv7(), caseId, at, kind: 'not_consented', visible: false, staffId };
    await tx.caseEvent.create({ data: { ...line, reason: why } });
    const { consentFileId: fileId } = profile;
    await tellConsent(tx, { ...profile, fileId, caseId, kind: 'consent_rejected', why }, at);
    await recordDeed(tx, {
      ...by,
      action: 'desk.disagree',
      subject: 'case',
      subjectId: caseId,
      detail: { why },
    });
    return { is: 'done' };
  });
}
