// The menu is shown once: to whoever talks on below it, a few ways on are enough.
import { WAYS, wayLabel } from './closing-buttons.ts';
import { ask, MENU } from './main-menu.ts';
import { tell } from './render.ts';
import { heardLast, type Turn } from './turn.ts';

/** After so long a talk has ended, and "ok" begins another. */
const TALK_MS = 3_600_000;

/** True when the talk goes on. */
export function isLately(turn: Turn): boolean {
  const heard = heardLast(turn);
  return heard !== null && turn.now.getTime() - heard.getTime() < TALK_MS;
}

const waysOf = (turn: Turn): string[] => [...turn.context.path.offered.spoken, 'menu'];

/** Says it in fewer words, with a few buttons, where the menu stands on the screen already. False: it does not. */
export function tellBelowMenu(turn: Turn, message: string): boolean {
  const { flow, shown } = turn.memory;
  if (flow !== undefined || shown === undefined || turn.greeting || !isLately(turn)) return false;
  const ways = waysOf(turn);
  const isWhole = shown.step === MENU && shown.options.length > ways.length;
  const isShort = shown.step === WAYS && ways.every((way) => shown.options.includes(way));
  if (!isWhole && !isShort) return false;
  tell(turn, message, 'again');
  ask(turn, WAYS, ways, wayLabel(turn));
  return true;
}
