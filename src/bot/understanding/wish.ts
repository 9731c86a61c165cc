// A wish for something that is not there yet: "we want a garden", "it would be good to have benches". It is an idea.

import { spelt } from '../../domain/spelling.ts';
import { isWritten, speltSayings } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { isPutAsQuestion } from './is-telling.ts';

/** So many words stand at most between the wish and what is wished for. */
const MOST_BETWEEN = 7;
/** The article that a word for "one" leaves on the thing: "wahed l-jarda". */
const ARTICLE = /^(?:\u0627\u0644|l)(?=.{3})/u;

/** Names a library, a pool, a garden: a place of the town with hours and prices of its own. */
export function namesPublicThing(turn: Pick<Turn, 'context'>, text: string): boolean {
  const isThing = (word: string) => isWritten(turn, word, 'heard-wish_things');
  return spelt(text).some((word) => isThing(word) || isThing(word.replace(ARTICLE, '')));
}

/** True when some new thing is wished for: what is there already ("the garden", "in the garden") is none. */
export function wishesNew(turn: Pick<Turn, 'context'>, text: string): boolean {
  const said = spelt(text);
  const listed = (name: string) => speltSayings(turn, `heard-wish${name}`);
  const standsAt = (phrase: readonly string[], at: number) =>
    phrase.every((word, i) => said[at + i] === word);
  const behind = (name: string) =>
    listed(name).flatMap((phrase) =>
      said.flatMap((_, at) => (standsAt(phrase, at) ? [at + phrase.length] : [])),
    );
  if (behind('_mends').length > 0) return false;
  if (isPutAsQuestion(turn, text) && behind('_asks').length === 0) return false;
  const beside = new Set(listed('_beside').flat());
  const one = new Set(listed('_one').flat());
  const isThing = (at: number) => {
    const word = said[at] ?? '';
    const bare = one.has(said[at - 1] ?? '') ? word.replace(ARTICLE, '') : word;
    return [bare, `${word} ${said[at + 1] ?? ''}`].some((name) => isWritten(turn, name, 'heard-wish_things'));
  };
  return behind('es').some((from) => {
    const to = said.findIndex((word, at) => at >= from && !beside.has(word));
    return to >= 0 && to - from <= MOST_BETWEEN && isThing(to);
  });
}
