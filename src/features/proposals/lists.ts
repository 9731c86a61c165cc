// The list of ideas that a flow may name.

import type { List } from '../../bot/feature.ts';
import { matchingFirst } from '../../bot/list-search.ts';
import { entryLabel, sentence } from '../../bot/render.ts';
import { proposalsListed } from './loaders.ts';

/** Those that staff have listed, to be supported. */
export const listedProposals: List = {
  options: true,
  sought: 'among_all',
  async read(turn) {
    const proposals = matchingFirst(turn, await proposalsListed(turn.loaders).load('all'));
    return proposals.map((proposal) => ({
      id: proposal.id,
      label: sentence(turn, 'support_proposal-entry', undefined, {
        title: entryLabel(proposal.title),
        count: proposal.supports,
      }),
      synonyms: [proposal.title, proposal.searchKey],
    }));
  },
};
