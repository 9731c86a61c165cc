// That something is mended or taken away, said by somebody of whom no single case is about it.
import { offerWays } from '../../bot/closing-buttons.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { askedAfter } from '../../bot/understanding/asked-after.ts';
import { saysDone } from '../../bot/understanding/said-done.ts';
import { isUndone } from '../../bot/understanding/said-over.ts';
import { besideIn } from '../../bot/understanding/small-talk.ts';
import { isOpen, isStatus } from '../../domain/case.ts';
import { askWhetherAbout } from './ask-about-case.ts';
import { answerCaseWords, ownCases } from './citizen-words.ts';

/** Words of a case go to it; what is done and of none of theirs is thanked for. False: they speak of neither. */
export async function answerOfCases(turn: Turn, text: string): Promise<boolean> {
  // "And if nothing is done?" says nothing of what was done.
  if (askedAfter(turn, text)) return false;
  return (await answerCaseWords(turn, text)) || (await thanksForNews(turn, text));
}

/** Thanks for it, and opens nothing; of several open cases it asks whether the newest is meant. False: nothing is done. */
async function thanksForNews(turn: Turn, text: string): Promise<boolean> {
  // Praise has an answer of its own.
  if (!saysDone(turn, text) || isUndone(turn, text) || besideIn(turn, text).includes('praise')) return false;
  const { darija, referenceData } = turn.context;
  const { categories } = darija.route(text, referenceData.examples);
  const open = (await ownCases(turn)).filter(({ status }) => isStatus(status) && isOpen(status));
  const newest = open.find(({ categoryId }) => categories.some((one) => one === categoryId));
  if (newest) askWhetherAbout(turn, newest, text);
  else {
    tell(turn, 'status-mended');
    offerWays(turn, 'status');
  }
  return true;
}
