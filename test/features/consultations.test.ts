// Consultations: one answer for each person, kept as it is given; what is counted on pages is a count of rows; and once it is
// closed nobody can say whose answers are whose.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/console/csv.ts';
import { readGroups, readResults } from '../../src/database/consultation-results.ts';
import {
  announceConsultation,
  answerConsultation,
  draftConsultation,
} from '../../src/features/consultations/changes.ts';
import { watchConsultations } from '../../src/features/consultations/clock.ts';
import { consultationsPersonalData } from '../../src/features/consultations/personal-data.ts';
import { sampleNamed } from '../../src/features/consultations/samples.ts';
import { openPublicPages } from '../../src/features/public-pages/pages.ts';
import { drawCharts } from '../../src/files/chart.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { NO_LOG } from '../support/no-log.ts';
import { openTown, type Town } from '../support/town.ts';

const DAY_MS = 86_400_000;
let town: Town;
let base = '';
let close = async () => {};

beforeAll(async () => {
  town = await openTown();
  await town.db.staff.create({ data: { id: 'clerk', name: 'Clerk', email: 'clerk@commune.ma' } });
  const app = express();
  const { db, context } = town;
  const { words, referenceData } = context;
  openPublicPages(app, {
    ...{ db, words, referenceData, clock: () => town.now, baseUrl: 'https://hissa.example' },
    telegramName: () => 'taroudant_bot',
  });
  const server = app.listen(0);
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.close();
    await once(server, 'close');
  };
});
afterAll(async () => {
  await close();
  await town.close();
});

const by = () => ({ staffId: 'clerk', scope: 'all' as const, at: town.now });

/** Announces a sample for some days. */
async function announced(name: string, days = 3): Promise<string> {
  const { questions, ...plan } = sampleNamed(name) ?? expect.fail();
  const id = uuidv7();
  const opensAt = new Date(town.now.getTime() - 1000);
  const closesAt = new Date(town.now.getTime() + days * DAY_MS);
  const wanted = { id, ...plan, opensAt, closesAt, searchKey: name, files: [], questions };
  await draftConsultation(town.db, wanted, by());
  const { updatedAt: seen } = await town.db.consultation.findUniqueOrThrow({ where: { id } });
  expect(await announceConsultation(town.db, { id, seen }, by())).toEqual({ is: 'done' });
  return id;
}

/** Comes in, and begins the newest one that is named so, by its link. */
async function opens(address: string, id: string): Promise<void> {
  const { reference } = await town.db.consultation.findUniqueOrThrow({ where: { id } });
  await town.hears(address, { kind: 'start' });
  await town.hears(address, { kind: 'start', payload: `consultation_${reference}` });
}

const people = async (id: string) => (await readResults(town.db, id)).people;
const runClock = () =>
  watchConsultations({ db: town.db, clock: () => town.now, log: NO_LOG, newId: () => uuidv7() });

/** Makes rows as the chat does: so many people of a quarter, who chose this option of the first question. */
async function answeredBy(
  consultationId: string,
  rows: { count: number; quarterId: string | null; choice: number; sex?: string }[],
): Promise<void> {
  const { id: questionId } = await town.db.consultationQuestion.findFirstOrThrow({
    where: { consultationId },
    orderBy: { position: 'asc' },
  });
  for (const { count, quarterId, choice, sex = null } of rows)
    for (let n = 0; n < count; n++) {
      const citizenId = uuidv7();
      await town.db.citizen.create({ data: { id: citizenId, language: 'fr' } });
      await town.db.consultationResponse.create({
        data: {
          ...{ id: uuidv7(), consultationId, length: 1, code: uuidv7(), quarterId, sex, createdAt: town.now },
          answers: { create: { questionId, choices: [choice], files: [] } },
          participant: { create: { consultationId, citizenId, createdAt: town.now } },
        },
      });
    }
}

describe('an answer', () => {
  it('is one for each person: what is said again takes its place, and a message that comes twice does nothing', async () => {
    const id = await announced('poll');
    await opens('a1', id);
    await town.taps('a1', 1);
    expect(town.last('a1').text).toContain('الكود');
    expect(await people(id)).toBe(1);
    await opens('a1', id);
    await town.taps('a1', '.change');
    await town.taps('a1', '.q0');
    await town.taps('a1', '.o2');
    const again = { channel: 'simulator' as const, messageId: 'twice', address: 'a1', at: town.now };
    const content = { kind: 'text' as const, text: 'menu' };
    await town.engine.sink.receive([{ ...again, content }]);
    await town.engine.sink.receive([{ ...again, content }]);
    await town.engine.idle();
    expect(await people(id)).toBe(1);
    const answers = await town.db.consultationAnswer.findMany({
      where: { response: { consultationId: id } },
    });
    expect(answers.map(({ choices }) => choices)).toEqual([[2]]);
  });

  it('is one of those that were offered, whatever a button is made to say', async () => {
    const id = await announced('poll');
    await opens('forged', id);
    const question = town.last('forged').text;
    const menu = town.last('forged').options?.[0]?.token.split('.')[0];
    for (const option of ['o99', 'o-1', 'oNaN', 'o0.5', 's3', 'done']) {
      await town.hears('forged', { kind: 'option', token: `${menu}.${option}` });
      expect(town.last('forged').text).toContain(question.split('\n').at(-1));
    }
    await town.hears('forged', 'نعم');
    const response = { consultationId: id };
    expect(await town.db.consultationAnswer.count({ where: { response } })).toBe(0);
  });

  it('counts two who tap the last answer at the same moment, each once', async () => {
    const id = await announced('poll');
    for (const who of ['b1', 'b2']) await opens(who, id);
    const tap = (address: string, messageId: string) => ({
      ...{ channel: 'simulator' as const, messageId, address, at: town.now },
      content: { kind: 'option' as const, token: town.last(address).options?.[1]?.token ?? '' },
    });
    const both = [tap('b1', 'tap1'), tap('b2', 'tap2')];
    await Promise.all([town.engine.sink.receive(both), town.engine.sink.receive(both)]);
    await town.engine.idle();
    const { people: counted, questions } = await readResults(town.db, id);
    expect(counted).toBe(2);
    expect(questions[0]?.options.map(({ count }) => count)).toEqual([0, 2, 0]);
    expect(await town.db.consultationResponse.count({ where: { consultationId: id } })).toBe(2);
  });

  it('is begun once from two telephones of one person at the same moment', async () => {
    const id = await announced('poll');
    const citizenId = uuidv7();
    await town.db.citizen.create({ data: { id: citizenId, language: 'fr' } });
    const join = (response: string) =>
      town.db.$queryRawUnsafe(
        `select join_consultation($1::uuid, $2::uuid, $3::uuid, 1, $4, now())`,
        id,
        citizenId,
        response,
        response,
      );
    const tried = await Promise.allSettled([join(uuidv7()), join(uuidv7())]);
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await town.db.consultationResponse.count({ where: { consultationId: id } })).toBe(1);
  });

  it('of two lengths is kept where it stood when it closes in mid-answer, and is cut off from whose it was', async () => {
    const id = await announced('charter', 1);
    await opens('c1', id);
    await town.taps('c1', '.len_3');
    await town.taps('c1', '.s5');
    town.pass(2 * DAY_MS);
    await runClock();
    await town.taps('c1', '.o0');
    expect(await people(id)).toBe(1);
    const participants = await town.db.consultationParticipant.findMany({ where: { consultationId: id } });
    expect(participants.map(({ responseId }) => responseId)).toEqual([null]);
    const { status } = await town.db.consultation.findUniqueOrThrow({ where: { id } });
    expect(status).toBe('closed');
    const response = await town.db.consultationResponse.findFirstOrThrow({ where: { consultationId: id } });
    expect(response.createdAt.toISOString()).toContain('T00:00:00');
  });

  it('goes with its person until the closing', async () => {
    const id = await announced('poll');
    await opens('d1', id);
    await town.taps('d1', 1);
    const { citizenId } = await town.db.conversation.findFirstOrThrow({ where: { address: 'd1' } });
    for (const sql of consultationsPersonalData.erases ?? []) await town.db.$executeRawUnsafe(sql, citizenId);
    expect(await people(id)).toBe(0);
    expect(await town.db.consultationParticipant.count({ where: { consultationId: id } })).toBe(0);
  });

  it('loses its words after two years, and the figures stay', async () => {
    const id = await announced('poll');
    await answeredBy(id, [{ count: 2, quarterId: null, choice: 0 }]);
    await town.db.consultationAnswer.updateMany({
      where: { response: { consultationId: id } },
      data: { text: 'said' },
    });
    const before = new Date(town.now.getTime() + 10 * DAY_MS);
    const bite = consultationsPersonalData.expires?.consultations;
    if (typeof bite !== 'string') return expect.fail();
    while ((await town.db.$queryRawUnsafe<unknown[]>(bite, before, 1)).length > 0);
    expect(await people(id)).toBe(2);
    const answers = await town.db.consultationAnswer.findMany({
      where: { response: { consultationId: id } },
    });
    expect(answers.map(({ text }) => text)).toEqual([null, null]);
    expect(await town.db.consultationParticipant.count({ where: { consultationId: id } })).toBe(0);
  });
});

describe('results', () => {
  it('by group say nothing of fewer than five', async () => {
    const id = await announced('poll');
    await answeredBy(id, [
      { count: 5, quarterId: 'lastah', choice: 0, sex: 'woman' },
      { count: 4, quarterId: 'kasbah', choice: 1, sex: 'man' },
      { count: 3, quarterId: null, choice: 2 },
    ]);
    const groups = await readGroups(town.db, id, 'quarter');
    expect(groups.map(({ group, answers, choice, count }) => [group, answers, choice, count])).toEqual([
      ['lastah', 5, 0, 5],
    ]);
    expect((await readGroups(town.db, id, 'sex')).map(({ group }) => group)).toEqual(['woman']);
    expect(await readGroups(town.db, id, 'age')).toEqual([]);
  });

  it('are told once to everybody who answered, whoever sends the form twice', async () => {
    const id = await announced('poll', 1);
    await answeredBy(id, [{ count: 3, quarterId: null, choice: 0 }]);
    town.pass(2 * DAY_MS);
    await runClock();
    const { updatedAt: seen } = await town.db.consultation.findUniqueOrThrow({ where: { id } });
    const said = { id, seen, ar: 'سنفتح في الصباح', fr: 'Nous ouvrirons le matin', pictures: [] };
    expect(await answerConsultation(town.db, said, by())).toEqual({ is: 'done' });
    expect(await answerConsultation(town.db, said, by())).toEqual({ is: 'changed' });
    expect(await town.db.notice.count({ where: { subjectId: id, kind: 'consultation_answered' } })).toBe(3);
  });

  it('are drawn as wide as a telephone, and parted where they are longer than two', async () => {
    const bars = Array.from({ length: 8 }, (_, i) => ({ label: `جواب ${i}`, share: i / 8, value: `${i}` }));
    const blocks = [1, 2, 3, 4].map((n) => ({ title: `سؤال ${n}`, bars }));
    const head = { fromRight: true, commune: 'جماعة', title: 'ميثاق', people: '8' };
    const pictures = await drawCharts({ ...head, blocks });
    const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.map(({ width }) => width)).toEqual(sizes.map(() => 1080));
    expect(Math.max(...sizes.map(({ height = 0 }) => height))).toBeLessThan(2100);
  });
});

describe('the public page', () => {
  const read = async (path: string) => {
    const answer = await fetch(`${base}${path}`);
    return { status: answer.status, text: stripIsolates(await answer.text()) };
  };

  it('counts as many as there are rows, is light and names nobody', async () => {
    const id = await announced('charter', 1);
    await answeredBy(id, [
      { count: 6, quarterId: 'lastah', choice: 5 },
      { count: 2, quarterId: 'kasbah', choice: 3 },
    ]);
    const { reference } = await town.db.consultation.findUniqueOrThrow({ where: { id } });
    const open = await read(`/public/consultations/${reference}?lang=fr`);
    expect(open.text).toContain('8 personnes ont répondu');
    expect(open.text).toContain(`start=consultation_${reference}`);
    expect(open.text).not.toContain('<progress');
    town.pass(2 * DAY_MS);
    await runClock();
    const over = await read(`/public/consultations/${reference}?lang=fr`);
    expect(over.text).toContain('<td>6/6</td>');
    expect(over.text).not.toContain('Kasbah');
    expect(Buffer.byteLength(over.text)).toBeLessThan(60_000);
    expect((await read('/public?lang=fr')).text).toContain(reference);
    expect((await read('/public/consultations/99-000000-0')).status).toBe(404);
    const rows = readCsv(Buffer.from((await read('/public/data/consultations.csv')).text)) ?? [];
    const [head = [], ...lines] = rows;
    const mine = lines.filter((line) => line[0] === reference && line[head.indexOf('kind')] === 'scale');
    expect(mine.map((line) => line[head.indexOf('chosen')])).toEqual(['0', '0', '2', '0', '6']);
    const all = JSON.parse((await read('/public/data/consultations.json')).text);
    expect(all.length).toBe(lines.length);
    const card = await fetch(`${base}/public/consultations/${reference}/card-ar.png`);
    expect(card.headers.get('content-type')).toBe('image/png');
  });

  it('shows neither a draft nor what is only announced', async () => {
    const { questions, ...plan } = sampleNamed('needs') ?? expect.fail();
    const id = uuidv7();
    const opensAt = new Date(town.now.getTime() + DAY_MS);
    const closesAt = new Date(town.now.getTime() + 3 * DAY_MS);
    await draftConsultation(
      town.db,
      { id, ...plan, opensAt, closesAt, searchKey: '', files: [], questions },
      by(),
    );
    const shown = async () => (await read('/public/consultations?lang=fr')).text.includes(plan.titleFr);
    expect(await shown()).toBe(false);
    const { updatedAt: seen } = await town.db.consultation.findUniqueOrThrow({ where: { id } });
    await announceConsultation(town.db, { id, seen }, by());
    expect(await shown()).toBe(false);
    town.pass(1.5 * DAY_MS);
    expect(await shown()).toBe(true);
  });
});
