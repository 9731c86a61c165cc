// Why somebody takes back what they reported: in their own words, or by one tap below the answer. Staff read it with the case.
import { standingToken } from '../../bot/input.ts';
import { ownRequests } from '../../bot/own-requests.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Reply, Turn } from '../../bot/turn.ts';
import { keepReply } from './citizen-words.ts';

/** The buttons below the answer. */
export const WHY = 'why_withdrawn';
const REASONS = ['mended', 'settled', 'mistaken', 'worried'];

/** Keeps the words that said why; else the buttons that ask it, which nobody need press. */
export function whyAsked(turn: Turn, id: string): Reply['options'] {
  const { takingBack, ...memory } = turn.memory;
  turn.memory = memory;
  if (takingBack !== undefined) {
    keepReply(turn, id, takingBack);
    return [];
  }
  return REASONS.map((reason) => ({
    token: standingToken(WHY, `${id}.${reason}`),
    label: sentence(turn, 'withdraw-why', reason),
  }));
}

/** A tap on one of them, once: it stands with the case as words do. */
export async function tappedWhy(turn: Turn, of: string): Promise<void> {
  const [id = '', reason = ''] = of.split('.');
  const found = (await ownRequests(turn)).find((each) => each.id === id && each.own);
  if (!found?.withdrawnAt || !REASONS.includes(reason)) return tell(turn, 'common-old_button');
  turn.reply.caseId = id;
  keepReply(turn, id, sentence(turn, 'withdraw-why', reason));
  tell(turn, 'withdraw-why', 'thanks');
}
