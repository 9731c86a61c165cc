// "Which ones are there?", asked outside a list: the list that is meant, or kindly that nothing is open and what one can do.

import { WAYS, wayLabel } from '../closing-buttons.ts';
import { begin } from '../flow-runner.ts';
import { ask } from '../main-menu.ts';
import { isOneOf, opensWith, readBy } from '../phrases.ts';
import { tell } from '../render.ts';
import type { Turn } from '../turn.ts';
import { besideIn } from './small-talk.ts';

/** Shows it. False: nothing of the kind is asked. */
export async function answerWhatsOpen(turn: Turn, text: string): Promise<boolean> {
  const { listed } = turn.context.path;
  const drawn = readBy(
    turn,
    text,
    ['what', ...listed, 'beside'].map((list) => `heard-open_${list}`),
  );
  const kind = drawn?.has('heard-open_what')
    ? listed.find((each) => drawn.has(`heard-open_${each}`))
    : undefined;
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
  else tellNone(turn);
  return true;
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

function tellNone(turn: Turn): void {
  tell(turn, 'asides-none_open');
  ask(turn, WAYS, turn.context.path.offered.none_open, wayLabel(turn));
}
