// What a draft of a support is called: its form does not hold the title of the petition.
import type { Turn } from '../../bot/turn.ts';
import { showsFrench } from '../../domain/names.ts';
import type { Answers } from '../../flow/engine/state.ts';
import { petitionsOpen } from './loaders.ts';

/** The title of the petition that was chosen, while it takes supports. */
export async function titleOf(turn: Turn, { which }: Answers): Promise<string | undefined> {
  if (which?.kind !== 'choice') return undefined;
  const found = (await petitionsOpen(turn.loaders).load('all')).find(({ id }) => id === which.option);
  return found && (showsFrench(turn.row.language) ? found.titleFr : found.titleAr);
}
