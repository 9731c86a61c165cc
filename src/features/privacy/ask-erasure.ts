// The wish to have one's data erased, in the citizen's own words: it leads to the question whether that is sure, and no
// further. While it is not done yet, any words take it back.

import { offerWays } from '../../bot/closing-buttons.ts';
import { parkOpen } from '../../bot/drafts.ts';
import { begin, repeatQuestion } from '../../bot/flow-runner.ts';
import { isOneOf, knownWords, opensWith, readBy, wordsIn } from '../../bot/phrases.ts';
import { raiseOnce } from '../../bot/raise-flag.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { asksAboutData } from '../../bot/understanding/data-questions.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { keepMyData } from './my-data.ts';

/** More letters tell of something else too. */
const LONGEST_CHANGE = 90;

const LISTS = ['verb', 'plainly', 'noun', 'number', 'words', 'mine', 'me', 'all', 'beside'].map(
  (list) => `heard-erase_${list}`,
);
/** What may stand before it. */
const BEFORE = ['erase_beside', 'asked_how', 'yes', 'stays', 'plain_no', 'hello'].map(
  (list) => `heard-${list}`,
);

/** "Erase all my data", "delete what you have about me", "delete my messages", and nothing else is said. */
export function wishesErasure(turn: Turn, text: string): boolean {
  if (isOneOf(turn, text, 'heard-erase_whole')) return true;
  return saysErase(turn, text) || saysErase(turn, behindAsides(turn, text));
}

/** "Well then, how do I do that,": the words from the first that means to erase, where those before it say nothing else. */
function behindAsides(turn: Turn, text: string): string {
  const verbs = knownWords(turn.context, 'heard-erase_verb');
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const verb = words.find(({ 0: word }) => wordsIn(turn.context, word).some((one) => verbs.has(one)));
  if (!verb || namesProblem(turn, text)) return '';
  return readBy(turn, text.slice(0, verb.index), BEFORE) === null ? '' : text.slice(verb.index);
}

function saysErase(turn: Turn, text: string): boolean {
  const drawn = readBy(turn, text, LISTS);
  const has = (list: string) => drawn?.has(`heard-erase_${list}`) === true;
  if (!has('verb')) return false;
  // "And how do I have it erased?", right after what happens to the data.
  const { passed, flow } = turn.memory;
  if (!flow && passed !== undefined && asksAboutData(turn, passed)) return true;
  if (has('noun') || has('number') || (has('words') && has('mine'))) return true;
  // "Delete everything": of nothing that is open, or of the data that are looked at.
  if (has('plainly') && has('all') && (!turn.memory.flow || isAtData(turn))) return true;
  // In the middle of a form what was written is that form.
  const isAll = has('all') || (!turn.memory.flow && opensWith(turn, text, 'heard-erase_what', 'anywhere'));
  return isAll && has('me');
}

/** One's own data are on the screen, and nothing is asked of them yet. */
const isAtData = ({ memory: { flow, shown } }: Turn): boolean => flow === 'my_data' && shown?.step === 'what';

/** Asks whether it is to be erased; only that answer erases. */
export const askErasure = (turn: Turn): Promise<void> =>
  begin(turn, 'my_data', { prefilled: { what: { kind: 'choice', option: 'erase' } } });

/** Said while staff hold the conversation: they see it, and whether that is sure is asked when the bot answers again. */
export function noteErasure(turn: Turn): void {
  raiseOnce(turn, { kind: 'erasure_asked', subjectId: turn.row.citizenId });
  tell(turn, 'my_data-noted');
}

/** "Keep my data", "I have changed my mind", from somebody whose erasure was asked for. */
export function takesErasureBack(turn: Turn, text: string): boolean {
  if (!turn.row.erasing || text.length > LONGEST_CHANGE || namesProblem(turn, text)) return false;
  return opensWith(turn, text, 'heard-erase_back', 'anywhere');
}

/** Nothing is erased; a question that was open is asked again. */
export async function undoErasure(turn: Turn): Promise<void> {
  await keepMyData.run(turn, {});
  tell(turn, 'my_data-kept', 'kept');
  if (turn.memory.flow === 'my_data') await parkOpen(turn);
  if (turn.memory.flow) await repeatQuestion(turn);
  else offerWays(turn);
}

/** Asks to be named no more, which one's data lead to. */
export function wishesNameGone(turn: Turn, text: string): boolean {
  if (turn.memory.flow !== undefined) return false;
  const drawn = readBy(turn, text, ['heard-erase_verb', 'heard-erase_name', 'heard-erase_beside']);
  return drawn?.has('heard-erase_verb') === true && drawn.has('heard-erase_name');
}

/** Leads there. */
export const askNameGone = (turn: Turn): Promise<void> => begin(turn, 'my_data');
