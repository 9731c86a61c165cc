// The last resort for a message that can neither be answered nor set aside: a bare row, by a road of its own.

import { clean } from '../../bot/input.ts';
import { type Arrival, isMessage } from '../../bot/inside-event.ts';
import type { Context } from '../../bot/turn.ts';
import { isAway } from '../../database/errors.ts';
import type { Runtime } from '../../database/runtime.ts';
import { maskCards } from '../../domain/card-mask.ts';
import { traceOf } from '../../log.ts';
import { FIRST_LANGUAGE } from '../../words/languages.ts';
import { type BareMessage, flagUnstored, storeBare } from './bare-messages.ts';

export interface Bare extends Runtime {
  context: Context;
}

/**
 * Puts down that a message came, with its words if they can be kept, flagged and apologised for. Whatever fails but a
 * database that is away is only logged: one message must not hold up all that come after it.
 *
 * @throws what the database says when it is away
 */
export async function putDownBare(
  { db, context, clock, log }: Bare,
  arrival: Arrival,
  reason: string,
): Promise<void> {
  const { channel, address } = arrival;
  const language = context.words.languages[0] ?? FIRST_LANGUAGE;
  const bare: BareMessage = {
    ...{ id: context.newId(), flagId: context.newId(), replyId: context.newId() },
    ...{ conversationId: context.newId(), citizenId: context.newId() },
    ...{ channel, address, language, reason, at: clock() },
    messageId: isMessage(arrival) ? arrival.messageId : null,
    text: wordsOf(arrival),
    sorry: context.words.say(language, { message: 'common-sorry' }),
  };
  const roads = [
    () => storeBare(db, bare),
    () => storeBare(db, { ...bare, text: null }),
    // What the inside tells comes again, and would be flagged each time.
    ...(isMessage(arrival) ? [() => flagUnstored(db, bare)] : []),
  ];
  for (const road of roads) {
    try {
      return await road();
    } catch (error) {
      if (isAway(error)) throw error;
      log.error({ channel, ...traceOf(error) }, 'a message could not be put down');
    }
  }
}

function wordsOf(arrival: Arrival): string | null {
  if (!isMessage(arrival)) return null;
  const { content } = arrival;
  try {
    return 'text' in content ? maskCards(clean(content.text)) : null;
  } catch {
    return null;
  }
}
