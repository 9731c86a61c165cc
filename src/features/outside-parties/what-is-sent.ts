// What a party reads of a case: where it is and what was said of it, and nothing of who said it.
import { speltOut, withoutOwnDetails } from '../../console/redacted-words.ts';
import type { Visit } from '../../console/request.ts';
import type { CaseToHand } from './queries.ts';

/** Longer words are cut. */
const MOST_WORDS = 1_000;
const MOST_PLACE = 300;

/** What is proposed to staff, who send it as they leave it: the citizen's words without what reaches or names them. */
export async function wordsProposed(
  visit: Visit,
  { citizenId, description, placeText }: Pick<CaseToHand, 'citizenId' | 'description' | 'placeText'>,
): Promise<{ words: string | null; placeText: string | null }> {
  const bare = await withoutOwnDetails(visit, [citizenId]);
  return {
    words: speltOut(bare(description))?.slice(0, MOST_WORDS) ?? null,
    placeText: speltOut(bare(placeText))?.slice(0, MOST_PLACE) ?? null,
  };
}
