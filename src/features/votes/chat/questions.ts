// The questions of votes, by their steps: they belong to no flow.

import type { Turn } from '../../../bot/turn.ts';
import { withOnly } from '../../../bot/with-only.ts';
import type { Opening } from '../../../flow/engine/advance-flow.ts';
import { openVotes } from '../lists.ts';
import { PROJECTS, projectsQuestion } from './choose-projects.ts';
import { PAIR, pairQuestion, ROUND, roundQuestion } from './compare-pictures.ts';

export const VOTE_QUESTIONS = {
  [PAIR]: pairQuestion,
  [ROUND]: roundQuestion,
  [PROJECTS]: projectsQuestion,
};

/** Where one can vote on one thing only, nobody is asked on which. */
export const withOnlyVote = async (turn: Turn, start: Opening): Promise<Opening> =>
  withOnly(await openVotes(turn), start);
