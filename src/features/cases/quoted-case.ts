// Words that quote a message about a case are for that case.
import { asideIn } from '../../bot/asides.ts';
import type { Turn } from '../../bot/turn.ts';
import { askWithdrawal, wishesWithdrawal } from './ask-withdrawal.ts';
import { passOn } from './citizen-words.ts';
import { caseQuoted } from './told-cases.ts';

/** False: no such message is quoted, or the words are said beside it. */
export async function answersQuoted(turn: Turn, text: string): Promise<boolean> {
  const { row, quoted: replyTo } = turn;
  if (replyTo === undefined) return false;
  const quoted = await caseQuoted(turn.loaders).load(`${row.id} ${replyTo}`);
  if (!quoted || asideIn(turn, text) !== null) return false;
  if (wishesWithdrawal(turn, text, true)) await askWithdrawal(turn, quoted.id, text);
  else await passOn(turn, quoted, text);
  return true;
}
