// The places of the commune, as a list that flows may name.

import type { List } from '../../bot/feature.ts';

/** Its quarters, without single landmarks. */
export const quarters: List = {
  options: true,
  read: ({ context, row }) =>
    context.referenceData.quarters
      .filter((quarter) => quarter.kind !== 'landmark')
      .map(({ id, aliases }) => ({
        id,
        label: context.referenceData.quarterName(id, row.language) ?? id,
        synonyms: aliases,
      })),
};
