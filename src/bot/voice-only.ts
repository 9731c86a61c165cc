// Whoever only speaks is not sent from one written menu to the next: the voice is kept, and somebody is called to listen.

import type { Input } from '../flow/engine/state.ts';
import { putInLine } from './handover.ts';
import { ask, MENU, menuLabel } from './main-menu.ts';
import { tell } from './render.ts';
import type { Turn } from './turn.ts';

/** So many in a row that none of the questions has taken, and somebody listens. */
const PATIENCE = 2;

/** Nothing but voice notes. */
export const isSpoken = (givens: readonly Input[]): boolean =>
  givens.length > 0 &&
  givens.every((given) => given.kind === 'file' && (given.media === 'voice' || given.media === 'audio'));

/** Voice notes out of the blue: the first is kept and a person offered, after the next the person is called. */
export function hearVoices(turn: Turn, givens: readonly Input[]): void {
  if (count(turn, givens.length) >= PATIENCE) callListener(turn);
  else {
    tell(turn, 'common-voice');
    ask(turn, MENU, turn.context.path.offered.spoken, menuLabel(turn));
  }
}

/** Voice notes that left the same question on the screen again and again. */
export function callAfterVoices(turn: Turn, givens: readonly Input[], asked: string | undefined): void {
  const { flow, shown } = turn.memory;
  if (flow === undefined || shown?.step !== asked || !isSpoken(givens)) count(turn, 0);
  else if (count(turn, givens.length) >= PATIENCE) callListener(turn);
}

function count(turn: Turn, more: number): number {
  const { voiced = 0, ...memory } = turn.memory;
  const all = more === 0 ? 0 : voiced + more;
  turn.memory = all === 0 ? memory : { ...memory, voiced: all };
  return all;
}

/** Says in a few words that somebody will listen, without a menu below. */
function callListener(turn: Turn): void {
  count(turn, 0);
  const opening = putInLine(turn);
  const when = opening && turn.context.words.dateTime(turn.row.language, opening, turn.now);
  Object.assign(turn.reply, {
    texts: [],
    options: [],
    request: undefined,
    picture: undefined,
    shown: undefined,
  });
  if (when) tell(turn, 'common-voice', 'closed', { when });
  else tell(turn, 'common-voice', 'person');
}
