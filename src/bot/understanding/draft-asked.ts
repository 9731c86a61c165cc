// "Do you still have what I began?": answered with the draft that waits, or with the form that is open.

import { draftName, newestDraft, parkOpen, putFirst, takeUpDraft } from '../drafts.ts';
import { repeatQuestion } from '../flow-runner.ts';
import { askedStep } from '../input.ts';
import { offerDraft } from '../offer-draft.ts';
import { ownRequests } from '../own-requests.ts';
import { opensWith } from '../phrases.ts';
import { tell } from '../render.ts';
import type { Draft, Turn } from '../turn.ts';
import { isMarked } from './is-telling.ts';

/** More words tell a story. */
const MOST_WORDS = 14;
/** More words order something else. */
const MOST_ORDERING = 8;
/** As sure as it must be that words without a mark ask, or want to know. */
const ASKING = 0.5;

/** Answers whether what was begun is still here, and offers to go on with it. False: that is not asked. */
export async function answerWhetherKept(turn: Turn, text: string): Promise<boolean> {
  if (await goesOnWith(turn, text)) return true;
  if (text.split(/\s+/u).length > MOST_WORDS || !asks(turn, text)) return false;
  const isOfBegun = opensWith(turn, text, 'heard-begun', 'anywhere');
  if (!isOfBegun && !opensWith(turn, text, 'heard-kept', 'anywhere')) return false;
  if (askedStep(turn)) {
    const draft = draftMeant(turn, text);
    if (draft) tell(turn, 'common-draft', 'kept_too', { name: draftName(turn, draft) });
    else tell(turn, 'common-draft', 'kept_open');
    return true;
  }
  // What was sent is no draft: whoever has sent something may mean that.
  if (!isOfBegun && (await ownRequests(turn)).length > 0) return false;
  // The menu may lie over a form that is open.
  await parkOpen(turn);
  const draft = draftMeant(turn, text);
  if (!draft) return false;
  putFirst(turn, draft);
  tell(turn, 'common-draft', 'kept');
  return offerDraft(turn);
}

/** "Go on with the complaint about the noise": opens the draft that is named. */
async function goesOnWith(turn: Turn, text: string): Promise<boolean> {
  const isOrder = opensWith(turn, text, 'heard-goes_forward', 'first');
  const draft = isOrder && text.split(/\s+/u).length <= MOST_ORDERING ? draftNamed(turn, text) : undefined;
  if (!draft) return false;
  await parkOpen(turn);
  putFirst(turn, draft);
  takeUpDraft(turn);
  await repeatQuestion(turn);
  return true;
}

function asks({ context }: Turn, text: string): boolean {
  const { act, surely } = context.darija.act(text);
  return isMarked(text) || ((act === 'asks' || act === 'wants') && surely >= ASKING);
}

/** The draft of the subject that is named, else the newest. */
function draftMeant(turn: Turn, text: string): Draft | undefined {
  const newest = newestDraft(turn);
  return draftNamed(turn, text) ?? newest;
}

function draftNamed(turn: Turn, text: string): Draft | undefined {
  const { categories } = turn.context.darija.route(text, turn.context.referenceData.examples);
  return turn.memory.parked?.find(
    ({ answers: { category } }) =>
      category?.kind === 'choice' && categories.some((one) => one === category.option),
  );
}
