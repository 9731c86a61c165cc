// What is said whatever was asked: a number of ours, an answer to a message that is quoted, thanks, a question of its own.

import type { Input } from '../flow/engine/state.ts';
import { answerAside, asideIn, CALLS } from './asides.ts';
import { DRAFT, parkOpen } from './drafts.ts';
import { repeatQuestion } from './flow-runner.ts';
import { callPerson } from './handover.ts';
import { askedStep, asksForCard } from './input.ts';
import { firstOf, type Take } from './path.ts';
import { isOneOf, leavesIt, opensWith } from './phrases.ts';
import { tell } from './render.ts';
import { isGreeting } from './self-contained.ts';
import type { Turn } from './turn.ts';
import { beyondThanks } from './understanding/beside-thanks.ts';
import { declinesPerson, isAgainstClerk, onlyDeclines } from './understanding/calls-person.ts';
import { saysWhere } from './understanding/corrected-place.ts';
import { isPutAsQuestion } from './understanding/is-telling.ts';
import { drops, isForm } from './understanding/leave-form.ts';
import { answerWish } from './understanding/mid-form.ts';
import { placeAmongChatter } from './understanding/place-part.ts';
import { readDay } from './understanding/read-day.ts';
import { flowSaid } from './understanding/said-as.ts';
import { agrees } from './understanding/sends-reviewed.ts';
import { otherFacts } from './understanding/several-facts.ts';
import { answersShortly, askedInRequest } from './understanding/short-answer.ts';
import { isSilent } from './waiting-for-staff.ts';

/** Whoever asks for a paper complains of nothing: a complaint that was opened for that and tells nothing yet is left. */
const OF_PAPERS: readonly unknown[] = ['papers', 'price', 'paper_time'];
/** Whoever thanks, wants a permit or asks where else to complain tells of no problem: nothing of it is kept. */
const NO_COMPLAINTS: readonly unknown[] = ['praise', 'permit', 'works', 'complain_where', 'prices', 'land'];
const isUntold = ({ context: { path }, memory: { flow, answers } }: Turn): boolean =>
  flow === path.problems.flow && !answers?.[path.problems.told];

/** Words that name no subject have opened a complaint: they may tell of something else. */
const isUnnamed = ({ context: { path }, memory: { flow, answers } }: Turn): boolean =>
  flow === path.problems.flow && answers?.category === undefined;

function leaveUnkept(turn: Turn): void {
  const { flow: _, answers: __, shown: ___, ...own } = turn.memory;
  turn.memory = own;
}

/** As sure as it must be that somebody is asked for. */
const SURE = 0.6;

/** Answers what is no answer to the question on the screen, and asks that again where nothing else was said. The rest comes back. */
export async function withoutAsides(turn: Turn, givens: Input[]): Promise<Input[]> {
  if (asksForCard(turn)) return withoutLeaving(turn, givens);
  for (const leave of turn.context.path.leave) await leave(turn, givens);
  if (asksForFlow(turn, givens)) return givens;
  const { menu } = turn.memory;
  const rest: Input[] = [];
  for (const given of givens) {
    if (given.kind !== 'text' || given.late) rest.push(given);
    else {
      if (answersShortly(turn, given.text)) {
        rest.push(given);
        continue;
      }
      const text = withoutThanks(turn, given.text);
      if ((await firstOf(turn.context.path.beside, turn, text)) !== true) rest.push({ ...given, text });
    }
  }
  // It may have opened something of its own.
  if (rest.length > 0 || turn.memory.menu !== menu || !turn.memory.flow || isSilent(turn)) return rest;
  // Whoever says goodbye is not asked on: what was begun waits for them.
  if (!turn.leaves) await repeatQuestion(turn);
  else if (isForm(turn)) tell(turn, 'common-draft', 'kept_for_you');
  return rest;
}

/** Between forms, all that was said together asks for a flow in the words of its file: it is about nothing before. */
function asksForFlow(turn: Turn, givens: Input[]): boolean {
  const texts = givens.flatMap((given) => (given.kind === 'text' && !given.late ? [given.text] : []));
  return turn.memory.flow === undefined && texts.length > 0 && flowSaid(turn, texts.join('\n')) !== null;
}

/** Asked for the number of the card, which nothing else may read, whoever wants to leave the form still may. */
async function withoutLeaving(turn: Turn, givens: Input[]): Promise<Input[]> {
  const [only, ...others] = givens;
  const isWord = others.length === 0 && only?.kind === 'text' && !only.late && !/\d{3}/u.test(only.text);
  return isWord && (await answerWish(turn, only.text)) ? [] : givens;
}

/** Between two talks thanks are answered, and what stands beside them is heard as if it stood alone. */
function withoutThanks(turn: Turn, text: string): string {
  const more = turn.memory.flow ? null : beyondThanks(turn, text);
  if (more !== null) tell(turn, 'asides-thanks');
  return more ?? text;
}

/** Whatever thanks stand around it, "send" said to what is read back sends it. */
const sendsReviewed = (turn: Turn, text: string): boolean => agreesTo(turn, text, ['confirm']);

/** More words that hardly greet say something. */
const MOST_GREETING = 4;
/** As sure as it must be of so many that they greet. */
const SURELY_GREETS = 0.6;

/** "My brother was with me and saw it all" sounds like talk, and is none. */
const isHardlyGreeting = ({ context }: Turn, text: string): boolean =>
  text.split(/\s+/u).length > MOST_GREETING && context.darija.act(text).surely < SURELY_GREETS;

/** A greeting, and no blessing beside a word to send or to go on. */
export const onlyGreets = (turn: Turn, text: string): boolean =>
  isGreeting(turn, text) &&
  !isHardlyGreeting(turn, text) &&
  // "This morning" is a day, and no good morning.
  readDay(turn, text, 'past_day') === null &&
  !agreesTo(turn, text, ['confirm', 'photo', 'document']) &&
  !saysWhere(turn, text) &&
  placeAmongChatter(turn, text) === null;

function agreesTo(turn: Turn, text: string, asks: readonly string[]): boolean {
  const step = askedStep(turn);
  return step?.verb === 'ask' && asks.includes(step.ask) && agrees(turn, text);
}

/** A wish to speak to somebody, in any words: whatever is asked, it is no answer to that. */
function wantsPerson(turn: Turn, text: string): boolean {
  const { context } = turn;
  if (isAgainstClerk(turn, text) || declinesPerson(turn, text)) return false;
  if (opensWith(turn, text, 'heard-prefers_person', 'anywhere') && !isPutAsQuestion(turn, text)) return true;
  const { act, surely } = context.darija.act(text);
  // "Are you a robot?" calls nobody.
  if (act !== 'wants' || surely < SURE || context.darija.asides(text)[0] === 'who_answers') return false;
  const { intent, confidence } = context.darija.route(text);
  return intent === 'human' && confidence >= SURE;
}

/** "Leave it as it is", "send", "no sorry, rue Ibn Sina": said of what was asked, it stops nothing and asks for nobody. */
export const answersAsked: Take = (turn, text) =>
  leavesIt(turn, text) || sendsReviewed(turn, text) || placesReviewed(turn, text) ? 'answer' : false;

/** Where it is instead, said to what is read back. */
function placesReviewed(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  return step?.verb === 'ask' && step.ask === 'confirm' && placeAmongChatter(turn, text) !== null;
}

/** "Delete it", said below a draft that is offered, is said of the draft. */
export const dropsOffered: Take = (turn, text) =>
  turn.memory.shown?.step === DRAFT && drops(turn, text) ? 'answer' : false;

/** Asked to choose, to tell or where, the question itself has a better answer to whoever does not understand it. */
const EXPLAINED: readonly unknown[] = ['choice', 'text', 'place'];

/** "I did not understand": how one talks to us, and the question again. */
async function explains(turn: Turn, text: string): Promise<boolean> {
  const step = askedStep(turn);
  if (step?.verb === 'ask' && EXPLAINED.includes(step.ask)) return false;
  if (!isOneOf(turn, text, 'heard-lost')) return false;
  tell(turn, 'common-help');
  await repeatQuestion(turn);
  return true;
}

/** Calls somebody of the commune. */
export const callsSomebody: Take = (turn, text) => {
  if (!wantsPerson(turn, text)) return false;
  callPerson(turn);
  return true;
};

/** "Without calling anybody": that nobody is wanted is no answer to what is asked, and calls nobody. */
export const declinesSomebody: Take = (turn, text) => {
  if (!onlyDeclines(turn, text)) return false;
  tell(turn, 'asides-nobody_called');
  return true;
};

/** Words that call for somebody come before anything else that they may mean. */
export const callsBeside: Take = (turn, text) => {
  const aside = asideIn(turn, text);
  return aside !== null && CALLS.includes(aside) && said(turn, aside, text);
};

/** Thanks, a question of its own: answered, with the question of the form asked again. Anger alone may be about news. */
export const saysBeside: Take = async (turn, text) => {
  if (await explains(turn, text)) return true;
  const aside = asideIn(turn, text);
  // Between forms anger may be about news, and an observation opens its own form.
  const isElse = turn.memory.flow === undefined && (aside === 'anger' || aside === 'observation');
  if (aside === null || isElse) return false;
  if (OF_PAPERS.includes(aside) && describesThing(turn, text)) return false;
  return said(turn, aside, text);
};

/** Asked what was lost or what is wished for, whoever names a card or a price describes it, unless they ask. */
const describesThing = (turn: Turn, text: string): boolean =>
  askedInRequest(turn) !== null && !isPutAsQuestion(turn, text);

async function said(turn: Turn, ...aside: [Parameters<typeof answerAside>[1], string]): Promise<true> {
  if (aside[0] === 'goodbye') turn.leaves = true;
  if (OF_PAPERS.includes(aside[0]) && isUntold(turn)) await parkOpen(turn);
  if (NO_COMPLAINTS.includes(aside[0]) && isUnnamed(turn)) leaveUnkept(turn);
  answerAside(turn, ...aside);
  for (const fact of otherFacts(turn, ...aside)) answerAside(turn, fact, aside[1]);
  return true;
}
