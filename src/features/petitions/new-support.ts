// The row of a support, however its card was given: typed in a chat, or by staff from what was said or shown.

import type { Cipher } from '../../database/encryption/cipher.ts';
import { makeCheckCode } from '../../domain/check-code.ts';
import { cardKey, judgeCard, nameKey, rangesOfCard } from '../../domain/citizen.ts';
import type { TIES } from '../../domain/petition.ts';

export interface Supporting {
  id: string;
  petitionId: string;
  citizenId: string;
  name: string;
  /** As `normaliseCard` writes it. */
  card: string;
  tie: (typeof TIES)[number];
  at: Date;
}

/** By this one person is known under every petition, on any telephone and on paper. */
export const personHashOf = (cipher: Pick<Cipher, 'hash'>, card: string): string =>
  cipher.hash(cardKey(card));

/** Everything of it but whether it counts. */
export function newSupport(cipher: Pick<Cipher, 'hash' | 'seal'>, given: Supporting) {
  const { id, petitionId, citizenId, name, card, tie, at } = given;
  return {
    ...{ id, petitionId, citizenId, tie, createdAt: at },
    personHash: personHashOf(cipher, card),
    name: cipher.seal(name, `Support.name.${id}`),
    nameHash: cipher.hash(`name ${nameKey(name)}`),
    card: cipher.seal(card, `Support.card.${id}`),
    cardTail: card.slice(-3),
    nearHashes: rangesOfCard(card).map((range) => cipher.hash(`near ${range}`)),
    unusual: judgeCard(card) !== 'usual',
    code: makeCheckCode(cipher.hash(id)),
  };
}
