// What becomes of those who keep theirs by three digits, when whoever holds the phone has everything erased.
import { oneOf } from '../../bot/answers.ts';
import { action } from '../../bot/feature.ts';
import { isClosedTo } from '../../bot/own-requests.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { type RequestFact, requestsOf } from '../../database/requests.ts';
import { whoIs } from './profiles.ts';

/** Says whose requests stay, and whose go as well, since their digits were given just before. */
export const weighErasure = action({
  needs: { what: oneOf(['erase']) },
  outcomes: ['closed', 'none'],
  silent: ['none'],
  async run(turn) {
    const kept = await keptOf(turn);
    const closed = kept.filter((each) => isClosedTo(turn, each));
    const given = kept.filter((each) => !isClosedTo(turn, each));
    if (given.length > 0) tell(turn, 'my_data-theirs', 'given', { who: namesOf(turn, given) });
    if (closed.length === 0) return { outcome: 'none' };
    return { outcome: 'closed', values: { count: closed.length, who: namesOf(turn, closed) } };
  },
});

/** Whoever is open goes as well: nothing keeps theirs apart any more. */
export const letTheirsGo = action({
  needs: { sure: oneOf(['erase']) },
  outcomes: ['done'],
  silent: ['done'],
  async run(turn) {
    const given = (await keptOf(turn)).filter((each) => !isClosedTo(turn, each));
    for (const id of new Set(given.map(({ profileId }) => profileId)))
      if (id !== null) turn.unitOfWork.patch('Profile', id, { secretHash: null });
    return { outcome: 'done' };
  },
});

const keptOf = async ({ loaders, row }: Turn): Promise<RequestFact[]> =>
  (await requestsOf(loaders).load(row.citizenId)).filter(({ own, secret }) => own && secret);

const namesOf = (turn: Turn, requests: readonly RequestFact[]): string =>
  [...new Set(requests.map(({ kin }) => whoIs(turn, kin ?? '')))].join(', ');
