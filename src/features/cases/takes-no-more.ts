// A request whose time to be added to is over, as its feature says: what the commune asked for is taken all the same.
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { requestsOf } from '../../database/requests.ts';
import type { Meant } from './citizen-words.ts';
import { questionIn } from './question-back.ts';

type Over = { message: string; attribute: string };

/** In which words it is said that nothing more is added to this; null: it takes more. */
export async function whyNoMore(turn: Turn, { id, flow }: Pick<Meant, 'id' | 'flow'>): Promise<Over | null> {
  const closed = turn.context.path.closedTo[flow];
  if (!closed) return null;
  const own = (await requestsOf(turn.loaders).load(turn.row.citizenId)).find((each) => each.id === id);
  return own && questionIn(turn, own) !== 'none' ? null : closed(turn, id);
}

/** Says so. False: it takes more. */
export async function saysNoMore(
  turn: Turn,
  meant: Pick<Meant, 'id' | 'reference' | 'flow'>,
): Promise<boolean> {
  const over = await whyNoMore(turn, meant);
  if (over === null) return false;
  turn.reply.caseId = meant.id;
  tell(turn, over.message, over.attribute, { reference: meant.reference });
  return true;
}
