// One turn of a flow: takes what a citizen gave in one breath, keeps it, and says what comes next. Pure but for lists.

import type { AskStep, Flow } from '../definition/step.ts';
import { keepOld } from './correct-answer.ts';
import { type Breath, breathe } from './inputs.ts';
import { answeredSteps, PATIENCE } from './options.ts';
import { settleMoved } from './place-moved.ts';
import { markOf, type Standing, standing } from './position.ts';
import { proceed, reviewLines, show } from './prompt.ts';
import type { Advanced, Answers, FlowHost, Input, Memory, ReviewLine } from './state.ts';
import { begin, closed, remember, type Turn, tell, wordsOf } from './turn.ts';

/** What is known when a flow is opened: answers that were already said. */
export interface Opening {
  prefilled?: Answers;
}

/** Begins a flow, forgetting any other that was open; answers that were already said are not asked again. */
export function openFlow(
  flow: Flow,
  memory: Memory,
  surroundings: FlowHost,
  { prefilled }: Opening = {},
): Promise<Advanced> {
  const fresh: Memory = { flow: flow.name, answers: { ...prefilled } };
  if (memory.menu !== undefined) fresh.menu = memory.menu;
  return proceed(begin(flow, fresh, surroundings));
}

/**
 * Takes all that came in one breath and gives one answer: sentences, then at most one question, the last to be said.
 * `say` is empty only if everything was late or a repeated tap, and was kept.
 */
export async function advance(
  flow: Flow,
  memory: Memory,
  givens: Input[],
  surroundings: FlowHost,
): Promise<Advanced> {
  const turn = begin(flow, memory, surroundings);
  const before = await standing(turn);
  const breath = await breathe(turn, before.at === 'ask' ? before : null, givens);
  if (turn.left === 'stopped') {
    tell(turn, { message: 'common-stopped' });
    return closed(turn, { kind: 'end' });
  }
  if (turn.left !== 'person') count(turn);
  else {
    turn.slips = 0;
    const say = turn.says.map((saying) => ({ saying }));
    return { memory: remember(turn), say, then: { kind: 'person' } };
  }
  settleMoved(turn);
  const now = await standing(turn);
  if (isQuiet(turn, memory, breath, now)) return { memory: remember(turn), say: [], then: { kind: 'wait' } };
  return show(turn, now);
}

function count(turn: Turn): void {
  if (turn.accepted) turn.slips = 0;
  else if (turn.slipped) turn.slips += 1;
  if (turn.slips >= PATIENCE) tell(turn, { message: 'common-offer_person' });
}

/** Late things that were kept, while the question on the screen is still the right one, need no reply. */
function isQuiet(turn: Turn, memory: Memory, breath: Breath, now: Standing): boolean {
  const { shown } = turn;
  if (!breath.quiet || turn.says.length > 0 || !shown || now.at !== 'ask' || now.step.name !== shown.step)
    return false;
  if (now.step.ask === 'confirm' && shown.of !== markOf(turn, now.step)) return false;
  const name = now.step.name;
  return JSON.stringify(memory.answers?.[name]) === JSON.stringify(turn.answers[name]);
}

/** Takes the outcome of an action and goes on; `values` are for the words of the outcome, null where nothing is said of it. */
export function conclude(
  flow: Flow,
  memory: Memory,
  step: string,
  outcome: string,
  values: Record<string, string | number> | null,
  surroundings: FlowHost,
): Promise<Advanced> {
  const turn = begin(flow, memory, surroundings);
  if (values !== null) tell(turn, { ...wordsOf(turn, step, outcome), values });
  const done = flow.steps.find(({ name }) => name === step);
  if (done) turn.answers[step] = { kind: 'done', outcome, of: markOf(turn, done) };
  return proceed(turn);
}

/** Takes an outcome with which the form is over: its words are all that is said. */
export function endWith(
  flow: Flow,
  memory: Memory,
  step: string,
  { outcome, values = {} }: { outcome: string; values?: Record<string, string | number> },
  surroundings: FlowHost,
): Advanced {
  const turn = begin(flow, memory, surroundings);
  tell(turn, { ...wordsOf(turn, step, outcome), values });
  return closed(turn, { kind: 'end' });
}

/** Puts the current question on the screen once more, under a new menu. */
export function askAgain(flow: Flow, memory: Memory, surroundings: FlowHost): Promise<Advanced> {
  return proceed(begin(flow, memory, surroundings));
}

/** What was told so far, as the review will read it back; nothing of what was told in confidence. */
export async function toldSoFar(flow: Flow, memory: Memory, surroundings: FlowHost): Promise<ReviewLine[]> {
  const review = flow.steps.find((step) => step.verb === 'ask' && step.ask === 'confirm');
  if (review?.verb !== 'ask') return [];
  const lines = await reviewLines(begin(flow, memory, surroundings), review);
  const isTold = ({ answer, sealed }: ReviewLine) =>
    !sealed && answer !== undefined && (answer.kind !== 'skipped' || answer.words !== undefined);
  return lines.filter(isTold);
}

/** Takes back the last answer given and asks for it again; at the first question it says so. */
export async function goBack(flow: Flow, memory: Memory, surroundings: FlowHost): Promise<Advanced> {
  const turn = begin(flow, memory, surroundings);
  const now = await standing(turn);
  if (now.at !== 'ask') return show(turn, now);
  if (turn.mode !== undefined || turn.unheard !== undefined) {
    turn.mode = undefined;
    turn.unheard = undefined;
    return show(turn, now);
  }
  if (turn.correcting?.step === now.step.name && keepOld(turn)) return proceed(turn);
  const last = begun(turn, now.step) ? now.step : answeredSteps(turn, now.step).at(-1);
  if (last) delete turn.answers[last.name];
  else tell(turn, { message: 'common-at_start' });
  return proceed(turn);
}

/** Something was given, and the question is asked all the same. */
function begun(turn: Turn, step: AskStep): boolean {
  const answer = turn.answers[step.name];
  return answer?.kind === 'files' || (answer?.kind === 'place' && answer.open === true);
}
