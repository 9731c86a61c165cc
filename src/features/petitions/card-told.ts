// The number of a card told in a sentence, where it is asked for: "my number is JB 777 888".

import { asksForCard } from '../../bot/input.ts';
import type { Turn } from '../../bot/turn.ts';
import { isMarked } from '../../bot/understanding/is-telling.ts';
import { cardTold, checkCard } from '../../domain/citizen.ts';
import type { Input } from '../../flow/engine/state.ts';

/** The number alone stands for the sentence; a question is none, nor are words that name several. */
export function keepCardTold(turn: Turn, givens: Input[]): Input[] {
  if (!asksForCard(turn)) return givens;
  return givens.map((given) => {
    if (given.kind !== 'text' || given.late || checkCard(given.text) || isMarked(given.text)) return given;
    const card = cardTold(given.text);
    return card === null ? given : { ...given, text: card };
  });
}
