// Asked whether an idea is one that others have had, somebody says yes or no in words of their own.

import { askedStep } from '../../bot/input.ts';
import { opensWithNo, readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import type { Input } from '../../flow/engine/state.ts';

/** "No, mine is different". */
const DIFFERENT = '_skip';
/** More words tell something else too. */
const MOST_WORDS = 6;

/** "Yes, that one" is the only one that is shown; "no, mine is another" passes the question over. */
export function sameIdeaSaid(turn: Turn, givens: Input[]): Input[] {
  const { shown, flow } = turn.memory;
  const text = onlyText(givens);
  if (flow !== 'proposal' || askedStep(turn)?.name !== 'same' || !shown || text === null) return givens;
  const words = text.trim().split(/[\s,.!;:\u060c]+/u);
  if (words.length > MOST_WORDS) return givens;
  if (opensWithNo(turn, text)) return [{ kind: 'option', menu: shown.menu, option: DIFFERENT }];
  const [only, ...others] = shown.options.filter((option) => !option.startsWith('_'));
  const isYes = readYesNo(turn, words[0] ?? '') === 'yes';
  return isYes && only && others.length === 0 ? [{ kind: 'option', menu: shown.menu, option: only }] : givens;
}
