// Several problems told in one message: the first is filed, the others wait like drafts until their turn comes.

import { readBy } from '../../bot/phrases.ts';
import type { Draft, OtherProblem, Turn } from '../../bot/turn.ts';
import type { Routed } from '../../darija/darija.ts';
import type { Answer, Answers } from '../../flow/engine/state.ts';
import { goesWith } from './follows-from.ts';
import { withPlaceSettled } from './place-told.ts';

/** More than these nobody tells at once; the oldest go. */
const MOST_WAITING = 5;

/** The words of each problem, in the order they were told; empty where there is only one. */
export function piecesOf(turn: Turn, routed: Routed): Pick<OtherProblem, 'category' | 'text'>[] {
  const pieces = problemsIn(turn, routed);
  return pieces.length > 1 ? pieces : [];
}

/** The subject of words that seemed to tell of several problems and tell of one, and of what comes of it. */
export function subjectOfAll(turn: Turn, routed: Routed): string | undefined {
  const [only, ...others] = routed.several.length > 1 ? problemsIn(turn, routed) : [];
  return others.length === 0 ? only?.category : undefined;
}

const problemsIn = (turn: Turn, { several }: Routed): Pick<OtherProblem, 'category' | 'text'>[] =>
  asOne(turn, several).filter(({ text }) => !tellsTrade(turn, text) && !tellsOfNoAnswer(turn, text));

/** What goes with the problem before it is told with that. */
function asOne(turn: Turn, several: Routed['several']): Pick<OtherProblem, 'category' | 'text'>[] {
  const pieces: Pick<OtherProblem, 'category' | 'text'>[] = [];
  for (const { category, span } of several) {
    const before = pieces.at(-1);
    if (before && goesWith(turn, before, { category, text: span.text }))
      before.text = `${before.text}, ${span.text}`;
    else pieces.push({ category, text: span.text });
  }
  return pieces;
}

/** "Nobody answers the telephone", behind what they were rung for. */
const tellsOfNoAnswer = ({ context: { darija } }: Turn, text: string): boolean =>
  darija.asides(text).includes('no_answer') && darija.act(text).act !== 'tells';

/** "I drive a taxi" says who tells of the problems, and is none. */
const tellsTrade = (turn: Turn, text: string): boolean =>
  readBy(turn, text, ['heard-trade', 'heard-trade_beside'])?.has('heard-trade') ?? false;

/** Keeps the problems of this text after the first one. Returns how many were told in all. */
export function keepOthers(turn: Turn, text: string, routed: Routed): number {
  const [, ...others] = piecesOf(turn, withPlaceSettled(turn, text, routed).routed);
  if (others.length === 0) return 0;
  keep(turn, [...others.map((other) => ({ ...other, told: text })), ...waiting(turn)].slice(0, MOST_WAITING));
  return others.length + 1;
}

/** Keeps a problem that the open form cannot take, unless one of its kind waits already. */
export function keepAnother(turn: Turn, other: OtherProblem): void {
  const others = waiting(turn);
  if (others.some(({ category }) => category === other.category)) return;
  keep(turn, [...others, other].slice(0, MOST_WAITING));
}

/** More of one that waits. */
export function clarifyWaiting(turn: Turn, category: string, text: string): void {
  const more = (other: OtherProblem) =>
    other.category === category ? { ...other, text: `${other.text}, ${text}` } : other;
  keep(turn, waiting(turn).map(more));
}

/** Told in one breath, problems are most likely in one place: that of the one filed is kept for those told with it. */
export function keepPlace(turn: Turn, { place, details }: Answers): void {
  const [line = ''] = details?.kind === 'text' ? (details.text ?? '').split('\n') : [];
  const others = waiting(turn);
  if (!place || line === '' || others.length === 0) return;
  keep(
    turn,
    others.map((other) => (!other.place && other.told.includes(line) ? { ...other, place } : other)),
  );
}

/** The problem whose turn is next. */
export const nextWaiting = (turn: Turn): OtherProblem | undefined => waiting(turn)[0];

/** One of this kind that waits. */
export const nextOf = (turn: Turn, category: string): OtherProblem | undefined =>
  waiting(turn).find((other) => other.category === category);

/** The problem whose turn is next, as a draft is named. */
export function draftWaiting(turn: Turn): Draft | undefined {
  const next = nextWaiting(turn);
  if (!next) return undefined;
  const { category, text } = next;
  const answers: Answers = {
    category: { kind: 'choice', option: category },
    details: { kind: 'text', text },
  };
  return { flow: 'complaint', answers };
}

/** The place of the next one was said. */
export function placeNext(turn: Turn, place: Answer): void {
  const [next, ...rest] = waiting(turn);
  if (next) keep(turn, [{ ...next, place, isOwnPlace: true }, ...rest]);
}

/** Takes it out of the queue; null: none waits any more. */
export function takeNext(turn: Turn): (OtherProblem & { place?: Answer }) | null {
  const [next, ...rest] = waiting(turn);
  keep(turn, rest);
  return next ?? null;
}

/** The problems told with these words go back to them: what was told, whole; null: none of them waits. */
export function takeOthersOf(turn: Turn, words: string): string | null {
  const isOf = ({ told }: OtherProblem) => told.includes(words);
  const [own] = waiting(turn).filter(isOf);
  if (!own) return null;
  keep(
    turn,
    waiting(turn).filter((other) => !isOf(other)),
  );
  return own.told;
}

/** The citizen wants none of them. */
export const dropOthers = (turn: Turn): void => keep(turn, []);

/** The message that told of them is deleted for everyone. False: none came of it. */
export function takeOthersBack(turn: Turn, message: string): boolean {
  const others = waiting(turn);
  const left = others.filter(({ told }) => !told.includes(message));
  if (message === '' || left.length === others.length) return false;
  keep(turn, left);
  return true;
}

const waiting = ({ memory: { others = [] } }: Turn): OtherProblem[] => others;

function keep(turn: Turn, problems: OtherProblem[]): void {
  const { others: _, ...memory } = turn.memory;
  turn.memory = problems.length > 0 ? { ...memory, others: problems } : memory;
}
