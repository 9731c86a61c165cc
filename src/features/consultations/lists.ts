// The list of consultations that a flow may name.

import type { List } from '../../bot/feature.ts';
import { matchingFirst } from '../../bot/list-search.ts';
import { entryLabel, sentence } from '../../bot/render.ts';
import { sayComing } from '../../bot/say-coming.ts';
import type { Turn } from '../../bot/turn.ts';
import { withOnly } from '../../bot/with-only.ts';
import { takesAnswers } from '../../domain/consultation.ts';
import { showsFrench } from '../../domain/names.ts';
import type { Opening } from '../../flow/engine/advance-flow.ts';
import { type ConsultationFact, consultationsUnderWay } from './loaders.ts';

/** The title in the language of this person. */
export const titleIn = (
  { row: { language } }: Turn,
  { titleAr, titleFr }: Pick<ConsultationFact, 'titleAr' | 'titleFr'>,
): string => (showsFrench(language) ? titleFr : titleAr);

/** Those that take answers at this moment. */
export async function openConsultations({ loaders, now }: Turn): Promise<ConsultationFact[]> {
  return (await consultationsUnderWay(loaders).load('all')).filter((each) => takesAnswers(each, now));
}

/** Whether the commune asks for opinions at this moment: then it stands in the menu. */
export const asksForOpinions = ({ context, now }: Turn): boolean =>
  context.referenceData.opinionsAsked.some(({ opensAt, closesAt }) => opensAt <= now && now < closesAt);

/** Where one opinion alone is asked for, nobody is asked on what. */
export const withOnlyConsultation = async (turn: Turn, start: Opening): Promise<Opening> =>
  withOnly(await openConsultations(turn), start);

/** Says when those that are announced open. False: there are none. */
export const sayComingConsultations = async (turn: Turn): Promise<boolean> =>
  sayComing(turn, await consultationsUnderWay(turn.loaders).load('all'));

export const consultationsListed: List = {
  options: true,
  sought: 'among_all',
  async read(turn) {
    const open = matchingFirst(turn, await openConsultations(turn));
    return open.map((each) => ({
      id: each.id,
      label: sentence(turn, 'consultation-entry', undefined, { title: entryLabel(titleIn(turn, each)) }),
      synonyms: [each.titleAr, each.titleFr, each.searchKey],
    }));
  },
};
