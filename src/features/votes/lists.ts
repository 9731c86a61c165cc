// The list of votes that a flow may name.

import type { List } from '../../bot/feature.ts';
import { matchingFirst } from '../../bot/list-search.ts';
import { entryLabel, sentence } from '../../bot/render.ts';
import { sayComing } from '../../bot/say-coming.ts';
import type { Turn } from '../../bot/turn.ts';
import { showsFrench } from '../../domain/names.ts';
import { takesVotes } from '../../domain/vote.ts';
import { type VoteFact, votesUnderWay } from './loaders.ts';

/** The title in the language of this person. */
export const titleFor = (
  { row: { language } }: Turn,
  { titleAr, titleFr }: Pick<VoteFact, 'titleAr' | 'titleFr'>,
): string => (showsFrench(language) ? titleFr : titleAr);

/** Whether one can vote on anything at this moment: then it stands in the menu. */
export const callsToVote = ({ context, now }: Turn): boolean =>
  context.referenceData.votes.some((each) => takesVotes(each, now));

/** Those in which one can vote at this moment. */
export async function openVotes({ loaders, now }: Turn): Promise<VoteFact[]> {
  return (await votesUnderWay(loaders).load('all')).filter((each) => takesVotes(each, now));
}

/** Says when those that are announced open. False: there are none. */
export const sayComingVotes = async (turn: Turn): Promise<boolean> =>
  sayComing(turn, await votesUnderWay(turn.loaders).load('all'));

export const votesListed: List = {
  options: true,
  sought: 'among_all',
  async read(turn) {
    const open = matchingFirst(turn, await openVotes(turn));
    return open.map((each) => ({
      id: each.id,
      label: sentence(turn, 'vote-entry', undefined, { title: entryLabel(titleFor(turn, each)) }),
      synonyms: [each.titleAr, each.titleFr, each.searchKey],
    }));
  },
};
