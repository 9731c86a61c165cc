// How much one person files in a day before a person helps.

import type { Answers } from '../flow/engine/state.ts';
import { parkForLater } from './drafts.ts';
import type { Outcome } from './feature.ts';
import { isTrusted, lastDay } from './flood-limits.ts';
import { questionToken } from './input.ts';
import { raiseOnce } from './raise-flag.ts';
import { sentence } from './render.ts';
import type { Turn } from './turn.ts';

/** Whoever walks through a whole quarter finds ten things to report; with more a person helps. */
const MOST_A_DAY = 10;

/** Files it where that is not too much for one day. What was written otherwise waits: until tomorrow, or for staff. */
export async function withinDay(
  turn: Turn,
  flow: string,
  answers: Answers,
  file: () => Promise<Outcome>,
): Promise<Outcome> {
  const filed = lastDay(turn.memory.filed, turn.now);
  if (filed.length >= MOST_A_DAY && !isTrusted(turn)) return offerPerson(turn, flow, answers);
  if (filed.length < (turn.memory.filed?.length ?? 0)) turn.conversation.limitedAt = null;
  turn.memory = { ...turn.memory, filed: [...filed, turn.now.getTime()] };
  return file();
}

/** What was written waits in the menu: for tomorrow, or until staff have lifted the limit. */
function offerPerson(turn: Turn, flow: string, answers: Answers): Outcome {
  const { others, ...memory } = turn.memory;
  turn.memory = memory;
  parkForLater(turn, flow, answers);
  turn.conversation.limitedAt = turn.now;
  raiseOnce(turn, { kind: 'sender_limited', subjectId: turn.row.id, detail: 'complaints' });
  turn.reply.options = [{ token: questionToken(0, '_person'), label: sentence(turn, 'common-person') }];
  return { outcome: 'enough_today' };
}
