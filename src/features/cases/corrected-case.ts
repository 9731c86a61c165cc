// A case that was filed is corrected: its place above all. Staff get the words; nothing new is opened for them.
import { holdsWord, wordsIn } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { isPlace, saysWhere } from '../../bot/understanding/corrected-place.ts';
import { correctionSaid } from '../../bot/understanding/corrections.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { isNot, rawWords } from '../../bot/understanding/review-lines.ts';
import { askWhetherAbout } from './ask-about-case.ts';
import { caseInTalk, keepWords, type Meant, ownCases } from './citizen-words.ts';
import { askForReport } from './reported-before.ts';

/** More words tell a story. */
const MOST_WORDS = 24;

/** Takes what corrects a case to that case, or says kindly that none is known from here. False: it corrects none. */
export async function answerCaseCorrected(turn: Turn, text: string): Promise<boolean> {
  // "The second one is in Derb Laafou, not in the Kasbah" is said of one that is still to be filed.
  if (turn.memory.others?.length || rawWords(text).length > MOST_WORDS) return false;
  const talk = await caseInTalk(turn);
  if (talk && correctsPlace(turn, text)) {
    takeCorrection(turn, talk, text);
    return true;
  }
  if (!wishesCorrection(turn, text)) return false;
  const [newest, ...others] = await ownCases(turn);
  const meant = talk ?? newest;
  if (!meant) askForReport(turn);
  else if (talk || others.length === 0) takeCorrection(turn, meant, text);
  else askWhetherAbout(turn, meant, text);
  return true;
}

function takeCorrection(turn: Turn, meant: Meant, text: string): void {
  keepWords(turn, meant, text);
  tell(turn, 'status-corrected', undefined, { reference: meant.reference });
}

/** "The place is not the Kasbah, it is Lastah", "it is rue Ibn Toumert, not Ibn Khaldoun". */
function correctsPlace(turn: Turn, text: string): boolean {
  const line = { id: 'place', message: 'complaint-place', ask: 'place' as const, options: [] };
  const said = correctionSaid(turn, text, [line])?.said;
  if (said === undefined) return false;
  if (holdsWord(turn, text, 'heard-review_place')) return true;
  return takesBack(turn, text) && !namesProblem(turn, text) && (isPlace(turn, said) || saysWhere(turn, said));
}

const takesBack = (turn: Turn, text: string): boolean =>
  holdsWord(turn, text, 'heard-review_again') || rawWords(text).some((word) => isNot(turn.house, word));

/** "I want to change the place of yesterday's complaint". */
function wishesCorrection(turn: Turn, text: string): boolean {
  const has = (...lists: string[]) => lists.some((list) => holdsWord(turn, text, `heard-${list}`));
  if (!has('review_again') || !has('complains', 'review_case')) return false;
  return has('review_place', 'place_word') && wordsIn(turn.house, text).length > 2;
}
