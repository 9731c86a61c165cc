// Files a complaint.

import { choice, place, text } from '../../bot/answers.ts';
import { action } from '../../bot/feature.ts';
import { fileProblem } from '../../bot/file-problem.ts';
import { rememberPlace } from '../../bot/remember-place.ts';
import type { Turn } from '../../bot/turn.ts';
import { thingByNumber } from '../../database/things.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { categoryOf } from '../../domain/thing.ts';

/** Files the complaint. */
export const fileComplaint = action({
  needs: { category: choice, details: text, place },
  outcomes: ['filed', 'enough_today'],
  async run(turn, { category, details, place: where }, all) {
    rememberPlace(turn, all.place);
    const { latitude, longitude, text: placeText, quarter: quarterId, thing } = where;
    const thingNumber = await thingMeant(turn, category, thing);
    return fileProblem(turn, COMPLAINT, all, {
      ...{ category, details, latitude, longitude, placeText, quarterId, thingNumber },
    });
  },
});

/** The thing by whose number the place was told, where the complaint is about things of its kind. */
async function thingMeant(turn: Turn, category: string, number: number | null): Promise<number | null> {
  const thing = number === null ? null : await thingByNumber(turn.loaders).load(number);
  return thing && categoryOf(thing.kind) === category ? thing.number : null;
}
