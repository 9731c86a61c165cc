// Votes: two pictures side by side, and a budget shared out by citizens. Secret: see docs/votes.md.

import type { Feature } from '../feature.ts';
import { votesAudit } from './audited.ts';
import { enterVote, openVote } from './chat/open.ts';
import { watchVotes } from './clock.ts';
import { voteLink } from './links.ts';
import { votesListed } from './lists.ts';
import { tellVotes } from './notices.ts';
import { votesPersonalData } from './personal-data.ts';
import { votesRights } from './rights.ts';

export const votes: Feature = {
  actions: { open_vote: openVote, enter_vote: enterVote },
  lists: { open_votes: votesListed },
  links: { vote: voteLink },
  notices: { vote: { tell: tellVotes, own: true } },
  plan: watchVotes,
  personalData: votesPersonalData,
  rights: votesRights,
  audit: votesAudit,
  sections: async () => [(await import('./console/pages.ts')).votesSection()],
};
