// The list of petitions that a flow may name.

import type { List } from '../../bot/feature.ts';
import { matchingFirst } from '../../bot/list-search.ts';
import { entryLabel, sentence } from '../../bot/render.ts';
import { showsFrench } from '../../domain/names.ts';
import { openPetitions } from './actions.ts';

/** Those that take support now, with the progress of each. */
export const collecting: List = {
  options: true,
  sought: 'among_all',
  async read(turn) {
    const petitions = matchingFirst(turn, await openPetitions(turn));
    return petitions.map((petition) => ({
      id: petition.id,
      label: sentence(turn, 'petition-entry', petition.threshold === 0 ? 'unnumbered' : undefined, {
        title: entryLabel(showsFrench(turn.row.language) ? petition.titleFr : petition.titleAr),
        count: petition.supports,
        threshold: petition.threshold,
      }),
      synonyms: [petition.titleAr, petition.titleFr, petition.searchKey],
    }));
  },
};
