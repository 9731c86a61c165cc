// Whether words that name somebody of the commune call for them, or ask about them, scold them, complain of them.
import type { Routed } from '../../darija/darija.ts';
import { holdsWord, opensWith } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { namesProblem } from './is-telling.ts';

/** As sure as it must be what the words do. */
const SURELY = 0.7;

/** Somebody of the commune is wanted: they may be named in a question, or in anger, and are not called by that. */
export function callsPerson(turn: Pick<Turn, 'context'>, text: string, routed: Routed): boolean {
  const { act, surely } = turn.context.darija.act(text);
  const isElse = (act === 'asks' || act === 'scolds') && surely >= SURELY;
  return !isElse && !declinesPerson(turn, text) && !complainsOfClerk(turn, text, routed);
}

/** "No need for anybody", "without calling": whoever is named there is not called. */
export const declinesPerson = (turn: Pick<Turn, 'context'>, text: string): boolean =>
  ['heard-no_person', 'heard-no_callback'].some((list) => opensWith(turn, text, list, 'anywhere'));

/** More words say more than that nobody is to call. */
const MOST_DECLINING = 10;

/** The same, and no more. */
export const onlyDeclines = (turn: Pick<Turn, 'context'>, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_DECLINING && declinesPerson(turn, text) && !namesProblem(turn, text);

/** "A complaint about a clerk", whatever it is. */
export const isAgainstClerk = (turn: Pick<Turn, 'context'>, text: string): boolean =>
  opensWith(turn, text, 'heard-against_clerk', 'anywhere') ||
  // "I need the help of a clerk" complains of nobody.
  (holdsWord(turn, text, 'heard-complains_of') && opensWith(turn, text, 'heard-of_clerk', 'anywhere'));

/** "The clerk insulted me": what was done, and by whom. */
export const tellsOfClerk = (turn: Pick<Turn, 'context'>, text: string): boolean =>
  holdsWord(turn, text, 'heard-clerk_word') && opensWith(turn, text, 'heard-clerk_wrongs', 'anywhere');

/** "The clerk insulted my mother" complains of somebody, and calls nobody. */
export function complainsOfClerk(turn: Pick<Turn, 'context'>, text: string, routed: Routed): boolean {
  if (isAgainstClerk(turn, text) || tellsOfClerk(turn, text)) return true;
  const { act, surely } = turn.context.darija.act(text);
  return (
    routed.intent === 'human' &&
    routed.categories[0] === 'administration' &&
    act === 'tells' &&
    surely >= SURELY
  );
}
