// The link that is printed and shared for an idea.

import type { Link } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { proposalsListed } from './loaders.ts';

/** Reads the listed idea with this reference out. */
export const ideaLink: Link = {
  async open(turn, reference) {
    const listed = await proposalsListed(turn.loaders).load('all');
    const idea = listed.find((each) => each.reference === reference);
    if (!idea) return false;
    await begin(turn, 'support_proposal', { prefilled: { which: { kind: 'choice', option: idea.id } } });
    return true;
  },
};
