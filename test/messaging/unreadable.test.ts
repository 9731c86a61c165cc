// What nobody can read is acknowledged, kept sealed, and told to staff by one flag that counts.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { spendNightIn } from '../support/night.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;

beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const flags = () => town.db.flag.findMany({ where: { kind: 'unread_delivery', resolvedAt: null } });

it('is kept as it came, without being readable in the database, and counted by channel', async () => {
  const odd = { from: '212600000005', text: 'x\u0000\ud800' };
  await town.engine.sink.unread?.('whatsapp-cloud', [odd, null]);
  await town.engine.sink.unread?.('whatsapp-cloud', [{ more: true }]);
  await town.engine.sink.unread?.('telegram', { update_id: 'x' });
  const rows = await town.db.unreadDelivery.findMany({ orderBy: { id: 'asc' } });
  expect(
    JSON.parse(town.context.cipher.open(rows[0]?.body ?? '', `UnreadDelivery.body.${rows[0]?.id}`)),
  ).toEqual(odd);
  expect(JSON.stringify(rows)).not.toContain('212600000005');
  expect((await flags()).map(({ subjectId, detail }) => `${subjectId} ${detail}`).sort()).toEqual([
    'telegram 1',
    'whatsapp-cloud 3',
  ]);
  expect(town.logged).toEqual([]);
});

it('is acknowledged and counted though it is nested deeper than anybody can write it down again', async () => {
  const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
  await town.engine.sink.unread?.('whatsapp-cloud', [deep]);
  const [row] = await town.db.unreadDelivery.findMany();
  expect(town.context.cipher.open(row?.body ?? '', `UnreadDelivery.body.${row?.id}`)).toBe(
    'unwritable: RangeError',
  );
  expect((await flags()).map(({ detail }) => detail)).toEqual(['1']);
});

it('is bounded in size, number and time', async () => {
  await town.engine.sink.unread?.(
    'telegram',
    Array.from({ length: 300 }, () => 'x'.repeat(100_000)),
  );
  await town.engine.sink.unread?.('telegram', ['newest']);
  const rows = await town.db.unreadDelivery.findMany({ orderBy: { id: 'desc' } });
  expect(rows.length).toBeLessThanOrEqual(301);
  expect(rows.every(({ body }) => body.length < 30_000)).toBe(true);
  await town.engine.sink.unread?.('telegram', ['again']);
  expect(await town.db.unreadDelivery.count()).toBeLessThanOrEqual(201);
  town.pass(31 * 24 * 3_600_000);
  await spendNightIn(town, { remove: async () => undefined });
  expect(await town.db.unreadDelivery.count()).toBe(0);
});
