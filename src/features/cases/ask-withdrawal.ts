// The wish to take back what was reported, in the citizen's own words: it leads to the question whether that is meant,
// and no further. For a day any words put it back.

import { offerWays } from '../../bot/closing-buttons.ts';
import { DRAFT, NEXT, parkOpen } from '../../bot/drafts.ts';
import { begin } from '../../bot/flow-runner.ts';
import { holdsWord, isOneOf, isSpelled, knownWords, opensWith, readBy, wordsIn } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { examplesOf } from '../../bot/understanding/said-as.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import type { RequestFact } from '../../database/requests.ts';
import { besideReference, mayNameRequest } from '../../domain/reference.ts';
import type { Input } from '../../flow/engine/state.ts';
import { caseInTalk } from './case-in-talk.ts';
import { casesAbout, casesNamed, withoutOrder } from './named-case.ts';
import { lastWithdrawn, openCases, putBack } from './withdraw-case.ts';

/** More letters tell of something else too. */
const LONGEST_BACK = 90;
/** More words before the order tell a story. */
const MOST_CANCELLING = 9;
/** More words tell of a problem anew. */
const MOST_NAMING = 5;

/** More letters tell a story. */
const LONGEST_BESIDE = 160;
/** What parts two sentences. */
const PAUSE = /[,;.!\n\u060c\u061b]/u;

const LISTS = ['verb', 'less', 'noun', 'beside'].map((list) => `heard-withdraw_${list}`);

/** "I want to withdraw my report", whichever it is; said of one that is named, "cancel it" is enough. */
export function wishesWithdrawal(turn: Turn, text: string, isNamed = false): boolean {
  if (wishesOtherwise(turn, text)) return false;
  const asides = besideIn(turn, text);
  // Whoever says that it is mended has another answer.
  if (asides.includes('fixed')) return false;
  if (asides.includes('cancel_case') || isOneOf(turn, text, 'heard-withdraw_whole')) return true;
  if (cancelsForm(turn, text)) return true;
  const drawn = readBy(turn, text, LISTS);
  if (!drawn || !(isNamed || drawn.has('heard-withdraw_noun'))) return false;
  return drawn.has('heard-withdraw_verb') || opensWith(turn, text, 'heard-withdraw_less', 'anywhere');
}

/** As sure as it must be that words that name a form of the commune cancel one that was sent. */
const CANCELLING = 0.9;

/** "I want to cancel my request for the hall": what it is for is named in the words of its form. */
function cancelsForm(turn: Turn, text: string): boolean {
  const { darija, flows } = turn.context;
  if (turn.memory.flow !== undefined || !holdsWord(turn, text, 'heard-withdraw_verb')) return false;
  const { intent, confidence } = darija.route(text);
  if (intent !== 'cancel' || confidence < CANCELLING) return false;
  return darija.saidAs(text, examplesOf(flows)) !== null;
}

/** "They took it away, thanks, I want to withdraw my complaint": one of its sentences wishes it, and none tells of more. */
function wishesBeside(turn: Turn, text: string): boolean {
  const sentences = text.split(PAUSE).filter((one) => one.trim() !== '');
  if (sentences.length < 2 || text.length > LONGEST_BESIDE || wishesOtherwise(turn, text)) return false;
  if (besideIn(turn, text).includes('fixed')) return false;
  const { context } = turn;
  const tellsMore = (one: string) =>
    namesProblem(turn, one) && context.darija.route(one).categories.length > 0;
  return sentences.some((one) => wishesWithdrawal(turn, one)) && !sentences.some(tellsMore);
}

/** "Do not cancel it", or a photo is taken out of a case, which stays. */
const wishesOtherwise = (turn: Turn, text: string): boolean =>
  opensWith(turn, text, 'heard-withdraw_not', 'anywhere') || isSpelled(turn, text, 'heard-review_photo');

/** Fewer words wish it, and say not why. */
const FEWEST_WHY = 6;

/** Asks whether this case, or the only one, or which of several is to be taken back. `said`: the words that wish it; they may say why. */
export async function askWithdrawal(turn: Turn, id?: string, said?: string): Promise<void> {
  const prefilled = id === undefined ? {} : { prefilled: { which: { kind: 'choice' as const, option: id } } };
  await begin(turn, 'withdraw', prefilled);
  const { takingBack: _, ...memory } = turn.memory;
  const saysWhy = said !== undefined && rawWords(said).length >= FEWEST_WHY;
  turn.memory = { ...memory, ...(saysWhy && { takingBack: said }) };
}

/** Asks it where no form is open. False: nothing of the kind was said. */
export async function answerWithdrawal(turn: Turn, text: string): Promise<boolean> {
  if (await answerBack(turn, text)) return true;
  if (await withdrawsNamed(turn, text)) return true;
  const isOfLast = isNothingOffered(turn) && cancels(turn, text) && (await wasJustFiled(turn));
  if (!isOfLast && !wishesWithdrawal(turn, text) && !wishesBeside(turn, text)) return false;
  const cases = await openCases(turn);
  const [only, ...others] = meantBy(turn, text, cases);
  await askWithdrawal(turn, others.length === 0 ? only?.id : undefined, text);
  return true;
}

/**
 * Asks it of the case that is named by its order or its subject, whatever is open. False: none is named, or it may be
 * the one that is being written.
 */
export async function withdrawsNamed(turn: Turn, text: string): Promise<boolean> {
  if (
    !holdsWord(turn, text, 'heard-withdraw_verb') &&
    !opensWith(turn, text, 'heard-withdraw_less', 'anywhere')
  )
    return false;
  if (wishesOtherwise(turn, text)) return false;
  const open = await openCases(turn);
  const named = casesNamed(turn, text, open);
  if (!named || !wishesWithdrawal(turn, named.rest, true)) return false;
  const own = turn.memory.answers?.category;
  const isBeingWritten = ({ categoryId }: RequestFact) => own?.kind === 'choice' && own.option === categoryId;
  if (named.isBySubject && named.cases.every(isBeingWritten)) return false;
  const [only, ...others] = named.cases;
  await askWithdrawal(turn, others.length === 0 ? only?.id : undefined, text);
  return true;
}

/** Asked whether it is to go, somebody tells of a problem: the case stays as it is, and the problem is heard. */
export async function leaveWithdrawal(turn: Turn, givens: readonly Input[]): Promise<void> {
  if (turn.memory.flow !== 'withdraw') return;
  const texts = givens.flatMap((given) =>
    given.kind === 'text' && namesProblem(turn, given.text) ? [given.text] : [],
  );
  if (texts.length === 0 || (await namesOne(turn, texts))) return;
  await parkOpen(turn);
}

/** "The one about the lamp", where it is asked which one. */
async function namesOne(turn: Turn, [only, ...others]: string[]): Promise<boolean> {
  if (only === undefined || others.length > 0 || turn.memory.shown?.step !== 'which') return false;
  if (wordsIn(turn.context, only).length > MOST_NAMING) return false;
  return casesAbout(turn, only, await openCases(turn)).length > 0;
}

/** "Cancel", or "that is not my street, cancel". */
function cancels(turn: Turn, text: string): boolean {
  if (isOneOf(turn, text, 'heard-stops')) return true;
  const words = wordsIn(turn.context, text);
  const last = words.at(-1) ?? '';
  return words.length <= MOST_CANCELLING && knownWords(turn.context, 'heard-withdraw_verb').has(last);
}

/** Those of the subject that the words name, if they name one. */
function meantBy({ context }: Turn, text: string, cases: RequestFact[]): RequestFact[] {
  const { categories } = context.darija.route(text, context.referenceData.examples);
  const named = cases.filter(({ categoryId }) => categories.some((one) => one === categoryId));
  return named.length > 0 ? named : cases;
}

/** No form is offered that "cancel" could be said to. */
const isNothingOffered = ({ memory: { shown } }: Turn): boolean =>
  shown?.step !== DRAFT && shown?.step !== NEXT;

/** A case was told of last, and nothing since: "cancel" can mean nothing else. */
async function wasJustFiled(turn: Turn): Promise<boolean> {
  const talk = await caseInTalk(turn);
  return talk?.last === true && (await openCases(turn)).some(({ id }) => id === talk.id);
}

/** "Put it back", "I have changed my mind", within a day. False: nothing was taken back, or it is not meant. */
async function answerBack(turn: Turn, text: string): Promise<boolean> {
  if (text.length > LONGEST_BACK || namesProblem(turn, text)) return false;
  if (!opensWith(turn, text, 'heard-withdraw_back', 'anywhere') && !bringsBack(turn, text)) return false;
  const last = await lastWithdrawn(turn);
  if (!last) return false;
  await sayPutBack(turn, last.id);
  return true;
}

/** "Bring back that complaint": the verb, and nothing but the complaint beside it. */
const bringsBack = (turn: Turn, text: string): boolean =>
  readBy(turn, text, ['heard-withdraw_back_verb', 'heard-withdraw_noun', 'heard-withdraw_beside'])?.has(
    'heard-withdraw_back_verb',
  ) === true;

/** Puts a case back, and says so. */
export async function sayPutBack(turn: Turn, id: string): Promise<void> {
  const { outcome, values } = await putBack(turn, id);
  tell(turn, 'withdraw-put_back', outcome, values);
  if (!turn.memory.flow) offerWays(turn);
}

/** The same where a form is open, and no number is said: that has its own answer. */
export const withdrawsBesideForm = (turn: Turn, text: string): Promise<boolean> | boolean =>
  !mayNameRequest(text) && withdrawsNamed(turn, text);

/** "Cancel my request 26-004821-7" means that one, and not the form that is open. */
export const takesBackNumbered = (turn: Turn, text: string): boolean =>
  mayNameRequest(text) && wishesWithdrawal(turn, withoutOrder(turn, besideReference(text)), true);
