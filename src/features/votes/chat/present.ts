// The vote that is talked about in a chat, as long as one can vote.

import { keepInConfidence } from '../../../bot/confidential.ts';
import { showMenu } from '../../../bot/main-menu.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { openVotes } from '../lists.ts';
import type { VoteFact } from '../loaders.ts';

/** The one that is talked about, while one can vote; else that it is closed is said. */
export async function votedNow(turn: Turn): Promise<VoteFact | null> {
  keepInConfidence(turn);
  const found = (await openVotes(turn)).find(({ id }) => id === turn.memory.vote?.id);
  if (found) return found;
  forgetVote(turn);
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

/** Whoever stops has voted all the same. */
export function leaveVote(turn: Turn): void {
  keepInConfidence(turn);
  forgetVote(turn);
  tell(turn, 'vote-left');
  showMenu(turn);
}
