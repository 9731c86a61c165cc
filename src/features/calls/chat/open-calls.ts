// The calls that take candidacies at this moment, as lists that a form may name.

import type { List } from '../../../bot/feature.ts';
import { entryLabel, sentence } from '../../../bot/render.ts';
import { sayComing } from '../../../bot/say-coming.ts';
import type { Turn } from '../../../bot/turn.ts';
import { withOnly } from '../../../bot/with-only.ts';
import type { CallFact } from '../../../database/calls.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { ageBands, readAge, takesCandidates } from '../../../domain/call.ts';
import { showsFrench } from '../../../domain/names.ts';
import type { Opening } from '../../../flow/engine/advance-flow.ts';
import type { Answers } from '../../../flow/engine/state.ts';

/** The title in the language of this person. */
export const callTitle = (
  { row: { language } }: Turn,
  { titleAr, titleFr }: Pick<CallFact, 'titleAr' | 'titleFr'>,
): string => (showsFrench(language) ? titleFr : titleAr);

/** Those that take candidacies. */
export const callsTaking = ({ context, now }: Turn): CallFact[] =>
  context.referenceData.calls.filter((call) => takesCandidates(call, now));

/** Whether candidates are called for at this moment: then it stands in the menu. */
export const callsCandidates = (turn: Turn): boolean => callsTaking(turn).length > 0;

/** The call that was chosen, while it takes candidacies. */
export const callChosen = (turn: Turn, { which }: Answers): CallFact | undefined =>
  callsTaking(turn).find(({ id }) => which?.kind === 'choice' && which.option === id);

/** The last day: ages count on it. */
export const lastDayOf = ({ closesAt }: Pick<CallFact, 'closesAt'>): string =>
  dayOf(new Date(closesAt.getTime() - 1));

/** Says when those that are announced open. False: there are none. */
export const sayComingCalls = (turn: Turn): boolean => sayComing(turn, turn.context.referenceData.calls);

/** Where one call is open, that one is meant: there is nothing to ask. */
export const withOnlyCall = async (turn: Turn, start: Opening): Promise<Opening> =>
  withOnly(callsTaking(turn), start);

export const openCallsListed: List = {
  options: true,
  read: (turn) =>
    callsTaking(turn).map((call) => ({
      id: call.id,
      label: sentence(turn, 'candidacy-entry', undefined, { title: entryLabel(callTitle(turn, call)) }),
      synonyms: [call.titleAr, call.titleFr],
    })),
};

/** What may be tapped for an age that nothing here could read. */
export const ageBandsListed: List = {
  options: ['younger', 'between', 'older'],
  read(turn, answers) {
    const call = callChosen(turn, answers);
    const { born } = answers;
    const isRead = born?.kind === 'text' && readAge(born.text ?? '', '2026-01-01') !== null;
    if (!call || isRead) return [];
    const ages = { from: call.ageFrom ?? 0, to: call.ageTo ?? 0, limits: limitsOf(call) };
    return ageBands(call).map((id) => ({ id, label: sentence(turn, 'candidacy-age', id, ages) }));
  },
};

/** Which limits of age there are: the words differ. */
export const limitsOf = ({ ageFrom, ageTo }: Pick<CallFact, 'ageFrom' | 'ageTo'>): string =>
  ageFrom === null ? 'to' : ageTo === null ? 'from' : 'both';
