// Where the idea is to be explained, somebody tells of something that is wrong, and of another matter than the idea's.
import { holdsWord, opensWith, wordsIn } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPutAsQuestion } from '../../bot/understanding/is-telling.ts';
import { problemTold } from '../../bot/understanding/said-as.ts';

/** How words begin that go on about what stands before them. */
const GOES_ON = ['heard-idea_why', 'heard-goes_on'];
/** Shorter words say nothing of what it is about. */
const TELLING_LETTERS = 3;

/** True where a problem is told that has nothing to do with the title: it explains no idea. */
export function tellsOtherProblem(turn: Turn, text: string): boolean {
  const title = turn.memory.answers?.title;
  if (title?.kind !== 'text' || !title.text || isPutAsQuestion(turn, text)) return false;
  if (holdsWord(turn, text, 'heard-idea') || goesOn(turn, text)) return false;
  const { context } = turn;
  const subject = problemTold(context, text);
  if (subject === null || context.darija.route(title.text).categories.some((one) => one === subject))
    return false;
  const said = new Set(telling(turn, text));
  return !telling(turn, title.text).some((word) => said.has(word));
}

/** "Because the summers are hot", "and benches": it goes on behind what was said before. */
export const goesOn = (turn: Turn, text: string): boolean =>
  GOES_ON.some((list) => opensWith(turn, text, list, 'first'));

const telling = (turn: Turn, text: string): readonly string[] =>
  wordsIn(turn.context, text).filter((word) => word.length >= TELLING_LETTERS);
