// A report made before, from another telephone or at a counter: none is known from this one, and no new one is opened unasked.

import { parkOpen } from '../../bot/drafts.ts';
import { begin } from '../../bot/flow-runner.ts';
import { ask, showMenu } from '../../bot/main-menu.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import type { OwnQuestion } from '../../bot/path.ts';
import { opensWith, readYesNo } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { problemSaid, sayUnderstood } from './prefill.ts';

/** The question for its number. */
export const REPORTED = '_reported';
/** Tells here what was reported elsewhere, with the words just said. */
const ANEW = 'anew';
/** More words than these tell much else. */
const MOST_WORDS = 30;
/** More words tell of it again. */
const MOST_OF_NUMBER = 7;

/** Asks whoever speaks of a report that this telephone does not know for its number. False: nobody does. */
export async function answerReported(turn: Turn, text: string): Promise<boolean> {
  const { flow, answers, shown } = turn.memory;
  const isUntold = flow === 'complaint' && !answers?.details;
  if (flow && !isUntold && !shown?.step.startsWith('_')) return false;
  if (!speaksOfReport(turn, text)) return false;
  if ((await ownRequests(turn)).length > 0) return false;
  if (isUntold) await parkOpen(turn);
  askForReport(turn);
  return true;
}

/** Says that no report is known from this telephone, and asks for its number. */
export function askForReport(turn: Turn): void {
  tell(turn, 'status-not_here');
  askForNumber(turn);
}

/** Its buttons, and what is said instead of a number. */
export const reportedQuestion: OwnQuestion = {
  isAsked: () => true,
  async said(turn, text) {
    if (saysNoNumber(turn, text)) await tellAnew(turn);
    else if (readYesNo(turn, text) === 'no') showMenu(turn);
    else return false;
    return true;
  },
  chosen: (turn, option) => (option === ANEW ? tellAnew(turn) : showMenu(turn)),
  label: labelOf,
  repeat(turn) {
    askForReport(turn);
    return true;
  },
};

const askForNumber = (turn: Turn): void => ask(turn, REPORTED, [ANEW, 'menu'], labelOf(turn));

function labelOf(turn: Turn): (option: string) => string {
  return (option) =>
    option === ANEW ? sentence(turn, 'status-not_here', ANEW) : sentence(turn, 'common-draft', 'menu');
}

function speaksOfReport(turn: Turn, text: string): boolean {
  const says = (name: string) => opensWith(turn, text, `heard-reported${name}`, 'anywhere');
  if (text.split(/\s+/u).length > MOST_WORDS || says('_not')) return false;
  return says('_whole') || (says('') && (says('_when') || says('_elsewhere')));
}

const saysNoNumber = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_OF_NUMBER && opensWith(turn, text, 'heard-no_number', 'anywhere');

/** Opens a complaint with what was said of it, where that tells of a problem. */
async function tellAnew(turn: Turn): Promise<void> {
  const { darija, referenceData } = turn.context;
  const { passed } = turn.memory;
  const tells = passed !== undefined && namesProblem(turn, passed);
  const routed = tells ? darija.route(passed, referenceData.examples, true) : undefined;
  const prefilled = routed && routed.categories.length > 0 ? problemSaid(turn, passed ?? '', routed) : {};
  sayUnderstood(turn, prefilled);
  await begin(turn, 'complaint', { prefilled });
}
