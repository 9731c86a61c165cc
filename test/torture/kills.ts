// A crowd writes without pause while the program and its own PostgreSQL are killed again and again, at any moment:
// nothing is lost, every start succeeds, everybody is answered.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { readPostmaster, urlOf } from '../../src/database/embedded/postmaster.ts';
import { dataFolder, type MainProgram, startMain } from '../support/main-program.ts';
import { newPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';

const KILLS = Number(process.env.KILLS ?? 20);
const PEOPLE = 20;

it(`${KILLS} kills of program and PostgreSQL lose nothing`, async () => {
  const folder = await dataFolder();
  const api = await openBotApi();
  const cluster = `${folder.path}/database`;
  const start = () =>
    startMain({ DATA_DIR: folder.path, TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root });
  let program: MainProgram = await start();
  onTestFinished(async () => {
    await program.stop();
    await api.close();
    await folder.remove();
  });
  const people = Array.from({ length: PEOPLE }, (_, i) => newPerson(api, 700 + i));
  let said = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    for (const person of people) await person.says(kill % 2 ? 'menu' : 'salam');
    said += people.length;
    await pause(Math.random() * 1_500);
    const server = await readPostmaster(cluster);
    // Together, the server alone, the program alone: each leaves something else behind.
    if (kill % 3 !== 2 && server) process.kill(server.pid, 'SIGKILL');
    if (kill % 3 === 1) {
      await expect
        .poll(async () => (await fetch(`${program.url}/readyz`)).status, { timeout: 60_000 })
        .toBe(200);
      continue;
    }
    await program.kill();
    program = await start();
  }
  const heard = async () => {
    const server = await readPostmaster(cluster);
    const client = new Client({ connectionString: server ? urlOf(server, 'participation') : '' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ heard: number; waiting: number }>(
        `select (select count(*)::int from "IncomingMessage") as heard,
           (select count(*)::int from "OutgoingMessage" o where "state" in ('queued', 'sending')
             or exists (select 1 from "Leaving" l where l."id" = o."id")) as waiting`,
      );
      return rows[0];
    } finally {
      await client.end();
    }
  };
  await expect.poll(heard, { timeout: 120_000, interval: 200 }).toEqual({ heard: said, waiting: 0 });
  // Who may still go on is answered a little later.
  const silent = () => people.filter((person) => person.seen().length === 0).length;
  await expect.poll(silent, { timeout: 60_000, interval: 200 }).toBe(0);
});
