// Votes: one ballot for each person; while a vote is open nothing that staff may read says who voted what; once it is closed
// nothing at all does; and what is counted on pages is a count of rows.

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/console/csv.ts';
import { readVoteResults } from '../../src/database/vote-results.ts';
import { openPublicPages } from '../../src/features/public-pages/pages.ts';
import { announceVote, draftVote } from '../../src/features/votes/changes.ts';
import { watchVotes } from '../../src/features/votes/clock.ts';
import { addIdeas, addOptions, editOption, removeOption } from '../../src/features/votes/option-changes.ts';
import { votesPersonalData } from '../../src/features/votes/personal-data.ts';
import { type Files, openFiles } from '../../src/files/file-store.ts';
import { openCodeCheck } from '../../src/http/check-code.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { RING } from '../support/keys.ts';
import { drawAll, openSample, type Sample } from '../support/sample-votes.ts';
import { openTown, type Town } from '../support/town.ts';

const DAY_MS = 86_400_000;
const FAR_MS = 40 * DAY_MS;
let town: Town;
let files: Files;
let base = '';
let close = async () => {};

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'votes-'));
  files = openFiles(folder, RING);
  town = await openTown([], { files });
  await town.db.staff.create({ data: { id: 'clerk', name: 'Clerk', email: 'clerk@commune.ma' } });
  const app = express();
  const { db, context } = town;
  const { words, referenceData } = context;
  openPublicPages(app, {
    ...{ db, words, referenceData, clock: () => town.now, baseUrl: 'https://hissa.example', files },
    telegramName: () => 'taroudant_bot',
  });
  openCodeCheck(app, { db, words });
  const server = app.listen(0);
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.close();
    await once(server, 'close');
    await rm(folder, { recursive: true, force: true });
  };
});
afterAll(async () => {
  await close();
  await town.close();
});

const office = () => ({ db: town.db, context: town.context, files });
const by = () => ({ staffId: 'clerk', scope: 'all' as const, at: town.now });
const open = (sample: Omit<Sample, 'closesAt'>, forMs = FAR_MS): Promise<string> =>
  openSample(office(), { ...sample, closesAt: new Date(town.now.getTime() + forMs) }, by());
const shareOut = (forMs = FAR_MS, more: Partial<Sample> = {}) =>
  open({ form: 'budget', budget: 600_000, ...more }, forMs);
const voteOf = (id: string) => town.db.vote.findUniqueOrThrow({ where: { id } });

/** A budget without projects yet, and how a form of its page names it. */
async function draftedBudget() {
  const id = uuidv7();
  const said = { titleAr: 'أفكار', titleFr: 'Idées', summaryAr: 'أفكار', summaryFr: 'Idées', searchKey: '' };
  const times = { opensAt: town.now, closesAt: new Date(town.now.getTime() + DAY_MS) };
  const plan = { form: 'budget' as const, identity: 'contact' as const, budget: 10, ...said, ...times };
  await draftVote(town.db, { id, ...plan }, by());
  return { id, wanted: async () => ({ id, seen: (await voteOf(id)).updatedAt }) };
}

/** Comes in by its link. */
async function enters(address: string, id: string): Promise<void> {
  const { reference } = await voteOf(id);
  await town.hears(address, { kind: 'start' });
  await town.hears(address, { kind: 'start', payload: `vote_${reference}` });
}

async function closes(id: string): Promise<void> {
  await town.db.vote.update({ where: { id }, data: { closesAt: town.now } });
  await watchVotes({ db: town.db, clock: () => town.now });
  await town.context.referenceData.refresh();
}

const ballotsOf = (voteId: string) => town.db.voteBallot.findMany({ where: { voteId } });
const votersIn = (voteId: string) => town.db.voteVoter.findMany({ where: { voteId } });
const choicesOf = async (voteId: string) => (await ballotsOf(voteId)).map(({ choices }) => choices);
/** Taps what was never offered, under the number of the question on the screen. */
async function forges(address: string, option: string): Promise<void> {
  const token = town.last(address).options?.find((each) => each.token.startsWith('q'))?.token ?? '';
  await town.hears(address, { kind: 'option', token: `${token.split('.')[0]}.${option}` });
}
const citizenAt = async (address: string) =>
  (await town.db.conversation.findFirstOrThrow({ where: { address } })).citizenId;

describe('a ballot', () => {
  it('is one for each person, and what is tapped later takes its place', async () => {
    const id = await shareOut();
    await enters('a1', id);
    await town.taps('a1', '$p0');
    await town.taps('a1', '$p1');
    expect(town.last('a1').text).toContain('⛔');
    await town.taps('a1', '$p2');
    await town.taps('a1', 'done');
    expect(await choicesOf(id)).toEqual([[0, 2]]);
    await enters('a1', id);
    await town.taps('a1', '$p0');
    expect(await choicesOf(id)).toEqual([[2]]);
    // What tells of something else is kept as it was said.
    const told = 'بغيت نعرف فوقاش غادي تصاوبو الزنقة ديالنا';
    await town.hears('a1', told);
    expect(await town.db.incomingMessage.count({ where: { text: told } })).toBe(1);
    await enters('a1', id);
    await town.taps('a1', '$p2');
    expect([await ballotsOf(id), await votersIn(id)]).toEqual([[], []]);
  });

  it('holds projects of several pages, each with its own picture', async () => {
    const id = await shareOut(FAR_MS, { count: 8 });
    await enters('g1', id);
    await town.taps('g1', '$p6');
    const first = town.said('g1').findLast(({ file }) => file);
    await town.taps('g1', 'next');
    expect(town.last('g1').text).toContain('✅');
    expect(town.last('g1').options?.map(({ token }) => token.split('.')[1])).toEqual(['$p7', 'next', 'done']);
    expect(town.last('g1').file).not.toEqual(first?.file);
    await town.taps('g1', '$p7');
    // Its name is enough, though it stands on the other page.
    await town.hears('g1', 'تبليط درب العفو');
    expect(await choicesOf(id)).toEqual([[5, 6, 7]]);
  });

  it('holds nothing that was not offered, whatever a button is made to say', async () => {
    const id = await shareOut();
    await enters('f1', id);
    const question = town.last('f1').text;
    for (const option of ['$p9', '$p-1', '$pNaN', '$p1.5', '$p99999999999', '$1', 'next', 'yes']) {
      await forges('f1', option);
      expect([option, await ballotsOf(id)]).toEqual([option, []]);
      expect(town.last('f1').text).toContain(question.split('\n').at(-1));
    }
    // A yes is no project.
    await town.hears('f1', 'نعم');
    expect(await ballotsOf(id)).toEqual([]);
    await town.taps('f1', '$p1');
    expect(await choicesOf(id)).toEqual([[1]]);
    const pairs = await open({ form: 'pairs', count: 3 });
    await enters('f2', pairs);
    for (const option of ['$7', '$0', '$p0', 'more']) await forges('f2', option);
    expect(await ballotsOf(pairs)).toEqual([]);
  });

  it('is refused by the database where it names what is no option, or costs more than there is', async () => {
    const id = await shareOut();
    const pairs = await open({ form: 'pairs', count: 3 });
    const citizenId = uuidv7();
    await town.db.citizen.create({ data: { id: citizenId, language: 'fr' } });
    for (const choices of ['{9}', '{-1}', '{0,NULL}', '{2,2}', '{0,1}'])
      await expect(
        town.db.$queryRawUnsafe(
          `select cast_ballot($1::uuid, $2::uuid, $3::uuid, '{}', $4::int[], 'B7K2M-9QXZ4')`,
          ...[id, citizenId, uuidv7(), choices],
        ),
        choices,
      ).rejects.toThrow();
    for (const [low, high, wanted] of [
      [0, 9, 0],
      [1, 0, 1],
      [0, 1, 2],
    ])
      await expect(
        town.db.$queryRawUnsafe(
          `select compare_options($1::uuid, $2::uuid, $3::uuid, 'B7K2M-9QXZ4', $4::uuid, $5::int, $6::int, false, $7::int)`,
          ...[pairs, citizenId, uuidv7(), uuidv7(), low, high, wanted],
        ),
      ).rejects.toThrow();
    expect([await ballotsOf(id), await ballotsOf(pairs)]).toEqual([[], []]);
  });

  it('is cast once by two telephones of one person at the same moment', async () => {
    const id = await shareOut();
    const citizenId = uuidv7();
    await town.db.citizen.create({ data: { id: citizenId, language: 'fr' } });
    const cast = (ballot: string) =>
      town.db.$queryRawUnsafe(
        `select cast_ballot($1::uuid, $2::uuid, $3::uuid, '{}', '{1}', 'A7K2M-9QXZ4')`,
        id,
        citizenId,
        ballot,
      );
    const tried = await Promise.allSettled([cast(uuidv7()), cast(uuidv7())]);
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await choicesOf(id)).toEqual([[1]]);
  });

  it('counts once where two telephones turn out to be one person’s', async () => {
    const id = await shareOut();
    for (const [who, what] of [
      ['m1', '$p0'],
      ['m2', '$p1'],
    ] as const) {
      await enters(who, id);
      await town.taps(who, what);
    }
    const [from, to] = [await citizenAt('m1'), await citizenAt('m2')];
    await town.db.$queryRawUnsafe(
      `select merge_citizens($1::uuid, $2::uuid, '00000000-0000-0000-0000-000000000000')`,
      from,
      to,
    );
    expect(await choicesOf(id)).toEqual([[1]]);
  });

  it('is opened by a card once, whoever gives it', async () => {
    const id = await shareOut(FAR_MS, { identity: 'card' });
    for (const who of ['k1', 'k2']) {
      await enters(who, id);
      await town.taps(who, '.agree');
      await town.hears(who, 'JC123456');
    }
    const voters = await votersIn(id);
    expect(voters.map(({ citizenId }) => citizenId)).toEqual([await citizenAt('k1')]);
    expect(await ballotsOf(id)).toEqual([]);
    await town.taps('k1', '$p3');
    await closes(id);
    expect((await votersIn(id)).map(({ personHash, ballotId }) => [personHash, ballotId])).toEqual([
      [null, null],
    ]);
  });

  it('is not given by a telephone that parted from the one whose card was given', async () => {
    const id = await shareOut(FAR_MS, { identity: 'card' });
    await enters('u1', id);
    await town.taps('u1', '.agree');
    await town.hears('u1', 'JC765432');
    await town.taps('u1', '$p3');
    await town.hears('u2', { kind: 'start' });
    const [from, to] = [await citizenAt('u2'), await citizenAt('u1')];
    const chat = await town.db.conversation.findFirstOrThrow({ where: { address: 'u1' } });
    const link = uuidv7();
    await town.db.$queryRawUnsafe(
      `select link_citizens($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz, $6::timestamptz)`,
      ...[link, from, to, chat.id, town.now, new Date(town.now.getTime() + DAY_MS)],
    );
    await enters('u2', id);
    expect(town.last('u2').text).toContain('✅');
    await town.db.$queryRawUnsafe(
      `select part_citizens($1::uuid, $2::timestamptz, '00000000-0000-0000-0000-000000000000')`,
      ...[link, town.now],
    );
    await town.taps('u2', '$p2');
    expect(await choicesOf(id)).toEqual([[3]]);
    expect((await votersIn(id)).map(({ citizenId }) => citizenId)).toEqual([to]);
    // The card is asked for again.
    expect(town.last('u2').options?.map(({ token }) => token.split('.')[1])).toContain('agree');
    await expect(
      town.db.$queryRawUnsafe(
        `select cast_ballot($1::uuid, $2::uuid, $3::uuid, '{}', '{2}', 'A7K2M-9QXZ5')`,
        ...[id, from, uuidv7()],
      ),
    ).rejects.toThrow();
    expect(await votersIn(id)).toHaveLength(1);
  });

  it('goes with its person until the closing, and stays as a figure from then on', async () => {
    const id = await shareOut();
    for (const who of ['d1', 'd2']) {
      await enters(who, id);
      await town.taps(who, '$p0');
    }
    const erase = async (address: string) => {
      const citizen = await citizenAt(address);
      for (const sql of votesPersonalData.erases ?? []) await town.db.$executeRawUnsafe(sql, citizen);
    };
    await erase('d1');
    expect(await choicesOf(id)).toEqual([[0]]);
    await closes(id);
    await erase('d2');
    expect([await choicesOf(id), await votersIn(id)]).toEqual([[[0]], []]);
    const bite = votesPersonalData.expires?.votes;
    if (typeof bite !== 'string') return expect.fail();
    await town.db.$queryRawUnsafe(bite, new Date(town.now.getTime() + DAY_MS), 100);
    expect(await town.db.voteVoter.count({ where: { vote: { status: 'closed' } } })).toBe(0);
  });
});

describe('secrecy', () => {
  /** What stands of a chat in the database, without what differs between any two chats. */
  async function recordOf(address: string) {
    const found = await town.db.conversation.findFirstOrThrow({ where: { address } });
    const where = { conversationId: found.id };
    const heard = await town.db.incomingMessage.findMany({ where, orderBy: { receivedAt: 'asc' } });
    const said = await town.db.outgoingMessage.findMany({ where, orderBy: { createdAt: 'asc' } });
    const memory = JSON.stringify(found.memory).replaceAll(/[0-9a-f-]{36}|\d{13}/gu, '•');
    return {
      memory,
      heard: heard.map(({ kind, text, content, about }) => ({ kind, text, content, about })),
      said: said.map(({ text, sealed, options, about }) => ({
        ...{ text, options, about },
        // The real words, which no page shows, until they have left.
        isSealed: sealed !== null,
      })),
    };
  }

  it('of two who vote otherwise in the same words and taps nothing that is kept differs but the ballots', async () => {
    const id = await shareOut();
    const logged = town.logged.length;
    const audited = await town.db.auditEvent.count();
    for (const [who, tapped, typed] of [
      ['s1', '$p0', '3'],
      ['s2', '$p1', '4'],
    ] as const) {
      await enters(who, id);
      await town.taps(who, tapped);
      await town.hears(who, typed);
      // What comes too late is no less secret.
      await town.taps(who, 'done');
      await town.hears(who, { kind: 'option', token: `q1.${tapped}` });
    }
    expect((await choicesOf(id)).toSorted()).toEqual([
      [0, 2],
      [1, 3],
    ]);
    const [one, other] = [await recordOf('s1'), await recordOf('s2')];
    expect(other).toEqual(one);
    expect(one.heard.some(({ text }) => text === '•••')).toBe(true);
    // Nobody but administrators reads that somebody votes at all.
    expect(one.heard.slice(2, -1).every(({ about }) => about === 'petition')).toBe(true);
    expect(one.heard.at(-1)?.content).toEqual({});
    expect(await town.db.auditEvent.count()).toBe(audited);
    expect(town.logged.slice(logged)).toEqual([]);
  });

  it('of words that counted holds, however long, and what is not understood there teaches nobody', async () => {
    const id = await shareOut();
    const { reference } = await voteOf(id);
    for (const [who, words] of [
      ['l1', 'بغيت عافاكم جردة للأطفال هي اللي مزيانة بزاف لينا'],
      ['l2', 'je veux le Jardin pour les enfants et Éclairage de Bab Zorgane dans notre rue'],
      ['l3', 'ana bghit جردة للأطفال machi ملعب القرب فلاسطاح'],
      ['l4', 'bla bla zzzz qqqq'],
    ] as const) {
      await town.hears(who, { kind: 'start' });
      await town.hears(who, { kind: 'start', payload: `vote_${reference}` });
      await town.hears(who, words);
      expect([who, await town.db.incomingMessage.count({ where: { text: words } })]).toEqual([who, 0]);
      const { memory } = await town.db.conversation.findFirstOrThrow({ where: { address: who } });
      expect([who, (memory as { shown: { step: string } }).shown.step]).toEqual([who, '_vote_projects']);
      expect(JSON.stringify(memory)).not.toContain(words);
    }
    // Nor does whoever is no administrator read in a chat that one votes, whatever was said or tapped there.
    await town.hears('l4', { kind: 'option', token: 'q9.made_up' });
    const asked = await town.db.conversation.findFirstOrThrow({ where: { address: 'l4' } });
    const shown = await town.db.outgoingMessage.findMany({ where: { conversationId: asked.id } });
    expect(shown.filter(({ about }) => about !== 'petition')).toHaveLength(1);
    // Said in one go with what brought the question, it is hidden too.
    await town.hears('l5', { kind: 'start' });
    const go = { channel: 'simulator' as const, address: 'l5', at: town.now };
    await town.engine.sink.receive([
      { ...go, messageId: 'l5-1', content: { kind: 'start', payload: `vote_${reference}` } },
      { ...go, messageId: 'l5-2', content: { kind: 'text', text: 'جردة للأطفال' } },
    ]);
    await town.engine.idle();
    expect(await town.db.incomingMessage.count({ where: { text: 'جردة للأطفال' } })).toBe(0);
    // What is said anew is no less secret.
    const { id: conversationId } = await town.db.conversation.findFirstOrThrow({ where: { address: 'l4' } });
    const where = { text: '•••', conversationId };
    const { messageId: of } = await town.db.incomingMessage.findFirstOrThrow({ where });
    for (const text of ['zzzz qqqq wwww', 'zzzz qqqq wwww vvvv rrrr tttt pppp']) {
      await town.hears('l4', { kind: 'edited', of, text });
      await town.hears('l4', 'القائمة');
      await town.hears('l4', { kind: 'edited', of, text: `${text} mmmm` });
    }
    expect(await town.db.incomingMessage.count({ where: { text: { contains: 'zzzz' } } })).toBe(0);
    expect(await town.db.miss.count()).toBe(0);
    expect(await town.db.case.count()).toBe(0);
  });

  it('of a voice note at the question keeps it from staff, who need not listen', async () => {
    const id = await shareOut();
    await enters('v1', id);
    for (let time = 0; time < 3; time++) {
      const file = { ref: `v${time}`, mimeType: 'audio/ogg' };
      await town.hears('v1', { kind: 'file', media: 'voice', file });
    }
    const chat = await town.db.conversation.findFirstOrThrow({ where: { address: 'v1' } });
    expect(chat.mode).toBe('bot');
    expect((chat.memory as unknown as { shown: { step: string } }).shown.step).toBe('_vote_projects');
    expect(await town.db.attachment.count({ where: { conversationId: chat.id } })).toBe(0);
  });

  it('is cut in the transaction that closes: new ids, no link, no moment, no picture of a pair in a chat', async () => {
    const id = await open({ form: 'pairs', count: 4 });
    for (const who of ['c1', 'c2', 'c3']) {
      await enters(who, id);
      for (const half of ['$1', '$2', '$none']) await town.taps(who, half);
    }
    const before = await town.db.voteComparison.findMany({ where: { voteId: id } });
    const ballots = await ballotsOf(id);
    expect([before.length, ballots.length]).toEqual([9, 3]);
    const shown = () =>
      town.db.outgoingMessage.count({ where: { attachment: { votePicture: { voteId: id } } } });
    expect(await shown()).toBeGreaterThan(8);
    await closes(id);
    const after = await town.db.voteComparison.findMany({ where: { voteId: id } });
    const told = (all: typeof before) =>
      all.map(({ one, other, swapped, chosen }) => `${one} ${other} ${swapped} ${chosen}`).toSorted();
    expect(told(after)).toEqual(told(before));
    expect(after.every(({ ballotId }) => ballotId === null)).toBe(true);
    const ids = new Set([...before, ...ballots].map((each) => each.id));
    expect([...after, ...(await ballotsOf(id))].filter((each) => ids.has(each.id))).toEqual([]);
    expect((await votersIn(id)).map(({ ballotId }) => ballotId)).toEqual([null, null, null]);
    expect(await shown()).toBe(0);
    const voters = { votes: { some: { voteId: id } } };
    const chats = await town.db.conversation.findMany({ where: { citizen: voters }, select: { id: true } });
    const conversationId = { in: chats.map((chat) => chat.id) };
    // The last reply to each may be on its way still.
    expect(
      await town.db.outgoingMessage.count({ where: { sealed: { not: null }, conversationId } }),
    ).toBeLessThanOrEqual(3);
    await town.taps('c1', '$1');
    expect(await town.db.voteComparison.count({ where: { voteId: id } })).toBe(9);
    await expect(town.db.$queryRawUnsafe(`select hold_vote($1::uuid)`, id)).rejects.toThrow();
    const moments = await town.db
      .$queryRaw`select table_name::text, column_name::text from information_schema.columns
      where table_name in ('VoteVoter', 'VoteBallot', 'VoteComparison') and (data_type like 'timestamp%' or column_default is not null)`;
    expect(moments).toEqual([]);
  });

  it('is taken back pair by pair, the last one first, and of whoever takes all back nothing stays', async () => {
    const id = await open({ form: 'pairs', count: 4 });
    await enters('back', id);
    const seen = () => town.db.voteComparison.count({ where: { voteId: id } });
    for (const half of ['$1', '$2']) await town.taps('back', half);
    expect(await seen()).toBe(2);
    await town.hears('back', { kind: 'text', text: 'retour' });
    expect(await seen()).toBe(1);
    await town.taps('back', '$2');
    expect(await seen()).toBe(2);
    for (const text of ['retour', 'je me suis trompé', 'retour'])
      await town.hears('back', { kind: 'text', text });
    expect([await seen(), await votersIn(id), await ballotsOf(id)]).toEqual([0, [], []]);
    await town.taps('back', '$1');
    expect(await seen()).toBe(1);
  });

  it('is heard pair by pair, and when it closes what was heard goes from the chats as what was shown', async () => {
    const id = await open({ form: 'pairs', count: 3, isSaid: true });
    await enters('ear', id);
    await town.taps('ear', 'hear');
    const heard = () =>
      town.db.outgoingMessage.count({ where: { attachment: { voteSound: { voteId: id } } } });
    expect(await heard()).toBe(2);
    await closes(id);
    expect(await heard()).toBe(0);
  });

  it('has no two options of one name: nobody could tell them apart', async () => {
    const { db } = town;
    const { id, wanted } = await draftedBudget();
    const add = async (...names: [string, string][]) => {
      const plans = names.map(([nameAr, nameFr]) => ({ nameAr, nameFr, cost: 1 }));
      return (await addOptions(db, { ...(await wanted()), plans }, by())).is;
    };
    expect(await add(['جردة', 'Jardin'], ['ملعب', 'Stade'])).toBe('done');
    expect(await add(['حديقة', ' jardin '])).toBe('same_name');
    expect(await add(['سوق', 'Marché'], ['سوق', 'Souk'])).toBe('same_name');
    const edit = async (position: number, nameFr: string) =>
      (await editOption(db, { ...(await wanted()), position, plan: { nameAr: 'x', nameFr, cost: 1 } }, by()))
        .is;
    expect([await edit(1, 'JARDIN'), await edit(1, 'Terrain'), await edit(1, 'Terrain')]).toEqual([
      ...['same_name', 'done', 'done'],
    ]);
    await db.voteOption.update({
      where: { voteId_position: { voteId: id, position: 1 } },
      data: { nameFr: 'Jardin' },
    });
    expect(await announceVote(db, await wanted(), by())).toEqual({ is: 'same_name' });
  });

  it('lets nobody see how it stands before it is closed', async () => {
    const id = await shareOut();
    await enters('w1', id);
    await town.taps('w1', '$p0');
    const { reference } = await voteOf(id);
    const page = await read(`/public/votes/${reference}?lang=fr`);
    expect(page.text).toContain('1 personne a voté');
    expect(page.text).not.toContain('Résultat');
    expect((await read('/public/data/votes.csv')).text).not.toContain(reference);
    expect((await read(`/public/votes/${reference}/result-fr.png`)).status).toBe(404);
  });
});

const read = async (path: string) => {
  const answer = await fetch(`${base}${path}`);
  return { status: answer.status, text: stripIsolates(await answer.text()) };
};

describe('what may be chosen', () => {
  it('comes from the ideas of a campaign, the most supported first, and closes up when one is taken out', async () => {
    const { db } = town;
    const campaign = await db.campaign.findFirstOrThrow({ include: { axes: true } });
    const axisId = campaign.axes[0]?.id ?? '';
    for (const [i, status] of (['listed', 'taken_up', 'taken_up', 'taken_up'] as const).entries()) {
      const [id, citizenId] = [uuidv7(), uuidv7()];
      await db.citizen.create({ data: { id: citizenId, language: 'fr' } });
      const said = { title: `Idée ${i}`, idea: 'Une idée', theme: 'culture', language: 'fr', flowHash: 'x' };
      const own = { id, citizenId, axisId, reference: `26-90000${i}-1`, status, createdAt: town.now };
      await db.proposal.create({ data: { ...own, ...said } });
      // The last one has a supporter more than the others.
      if (i === 3)
        await db.proposalSupport.create({ data: { proposalId: id, citizenId, createdAt: town.now } });
    }
    const { id, wanted } = await draftedBudget();
    expect(await addIdeas(db, { ...(await wanted()), campaignId: campaign.id }, by())).toEqual({
      is: 'done',
    });
    const names = async () =>
      (await db.voteOption.findMany({ where: { voteId: id }, orderBy: { position: 'asc' } })).map(
        ({ position, nameFr }) => `${position} ${nameFr}`,
      );
    const [first, ...others] = await names();
    expect([first, ...others.toSorted()]).toEqual(['0 Idée 3', '1 Idée 1', '2 Idée 2']);
    await removeOption(db, { ...(await wanted()), position: 0 }, by());
    expect((await names()).map((name) => name.slice(0, 1))).toEqual(['0', '1']);
    expect(await announceVote(db, await wanted(), by())).toEqual({ is: 'no_costs' });
  });
});

describe('what is shown', () => {
  it('is in the menu only while one can vote', async () => {
    for (const { id } of await town.db.vote.findMany({ where: { status: { not: 'closed' } } }))
      await closes(id);
    await town.hears('e1', { kind: 'start' });
    const menu = () => (town.last('e1').options ?? []).map(({ token }) => token.split('.')[1]);
    await town.hears('e1', 'القائمة');
    expect(menu()).not.toContain('vote');
    await shareOut(DAY_MS);
    await town.hears('e1', 'القائمة');
    expect(menu()).toContain('vote');
    town.pass(2 * DAY_MS);
    await town.hears('e1', 'القائمة');
    expect(menu()).not.toContain('vote');
  });

  it('counts as many as there are rows, is light, and proves by its code that somebody voted', async () => {
    const id = await shareOut();
    const wished = [['$p0'], ['$p0', '$p2'], ['$p1', '$p3'], ['$p1']];
    for (const [i, taps] of wished.entries()) {
      await enters(`r${i}`, id);
      for (const tap of taps) await town.taps(`r${i}`, tap);
    }
    await town.taps('r0', 'done');
    const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/u.exec(town.last('r0').text)?.[0] ?? '';
    await closes(id);
    await drawAll(office(), town.now);
    await drawAll(office(), town.now);
    const ballots = await ballotsOf(id);
    const { reference } = await voteOf(id);
    const page = await read(`/public/votes/${reference}?lang=fr`);
    expect(page.text).toContain(`${ballots.length} personnes ont voté`);
    expect(Buffer.byteLength(page.text)).toBeLessThan(60_000);
    const [head = [], ...lines] = readCsv(Buffer.from((await read('/public/data/votes.csv')).text)) ?? [];
    const mine = lines.filter((line) => line[0] === reference);
    const column = (name: string) => mine.map((line) => Number(line[head.indexOf(name)]));
    expect(column('votes')).toEqual(
      [0, 1, 2, 3, 4].map((position) => ballots.filter(({ choices }) => choices.includes(position)).length),
    );
    // Two votes each for the first two: the cheaper goes first, the other does not fit any more, and so it goes on.
    expect(column('funded')).toEqual([0, 1, 1, 0, 0]);
    expect(JSON.parse((await read('/public/data/votes.json')).text)).toHaveLength(lines.length);
    const pictures = ['card-ar', 'result-ar', 'result-fr'].map(async (name) => {
      const { headers } = await fetch(`${base}/public/votes/${reference}/${name}.png`);
      return headers.get('content-type');
    });
    expect(await Promise.all(pictures)).toEqual(Array(3).fill('image/png'));
    const right = await read(`/public/check?code=${code}`);
    expect(right.text).toContain('Ce code est juste');
    expect(await town.db.notice.count({ where: { subjectId: id, kind: 'vote_closed' } })).toBe(4);
    for (const path of [`/public/votes?lang=ar`, '/public?lang=fr'])
      expect((await read(path)).text).toContain(reference);
    expect((await read('/public/votes/99-000000-0')).status).toBe(404);
  });

  it('ranks pairs by rows, each person’s once, whichever half they stood on', async () => {
    const id = await open({ form: 'pairs', count: 3 });
    for (let person = 0; person < 8; person++) {
      await enters(`p${person}`, id);
      for (let pair = 0; pair < 3; pair++) {
        const { memory } = await town.db.conversation.findFirstOrThrow({ where: { address: `p${person}` } });
        const [first] = (memory as { vote: { pair: [number, number] } }).vote.pair;
        const [, second] = (memory as { vote: { pair: [number, number] } }).vote.pair;
        await town.taps(`p${person}`, first < second ? '$1' : '$2');
      }
    }
    const vote = await voteOf(id);
    const results = await readVoteResults(town.db, vote);
    const rows = await town.db.voteComparison.findMany({ where: { voteId: id } });
    expect(rows).toHaveLength(24);
    expect(results).toMatchObject({ people: 8, decided: 24, undecided: 0 });
    expect(results.options.map(({ votes, shown }) => [votes, shown])).toEqual([
      [16, 16],
      [8, 16],
      [0, 16],
    ]);
    expect(results.firstHalf).toBe(
      rows.filter(({ chosen, one, other, swapped }) => chosen === (swapped ? other : one)).length,
    );
    expect(results.ranking?.ranked.map(({ position }) => position)).toEqual([0, 1, 2]);
    const halves = rows.filter(({ swapped }) => swapped).length;
    expect(halves).toBeGreaterThan(2);
    expect(halves).toBeLessThan(22);
  });
});
