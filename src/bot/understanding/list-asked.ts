// "Which ones are there?", asked outside a list: the list that is meant, or kindly that nothing is open and what one can do.

import { offerWays, WAYS, wayLabel } from '../closing-buttons.ts';
import { begin } from '../flow-runner.ts';
import { ask } from '../main-menu.ts';
import { isOneOf, opensWith, readBy } from '../phrases.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { besideIn } from './small-talk.ts';

/** Shows it. False: nothing of the kind is asked. */
export async function answerWhatsOpen(turn: Turn, text: string): Promise<boolean> {
  const kind = kindAsked(turn, text);
  if (!kind && !isOneOf(turn, text, 'heard-which_ones')) return false;
  const isHere = kind === undefined || turn.context.flows.has(kind);
  const lists = isHere ? await openLists(turn) : [];
  const meant = lists.find((list) => kind === undefined || list === kind);
  // "What is a petition?", where there is none to read, is told instead.
  const isTold = !opensWith(turn, text, 'heard-open_there', 'anywhere');
  const beside = besideIn(turn, text);
  if (beside.includes('petition_rules')) return false;
  if (!meant && isTold && beside.includes('petition_how')) return false;
  if (meant) await begin(turn, meant);
  else if (await sayWhatComes(turn, kind)) offerWays(turn);
  else tellNone(turn, lists);
  return true;
}

/** What is asked after, or when it is; undefined: nothing by name. */
function kindAsked(turn: Turn, text: string): string | undefined {
  const { listed, coming } = turn.context.path;
  const lists = ['what', 'when', ...listed, 'beside'];
  const drawn = readBy(
    turn,
    text,
    lists.map((list) => `heard-open_${list}`),
  );
  const kind = drawn && listed.find((each) => drawn.has(`heard-open_${each}`));
  if (!drawn || !kind) return undefined;
  const isAsked = drawn.has('heard-open_what') || (kind in coming && drawn.has('heard-open_when'));
  return isAsked ? kind : undefined;
}

/** When that opens, or anything where nothing is asked after by name. False: nothing is announced. */
async function sayWhatComes(turn: Turn, kind: string | undefined): Promise<boolean> {
  const { coming } = turn.context.path;
  const says = kind === undefined ? Object.values(coming) : [coming[kind]];
  let isSaid = false;
  for (const say of says) isSaid = ((await say?.(turn)) ?? false) || isSaid;
  return isSaid;
}

/** Those of the flows that begin with a list from which there is something to choose. */
async function openLists(turn: Turn): Promise<string[]> {
  const found = await Promise.all(
    turn.context.path.listed.map(async (kind) => {
      const first = turn.context.flows.get(kind)?.steps.find((step) => step.verb === 'ask' && 'from' in step);
      const from = first?.verb === 'ask' && 'from' in first ? first.from : undefined;
      const entries = from && (await turn.context.features.lists.get(from)?.read(turn, {}));
      return entries && entries.length > 0 ? [kind] : [];
    }),
  );
  return found.flat();
}

/** What is open instead; or that nothing is, and what one can do all the same. */
function tellNone(turn: Turn, open: readonly string[]): void {
  const { none_open } = turn.context.path.offered;
  tell(turn, 'asides-none_open', open.length > 0 ? 'that' : undefined);
  ask(turn, WAYS, open.length > 0 ? [...open, 'menu'] : none_open, wayLabel(turn));
}
