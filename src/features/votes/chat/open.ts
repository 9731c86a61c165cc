// Opens a vote in chat: what it is about and that nobody learns who voted what; then pictures to be tapped.

import { choice, secret } from '../../../bot/answers.ts';
import { countWrongCode, mayTryCode } from '../../../bot/code-attempts.ts';
import { keepInConfidence } from '../../../bot/confidential.ts';
import { action } from '../../../bot/feature.ts';
import { leaveFlow, leaveForWays } from '../../../bot/leave-flow.ts';
import { tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { showsFrench } from '../../../domain/names.ts';
import { PAIRS_A_ROUND } from '../../../domain/vote.ts';
import { openVotes, sayComingVotes, titleFor } from '../lists.ts';
import { cardsInVotes, pairsDrawn, type VoteFact } from '../loaders.ts';
import { showProjects } from './choose-projects.ts';
import { askPair } from './compare-pictures.ts';
import { isLetIn } from './present.ts';
import { voterFor, writeCard } from './write.ts';

/** Reads one out and begins with it; where the card is asked for, the form goes on. */
export const openVote = action({
  needs: { which: choice.optional() },
  outcomes: ['none', 'opened', 'card'],
  silent: ['opened', 'card'],
  ends: ['none'],
  async run(turn, { which }) {
    keepInConfidence(turn);
    const found = (await openVotes(turn)).find(({ id }) => id === which);
    if (!found) {
      if (await sayComingVotes(turn)) leaveForWays(turn);
      return { outcome: 'none' };
    }
    await readOut(turn, found);
    if (!isLetIn(found, await voterFor(turn, found.id))) return { outcome: 'card' };
    await vote(turn, found);
    return { outcome: 'opened' };
  },
});

/** Lets somebody in by their card, unless it opened this vote on another telephone. */
export const enterVote = action({
  needs: { which: choice.optional(), card: secret },
  outcomes: ['entered', 'used', 'too_many_tries', 'closed'],
  silent: ['entered'],
  async run(turn, { which, card }) {
    keepInConfidence(turn);
    const found = (await openVotes(turn)).find(({ id }) => id === which);
    if (!found) return { outcome: 'closed' };
    if (!mayTryCode(turn)) return { outcome: 'too_many_tries' };
    const known = await cardsInVotes(turn.loaders).load(`${found.id} ${card.hash}`);
    if (known && known.citizenId !== turn.row.citizenId) {
      countWrongCode(turn);
      return { outcome: 'used' };
    }
    if (!known) writeCard(turn, found.id, card.hash);
    await vote(turn, found);
    return { outcome: 'entered' };
  },
});

async function readOut(turn: Turn, found: VoteFact): Promise<void> {
  const { language } = turn.row;
  const drawn = await pairsDrawn(turn.loaders).load(found.id);
  // Each pair is drawn both ways.
  const count = Math.min(PAIRS_A_ROUND, drawn.length / 2);
  const summary = showsFrench(language) ? found.summaryFr : found.summaryAr;
  const date = turn.context.words.until(language, found.closesAt);
  tell(turn, 'vote-read', found.form, { title: titleFor(turn, found), text: summary, date, count });
}

/** What follows is asked out of the database, and by no flow. */
async function vote(turn: Turn, found: VoteFact): Promise<void> {
  leaveFlow(turn);
  turn.memory = { ...turn.memory, vote: { id: found.id } };
  const voter = await voterFor(turn, found.id);
  if (found.form === 'budget') return showProjects(turn, found, voter?.choices ?? [], { isFirst: true });
  await askPair(turn, found, voter);
}
