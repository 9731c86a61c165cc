// Who asks what became of something that was never sent, or complains that nobody came, is told that it still waits to be sent.

import { answerAside } from '../../bot/asides.ts';
import { askedStep } from '../../bot/input.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import type { Take } from '../../bot/path.ts';
import { opensWith } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import { heardLast, type Turn } from '../../bot/turn.ts';
import { asksUs } from '../../bot/understanding/is-telling.ts';
import { isForm } from '../../bot/understanding/leave-form.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';

/** So long after the last word somebody believes that it was sent. */
const BELIEVED_MS = 3_600_000;
/** More words tell a story. */
const MOST_WORDS = 14;
/** As sure as it must be that words ask where something stands. */
const SURE = 0.6;
/** What is said of something that was sent. */
const OF_SENT: readonly string[] = ['not_fixed', 'no_answer'];

/** Says that it was never sent, and when one comes once it is. False: nothing of the kind is said, or something was sent. */
export const saysStillUnsent: Take = async (turn, text) => {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || !isForm(turn) || text.split(/\s+/u).length > MOST_WORDS) return false;
  if (!isToldIn(turn) && !isOfThing(turn)) return false;
  const isReview = step.ask === 'confirm';
  if (asksForNews(turn, text)) {
    tell(turn, 'common-review', isReview ? 'unsent' : 'unfinished');
    return true;
  }
  const asks = isReview && asksAfterIt(turn, text);
  if (!asks && !believesSent(turn, text)) return false;
  if ((await ownRequests(turn)).length > 0) return false;
  tell(turn, 'common-review', isReview ? 'unsent' : 'unfinished');
  if (asks && turn.memory.flow === turn.context.path.problems.flow) answerAside(turn, 'duration', text);
  return true;
};

/** Something was told that could have been sent. */
const isToldIn = ({ memory: { answers = {} } }: Turn): boolean =>
  Object.values(answers).some(({ kind }) => kind === 'text');

/** A thing that is looked for is named before anything of it is told. */
const isOfThing = ({ memory: { answers = {} } }: Turn): boolean => answers.thing?.kind === 'choice';

/** "Have you any news?", of a thing whose notice is still being written. */
const asksForNews = (turn: Turn, text: string): boolean =>
  isOfThing(turn) &&
  (asksUs(turn, text) || opensWith(turn, text, 'common-question', 'first')) &&
  opensWith(turn, text, 'heard-any_news', 'anywhere');

/** "Do you come today?", "is it mended or not?" */
function asksAfterIt(turn: Turn, text: string): boolean {
  if (!asksUs(turn, text) && !opensWith(turn, text, 'common-question', 'first')) return false;
  const { intent, confidence } = turn.context.darija.route(text);
  const asides: readonly string[] = besideIn(turn, text);
  const isOfIt = asides.includes('duration') || asides.some((one) => OF_SENT.includes(one));
  return (
    isOfIt || (intent === 'status' && confidence >= SURE) || opensWith(turn, text, 'heard-comes', 'anywhere')
  );
}

/** "Still nothing, nobody came", long after the last word; of another subject it is another problem. */
function believesSent(turn: Turn, text: string): boolean {
  const { now, memory, context } = turn;
  const heard = heardLast(turn);
  if (heard === null || now.getTime() - heard.getTime() < BELIEVED_MS) return false;
  const { intent, confidence, categories } = context.darija.route(text);
  const asides = context.darija.asides(text);
  const isOfIt = asides.some((one) => OF_SENT.includes(one)) || (intent === 'status' && confidence >= SURE);
  const own = memory.answers?.category;
  const isOther =
    own?.kind === 'choice' && categories[0] !== undefined && !categories.some((one) => one === own.option);
  return isOfIt && !isOther;
}
