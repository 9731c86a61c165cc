// The link that is printed and shared for a call.

import type { Link } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { callsTaking } from './chat/open-calls.ts';

/** Opens the one with this number, while it takes candidacies. */
export const callLink: Link = {
  async open(turn, reference) {
    const found = callsTaking(turn).find((each) => each.reference === reference);
    if (!found) return false;
    await begin(turn, 'candidacy', { prefilled: { which: { kind: 'choice', option: found.id } } });
    return true;
  },
};
