// What is said in the middle of a complaint or of another form and is for something else: an idea, a case that exists, or
// that what is complained of is mended.

import { offerWays } from '../../bot/closing-buttons.ts';
import { leaveForLater, parkOpen } from '../../bot/drafts.ts';
import { begin, beginSaid } from '../../bot/flow-runner.ts';
import { offerWaiting } from '../../bot/offer-draft.ts';
import type { FormWish } from '../../bot/path.ts';
import { isSpelled, opensWith, wordsIn } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { complaintIn, isPutAsQuestion, namesProblem } from '../../bot/understanding/is-telling.ts';
import { isForm } from '../../bot/understanding/leave-form.ts';
import { prefillOf } from '../../bot/understanding/said-as.ts';
import { namesThing } from '../../bot/understanding/said-done.ts';
import { saysOver } from '../../bot/understanding/said-over.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import { wishesNew } from '../../bot/understanding/wish.ts';
import type { AskStep } from '../../flow/definition/step.ts';
import { isReadBySpelling } from '../../words/languages.ts';
import { answerCaseWords } from './citizen-words.ts';
import { answerOwnRequests, asksAfterIdea } from './own-requests.ts';
import { openCases } from './withdraw-case.ts';

/** This sure, the words want that and nothing else. */
const SURE = 0.9;
/** As sure as it must be that words tell of the problem at hand. */
const TELLING = 0.8;
/** More words tell a story. */
const MOST_WORDS = 8;
const MOST_OVER = 10;

const isShort = (text: string): boolean => text.split(/\s+/u).length <= MOST_WORDS;

/** Asked for the subject of a problem, somebody has an idea. */
export const toProposeInstead: FormWish = async (turn, text, step) => {
  if (step.ask !== 'choice' || turn.memory.flow !== 'complaint' || !isShort(text)) return false;
  const routed = turn.context.darija.route(text);
  const proposes = routed.intent === 'proposal' && routed.confidence >= SURE;
  const isWish = proposes && turn.context.darija.act(text).act === 'wants';
  if (!isWish && !wishesNew(turn, text)) return false;
  await begin(turn, 'proposal', { prefilled: prefillOf(turn, 'proposal', text, routed) });
  return true;
};

/** Forms in which a problem that is told belongs to what is asked. */
const OF_PROBLEMS: readonly (string | undefined)[] = [
  ...['complaint', 'thing', 'remark', 'service_complaint', 'proposal', 'petition_start'],
];

/** Below a list, such as what may be done with one's data or for whom something is asked, a problem is told: its own form opens. */
export const toTellProblem: FormWish = async (turn, text, step) => {
  if (step.ask !== 'choice' || isPutAsQuestion(turn, text)) return false;
  if (isForm(turn) && OF_PROBLEMS.includes(turn.memory.flow)) return false;
  // "The one of the lamp" names one of the requests, or looks for a petition.
  if (turn.context.features.lists.get(step.from ?? '')?.sought) return false;
  const routed = turn.context.darija.route(text);
  const isOfProblem = routed.intent === 'complaint' || routed.intent === 'emergency';
  if (!isOfProblem || !namesProblem(turn, text) || complaintIn(turn, text) !== 'told') return false;
  await beginSaid(turn, 'complaint', prefillOf(turn, 'complaint', text, routed));
  return true;
};

function tellsSurely({ context, memory }: Turn, text: string): boolean {
  const { act, surely } = context.darija.act(text);
  return memory.answers?.details !== undefined && act === 'tells' && surely >= TELLING;
}

/** "My other one about the light, where is it?", while that is being written and none of the kind was sent. */
async function asksOfWhatIsWritten(turn: Turn, text: string): Promise<boolean> {
  const { darija, referenceData } = turn.context;
  const own = turn.memory.answers?.category;
  if (own?.kind !== 'choice') return false;
  const { categories } = darija.route(text, referenceData.examples);
  if (!categories.some((one) => one === own.option)) return false;
  return !(await openCases(turn)).some(({ categoryId }) => categoryId === own.option);
}

/** Of a case that exists: that it is mended, that nobody answers, or where it stands. */
export const toHearOfACase: FormWish = async (turn, text, step) => {
  if (asksAfterIdea(turn, text)) {
    await begin(turn, 'status');
    return true;
  }
  if ((step.ask === 'text' && !step.optional) || !isShort(text)) return false;
  // "What has God done with my old request" names no subject.
  if (step.ask === 'choice' && opensWith(turn, text, 'heard-own_request', 'anywhere')) {
    await begin(turn, 'status');
    return true;
  }
  if (step.ask === 'text' && (await answerOwnRequests(turn, text))) return true;
  const asides = step.ask === 'text' ? [] : turn.context.darija.asides(text);
  // "I rang them and nobody answered" is told of what is being told.
  if (asides.includes('no_answer') && tellsSurely(turn, text)) return false;
  const isOfCase = asides.some((aside) => aside === 'fixed' || aside === 'no_answer');
  if (isOfCase && (await answerCaseWords(turn, text))) return true;
  const { intent, confidence } = turn.context.darija.route(text);
  if (intent !== 'status' || confidence < SURE || turn.memory.flow === 'status') return false;
  if (await asksOfWhatIsWritten(turn, text)) {
    tell(turn, 'common-review', step.ask === 'confirm' ? 'unsent' : 'unfinished');
    return true;
  }
  await begin(turn, 'status');
  return true;
};

/** What is complained of is mended: nothing is sent or asked, and what was said waits in the menu. */
export const toEndMended: FormWish = async (turn, text, step) => {
  if (!isOver(turn, text, step)) return false;
  if (await parkOpen(turn)) leaveForLater(turn);
  tell(turn, 'common-draft', 'over');
  if (!offerWaiting(turn)) offerWays(turn);
  return true;
};

/** "They took the bins as well", said of a lamp: the words name a thing of another subject. */
function isOfAnother({ context, memory }: Turn, text: string): boolean {
  const own = memory.answers?.category;
  if (own?.kind !== 'choice' || !namesThing({ context }, text)) return false;
  const { categories, clearly } = context.darija.route(text, context.referenceData.examples);
  return clearly >= TELLING && categories.length > 0 && !categories.some((one) => one === own.option);
}

/** "The light is back, thank you", said in the middle of the complaint about it. */
function isOver(turn: Turn, text: string, step: AskStep): boolean {
  if (turn.memory.flow !== 'complaint' || step.ask === 'text') return false;
  if (wordsIn(turn.context, text).length > MOST_OVER || isSpelled(turn, text, 'heard-over_not')) return false;
  if (isOfAnother(turn, text)) return false;
  const asides = besideIn(turn, text);
  if (asides.includes('not_fixed')) return false;
  if (asides.includes('fixed') || saysOver(turn, text)) return true;
  // "C'est arbre" sounds like "c'est réparé".
  if (isReadBySpelling(turn.context.darija.identify(text).language))
    return isSpelled(turn, text, 'heard-over');
  return opensWith(turn, text, 'heard-over', 'anywhere');
}
