// The program is killed at the worst moments and started again: nothing is lost, and at most one message comes twice.
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { dataFolder, type MainProgram, startMain } from '../support/main-program.ts';
import { sampleBytes } from '../support/samples.ts';
import { newPerson } from '../support/telegram/people.ts';
import { type BotApi, openBotApi } from '../support/telegram/server.ts';
import { newWaiting } from '../support/waiting.ts';

const LONG = 90_000;

let database: FreshDatabase;
let folder: Awaited<ReturnType<typeof dataFolder>>;
let api: BotApi;
let program: MainProgram;
let deafen: () => void;
const waiting = newWaiting();

beforeEach(async () => {
  database = await freshDatabase();
  folder = await dataFolder();
  api = await openBotApi();
  deafen = api.listen(() => waiting.ring());
  program = await start();
});
afterEach(async () => {
  await program.kill();
  deafen();
  await api.close();
  await database.close();
  await folder.remove();
});

function start(): Promise<MainProgram> {
  return startMain({
    ...{ DATABASE_URL: database.url, DATA_DIR: folder.path },
    ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root },
  });
}

const until = (condition: () => boolean, what: string) => waiting.until(condition, 30_000, what);

/** Waits until the database says so. */
async function untilStored(condition: () => Promise<boolean>): Promise<void> {
  await expect.poll(condition, { timeout: 90_000, interval: 50 }).toBe(true);
}

const unsent = async () =>
  (await database.db.leaving.count()) +
  (await database.db.outgoingMessage.count({ where: { state: { in: ['queued', 'sending'] } } }));

describe('two copies of the program', () => {
  it(
    'poll by turns, and what one was saying when it died the other says, by the clock of the database',
    async () => {
      const other = await start();
      onTestFinished(async () => void (await other.kill()));
      const person = newPerson(api, 501);
      await person.says('salam');
      await until(() => person.seen().length === 1, 'an answer');
      let hanging = false;
      let pushedAway = 0;
      const stop = api.listen((call) => {
        hanging ||= call?.fault === 'hang';
        if (call?.answer && 'error_code' in call.answer && call.answer.error_code === 409) pushedAway++;
      });
      api.fails('hang');
      await person.says('1');
      await until(() => hanging, 'the answer to be on its way');
      const [lease] = await database.db.lease.findMany({ where: { name: 'telegram' } });
      const copies = await database.db.copy.findMany();
      const polls = (process: number | undefined) => lease?.holder.split(' ').at(-2) === String(process);
      expect(copies).toHaveLength(2);
      const [dying, living] = polls(program.process.pid) ? [program, other] : [other, program];
      expect(polls(dying.process.pid)).toBe(true);
      await dying.kill();
      expect(living.process.exitCode).toBeNull();
      // Nobody waits eight seconds in a test: for the database they are over.
      await database.db.$executeRaw`update "Copy" set "steadySince" = "steadySince" - interval '1 hour',
        "beatAt" = "beatAt" - case when "name" = ${lease?.holder} then interval '9 seconds' else interval '0' end`;
      await until(() => person.seen().length === 2, 'what the dead copy was saying');
      await person.says('salam');
      await until(() => person.seen().length === 3, 'an answer of the living copy');
      stop();
      expect(pushedAway).toBe(0);
      await untilStored(async () => (await unsent()) === 0);
      expect(person.seen()).toHaveLength(3);
    },
    LONG,
  );
});

describe('a program that is killed', () => {
  it(
    'between the commit and the delivery sends after its next start what it had promised',
    async () => {
      const person = newPerson(api, 501);
      let hanging = false;
      const stop = api.listen((call) => {
        hanging ||= call?.fault === 'hang';
      });
      api.fails('hang');
      await person.says('salam');
      await until(() => hanging, 'the answer to be on its way');
      stop();
      await program.kill();
      program = await start();
      await until(() => person.seen().length > 0, 'the promised answer');
      await untilStored(async () => (await unsent()) === 0);
      expect(person.seen()).toHaveLength(1);
      expect(await database.db.incomingMessage.count()).toBe(1);
    },
    LONG,
  );

  it(
    'between hearing and the commit hears it again, and answers once',
    async () => {
      const person = newPerson(api, 501);
      const blocker = new Client({ connectionString: database.url });
      await blocker.connect();
      await blocker.query('begin; lock table "IncomingMessage" in access exclusive mode');
      await person.says('salam');
      await untilStored(async () => {
        const waits = await blocker.query<{ count: number }>(
          `select count(*)::int as count from pg_locks where not granted and relation = '"IncomingMessage"'::regclass`,
        );
        return (waits.rows[0]?.count ?? 0) > 0;
      });
      await program.kill();
      await blocker.query('rollback');
      await blocker.end();
      expect(person.seen()).toHaveLength(0);
      program = await start();
      await until(() => person.seen().length > 0, 'an answer');
      await untilStored(async () => (await unsent()) === 0);
      expect(person.seen()).toHaveLength(1);
      expect(await database.db.incomingMessage.count()).toBe(1);
    },
    LONG,
  );

  it(
    'when the provider has just taken a message may say that one twice, and no other',
    async () => {
      const person = newPerson(api, 501);
      const stop = api.listen((call) => {
        if (call?.method === 'sendMessage') program.process.kill('SIGKILL');
      });
      await person.says('salam');
      await until(() => person.seen().length > 0, 'the answer');
      await program.kill();
      stop();
      program = await start();
      await untilStored(async () => (await unsent()) === 0);
      const seen = person.seen().map(({ text }) => text);
      expect(seen.length).toBeLessThanOrEqual(2);
      expect(new Set(seen).size).toBe(1);
      await person.says('salam');
      await until(() => person.seen().length > seen.length, 'the next answer');
      await untilStored(async () => (await unsent()) === 0);
      expect(person.seen()).toHaveLength(seen.length + 1);
    },
    LONG,
  );

  it(
    'when the provider has answered, and the database not yet taken it down, says nothing twice',
    async () => {
      const person = newPerson(api, 501);
      const blocker = new Client({ connectionString: database.url });
      await blocker.connect();
      await blocker.query(`create function wait_to_be_sent() returns trigger language plpgsql as $$
        begin perform pg_advisory_xact_lock(42); return new; end $$`);
      await blocker.query(`create trigger wait_to_be_sent before insert on "SentAs"
        for each row execute function wait_to_be_sent()`);
      await blocker.query('begin; select pg_advisory_xact_lock(42)');
      await person.says('salam');
      await untilStored(async () => {
        const waits = await blocker.query<{ count: number }>(
          `select count(*)::int as count from pg_locks where not granted and locktype = 'advisory' and objid = 42`,
        );
        return (waits.rows[0]?.count ?? 0) > 0;
      });
      await program.kill();
      // What the server was about to write for the dead program is not written.
      await blocker.query(`select pg_terminate_backend(pid) from pg_locks where not granted and objid = 42`);
      await blocker.query('rollback');
      await blocker.end();
      program = await start();
      await untilStored(async () => (await unsent()) === 0);
      await person.says('salam');
      await until(() => person.seen().length > 1, 'the next answer');
      await untilStored(async () => (await unsent()) === 0);
      expect(person.seen()).toHaveLength(2);
      const [first] = await database.db.outgoingMessage.findMany({ orderBy: { position: 'asc' } });
      expect(first).toMatchObject({ state: 'sent', providerMessageId: person.seen()[0]?.providerMessageId });
    },
    LONG,
  );

  it(
    'again and again while a crowd writes loses no message and no answer',
    async () => {
      const crowd = Array.from({ length: 30 }, (_, i) => newPerson(api, 501 + i));
      let sends = 0;
      let killAt = 10;
      const stop = api.listen((call) => {
        if (call?.method === 'sendMessage' && ++sends === killAt) program.process.kill('SIGKILL');
      });
      let kills = 0;
      for (const words of ['Bonjour', 'français', '1']) {
        const before = crowd.map((person) => person.seen().length);
        killAt = sends + 10;
        for (const person of crowd) await person.says(words);
        await until(() => program.process.signalCode !== null, 'the program to be killed');
        kills++;
        program = await start();
        await until(
          () => crowd.every((person, i) => person.seen().length > (before[i] ?? 0)),
          'everybody to be answered',
        );
        await untilStored(async () => (await unsent()) === 0);
      }
      stop();
      expect(await database.db.incomingMessage.count()).toBe(90);
      expect(await database.db.citizen.count()).toBe(30);
      expect(await database.db.flag.count()).toBe(0);
      const rows = await database.db.outgoingMessage.findMany({ select: { state: true, dedupeKey: true } });
      expect(rows.every(({ state }) => state === 'sent')).toBe(true);
      // Doubles: only what was on its way at the moment of a kill.
      const doubles = crowd.reduce((sum, person) => sum + person.seen().length, 0) - rows.length;
      expect(doubles).toBeGreaterThanOrEqual(0);
      expect(doubles).toBeLessThanOrEqual(kills * 64);
    },
    2 * LONG,
  );
});

describe('a program that is told to stop', () => {
  it(
    'ends within ten seconds though sends and files hang, and goes on with both at its next start',
    async () => {
      const person = newPerson(api, 501);
      await person.says('salam');
      await until(() => person.seen().length === 1, 'an answer');
      api.filesHang = true;
      await person.sendsFile('photo', sampleBytes('photo.jpg'));
      const fetched = () => database.db.attachment.count({ where: { claimedBy: { not: null } } });
      await untilStored(async () => (await fetched()) === 1);
      let hanging = false;
      const stop = api.listen((call) => {
        hanging ||= call?.fault === 'hang';
      });
      const before = person.seen().length;
      api.fails('hang');
      await newPerson(api, 502).says('salam');
      await until(() => hanging, 'an answer to be on its way');
      stop();
      const began = performance.now();
      expect(await program.stop()).toBe(0);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await database.db.copy.count()).toBe(0);
      api.filesHang = false;
      program = await start();
      await untilStored(async () => (await unsent()) === 0);
      const sent = { conversationId: { not: null }, state: 'stored' };
      await untilStored(async () => (await database.db.attachment.count({ where: sent })) === 1);
      expect(person.seen().length).toBeGreaterThanOrEqual(before);
    },
    LONG,
  );
});
