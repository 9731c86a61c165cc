// What is told behind a greeting, a jest, or the announcement that there is something to tell.

import { isOneOf, isOnly } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { announces } from './is-telling.ts';
import { isEnough } from './long-enough.ts';

/** More words than these do more than announce it. */
const MOST_OPENING = 7;
/** More words than these greet nobody. */
const MOST_GREETING = 6;

/** The greeting before a problem describes nothing, nor does a joke, or that there is a complaint. */
export function withoutHello(turn: Turn, said: string): string {
  const text = withoutAnnouncing(turn, said);
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'\u2019]+/gu)];
  for (let count = Math.min(MOST_GREETING, words.length - 1); count > 0; count--) {
    const rest = text.slice(words[count]?.index);
    if (isOneOf(turn, text.slice(0, words[count]?.index), 'heard-hello') && describes(turn, rest))
      return withoutAnnouncing(turn, rest);
  }
  return text;
}

/** What stands before the first pause and only announces a complaint, or jests: "I have one complaint, the water is cut". */
function withoutAnnouncing(turn: Turn, text: string): string {
  const pause = /[,:;.!\u060c\u061b]+\s+/u.exec(text);
  if (!pause) return text;
  const lead = text.slice(0, pause.index);
  const rest = text.slice(pause.index + pause[0].length);
  const tellsNothing = announces(turn, lead) || isOnly(turn, lead, 'heard-joke');
  return tellsNothing && lead.split(/\s+/u).length <= MOST_OPENING && describes(turn, rest) ? rest : text;
}

/** One word is the name of a subject, and tells nothing of it yet. */
export function describes(turn: Turn, text: string): boolean {
  const { flow, told } = turn.context.path.problems;
  return isEnough(turn, flow, told, text) && /\S\s+\S/u.test(text);
}
