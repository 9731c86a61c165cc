// What a party reads of a case: where it is and what was said of it, and nothing of who said it.
import { speltOut, withoutPeople } from '../../console/redacted-words.ts';
import type { Visit } from '../../console/request.ts';
import type { CaseToHand } from './queries.ts';

/** Longer words are cut. */
const MOST_WORDS = 1_000;
const MOST_PLACE = 300;

/** The words as they may go: without names, numbers and addresses of anybody. Said again of what staff changed in them. */
export async function wordsToSend(
  visit: Visit,
  { citizenId }: Pick<CaseToHand, 'citizenId'>,
  { words, place }: { words: string | null; place: string | null },
): Promise<{ words: string | null; placeText: string | null }> {
  const bare = await withoutPeople(visit, [citizenId]);
  return {
    words: speltOut(bare(words))?.slice(0, MOST_WORDS) ?? null,
    placeText: speltOut(bare(place))?.slice(0, MOST_PLACE) ?? null,
  };
}
