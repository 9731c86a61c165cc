// Files a complaint, or adds the citizen to a case that is already open.

import { choice, place, text } from '../../bot/answers.ts';
import { action, type Outcome } from '../../bot/feature.ts';
import { fileProblem } from '../../bot/file-problem.ts';
import { joinCase } from '../../bot/join-case.ts';
import { rememberPlace } from '../../bot/remember-place.ts';
import type { Turn } from '../../bot/turn.ts';
import { thingByNumber } from '../../database/things.ts';
import { COMPLAINT } from '../../domain/about.ts';
import { categoryOf } from '../../domain/thing.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { similarCases } from './similar-cases.ts';

/** Files the complaint, or joins the open case that the citizen said is the same. */
export const fileComplaint = action({
  needs: { category: choice, details: text, place, same: choice.optional() },
  outcomes: ['filed', 'joined', 'enough_today'],
  async run(turn, { category, details, place: where, same }, all) {
    rememberPlace(turn, all.place);
    const joined = same ? await join(turn, all, same, details) : null;
    if (joined) return joined;
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

async function join(
  turn: Turn,
  answers: Answers,
  caseId: string,
  details: string | null,
): Promise<Outcome | null> {
  const open = (await similarCases(turn, answers)).find((similar) => similar.id === caseId);
  // Closed meanwhile: the citizen still has the problem, so it is filed on its own.
  return open ? joinCase(turn, answers, open, details) : null;
}
