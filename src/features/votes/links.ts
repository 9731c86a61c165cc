// The link that is printed and shared for a vote.

import type { Link } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { openVotes } from './lists.ts';

/** Opens the one with this number, while one can vote. */
export const voteLink: Link = {
  async open(turn, reference) {
    const found = (await openVotes(turn)).find((each) => each.reference === reference);
    if (!found) return false;
    await begin(turn, 'vote', { prefilled: { which: { kind: 'choice', option: found.id } } });
    return true;
  },
};
