// The link that is printed and shared for an idea.

import type { Link } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { tell } from '../../bot/render.ts';
import { ideaGoingOn, proposalsListed } from './loaders.ts';

/** Reads the listed idea with this reference out; of one that was merged, the idea that goes on. */
export const ideaLink: Link = {
  async open(turn, reference) {
    const listed = await proposalsListed(turn.loaders).load('all');
    const on = await ideaGoingOn(turn.loaders).load(reference);
    const idea = listed.find((each) => each.reference === (on?.reference ?? reference));
    if (!idea) return false;
    if (on) tell(turn, 'status-merged_into', 'idea', { reference, into: idea.reference });
    await begin(turn, 'support_proposal', { prefilled: { which: { kind: 'choice', option: idea.id } } });
    return true;
  },
};
