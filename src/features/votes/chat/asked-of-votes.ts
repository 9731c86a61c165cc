// What is asked of a vote in words, whatever is on the screen: who is ahead, what came of it, and that a choice is to be
// another one.

import { offerWays } from '../../../bot/closing-buttons.ts';
import { keepInConfidence } from '../../../bot/confidential.ts';
import { begin } from '../../../bot/flow-runner.ts';
import type { Take } from '../../../bot/path.ts';
import { holdsWord, isOneOf, opensWith } from '../../../bot/phrases.ts';
import { tell } from '../../../bot/render.ts';
import { sendBehind } from '../../../bot/send-behind.ts';
import type { Turn } from '../../../bot/turn.ts';
import { asksResult, isShort } from '../../../bot/understanding/asks-result.ts';
import { showsFrench } from '../../../domain/names.ts';
import { openVotes, sayComingVotes, titleFor } from '../lists.ts';
import { type ClosedFact, type VoteFact, votersCounted, votesClosed } from '../loaders.ts';

/** So long a result is told to whoever asks for one. */
const TOLD_MS = 90 * 24 * 3_600_000;

/** "Who won the vote?", "I want to change my vote". False: nothing of the kind is said, or there is no vote to speak of. */
export const asksOfVotes: Take = async (turn, text) => {
  if (isOneOf(turn, text, 'heard-vote_alone')) return openListed(turn);
  if (!namesVote(turn, text)) return false;
  if (asksResult(turn, text)) return tellResults(turn);
  return wantsChange(turn, text) && (await openAnew(turn));
};

const namesVote = (turn: Turn, text: string): boolean =>
  isShort(text) && holdsWord(turn, text, 'heard-open_vote');

/** "I changed my mind", "cancel", "may I change?". */
export const wantsChange = (turn: Turn, text: string): boolean =>
  isShort(text) && opensWith(turn, text, 'heard-vote_change', 'anywhere');

/** "Vote" and no other word, after one has voted, too. */
async function openListed(turn: Turn): Promise<true> {
  await begin(turn, 'vote');
  return true;
}

/** Says what came of the last vote, and that of an open one nobody knows yet. False: there was none. */
async function tellResults(turn: Turn): Promise<boolean> {
  const { loaders, now } = turn;
  const closed = (await votesClosed(loaders).load('all')).filter(
    ({ closesAt }) => now.getTime() - closesAt.getTime() < TOLD_MS,
  );
  const open = await openVotes(turn);
  if (closed[0]) tellClosed(turn, closed[0]);
  for (const found of open) await sayNobodyKnows(turn, found);
  const isTold = closed.length + open.length > 0 || (await sayComingVotes(turn));
  if (isTold) offerWays(turn);
  return isTold;
}

function tellClosed(turn: Turn, { form, people, files, ...found }: ClosedFact): void {
  const title = titleFor(turn, found);
  const part = showsFrench(turn.row.language) ? 'result_fr' : 'result_ar';
  const pictures = Object.keys(files).filter((each) => each.startsWith(part));
  if (pictures.length === 0) tell(turn, 'vote-asked', 'soon', { title });
  else tell(turn, 'notices-vote', form, { title, count: people });
  for (const each of pictures.toSorted((a, b) => a.localeCompare(b, 'en')))
    sendBehind(turn, files[each] ?? '');
}

/** How an open vote stands nobody is told; how many voted is no secret. */
export async function sayNobodyKnows(turn: Turn, found: VoteFact): Promise<void> {
  const counted = await votersCounted(turn.loaders).load(found.id);
  const date = turn.context.words.until(turn.row.language, found.closesAt);
  tell(turn, 'vote-asked', 'open', { title: titleFor(turn, found), count: counted?.people ?? 0, date });
}

/** Opens the ballot again with how it is changed; of what is closed, that it is. False: there is no vote. */
async function openAnew(turn: Turn): Promise<boolean> {
  const [first] = await openVotes(turn);
  if (first) {
    keepInConfidence(turn);
    tell(turn, 'vote-change', first.form);
    await begin(turn, 'vote');
    return true;
  }
  const [closed] = await votesClosed(turn.loaders).load('all');
  if (!closed) return false;
  tell(turn, 'vote-change', 'closed', { title: titleFor(turn, closed) });
  offerWays(turn);
  return true;
}
