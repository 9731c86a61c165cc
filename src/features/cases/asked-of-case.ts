// Questions about a request that is open: "when?", "and the lamp, when?"; of several, the one that they name.

import { offerWays } from '../../bot/closing-buttons.ts';
import { begin } from '../../bot/flow-runner.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import { knownWords, opensWith } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { askedAfter } from '../../bot/understanding/asked-after.ts';
import { isOf, rawWords } from '../../bot/understanding/review-lines.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import type { RequestFact } from '../../database/requests.ts';
import { mayNameRequest } from '../../domain/reference.ts';
import { ideaInTalk } from './belongs-to-case.ts';
import { caseInTalk } from './case-in-talk.ts';
import { caseByOrder, casesAbout } from './named-case.ts';
import { tellRepairUnknown, tellRequest } from './show-case.ts';
import { openCases } from './withdraw-case.ts';

/** More words tell a story. */
const MOST_WORDS = 10;
/** More words name something else. */
const MOST_NAMING = 4;

/** Says where the request stands that is asked about, and when it is answered. False: none is, or nobody knows which. */
export async function answersAskedOfCase(turn: Turn, text: string): Promise<boolean> {
  if (turn.row.mode !== 'bot' || mayNameRequest(text) || askedAfter(turn, text)) return false;
  if (!turn.memory.flow && besideIn(turn, text).includes('duration')) return answersOfIdea(turn);
  if (rawWords(text).length > MOST_WORDS || !(asksWhen(turn, text) || asksState(turn, text))) return false;
  if (asksOnlyState(turn, text)) return showsState(turn);
  const open = await openCases(turn);
  const meant = await caseAskedOf(turn, text, open);
  if (!meant || isBeingWritten(turn, meant)) return false;
  tellRepairUnknown(turn, text);
  tellRequest(turn, meant);
  if (!turn.memory.flow && !asksWhen(turn, text)) offerWays(turn, 'status');
  return true;
}

/** "Have you got anywhere?", and no more, where no form is open. */
const asksOnlyState = (turn: Turn, text: string): boolean =>
  turn.memory.flow === undefined && !asksWhen(turn, text) && beyondQuestion(turn, text) === '';

/** Where it stands, or which one is meant. False: nothing was sent. */
async function showsState(turn: Turn): Promise<boolean> {
  const own = await ownRequests(turn);
  if (own.length > 0) await begin(turn, 'status');
  return own.length > 0;
}

/** The words that name what is asked about. */
function beyondQuestion({ context }: Turn, text: string): string {
  const around = knownWords(context, 'heard-event_when', 'heard-asks_state', 'heard-asks_beside');
  return rawWords(text)
    .filter((word) => !isOf(context, word, around))
    .join(' ');
}

/** "How long does it take?", right after an idea was sent: an idea has no day. */
async function answersOfIdea(turn: Turn): Promise<boolean> {
  const idea = await ideaInTalk(turn);
  if (idea) tellRequest(turn, idea);
  return idea !== null;
}

const asksWhen = (turn: Turn, text: string): boolean => opensWith(turn, text, 'heard-event_when', 'anywhere');

const asksState = (turn: Turn, text: string): boolean =>
  opensWith(turn, text, 'heard-asks_state', 'anywhere');

/** The one that the words name beside their question; where they name none, the one that is talked about. */
async function caseAskedOf(turn: Turn, text: string, open: RequestFact[]) {
  const { memory } = turn;
  const rest = beyondQuestion(turn, text);
  if (rest === '') {
    if (memory.flow !== undefined || !asksWhen(turn, text)) return undefined;
    const idea = await ideaInTalk(turn);
    if (idea) return idea;
    const talk = await caseInTalk(turn);
    return open.find(({ id }) => id === talk?.id) ?? (open.length === 1 ? open[0] : undefined);
  }
  if (rest.split(' ').length > MOST_NAMING) return undefined;
  const [only, ...others] = caseByOrder(turn, rest, open)?.cases ?? casesAbout(turn, rest, open);
  return others.length === 0 ? only : undefined;
}

/** Asked in the middle of a form, it may be asked of what is being written. */
function isBeingWritten({ memory }: Turn, { categoryId }: RequestFact): boolean {
  const own = memory.answers?.category;
  return memory.flow !== undefined && (own?.kind !== 'choice' || own.option === categoryId);
}
