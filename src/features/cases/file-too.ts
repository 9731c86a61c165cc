// "And the dogs, will you note them, too?": whoever asks tells nothing of them yet; they are offered as a problem of their own.
import { repeatQuestion } from '../../bot/flow-runner.ts';
import type { Take } from '../../bot/path.ts';
import { holdsWord, isQuestion, opensWith } from '../../bot/phrases.ts';
import { sentence, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { offerNext } from './offer-next-problem.ts';
import { keepAnother, nextWaiting } from './problem-queue.ts';
import { tellRequest } from './show-case.ts';
import { openCases } from './withdraw-case.ts';

/** More words tell a story. */
const MOST_WORDS = 14;

/** True for a question whether something is noted, too. */
function asksToNote(turn: Turn, text: string): boolean {
  if (text.split(/\s+/u).length > MOST_WORDS) return false;
  return (
    isQuestion(turn, text) &&
    holdsWord(turn, text, 'heard-files_too') &&
    opensWith(turn, text, 'heard-review_also', 'anywhere')
  );
}

/** Answers it by what is noted of the subject, and offers it where nothing is. False: nothing of the kind is asked. */
export const asksToFileToo: Take = async (turn, text) => {
  if (!asksToNote(turn, text)) return false;
  const { darija, referenceData } = turn.context;
  const { categories } = darija.route(text, referenceData.examples);
  const category = categories.find((one) => referenceData.categories.some(({ id }) => id === one));
  const { flow, answers, others = [] } = turn.memory;
  const own = answers?.category;
  if (flow === 'complaint' && own?.kind === 'choice' && own.option === category) return false;
  const waits = others.find((other) => other.category === category);
  if (!waits && category === undefined) return offersWaiting(turn);
  if (!waits && category !== undefined) {
    const filed = (await openCases(turn)).find(({ categoryId }) => categoryId === category);
    if (filed) {
      tellRequest(turn, filed);
      return true;
    }
    keepAnother(turn, { category, text: sentence(turn, `category-${category}`), told: text, isUntold: true });
  }
  if (flow === undefined) return offerNext(turn);
  const kept = waits?.text ?? sentence(turn, `category-${category}`);
  tell(turn, 'complaint-kept_too', undefined, { text: kept });
  return true;
};

/** "Will you note it, too?", of the one that waits. */
async function offersWaiting(turn: Turn): Promise<boolean> {
  const next = nextWaiting(turn);
  if (!next) return false;
  if (turn.memory.flow === undefined) return offerNext(turn);
  tell(turn, 'complaint-kept_too', undefined, { text: next.text });
  await repeatQuestion(turn);
  return true;
}
