// Whether words object to an answer to a request for information, and to which.

import { holdsWord, opensWith } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { one } from '../../database/loaders.ts';
import type { RequestFact } from '../../database/requests.ts';
import { MESSAGES_UNSAID } from '../../database/statuses.ts';
import { referencesIn } from '../../domain/reference.ts';

/** More words tell a story of their own. */
const MOST_WORDS = 30;

/** By conversation: the case that it was told of last. */
const toldLast = one<{ caseId: string }>(`
select w."key"::text as "key", o."caseId" from unnest($1::uuid[]) as w("key") cross join lateral (
  select o."caseId" from "OutgoingMessage" o
  where o."conversationId" = w."key" and o."caseId" is not null and o."state" not in ${MESSAGES_UNSAID}
  order by o."position" desc limit 1) o`);

/** The words object to an answer. */
export const objects = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_WORDS && saysAgainst(turn, text);

/** To which of those that are answered, the newest first; null: to none. */
export async function answerMeant(
  turn: Turn,
  text: string,
  answered: readonly RequestFact[],
): Promise<RequestFact | null> {
  const numbers = referencesIn(text);
  if (numbers.length > 0) return answered.find(({ reference }) => numbers.includes(reference)) ?? null;
  const last = await toldLast(turn.loaders).load(turn.row.id);
  const inTalk = answered.find(({ id }) => id === last?.caseId);
  if (inTalk) return inTalk;
  return holdsWord(turn, text, 'heard-objection_of') ? (answered[0] ?? null) : null;
}

const AGAINST = ['not_asked', 'not_given', 'partial', 'appeal'] as const;

const saysAgainst = (turn: Turn, text: string): boolean =>
  AGAINST.some((list) => opensWith(turn, text, `heard-objection_${list}`, 'anywhere')) ||
  (holdsWord(turn, text, 'heard-not_it') && holdsWord(turn, text, 'heard-objection_asked'));
