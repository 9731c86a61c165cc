// Asks for a copy of one's own data, by a button or in words: once a day, and for oneself alone.

import { begin } from '../../../bot/flow-runner.ts';
import { readBy } from '../../../bot/phrases.ts';
import type { Turn } from '../../../bot/turn.ts';
import { one } from '../../../database/loaders.ts';
import { OPEN_MS } from '../../../domain/profile.ts';

const DAY_MS = 86_400_000;

/** By citizen: when one was asked for last. */
const lastCopy = one<{ askedAt: Date }>(
  `select distinct on ("citizenId") "citizenId"::text as "key", "askedAt" from "DataCopy" where "citizenId" = any($1::uuid[]) order by "citizenId", "askedAt" desc`,
);

/** Has one made. */
export async function askForCopy({
  loaders,
  row,
  now,
  unitOfWork,
  context,
  memory,
}: Turn): Promise<'copy_made' | 'copy_today'> {
  const last = await lastCopy(loaders).load(row.citizenId);
  const { opened } = memory;
  // With what three digits kept out of it, and now open, it is another copy.
  const fresh = opened && opened.until > now.getTime() ? opened.until - OPEN_MS : now.getTime() - DAY_MS;
  if (last !== null && last.askedAt.getTime() > fresh) return 'copy_today';
  const copy = { id: context.newId(), citizenId: row.citizenId, conversationId: row.id };
  unitOfWork.insert('DataCopy', { ...copy, askedAt: now, dueAt: now });
  return 'copy_made';
}

const LISTS = ['copy_word', 'data_what', 'data_mine', 'erase_beside', 'copy_beside'].map(
  (list) => `heard-${list}`,
);

/** "A copy of my data", and nothing else is said. */
export function wishesCopy(turn: Turn, text: string): boolean {
  const drawn = readBy(turn, text, LISTS);
  return (
    drawn !== null && ['copy_word', 'data_what', 'data_mine'].every((list) => drawn.has(`heard-${list}`))
  );
}

/** The same as its button. */
export const copyInWords = (turn: Turn): Promise<void> =>
  begin(turn, 'my_data', { prefilled: { what: { kind: 'choice', option: 'copy' } } });
