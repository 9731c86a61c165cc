// What turns ask about those for whom somebody writes.

import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { many } from '../../database/loaders.ts';
import { type Kin, toKin } from '../../domain/profile.ts';

export interface ProfileFact {
  id: string;
  kin: string;
  name: string | null;
  secretHash: string | null;
  consent: string | null;
}

/** By citizen: those for whom they write, the newest first. */
export const profilesOf = many<ProfileFact>(`
select "citizenId"::text as "key", "id", "kin", "name", "secretHash", "consent" from "Profile"
where "citizenId" = any($1::uuid[]) and "kin" <> 'self' order by "createdAt" desc`);

/** "Your grandmother". */
export const whoIs = (turn: Turn, kin: string): string => sentence(turn, 'behalf-who', toKin(kin));

/** Somebody for whom this person wrote before, by what they are. */
export async function knownAs(turn: Turn, kin: Kin): Promise<ProfileFact | undefined> {
  return (await profilesOf(turn.loaders).load(turn.row.citizenId)).find((each) => each.kin === kin);
}

/** Writes for them from now on: for whom one wrote before is known again, anybody else is new. */
export async function writeFor(turn: Turn, kin: Kin, name: string | null): Promise<ProfileFact> {
  const { row, unitOfWork, context, now } = turn;
  const known = await knownAs(turn, kin);
  const profile = known ?? { id: context.newId(), kin, name: null, secretHash: null, consent: null };
  const sealed = name === null ? null : context.cipher.seal(name, `Profile.name.${profile.id}`);
  if (!known) turn.madeProfile = true;
  if (!known)
    unitOfWork.insert('Profile', {
      ...{ id: profile.id, citizenId: row.citizenId, kin, name: sealed, createdAt: now },
    });
  else if (sealed !== null && known.name === null) unitOfWork.patch('Profile', known.id, { name: sealed });
  turn.memory = { ...turn.memory, profile: { id: profile.id, kin, at: now.getTime() } };
  turn.switched = true;
  return profile;
}

/** Writes for oneself again. */
export function writeForSelf(turn: Turn): void {
  const { profile: _, ...memory } = turn.memory;
  turn.memory = memory;
}
