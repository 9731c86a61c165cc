// The axes of the campaign that is open today: offered first where an idea is told, or named in its words.

import type { List } from '../../../bot/feature.ts';
import { entryLabel } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import type { AxisFact } from '../../../database/reference-data.ts';
import { campaignState } from '../../../domain/campaign.ts';
import { showsFrench } from '../../../domain/names.ts';

/** So much of the name of an axis must be said. */
const NAMED = 0.6;

/** Those of the campaign that is open at this moment; none is open: none. */
const openAxes = ({ context, now }: Pick<Turn, 'context' | 'now'>): readonly AxisFact[] =>
  context.referenceData.campaigns.find((each) => campaignState(each, now) === 'open')?.axes ?? [];

/** An axis of any campaign, and whether ideas may still be sent for it. */
export function axisOf(turn: Turn, id: string | undefined): (AxisFact & { isOpen: boolean }) | null {
  const all = turn.context.referenceData.campaigns.flatMap(({ axes }) => axes);
  const axis = all.find((each) => each.id === id);
  return axis ? { ...axis, isOpen: openAxes(turn).includes(axis) } : null;
}

/** One that was chosen before its campaign ended stays: the idea is sent as an ordinary one then. */
export const campaignAxes: List = {
  options: true,
  read(turn, { axis: answer }) {
    const chosen = answer?.kind === 'choice' ? axisOf(turn, answer.option) : null;
    const open = openAxes(turn);
    const offered = chosen && !open.some(({ id }) => id === chosen.id) ? [chosen, ...open] : open;
    const french = showsFrench(turn.row.language);
    return offered.map(({ id, nameAr, nameFr }) => ({
      ...{ id, label: entryLabel(french ? nameFr : nameAr), synonyms: [nameAr, nameFr] },
    }));
  },
};

/** The one axis that these words name; null: none, or more than one alike. */
export function axisNamed(turn: Turn, text: string): string | null {
  const { darija } = turn.context;
  const key = darija.searchKey(text);
  const named = openAxes(turn)
    .map(({ id, nameAr, nameFr }) => ({
      ...{ id, share: Math.max(darija.searchScore(nameAr, key), darija.searchScore(nameFr, key)) },
    }))
    .filter(({ share }) => share >= NAMED)
    .sort((a, b) => b.share - a.share);
  const [best, next] = named;
  return best && best.share > (next?.share ?? 0) ? best.id : null;
}
