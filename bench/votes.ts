// A budget shared out by 10,000 people, 200 of them at once: how many a second, and whether each ballot is counted once.
import type { Database } from '../src/database/client.ts';
import { newId } from '../src/database/ids.ts';
import { readVoteResults } from '../src/database/vote-results.ts';
import { watchVotes } from '../src/features/votes/clock.ts';
import { openOurs } from './engine.ts';
import { ourDatabase } from './grown.ts';
import { at } from './quantile.ts';
import type { ScriptOf } from './script.ts';
import { withServer } from './server.ts';
import { either } from './size.ts';
import type { Table } from './table.ts';

const AT_ONCE = either(200, 20);
const EACH = either(50, 5);
/** Every so many-th person takes back the second project. */
const CHANGES_MIND = 10;

/**
 * Everybody taps two projects, the second twice at the same moment. What is counted, before and after the closing, is
 * compared with who voted what.
 * @throws Error when a ballot is lost, counted twice, or counted for something else
 */
export function benchVotes(): Promise<Table[]> {
  return withServer(async (server) => {
    const ours = await openOurs(await ourDatabase(server, 'votes'));
    await openVote(ours.db);
    await ours.context.referenceData.refresh();
    const { latencies, turns, seconds } = await ours.play(AT_ONCE, EACH, 1, ballotOf);
    await ours.engine.idle();
    const open = await countAll(ours.db);
    const closing = performance.now();
    await ours.db.vote.updateMany({ data: { closesAt: new Date() } });
    await watchVotes({ db: ours.db, clock: () => new Date() });
    const closed = await countAll(ours.db);
    const closedIn = performance.now() - closing;
    await ours.stop();
    const people = AT_ONCE * EACH;
    const changed = Math.floor(people / CHANGES_MIND);
    const expected = { people, voters: people, votes: [people, people - changed, 0] };
    const told = (counts: Counts) => JSON.stringify({ ...counts, linked: undefined });
    if (told(open) !== told({ ...expected, linked: 0 }) || told(closed) !== told(open) || closed.linked > 0)
      throw new Error(
        `expected ${JSON.stringify(expected)}, and counted ${JSON.stringify(open)}, then ${JSON.stringify(closed)}`,
      );
    return [
      {
        title: `A budget shared out by ${people.toLocaleString('en')} people, ${AT_ONCE} at once, each tapping the second project twice`,
        columns: [
          'ballots',
          'lost',
          'twice',
          'linked after closing',
          'closing ms',
          'ballots/s',
          'turns/s',
          'p50 ms',
          'p99 ms',
        ],
        rows: [
          [
            ...[closed.people, people - closed.people, closed.voters - people, closed.linked],
            ...[closedIn, people / seconds, turns / seconds, at(latencies, 0.5), at(latencies, 0.99)].map(
              Math.round,
            ),
          ],
        ],
      },
    ];
  });
}

/** First contact, the vote, two projects; some take the second back. */
const ballotOf: ScriptOf = (person) => [
  { text: '/start' },
  { tap: 'vote' },
  { tap: '$p0' },
  { tap: '$p1', twice: true },
  ...(person % CHANGES_MIND === 0 ? [{ tap: '$p1' }] : []),
  { tap: 'done' },
];

const VOTE = newId();

async function openVote(db: Database): Promise<void> {
  const now = new Date();
  const said = {
    titleAr: '\u0645\u064a\u0632\u0627\u0646\u064a\u0629',
    titleFr: 'Budget',
    summaryAr: '',
    summaryFr: '',
  };
  const times = { opensAt: now, closesAt: new Date(now.getTime() + 30 * 24 * 3_600_000) };
  await db.vote.create({
    data: {
      ...{
        id: VOTE,
        reference: '26-000001-9',
        form: 'budget',
        status: 'open',
        budget: 1000,
        ...said,
        ...times,
      },
      ...{ createdAt: now, updatedAt: now },
      options: {
        create: [0, 1, 2].map((position) => ({
          position,
          nameAr: `${position}`,
          nameFr: `${position}`,
          cost: 400,
        })),
      },
    },
  });
}

interface Counts {
  people: number;
  voters: number;
  votes: number[];
  /** Of whom the database says which ballot is theirs. */
  linked: number;
}

/** As the pages count it, and the rows of who voted. */
async function countAll(db: Database): Promise<Counts> {
  const { people, options } = await readVoteResults(db, { id: VOTE, form: 'budget', budget: 1000 });
  const voters = await db.voteVoter.count();
  const linked = await db.voteVoter.count({ where: { ballotId: { not: null } } });
  return { people, voters, votes: options.map(({ votes }) => votes), linked };
}
