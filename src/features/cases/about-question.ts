// The question whether words or files are about a case that is open: how it is answered.

import { begin, beginSaid } from '../../bot/flow-runner.ts';
import { understand } from '../../bot/free-words.ts';
import type { OwnQuestion } from '../../bot/path.ts';
import { holdsWord, opensWith, readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { asksUs, complaintIn, namesProblem } from '../../bot/understanding/is-telling.ts';
import { prefillOf } from '../../bot/understanding/said-as.ts';
import { aboutIt, aboutLabel, dropAbout } from './ask-about-case.ts';
import { pointsAt } from './clearly-of-case.ts';
import { offerNext } from './offer-next-problem.ts';

/** More words say more than yes or no, or which it is. */
const MOST_WORDS = 9;

export const aboutQuestion: OwnQuestion = {
  isAsked: ({ memory }, text) => memory.aboutCase !== undefined && text.split(/\s+/u).length <= MOST_WORDS,
  said: belongsToFiles,
  chosen: (turn, option) => (option === 'yes' ? aboutIt(turn) : aboutElse(turn)),
  label: aboutLabel,
  repeat: () => false,
};

/** "It is the photo of the lamp", said where it is asked what a photo is for: it is for that, and the words with it. */
async function belongsToFiles(turn: Turn, text: string): Promise<boolean> {
  const { aboutCase } = turn.memory;
  if (!aboutCase || aboutCase.text !== undefined || readYesNo(turn, text) !== null) return false;
  if (asksUs(turn, text) || opensWith(turn, text, 'heard-another', 'anywhere')) return false;
  const { categories } = turn.context.darija.route(text, turn.context.referenceData.examples);
  const isOther = categories.length > 0 && !categories.some((one) => one === aboutCase.categoryId);
  if (isOther || !(pointsAt(turn, text) || holdsWord(turn, text, 'heard-review_photo'))) return false;
  turn.memory = { ...turn.memory, aboutCase: { ...aboutCase, text } };
  await aboutIt(turn);
  return true;
}

/** It is about none of the requests: the words are taken as new, the files are the beginning of another complaint. */
async function aboutElse(turn: Turn): Promise<void> {
  const meant = dropAbout(turn);
  const isOther = meant?.text !== undefined && namesProblem(turn, meant.text);
  // One that waits is asked about again: it is most likely what they were at.
  if (!isOther && offerNext(turn)) return;
  if (meant?.text !== undefined) return takeAsNew(turn, meant.text);
  return begin(turn, turn.context.path.problems.flow);
}

/** What tells of a problem opens it, however doubtful its words are as a whole: it was just said to be another. */
export function takeAsNew(turn: Turn, text: string): Promise<void> {
  const { path, darija, referenceData } = turn.context;
  const routed = darija.route(text, referenceData.examples);
  const opens = routed.intent === 'none' && complaintIn(turn, text) === 'told' && !asksUs(turn, text);
  if (!opens) return understand(turn, text, true);
  return beginSaid(turn, path.problems.flow, prefillOf(turn, path.problems.flow, text, routed));
}
