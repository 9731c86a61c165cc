// What may be tapped under a candidacy: correct it or take it back until the call closes, appeal once the result is told.

import type { Button } from '../../../bot/feature.ts';
import { begin } from '../../../bot/flow-runner.ts';
import { standingToken } from '../../../bot/input.ts';
import { sentence, tell } from '../../../bot/render.ts';
import type { Turn } from '../../../bot/turn.ts';
import { isPublished, takesAppeals, takesCandidates } from '../../../domain/call.ts';
import { type CandidacyFact, candidaciesOf } from './loaders.ts';

/** The name in the tokens of the buttons. */
export const CANDIDACY_BUTTON = 'candidacy';

const FLOWS = { correct: 'candidacy', withdraw: 'withdraw', appeal: 'candidacy_appeal' } as const;
type Way = keyof typeof FLOWS;

interface Offered {
  id: string;
  canCorrect: boolean;
  canAppeal: boolean;
}

/** Puts what may be done under what is told of it; what takes it back stands last. */
export function offerCandidacy(turn: Turn, { id, canCorrect, canAppeal }: Offered): void {
  const ways: Way[] = [
    ...(canAppeal ? ['appeal' as const] : []),
    ...(canCorrect ? (['correct', 'withdraw'] as const) : []),
  ];
  turn.reply.options.push(
    ...ways.map((way) => ({
      token: standingToken(CANDIDACY_BUTTON, `${id}.${way}`),
      label: sentence(turn, 'candidacy-way', way),
    })),
  );
}

/** Whether an appeal may be made of it: its result was told, it was not kept, and there was none yet. */
export const mayAppeal = (own: CandidacyFact, now: Date): boolean =>
  own.outcome !== null &&
  own.outcome !== 'kept' &&
  own.appealedAt === null &&
  takesAppeals({ status: own.callStatus, appealsUntil: own.appealsUntil }, now);

const mayCorrect = ({ callStatus: status, opensAt, closesAt }: CandidacyFact, now: Date): boolean =>
  takesCandidates({ status, opensAt, closesAt }, now);

const named = async (turn: Turn, id: string): Promise<CandidacyFact | undefined> =>
  (await candidaciesOf(turn.loaders).load(turn.row.citizenId)).find((each) => each.id === id);

/** Under where it stands. */
export async function offerUnderStanding(turn: Turn, id: string): Promise<void> {
  const own = await named(turn, id);
  if (!own) return;
  const { now } = turn;
  offerCandidacy(turn, { id, canCorrect: mayCorrect(own, now), canAppeal: mayAppeal(own, now) });
}

/** So long after an answer to what the commune asked, more of it may come: the second of two documents. */
const ANSWERING_MS = 3_600_000;

/** After the call has closed nothing is added, so that all are judged by what they sent in time. */
export async function closedToMore(turn: Turn, id: string) {
  const own = await named(turn, id);
  if (!own || mayCorrect(own, turn.now)) return null;
  const isAnswering = own.answeredAt !== null && Number(turn.now) - Number(own.answeredAt) < ANSWERING_MS;
  if (isAnswering && !own.isComplete) return null;
  return { message: 'candidacy-no_more', attribute: isPublished(own.callStatus) ? 'told' : 'closed' };
}

/** A tap, whenever it comes: what is over says so. */
export const candidacyButton: Button = {
  leads: true,
  async tapped(turn, about) {
    const [id = '', way] = about.split('.');
    const own = await named(turn, id);
    const may = own && (way === 'appeal' ? mayAppeal(own, turn.now) : mayCorrect(own, turn.now));
    if (!own || !may || !isWay(way))
      return tell(turn, 'candidacy-way', way === 'appeal' ? 'no_appeal' : 'closed');
    const option = way === 'correct' ? own.callId : own.id;
    await begin(turn, FLOWS[way], { prefilled: { which: { kind: 'choice', option } } });
  },
};

const isWay = (way: string | undefined): way is Way => way !== undefined && Object.hasOwn(FLOWS, way);
