// Calls for candidates: two score without seeing each other, whoever asks and however; who is too near judges nobody; the result
// is told to all at one moment; and what everybody reads is a count of rows.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar.ts';
import { ageFits, readAge, scoresStand } from '../../src/domain/call.ts';
import {
  completeCandidacy,
  decideCandidacy,
  declareConflict,
  scoreCandidacy,
} from '../../src/features/calls/candidacy-changes.ts';
import { announceCall, draftCall } from '../../src/features/calls/changes.ts';
import { watchCalls } from '../../src/features/calls/clock.ts';
import { callsPersonalData } from '../../src/features/calls/personal-data.ts';
import { readScores } from '../../src/features/calls/queries.ts';
import { answerAppeal, publishCall } from '../../src/features/calls/result-changes.ts';
import { callSampleNamed } from '../../src/features/calls/samples.ts';
import { openPublicPages } from '../../src/features/public-pages/pages.ts';
import { stripIsolates } from '../../src/words/words.ts';
import {
  type Caller,
  NOW,
  newCase,
  newCitizen,
  type Office,
  openOffice,
  signedIn,
} from '../console/office.ts';
import { NO_LOG } from '../support/no-log.ts';

const DAY_MS = 86_400_000;
let office: Office;
let base = '';
let close = async () => {};

beforeAll(async () => {
  office = await openOffice();
  const app = express();
  const { db, parts } = office;
  const { words, referenceData } = parts;
  openPublicPages(app, { db, words, referenceData, clock: () => NOW, baseUrl: 'https://hissa.example' });
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
  await office.close();
});

const by = (who: keyof Office['staff'], at = NOW) => ({
  staffId: office.staff[who],
  scope: 'all' as const,
  at,
});
const TELLERS = {
  nameOf: (_: string, outcome: string) => outcome,
  openName: (id: string, confided: string | null) =>
    confided && JSON.parse(office.parts.cipher.open(confided, `Case.confided.${id}`)).name.text,
};

/** A call of the sample that closed an hour ago; `seats` as wished. */
async function closedCall(seats = 25): Promise<string> {
  const id = uuidv7();
  const sample = callSampleNamed('youth') ?? expect.fail();
  const opensAt = new Date(NOW.getTime() - 9 * DAY_MS);
  const closesAt = new Date(NOW.getTime() - 3_600_000);
  const plan = { ...sample, seats, quarterIds: [], opensAt, closesAt, resultsOn: new Date('2026-04-01') };
  const before = by('officer', new Date(opensAt.getTime() - 1));
  await draftCall(office.db, { id, sounds: [], plan }, before);
  expect(await announceCall(office.db, { id, seen: before.at }, before)).toEqual({ is: 'done' });
  await runClock();
  return id;
}

const runClock = (at = NOW) =>
  watchCalls({ db: office.db, clock: () => at, log: NO_LOG, newId: () => uuidv7() });

/** Somebody who applied to it, and was found complete. */
async function candidate(
  callId: string,
  name: string,
  { shown = false, language = 'ary' } = {},
): Promise<string> {
  const { db, parts } = office;
  const { citizenId } = await newCitizen(office, { language });
  const wanted = { flow: 'candidacy', kind: 'request', status: 'in_progress', language, description: null };
  const id = await newCase(office, citizenId, wanted);
  const told = { name: { kind: 'text', text: name }, why: { kind: 'text', text: `${name} wants it` } };
  const confided = parts.cipher.seal(JSON.stringify(told), `Case.confided.${id}`);
  await db.case.update({ where: { id }, data: { categoryId: null, confided, answers: {} } });
  await db.candidacy.create({ data: { id, callId, shown, createdAt: NOW, updatedAt: NOW } });
  expect(await completeCandidacy(db, id, by('officer'))).toEqual({ is: 'done' });
  return id;
}

const scores = (id: string, who: keyof Office['staff'], points: number[], remark: string | null = null) =>
  scoreCandidacy(office.db, { id, points, remark }, by(who));
const DECIDED = { reasonAr: 'سبب واضح للجميع', reasonFr: 'une raison claire' };
const decides = (id: string, outcome: 'kept' | 'reserve' | 'not_kept') =>
  decideCandidacy(office.db, { id, outcome, ...DECIDED }, by('supervisor'));
const seen = async (id: string) => (await office.db.call.findUniqueOrThrow({ where: { id } })).updatedAt;
const publishes = async (id: string) =>
  publishCall(office.db, { id, seen: await seen(id) }, TELLERS, by('supervisor'));
const totalsSeenBy = async (id: string, who: keyof Office['staff']) =>
  (await readScores(office.db, id, office.staff[who])).sheets.map(({ total }) => total).sort((a, b) => b - a);

describe('an age', () => {
  it.each([
    ['22', 22, 22],
    ['3ndi 22 3am', 22, 22],
    ['عندي ٢٢ عام', 22, 22],
    ['12/3/2004', 21, 21],
    ['10-03-2004', 22, 22],
    ['2004-03-12', 21, 21],
    ['né en 2004', 21, 22],
  ])('is read of « %s »', (said, least, most) => {
    expect(readAge(said, '2026-03-10')).toEqual({ least, most });
  });

  it.each(['', 'chabab', '3ndi', '0', '12/13/2004', '2090', '0612345678'])('is none in « %s »', (said) => {
    expect(readAge(said, '2026-03-10')).toBeNull();
  });

  it('fits where what is said could fit', () => {
    const limits = { ageFrom: 18, ageTo: 30 };
    const isFor = (least: number, most = least) => ageFits(limits, { least, most });
    expect([isFor(17), isFor(18), isFor(17, 18), isFor(30), isFor(31), isFor(30, 31)]).toEqual([
      ...['young', 'fits', 'fits', 'fits', 'old', 'fits'],
    ]);
  });
});

it('scores settle with two that are near, and with a third where they are not', () => {
  expect([[], [5], [5, 11], [5, 12], [5, 12, 9]].map((totals) => scoresStand(totals, 6))).toEqual([
    ...['begun', 'begun', 'settled', 'third', 'settled'],
  ]);
});

describe('scores', () => {
  const attack = async (caller: Caller, call: string, id: string): Promise<string> => {
    const paths = [`/calls/candidacies/${id}`, `/calls/${call}/candidacies`, `/calls/${call}`, '/calls'];
    // As a form that is refused shows the page again, too.
    const refused = await caller.post(`/console/calls/candidacies/${id}/score`, { points_0: '99' });
    const pages = await Promise.all(paths.map(async (path) => (await caller.get(`/console${path}`)).text()));
    return stripIsolates([await refused.text(), ...pages].join('\n'));
  };

  it('are seen by nobody else before two have given theirs, by whatever request', async () => {
    const call = await closedCall();
    const id = await candidate(call, 'Youssef Amzil');
    const officer = await signedIn(office, 'officer');
    const form = { points_0: '9', points_1: '4', points_2: '4', remark: 'REMARK-OF-ONE' };
    expect((await officer.post(`/console/calls/candidacies/${id}/score`, form)).status).toBe(303);
    expect(await attack(officer, call, id)).toContain('REMARK-OF-ONE');
    for (const who of ['second', 'supervisor', 'admin'] as const) {
      const all = await attack(await signedIn(office, who), call, id);
      expect(all).not.toContain('REMARK-OF-ONE');
      expect(all).not.toMatch(/17 points|Moyenne|17[.,]0/u);
      expect(all).toContain('1 sur 2');
      expect(await totalsSeenBy(id, who)).toEqual([]);
    }
    const log = await (await signedIn(office, 'admin')).get('/console/audit');
    expect(await log.text()).not.toContain('REMARK-OF-ONE');
    const deeds = await office.db.auditEvent.findMany({ where: { subjectId: id } });
    expect(JSON.stringify(deeds.map(({ detail }) => detail))).not.toMatch(/17|9, ?4/u);
    expect(await scores(id, 'second', [8, 4, 3])).toEqual({ is: 'done' });
    expect(await totalsSeenBy(id, 'officer')).toEqual([17, 15]);
    expect(await totalsSeenBy(id, 'second')).toEqual([17, 15]);
    expect((await readScores(office.db, id, office.staff.supervisor)).average).toBe(16);
  });

  it('that are too far apart call a third, who sees neither before; and nobody after that', async () => {
    const id = await candidate(await closedCall(), 'Salma Idrissi');
    expect(await scores(id, 'officer', [10, 5, 5])).toEqual({ is: 'done' });
    expect(await scores(id, 'second', [2, 1, 1])).toEqual({ is: 'done' });
    expect(await totalsSeenBy(id, 'officer')).toEqual([20, 4]);
    expect(await totalsSeenBy(id, 'supervisor')).toEqual([]);
    const called = await readScores(office.db, id, office.staff.supervisor);
    expect(called).toMatchObject({ third: true, average: null, given: 2 });
    expect(await decides(id, 'kept')).toEqual({ is: 'unscored' });
    expect(await scores(id, 'officer', [5, 5, 5])).toEqual({ is: 'given' });
    expect(await scores(id, 'supervisor', [6, 3, 3])).toEqual({ is: 'done' });
    expect(await totalsSeenBy(id, 'observer')).toEqual([20, 12, 4]);
    expect(await scores(id, 'admin', [6, 3, 3])).toEqual({ is: 'enough' });
    expect((await readScores(office.db, id, office.staff.admin)).average).toBe(12);
  });

  it('are two where three are given at once, and none that the criteria do not know', async () => {
    const id = await candidate(await closedCall(), 'Omar Haddad');
    const wrong = [
      [11, 0, 0],
      [1, 1],
      [1, 1, 1, 1],
      [-1, 1, 1],
      [1.5, 1, 1],
      [Number.NaN, 1, 1],
    ];
    for (const points of wrong) expect(await scores(id, 'officer', points)).toEqual({ is: 'no_points' });
    const three = ['officer', 'second', 'supervisor'] as const;
    const given = await Promise.all(three.map((who) => scores(id, who, [5, 3, 3])));
    expect(given.map(({ is }) => is).sort()).toEqual(['done', 'done', 'enough']);
    expect(await office.db.candidacyScore.count({ where: { candidacyId: id } })).toBe(2);
  });

  it('are of nobody who is too near, and go where that is said afterwards', async () => {
    const id = await candidate(await closedCall(), 'Fatima Oubella');
    expect(await scores(id, 'officer', [9, 4, 4])).toEqual({ is: 'done' });
    expect(await declareConflict(office.db, id, by('officer'))).toEqual({ is: 'done' });
    expect(await office.db.candidacyScore.count({ where: { candidacyId: id } })).toBe(0);
    const officer = await signedIn(office, 'officer');
    const form = { points_0: '9', points_1: '4', points_2: '4' };
    await officer.post(`/console/calls/candidacies/${id}/score`, form);
    expect(await office.db.candidacyScore.count({ where: { candidacyId: id } })).toBe(0);
    await declareConflict(office.db, id, by('supervisor'));
    expect(await decides(id, 'not_kept')).toEqual({ is: 'conflict' });
  });

  it('are final for whoever may have read another, though that one is gone', async () => {
    const id = await candidate(await closedCall(), 'Imane Relue');
    expect(await scores(id, 'officer', [10, 5, 5])).toEqual({ is: 'done' });
    expect(await scores(id, 'officer', [10, 10, 10])).toEqual({ is: 'no_points' });
    expect(await scores(id, 'officer', [10, 5, 4])).toEqual({ is: 'done' });
    expect(await scores(id, 'second', [1, 1, 0])).toEqual({ is: 'done' });
    expect(await totalsSeenBy(id, 'second')).toEqual([19, 2]);
    await declareConflict(office.db, id, by('officer'));
    expect(await scores(id, 'second', [9, 5, 5])).toEqual({ is: 'given' });
    const second = await signedIn(office, 'second');
    const page = await (await second.get(`/console/calls/candidacies/${id}`)).text();
    expect(page).not.toContain('name="points_0"');
    expect(await scores(id, 'supervisor', [2, 1, 0])).toEqual({ is: 'done' });
    expect(await totalsSeenBy(id, 'observer')).toEqual([3, 2]);
  });

  it('that are gone take what was decided by them along, and nothing is published without', async () => {
    const call = await closedCall();
    const id = await candidate(call, 'Samir Une-Seule');
    for (const who of ['officer', 'second'] as const) await scores(id, who, [8, 4, 4]);
    expect(await decides(id, 'kept')).toEqual({ is: 'done' });
    expect(await declareConflict(office.db, id, by('officer'))).toEqual({ is: 'done' });
    expect(await office.db.candidacy.findUnique({ where: { id } })).toMatchObject({
      ...{ outcome: null, decidedById: null, decidedAt: null, reasonAr: null, reasonFr: null },
    });
    const undone = { subjectId: id, action: 'call.undecide' };
    expect(await office.db.auditEvent.count({ where: undone })).toBe(1);
    expect(await publishes(call)).toEqual({ is: 'undecided' });
    // However it came to be decided.
    await office.db.candidacy.update({ where: { id }, data: { outcome: 'reserve' } });
    expect(await publishes(call)).toEqual({ is: 'unscored' });
    const supervisor = await signedIn(office, 'supervisor');
    const page = stripIsolates(await (await supervisor.get(`/console/calls/${call}`)).text());
    expect(page).toContain(
      'Retenues ou en réserve sans toutes leurs notes, ou décidées par une personne trop proche : 1',
    );
    expect(await scores(id, 'admin', [8, 4, 4])).toEqual({ is: 'done' });
    expect(await decides(id, 'not_kept')).toEqual({ is: 'done' });
    // Whoever decided it was too near.
    expect(await declareConflict(office.db, id, by('supervisor'))).toEqual({ is: 'done' });
    expect(await publishes(call)).toEqual({ is: 'undecided' });
  });
});

describe('a result', () => {
  it('is told to all at one moment and once, and what everybody reads of it are counts of rows', async () => {
    const call = await closedCall(2);
    const named = await candidate(call, 'Zineb Aarab', { shown: true, language: 'fr' });
    const hidden = await candidate(call, 'Hamid Secret');
    const reserve = await candidate(call, 'Rachid Attente', { shown: true });
    const out = await candidate(call, 'Karim Dehors', { shown: true });
    const gone = await candidate(call, 'Partie Toute-Seule', { shown: true });
    await office.db.case.update({ where: { id: gone }, data: { status: 'withdrawn' } });
    for (const id of [named, hidden, reserve])
      for (const who of ['officer', 'second'] as const) await scores(id, who, [8, 4, 4]);
    expect(await publishes(call)).toEqual({ is: 'undecided' });
    for (const id of [named, hidden, reserve]) expect(await decides(id, 'kept')).toEqual({ is: 'done' });
    await decides(out, 'not_kept');
    expect(await publishes(call)).toEqual({ is: 'too_many' });
    expect(await office.db.notice.count({ where: { kind: 'call_result' } })).toBe(0);
    await decides(reserve, 'reserve');
    // Whoever was asked for a paper has the day that was given.
    const awaits = (awaitedOn: Date | null) =>
      office.db.case.update({ where: { id: out }, data: { awaitedOn } });
    await awaits(new Date(dayOf(NOW)));
    expect(await publishes(call)).toEqual({ is: 'awaited' });
    await awaits(null);
    const answers = await Promise.all([publishes(call), publishes(call)]);
    expect(answers.map(({ is }) => is).sort()).not.toEqual(['done', 'done']);
    const told = await office.db.notice.findMany({ where: { kind: 'call_result' } });
    expect(told.map(({ subjectId }) => subjectId).sort()).toEqual([named, hidden, reserve, out].sort());
    expect(new Set(told.map(({ dueAt }) => dueAt.getTime())).size).toBe(1);
    const settled = await office.db.case.findMany({ where: { candidacy: { callId: call } } });
    expect(settled.map(({ status }) => status).sort()).toEqual([
      ...['answered', 'answered', 'answered', 'refused', 'withdrawn'],
    ]);
    const { reference } = await office.db.call.findUniqueOrThrow({ where: { id: call } });
    const read = async (path: string) => stripIsolates(await (await fetch(`${base}${path}`)).text());
    const [page, list, csv, json] = await Promise.all(
      [
        `/public/calls/${reference}?lang=fr`,
        '/public/calls',
        '/public/data/calls.csv',
        '/public/data/calls.json',
      ].map(read),
    );
    expect(page).toContain('Zineb Aarab');
    for (const text of [page, list, csv, json])
      expect(text).not.toMatch(
        /Hamid|Rachid|Karim|Partie|raison claire|wants it|26-\d{6}-\d.*26-\d{6}-\d.*Zineb/u,
      );
    const rows = async (where: object) => office.db.candidacy.count({ where: { callId: call, ...where } });
    const live = { case: { status: { not: 'withdrawn' } } };
    const row = JSON.parse(json ?? '').find((each: { reference: string }) => each.reference === reference);
    expect(row).toMatchObject({
      ...{ candidates: await rows(live), kept: await rows({ outcome: 'kept' }) },
      ...{
        reserve: await rows({ outcome: 'reserve' }),
        not_kept: await rows({ outcome: 'not_kept' }),
        appeals: 0,
      },
    });
    expect(page).toContain(`${await rows(live)} candidatures`);
    expect(page?.length).toBeLessThan(60_000);
    expect((await fetch(`${base}/public/calls/${reference}/card-ar.png`)).headers.get('content-type')).toBe(
      'image/png',
    );
  });

  it('is appealed against once, answered by nobody who scored, and the time for it ends by itself', async () => {
    const call = await closedCall();
    const id = await candidate(call, 'Nadia Appel');
    for (const who of ['officer', 'supervisor'] as const) await scores(id, who, [3, 1, 1]);
    await decides(id, 'not_kept');
    await publishes(call);
    const answer = { id, outcome: 'upheld' as const, becomes: 'kept' as const, ...DECIDED };
    expect(await answerAppeal(office.db, answer, TELLERS, by('admin'))).toEqual({ is: 'no_appeal' });
    await office.db.candidacy.update({ where: { id }, data: { appealedAt: NOW, appeal: null } });
    expect(await answerAppeal(office.db, answer, TELLERS, by('supervisor'))).toEqual({ is: 'scored' });
    const form = { outcome: 'upheld', becomes: 'kept', ...DECIDED };
    const path = `/console/calls/candidacies/${id}/appeal`;
    expect((await (await signedIn(office, 'second')).post(path, form)).status).toBe(403);
    await (await signedIn(office, 'supervisor')).post(path, form);
    expect(await office.db.candidacy.count({ where: { id, appealAnsweredAt: null } })).toBe(1);
    expect((await (await signedIn(office, 'admin')).post(path, form)).status).toBe(303);
    expect(await office.db.candidacy.findUnique({ where: { id } })).toMatchObject({
      ...{ outcome: 'kept', appealOutcome: 'upheld', appealAnsweredBy: office.staff.admin },
    });
    expect(await answerAppeal(office.db, answer, TELLERS, by('admin'))).toEqual({ is: 'no_appeal' });
    const { appealsUntil } = await office.db.call.findUniqueOrThrow({ where: { id: call } });
    const status = async () => (await office.db.call.findUniqueOrThrow({ where: { id: call } })).status;
    await runClock(new Date(Number(appealsUntil) - 1));
    expect(await status()).toBe('published');
    await runClock(new Date(Number(appealsUntil)));
    expect(await status()).toBe('final');
  });

  it('is kept on appeal only by settled scores and where a seat is free, and by whoever did not decide it', async () => {
    const call = await closedCall(2);
    const kept = await candidate(call, 'Badr Retenu');
    const first = await candidate(call, 'Hiba Premiere');
    const second = await candidate(call, 'Jalil Second');
    const unscored = await candidate(call, 'Ghita Sans-Note');
    for (const id of [kept, first, second])
      for (const who of ['officer', 'second'] as const) await scores(id, who, [5, 3, 3]);
    await decides(kept, 'kept');
    for (const id of [first, second, unscored]) await decides(id, 'not_kept');
    expect(await publishes(call)).toEqual({ is: 'done' });
    const appealed = { appealedAt: NOW };
    await office.db.candidacy.updateMany({
      where: { id: { in: [first, second, unscored] } },
      data: appealed,
    });
    const answers = (id: string, who: keyof Office['staff'], becomes: 'kept' | 'reserve' = 'kept') =>
      answerAppeal(office.db, { id, outcome: 'upheld', becomes, ...DECIDED }, TELLERS, by(who));
    expect(await answers(first, 'supervisor')).toEqual({ is: 'decided' });
    const supervisor = await signedIn(office, 'supervisor');
    const read = async (caller: Caller) => (await caller.get(`/console/calls/candidacies/${first}`)).text();
    expect(await read(supervisor)).not.toContain(`/candidacies/${first}/appeal"`);
    // Where there is no other supervisor, an administrator answers.
    expect(await read(await signedIn(office, 'admin'))).toContain(`/candidacies/${first}/appeal"`);
    expect(await answers(unscored, 'admin')).toEqual({ is: 'unscored' });
    expect(await answers(unscored, 'admin', 'reserve')).toEqual({ is: 'unscored' });
    // One seat is left, and both are answered at one moment.
    const both = await Promise.all([answers(first, 'admin'), answers(second, 'admin')]);
    expect(both.map(({ is }) => is).sort()).toEqual(['done', 'too_many']);
    expect(await office.db.candidacy.count({ where: { callId: call, outcome: 'kept' } })).toBe(2);
    expect(
      await office.db.candidacy.count({ where: { callId: call, appealAnsweredAt: null, ...appealed } }),
    ).toBe(2);
  });

  it('that had no scores is scored while its appeal is looked at, and can be kept', async () => {
    const call = await closedCall();
    const id = await candidate(call, 'Ghita Sans-Note');
    await decides(id, 'not_kept');
    await publishes(call);
    expect(await scores(id, 'officer', [5, 3, 3])).toEqual({ is: 'no_way' });
    await office.db.candidacy.update({ where: { id }, data: { appealedAt: NOW } });
    const page = async () =>
      (await (await signedIn(office, 'officer')).get(`/console/calls/candidacies/${id}`)).text();
    expect(await page()).toContain(`/candidacies/${id}/score"`);
    for (const who of ['officer', 'second'] as const)
      expect(await scores(id, who, [5, 3, 3])).toEqual({ is: 'done' });
    const answer = { id, outcome: 'upheld' as const, becomes: 'kept' as const, ...DECIDED };
    expect(await answerAppeal(office.db, answer, TELLERS, by('admin'))).toEqual({ is: 'done' });
    expect(await scores(id, 'supervisor', [5, 3, 3])).toEqual({ is: 'no_way' });
  });

  it('publishes a name that was only said once staff have typed it, of whoever wants that and is kept', async () => {
    const call = await closedCall();
    const [said, silent] = [await candidate(call, 'x', { shown: true }), await candidate(call, 'y')];
    for (const id of [said, silent]) {
      const told = { name: { kind: 'text', voices: ['00000000-0000-4000-8000-000000000001'] } };
      const confided = office.parts.cipher.seal(JSON.stringify(told), `Case.confided.${id}`);
      await office.db.case.update({ where: { id }, data: { confided } });
      for (const who of ['officer', 'second'] as const) await scores(id, who, [5, 3, 3]);
      await decides(id, 'kept');
    }
    const supervisor = await signedIn(office, 'supervisor');
    const write = async (id: string, name: string) =>
      (await supervisor.post(`/console/calls/candidacies/${id}/name`, { name })).status;
    const read = async (id: string) => (await supervisor.get(`/console/calls/candidacies/${id}`)).text();
    expect([(await read(said)).includes('/name"'), (await read(silent)).includes('/name"')]).toEqual([
      true,
      false,
    ]);
    await write(silent, 'Nobody Named');
    await write(said, 'Aicha Parlee');
    await publishes(call);
    const { reference } = await office.db.call.findUniqueOrThrow({ where: { id: call } });
    const names = await office.db.candidacy.findMany({
      where: { callId: call },
      select: { publicName: true },
    });
    expect(names.map(({ publicName }) => publicName).toSorted()).toEqual(['Aicha Parlee', null]);
    await write(said, 'Aicha Parlée');
    expect(await office.db.candidacy.count({ where: { publicName: 'Aicha Parlée' } })).toBe(1);
    expect(reference).not.toBe('');
    const deeds = await office.db.auditEvent.findMany({ where: { subjectId: said, action: 'call.name' } });
    expect(deeds.map(({ detail }) => detail)).toEqual([null, null]);
  });

  it('keeps its figures and loses its people, where somebody has all of theirs erased', async () => {
    const call = await closedCall();
    const id = await candidate(call, 'Aicha Effacee', { shown: true });
    for (const who of ['officer', 'second'] as const) await scores(id, who, [8, 4, 4], 'about Aicha');
    await decides(id, 'kept');
    await publishes(call);
    const { citizenId } = await office.db.case.findUniqueOrThrow({ where: { id } });
    for (const sql of callsPersonalData.erases ?? []) await office.db.$executeRawUnsafe(sql, citizenId);
    const kept = await office.db.candidacy.findUniqueOrThrow({ where: { id }, include: { scores: true } });
    expect(kept).toMatchObject({ outcome: 'kept', publicName: null, reasonFr: null });
    expect(JSON.stringify(kept)).not.toMatch(/Aicha/u);
    expect(kept.scores.map(({ total }) => total)).toEqual([16, 16]);
  });
});
