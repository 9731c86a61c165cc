// The link that is printed and shared for a petition.

import type { Link } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
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
