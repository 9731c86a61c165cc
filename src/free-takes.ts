// Who takes free words, in the order in which they are asked; the last one takes all: part of src/path.ts.
import { offerWays } from './bot/closing-buttons.ts';
import {
  asksForHelp,
  callsInWords,
  isForPerson,
  isMissed,
  isNotHere,
  isPolite,
  namesLanguage,
  opensFlow,
  readsCode,
  saysAside,
  scolds,
  thanks,
} from './bot/free-words.ts';
import type { Path } from './bot/path.ts';
import { tell } from './bot/render.ts';
import type { Turn } from './bot/turn.ts';
import { withdrawsSupport } from './bot/understanding/withdraws-support.ts';
import { heardAfterSent, leftOfSent } from './features/cases/after-sent.ts';
import { announcesOther, answersNews, isOfSettled, isOfTold } from './features/cases/free-words.ts';
import { remarks } from './features/cases/remark.ts';
import { asksByLaw, asksForDocument, asksPublicCost } from './features/information-requests/free-words.ts';
import { beginsPetitionHere } from './features/petitions/start/free-words.ts';
import { offerWithdrawal } from './features/petitions/take-back.ts';
import { offerIdeaWithdrawal } from './features/proposals/withdraw-support.ts';

/** Of a petition first: it is told in confidence. Who supports nothing hears that nothing is counted. */
export async function takesSupportBack(turn: Turn, text: string): Promise<boolean> {
  if (!withdrawsSupport(turn, text)) return false;
  if ((await offerWithdrawal(turn)) || (await offerIdeaWithdrawal(turn))) return true;
  tell(turn, 'petition-withdraw', 'gone');
  offerWays(turn);
  return true;
}

export const FREE: Path['free'] = [
  readsCode,
  (turn, { text }) => takesSupportBack(turn, text),
  callsInWords,
  namesLanguage,
  answersNews,
  isOfSettled,
  heardAfterSent,
  announcesOther,
  asksByLaw,
  asksForDocument,
  asksPublicCost,
  remarks,
  beginsPetitionHere,
  saysAside,
  thanks,
  scolds,
  isOfTold,
  opensFlow,
  isForPerson,
  leftOfSent,
  isNotHere,
  asksForHelp,
  isPolite,
  isMissed,
];
