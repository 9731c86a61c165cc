// "No, it is at …" where it is asked whether the problem is one that is known: it is another, perhaps in another place.

import { askedStep } from '../../bot/input.ts';
import { opensWithNo, readBy, readYesNo } from '../../bot/phrases.ts';
import { optionLabel, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { correctionSaid } from '../../bot/understanding/corrections.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { readPlace } from '../../bot/understanding/read-place.ts';
import { agrees } from '../../bot/understanding/sends-reviewed.ts';
import type { Answer, Input } from '../../flow/engine/state.ts';

/** The first word, and what follows it. */
const OPENING = /^\s*[\p{L}']+[\s,\u060c.!:;-]+(?<rest>.+)$/su;

/** The option that passes the question over: "no, another one". */
const ANOTHER = '_skip';

/** "Later", "wait", and no more. */
const WAITING = ['heard-review_wait', 'heard-review_beside', 'heard-send_beside'];

/** Words that begin with a no are that; where they name a place it is the new one, and nothing is left to be answered. */
export function otherThanKnown(turn: Turn, givens: Input[]): Input[] {
  const text = onlyText(givens);
  const { shown, flow } = turn.memory;
  if (flow !== 'complaint' || askedStep(turn)?.name !== 'same' || !shown) return givens;
  if (text === null) return givens;
  if (readBy(turn, text, WAITING)?.has('heard-review_wait')) {
    tell(turn, 'common-review', 'wait');
    return [];
  }
  // Sent as it is, it is nobody else's.
  if (agrees(turn, text) && readYesNo(turn, text) === null)
    return [{ kind: 'option', menu: shown.menu, option: ANOTHER }];
  const rest = afterNo(turn, text);
  if (rest === null || correctsSubject(turn, text)) return givens;
  const place = placeIn(turn, rest);
  if (place) {
    turn.memory = { ...turn.memory, answers: { ...turn.memory.answers, place } };
    return [];
  }
  return [{ kind: 'option', menu: shown.menu, option: ANOTHER }];
}

/** What is said after the no that the words begin with; null: they begin otherwise. */
function afterNo(turn: Turn, text: string): string | null {
  return opensWithNo(turn, text) ? (OPENING.exec(text)?.groups?.rest ?? null) : null;
}

/** "Not light: water" says what it is about, and not yet whether it is the same. */
function correctsSubject(turn: Turn, text: string): boolean {
  const options = turn.context.referenceData.categories.map(({ id }) => ({
    id,
    label: optionLabel(turn, { message: `category-${id}` }),
  }));
  const line = { id: 'category', message: 'complaint-category', ask: 'choice', options };
  return correctionSaid(turn, text, [line])?.option !== undefined;
}

function placeIn(turn: Turn, text: string): Answer | null {
  const read = readPlace(turn, text);
  const { place } = turn.context.darija.route(text);
  if (read.kind === 'pin') return { ...read, kind: 'place' };
  const words = place?.text ?? text;
  if (read.kind === 'named') return { kind: 'place', text: words, quarter: read.quarter };
  return read.kind === 'unknown' && read.likely ? { kind: 'place', text: words, open: true } : null;
}
