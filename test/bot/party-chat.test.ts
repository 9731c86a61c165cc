// The chat of a party: who may bind one, whose orders its buttons answer, and what becomes of a photo that is none.
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOfSecret, makeDigits } from '../../src/domain/secret-link.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { photograph } from '../support/replay-staff.ts';
import { sampleBytes } from '../support/samples.ts';
import { openTown, type Town } from '../support/town.ts';

const DAY_MS = 24 * 3_600_000;
const WORKER = '0661000001';
const STRANGER = '0661000002';

let town: Town;
const partyId = crypto.randomUUID();
beforeAll(async () => {
  town = await openTown();
  const names = { nameAr: 'شركة نور', nameFr: 'Nour', contact: 'order', days: 3 };
  const times = { createdAt: town.now, updatedAt: town.now };
  await town.db.party.create({ data: { id: partyId, ...names, ...times } });
  for (const address of [WORKER, STRANGER])
    for (const text of ['salam', 'français']) await town.hears(address, text);
});
afterAll(() => town.close());
beforeEach(async () => {
  await town.db.workOrder.deleteMany();
  await town.db.case.deleteMany();
});

const last = (address: string) => stripIsolates(town.last(address).text);
const start = (address: string, digits: string) =>
  town.hears(address, { kind: 'start', payload: `party_${digits}` });

/** A link that opens for so long. */
async function link(forMs = DAY_MS): Promise<string> {
  const digits = makeDigits(randomBytes(16));
  const linkUntil = new Date(town.now.getTime() + forMs);
  await town.db.party.update({ where: { id: partyId }, data: { linkHash: hashOfSecret(digits), linkUntil } });
  return digits;
}

let cases = 0;
async function order(): Promise<{ orderId: string; caseId: string }> {
  const { db, context, now } = town;
  cases += 1;
  const [caseId, orderId] = [context.newId(), context.newId()];
  const { id: citizenId } = await db.citizen.create({ data: { id: context.newId(), language: 'fr' } });
  const filed = {
    kind: 'complaint',
    categoryId: 'lighting',
    departmentId: 'technical',
    status: 'in_progress',
  };
  await db.case.create({
    data: {
      ...{ ...filed, id: caseId, reference: `26-90000${cases}-1`, citizenId, language: 'fr', flowHash: '' },
      ...{ dueOn: now, createdAt: now, updatedAt: now },
    },
  });
  const dueOn = new Date(now.getTime() + 3 * DAY_MS);
  const row = { id: orderId, caseId, partyId, departmentId: 'technical', kind: 'order' };
  await db.workOrder.create({ data: { ...row, dueOn, createdAt: now } });
  return { orderId, caseId };
}

/** A photo in the chat of the party, until it was looked at and what is to be told was told. */
async function shows(ref: string): Promise<void> {
  await town.hears(WORKER, { kind: 'file', media: 'photo', file: { ref } });
  for (let round = 0; round < 2; round += 1) {
    await town.engine.idle();
    await town.engine.tick();
  }
  await town.engine.idle();
}

const tap = (address: string, token: string) => town.hears(address, { kind: 'option', token });
const statusOf = async (id: string) => (await town.db.workOrder.findUniqueOrThrow({ where: { id } })).status;

describe('a chat', () => {
  it('is bound by a link once, in time, and never by a guess', async () => {
    await start(STRANGER, makeDigits(randomBytes(16)));
    expect(last(STRANGER)).toContain('Ce lien n’ouvre plus rien');
    const late = await link(1000);
    town.pass(2000);
    await start(STRANGER, late);
    expect(last(STRANGER)).toContain('Ce lien n’ouvre plus rien');
    const good = await link();
    await start(WORKER, good);
    expect(last(WORKER)).toContain('les ordres pour Nour arriveront ici');
    await start(STRANGER, good);
    for (let i = 0; i < 4; i++) await start(STRANGER, makeDigits(randomBytes(16)));
    expect(last(STRANGER)).not.toContain('arriveront ici');
    // Too many were wrong: now not even a right one.
    await start(STRANGER, await link());
    expect(await town.db.partyContact.count()).toBe(1);
    const deeds = await town.db.auditEvent.findMany({ where: { action: 'party.bound' } });
    expect(deeds).toMatchObject([{ subject: 'party', subjectId: partyId, staffId: null }]);
    expect(JSON.stringify(await town.db.incomingMessage.findMany())).not.toContain(good);
  });

  it('answers its own orders only, whatever token is made up', async () => {
    const { orderId } = await order();
    for (const token of ['done', 'going', '20261126.going', 'notours', 'private'])
      await tap(STRANGER, `aorder.${orderId}.${token}`);
    expect(last(STRANGER)).toContain('pas, ou plus, pour ce téléphone');
    expect(await statusOf(orderId)).toBe('sent');
    for (const token of ['20200101.going', '99999999.going', 'nonsense'])
      await tap(WORKER, `aorder.${orderId}.${token}`);
    expect(await statusOf(orderId)).toBe('sent');
    await tap(WORKER, `aorder.${crypto.randomUUID()}.done`);
    expect(last(WORKER)).toContain('pas, ou plus, pour ce téléphone');
  });

  it('says the same twice and is heard once', async () => {
    const { orderId, caseId } = await order();
    for (const _ of [1, 2]) await tap(WORKER, `aorder.${orderId}.20261126.going`);
    expect(await statusOf(orderId)).toBe('going');
    const lines = await town.db.caseEvent.findMany({ where: { caseId, kind: 'order_going' } });
    expect(lines).toHaveLength(1);
    for (const _ of [1, 2]) await tap(WORKER, `aorder.${orderId}.private`);
    expect(await town.db.caseEvent.count({ where: { caseId, kind: 'order_not_ours' } })).toBe(1);
    expect(await statusOf(orderId)).toBe('not_ours');
  });

  it('moves the day of an order twice, and never the last one', async () => {
    const { orderId, caseId } = await order();
    const { dueOn } = await town.db.workOrder.findUniqueOrThrow({ where: { id: orderId } });
    const day = (after: number) => new Date(dueOn.getTime() + after * DAY_MS).toISOString().slice(0, 10);
    const goes = (after: number) => tap(WORKER, `aorder.${orderId}.${day(after).replaceAll('-', '')}.going`);
    await goes(31);
    expect(await statusOf(orderId)).toBe('sent');
    for (const after of [1, 20, 30]) await goes(after);
    await goes(2);
    expect(last(WORKER)).toContain('déjà changé deux fois');
    const kept = await town.db.workOrder.findUniqueOrThrow({ where: { id: orderId } });
    expect([kept.dueOn, kept.promises, kept.promisedOn?.toISOString().slice(0, 10)]).toEqual([
      dueOn,
      3,
      day(30),
    ]);
    await tap(WORKER, `aorder.${orderId}.private`);
    const line = await town.db.caseEvent.findFirst({ where: { caseId, kind: 'order_not_ours' } });
    expect([line?.reason, line?.text]).toEqual(['private', null]);
    const told = await town.db.notice.findMany({
      where: { subjectId: caseId },
      orderBy: { createdAt: 'desc' },
    });
    expect(told.map(({ values }) => (values as { news: string }).news)).toContain('back');
  });

  it('is done with a photo, and not with a voice', async () => {
    const { orderId, caseId } = await order();
    await tap(WORKER, `aorder.${orderId}.done`);
    town.channel.bytes.set('voice', sampleBytes('voice-telegram.oga'));
    await town.hears(WORKER, { kind: 'file', media: 'voice', file: { ref: 'voice' } });
    expect(last(WORKER)).toContain('Il faut une photo');
    expect(await statusOf(orderId)).toBe('sent');
    town.channel.bytes.set('photo', await photograph());
    await shows('photo');
    expect(await statusOf(orderId)).toBe('done');
    const [line] = await town.db.caseEvent.findMany({
      where: { caseId, kind: 'order_done' },
      include: { attachments: true },
    });
    expect(line?.attachments).toMatchObject([{ media: 'photo', caseId }]);
  });

  it('is asked again where the photo is none, and the next one takes its place', async () => {
    const { orderId, caseId } = await order();
    await tap(WORKER, `aorder.${orderId}.done`);
    town.channel.bytes.set('broken', Buffer.from('This is neither a picture nor a sound.'));
    await town.hears(WORKER, { kind: 'file', media: 'photo', file: { ref: 'broken' } });
    await town.engine.tick();
    await town.engine.idle();
    expect(last(WORKER)).toContain('je n’ai pas pu ouvrir la photo');
    await shows('photo');
    const stored = { caseId, media: 'photo', state: 'stored', event: { kind: 'order_done' } };
    expect(await town.db.attachment.count({ where: stored })).toBe(1);
    expect(await statusOf(orderId)).toBe('done');
  });

  it('is not done by a picture on which nothing is to be seen, nor by one of another case: it is asked again, and told to nobody', async () => {
    const first = await order();
    await tap(WORKER, `aorder.${first.orderId}.done`);
    const wall = sharp({ create: { width: 320, height: 240, channels: 3, background: '#123' } });
    town.channel.bytes.set('blank', await wall.jpeg().toBuffer());
    await shows('blank');
    expect([await statusOf(first.orderId), last(WORKER)]).toEqual([
      'sent',
      expect.stringContaining('On ne voit rien'),
    ]);
    const told = { subjectId: first.caseId, kind: 'party_turn' };
    expect(await town.db.notice.count({ where: told })).toBe(0);
    expect(await town.db.flag.count({ where: { subjectId: first.caseId, kind: 'order_answered' } })).toBe(0);
    town.channel.bytes.set('work', await photograph());
    await shows('work');
    expect(await statusOf(first.orderId)).toBe('done');
    expect(await town.db.notice.count({ where: told })).toBe(1);
    const second = await order();
    await tap(WORKER, `aorder.${second.orderId}.done`);
    await shows('work');
    expect([await statusOf(second.orderId), last(WORKER)]).toEqual([
      'sent',
      expect.stringContaining('a déjà servi'),
    ]);
    const kinds = await town.db.caseEvent.findMany({
      where: { caseId: second.caseId },
      select: { kind: true, reason: true },
    });
    expect(kinds).toEqual([{ kind: 'order_unproven', reason: 'same' }]);
  });
});
