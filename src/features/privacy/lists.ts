// What can be done about one's own data, as a list for the flow.

import type { List } from '../../bot/feature.ts';
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { linksOf } from './phone-links.ts';

/** All there are, beside taking back that everything is to be erased. */
export const WAYS = [
  ...(['show', 'copy', 'stop_notices', 'resume_notices', 'allow_abroad', 'refuse_abroad'] as const),
  ...(['link', 'part', 'erase'] as const),
];

/** The ways there are for this person now. */
export const myDataWays: List = {
  options: [...WAYS, 'choose_news', 'keep'],
  read: async (turn) => (await waysOf(turn)).map((id) => ({ id, label: sentence(turn, 'my_data-what', id) })),
};

/**
 * Only what changes something: who hears nothing may hear again, who allowed may refuse, whose phones were
 * joined may part them, who asked to be erased may stay.
 */
async function waysOf({ loaders, now, row }: Turn): Promise<string[]> {
  const parts = (await linksOf(loaders).load(row.citizenId)).some(({ expiresAt }) => expiresAt > now);
  const abroad = [
    ...(row.abroad === 'allowed' ? [] : ['allow_abroad']),
    ...(row.abroad === 'refused' ? [] : ['refuse_abroad']),
  ];
  return [
    'show',
    row.muted ? 'resume_notices' : 'stop_notices',
    ...abroad,
    'link',
    ...(parts ? ['part'] : []),
    'copy',
    ...(row.muted ? [] : ['choose_news']),
    row.erasing ? 'keep' : 'erase',
  ];
}
