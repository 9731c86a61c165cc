// The wish to take back an idea that was sent: staff take it out, since others may stand behind it already.

import { offerWays } from '../../bot/closing-buttons.ts';
import { begin } from '../../bot/flow-runner.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import { opensWith, readBy } from '../../bot/phrases.ts';
import { raiseOnce } from '../../bot/raise-flag.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isProposalOver, isProposalStatus } from '../../domain/proposal.ts';
import { offerIdeaWithdrawal } from './withdraw-support.ts';

const LISTS = ['heard-withdraw_verb', 'heard-withdraw_less', 'heard-withdraw_beside', 'heard-idea'];

/** "What became of my idea?" is said where requests stand; a wish to take it back is handed to staff. False: neither is said. */
export async function saysOfIdea(turn: Turn, text: string): Promise<boolean> {
  const { status } = turn.context.path.intents;
  if (status === undefined || !opensWith(turn, text, 'heard-idea_became', 'anywhere'))
    return withdrawsIdea(turn, text);
  await begin(turn, status);
  return true;
}

async function withdrawsIdea(turn: Turn, text: string): Promise<boolean> {
  const drawn = readBy(turn, text, LISTS);
  if (!drawn?.has('heard-idea') || !drawn.has('heard-withdraw_verb')) return false;
  if (opensWith(turn, text, 'heard-withdraw_not', 'anywhere')) return false;
  const own = await ownRequests(turn);
  const idea = own.find(
    ({ kind, mine, status }) =>
      kind === 'proposal' && mine && !(isProposalStatus(status) && isProposalOver(status)),
  );
  // Whoever only stands behind the idea of somebody else takes that back alone.
  if (!idea && (await offerIdeaWithdrawal(turn))) return true;
  if (idea) raiseOnce(turn, { kind: 'proposal_reply', subjectId: idea.id, detail: idea.reference });
  tell(turn, 'proposal-withdrawal', idea ? undefined : 'none', { reference: idea?.reference ?? '' });
  offerWays(turn);
  return true;
}
