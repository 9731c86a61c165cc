// The office that a complaint about the administration names: its name is the place, and no map is needed for it.
import { isWritten } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';

/** The name of no office has more words. */
const MOST_WORDS = 4;
/** "In" and "of", grown onto the name. */
const GROWN = /^[\u0641\u0628\u0648](?=\p{L}{4})|^\u0644(?=\u0644)/u;

/** The words that name an office, as they were written; null: none is named. */
export function officeNamed(turn: Pick<Turn, 'context'>, text: string): string | null {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'\u2019]+/gu)];
  for (let count = MOST_WORDS; count > 0; count--) {
    for (let at = 0; at + count <= words.length; at++) {
      const last = words[at + count - 1];
      const written = text.slice(words[at]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0));
      const name = [written, written.replace(GROWN, '')].find((one) => isWritten(turn, one, 'heard-office'));
      if (name !== undefined) return name;
    }
  }
  return null;
}
