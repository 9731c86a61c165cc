// What must be right about a name and a card before they stand under a petition.

import type { Check } from '../../bot/feature.ts';
import { isWritten, readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { agrees } from '../../bot/understanding/sends-reviewed.ts';
import { heldCard } from '../../database/encryption/cipher.ts';
import { maskCard } from '../../domain/card-mask.ts';
import { cardKey, checkCard, checkName, normaliseCard } from '../../domain/citizen.ts';

/** First and family name. */
export const fullName: Check = {
  slips: ['not_a_name'],
  check(turn, answer) {
    const name = answer.kind === 'text' && answer.text ? checkName(withoutLead(turn, answer.text)) : null;
    return name && !isSentence(turn, name)
      ? { ok: true, answer: { kind: 'text', text: name } }
      : { ok: false, slip: 'not_a_name' };
  },
};

/** The number of the national identity card: kept sealed, and compared by its hash. */
export const nationalCard: Check = {
  slips: ['not_a_card'],
  seals: true,
  check(turn, answer) {
    if (answer.kind !== 'text' || !answer.text || !checkCard(answer.text))
      return { ok: false, slip: 'not_a_card' };
    const card = normaliseCard(answer.text);
    turn.tookCard = true;
    const { cipher } = turn.context;
    const hash = cipher.hash(cardKey(card));
    return {
      ok: true,
      answer: { kind: 'secret', shown: maskCard(card), sealed: cipher.seal(card, heldCard(hash)), hash },
    };
  },
};

/** Some of these words stand in every sentence, and in no name. */
const isSentence = (turn: Turn, text: string): boolean =>
  readYesNo(turn, text) !== null ||
  agrees(turn, text) ||
  text.split(/\s+/u).some((word) => isWritten(turn, word, 'heard-no_name'));

/** "My name is Fatima Amzil": what is said before the name is none of it, unless too little would be left of one. */
function withoutLead(turn: Turn, text: string): string {
  const words = text.trim().split(/\s+/u);
  const start = words.findIndex((word) => !isWritten(turn, word, 'heard-lead_name'));
  return start > 0 && words.length - start > 1 ? words.slice(start).join(' ') : text;
}
