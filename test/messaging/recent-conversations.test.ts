// A copy of the program that remembers a conversation answers without reading it; and whatever changed meanwhile, by
// whomever, it never answers from what is no longer so.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hot } from '../../src/database/client.ts';
import { StaleTurn, UnitOfWork } from '../../src/database/unit-of-work.ts';
import type { Engine } from '../../src/engine.ts';
import { openEngineBeside } from '../support/engines.ts';
import fc from '../support/property.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let beside: Engine;
let count = 0;

beforeEach(async () => {
  town = await openTown();
  beside = openEngineBeside(town, [town.channel], 'beside');
});
afterEach(async () => {
  await beside.close();
  await town.close();
});

const WHO = 'somebody';

/** Says it to one copy of the program, a minute after what was said before. */
async function says(text: string, engine = town.engine, messageId = `r${++count}`): Promise<string> {
  town.pass(60_000);
  const content = { kind: 'text' as const, text };
  await engine.sink.receive([{ channel: 'simulator', address: WHO, messageId, at: town.now, content }]);
  await engine.idle();
  return town.last(WHO).text;
}

const conversation = () => town.db.conversation.findFirstOrThrow({ where: { address: WHO } });

/** How often conversations are read while this is done. */
async function readsDuring(work: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(hot(town.db), '$queryRawUnsafe');
  await work();
  const reads = asked.mock.calls.filter(
    ([sql]) => sql.includes('cross join lateral') && sql.includes('"Alias"'),
  );
  asked.mockRestore();
  return reads.length;
}

/** Somebody in the middle of a complaint whose place is asked for. */
async function atThePlace(): Promise<void> {
  for (const text of ['bonjour', 'signaler', 'un lampadaire est en panne devant chez moi']) await says(text);
}

describe('a conversation', () => {
  it('is read once, and then no more', async () => {
    await says('bonjour');
    expect(await readsDuring(() => says('signaler'))).toBe(0);
    expect(await readsDuring(() => says('un lampadaire est en panne devant chez moi'))).toBe(0);
  });

  it('is read again after ten minutes', async () => {
    await atThePlace();
    town.pass(10 * 60_000);
    expect(await readsDuring(() => says('Lastah'))).toBe(1);
  });

  it('goes on where another copy left it, and loses nothing of either', async () => {
    await atThePlace();
    await says('Lastah', beside);
    await says('pas de photo', town.engine);
    await says('oui', beside);
    const cases = await town.db.case.findMany();
    expect(cases).toMatchObject([{ description: 'un lampadaire est en panne devant chez moi' }]);
    expect(cases[0]?.quarterId).not.toBeNull();
  });

  it('answers a message that comes twice once, however long ago it came first', async () => {
    const first = `first-${++count}`;
    await says('bonjour', town.engine, first);
    for (let time = 0; time < 20; time++) await says(time % 2 ? 'menu' : 'bonjour');
    const before = town.said(WHO).length;
    await says('bonjour', town.engine, first);
    expect(town.said(WHO)).toHaveLength(before);
    await says('menu');
    expect(town.said(WHO)).toHaveLength(before + 1);
  });

  it('hears what staff changed between two messages', async () => {
    await atThePlace();
    const { id, citizenId } = await conversation();
    await town.db.conversation.update({ where: { id }, data: { mode: 'held', heldAt: town.now } });
    const before = town.said(WHO).length;
    await says('Lastah');
    expect(
      town
        .said(WHO)
        .slice(before)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('photo');
    await town.db.conversation.update({ where: { id }, data: { mode: 'bot', heldAt: null } });
    await says('bonjour');
    await town.db.citizen.update({ where: { id: citizenId }, data: { language: 'ary' } });
    expect(await readsDuring(() => says('menu'))).toBeGreaterThan(0);
  });

  it.each<[string, (id: string, citizenId: string) => Promise<unknown>]>([
    ['their row', (id) => town.db.conversation.update({ where: { id }, data: { trustedUntil: town.now } })],
    ['their citizen', (_, id) => town.db.citizen.update({ where: { id }, data: { mutedAt: town.now } })],
    [
      'a seat',
      async (_, citizenId) => {
        const id = crypto.randomUUID();
        await town.db.body.create({ data: { id, nameAr: 'مجلس', nameFr: 'Conseil', createdAt: town.now } });
        const seat = { id: crypto.randomUUID(), bodyId: id, name: 'sealed', citizenId, createdAt: town.now };
        await town.db.mandate.create({ data: seat });
      },
    ],
    [
      'a message that waits',
      async (conversationId) => {
        const unitOfWork = new UnitOfWork();
        const row = {
          id: crypto.randomUUID(),
          conversationId,
          dedupeKey: 'notice:one' as never,
          kind: 'notice' as const,
        };
        const rest = { text: 'news', state: 'queued' as const, notBefore: town.now, createdAt: town.now };
        unitOfWork.insert('OutgoingMessage', { ...row, ...rest });
        await unitOfWork.commit(town.db);
      },
    ],
    [
      'a reply that did not arrive',
      (conversationId) =>
        town.db.outgoingMessage.updateMany({ where: { conversationId }, data: { state: 'failed' } }),
    ],
  ])('raises its version with %s', async (_what, changes) => {
    await atThePlace();
    const before = await conversation();
    await changes(before.id, before.citizenId);
    expect((await conversation()).version).toBeGreaterThan(before.version);
    expect(await readsDuring(() => says('Lastah'))).toBeGreaterThan(0);
  });

  it('is refused where it has moved on, whatever is written beside it', async () => {
    await says('bonjour');
    const { id, version } = await conversation();
    const write = (from: number) => {
      const unitOfWork = new UnitOfWork();
      unitOfWork.patch('Conversation', id, { answerDueAt: town.now }, from);
      unitOfWork.upsert([{ id }], (rows) => `select 1 from jsonb_to_recordset(${rows}) as p("id" uuid)`);
      return unitOfWork.commit(town.db);
    };
    await expect(write(version - 1)).rejects.toBeInstanceOf(StaleTurn);
    expect((await conversation()).answerDueAt).toBeNull();
    await write(version);
    expect((await conversation()).answerDueAt).toEqual(town.now);
  });
});

/** What people say, in any order. */
const ANYTHING = [
  ...[
    'bonjour',
    'je refuse',
    'signaler',
    'un lampadaire est en panne devant chez moi',
    'Lastah',
    'pas de photo',
  ],
  ...[
    'oui',
    'non',
    'menu',
    'mes données',
    'ne plus m’avertir',
    'العربية',
    'français',
    'une idée',
    'une pétition',
  ],
  ...[
    'le trottoir est cassé devant la poste',
    'où en est ma demande ?',
    'annuler',
    'retour',
    '1',
    '2',
    '3',
    'merci',
  ],
];

it('says the same as a program that remembers nobody', async () => {
  const elsewhere = await openTown();
  const script = fc.array(fc.constantFrom(...ANYTHING), { minLength: 6, maxLength: 14 });
  let people = 0;
  await fc.assert(
    fc.asyncProperty(script, async (texts) => {
      const address = `person-${++people}`;
      for (const text of texts) {
        const forgetful = openEngineBeside(elsewhere, [elsewhere.channel], `forgetful-${++count}`);
        for (const [at, engine] of [
          [town, town.engine],
          [elsewhere, forgetful],
        ] as const) {
          at.pass(60_000);
          const content = { kind: 'text' as const, text };
          const messageId = `s${++count}`;
          await engine.sink.receive([{ channel: 'simulator', address, messageId, at: at.now, content }]);
          await engine.idle();
        }
        await forgetful.close();
      }
      const wordsIn = (at: Town) => at.said(address).map(({ text }) => text);
      expect(wordsIn(town)).toEqual(wordsIn(elsewhere));
    }),
    { numRuns: 12 },
  );
  await elsewhere.close();
});
