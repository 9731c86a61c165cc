// Who takes free words, in the order in which they are asked; the last one takes all: part of src/path.ts.
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
import { announcesOther, answersNews, isOfSettled, isOfTold } from './features/cases/free-words.ts';
import { remarks } from './features/cases/remark.ts';
import { asksByLaw, asksForDocument } from './features/information-requests/free-words.ts';
import { offerWithdrawal } from './features/petitions/actions.ts';

export const FREE: Path['free'] = [
  readsCode,
  (turn, { text }) => offerWithdrawal(turn, text),
  callsInWords,
  namesLanguage,
  answersNews,
  isOfSettled,
  announcesOther,
  asksByLaw,
  asksForDocument,
  remarks,
  saysAside,
  thanks,
  scolds,
  isOfTold,
  opensFlow,
  isForPerson,
  isNotHere,
  asksForHelp,
  isPolite,
  isMissed,
];
