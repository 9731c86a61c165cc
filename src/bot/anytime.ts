// What is said whatever was asked: a number of ours, an answer to a message that is quoted, thanks, a question of its own.

import { besideReference, mayNameRequest } from '../domain/reference.ts';
import { saysWhetherComing } from '../features/bodies/attendance.ts';
import {
  answerWithdrawal,
  askWithdrawal,
  leaveWithdrawal,
  wishesWithdrawal,
  withdrawsNamed,
} from '../features/cases/ask-withdrawal.ts';
import { answerAddition } from '../features/cases/belongs.ts';
import { answerCaseWords, passOn } from '../features/cases/citizen-words.ts';
import { withoutOrder } from '../features/cases/named-case.ts';
import { takesPlaceOfNext } from '../features/cases/offer-next-problem.ts';
import { answerOwnRequests } from '../features/cases/own-requests.ts';
import { takesSamePlace } from '../features/cases/same-place.ts';
import { caseQuoted } from '../features/cases/told-cases.ts';
import { callPerson } from '../features/inbox/handover.ts';
import { isSilent } from '../features/inbox/waiting.ts';
import type { Given } from '../flow/engine/state.ts';
import { answerAside, asideIn, CALLS } from './asides.ts';
import { parkOpen } from './drafts.ts';
import { repeatQuestion } from './flow-runner.ts';
import { askedStep, asksForCard } from './input.ts';
import { leavesIt } from './phrases.ts';
import { answerReference } from './references.ts';
import { tell } from './render.ts';
import { isGreeting } from './self-contained.ts';
import type { Turn } from './turn.ts';
import { beyondThanks } from './understanding/beside-thanks.ts';
import { answerWhetherKept } from './understanding/draft-asked.ts';
import { answerWhatsOpen } from './understanding/list-asked.ts';
import { answersList } from './understanding/list-words.ts';
import { answerWish } from './understanding/mid-form.ts';
import { agrees } from './understanding/review-words.ts';

/** Whoever asks for a paper complains of nothing: a complaint that was opened for that and tells nothing yet is left. */
const OF_PAPERS: readonly unknown[] = ['papers', 'price'];
const isUntold = ({ memory: { flow, answers } }: Turn): boolean => flow === 'complaint' && !answers?.details;

/** As sure as it must be that somebody is asked for. */
const SURE = 0.6;

/** Answers what is no answer to the question on the screen, and asks that again where nothing else was said. The rest comes back. */
export async function withoutAsides(turn: Turn, givens: Given[]): Promise<Given[]> {
  if (asksForCard(turn)) return withoutLeaving(turn, givens);
  await leaveWithdrawal(turn, givens);
  const { menu } = turn.memory;
  const rest: Given[] = [];
  for (const given of givens) {
    if (given.kind !== 'text' || given.late) rest.push(given);
    else {
      const text = withoutThanks(turn, given.text);
      if (!(await answerBeside(turn, text))) rest.push({ ...given, text });
    }
  }
  // It may have opened something of its own.
  if (rest.length > 0 || turn.memory.menu !== menu || !turn.memory.flow || isSilent(turn)) return rest;
  // Whoever says goodbye is not asked on: what was begun waits for them.
  if (!turn.leaves) await repeatQuestion(turn);
  else if (isForm(turn)) tell(turn, 'common-draft', 'kept_for_you');
  return rest;
}

/** Asked for the number of the card, which nothing else may read, whoever wants to leave the form still may. */
async function withoutLeaving(turn: Turn, givens: Given[]): Promise<Given[]> {
  const [only, ...others] = givens;
  const isWord = others.length === 0 && only?.kind === 'text' && !only.late && !/\d{3}/u.test(only.text);
  return isWord && (await answerWish(turn, only.text)) ? [] : givens;
}

/** Something that is sent in the end, and is not yet. */
const isForm = ({ house, memory }: Turn): boolean =>
  house.flows.get(memory.flow ?? '')?.steps.some((step) => step.verb === 'ask' && step.ask === 'confirm') ??
  false;

/** Between two talks thanks are answered, and what stands beside them is heard as if it stood alone. */
function withoutThanks(turn: Turn, text: string): string {
  const more = turn.memory.flow ? null : beyondThanks(turn, text);
  if (more !== null) tell(turn, 'asides-thanks');
  return more ?? text;
}

/** False: it may be an answer. */
async function answerBeside(turn: Turn, text: string): Promise<boolean> {
  const { row, memory, quoted: replyTo } = turn;
  if (takesSamePlace(turn, text) || takesPlaceOfNext(turn, text)) return true;
  // Of what was asked: "leave it as it is" stops nothing and asks for nobody.
  if (memory.flow && (leavesIt(turn, text) || sendsReviewed(turn, text))) return false;
  if (memory.flow && wantsPerson(turn, text)) {
    callPerson(turn);
    return true;
  }
  if (await answerWhetherKept(turn, text)) return true;
  if (memory.flow && (await answersList(turn, text))) return true;
  if (memory.flow && !mayNameRequest(text) && (await withdrawsNamed(turn, text))) return true;
  if (memory.flow && !takesBackNamed(turn, text) && (await answerWish(turn, text))) return true;
  const aside = asideIn(turn, text);
  if (await answerReference(turn, text)) return true;
  if (await saysWhetherComing(turn, text)) return true;
  const quoted = replyTo === undefined ? null : await caseQuoted(turn.facts).load(`${row.id} ${replyTo}`);
  if (quoted && aside === null) {
    if (wishesWithdrawal(turn, text, true)) await askWithdrawal(turn, quoted.id);
    else passOn(turn, quoted, text);
    return true;
  }
  if (!memory.flow) return answerWithoutFlow(turn, text);
  return aside !== null && said(turn, aside, text);
}

/** Whatever thanks stand around it, "send" said to what is read back sends it. */
function sendsReviewed(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  return step?.verb === 'ask' && step.ask === 'confirm' && agrees(turn, text);
}

/** A greeting, and no blessing beside a word to send. */
export const onlyGreets = (turn: Turn, text: string): boolean =>
  isGreeting(turn, text) && !sendsReviewed(turn, text);

/** "Cancel my request 26-004821-7" means that one, and not the form that is open. */
const takesBackNamed = (turn: Turn, text: string): boolean =>
  mayNameRequest(text) && wishesWithdrawal(turn, withoutOrder(turn, besideReference(text)), true);

/** A wish to speak to somebody, in any words: whatever is asked, it is no answer to that. */
function wantsPerson({ house }: Turn, text: string): boolean {
  const { act, surely } = house.darija.act(text);
  // "Are you a robot?" calls nobody.
  if (act !== 'wants' || surely < SURE || house.darija.asides(text)[0] === 'who_answers') return false;
  const { intent, confidence } = house.darija.route(text);
  return intent === 'human' && confidence >= SURE;
}

/** Words about a case that exists, or beside everything. Anger may be about news: that is looked at later. */
async function answerWithoutFlow(turn: Turn, text: string): Promise<boolean> {
  const aside = asideIn(turn, text);
  const isCall = aside !== null && CALLS.includes(aside);
  if (
    !isCall &&
    ((await answerWithdrawal(turn, text)) ||
      (await answerOwnRequests(turn, text)) ||
      (await answerWhatsOpen(turn, text)))
  )
    return true;
  if (!isCall && ((await answerCaseWords(turn, text)) || (await answerAddition(turn, text)))) return true;
  return aside !== null && aside !== 'anger' && said(turn, aside, text);
}

async function said(turn: Turn, ...aside: [Parameters<typeof answerAside>[1], string]): Promise<true> {
  if (aside[0] === 'goodbye') turn.leaves = true;
  if (OF_PAPERS.includes(aside[0]) && isUntold(turn)) await parkOpen(turn);
  answerAside(turn, ...aside);
  return true;
}
