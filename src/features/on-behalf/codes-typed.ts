// Codes that are typed alone: three digits once more after wrong ones, or those of a paper card.
import type { Turn } from '../../bot/turn.ts';
import { cardTyped } from './card/take-over.ts';
import { digitsAgain } from './secret.ts';

/** Takes them. False: something else was said. */
export const codeTyped = async (turn: Turn, text: string, flush: () => Promise<void>): Promise<boolean> =>
  (await digitsAgain(turn, text, flush)) || cardTyped(turn, text, flush);
