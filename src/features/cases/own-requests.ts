// "How many requests have I sent?", "the list of my complaints": counted, and shown. "What became of my idea?": shown.

import { begin } from '../../bot/flow-runner.ts';
import { askedStep } from '../../bot/input.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import type { Take } from '../../bot/path.ts';
import { holdsWord, isWritten, opensWith, readBy } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isForm } from '../../bot/understanding/leave-form.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import type { RequestFact } from '../../database/requests.ts';
import { mayNameRequest } from '../../domain/reference.ts';
import { caseInTalk } from './case-in-talk.ts';
import { caseByOrder } from './named-case.ts';
import { requestName } from './show-case.ts';

const LISTS = ['heard-mine_count', 'heard-mine_list', 'heard-withdraw_noun', 'heard-mine_beside'];

const AFTER = ['heard-mine_after', 'heard-mine_idea', 'heard-mine_list', 'heard-mine_beside'];

/** "Where is my idea?", "was my proposal accepted?": of one that was sent, and no idea itself. */
export function asksAfterIdea(turn: Turn, text: string): boolean {
  const drawn = readBy(turn, text, AFTER);
  return (
    drawn?.has('heard-mine_after') === true &&
    drawn.has('heard-mine_idea') &&
    holdsWord(turn, text, 'heard-mine_own')
  );
}

/** More words say what they forgot besides. */
const MOST_FORGOTTEN = 12;

/** "I do not remember the number": they are found by what was sent. */
const forgotNumber = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_FORGOTTEN && opensWith(turn, text, 'heard-number_forgotten', 'anywhere');

const NUMBERS = [
  ...[
    'number_of',
    'number_wish',
    'number_its',
    'number_again',
    'mine_list',
    'withdraw_noun',
    'mine_beside',
    'both',
  ],
  ...['order_first', 'order_second', 'order_latest', 'order_all'],
].map((list) => `heard-${list}`);
/** What says which number is meant. */
const WHOSE = [
  'withdraw_noun',
  'number_again',
  'both',
  'order_first',
  'order_second',
  'order_latest',
  'order_all',
].map((list) => `heard-${list}`);
/** More words name something else. */
const MOST_OF_NUMBERS = 12;
/** More lines fill the screen. */
const MOST_LISTED = 10;

/** "Give me both numbers", "what is the number of my first complaint?": told again. False: none is asked for. */
async function answersNumbers(turn: Turn, text: string): Promise<boolean> {
  if (mayNameRequest(text)) return false;
  const drawn = readBy(turn, text, NUMBERS, MOST_OF_NUMBERS);
  // As it is written: "ce" sounds like "ses".
  const isIts = rawWords(text).some((word) => isWritten(turn, word, 'heard-number_its'));
  if (!drawn?.has('heard-number_of')) return false;
  const own = await ownRequests(turn);
  if (!isIts && !WHOSE.some((list) => drawn.has(list))) return tellsOfTalk(turn, own);
  const meant = drawn.has('heard-both') ? own : (caseByOrder(turn, text, own)?.cases ?? own);
  if (meant.length === 0 && !isForm(turn)) return false;
  if (meant.length === 0) tell(turn, 'status-numbers', 'none');
  else tellNumbers(turn, meant);
  return true;
}

/** "And what is the number?", right after one was given. False: none was. */
async function tellsOfTalk(turn: Turn, own: readonly RequestFact[]): Promise<boolean> {
  const talk = turn.memory.flow === undefined ? await caseInTalk(turn) : null;
  const meant = own.filter(({ id }) => id === talk?.id);
  if (meant.length > 0) tellNumbers(turn, meant);
  return meant.length > 0;
}

/** The same in the middle of a form, and how many were sent: what is being written is not among them. */
export const answersOwnInForm: Take = async (turn, text) => {
  if (!isForm(turn)) return false;
  if (await answersNumbers(turn, text)) return true;
  if (!countsOwn(turn, text)) return false;
  const own = await ownRequests(turn);
  if (own.length > 0) {
    tell(turn, 'status-count', undefined, { count: own.length });
    tellNumbers(turn, own);
  } else tell(turn, 'status-count', 'none');
  const step = askedStep(turn);
  tell(turn, 'common-review', step?.verb === 'ask' && step.ask === 'confirm' ? 'unsent' : 'unfinished');
  return true;
};

const COUNTING = [...LISTS, ...['mine_have', 'mine_counting', 'idea_word'].map((list) => `heard-${list}`)];

/** "How many complaints have I?", "how many ideas did I send?", "and how many have I now?" */
function countsOwn(turn: Turn, text: string): boolean {
  const drawn = readBy(turn, text, COUNTING, MOST_OF_NUMBERS);
  if (!drawn?.has('heard-mine_count')) return false;
  return ['withdraw_noun', 'idea_word', 'mine_have'].some((list) => drawn.has(`heard-${list}`));
}

/** Each with its subject, the oldest first, as they were sent. */
function tellNumbers(turn: Turn, own: readonly RequestFact[]): void {
  const lines = own.slice(0, MOST_LISTED).reverse();
  const said = sentence(turn, 'status-numbers');
  turn.reply.texts.push([said, ...lines.map((one) => requestName(turn, one))].join('\n'));
}

/** Shows what this person has sent. False: it is not asked for. */
export async function answerOwnRequests(turn: Turn, text: string): Promise<boolean> {
  if (await answersNumbers(turn, text)) return true;
  if (asksAfterIdea(turn, text) || forgotNumber(turn, text)) {
    await begin(turn, 'status');
    return true;
  }
  const counts = countsOwn(turn, text);
  const drawn = readBy(turn, text, LISTS);
  if (!counts && !(drawn?.has('heard-withdraw_noun') && drawn.has('heard-mine_list'))) return false;
  const count = (await ownRequests(turn)).length;
  if (counts && count > 0) tell(turn, 'status-count', undefined, { count });
  await begin(turn, 'status');
  return true;
}
