// What a clerk's flow files, as the citizen meets it: the row, where it stands, its news, taking it back, the end of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEPT_DAYS } from '../../src/domain/retention.ts';
import { moveCase } from '../../src/features/cases/changes.ts';
import { eraseOld } from '../../src/features/privacy/retention.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { everythingIn } from '../support/everything.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const MARK = 'noir, avec la photo de ma fille';
const DAY_MS = 24 * 3_600_000;
let people = 0;

const stepOf = async (address: string): Promise<string | undefined> => {
  const { memory } = await town.db.conversation.findFirstOrThrow({ where: { address } });
  return (memory as { shown?: { step: string } }).shown?.step;
};

/** Answers each question of the form as it comes. */
const ANSWERS: Record<string, (address: string) => Promise<void>> = {
  kind: (address) => town.taps(address, 'lost'),
  thing: (address) => town.taps(address, 'wallet'),
  mark: (address) => town.hears(address, `${MARK}, et ma carte JB123456`),
  place: (address) => town.hears(address, { kind: 'place', latitude: 30.4712, longitude: -8.8765 }),
  day: (address) => town.hears(address, '22/11/2026'),
  photo: (address) => town.taps(address, '_skip'),
  review: (address) => town.taps(address, 'send'),
};

/** Fills in the form, and sends it. */
async function file(address: string): Promise<void> {
  await town.hears(address, 'j’ai perdu mon portefeuille');
  const where = { citizen: { conversations: { some: { address } } } };
  const before = await town.db.case.count({ where });
  for (let i = 0; i < 12 && (await town.db.case.count({ where })) === before; i++) {
    const step = (await stepOf(address)) ?? '';
    if (!ANSWERS[step]) break;
    await ANSWERS[step](address);
  }
}

async function newFiler(): Promise<{ address: string; id: string; reference: string; citizenId: string }> {
  const address = `requests-${++people}`;
  await town.hears(address, 'bonjour');
  await file(address);
  const found = await town.db.case.findFirstOrThrow({
    where: { citizen: { conversations: { some: { address } } } },
  });
  return { address, ...found };
}

const last = (address: string): string => stripIsolates(town.last(address).text);

it('is a case of its flow: every answer by the name of its step, no number of a card, a promise in working days', async () => {
  const { id, address } = await newFiler();
  const row = await town.db.case.findUniqueOrThrow({ where: { id }, include: { events: true } });
  expect(row).toMatchObject({
    ...{ flow: 'lost_found', categoryId: null, departmentId: 'reception', status: 'received' },
    answers: {
      kind: { kind: 'choice', option: 'lost' },
      thing: { kind: 'choice', option: 'wallet' },
      mark: { kind: 'text', text: `${MARK}, et ma carte •••••456` },
      place: { kind: 'place', latitude: 30.4712, longitude: -8.8765 },
      day: { kind: 'date', day: '2026-11-22' },
    },
  });
  expect(Object.keys(row.answers ?? {})).not.toContain('review');
  expect(row.dueOn).toEqual(new Date('2026-12-01T00:00:00Z'));
  expect(row.events.map(({ kind, status }) => [kind, status])).toEqual([['filed', 'received']]);
  expect(last(address)).toContain(row.reference);
});

it('is shown by the name of its flow, with its state, where somebody asks where it stands, and among their data', async () => {
  const { address, reference } = await newFiler();
  const name = town.context.words.say('fr', { message: 'lost_found-request' });
  await town.hears(address, 'où en est ma demande');
  for (const part of [`Demande ${reference} (${name})`, 'reçue', 'Portefeuille', MARK])
    expect(last(address)).toContain(part);
  await town.hears(address, reference);
  expect(last(address)).toContain(`Demande ${reference} (${name})`);
  await town.hears(address, 'mes données');
  await town.taps(address, 'show');
  expect(last(address)).toContain(`Demande ${reference} : ${name}`);
});

it('tells news of a state in the words of its flow', async () => {
  const { address, id, reference } = await newFiler();
  await town.db.staff.upsert({
    where: { id: 's1' },
    create: { id: 's1', name: 'Khadija', email: 's1@commune.test' },
    update: {},
  });
  const by = { staffId: 's1', scope: 'all' as const, at: town.now };
  const move = { caseId: id, seen: 'received', status: 'answered', text: 'Passez nous voir' } as const;
  await moveCase(town.db, { ...move, eventId: town.context.newId() }, by);
  await town.engine.tick();
  await town.engine.idle();
  const { words } = town.context;
  const own = words.has('fr', 'lost_found-status_answered', 'news')
    ? words.say('fr', { message: 'lost_found-status_answered', attribute: 'news' })
    : words.say('fr', { message: 'notices-case', attribute: 'answered' });
  for (const part of [`votre demande ${reference}`, stripIsolates(own), 'Passez nous voir'])
    expect(last(address)).toContain(part);
  await town.hears(address, 'où en est ma demande');
  expect(last(address)).toContain(words.say('fr', { message: 'lost_found-status_answered' }));
});

it('is taken back and put back like a complaint', async () => {
  const { address, id } = await newFiler();
  await town.hears(address, 'annuler ma demande');
  await town.taps(address, 'yes');
  expect(await town.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'withdrawn' });
  await town.taps(address, `put_back.${id}`);
  expect(await town.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'received' });
});

it('counts with complaints towards what one person files in a day', async () => {
  const { address, id, citizenId } = await newFiler();
  for (let i = 1; i < 10; i++) await file(address);
  expect(await town.db.case.count({ where: { citizenId } })).toBe(10);
  await file(address);
  expect(await town.db.case.count({ where: { citizenId } })).toBe(10);
  expect(await town.db.flag.count({ where: { kind: 'sender_limited', conversation: { address } } })).toBe(1);
  expect(id).toBeTruthy();
});

it('keeps what was told in confidence sealed, and out of the answers', async () => {
  const step = town.context.flows.get('lost_found')?.steps.find(({ name }) => name === 'mark');
  if (step?.verb !== 'ask') throw new Error('nothing is asked for a mark');
  step.sealed = true;
  const { id } = await newFiler();
  step.sealed = false;
  const { answers, confided } = await town.db.case.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify(answers)).not.toContain('noir');
  expect(confided).not.toContain('noir');
  expect(town.context.cipher.open(confided ?? '', `Case.confided.${id}`)).toContain(MARK);
});

describe('the end of a request', () => {
  it('takes every answer along with the person, wherever it stood', async () => {
    const address = `requests-${++people}`;
    const secret = 'gravure zéphyrine';
    await town.hears(address, 'bonjour');
    const said = ANSWERS.mark;
    ANSWERS.mark = (at) => town.hears(at, `portefeuille avec une ${secret}`);
    await file(address);
    ANSWERS.mark = said ?? expect.fail();
    const { id, citizenId } = await town.db.case.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    expect(await everythingIn(town.db)).toContain(secret);
    const ids = { citizenId, messageId: town.context.newId(), strangerId: town.context.newId() };
    const farewell = { farewell: () => 'bye', notBefore: town.now };
    await eraseCitizen(town.db, PERSONAL_DATA, { ...ids, ...farewell }, { staffId: null, at: town.now });
    expect(await everythingIn(town.db)).not.toContain(secret);
    expect(await town.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ flow: 'lost_found', answers: null, confided: null, status: 'closed' },
    });
  });

  it('leaves a figure without its answers once its time is over', async () => {
    const { id } = await newFiler();
    const longAgo = new Date(town.now.getTime() - (KEPT_DAYS.cases + 1) * DAY_MS);
    const over = { status: 'closed', closedAt: longAgo, updatedAt: longAgo };
    await town.db.case.update({ where: { id }, data: over });
    const before = new Date(town.now.getTime() - KEPT_DAYS.cases * DAY_MS);
    await eraseOld(town.db, PERSONAL_DATA, { kind: 'cases', before, most: 100, at: town.now });
    expect(await town.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ flow: 'lost_found', answers: null, confided: null },
    });
  });
});
