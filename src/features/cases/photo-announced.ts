// A photo that is said to come while nothing is asked for: it goes to the request that is open, without a question.
import { holdsWord, opensWith, sendsPhoto } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { caseToAskAbout } from './files-of-case.ts';

/** More words tell what it shows. */
const MOST_WORDS = 9;
/** "I am sending it": what, is not said. */
const FEW = 4;

/** Waits for it. False: none is announced, or there is nothing that it may be for. */
export async function announcesPhoto(turn: Turn, text: string): Promise<boolean> {
  if (text.split(/\s+/u).length > MOST_WORDS || namesProblem(turn, text)) return false;
  const isOfPhoto = holdsWord(turn, text, 'heard-review_photo') || text.split(/\s+/u).length <= FEW;
  const isSaid = isShown(turn, text) || sendsPhoto(turn, text);
  if (!isOfPhoto || !isSaid) return false;
  const meant = await caseToAskAbout(turn);
  if (!meant || turn.memory.loose?.givens.some(({ kind }) => kind === 'file')) return false;
  const { id: caseId, reference } = meant;
  turn.memory = { ...turn.memory, addingTo: { caseId, reference, at: turn.now.getTime() } };
  turn.reply.caseId = caseId;
  tell(turn, 'status-passed_on', 'photo');
  return true;
}

/** "Here is the photo". */
const isShown = (turn: Turn, text: string): boolean =>
  opensWith(turn, text, 'heard-here_is', 'first') && holdsWord(turn, text, 'heard-review_photo');
