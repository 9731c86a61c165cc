// The link that is printed and shared for a consultation.

import type { Link } from '../../bot/feature.ts';
import { begin } from '../../bot/flow-runner.ts';
import { openConsultations } from './lists.ts';

/** Opens the one with this number, while it takes answers. */
export const consultationLink: Link = {
  async open(turn, reference) {
    const found = (await openConsultations(turn)).find((each) => each.reference === reference);
    if (!found) return false;
    await begin(turn, 'consultation', { prefilled: { which: { kind: 'choice', option: found.id } } });
    return true;
  },
};
