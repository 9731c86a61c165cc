// Several problems told in one message: the first is filed, then the next is offered with its own words.
import type { Routed } from '../darija/darija.ts';
import type { Answer, Answers } from '../flow/memory.ts';
import { ask } from './menu.ts';
import type { Turn } from './parts.ts';
import { sentence } from './speak.ts';

/** The question whether to file the next one too. */
export const NEXT = '_next';

/** A problem that waits until the one before it is filed. */
export interface OtherProblem {
  category: string;
  text: string;
}

/** Offered an hour later it would be about something else. */
const FORGET_MS = 3_600_000;

/** The words of each problem, in the order they were told; empty where there is only one. */
export const piecesOf = ({ several }: Routed): OtherProblem[] =>
  several.map(({ category, span }) => ({ category, text: span.text }));

/** Keeps the problems after the first one. Returns how many were told in all. */
export function keepOthers(turn: Turn, routed: Routed): number {
  const [, ...others] = piecesOf(routed);
  const { others: _, ...memory } = turn.memory;
  turn.memory =
    others.length > 0 ? { ...memory, others: { at: turn.now.getTime(), problems: others } } : memory;
  return others.length > 0 ? others.length + 1 : 0;
}

/** Told in one breath, they are most likely in one place: it is kept until the next one is asked about. */
export function keepPlace(turn: Turn, { place }: Answers): void {
  const { others } = turn.memory;
  if (others && place) turn.memory = { ...turn.memory, others: { ...others, place } };
}

/** After one was filed: offers the next. Nothing waits: says nothing. */
export function offerNext(turn: Turn): void {
  const next = waiting(turn)[0];
  if (!next) return;
  turn.reply.texts.push(sentence(turn, 'complaint-next', undefined, { text: next.text }));
  ask(turn, NEXT, ['yes', 'no'], nextLabel(turn));
}

/** Names the two answers to it. */
export function nextLabel(turn: Turn): (option: string) => string {
  return (option) => sentence(turn, 'complaint-next', option);
}

/** Takes the problem that was offered out of the queue; null: none waits any more. */
export function takeNext(turn: Turn): (OtherProblem & { place: Answer | undefined }) | null {
  const [next, ...rest] = waiting(turn);
  const { others, ...memory } = turn.memory;
  turn.memory = others && rest.length > 0 ? { ...memory, others: { ...others, problems: rest } } : memory;
  return next ? { ...next, place: others?.place } : null;
}

/** The citizen talks about something else. */
export function dropOthers(turn: Turn): void {
  const { others: _, ...memory } = turn.memory;
  turn.memory = memory;
}

function waiting({ memory: { others }, now }: Turn): OtherProblem[] {
  return others && now.getTime() - others.at < FORGET_MS ? others.problems : [];
}
