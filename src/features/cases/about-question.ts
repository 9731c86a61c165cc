// The question whether words or files are about a case that is open: how it is answered.

import { understand } from '../../bot/free-words.ts';
import { showMenu } from '../../bot/main-menu.ts';
import type { OwnQuestion } from '../../bot/path.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { aboutIt, aboutLabel, dropAbout } from './ask-about-case.ts';
import { offerNext } from './offer-next-problem.ts';

/** More words say more than yes or no. */
const MOST_WORDS = 5;

export const aboutQuestion: OwnQuestion = {
  isAsked: ({ memory }, text) => memory.aboutCase !== undefined && text.split(/\s+/u).length <= MOST_WORDS,
  said: async () => false,
  chosen: (turn, option) => (option === 'yes' ? aboutIt(turn) : aboutElse(turn)),
  label: aboutLabel,
  repeat: () => false,
};

/** It is about none of the requests: the words are taken as new, the files wait for what they are for. */
async function aboutElse(turn: Turn): Promise<void> {
  const meant = dropAbout(turn);
  const isOther = meant?.text !== undefined && namesProblem(turn, meant.text);
  // One that waits is asked about again: it is most likely what they were at.
  if (!isOther && offerNext(turn)) return;
  if (meant?.text !== undefined) return understand(turn, meant.text, true);
  tell(turn, 'common-what_for');
  showMenu(turn);
}
