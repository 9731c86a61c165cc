// The link that is printed and shared for a petition.

import type { Link } from '../../bot/feature.ts';
import { begin, repeatQuestion } from '../../bot/flow-runner.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { openPetitions } from './actions.ts';

/** Reads the open petition with this reference out. */
export const petitionLink: Link = {
  async open(turn, reference) {
    const petition = (await openPetitions(turn)).find((each) => each.reference === reference);
    if (!petition) return false;
    await begin(turn, 'petition', { prefilled: { which: { kind: 'choice', option: petition.id } } });
    return true;
  },
};

/** Begins anew with a petition of which something could not be typed. */
export async function supportAnew(turn: Turn, petitionId: string): Promise<void> {
  const petition = (await openPetitions(turn)).find(({ id }) => id === petitionId);
  if (petition)
    return begin(turn, 'petition', { prefilled: { which: { kind: 'choice', option: petition.id } } });
  tell(turn, 'petition-closed_meanwhile');
  if (turn.memory.flow) await repeatQuestion(turn);
}
