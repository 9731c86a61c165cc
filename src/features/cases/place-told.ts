// Where a problem is, as far as its own words tell, before anybody is asked.

import { holdsWord, isWritten, opensWith } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPlace, saysWhere } from '../../bot/understanding/corrected-place.ts';
import { correctionSaid } from '../../bot/understanding/corrections.ts';
import { placeNamed } from '../../bot/understanding/read-place.ts';
import { isNot } from '../../bot/understanding/review-lines.ts';
import { placeSettled } from '../../bot/understanding/settled-place.ts';
import { subjectSettled } from '../../bot/understanding/settled-subject.ts';
import { wholeOf, withoutIn } from '../../bot/understanding/whole-place.ts';
import type { Routed } from '../../darija/darija.ts';
import type { Answer } from '../../flow/engine/state.ts';

/** "The hole is not at the station but at the post office": the place that is left when it is told. */
export function placeAfterAll(turn: Turn, text: string): Answer | null {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'\u2019]+/gu)];
  if (!words.some(({ 0: word }) => isNot(turn.context, word))) return null;
  const line = { id: 'place', message: 'complaint-place', ask: 'place' as const, options: [] };
  for (const [i, { 0: word }] of words.entries()) {
    const behind = words[i + 1];
    if (i === 0 || !behind || !isWritten(turn, word, 'heard-but')) continue;
    const said = correctionSaid(turn, text.slice(behind.index), [line])?.said;
    if (said === undefined || !(isPlace(turn, said) || saysWhere(turn, said))) continue;
    const quarter = placeNamed(turn, said);
    const where = { kind: 'place' as const, text: withoutIn(turn, said) };
    return quarter === null ? { ...where, open: true } : { ...where, quarter };
  }
  return null;
}

/**
 * The place of the problem before it, unless the words name another, known here or not: then that is asked about.
 * "In front of our house" lies in the same quarter.
 */
export function inherited(
  turn: Turn,
  text: string,
  before: Answer | undefined,
  named: Routed['place'],
): Answer | undefined {
  if (!before || !named) return before;
  const words = wholeOf(turn, text, named);
  if (before.kind === 'place' && !before.open && opensWith(turn, words, 'heard-home', 'anywhere'))
    return before.quarter ? { ...before, text: words } : before;
  return { kind: 'place', text: words, open: true };
}

/** The words with the place and the subject that are meant, without those they take back, and how they are read then. */
export function withPlaceSettled(turn: Turn, said: string, heard: Routed): { text: string; routed: Routed } {
  const { darija, referenceData } = turn.context;
  const text = withoutAnger(turn, said);
  const routed = text === said ? heard : darija.route(text, referenceData.examples);
  const settled = placeSettled(turn, text) ?? subjectSettled(turn, text);
  return withoutDestination(
    turn,
    settled === null
      ? { text, routed }
      : { text: settled, routed: darija.route(settled, referenceData.examples) },
  );
}

/** What parts two sentences. */
const PAUSE = /(?<=[,;.!?\n\u060c\u061b\u061f])/u;

/** "Is this a town or a dump?" says not where something is. */
function withoutAnger(turn: Turn, text: string): string {
  const calm = text.split(PAUSE).filter((one) => !opensWith(turn, one, 'heard-rhetoric', 'anywhere'));
  return calm.join('').trim() === '' ? text : calm.join('');
}

/** So many words before a place may say that somebody was taken there. */
const LEADING_THERE = 4;

/** "And", which sticks to the word behind it. */
const AND = /(^|\s)\u0648(?=\p{L}{3})/gu;

/** "They took him to the hospital." */
export const saysTakenToCare = (turn: Turn, text: string): boolean =>
  holdsWord(turn, text, 'heard-care') &&
  [text, text.replace(AND, '$1')].some((said) => opensWith(turn, said, 'heard-taken_to_care', 'anywhere'));

/** "The bus that goes to Ait Yazza": where it goes is not where it is missed. */
function withoutDestination(turn: Turn, said: { text: string; routed: Routed }): typeof said {
  const { text, routed } = said;
  const { place, ...rest } = routed;
  if (!place) return said;
  const before = text.slice(0, place.start).trim();
  const lastWords = before.split(/\s+/u).slice(-LEADING_THERE).join(' ');
  if (saysTakenToCare(turn, `${lastWords} ${place.text}`)) {
    const left = `${before} ${text.slice(place.end)}`.trim();
    const { place: other } = turn.context.darija.route(left);
    return { text: left, routed: other ? { ...rest, place: other } : rest };
  }
  if (!holdsWord(turn, text, 'heard-vehicle')) return said;
  // "To" grows onto the name in Arabic letters.
  const isThere = [before, `${before} \u0644`].some((one) => opensWith(turn, one, 'heard-goes_to', 'last'));
  return isThere ? { text: `${before} ${text.slice(place.end)}`.trim(), routed: rest } : said;
}
