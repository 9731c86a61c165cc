// After years of use: no page of the console, nothing that the clock does and no turn reads the whole of a table that grows.
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLive } from '../../src/console/live.ts';
import { foldingOf } from '../../src/console/search-folding.ts';
import { openCommuneWords, openContext } from '../../src/context.ts';
import { openReferenceData } from '../../src/database/reference-data.ts';
import { foldAll } from '../../src/database/search.ts';
import { openEngine } from '../../src/engine.ts';
import { openOrdersOf, orderById } from '../../src/features/outside-parties/loaders.ts';
import { orderByLink } from '../../src/features/outside-parties/queries.ts';
import { retain } from '../../src/features/privacy/nightly.ts';
import { listMatters, MATTERS, matterOf } from '../../src/features/public-pages/matters.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { claimDue } from '../../src/messaging/outbound/outbox.ts';
import { claimNotices } from '../../src/notifications/notices.ts';
import { NOW, newCaller, newSession, type Office, openOffice } from '../console/office.ts';
import { type Asked, listenToDatabase, lookOver } from '../support/asked.ts';
import { pathsOfConsole } from '../support/console-paths.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { fillTown } from '../support/grown-town.ts';
import { moodyChannel } from '../support/outbox.ts';

/**
 * Tables of which a commune has some dozens of rows, however long it works; what the server knows of its own tables; what nobody could read, of which only so much
 * is kept; and the supports of a petition, which are looked through whole: what is strange is seen only beside the others. So are the answers to one consultation, and the ballots of one vote: each is counted.
 */
const SMALL =
  /^(Department|Category|Quarter|Holiday|Setting|Copy|Lease|Staff|Body|Party|PartyContact|pg_class|CannedReply|Petition|UnreadDelivery|Support|Consultation\w*|Vote\w*)$/;

/** Rows of one table that a statement may look at: far fewer than there are, and no more in a bigger town. */
const MOST_ROWS = 2_500;

let fresh: FreshDatabase;
let office: Office;
let client: Client;
beforeAll(async () => {
  fresh = await freshDatabase();
  office = await openOffice({ fresh });
  await fillTown(
    fresh.url,
    { conversations: 3_000, cases: 10_000, audits: 12_000, supports: 2_400, notices: 3_000 },
    NOW,
  );
  client = new Client({ connectionString: fresh.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await office.close();
});

/** Statements that go through a table that grows, each with what it was asked for. */
async function whatReadsMuch(asked: Asked[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of new Map(asked.map((each) => [each.text, each])).values()) {
    const looked = await lookOver(client, one);
    const much = looked.filter(
      ({ table, by, rows }) => !SMALL.test(table) && (by === 'Seq Scan' ? rows > 500 : rows > MOST_ROWS),
    );
    if (much.length > 0)
      found.push(
        `${one.during}: ${much.map(({ table, by, rows }) => `${table} ${by} ${rows}`).join(', ')}\n${one.text}`,
      );
  }
  return found;
}

describe('no page of the console reads the whole of what grows', () => {
  for (const who of ['admin', 'roads'] as const)
    it(`opened by ${who}`, async () => {
      const paths = await pathsOfConsole(client);
      const caller = newCaller(office, {}, await newSession(office, who));
      const listening = listenToDatabase();
      try {
        for (const path of paths) {
          listening.during(path);
          const answer = await caller.get(`/console${path}`);
          await answer.text();
          if (who === 'admin') expect([path, answer.status]).toEqual([path, 200]);
        }
      } finally {
        listening.stop();
      }
      expect(await whatReadsMuch(listening.asked)).toEqual([]);
    });
});

describe('what everybody may read', () => {
  it('is read by pages, however much of it there is', async () => {
    const listening = listenToDatabase();
    for (const kind of MATTERS) {
      listening.during(kind);
      const { next } = await listMatters(office.db, kind, { limit: 3 });
      if (!next) throw new Error(`there are too few of the kind ${kind}`);
      const { rows } = await listMatters(office.db, kind, { limit: 3, after: next });
      await matterOf(office.db, kind, rows[0]?.reference ?? '');
    }
    listening.stop();
    expect(await whatReadsMuch(listening.asked)).toEqual([]);
  });
});

describe('what opens by a link', () => {
  it('is found by it, as are the orders of somebody of a party, and nothing else is read', async () => {
    const listening = listenToDatabase();
    const { rows } = await client.query<{ hash: string }>(
      `select "linkHash" as "hash" from "WorkOrder" where "status" = 'sent' limit 1`,
    );
    const before = new Date(NOW.getTime() - 60_000);
    const found = await orderByLink(office.db, rows[0]?.hash ?? '', before);
    if (found === null) throw new Error('no order is there');
    const contact = await office.db.partyContact.findFirstOrThrow({ where: { partyId: found.partyId } });
    listening.during('somebody of a party');
    const open = await openOrdersOf({ db: office.db }).load(contact.citizenId);
    await orderById({ db: office.db }).load(found.id);
    if (open.length === 0) throw new Error('no order waits');
    listening.stop();
    expect(await whatReadsMuch(listening.asked)).toEqual([]);
  });
});

describe('what is due to be told', () => {
  it('is read as far as it is told now, however much it is', async () => {
    const listening = listenToDatabase();
    await office.db.$transaction((tx) => claimNotices(tx, NOW, 100));
    listening.stop();
    const claim = listening.asked.find(({ text }) => text.includes('skip locked'));
    if (!claim) throw new Error('nothing was claimed');
    const looked = await lookOver(client, claim, true);
    expect(looked.find(({ table }) => table === 'Notice')?.rows).toBe(100);
    expect(looked.filter(({ rows }) => rows > 500)).toEqual([]);
  });
});

describe('nothing that the program does by itself or for one person reads the whole of what grows', () => {
  it('in a turn, in each round of the clock, and in the night', async () => {
    const { db, parts } = office;
    const referenceData = await openReferenceData(db);
    const context = openContext(
      referenceData,
      parts.cipher,
      openCommuneWords(referenceData, () => undefined),
    );
    const channel = moodyChannel('telegram', { notices: undefined } as never);
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const shared = { db, clock: () => NOW, log };
    const engine = openEngine({
      ...{
        ...shared,
        context,
        copy: 'grown',
        live: openLive(),
        files: {
          ...{ ...parts.files, free: async () => 10 ** 12 },
          keepOwn: () => Promise.reject(new Error('nobody asks for a copy')),
        },
      },
      channels: new Map([[channel.name, channel]]),
    });
    const says = (text: string, messageId: string) =>
      engine.sink.receive([
        {
          ...{ channel: 'telegram', messageId, address: '600000007', at: NOW, waits: true },
          content: { kind: 'text', text },
        },
      ]);
    const listening = listenToDatabase();
    const during = async (what: string, work: () => Promise<unknown>) => {
      listening.during(what);
      await work();
    };
    try {
      await during('a turn', () => says('salam', 'a1'));
      await during('a turn', () => says('الزبل عامر حدا المدرسة والريحة خايبة بزاف', 'a2'));
      await during('a turn', () => says('fin wslat chikaya dyali', 'a3'));
      await during('a turn', () => says('thing_1044', 'a4'));
      await during('a turn', () => says('1', 'a5'));
      await during('a turn', () => says('البولة 1045 ما خدامة من شهر', 'a6'));
      await during('idle', () => engine.idle());
      await during('a tick', () => engine.tick());
      await during('a sweep', () => engine.sweep());
      await during('a receipt', () =>
        engine.sink.receipts([{ channel: 'telegram', providerMessageId: 'p3', status: 'delivered' }]),
      );
      const night = {
        ...shared,
        personalData: PERSONAL_DATA,
        words: context.words,
        newId: context.newId,
        copy: 'grown',
      };
      await during('the night', () =>
        retain({ ...night, files: { remove: async () => undefined } as never }),
      );
      await during('searching', () =>
        foldAll(db, foldingOf({ ...parts, referenceData, flows: context.flows } as never)),
      );
    } finally {
      listening.stop();
      await engine.close();
    }
    expect(await whatReadsMuch(listening.asked)).toEqual([]);
  });
});

describe('what waits for a channel that is away', () => {
  it('is not read while another one is served', async () => {
    await waitFor('whatsapp-cloud', 3_000);
    const listening = listenToDatabase();
    await claimDue(office.db, 'grown', NOW, [{ channel: 'telegram', notices: 25 }], 200);
    listening.stop();
    const [order, claim] = listening.asked.filter(({ text }) => /set_config|taken as/.test(text));
    if (!order || !claim) throw new Error('nothing was claimed');
    await client.query('begin');
    await client.query(order.text, order.values);
    const looked = await lookOver(client, claim, true);
    expect(looked.filter(({ rows }) => rows > 1_000)).toEqual([]);
  });
});

/** So many notices wait for a channel, in front of all others. */
async function waitFor(channel: string, count: number): Promise<void> {
  const { db } = office;
  const citizen = { id: crypto.randomUUID(), language: 'fr', createdAt: NOW };
  await db.citizen.create({ data: citizen });
  const conversation = { id: crypto.randomUUID(), channel, address: 'away', citizenId: citizen.id };
  await db.conversation.create({ data: { ...conversation, createdAt: NOW } });
  await db.$executeRaw`
    insert into "OutgoingMessage" ("id", "position", "conversationId", "dedupeKey", "kind", "text", "state", "notBefore", "createdAt")
    select gen_random_uuid(), -n, ${conversation.id}::uuid, 'notice:away:' || n, 'notice', 'news', 'queued', ${NOW}, ${NOW}
    from generate_series(1, ${count}::int) n`;
}
