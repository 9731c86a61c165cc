// Cases as the one who looks may read them: without what names a person, and within the quarter, for whoever sees no people.

import { placeShownTo, shownTo } from '../../../console/redacted-words.ts';
import type { Visit } from '../../../console/request.ts';
import { COMPLAINT } from '../../../domain/about.ts';
import type { CaseRow, WholeCase } from '../queries.ts';

/** The rows as this person may read them. */
export async function shownRows(visit: Visit, rows: CaseRow[]): Promise<CaseRow[]> {
  const shown = await shownTo(
    visit,
    rows.map(({ citizenId }) => citizenId),
  );
  return rows.map((row) => ({
    ...row,
    description: shown(row.description, [row.citizenId]),
    placeText: shown(row.placeText, [row.citizenId]),
  }));
}

/** The case as this person may read it. */
export async function shownCase(visit: Visit, whole: WholeCase): Promise<WholeCase> {
  const speakers = [whole.citizenId, ...whole.events.map(({ citizenId }) => citizenId)];
  const shown = await shownTo(visit, speakers);
  return {
    ...placeShownTo(visit, whole),
    description: shown(whole.description),
    placeText: shown(whole.placeText),
    refusal: shown(whole.refusal),
    events: whole.events.map((event) => ({
      ...event,
      text: isHeld(visit, whole, event) ? visit.say('hidden') : shown(event.text),
    })),
  };
}

/** What a citizen adds to a request may say what its answers do not tell everybody. */
const isHeld = (
  visit: Visit,
  { flow }: Pick<WholeCase, 'flow'>,
  { citizenId, text }: WholeCase['events'][number],
): boolean => flow !== COMPLAINT && text !== null && citizenId !== null && !visit.may('people.see');
