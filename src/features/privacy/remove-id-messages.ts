// The number of a card does not stay in the chat longer than it is needed, where the channel lets us take it out.

import { clean } from '../../bot/input.ts';
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import type { Incoming } from '../../channels/channel.ts';
import { maskCards } from '../../domain/card-mask.ts';
import { checkCard } from '../../domain/citizen.ts';

/** After the turn: marks the messages that carried the number, and says what becomes of them. */
export function forgetCards(turn: Turn, heard: readonly Incoming[]): void {
  if (!turn.tookCard) return;
  turn.removals = heard.filter(carriesCard).map(({ messageId }) => messageId);
  turn.reply.texts.unshift(sentence(turn, 'petition-card', 'kept'));
}

function carriesCard({ content }: Incoming): boolean {
  if (content.kind !== 'text') return false;
  const text = clean(content.text);
  return checkCard(text) || maskCards(text) !== text;
}
