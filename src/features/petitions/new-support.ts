// The row of a support, however its card was given: typed in a chat, or by staff from paper and from what was said or shown.

import type { Cipher } from '../../database/encryption/cipher.ts';
import { makeCheckCode } from '../../domain/check-code.ts';
import { cardKey, judgeCard, nameKey, rangesOfCard } from '../../domain/citizen.ts';
import type { TIES } from '../../domain/petition.ts';

export interface Identified {
  id: string;
  petitionId: string;
  name: string;
  /** As `normaliseCard` writes it. */
  card: string;
  tie: (typeof TIES)[number];
  at: Date;
}

/** Given from the telephone of somebody. */
export interface Supporting extends Identified {
  citizenId: string;
}

/** By this one person is known under every petition, on any telephone and on paper. */
export const personHashOf = (cipher: Pick<Cipher, 'hash'>, card: string): string =>
  cipher.hash(cardKey(card));

/** Who it is of, whatever way it came. */
export const supportRow = (
  cipher: Pick<Cipher, 'hash' | 'seal'>,
  { id, petitionId, name, card, tie, at }: Identified,
) => ({
  ...{ id, petitionId, tie, createdAt: at },
  personHash: personHashOf(cipher, card),
  name: cipher.seal(name, `Support.name.${id}`),
  card: cipher.seal(card, `Support.card.${id}`),
  cardTail: card.slice(-3),
  unusual: judgeCard(card) !== 'usual',
  code: makeCheckCode(cipher.hash(id)),
});

/** Everything of one from a telephone but whether it counts. */
export const newSupport = (cipher: Pick<Cipher, 'hash' | 'seal'>, given: Supporting) => ({
  ...supportRow(cipher, given),
  citizenId: given.citizenId,
  nameHash: cipher.hash(`name ${nameKey(given.name)}`),
  nearHashes: rangesOfCard(given.card).map((range) => cipher.hash(`near ${range}`)),
});
