// "It is beside the tap", said right behind the number of what was sent: it belongs to that, and to nothing new.
import { hasEnded } from '../../bot/asides.ts';
import type { Take } from '../../bot/path.ts';
import { readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { asksUs, namesProblem } from '../../bot/understanding/is-telling.ts';
import { isBesideThing, pointsToPlace } from '../../bot/understanding/points-to-place.ts';
import { rawWords } from '../../bot/understanding/review-lines.ts';
import { caseInTalk } from './case-in-talk.ts';
import { passOn } from './citizen-words.ts';

/** More words tell more than where. */
const MOST_WORDS = 9;

/** "Rubbish in front of the hammam" tells of rubbish. */
const namesSubject = ({ context: { darija, referenceData } }: Turn, text: string): boolean =>
  darija.route(text, referenceData.examples).categories.length > 0;

/** Adds it to the request that was sent just now. False: it is no place, or nothing was sent last. */
export const placeBehindSent: Take = async (turn, text) => {
  if (!hasEnded(turn) || rawWords(text).length > MOST_WORDS) return false;
  if (
    (namesProblem(turn, text) && !isBesideThing(turn, text)) ||
    asksUs(turn, text) ||
    readYesNo(turn, text) !== null
  )
    return false;
  if (!pointsToPlace(turn, text) || (namesSubject(turn, text) && !isBesideThing(turn, text))) return false;
  const talk = await caseInTalk(turn);
  if (!talk?.last || talk.kind !== 'reply') return false;
  await passOn(turn, talk, text);
  return true;
};
