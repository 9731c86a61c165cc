// The vote that is talked about in a chat, as long as one can vote.

import { keepInConfidence } from '../../../bot/confidential.ts';
import { begin } from '../../../bot/flow-runner.ts';
import { showMenu } from '../../../bot/main-menu.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { openVotes } from '../lists.ts';
import type { VoteFact, VoterFact } from '../loaders.ts';
import { voterFor } from './write.ts';

/** Whether somebody may vote: where the card is asked for, they gave it. */
export const isLetIn = ({ identity }: VoteFact, voter: VoterFact | null): boolean =>
  identity !== 'card' || voter?.byCard === true;

/** The one that is talked about, while this person can vote; else the card is asked for, or that it is closed is said. */
export async function votedNow(turn: Turn): Promise<VoteFact | null> {
  keepInConfidence(turn);
  const found = (await openVotes(turn)).find(({ id }) => id === turn.memory.vote?.id);
  if (found && isLetIn(found, await voterFor(turn, found.id))) return found;
  forgetVote(turn);
  if (found) {
    // The telephone whose person gave the card is not this one's any more.
    await begin(turn, 'vote', { prefilled: { which: { kind: 'choice', option: found.id } } });
    return null;
  }
  tell(turn, 'vote-closed');
  showMenu(turn);
  return null;
}

/** What is on the screen of it has closed meanwhile. */
export const isVoteOver = ({ memory: { vote }, now }: Turn): boolean =>
  vote?.until !== undefined && now.getTime() >= vote.until;

/** Nothing of it is talked about any more. */
export function forgetVote(turn: Turn): void {
  const { vote: _, ...memory } = turn.memory;
  turn.memory = memory;
}

/** Whoever stops has voted all the same, unless they chose nothing. */
export function leaveVote(turn: Turn, how?: 'nothing'): void {
  keepInConfidence(turn);
  forgetVote(turn);
  tell(turn, 'vote-left', how);
  showMenu(turn);
}
