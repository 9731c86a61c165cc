// What a citizen says about a case that exists reaches those who handle it, instead of becoming a new one.

import { ownRequests } from '../../bot/own-requests.ts';
import { isOnly, knownWords, opensWith, wordsIn } from '../../bot/phrases.ts';
import { raise } from '../../bot/raise-flag.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { asksUs, isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import { saysBrokenAgain, saysOver } from '../../bot/understanding/said-over.ts';
import { type Beside, besideIn } from '../../bot/understanding/small-talk.ts';
import type { Routed } from '../../darija/darija.ts';
import type { FiledFact } from '../../database/message-loaders.ts';
import { maskCards } from '../../domain/card-mask.ts';
import { type CaseStatus, isOpen, isStatus, mayMove } from '../../domain/case.ts';
import type { FlagKind } from '../../domain/flag.ts';
import { isProblem } from '../../domain/intent.ts';
import { mayBeFixed } from './after-shares.ts';
import { isFresh } from './case-in-talk.ts';
import { takeAnswer, tellGoesOn } from './question-back.ts';
import { tellRepairUnknown, tellRequest } from './show-case.ts';
import { asksWhatBecame, liesElsewhere, saysStill } from './still-so.ts';
import { saysNoMore } from './takes-no-more.ts';
import type { ToldCase } from './told-cases.ts';
import { caseLatelyTold } from './told-cases.ts';
import { tellConfirmed, verdictOf } from './verdict.ts';

/** This sure of a wish of its own, the words are not taken for an answer. */
const CERTAIN = 0.8;
/** Asides that speak of a case that exists, and of no new one. */
const OF_A_CASE: readonly Beside[] = [
  'not_fixed',
  'fixed',
  'cancel_case',
  'correct_case',
  'add_case',
  'no_answer',
];
/** These say nothing of the subject, whatever words they hold. */
const OF_ANY_CASE: readonly Beside[] = ['cancel_case', 'no_answer'];

export type Meant = Pick<ToldCase, 'id' | 'reference' | 'status' | 'flow' | 'categoryId'>;

/** Puts words that speak of a case on the one they mean. False: they speak of none, or nobody can tell of which. */
export async function answerCaseWords(turn: Turn, text: string): Promise<boolean> {
  const { loaders, context, row } = turn;
  const asides = besideIn(turn, text);
  const speaks = asides.some((aside) => OF_A_CASE.includes(aside)) || saysStill(turn, text);
  if (!speaks && !asides.includes('duration') && !asksWhatBecame(turn, text)) return false;
  const told = await caseLatelyTold(loaders).load(row.id);
  if (!speaks) return answerWhen(turn, told, text);
  if (asides.includes('not_fixed') && (await liesElsewhere(turn, text))) return false;
  const routed = context.darija.route(text, context.referenceData.examples);
  // "No water since yesterday, and nobody answers" tells of the water.
  const tellsAnew = tellsPlainly(turn, text, routed) && !asides.includes('cancel_case');
  const isOfAny = !tellsAnew && asides.some((aside) => OF_ANY_CASE.includes(aside));
  const meant = await caseMeant(turn, told, isOfAny ? [] : routed.categories);
  if (meant && asksWhetherDone(turn, meant, text, asides)) return answerWhen(turn, told, text);
  if (meant) await passOn(turn, meant, text);
  else if (isOfAny && !routed.categories.includes('administration')) return tellNone(turn);
  return meant !== null;
}

/** As little as a question tells. */
const ASKING = 0.3;

/** "Have you mended it or not?": where it stands answers that, as long as it is open. */
function asksWhetherDone(turn: Turn, { status }: Meant, text: string, asides: readonly Beside[]): boolean {
  const isOfMending = asides.some((aside) => aside === 'not_fixed' || aside === 'fixed');
  if (!isOfMending || asides.includes('no_answer') || !isStatus(status) || !isOpen(status)) return false;
  return isPutAsQuestion(turn, text) && turn.context.darija.act(text).told < ASKING;
}

/** A problem of the town is told, and named. */
function tellsPlainly({ context }: Turn, text: string, { intent, categories, confidence }: Routed): boolean {
  const { act, surely } = context.darija.act(text);
  const isNamed = categories[0] !== undefined && categories[0] !== 'administration';
  return act === 'tells' && surely >= CERTAIN && isProblem(intent) && confidence >= CERTAIN && isNamed;
}

/** Whoever has no request at all has none to hear of. False: they have some. */
async function tellNone(turn: Turn): Promise<boolean> {
  const own = await ownRequests(turn);
  if (own.length === 0) tell(turn, 'status-show', 'none');
  return own.length === 0;
}

/** Puts what is said right after news on the case that was told of. False: it is about something else. */
export async function answerNews(turn: Turn, text: string, routed: Routed): Promise<boolean> {
  const told = await caseLatelyTold(turn.loaders).load(turn.row.id);
  if (!told || !isAnswer(turn, told, routed)) return false;
  await passOn(turn, told, text);
  return true;
}

/** Whatever is said right after news is an answer to it, unless it is plainly a wish of its own. */
function isAnswer(turn: Turn, told: ToldCase, routed: Routed): boolean {
  if (!isFresh(turn, told)) return false;
  const { intent, confidence, emergencies } = routed;
  if (intent === 'smalltalk' || emergencies.length > 0) return false;
  return confidence < CERTAIN || intent === 'none' || intent === 'yes' || intent === 'no';
}

/** The case last told of, unless its subject is another one; else the only one that the words can mean. */
async function caseMeant(
  turn: Turn,
  told: ToldCase | null,
  categories: Routed['categories'],
): Promise<Meant | null> {
  const fits = ({ categoryId }: Meant) =>
    categories.length === 0 || categories.some((one) => one === categoryId);
  if (told && fits(told)) return told;
  const [only, ...others] = (await ownCases(turn)).filter(
    (each) => fits(each) && (categories.length > 0 || (isStatus(each.status) && isOpen(each.status))),
  );
  return only && others.length === 0 ? only : null;
}

/** The cases of this person, newest first. */
export async function ownCases(turn: Turn): Promise<(Meant & { settledAt: Date | null })[]> {
  return (await ownRequests(turn)).flatMap(({ kind, id, reference, status, flow, categoryId, settledAt }) =>
    kind === 'case' ? [{ id, reference, status, flow, categoryId, settledAt }] : [],
  );
}

/** "When will you mend it?" is answered from the promise of the case it must mean. */
async function answerWhen(turn: Turn, told: ToldCase | null, text: string): Promise<boolean> {
  const own = (await ownRequests(turn)).filter(
    ({ kind, status }) => kind === 'case' && isStatus(status) && isOpen(status),
  );
  const meant = own.find(({ id }) => id === told?.id) ?? (own.length === 1 ? own[0] : undefined);
  if (meant) {
    tellRepairUnknown(turn, text);
    tellRequest(turn, meant);
  }
  return meant !== undefined;
}

/** Keeps the words with the case, shows them to staff, and says so; who was asked something has answered, unless they ask back. */
export async function passOn(turn: Turn, meant: Meant, text: string): Promise<void> {
  const { reference } = meant;
  if (!asksUs(turn, text) && (await saysNoMore(turn, meant))) return;
  const goesOn = asksUs(turn, text) ? null : await takeAnswer(turn, meant.id);
  const kind = keepWords(turn, meant, text, goesOn !== null);
  if (goesOn) tellGoesOn(turn, reference, goesOn);
  else if (kind === 'case_not_fixed' || kind === 'case_fixed') await tellVerdict(turn, meant, kind);
  else if (asksUs(turn, text)) tell(turn, 'status-passed_on', 'question', { reference });
  else tellPassedOn(turn, reference);
  if (besideIn(turn, text).includes('add_case') && !takesAway(turn, text)) {
    turn.memory = { ...turn.memory, addingTo: { caseId: meant.id, reference, at: turn.now.getTime() } };
    tell(turn, 'status-passed_on', 'photo');
  }
}

/** "Take the photo out" brings none. */
function takesAway({ context }: Turn, text: string): boolean {
  const verbs = knownWords(context, 'heard-withdraw_verb');
  return wordsIn(context, text).some((word) => verbs.has(word));
}

/** The same for words that told of something new and belong to it: nothing of it is over, or asked. */
export function addTo(turn: Turn, { id, reference }: Pick<Meant, 'id' | 'reference'>, text: string): void {
  keepReply(turn, id, text);
  raise(turn, { kind: 'case_reply', subjectId: id, detail: reference });
  turn.reply.caseId = id;
  tellPassedOn(turn, reference);
}

/** Keeps the words with the case, and raises nothing. Null: files alone came. Returns the id of the line. */
export function keepReply(
  { unitOfWork, context, now, row }: Turn,
  caseId: string,
  text: string | null,
): string {
  const id = context.newId();
  unitOfWork.insert('CaseEvent', {
    ...{ id, caseId, at: now, kind: 'reply', text: text && maskCards(text), visible: false },
    citizenId: row.citizenId,
  });
  return id;
}

/** Keeps the words with the case and shows them to staff. `answers`: what was asked. Returns as what. */
export function keepWords(turn: Turn, meant: Meant, text: string, answers = false): FlagKind {
  return keepAs(turn, meant, text, answers ? 'case_answered' : flagFor(meant, saidOf(turn, text, meant)));
}

/** The same, where it is known what they say. */
export function keepAs(turn: Turn, meant: Meant, text: string, kind: FlagKind): FlagKind {
  const { unitOfWork, now } = turn;
  const { id, reference } = meant;
  keepReply(turn, id, text);
  raise(turn, { kind, subjectId: id, detail: reference });
  // Counts as done and is not, until staff take it up again or somebody says that it is after all.
  if (kind === 'case_not_fixed') unitOfWork.patch('Case', id, verdictOf(false, now));
  if (kind === 'case_fixed' && isDone(meant)) unitOfWork.patch('Case', id, verdictOf(true, now));
  turn.reply.caseId = id;
  return kind;
}

/** Says that the words stand with the request of this number. */
export function tellPassedOn(turn: Turn, reference: string): void {
  tell(turn, 'status-passed_on', undefined, { reference });
}

/** What is said of whether it is mended is answered; how it was is asked once it is. */
async function tellVerdict(
  turn: Turn,
  { id, reference, status, flow }: Meant,
  kind: FlagKind,
): Promise<void> {
  if (kind === 'case_not_fixed') tell(turn, 'status-passed_on', 'not_fixed', { reference });
  else if (isDone({ status })) await tellConfirmed(turn, id, reference);
  // What was lost or found was never broken.
  else tell(turn, 'status-passed_on', isOfThing(turn, flow) ? 'ended' : 'fixed', { reference });
}

/** What words say that are known to be about this request. */
function saidOf(turn: Turn, text: string, meant: Meant): readonly Beside[] {
  if (isStillSo(turn, text, meant)) return ['not_fixed'];
  // Whoever was bitten, or says that one of two is mended, has nothing over.
  if (['bitten', 'partly'].some((list) => opensWith(turn, text, `heard-${list}`, 'anywhere')))
    return notMended(turn, text);
  if (saysBrokenAgain(turn, text)) return isDone(meant) ? ['not_fixed'] : notMended(turn, text);
  // "They mended it" and "mend it" are one word: of what is open, it may be an order.
  if (!isDone(meant) && isOnly(turn, text, 'heard-mend_it')) return notMended(turn, text);
  if (!isOfThing(turn, meant.flow) && !mayBeFixed(turn, text, meant.categoryId)) return notMended(turn, text);
  return saysOver(turn, text, isOfThing(turn, meant.flow)) ? ['fixed'] : besideIn(turn, text);
}

const notMended = (turn: Turn, text: string): readonly Beside[] =>
  besideIn(turn, text).filter((one) => one !== 'fixed');

/** It is of no problem of the town, but of something lost or found. */
export const isOfThing = ({ context }: Turn, flow: string): boolean => flow !== context.path.problems.flow;

/** "It is still dark"; or its very problem, told of a case that counts as done: "the hole is back". */
function isStillSo(turn: Turn, text: string, { status, categoryId }: Meant): boolean {
  if (saysStill(turn, text)) return true;
  if (!isStatus(status) || !mayReopen(status) || besideIn(turn, text).includes('fixed')) return false;
  const { intent, categories } = turn.context.darija.route(text);
  const isIts = isProblem(intent) && categories.some((one) => one === categoryId);
  return isIts && turn.context.darija.act(text).act === 'tells';
}

/** "It is not mended" about a case that counts as done asks for it to be taken up again: staff decide. */
function flagFor({ status }: Pick<Meant, 'status'>, asides: readonly Beside[]): FlagKind {
  if (asides.includes('not_fixed') && isStatus(status) && mayReopen(status)) return 'case_not_fixed';
  return asides.includes('fixed') ? 'case_fixed' : 'case_reply';
}

/** Counts as done, whatever is said of it. */
const isDone = ({ status }: Pick<Meant, 'status'>): boolean => isStatus(status) && !isOpen(status);

const mayReopen = (status: CaseStatus): boolean => !isOpen(status) && mayMove(status, 'in_progress');

/** What is filed stays; a correction reaches those who handle it. False: it is no case. */
export async function passOnCorrection(turn: Turn, filed: FiledFact, words: string): Promise<boolean> {
  const { caseId: id, reference, status, flow, categoryId } = filed;
  if (id === null || flow === null) return false;
  await passOn(turn, { id, reference, status, flow, categoryId }, words);
  return true;
}
