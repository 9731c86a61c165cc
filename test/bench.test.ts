// What the benches stand on: the limit keeps what we promise, or it is none; and what is written of speed was measured.
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Results, summaryOf } from '../bench/figures.ts';
import { openBatches } from '../bench/limit/batches.ts';
import type { Said } from '../bench/limit/conversation.ts';
import { openStore, type Reply } from '../bench/limit/store.ts';
import { RESULTS, reportOf } from '../bench/report.ts';
import { emptyDatabase } from './support/database.ts';

describe('the limit by hand', () => {
  const COMPLAINT: Said[] = [
    ...[{ text: '/start' }, { tap: 'complaint' }, { tap: 'lighting' }, { text: 'the lamp is out' }],
    ...[{ text: 'at the gate' }, { tap: '_skip' }, { tap: 'send' }],
  ];
  let client: Client;
  let sent: Reply[];
  let fails: boolean;
  let batches: ReturnType<typeof openBatches>;
  const count = async (of: string) => (await client.query(`select count(*)::int as n from ${of}`)).rows[0].n;

  beforeEach(async () => {
    const url = await emptyDatabase();
    client = new Client({ connectionString: url });
    await client.connect();
    const store = await openStore(url, 3);
    [sent, fails] = [[], false];
    batches = openBatches(store, async (reply) => {
      // Whoever is answered finds the answer in the database.
      expect(await count(`outbox where id = ${reply.id}`)).toBe(1);
      if (fails) throw new Error('nobody there');
      return sent.push(reply);
    });
    onTestFinished(async () => {
      await batches.close();
      await store.close();
      await client.end();
    });
  });

  it('files the complaint, and writes down each reply that left', async () => {
    for (const [id, said] of COMPLAINT.entries()) await batches.receive({ id, chat: 7, said });
    await expect.poll(() => sent.at(-1)?.text).toBe('Thank you. Your reference is 1');
    await batches.close();
    expect(await count(`complaint where category = 'lighting' and place = 'at the gate'`)).toBe(1);
    expect([await count('incoming'), await count('outbox'), await count('sent_as')]).toEqual([7, 7, 7]);
  });

  it('does nothing when the same comes twice, at once or later', async () => {
    const twice = (id: number, said: Said) =>
      Promise.all([batches.receive({ id, chat: 7, said }), batches.receive({ id, chat: 7, said })]);
    await twice(1, { text: '/start' });
    await twice(2, { tap: 'complaint' });
    await batches.receive({ id: 1, chat: 7, said: { text: '/start' } });
    await expect.poll(() => sent.map(({ text }) => text)).toHaveLength(2);
    expect(await count('outbox')).toBe(2);
    const { rows } = await client.query('select state from conversation');
    expect(rows).toEqual([{ state: { asked: 1, answers: { menu: 'complaint' } } }]);
  });

  it('leaves what could not leave in the outbox, unmarked', async () => {
    fails = true;
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => told.mockRestore());
    await batches.receive({ id: 1, chat: 7, said: { text: '/start' } });
    await batches.close();
    expect([await count('outbox'), await count('sent_as')]).toEqual([1, 0]);
  });
});

describe('what is written of speed', () => {
  const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

  it('is what was measured', async () => {
    const results: Results = JSON.parse(readFileSync(RESULTS, 'utf8'));
    for (const [path, text] of await reportOf(results)) expect(read(path), path).toBe(text);
  });

  it('is nothing where nothing was measured', () => {
    expect(summaryOf({ machine: { node: 'v24', cores: 2, processor: 'x' }, results: {} })).toBe('');
  });
});
