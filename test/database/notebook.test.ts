// What a copy noted outlives it: what a provider took is not said again, what nobody knows of is, and counts as a doubt.
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSendJournal, type SendJournal } from '../../src/messaging/outbound/send-journal.ts';
import { put, settlePeople } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let folder: string;
beforeEach(async () => {
  town = await openTown();
  folder = await mkdtemp(join(tmpdir(), 'notes-'));
});
afterEach(async () => {
  await town.close();
  await rm(folder, { recursive: true, force: true });
});

const notebookOf = (copy: string, dead: string[] = []): SendJournal =>
  openSendJournal({
    ...{ db: town.db, folder, copy },
    hasDied: (name) => dead.includes(name),
    log: { warn() {} },
  });

async function sending(claimedBy: string, count: number): Promise<string[]> {
  const people = await settlePeople(town.db, 'telegram', count, town.now);
  const row = { text: 'x', state: 'sending', claimedBy };
  return put(
    town.db,
    town.now,
    people.map(({ conversationId }) => ({ conversationId, ...row })),
  );
}

it('a copy that died leaves what was taken as sent, and what was about to leave as a doubt', async () => {
  const [taken = '', begun = '', claimed = '', settled = ''] = await sending('one', 4);
  const one = notebookOf('one');
  for (const id of [taken, begun, settled]) one.note({ id });
  one.note({ id: taken, taken: { providerMessageId: '5:7', providerOrder: 7 } });
  one.forget([settled]);
  await appendFile(join(folder, 'one.notes'), `{"id":"${claimed}","tak`);
  const other = notebookOf('other', ['one']);
  await other.settle();
  const rows = await town.db.outgoingMessage.findMany();
  const of = (wanted: string) => rows.find(({ id }) => id === wanted);
  expect(of(taken)).toMatchObject({ state: 'sent', providerMessageId: '5:7', providerOrder: 7n, doubts: 0 });
  expect(of(begun)).toMatchObject({ state: 'queued', doubts: 1 });
  expect(of(claimed)).toMatchObject({ state: 'sending', claimedBy: 'one', doubts: 0 });
  expect(await readdir(folder)).toEqual(['other.notes']);
});

it('notes of a copy that lives are left alone, and what another has taken over is that one’s', async () => {
  const [mine = '', theirs = ''] = await sending('one', 2);
  const one = notebookOf('one');
  one.note({ id: mine });
  one.note({ id: theirs });
  await notebookOf('other').settle();
  expect(await town.db.outgoingMessage.count({ where: { state: 'sending' } })).toBe(2);
  await town.db.outgoingMessage.update({ where: { id: theirs }, data: { claimedBy: 'third' } });
  await notebookOf('another', ['one']).settle();
  const left = await town.db.outgoingMessage.findMany({ where: { state: 'sending' } });
  expect(left.map(({ id }) => id)).toEqual([theirs]);
});

it('a notebook stays short, whatever was noted, and keeps what is still open', async () => {
  const [open = '', ...others] = await sending('one', 3);
  const one = notebookOf('one');
  one.note({ id: open, taken: { providerMessageId: '1:1' } });
  for (let i = 0; i < 3_000; i++) {
    const id = others[i % 2] ?? '';
    one.note({ id });
    one.forget([id]);
  }
  const text = await readFile(join(folder, 'one.notes'), 'utf8');
  expect(text.length).toBeLessThan(70_000);
  expect(text).toContain(open);
  one.forget([open]);
  one.close();
  expect(await readdir(folder)).toEqual([]);
});
