// "Is anybody there?" and "yes, give them that": who opens with a call is greeted, and who accepts the person that was offered
// gets one.

import { repeatQuestion } from './flow-runner.ts';
import { callPerson } from './handover.ts';
import { MENU } from './main-menu.ts';
import type { Take } from './path.ts';
import { holdsWord, isOneOf, opensWith, readYesNo } from './phrases.ts';
import { tell } from './render.ts';
import { isLately } from './standing-menu.ts';
import { callsOut } from './understanding/civic-questions.ts';
import { asksUs } from './understanding/is-telling.ts';

/** More words tell a story. */
const MOST_ACCEPTING = 7;

/** Who begins a talk with that is greeted: the bot is there. In the middle of one, a person is asked for. */
export const answersCallOut: Take = async (turn, text) => {
  if (turn.row.mode !== 'bot' || isLately(turn) || !callsOut(turn, text)) return false;
  tell(turn, 'common-here_i_am');
  await repeatQuestion(turn);
  return true;
};

/** "Ok, I give it to the agent", where one is offered; where nothing else is, "yes" says as much. */
export const acceptsPerson: Take = (turn, text) => {
  const { shown } = turn.memory;
  const isOffered = shown?.step === MENU && shown.options.includes('person');
  if (turn.row.mode !== 'bot' || !isOffered || text.split(/\s+/u).length > MOST_ACCEPTING) return false;
  const answer = readYesNo(turn, text);
  if (answer === 'no' || opensWith(turn, text, 'heard-no_longer', 'anywhere')) return false;
  const isAlone = shown.options.length === 1;
  const names = holdsWord(turn, text, 'heard-person') && !asksUs(turn, text) && (isAlone || answer === 'yes');
  if (!names && !(isAlone && isOneOf(turn, text, 'heard-accepts'))) return false;
  callPerson(turn);
  return true;
};
