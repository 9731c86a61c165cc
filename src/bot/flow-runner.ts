// Opens a flow for a citizen and carries it on: through its actions, until it waits or ends.

import type { Flow } from '../flow/definition/load-flows.ts';
import { advance, askAgain, conclude, endWith, type Opening, openFlow } from '../flow/engine/advance-flow.ts';
import type { Advanced, Answer, Answers, Input, Prompt } from '../flow/engine/state.ts';
import { offerWays } from './closing-buttons.ts';
import { DRAFT, parkOpen, takeUpAbout } from './drafts.ts';
import { surroundings } from './flow-host.ts';
import { callPerson } from './handover.ts';
import { searchIn } from './list-search.ts';
import { showMenu } from './main-menu.ts';
import { saysClosed } from './menu-entries.ts';
import { offerDraft, offerWaiting } from './offer-draft.ts';
import { speak, tell } from './render.ts';
import type { BotMemory, Turn } from './turn.ts';
import { takeLoose, takeVoices } from './unclaimed-files.ts';
import { quarterPinned } from './understanding/pinned-quarter.ts';

/** No flow has more actions in a row; more would be a loop. */
const MOST_ACTIONS = 6;

/** Starts a flow from its first question, perhaps with answers that were already said. */
export async function begin(turn: Turn, name: string, start: Opening = {}): Promise<void> {
  const flow = named(turn, name);
  const which = start.prefilled?.which;
  if (isOpen(turn, name, which)) return repeatQuestion(turn);
  if (saysClosed(turn, name)) return repeatQuestion(turn);
  if (turn.context.path.asksFirst(turn, name, start)) return;
  await parkOpen(turn, name);
  if (which?.kind === 'choice' && takeUpAbout(turn, name, which.option)) return repeatQuestion(turn);
  const own = turn.context.path.opening[name];
  const given = withVoices(turn, own ? await own(turn, start) : start);
  const opened = await openFlow(flow, turn.memory, surroundings(turn), given);
  await carryOn(turn, flow, opened, 'opened');
}

/** Starts it with what was said in free words, and says first what was understood of them. */
export function beginSaid(turn: Turn, name: string, prefilled: Answers): Promise<void> {
  for (const say of turn.context.path.understood) say(turn, prefilled);
  return begin(turn, name, { prefilled });
}

/** Whoever opens the same petition once more goes on with its form. */
function isOpen({ memory: { flow, answers } }: Turn, name: string, which: Answer | undefined): boolean {
  const open = answers?.which;
  return flow === name && open?.kind === 'choice' && which?.kind === 'choice' && open.option === which.option;
}

/** Voice notes that came before the words that open a flow tell of the same, and not where it is. */
function withVoices(turn: Turn, start: Opening): Opening {
  const details = start.prefilled?.details;
  if (details?.kind !== 'text') return start;
  const voices = takeVoices(turn);
  if (voices.length === 0) return start;
  const all = [...(details.voices ?? []), ...voices];
  return { ...start, prefilled: { ...start.prefilled, details: { ...details, voices: all } } };
}

/** Hands the flow all that was given in one breath. */
export async function proceed(turn: Turn, givens: Input[]): Promise<void> {
  const flow = named(turn, turn.memory.flow ?? '');
  const said = turn.reply.texts.length;
  searchIn(turn, givens);
  const heard = turn.context.path.given.reduce(
    (given, reread) => reread(turn, given),
    quarterPinned(turn, givens),
  );
  if (heard.length === 0) return repeatQuestion(turn);
  await carryOn(turn, flow, await advance(flow, turn.memory, heard, surroundings(turn)));
  // A second tap on a button that was already heard changes nothing, but is answered all the same.
  if (turn.reply.texts.length > said || givens.every(({ late }) => late)) return;
  tell(turn, 'common-old_button');
  await repeatQuestion(turn);
}

/** Puts the present question on the screen again; without a flow, the menu. */
export async function repeatQuestion(turn: Turn): Promise<void> {
  if (!turn.memory.flow || !turn.context.flows.has(turn.memory.flow)) return repeatMenu(turn);
  const flow = named(turn, turn.memory.flow);
  await carryOn(turn, flow, await askAgain(flow, turn.memory, surroundings(turn)));
}

function repeatMenu(turn: Turn): void {
  const step = turn.memory.shown?.step;
  if ((step === DRAFT && offerDraft(turn)) || turn.context.path.questions[step ?? '']?.repeat(turn)) return;
  showMenu(turn);
}

/** Speaks, runs actions and concludes them until the flow waits or ends. `opened`: its first question takes what came before. */
export async function carryOn(turn: Turn, flow: Flow, first: Advanced, opened?: 'opened'): Promise<void> {
  let advanced = first;
  for (let actions = 0; ; actions++) {
    turn.memory = { ...kept(turn.memory), ...advanced.memory };
    if (opened) advanced = await withLoose(turn, flow, advanced);
    speak(turn, advanced.say);
    if (advanced.say.some(saysElsewhere)) turn.memory = { ...turn.memory, elsewhere: true };
    if (advanced.then.kind === 'wait') return;
    if (advanced.then.kind === 'end') return finish(turn, flow);
    if (advanced.then.kind === 'person') return callPerson(turn);
    if (actions >= MOST_ACTIONS)
      throw new Error(`${flow.name} runs more than ${MOST_ACTIONS} actions in a row`);
    const { action, answers, step } = advanced.then;
    const known = turn.context.features.actions.get(action);
    if (!known) throw new Error(`No action is called ${action}`);
    for (const acting of turn.context.path.acting) acting(turn, answers);
    const { outcome, values } = await known.run(turn, answers);
    // It led to another form, and this one is left.
    if (turn.memory.flow !== flow.name) return;
    const said = known.silent?.includes(outcome) ? null : (values ?? {});
    advanced = known.ends?.includes(outcome)
      ? endWith(flow, turn.memory, step, { outcome, ...(values && { values }) }, surroundings(turn))
      : await conclude(flow, turn.memory, step, outcome, said, surroundings(turn));
  }
}

/** Where it waits: what came before it was known what for belongs to it, and the question that is then open is asked alone. */
async function withLoose(turn: Turn, flow: Flow, advanced: Advanced): Promise<Advanced> {
  const loose = advanced.then.kind === 'wait' ? takeLoose(turn, flow) : [];
  if (loose.length === 0) return advanced;
  speak(turn, advanced.say.slice(0, -1));
  const taken = await advance(flow, turn.memory, loose, surroundings(turn));
  turn.memory = { ...kept(turn.memory), ...taken.memory };
  return taken;
}

/** That another commune is in charge. */
const saysElsewhere = ({ saying: { message, attribute } }: Prompt): boolean =>
  message === 'common-outside' && attribute !== 'nowhere';

/** A flow that ended leaves nothing behind but the numbering of menus. */
async function finish(turn: Turn, flow: Flow): Promise<void> {
  turn.memory = { ...kept(turn.memory), menu: turn.memory.menu };
  turn.context.path.next[flow.name]?.(turn);
  if (turn.reply.options.length > 0 || offerDraft(turn) || offerWaiting(turn)) return;
  offerWays(turn, flow.name);
}

/** What outlives a flow: everything that is not the flow's own. */
function kept({ flow, answers, shown, menu, slips, correcting, ...own }: BotMemory): BotMemory {
  return own;
}

function named(turn: Turn, name: string): Flow {
  const flow = turn.context.flows.get(name);
  if (!flow) throw new Error(`No flow is called ${name}`);
  return flow;
}
