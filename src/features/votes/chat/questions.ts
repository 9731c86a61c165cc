// The questions of votes, by their steps: they belong to no flow.

import { PROJECTS, projectsQuestion } from './choose-projects.ts';
import { PAIR, pairQuestion, ROUND, roundQuestion } from './compare-pictures.ts';

export const VOTE_QUESTIONS = {
  [PAIR]: pairQuestion,
  [ROUND]: roundQuestion,
  [PROJECTS]: projectsQuestion,
};
