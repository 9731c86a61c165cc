// Writes a support down: a card counts once, whatever the telephone (organic law 113-14 art. 123).

import type { z } from 'zod';
import type { secret } from '../../bot/answers.ts';
import { confide } from '../../bot/confidential.ts';
import type { Outcome } from '../../bot/feature.ts';
import { standingToken } from '../../bot/input.ts';
import { sentence } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { heldCard } from '../../database/encryption/cipher.ts';
import { FAMILY_MOST, RUSH_MOST, type TIES } from '../../domain/petition.ts';
import { type PetitionFact, type SupportFact, supportsLately, supportsOf } from './loaders.ts';
import { newSupport } from './new-support.ts';
import { spokenWaiting } from './spoken/spoken-loaders.ts';

interface Given {
  name: string;
  tie: (typeof TIES)[number];
  card: z.infer<typeof secret>;
}

/** Writes the support down, unless this telephone gave the card already, or too many. */
export async function giveSupport(
  turn: Turn,
  petition: PetitionFact,
  { card, name, tie }: Given,
): Promise<Outcome> {
  const { row, loaders, now, unitOfWork, context } = turn;
  const { before, count } = await givenBefore(turn, petition.id);
  const same = before.find(({ personHash }) => personHash === card.hash);
  if (same) return told(turn, same);
  if (count >= FAMILY_MOST) return { outcome: 'too_many' };
  const lately = await supportsLately(loaders).load(`${petition.id} ${now.toISOString()}`);
  const waits = count > 0 || (lately?.count ?? 0) >= RUSH_MOST;
  expectSupports(turn, petition.id, count);
  const number = context.cipher.open(card.sealed, heldCard(card.hash));
  const { citizenId } = row;
  const made = newSupport(context.cipher, {
    ...{ id: context.newId(), petitionId: petition.id, citizenId, name, tie, card: number, at: now },
  });
  const support = { ...made, state: waits ? ('waiting' as const) : ('counted' as const) };
  unitOfWork.remove('SpokenSupport', { petitionId: petition.id, citizenId, state: 'refused' });
  unitOfWork.insert('Support', support);
  return told(turn, support);
}

/** What was given for it from this telephone: those that are written down, and how many with those that wait to be typed. */
export async function givenBefore(
  { row, loaders }: Turn,
  petitionId: string,
): Promise<{ before: SupportFact[]; count: number }> {
  const before = await supportsOf(loaders).load(`${petitionId} ${row.citizenId}`);
  const spoken = await spokenWaiting(loaders).load(row.citizenId);
  return { before, count: before.length + spoken.filter((each) => each.petitionId === petitionId).length };
}

/** What is said of it, and a way to take it back. */
function told(turn: Turn, { id, state, code }: Pick<SupportFact, 'id' | 'state' | 'code'>): Outcome {
  confide(turn, code);
  turn.reply.options = [{ token: standingToken('withdraw', id), label: sentence(turn, 'petition-withdraw') }];
  return state === 'counted' ? { outcome: 'supported', values: { code } } : { outcome: state };
}

/** Refuses the turn when another telephone of this person supported meanwhile. */
export function expectSupports({ row, unitOfWork }: Turn, petitionId: string, count: number): void {
  // Two telephones of one person in one batch know nothing of each other.
  unitOfWork.alone(`support ${petitionId} ${row.citizenId}`);
  unitOfWork.upsert([{ petitionId, citizenId: row.citizenId, count }], EXPECT);
}

/** One order for all, so that nobody waits in a circle. */
const EXPECT = (rows: string): string =>
  `select expect_supports(p."petitionId", p."citizenId", p."count") from (
    select * from jsonb_to_recordset(${rows}) as r("petitionId" uuid, "citizenId" uuid, "count" int) order by 1, 2) p`;
