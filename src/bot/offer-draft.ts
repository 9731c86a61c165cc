// Offers a draft back once what it was left for has ended, and to whoever comes back after long.

import {
  DRAFT,
  draftName,
  dropDraft,
  leaveForLater,
  newestDraft,
  parkOpen,
  putFirst,
  waitingIn,
} from './drafts.ts';
import { ask, showMenu } from './main-menu.ts';
import { sentence, tell } from './render.ts';
import { heardLast, type Turn } from './turn.ts';

/** Who comes back after so long is reminded of what was open, rather than asked its next question. */
const SILENCE_MS = 12 * 3_600_000;

/**
 * Offers the newest draft, unless the citizen wants it later. False: there is none to offer.
 *
 * @param as whoever has just stopped it is not asked whether to go on
 */
export function offerDraft(turn: Turn, as?: 'stays'): boolean {
  const draft = newestDraft(turn);
  if (!draft || draft.later) return false;
  turn.reply.texts.push(sentence(turn, 'common-draft', as, { name: draftName(turn, draft) }));
  ask(turn, DRAFT, ['continue', 'drop', 'menu'], draftLabel(turn));
  return true;
}

/** Offers what else waits. False: nothing does. */
export const offerWaiting = (turn: Turn): boolean => turn.context.path.offers.some((offer) => offer(turn));

/** Names the ways on from a draft. */
export const draftLabel =
  (turn: Turn) =>
  (option: string): string =>
    sentence(turn, 'common-draft', option);

/** "Stop" in mid-form: nothing is sent, and what was said is kept until the citizen says otherwise. */
export async function stopForm(turn: Turn): Promise<void> {
  if (turn.memory.shown?.step === DRAFT) return dropOffered(turn);
  const own = turn.context.path.questions[turn.memory.shown?.step ?? ''];
  if (own?.stop) return own.stop(turn);
  const { flow } = turn.memory;
  const kept = await parkOpen(turn);
  if (kept) tell(turn, 'common-draft', 'stopped');
  else if (flow) tell(turn, 'common-stopped');
  if ((kept && offerDraft(turn, 'stays')) || (flow && offerWaiting(turn))) return;
  showMenu(turn);
}

/** The draft just offered goes; the next one is offered. */
export function dropOffered(turn: Turn): void {
  dropDraft(turn);
  if (!offerDraft(turn) && !offerWaiting(turn)) showMenu(turn);
}

/** Not now: it waits in the menu. */
export function postpone(turn: Turn): void {
  leaveForLater(turn);
  showMenu(turn);
}

/** Says hello to somebody who was away for long and left a form: names it and asks. False: nothing of the kind. */
export async function welcomeBack(turn: Turn): Promise<boolean> {
  const heard = heardLast(turn);
  if (!heard || turn.now.getTime() - heard.getTime() < SILENCE_MS) return false;
  await parkOpen(turn);
  const draft = newestDraft(turn);
  if (!draft && !waitingIn(turn)) return false;
  tell(turn, 'common-hello');
  if (!draft) return offerWaiting(turn);
  putFirst(turn, draft);
  return offerDraft(turn);
}
