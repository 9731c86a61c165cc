// A crowd at once, while Telegram takes thirty messages a second and no more: a thousand people write in one breath; and
// some write on while twenty thousand are told news. The figures stand in docs/reliability.md.
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { expect, it, onTestFinished } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { dataFolder, startMain } from '../support/main-program.ts';
import { settlePeople } from '../support/outbox.ts';
import { newPerson } from '../support/telegram/people.ts';
import { type BotApi, openBotApi } from '../support/telegram/server.ts';
import { newWaiting } from '../support/waiting.ts';

/** What Telegram says it takes. */
const PER_SECOND = 30;
const CROWD = Number(process.env.CROWD ?? 1_000);
const NOTICES = Number(process.env.NOTICES ?? 20_000);
/** How many of them are waited for: the queue is longest, and slowest to read, at the beginning. */
const TOLD = Number(process.env.TOLD ?? NOTICES);
/** People who go on writing, and how long each reads first: six messages a second together. */
const LIVING = 8;
const READING_MS = 1_300;
const GOAL_MS = 250;
/** How long they are watched without any news: what the machine itself costs them. */
const BEFORE_MS = 30_000;

const at = (times: number[], part: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0);
const figures = (times: number[]): string =>
  `${times.length} answers, p50 ${at(times, 0.5)} p99 ${at(times, 0.99)} max ${at(times, 1 - 1e-9)} ms`;

async function startTown(): Promise<{ api: BotApi; database: FreshDatabase; refused(): number }> {
  const database = await freshDatabase();
  const folder = await dataFolder();
  const api = await openBotApi();
  let refused = 0;
  api.listen((call) => {
    if (call?.answer && 'error_code' in call.answer && call.answer.error_code === 429) refused++;
  });
  const program = await startMain({
    ...{ DATABASE_URL: database.url, DATA_DIR: folder.path },
    ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
  });
  onTestFinished(async () => {
    await program.stop();
    await api.close();
    await database.close();
    await folder.remove();
  });
  return { api, database, refused: () => refused };
}

it(`${CROWD} people who write at once are answered as fast as Telegram lets us`, async () => {
  const { api, refused } = await startTown();
  api.perSecond = PER_SECOND;
  const waiting = newWaiting();
  api.listen(() => waiting.ring());
  const people = Array.from({ length: CROWD }, (_, i) => newPerson(api, 10_000 + i));
  const began = performance.now();
  for (const person of people) person.writes({ text: 'salam' });
  await waiting.until(() => people.every((person) => person.seen().length > 0), 300_000, 'all answers');
  const seconds = (performance.now() - began) / 1000;
  console.info(`${CROWD} answered in ${seconds.toFixed(1)} s, ${refused()} refused calls`);
  expect(people.filter((person) => person.seen().length > 1)).toEqual([]);
  expect(refused()).toBeLessThan(CROWD / 5);
});

it(`while ${NOTICES} are told news, whoever writes is answered at once`, async () => {
  const { api, database, refused } = await startTown();
  const { db } = database;
  const times: number[] = [];
  /** When somebody was answered late, in seconds since the news. */
  const late: number[] = [];
  let newsAt = 0;
  let told = 0;
  let isWriting = true;
  const wroteAt = new Map<string, number>();
  const living = Array.from({ length: LIVING }, (_, i) => newPerson(api, 700 + i));
  const byAddress = new Map(living.map((person) => [person.address, person]));
  const write = (person: (typeof living)[number]) => {
    wroteAt.set(person.address, performance.now());
    person.writes({ text: 'menu' });
  };
  const waiting = newWaiting();
  api.listen((call) => {
    if (call?.method !== 'sendMessage' || !call.answer || 'error_code' in call.answer) return;
    const address = String(call.given.chat_id);
    const person = byAddress.get(address);
    if (!person) told++;
    const began = wroteAt.get(address);
    waiting.ring();
    if (!person || began === undefined) return;
    wroteAt.delete(address);
    times.push(performance.now() - began);
    if (performance.now() - began > GOAL_MS) late.push(Math.round((performance.now() - newsAt) / 1000));
    if (isWriting) setTimeout(() => write(person), READING_MS * (0.5 + Math.random()));
  });
  for (const person of living) write(person);
  await waiting.until(() => times.length >= 2 * LIVING, 60_000, 'everybody known');
  // Nobody is taken for too eager.
  await db.conversation.updateMany({ data: { trustedUntil: new Date(Date.now() + 86_400_000) } });
  api.perSecond = PER_SECOND;
  times.length = 0;
  await pause(BEFORE_MS);
  console.info(`before: ${figures(times)}`);
  times.length = 0;

  const now = new Date();
  const crowd = await settlePeople(db, 'telegram', NOTICES, now, '1000');
  for (const { address } of crowd) api.world.chat(Number(address)).open = true;
  const [owner] = crowd;
  if (!owner) throw new Error('nobody');
  const { id: categoryId, departmentId } = await db.category.findFirstOrThrow();
  const caseId = newId();
  await db.case.create({
    data: {
      ...{
        id: caseId,
        reference: '26-999999-0',
        kind: 'complaint',
        citizenId: owner.citizenId,
        categoryId,
        departmentId,
      },
      ...{ language: 'ary', dueOn: now, flowHash: 'torture', createdAt: now, updatedAt: now },
    },
  });
  await db.notice.createMany({
    data: crowd.map(({ citizenId }) => ({
      ...{
        id: newId(),
        dedupeKey: `torture:${citizenId}`,
        kind: 'case_status',
        citizenId,
        subjectId: caseId,
      },
      ...{ values: { status: 'in_progress' }, urgent: true, dueAt: now, createdAt: now },
    })),
  });
  // What the making of so many people and news costs the database is ours and not theirs.
  times.length = 0;
  late.length = 0;
  newsAt = performance.now();
  const began = newsAt;
  await waiting.until(() => told >= TOLD, 3_000_000, 'all news');
  isWriting = false;
  const seconds = (performance.now() - began) / 1000;
  const rate = (told / seconds).toFixed(1);
  console.info(
    `${told} told in ${seconds.toFixed(0)} s (${rate} a second), ${refused()} refused calls; meanwhile: ${figures(times)}; ` +
      `late by more than ${GOAL_MS} ms, at second: ${late.join(' ') || 'none'}`,
  );
  if (TOLD === NOTICES) expect(told).toBe(NOTICES);
  expect(at(times, 0.99)).toBeLessThan(GOAL_MS);
});
