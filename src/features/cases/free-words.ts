// Free words that are about a case of this person, or announce another problem.
import { begin } from '../../bot/flow-runner.ts';
import type { FreeTake } from '../../bot/path.ts';
import { askWhetherAbout } from './ask-about-case.ts';
import { answersAwaited } from './awaited-answer.ts';
import { announcesAnother, askIfOfCase } from './belongs-to-case.ts';
import { answerNews } from './citizen-words.ts';
import { settledCaseMeant } from './settled-case.ts';
import { answersWhetherMended } from './verdict.ts';

/** Right after news they are about its case: that it is mended or not, what was asked, or more of it. */
export const answersNews: FreeTake = async (turn, words) => {
  if (words.isNew) return false;
  if ((await answersWhetherMended(turn, words)) || (await answersAwaited(turn, words))) return true;
  return answerNews(turn, words.text, words.routed);
};

/** They may be about a case settled not long ago: it is asked. */
export const isOfSettled: FreeTake = async (turn, { text, routed, isNew }) => {
  const settled = isNew ? null : await settledCaseMeant(turn, text, routed);
  if (!settled) return false;
  askWhetherAbout(turn, settled, text);
  return true;
};

export const announcesOther: FreeTake = async (turn, { text, routed }) => {
  if (!announcesAnother(turn, text, routed)) return false;
  await begin(turn, 'complaint');
  return true;
};

/** They may be about the case that was told of last: it is asked. */
export const isOfTold: FreeTake = (turn, { text, routed, isNew, flow }) =>
  !isNew && askIfOfCase(turn, text, routed, flow());
