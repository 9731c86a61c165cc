// The places of the commune, as a list that flows may name.

import type { List } from '../../bot/feature.ts';

/** Its quarters, without single landmarks. */
export const quarters: List = {
  options: true,
  read: ({ house, row }) =>
    house.register.quarters
      .filter((quarter) => quarter.kind !== 'landmark')
      .map(({ id, aliases }) => ({
        id,
        label: house.register.quarterName(id, row.language) ?? id,
        synonyms: aliases,
      })),
};
