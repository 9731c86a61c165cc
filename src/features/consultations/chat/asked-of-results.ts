// "What came of the consultation?": what was kept and why, with the figures as pictures; before that, when it will be told.

import { offerWays } from '../../../bot/closing-buttons.ts';
import { begin } from '../../../bot/flow-runner.ts';
import type { Take } from '../../../bot/path.ts';
import { holdsWord, opensWith } from '../../../bot/phrases.ts';
import { tell } from '../../../bot/render.ts';
import { sendBehind } from '../../../bot/send-behind.ts';
import type { Turn } from '../../../bot/turn.ts';
import { asksResult, isShort } from '../../../bot/understanding/asks-result.ts';
import { showsFrench } from '../../../domain/names.ts';
import { openConsultations, sayComingConsultations, titleIn, withOnlyConsultation } from '../lists.ts';
import { consultationsOver, type OverFact } from '../loaders.ts';

/** So long a result is told to whoever asks for one. */
const TOLD_MS = 365 * 24 * 3_600_000;

/** Says what came of the last one, and of those that are open until when they are. False: nothing of the kind is asked. */
export const asksOfResults: Take = async (turn, text) => {
  if (changesAnswer(turn, text)) return openAnew(turn);
  if (!holdsWord(turn, text, 'heard-open_consultation') || !asksResult(turn, text)) return false;
  const { loaders, now } = turn;
  const over = (await consultationsOver(loaders).load('all')).filter(
    ({ closesAt }) => now.getTime() - closesAt.getTime() < TOLD_MS,
  );
  const open = await openConsultations(turn);
  if (over[0]) tellOver(turn, over[0]);
  for (const found of open) {
    const date = turn.context.words.until(turn.row.language, found.closesAt);
    tell(turn, 'consultation-asked', 'open', { title: titleIn(turn, found), date });
  }
  const isTold = over.length + open.length > 0 || (await sayComingConsultations(turn));
  if (isTold) offerWays(turn);
  return isTold;
};

/** "I have answered already, I want to change it." */
const changesAnswer = (turn: Turn, text: string): boolean =>
  isShort(text) && opensWith(turn, text, 'heard-answer_changed', 'anywhere');

/** Back to the consultation, or to the list of them. False: none is open. */
async function openAnew(turn: Turn): Promise<boolean> {
  if ((await openConsultations(turn)).length === 0) return false;
  await begin(turn, 'consultation', await withOnlyConsultation(turn, {}));
  return true;
}

function tellOver(turn: Turn, found: OverFact): void {
  const french = showsFrench(turn.row.language);
  const title = titleIn(turn, found);
  const kept = french ? found.keptFr : found.keptAr;
  if (kept === null) {
    tell(turn, 'consultation-asked', 'closed', { title });
    return;
  }
  tell(turn, 'notices-consultation', 'answered', { title, count: found.people, words: kept });
  const adopted = french ? found.adoptedFr : found.adoptedAr;
  if (adopted !== null) tell(turn, 'consultation-asked', 'adopted', { words: adopted });
  const pictures = Object.keys(found.files).filter((part) =>
    part.startsWith(french ? 'results_fr' : 'results_ar'),
  );
  for (const part of pictures.toSorted((a, b) => a.localeCompare(b, 'en')))
    sendBehind(turn, found.files[part] ?? '');
}
