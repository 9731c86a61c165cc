// What one turn of a flow works on: a copy of the memory that may be changed, and what is to be said so far.
import { type AskStep, type Flow, FORM_WORDS } from '../definition/step.ts';
import type { Advanced, Answer, Answers, Entry, FlowHost, Memory, Message, Prompt, Shown } from './state.ts';

export interface Turn {
  flow: Flow;
  surroundings: FlowHost;
  answers: Answers;
  shown: Shown | undefined;
  menu: number;
  slips: number;
  page: number;
  mode: Shown['mode'];
  /** Words that were not understood, until it is known what to do with them. */
  unheard: string | undefined;
  /** The answer that is being given anew from the review, as it was. */
  correcting: Memory['correcting'];
  /** Told before the question, in order, each only once. */
  says: Message[];
  /** Something was understood and kept. */
  accepted: boolean;
  /** Something could not be used where it was wanted. */
  slipped: boolean;
  left: 'stopped' | 'person' | undefined;
  tapped: { menu: number; option: string } | undefined;
  picture: Prompt['picture'];
}

/** What was said in one breath: typed texts and voice notes (ids), each in order. */
export interface Spoken {
  texts: string[];
  voices: string[];
}

/** A question with the entries of its list, where it has one. */
export interface Question {
  step: AskStep;
  entries: Entry[];
}

export function begin(flow: Flow, memory: Memory, surroundings: FlowHost): Turn {
  return {
    flow,
    surroundings,
    answers: { ...memory.answers },
    shown: memory.shown,
    menu: memory.menu ?? 0,
    slips: memory.slips ?? 0,
    page: memory.shown?.page ?? 0,
    mode: memory.shown?.mode,
    unheard: memory.shown?.unheard,
    correcting: memory.correcting,
    says: [],
    accepted: false,
    slipped: false,
    left: undefined,
    tapped: undefined,
    picture: undefined,
  };
}

export function accept(turn: Turn, step: string, answer: Answer): void {
  turn.answers[step] = answer;
  turn.accepted = true;
}

/** Adds a sentence before the question; the same sentence is not said twice in one breath. */
export function tell(turn: Turn, saying: Message): void {
  const said = turn.says.some(
    ({ message, attribute }) => message === saying.message && attribute === saying.attribute,
  );
  if (!said) turn.says.push(saying);
}

/** Says what was wrong; three in a row offer a person. */
export function slip(turn: Turn, saying: Message): void {
  turn.slipped = true;
  tell(turn, saying);
}

export const messageOf = (flow: Flow, step: string): string => `${flow.name}-${step}`;

/** What a step says in this case: its own words, or those that the house has for all forms. */
export function wordsOf(turn: Turn, step: string, attribute: string): Message {
  const own = { message: messageOf(turn.flow, step), attribute };
  const common = { message: FORM_WORDS, attribute };
  const { has } = turn.surroundings;
  return !has(own) && has(common) ? common : own;
}

/** The memory after this turn, without empty fields, so that it is the same after JSON. */
export function remember(turn: Turn): Memory {
  const memory: Memory = { flow: turn.flow.name, answers: turn.answers, menu: turn.menu };
  if (turn.shown) memory.shown = turn.shown;
  if (turn.correcting && isOpen(turn.answers[turn.correcting.step])) memory.correcting = turn.correcting;
  if (turn.slips > 0) memory.slips = turn.slips;
  return memory;
}

const isOpen = (answer: Answer | undefined): boolean => !answer || ('open' in answer && answer.open === true);

/** A conversation without an open flow. */
export const closed = (turn: Turn, then: Advanced['then']): Advanced => ({
  memory: { menu: turn.menu },
  say: turn.says.map((saying) => ({ saying })),
  then,
});
