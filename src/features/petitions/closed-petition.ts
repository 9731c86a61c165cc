// A petition that is looked for by its words and takes no support any more: that is said, before those that still do.

import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { showsFrench } from '../../domain/names.ts';
import type { Opening } from '../../flow/engine/advance-flow.ts';
import { openPetitions } from './actions.ts';
import { type ClosedPetition, petitionsPast } from './loaders.ts';

/** Says that the petition that was looked for is closed, where its words are those of no open one. */
export async function sayClosed(turn: Turn, start: Opening): Promise<Opening> {
  const { search } = turn.memory;
  if (!search || start.prefilled?.which) return start;
  const { darija } = turn.context;
  const scoreOf = ({ searchKey }: Pick<ClosedPetition, 'searchKey'>) => darija.searchScore(search, searchKey);
  const open = await openPetitions(turn);
  const past = (await petitionsPast(turn.loaders).load('all')).filter(({ id }) =>
    open.every((one) => one.id !== id),
  );
  const meant = past.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0];
  if (!meant || scoreOf(meant) <= Math.max(0, ...open.map(scoreOf))) return start;
  const title = showsFrench(turn.row.language) ? meant.titleFr : meant.titleAr;
  tell(turn, 'petition-closed_named', undefined, { title });
  return start;
}
