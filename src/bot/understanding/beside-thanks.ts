// What is said beside thanks: "merci, j'ai oublié…" is no mere thanks, and what comes with it is heard as if it stood alone.

import { isOnly, knownWords, opensWith } from '../phrases.ts';
import type { Turn } from '../turn.ts';
import { asksUs } from './is-telling.ts';
import { isOf } from './review-lines.ts';

/** As sure as it must be that words tell something. */
const TELLING = 0.6;

/** "And" between the thanks and what is said with them. */
const AND = /^(?:et|and|w|o|ou|\u0648)\s+/iu;

/** The rest of a text that thanks and says more; null: it does not thank, or says no more than that. */
export function beyondThanks({ context }: Turn, text: string): string | null {
  const asides = context.darija.asides(text);
  // "The lamp is mended, may God reward you" thanks as a whole.
  if (!asides.includes('thanks') || asides.includes('praise')) return null;
  if (isOnly({ context }, text, 'heard-noted')) return null;
  const polite = knownWords(context, 'heard-thanks');
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)];
  const isMore = (word: RegExpExecArray) => !isOf(context, word[0], polite);
  const [first, last] = [words.find(isMore), words.findLast(isMore)];
  if (!first || !last || first === last) return null;
  // A mark of a question or of an exclamation belongs to it.
  const end = last.index + last[0].length;
  const mark = /^\s*[?\u061f!]+/u.exec(text.slice(end))?.[0] ?? '';
  const rest = text.slice(first.index, end).replace(AND, '') + mark;
  return rest.length < text.trim().length && saysMore(context, rest) ? rest : null;
}

/** A code, and no number of a house. */
const CODE = /\p{Nd}(?:[\s-]?\p{Nd}){7}/u;

function saysMore(context: Turn['context'], rest: string): boolean {
  if (CODE.test(rest)) return true;
  const { act, surely, told } = context.darija.act(rest);
  if (asksUs({ context }, rest) || opensWith({ context }, rest, 'heard-adds', 'first')) return true;
  const asides = context.darija.asides(rest).filter((aside) => aside !== 'thanks' && aside !== 'goodbye');
  return asides.length > 0 || (told >= TELLING && surely >= TELLING) || act === 'places' || act === 'wants';
}
