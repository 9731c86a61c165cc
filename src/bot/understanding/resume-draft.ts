// How somebody goes on with a draft that is offered: by its buttons, in words, or by simply giving what it asked for.
import { askAgain } from '../../flow/engine/advance-flow.ts';
import type { Input } from '../../flow/engine/state.ts';
import { newestDraft, takeUpDraft } from '../drafts.ts';
import { surroundings } from '../flow-host.ts';
import { proceed, repeatQuestion } from '../flow-runner.ts';
import { showMenu, typedOption } from '../main-menu.ts';
import { draftLabel, dropOffered, postpone } from '../offer-draft.ts';
import { onlySends, readBy, readYesNo } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { takeLoose } from '../unclaimed-files.ts';
import { namesProblem } from './is-telling.ts';
import { drops } from './leave-form.ts';
import { readPlace } from './read-place.ts';
import { problemTold } from './said-as.ts';

const DRAFT_ANSWERS = { yes: 'continue', no: 'menu' };

/** The way on from a draft that words mean. */
export function draftAnswer(turn: Turn, text: string): string | null {
  if (drops(turn, text)) return 'drop';
  if (onlySends(turn, text)) return 'continue';
  const answer = readYesNo(turn, text);
  if (answer) return DRAFT_ANSWERS[answer];
  const isLater = readBy(turn, text, ['heard-review_wait', 'heard-review_beside'])?.has('heard-review_wait');
  return isLater ? 'menu' : typedOption(turn, text, draftLabel(turn));
}

/** Does what was chosen of a draft that is offered. */
export function draftChosen(turn: Turn, option: string): Promise<void> | void {
  if (option === 'drop') return dropOffered(turn);
  if (option !== 'continue') return postpone(turn);
  takeUpDraft(turn);
  return repeatQuestion(turn);
}

/** Asked whether to go on, somebody simply does: with a photo, a pin, or the name of a place that was asked for. */
export function isForDraft(turn: Turn, givens: Input[], text: string): boolean {
  const draft = newestDraft(turn);
  const asks = turn.context.flows
    .get(draft?.flow ?? '')
    ?.steps.map((step) => (step.verb === 'ask' ? step.ask : ''));
  if (!draft || !asks?.includes('place')) return false;
  if (text) return !draft.answers.place && isOnlyPlace(turn, text);
  return givens.some(
    (given) => given.kind === 'place' || (given.kind === 'file' && given.media !== 'sticker'),
  );
}

/** A problem that says where it is, is another one. */
const isOnlyPlace = (turn: Turn, text: string): boolean =>
  ['named', 'pin'].includes(readPlace(turn, text).kind) &&
  !namesProblem(turn, text) &&
  problemTold(turn.context, text) === null;

/** Opens the draft again, and gives it what was said or sent. */
export async function goOnWith(turn: Turn, givens: Input[]): Promise<void> {
  takeUpDraft(turn);
  const flow = turn.context.flows.get(turn.memory.flow ?? '');
  if (!flow) return showMenu(turn);
  const { memory } = await askAgain(flow, turn.memory, surroundings(turn));
  turn.memory = { ...turn.memory, ...memory };
  const things = takeLoose(turn, flow);
  return proceed(turn, things.length > 0 ? things : givens);
}
