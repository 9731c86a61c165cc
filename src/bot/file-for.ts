// For whom something is filed, where that is somebody else than who holds the phone.
import type { Turn } from './turn.ts';

/**
 * Notes that it was filed for them.
 *
 * @param caseId null: it is no case
 * @returns the id of their profile; null: it is for whoever holds the phone
 */
export function filedFor(turn: Turn, caseId: string | null): string | null {
  const { profile } = turn.memory;
  if (!profile) return null;
  const { id, kin } = profile;
  // Of whom nothing was filed for long, nothing was kept.
  if (!turn.madeProfile)
    turn.unitOfWork.insertOnce('Profile', { id, kin, citizenId: turn.row.citizenId, createdAt: turn.now });
  turn.filedFor = { profileId: profile.id, caseId };
  turn.memory = { ...turn.memory, profile: { ...profile, at: turn.now.getTime() } };
  return profile.id;
}
