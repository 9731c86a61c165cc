// A petition supported by 10,000 people, 200 of them at once: how many a second, and whether each is counted once.
import type { Database } from '../src/database/client.ts';
import { newId } from '../src/database/ids.ts';
import { countedOf, givenOf } from '../src/database/supports.ts';
import { settleSupports } from '../src/features/petitions/settle-supports.ts';
import { openOurs } from './engine.ts';
import { ourDatabase } from './grown.ts';
import { at } from './quantile.ts';
import type { ScriptOf } from './script.ts';
import { withServer } from './server.ts';
import { either } from './size.ts';
import type { Table } from './table.ts';

const AT_ONCE = either(200, 20);
const EACH = either(50, 5);
/** Of so many people one gives the card that the person before gave: it counts once. */
const GIVEN_BEFORE = 20;

/**
 * Everybody presses "send" twice. What is counted is compared with who supported.
 * @throws Error when a support is lost or counted twice
 */
export function benchSupports(): Promise<Table[]> {
  return withServer(async (server) => {
    const ours = await openOurs(await ourDatabase(server, 'supports'));
    await openPetition(ours.db);
    const { latencies, turns, seconds } = await ours.play(AT_ONCE, EACH, 1, supportOf);
    await ours.engine.idle();
    await countThoseWhoWait(ours.db);
    const counts = await countAll(ours.db);
    await ours.stop();
    const people = AT_ONCE * EACH;
    const cards = people - Math.floor(people / GIVEN_BEFORE);
    if (counts.given !== people || counts.rows !== people || counts.counted !== cards)
      throw new Error(`${people} supported with ${cards} cards, and ${JSON.stringify(counts)} was counted`);
    return [
      {
        title: `A petition supported by ${people.toLocaleString('en')} people with ${cards.toLocaleString('en')} cards, ${AT_ONCE} at once, each pressing "send" twice`,
        columns: ['supports', 'cards counted', 'lost', 'twice', 'supports/s', 'turns/s', 'p50 ms', 'p99 ms'],
        rows: [
          [
            ...[counts.rows, counts.counted, people - counts.given, counts.counted - cards],
            ...[people / seconds, turns / seconds, at(latencies, 0.5), at(latencies, 0.99)].map(Math.round),
          ],
        ],
      },
    ];
  });
}

/** First contact, the petition, and all that the law asks of who supports it. */
const supportOf: ScriptOf = (person) => [
  { text: '/start' },
  { tap: 'petition' },
  { tap: PETITION },
  { tap: 'support' },
  { tap: 'resident' },
  { text: 'Fatima Alaoui' },
  { tap: 'agree' },
  { text: `JB${100_000 + (person % GIVEN_BEFORE === 0 ? person - 1 : person)}` },
  { tap: 'send', twice: true },
];

const PETITION = newId();
const STAFF = 'desk';

async function openPetition(db: Database): Promise<void> {
  const now = new Date();
  const words = { titleAr: '\u0637\u0648\u0628\u064a\u0633', titleFr: 'Un bus', textAr: '', textFr: '' };
  const days = { openedAt: now, createdAt: now, closesAt: new Date(now.getTime() + 30 * 24 * 3_600_000) };
  const counts = { status: 'collecting', threshold: 200 };
  await db.staff.create({
    data: {
      id: STAFF,
      name: STAFF,
      email: 'desk@example.org',
      emailVerified: true,
      role: 'admin',
      createdAt: now,
      updatedAt: now,
    },
  });
  await db.petition.create({
    data: { id: PETITION, reference: '26-000001-9', ...words, ...days, ...counts },
  });
}

/** So many at once wait until staff have looked at them: they do, and find nothing wrong. */
async function countThoseWhoWait(db: Database): Promise<void> {
  const waiting = await db.support.findMany({ where: { state: 'waiting' }, select: { id: true } });
  const settling = {
    petitionId: PETITION,
    eventId: newId(),
    state: 'counted' as const,
    fault: null,
    reason: '',
  };
  const by = { staffId: STAFF, scope: 'all' as const, at: new Date() };
  await settleSupports(db, { ...settling, ids: waiting.map(({ id }) => id) }, by);
}

/** As the pages of the console and of everybody count it, and the rows themselves. */
async function countAll(db: Database) {
  const [counts] = await db.$queryRawUnsafe<{ counted: number; given: number; rows: number }[]>(
    `select ${countedOf('p."id"')} as "counted", ${givenOf('p."id"')} as "given",
       (select count(*)::int from "Support") as "rows" from "Petition" p`,
  );
  return counts ?? { counted: 0, given: 0, rows: 0 };
}
