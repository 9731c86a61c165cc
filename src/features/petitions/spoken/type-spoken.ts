// Staff type what somebody said aloud or showed: from then on it is a support like any other. What was sent is removed.

import type { Actor, Change } from '../../../database/audit.ts';
import type { Database, Transaction } from '../../../database/client.ts';
import type { Cipher } from '../../../database/encryption/cipher.ts';
import { normaliseCard } from '../../../domain/citizen.ts';
import { type SupportState, TIES } from '../../../domain/petition.ts';
import { newSupport, personHashOf, type Supporting } from '../new-support.ts';
import { noteWritten, type Writing, writeDown } from '../write-down.ts';
import { cardGivenBefore } from './cards-before.ts';
import { endSpoken, type Waiting, waitingOf } from './end-spoken.ts';

export interface Typing extends Writing {
  id: string;
  /** What of it was not written; name and card are known to be such. */
  name: string | null;
  card: string | null;
  /** Of a card given before: its last three. */
  digits: string | null;
}

export type Typed = Change<'missing' | 'no_way' | 'incomplete' | 'wrong_digits'>;

type Sealing = Pick<Cipher, 'hash' | 'seal' | 'open'>;

/** Counts it as it would have in a chat: each card once, and of one telephone only the first without a look. */
export function typeSpoken(
  { db, cipher }: { db: Database; cipher: Sealing },
  typing: Typing,
  by: Actor,
): Promise<Typed> {
  const { petitionId, id, eventId } = typing;
  return writeDown(db, typing, async (tx): Promise<Typed> => {
    const waiting = await waitingOf(tx, petitionId, id);
    if (waiting === null) return { is: 'missing' };
    const given = await identityOf(tx, cipher, waiting, typing);
    if ('is' in given) return given;
    const { code, state } = await count(tx, cipher, given);
    await endSpoken(tx, waiting, { eventId, event: `spoken_${state}`, text: code, at: by.at });
    const deed = { kind: 'spoken_typed', action: 'petition.spoken', detail: { state } } as const;
    await noteWritten(tx, typing, deed, by);
    return { is: 'done' };
  });
}

/** Whose support it is: as it was written, as it was typed, or as that card was given before. */
async function identityOf(
  tx: Transaction,
  cipher: Sealing,
  waiting: Waiting,
  { name, card, digits }: Typing,
): Promise<Supporting | { is: 'incomplete' | 'wrong_digits' }> {
  const { id, petitionId, citizenId, createdAt: at } = waiting;
  if (waiting.again) {
    const before = digits === null ? null : await cardGivenBefore(tx, waiting, digits);
    if (before === null) return { is: 'wrong_digits' };
    const known = {
      name: cipher.open(before.name, `Support.name.${before.id}`),
      card: cipher.open(before.card, `Support.card.${before.id}`),
    };
    return { id, petitionId, citizenId, ...known, tie: tieOf(before.tie), at };
  }
  const called = waiting.name === null ? name : cipher.open(waiting.name, `SpokenSupport.name.${id}`);
  const number = waiting.card === null ? card : cipher.open(waiting.card, `SpokenSupport.card.${id}`);
  if (called === null || number === null) return { is: 'incomplete' };
  const own = { name: called, card: normaliseCard(number), tie: tieOf(waiting.tie) };
  return { id, petitionId, citizenId, ...own, at };
}

const tieOf = (name: string | null) => TIES.find((tie) => tie === name) ?? 'resident';

/** What it comes to; `same`: this telephone had given the card already, and it stays once. */
async function count(
  tx: Transaction,
  cipher: Sealing,
  given: Supporting,
): Promise<{ code: string; state: Extract<SupportState, 'counted' | 'waiting'> | 'same' }> {
  const { petitionId, citizenId } = given;
  const before = await tx.support.findMany({
    where: { petitionId, citizenId },
    select: { personHash: true, code: true },
  });
  const hash = personHashOf(cipher, given.card);
  const same = before.find(({ personHash }) => personHash === hash);
  if (same) return { code: same.code, state: 'same' };
  const state = before.length > 0 ? 'waiting' : 'counted';
  const made = newSupport(cipher, given);
  await tx.support.create({ data: { ...made, state } });
  return { code: made.code, state };
}
