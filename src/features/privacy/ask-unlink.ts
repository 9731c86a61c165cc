// The wish to have joined phones parted, in the citizen's own words, and that it was not they who joined them.

import { offerWays } from '../../bot/closing-buttons.ts';
import { repeatQuestion } from '../../bot/flow-runner.ts';
import { isOneOf, readBy } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { partNewest } from './link-phones.ts';

const LISTS = ['heard-part_verb', 'heard-part_noun', 'heard-part_beside'];

/** "Part my phones", and nothing else is said; or "that was not me", right below the word that another was joined. */
export function wishesApart(turn: Turn, text: string): boolean {
  const isTold = turn.row.card?.some(({ token }) => token.startsWith('aunlink.')) === true;
  if (isTold && isOneOf(turn, text, 'heard-part_not_me')) return true;
  const drawn = readBy(turn, text, LISTS);
  return drawn?.has('heard-part_verb') === true && drawn.has('heard-part_noun');
}

/** Parts them, and asks again what was open. */
export async function partInWords(turn: Turn): Promise<void> {
  tell(turn, 'link-undo', (await partNewest(turn)) ? 'done' : 'gone');
  if (turn.memory.flow) await repeatQuestion(turn);
  else offerWays(turn);
}
