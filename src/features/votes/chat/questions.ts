// The questions of votes, by their steps: they belong to no flow.

import type { Turn } from '../../../bot/turn.ts';
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
export async function withOnlyVote(turn: Turn, start: Opening): Promise<Opening> {
  const [only, ...others] = await openVotes(turn);
  if (!only || others.length > 0 || start.prefilled?.which) return start;
  return { ...start, prefilled: { ...start.prefilled, which: { kind: 'choice', option: only.id } } };
}
