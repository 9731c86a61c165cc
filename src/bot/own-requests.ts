// What this person filed, joined or supports, as far as it may be shown here and now.
import { type RequestFact, requestsOf } from '../database/requests.ts';
import { toKin } from '../domain/profile.ts';
import { sentence } from './render.ts';
import type { Turn } from './turn.ts';

/** The newest first, without what is somebody else's of the same phone and opens with three digits that were not given. */
export async function ownRequests(turn: Turn): Promise<RequestFact[]> {
  const all = await requestsOf(turn.loaders).load(turn.row.citizenId);
  const { only } = turn;
  return all.filter(
    (request) => !isClosedTo(turn, request) && (only === undefined || request.profileId === only),
  );
}

/** Whether this belongs to somebody of the phone who set three digits, and did not give them lately. */
export const isClosedTo = (
  { memory: { opened }, now }: Turn,
  { profileId, secret }: Pick<RequestFact, 'profileId' | 'secret'>,
): boolean => secret && !(opened?.profileId === profileId && opened.until > now.getTime());

/** A line about a request, with whom it is for where that is somebody else. */
export function namedFor(turn: Turn, { kin }: Pick<RequestFact, 'kin'>, entry: string): string {
  if (kin === null || kin === 'self') return entry;
  const who = sentence(turn, 'behalf-who', toKin(kin));
  return sentence(turn, 'behalf-entry', undefined, { entry, who });
}
