// A shrug or a puzzled face below a question of staff: it answers nothing, and it is asked once what is meant.
import { isPicture } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { caseAsked } from './question-back.ts';

/** Faces that say neither yes nor no. */
const PUZZLED = /[\u{1f937}\u{1f914}\u{1f610}\u{1f611}\u{1f615}\u{1f636}\u{1f644}\u{1f928}]/u;

/** Asks back. False: something else was sent, nothing was asked, or it was asked back before. */
export async function asksShrug(turn: Turn, text: string, flush: () => Promise<void>): Promise<boolean> {
  if (turn.row.mode !== 'bot' || turn.memory.flow || !isPicture(text) || !PUZZLED.test(text)) return false;
  const asked = await caseAsked(turn);
  if (!asked?.isLast || turn.memory.unclear === asked.of.id) return false;
  await flush();
  const { id, reference } = asked.of;
  turn.memory = { ...turn.memory, unclear: id };
  turn.reply.caseId = id;
  tell(turn, 'status-unclear', undefined, { reference });
  return true;
}
