// Ideas that others have had before: shown before one's own is sent, so that people stand behind one instead of three.

import { choice } from '../../bot/answers.ts';
import { action, type List, type Outcome } from '../../bot/feature.ts';
import { entryLabel, sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { sharedWords } from '../../domain/shared-words.ts';
import type { Answer, Answers } from '../../flow/engine/state.ts';
import { type ProposalFact, proposalSupports, proposalsListed } from './loaders.ts';
import { support } from './support.ts';

/** More to choose from is more than anybody compares. */
const MOST = 3;
/** This share of the words of the shorter must stand in the other. */
const ALIKE = 0.6;
/** And so many at least: of a title, and of what explains it. */
const FEWEST = { title: 2, idea: 6 };
/** Words as they are compared have lost their vowels; a letter alone is none. */
const SHORTEST = 2;

/** The listed ideas that may be the same, the most supported first. */
async function similarIdeas(turn: Turn, answers: Answers): Promise<ProposalFact[]> {
  const title = wordsOf(turn, textOf(answers.title));
  const idea = wordsOf(turn, `${textOf(answers.title)} ${textOf(answers.idea)}`);
  const isAlike = (other: ProposalFact): boolean =>
    agree(title, wordsOf(turn, other.title), FEWEST.title) ||
    agree(idea, new Set(other.searchKey.split(' ').filter(isTelling)), FEWEST.idea);
  const listed = await proposalsListed(turn.loaders).load('all');
  return listed
    .filter((other) => other.citizenId !== turn.row.citizenId && isAlike(other))
    .sort((a, b) => b.supports - a.supports)
    .slice(0, MOST);
}

const agree = (one: Set<string>, other: Set<string>, fewest: number): boolean =>
  one.intersection(other).size >= fewest && sharedWords(one, other) >= ALIKE;

const textOf = (answer: Answer | undefined): string => (answer?.kind === 'text' ? (answer.text ?? '') : '');

const isTelling = (word: string): boolean => word.length >= SHORTEST;

const wordsOf = ({ context }: Turn, text: string): Set<string> =>
  new Set(context.darija.searchKey(text).split(' ').filter(isTelling));

/** None: the question does not apply. */
export const similarIdeasListed: List = {
  options: true,
  async read(turn, answers) {
    return (await similarIdeas(turn, answers)).map(({ id, title, supports: count, reference }) => ({
      id,
      label: sentence(turn, 'support_proposal-entry', undefined, { title: entryLabel(title), count }),
      synonyms: [reference],
    }));
  },
};

/** One tap is enough: the other's is supported, and one's own is not sent. */
export const supportSimilar = action({
  needs: { same: choice },
  outcomes: ['supported', 'already_supported', 'alone'],
  silent: ['alone'],
  ends: ['supported', 'already_supported'],
  async run(turn, { same }, all): Promise<Outcome> {
    const chosen = (await similarIdeas(turn, all)).find(({ id }) => id === same);
    // Taken down meanwhile: one's own goes on.
    if (!chosen) return { outcome: 'alone' };
    const { title, supports } = chosen;
    const before = await proposalSupports(turn.loaders).load(`${chosen.id} ${turn.row.citizenId}`);
    if (before) return { outcome: 'already_supported', values: { title } };
    support(turn, chosen);
    return { outcome: 'supported', values: { title, count: supports + 1 } };
  },
});
