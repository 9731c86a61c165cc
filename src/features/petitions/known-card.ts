// Whoever gave their card to one petition supports another one by its last three digits: nothing is kept for it beyond what
// stands under the first, and as long as that does.

import { choice, code, oneOf } from '../../bot/answers.ts';
import { countWrongCode, mayTryCode } from '../../bot/code-attempts.ts';
import { action } from '../../bot/feature.ts';
import type { Turn } from '../../bot/turn.ts';
import { heldCard } from '../../database/encryption/cipher.ts';
import { many } from '../../database/loaders.ts';
import { PETITIONS_UNDER_WAY } from '../../database/statuses.ts';
import { maskCard } from '../../domain/card-mask.ts';
import { TIES } from '../../domain/petition.ts';
import { petitionAsked } from './actions.ts';
import { giveSupport } from './give-support.ts';
import { handedOver, keepSpoken } from './spoken/file-spoken.ts';

interface GivenCard {
  id: string;
  petitionId: string;
  personHash: string;
  /** Encrypted. */
  name: string;
  card: string;
  cardTail: string;
  tie: string;
}

/** By citizen: the cards given from their telephones to petitions that are under way, the newest first. */
const cardsGiven = many<GivenCard>(`
select z."key"::text as "key", s."id", s."petitionId", s."personHash", s."name", s."card", s."cardTail", s."tie"
from unnest($1::uuid[]) as z("key") join "Support" s on s."citizenId" = z."key" and s."state" = 'counted' and s."card" <> ''
join "Petition" p on p."id" = s."petitionId" and p."status" in ${PETITIONS_UNDER_WAY}
order by s."createdAt" desc, s."id"`);

/** Those of them that may stand under another petition. */
async function cardsFor({ loaders, row }: Turn, petitionId: string): Promise<GivenCard[]> {
  const given = await cardsGiven(loaders).load(row.citizenId);
  const here = new Set(
    given.filter((each) => each.petitionId === petitionId).map(({ personHash }) => personHash),
  );
  return given.filter(({ personHash }) => !here.has(personHash));
}

/** Whether there is a card to offer. */
export const recallCard = action({
  needs: { which: choice },
  outcomes: ['unknown', 'known'],
  silent: ['known', 'unknown'],
  run: async (turn, { which }) => ({
    outcome: (await cardsFor(turn, which)).length > 0 ? 'known' : 'unknown',
  }),
});

/** Whether name, tie and card are asked for: not of whoever supports with the card of before. */
export const askOrKnow = action({
  needs: { same: oneOf(['same', 'other']).optional() },
  outcomes: ['asks', 'known'],
  silent: ['known', 'asks'],
  run: (_, { same }) => ({ outcome: same === 'same' ? 'known' : 'asks' }),
});

/** Supports with the card whose last digits these are; they are guessed no more often than any code. */
export const supportAgain = action({
  needs: { which: choice, digits: code },
  outcomes: [
    ...(['supported', 'waiting', 'refused', 'too_many', 'closed', 'spoken'] as const),
    ...(['wrong_digits', 'too_many_tries'] as const),
  ],
  async run(turn, { which, digits }, answers) {
    if (!mayTryCode(turn)) return { outcome: 'too_many_tries' };
    const petition = await petitionAsked(turn, which);
    if (!petition) return { outcome: 'closed' };
    const said = handedOver.safeParse(answers.digits);
    if (said.success) return keepSpoken(turn, petition, { again: true, card: said.data });
    const given = (await cardsFor(turn, which)).find(({ cardTail }) => cardTail === digits);
    const tie = TIES.find((each) => each === given?.tie);
    if (!given || !tie) {
      countWrongCode(turn);
      return { outcome: 'wrong_digits' };
    }
    const { cipher } = turn.context;
    const { id, personHash: hash } = given;
    const number = cipher.open(given.card, `Support.card.${id}`);
    const name = cipher.open(given.name, `Support.name.${id}`);
    const sealed = cipher.seal(number, heldCard(hash));
    const card = { kind: 'secret' as const, shown: maskCard(number), sealed, hash };
    return giveSupport(turn, petition, { name, tie, card });
  },
});
