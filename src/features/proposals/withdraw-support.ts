// "I take my support of that idea back": whether that is meant, or which of several; then it is gone.

import { offerWays } from '../../bot/closing-buttons.ts';
import { askWhetherSure } from '../../bot/confirm-first.ts';
import { standingToken } from '../../bot/input.ts';
import { entryLabel, sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { ideasSupported } from './loaders.ts';

const WORDS = 'support_proposal-withdraw';

/** The button below a support that was just given. */
export const withdrawButton = (turn: Turn, id: string) => ({
  token: standingToken('unsupport', id),
  label: sentence(turn, WORDS),
});

/** In words. False: it is said of nothing that this person supports. */
export async function offerIdeaWithdrawal(turn: Turn): Promise<boolean> {
  const [only, ...others] = await ideasSupported(turn.loaders).load(turn.row.citizenId);
  if (!only) return false;
  if (others.length === 0) {
    await withdrawIdeaSupport(turn, only.id);
    return true;
  }
  tell(turn, WORDS, 'which');
  turn.reply.options = [only, ...others].map(({ id, title }) => ({
    token: standingToken('unsupport', id),
    label: sentence(turn, WORDS, 'one', { title: entryLabel(title) }),
  }));
  return true;
}

/** Asks whether the support of an idea is to be taken back, and takes it back on a yes. */
export async function withdrawIdeaSupport(turn: Turn, tapped: string): Promise<void> {
  const [proposalId = '', answer] = tapped.split('.');
  const mine = await ideasSupported(turn.loaders).load(turn.row.citizenId);
  const idea = mine.find(({ id, merged }) => id === proposalId || merged.includes(proposalId));
  if (!idea) return tell(turn, WORDS, 'gone');
  const values = { title: idea.title };
  if (answer === undefined) return askWhetherSure(turn, 'unsupport', proposalId, { message: WORDS, values });
  offerWays(turn);
  if (answer !== 'yes') return tell(turn, WORDS, 'kept');
  // Who supported an idea that was merged into it, too, supports none of them any more.
  for (const each of [idea.id, ...idea.merged])
    turn.unitOfWork.remove('ProposalSupport', { proposalId: each, citizenId: turn.row.citizenId });
  tell(turn, WORDS, 'done', values);
}
