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

/** What may part two problems: the end of a sentence, or "and" in Arabic, Darija, French and English. */
const PART = /[.!?\u061f\n,;\u060c\u061b]+|\s(?:\u0648|w|o|ou|wa|et|puis|and)(?=\s)|\s(?=\u0648\p{L}{3})/giu;
/** What is left of such an "and" at the beginning of a piece. */
const LEADING = /^(?:[\s.!?\u061f,;\u060c\u061b]|(?:\u0648|w|o|ou|wa|et|puis|and)\s)+/iu;
/** "And" grown onto the article. */
const GROWN_AND = /^\u0648(?=\u0627\u0644)/u;

/** As many letters as `PART` looks at behind a blank. */
const GROWN = 4;
/** This sure a piece must be, read alone, that it is a complaint about just that. */
const STANDS_ALONE = 0.6;

/**
 * The words of each problem, in the order they were told; empty where there is only one. A sentence that names two
 * things is still one problem: only what can part, and stands by itself, is offered on its own.
 */
export function piecesOf(text: string, routed: Routed, route: (text: string) => Routed): OtherProblem[] {
  const several = routed.several.filter(({ category }) => !(routed.insult && category === 'animals'));
  if (several.length < 2) return [];
  const pieces: OtherProblem[] = [];
  let from = 0;
  several.forEach(({ category, span }, i) => {
    const next = several[i + 1];
    const cut = next ? cutBetween(text, span.end, next.span.start) : text.length;
    if (cut === null) return;
    const words = text.slice(from, cut).replace(LEADING, '').replace(GROWN_AND, '').trim();
    const alone = route(words);
    if (alone.intent === 'complaint' && alone.confidence >= STANDS_ALONE && alone.categories[0] === category)
      pieces.push({ category, text: words });
    from = cut;
  });
  return pieces.length < 2 ? [] : pieces;
}

/** The last place between two problems where a sentence may part; null if there is none. */
function cutBetween(text: string, end: number, start: number): number | null {
  // A few letters more: an "and" that has grown onto the second problem is known by what follows it.
  const between = text.slice(end, start + GROWN);
  const last = [...between.matchAll(PART)].findLast(({ index }) => end + index <= start);
  return last ? end + last.index : null;
}

/** Keeps the problems after the first one. Returns how many were told in all. */
export function keepOthers(turn: Turn, text: string, routed: Routed): number {
  const [, ...others] = piecesOf(text, routed, turn.house.darija.route);
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
