// The places of the commune, as a list that flows may name.

import type { List } from '../../bot/feature.ts';

/** Its quarters; behind them what else is known by name, which people say when they are asked for the quarter. */
export const quarters: List = {
  options: true,
  read: ({ context, row }) =>
    context.referenceData.quarters
      .toSorted((a, b) => Number(a.kind === 'landmark') - Number(b.kind === 'landmark'))
      .map(({ id, aliases }) => ({
        id,
        label: context.referenceData.quarterName(id, row.language) ?? id,
        synonyms: aliases,
      })),
};
