// "No, that is another complaint": what was put to the problem that is open waits as a problem of its own.

import { repeatQuestion } from '../../bot/flow-runner.ts';
import { holdsWord, opensWith, opensWithNo } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { keepAnother } from './problem-queue.ts';

/** More words tell what the other problem is. */
const MOST_WORDS = 12;

/** Parts what was told last, or the line that the words name, from what was told before it. False: nobody says that it is another. */
export async function anotherAfterAll(turn: Turn, text: string): Promise<boolean> {
  const { flow, answers = {} } = turn.memory;
  const { details, category } = answers;
  if (flow !== 'complaint' || details?.kind !== 'text' || !saysAnother(turn, text)) return false;
  const lines = (details.text ?? '').split('\n');
  const own = category?.kind === 'choice' ? category.option : '';
  const at = lineMeant(turn, text, lines);
  const line = lines[at];
  if (line === undefined || at < 1) return false;
  const subject = subjectsIn(turn, line).find((one) => one !== own) ?? subjectsIn(turn, text)[0] ?? 'other';
  keepAnother(turn, { category: subject, text: line, told: line });
  const kept = { ...details, text: lines.toSpliced(at, 1).join('\n') };
  turn.memory = { ...turn.memory, answers: { ...turn.memory.answers, details: kept } };
  tell(turn, 'complaint-kept_too', undefined, { text: line });
  await repeatQuestion(turn);
  return true;
}

/** "No, the hole is not of the dogs, that is another one." */
const saysAnother = (turn: Turn, text: string): boolean =>
  rawWords(text).length <= MOST_WORDS &&
  opensWith(turn, text, 'heard-another', 'anywhere') &&
  !holdsWord(turn, text, 'heard-place_word') &&
  (opensWithNo(turn, text) || opensWith(turn, text, 'heard-review_is', 'first'));

/** The line behind the first whose subject the words name; else the last. -1: none may be meant. */
function lineMeant(turn: Turn, text: string, lines: readonly string[]): number {
  const named = subjectsIn(turn, text);
  const found = lines.findLastIndex(
    (line, at) => at > 0 && subjectsIn(turn, line).some((one) => named.includes(one)),
  );
  // What waits already may be the one that is meant.
  if (found < 0 && turn.memory.others?.length) return -1;
  return found > 0 ? found : lines.length - 1;
}

const subjectsIn = ({ context: { darija, referenceData } }: Turn, text: string): string[] =>
  darija
    .route(text, referenceData.examples)
    .categories.filter((one) => referenceData.categories.some(({ id }) => id === one));
