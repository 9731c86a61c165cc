// The case that is being talked about: told of just now, by whomever.
import type { Turn } from '../../bot/turn.ts';
import { caseLatelyTold, type ToldCase } from './told-cases.ts';

/** Whatever is said so soon after news, and first, is most likely an answer to it. */
const FRESH_MS = 3 * 24 * 3_600_000;
/** After a day what comes is no longer likely to be about what was told last. */
export const LATELY_MS = 24 * 3_600_000;
/** So long after a case was told of, what is said is most likely still about it. */
const TALK_MS = 3_600_000;

/** Whether news of a case came after whatever the bot itself had asked. */
export async function newsCameLast(turn: Turn): Promise<boolean> {
  const told = await caseLatelyTold(turn.loaders).load(turn.row.id);
  return told?.last === true && told.kind !== 'reply';
}

/** News, nothing said since, and not long ago. */
export const isFresh = ({ now }: Turn, { last, kind, toldAt }: ToldCase): boolean =>
  last && kind !== 'reply' && now.getTime() - toldAt.getTime() <= FRESH_MS;

/** The case that is being talked about; null: none, or it was long ago, or something else was talked about since. */
export async function caseInTalk(turn: Turn): Promise<ToldCase | null> {
  const told = await caseLatelyTold(turn.loaders).load(turn.row.id);
  if (!told) return null;
  const ago = turn.now.getTime() - told.toldAt.getTime();
  return ago < TALK_MS || (told.last && ago < LATELY_MS) ? told : null;
}
