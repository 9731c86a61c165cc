// What is over its time goes in the night; whoever asked to be erased is erased, and told once.
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLease } from '../../src/database/lease.ts';
import { NOBODY } from '../../src/database/personal-data.ts';
import { cutoff, ERASURE_DAYS, KEPT_DAYS } from '../../src/domain/retention.ts';
import { spendNight } from '../../src/features/privacy/night-guard.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { type Files, openFiles } from '../../src/files/file-store.ts';
import { ForeignFolder, removeOrphans } from '../../src/files/orphan-files.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { removeOrphanMessages } from '../../src/messaging/orphan-messages.ts';
import { everythingIn } from '../support/everything.ts';
import { RING } from '../support/keys.ts';
import { spendNightIn } from '../support/night.ts';
import { NO_LOG } from '../support/no-log.ts';
import { photograph } from '../support/replay-staff.ts';
import { sampleBytes } from '../support/samples.ts';
import { openTown, type Town } from '../support/town.ts';

const DAY_MS = 86_400_000;

let town: Town;
let removed: string[];
beforeEach(async () => {
  town = await openTown();
  removed = [];
});
afterEach(async () => {
  expect(town.missing).toEqual([]);
  expect(await leftBehind()).toEqual([]);
  await town.close();
});

const files: Pick<Files, 'remove'> = {
  remove(path) {
    removed.push(path);
    return Promise.resolve();
  },
};

const night = (copy?: string) => spendNightIn(town, files, copy);

/** What outlived the conversation, or the message, that it belongs to: the database itself does not look after that. */
const leftBehind = () => town.db.$queryRaw<{ id: string }[]>`
  select m."id" from (select "id", "conversationId" from "IncomingMessage" union all
    select "id", "conversationId" from "OutgoingMessage" union all select "id", "conversationId" from "Leaving") m
  where not exists (select 1 from "Conversation" c where c."id" = m."conversationId")
  union all select s."id" from "SentAs" s where not exists (select 1 from "OutgoingMessage" o where o."id" = s."id")`;

async function settle(): Promise<void> {
  await town.engine.tick();
  await town.engine.idle();
}

const everything = () => everythingIn(town.db);

const ADDRESS = '0612349876';
const WORDS = 'البولة ديال الضو قدام دار السي البودرقاوي محروقة';
/** Plainly of something else, and somewhere else. */
const ANOTHER = 'كاينة حفرة كبيرة فالمحايطة هادي شهر';

/** Somebody who has done all that leaves a trace. */
async function liveALittle(address = ADDRESS, longitude = -8.877134): Promise<{ citizenId: string }> {
  await town.hears(address, 'salam', { name: 'Lahoucine Boudrqaoui', phone: '+212612349876' });
  await town.hears(address, WORDS);
  await town.hears(address, { kind: 'place', latitude: 30.470612, longitude });
  town.channel.bytes.set('lamp', await photograph());
  await town.hears(address, { kind: 'file', media: 'photo', file: { ref: 'lamp' } });
  await settle();
  town.pass(2000);
  await settle();
  await town.taps(address, '_done');
  await town.taps(address, 'send');
  const { citizenId } = await town.db.case.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  return { citizenId };
}

async function supportAPetition(citizenId: string, status: string): Promise<string> {
  const { context, now } = town;
  const petition = {
    id: context.newId(),
    reference: `26-${status}`,
    titleAr: 'ع',
    titleFr: 'p',
    textAr: 'ن',
    textFr: 't',
  };
  await town.db.petition.create({ data: { ...petition, status, threshold: 200, createdAt: now } });
  await town.db.petitionEvent.create({
    data: { id: context.newId(), petitionId: petition.id, at: now, kind: 'status', visible: true },
  });
  const id = context.newId();
  const { cipher } = context;
  await town.db.support.create({
    data: {
      ...{
        id,
        petitionId: petition.id,
        citizenId,
        tie: 'resident',
        code: id.slice(0, 8) + status,
        createdAt: now,
      },
      ...{
        personHash: cipher.hash('JC123456'),
        name: cipher.seal('Lahoucine', `Support.name.${id}`),
        card: cipher.seal('JC123456', `Support.card.${id}`),
        cardTail: '456',
      },
    },
  });
  return id;
}

/** A petition that somebody began by their request. */
async function beginPetition(citizenId: string, status: string): Promise<void> {
  const { context, now } = town;
  const { id: caseId, ...filed } = await town.db.case.findFirstOrThrow({ where: { citizenId } });
  const id = context.newId();
  const { answers: _, ...row } = filed;
  const made = { ...row, id, reference: `26-${status}`, flow: 'petition_start', status: 'refused' };
  await town.db.case.create({ data: { ...made, closedAt: now, updatedAt: now } });
  expect(caseId).not.toBe(id);
  const words = { titleAr: `${status} words`, titleFr: '', textAr: '', textFr: '' };
  const petition = { id: context.newId(), reference: `26-${status}`, status, caseId: id };
  await town.db.petition.create({ data: { ...petition, ...words, threshold: 200, createdAt: now } });
}

async function propose(citizenId: string, status: string): Promise<void> {
  const { context, now } = town;
  const proposal = {
    id: context.newId(),
    reference: `26-idea-${status}`,
    citizenId,
    language: 'ary',
    theme: 'green',
  };
  const words = { title: `${status} title`, idea: `${status} idea`, status, flowHash: '', createdAt: now };
  await town.db.proposal.create({ data: { ...proposal, ...words } });
}

async function askToErase(address = ADDRESS): Promise<void> {
  await town.hears(address, 'مسحو المعطيات ديالي');
  await town.taps(address, '.erase');
}

describe('an erasure that was asked for', () => {
  it('is done by itself within the days the law gives, leaves no trace, and is told once', async () => {
    const { citizenId } = await liveALittle();
    await supportAPetition(citizenId, 'collecting');
    await supportAPetition(citizenId, 'deposited');
    await propose(citizenId, 'submitted');
    await propose(citizenId, 'listed');
    await askToErase();
    const { path } = await town.db.attachment.findFirstOrThrow({ where: { state: 'stored' } });
    const hash = town.context.cipher.hash('JC123456');
    expect(await everything()).toContain(hash);

    town.pass((ERASURE_DAYS - 1) * DAY_MS);
    await night();
    expect((await town.db.citizen.findUniqueOrThrow({ where: { id: citizenId } })).erasedAt).toBeNull();

    town.pass(2 * DAY_MS);
    await night();
    const left = await everything();
    for (const trace of ['البودرقاوي', hash, 'submitted idea', 'v2.', '30.4706', path ?? '…'])
      expect([trace, left.includes(trace)]).toEqual([trace, false]);
    expect(removed).toEqual([path]);
    // What the law makes the commune keep is still there, without the person.
    expect(await town.db.case.findFirstOrThrow()).toMatchObject({
      categoryId: 'lighting',
      description: null,
      latitude: 30.471,
    });
    expect(await town.db.support.count()).toBe(1);
    expect(left).toContain('listed idea');
    expect(await town.db.auditEvent.count({ where: { action: 'person.erase', subjectId: citizenId } })).toBe(
      1,
    );

    const farewell = town.context.words.say('ary', { message: 'notices-data_erased' });
    await settle();
    await night();
    await settle();
    expect(town.said(ADDRESS).filter(({ text }) => text === farewell)).toHaveLength(1);

    // The address was kept for these words only.
    town.pass(3 * DAY_MS);
    await night();
    expect(await everything()).not.toContain(ADDRESS);
  });

  it('leaves not a word of somebody with everything, in no table and no file', async () => {
    const { citizenId } = await liveALittle();
    const { db, context } = town;
    const words = (...said: string[]) => said.map((word) => `zq${word}`).join(' ');
    // A neighbour is shown the case, and joins it; and this person joined one of the neighbour's.
    await town.hears('0655', 'salam');
    await town.hears('0655', 'الضو طافي فالزنقة');
    await town.hears('0655', { kind: 'place', latitude: 30.4708, longitude: -8.8772 });
    const { id: mine, ...about } = await db.case.findFirstOrThrow();
    const neighbour = await db.conversation.findFirstOrThrow({ where: { address: '0655' } });
    expect(town.last('0655').options?.map(({ token }) => token)).toContainEqual(
      expect.stringContaining(mine),
    );
    // What was shown to neighbours in former days quoted what the case says, and is still kept.
    const label = `${WORDS}، تما، اليوم · واحد`;
    const quoting = {
      id: context.newId(),
      dedupeKey: 'quoting',
      kind: 'reply',
      state: 'sent',
      createdAt: town.now,
    };
    await db.outgoingMessage.create({
      data: {
        ...{ ...quoting, conversationId: neighbour.id, notBefore: town.now },
        text: `1. ${label}`,
        options: [{ token: `q1.${mine}`, label }],
      },
    });
    const theirs = context.newId();
    const other = {
      ...about,
      id: theirs,
      reference: '26-777777-7',
      citizenId: neighbour.citizenId,
      latitude: 30.5,
    };
    await db.case.create({
      data: { ...other, answers: undefined, description: 'kept', placeText: 'kept', searchKey: null },
    });
    const event = { at: town.now, visible: false, citizenId, caseId: theirs };
    await db.caseEvent.createMany({
      data: ['joined', 'reply'].map((kind) => ({ ...event, id: context.newId(), kind, text: words(kind) })),
    });
    await db.caseEvent.create({
      data: {
        ...{ id: context.newId(), caseId: mine, at: town.now },
        kind: 'note',
        visible: false,
        text: words('note'),
      },
    });
    await supportAPetition(citizenId, 'collecting');
    await supportAPetition(citizenId, 'deposited');
    await propose(citizenId, 'submitted');
    await propose(citizenId, 'refused');
    const body = await db.body.create({
      data: { id: context.newId(), nameAr: 'ه', nameFr: 'c', createdAt: town.now },
    });
    const meeting = { id: context.newId(), bodyId: body.id, title: 'm', place: 'p', agenda: 'a' };
    await db.meeting.create({ data: { ...meeting, startsAt: town.now, createdAt: town.now } });
    const seat = { id: context.newId(), bodyId: body.id, name: 'by design', citizenId, createdAt: town.now };
    await db.mandate.create({ data: seat });
    await db.invitation.create({
      data: {
        id: context.newId(),
        meetingId: meeting.id,
        mandateId: seat.id,
        answer: 'no',
        reason: words('reason'),
      },
    });
    // A second telephone, a voice and a paper, words nobody understood, and a person who was asked for.
    const second = context.newId();
    await db.conversation.create({
      data: {
        ...{ id: second, citizenId, channel: 'telegram', address: 'zqsecond', lastHeardAt: null },
        name: context.cipher.seal('zqname', `Conversation.name.${second}`),
        memory: { flow: 'proposal', answers: { idea: { kind: 'text', text: words('draft') } } },
      },
    });
    for (const [ref, media] of [
      ['voice-whatsapp.ogg', 'voice'],
      ['paper.pdf', 'document'],
    ] as const) {
      town.channel.bytes.set(ref, sampleBytes(ref));
      await town.hears(ADDRESS, { kind: 'file', media, file: { ref, name: `zq-${ref}` } });
      await settle();
    }
    // Two weeks later nothing is taken for more about the case.
    town.pass(15 * DAY_MS);
    await town.hears(ADDRESS, `${words('blorp', 'snork')} Lahoucine Boudrqaoui 0612349876`);
    town.pass(5000);
    await settle();
    const misses = (await db.miss.findMany()).map(({ text }) => text).join();
    expect(misses).toContain('zqblorp');
    expect(misses).not.toContain('0612349876');
    await town.hears(ADDRESS, 'بغيت نهضر مع شي موظف');
    const paths = (await db.attachment.findMany({ where: { path: { not: null } } })).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(2);

    const at = town.now;
    const farewell = { farewell: () => 'bye', notBefore: at };
    const ids = { citizenId, messageId: context.newId(), strangerId: context.newId() };
    expect(await eraseCitizen(db, PERSONAL_DATA, { ...farewell, ...ids }, { staffId: null, at })).toBe(
      'done',
    );
    town.pass(3 * DAY_MS);
    await night();
    await settle();
    town.pass(3 * DAY_MS);
    await night();
    const left = await everything();
    const traces = [
      'zq',
      'Boudrqaoui',
      'البولة',
      'البودرقاوي',
      'محروقة',
      '612349876',
      'JC123456',
      'submitted',
      '30.4706',
    ];
    for (const trace of traces)
      expect([trace, (await everything()).match(new RegExp(`.{0,200}${trace}.{0,40}`, 'iu'))?.[0]]).toEqual([
        trace,
        undefined,
      ]);
    expect(left).toContain('by design');
    expect(removed.sort()).toEqual(paths.sort());
  });

  it('can be taken back until it is carried out; asked twice, staff see it once', async () => {
    const { citizenId } = await liveALittle();
    await askToErase();
    await town.hears(ADDRESS, 'مسحو المعطيات ديالي');
    const open = () => town.db.flag.count({ where: { kind: 'erasure_asked', resolvedAt: null } });
    expect(await open()).toBe(1);
    await town.hears(ADDRESS, 'معطياتي');
    await town.taps(ADDRESS, '.keep');
    expect(await open()).toBe(0);
    town.pass((ERASURE_DAYS + 1) * DAY_MS);
    await night();
    expect((await town.db.citizen.findUniqueOrThrow({ where: { id: citizenId } })).erasedAt).toBeNull();
  });

  it('leaves whoever writes again a stranger, who is welcomed like any other', async () => {
    const { citizenId } = await liveALittle();
    await askToErase();
    town.pass((ERASURE_DAYS + 1) * DAY_MS);
    await night();
    await settle();
    await town.hears(ADDRESS, 'salam');
    expect(town.last(ADDRESS).options?.at(-1)?.token).toMatch(/^anotice\..*\.read$/u);
    town.pass(3 * DAY_MS);
    await night();
    const { citizenId: stranger } = await town.db.conversation.findFirstOrThrow({
      where: { address: ADDRESS },
    });
    expect(stranger).not.toBe(citizenId);
  });

  it('reaches nobody who has blocked us, and is the same when it is done twice at once', async () => {
    const { citizenId } = await liveALittle();
    await town.hears(ADDRESS, { kind: 'membership', blocked: true });
    const erase = () =>
      eraseCitizen(
        town.db,
        PERSONAL_DATA,
        {
          ...{ citizenId, messageId: town.context.newId(), strangerId: town.context.newId() },
          ...{ farewell: () => 'bye', notBefore: town.now },
        },
        { staffId: null, at: town.now },
      );
    expect((await Promise.all([erase(), erase()])).sort()).toEqual(['done', 'erased_before']);
    expect(await town.db.conversation.count()).toBe(0);
    expect(await town.db.outgoingMessage.count()).toBe(0);
  });
});

describe('in the night', () => {
  it('drafts, messages, loose files and closed requests go when their time is over, and not before', async () => {
    await liveALittle();
    await town.hears(ADDRESS, ANOTHER);
    await town.db.case.updateMany({ data: { status: 'closed', closedAt: town.now } });
    const fields = async () => {
      const { memory } = await town.db.conversation.findFirstOrThrow();
      const { description, citizenId } = await town.db.case.findFirstOrThrow();
      return {
        draft: Object.hasOwn(memory as object, 'flow'),
        messages: (await town.db.incomingMessage.count()) + (await town.db.outgoingMessage.count()) > 0,
        files: (await town.db.attachment.count()) > 0,
        described: description !== null,
        anonymous: citizenId === NOBODY,
      };
    };
    const born = town.now;
    const atDay = async (days: number) => {
      town.now = new Date(born.getTime() + days * DAY_MS);
      await night();
      return fields();
    };
    const whole = { draft: true, messages: true, files: true, described: true, anonymous: false };
    expect(await atDay(KEPT_DAYS.drafts - 1)).toEqual(whole);
    expect(await atDay(KEPT_DAYS.drafts + 1)).toEqual({ ...whole, draft: false });
    expect(await atDay(KEPT_DAYS.messages + 1)).toEqual({ ...whole, draft: false, messages: false });
    expect((await atDay(KEPT_DAYS.cases - 1)).described).toBe(true);
    // Whoever still writes is still known.
    await town.hears(ADDRESS, 'salam');
    expect(await atDay(KEPT_DAYS.cases + 1)).toEqual({
      ...{ draft: false, messages: true, files: false, described: false, anonymous: true },
    });
    const deeds = await town.db.auditEvent.findMany({ select: { action: true } });
    expect(deeds.map(({ action }) => action)).toContain('retention.cases');
    await town.hears(ADDRESS, 'salam');
    expect(town.last(ADDRESS).options?.length).toBeGreaterThan(4);
  });

  it('drafts left for something else go with the rest, and whoever comes back is told once', async () => {
    await liveALittle();
    await town.hears(ADDRESS, ANOTHER);
    await town.hears(ADDRESS, 'معطياتي');
    town.pass((KEPT_DAYS.drafts + 1) * DAY_MS);
    await night();
    const { memory } = await town.db.conversation.findFirstOrThrow();
    expect(memory).not.toHaveProperty('parked');
    await town.hears(ADDRESS, 'salam');
    expect(town.last(ADDRESS).text).toContain('مسحناها');
    await town.hears(ADDRESS, 'salam');
    expect(town.last(ADDRESS).text).not.toContain('مسحناها');
  });

  it('what somebody began as a petition goes with them while it is a draft; opened it stays, and is nobody’s', async () => {
    const { citizenId } = await liveALittle();
    await beginPetition(citizenId, 'draft');
    await beginPetition(citizenId, 'collecting');
    await askToErase();
    town.pass((ERASURE_DAYS + 1) * DAY_MS);
    await night();
    const left = await everything();
    expect(left).not.toContain('draft words');
    expect(left).toContain('collecting words');
  });

  it('a draft that was refused goes when its request is over its time', async () => {
    const { citizenId } = await liveALittle();
    await beginPetition(citizenId, 'draft');
    town.pass((KEPT_DAYS.cases - 1) * DAY_MS);
    await night();
    expect(await town.db.petition.count()).toBe(1);
    town.pass(3 * DAY_MS);
    await night();
    await night();
    expect(await town.db.petition.count()).toBe(0);
  });

  it('words that waited to be told what they were about are told to be gone, too', async () => {
    await liveALittle();
    const { id: caseId, reference, status, categoryId } = await town.db.case.findFirstOrThrow();
    const aboutCase = { id: caseId, reference, status, categoryId, text: 'كاينين الفيران' };
    const { id } = await town.db.conversation.findFirstOrThrow();
    await town.db.conversation.update({ where: { id }, data: { memory: { menu: 9, aboutCase } } });
    town.pass((KEPT_DAYS.drafts + 1) * DAY_MS);
    await night();
    await town.hears(ADDRESS, 'salam');
    expect(town.last(ADDRESS).text).toContain('مسحناها');
  });

  it('the photograph of a signed sheet stays with the names on it, and goes with them', async () => {
    const { citizenId } = await liveALittle();
    await supportAPetition(citizenId, 'decided');
    const { id: petitionId } = await town.db.petition.findFirstOrThrow({ where: { status: 'decided' } });
    const [photoId, sheetId] = [town.context.newId(), town.context.newId()];
    const photo = { id: photoId, media: 'photo', state: 'stored', path: 'ab/sheet', createdAt: town.now };
    await town.db.attachment.create({ data: photo });
    const sheet = { id: sheetId, petitionId, number: 1, rows: 20, printedAt: town.now, photoId };
    await town.db.petitionSheet.create({ data: sheet });
    await town.db.support.updateMany({
      where: { petitionId },
      data: { sheetId, sheetRow: 1, citizenId: null },
    });
    const kept = async () => {
      const found = await town.db.attachment.findUnique({ where: { id: photoId } });
      return [
        found?.state === 'stored',
        (await town.db.support.findFirst({ where: { petitionId } }))?.cardTail,
      ];
    };
    town.pass((KEPT_DAYS.petitions - 1) * DAY_MS);
    await night();
    expect(await kept()).toEqual([true, '456']);
    town.pass(2 * DAY_MS);
    await night();
    expect(await kept()).toEqual([false, '']);
    expect(await town.db.support.count({ where: { petitionId, state: 'counted' } })).toBe(1);
  });

  it('who supported a petition is forgotten five years after its last step; the number stays', async () => {
    const { citizenId } = await liveALittle();
    await supportAPetition(citizenId, 'decided');
    await supportAPetition(citizenId, 'collecting');
    // Somebody else gave the same card: it counts once, also when nobody can tell any more whose it was.
    const twice = await town.db.support.findFirstOrThrow({ where: { petition: { status: 'decided' } } });
    const other = { id: town.context.newId(), citizenId: null, code: 'other' };
    await town.db.support.create({ data: { ...twice, ...other } });
    town.pass((KEPT_DAYS.petitions + 1) * DAY_MS);
    await night();
    const supports = await town.db.support.findMany({ include: { petition: true }, orderBy: { id: 'asc' } });
    expect(supports.map(({ petition, name, cardTail }) => [petition.status, name !== '', cardTail])).toEqual([
      ['decided', false, ''],
      ['collecting', true, '456'],
    ]);
  });

  it('who came once and never went on is forgotten, files included', async () => {
    town.channel.bytes.set('x', await photograph());
    await town.hears('5', { kind: 'file', media: 'photo', file: { ref: 'x' } });
    await settle();
    const { path } = await town.db.attachment.findFirstOrThrow();
    town.pass((KEPT_DAYS.strangers + 2) * DAY_MS);
    await night();
    expect(await town.db.conversation.count()).toBe(0);
    expect(await town.db.attachment.count()).toBe(0);
    expect(removed).toEqual([path]);
  });

  it('an idea that a project carries is nobody’s two years after it was had, once the project is over', async () => {
    const { citizenId } = await liveALittle();
    await propose(citizenId, 'taken_up');
    const id = town.context.newId();
    const about = { nameAr: 'كذا', nameFr: 'Ceci', aboutAr: 'كذا', aboutFr: 'Ceci' };
    await town.db.project.create({ data: { id, ...about, stagedAt: town.now, createdAt: town.now } });
    await town.db.proposal.updateMany({ data: { projectId: id } });
    const author = async () => (await town.db.proposal.findFirstOrThrow()).citizenId;
    town.pass((KEPT_DAYS.proposals + 1) * DAY_MS);
    await night();
    expect(await author()).toBe(citizenId);
    await town.db.project.update({ where: { id }, data: { stage: 'done' } });
    await night();
    expect([await author(), await town.db.proposal.count()]).toEqual([NOBODY, 1]);
  });

  it('an idea that was merged goes with whoever had it, unless everybody could read it', async () => {
    const { citizenId } = await liveALittle();
    for (const status of ['merged', 'listed']) await propose(citizenId, status);
    const read = { listedAt: town.now, status: 'merged' };
    await town.db.proposal.updateMany({ where: { status: 'listed' }, data: read });
    town.pass((KEPT_DAYS.proposals + 1) * DAY_MS);
    await night();
    const left = await town.db.proposal.findMany();
    expect(left.map(({ title, citizenId: of }) => [title, of])).toEqual([['listed title', NOBODY]]);
  });

  it('somebody not heard of for two years loses their address, unless something of theirs is under way', async () => {
    await liveALittle();
    await liveALittle('0655555555', -8.8602);
    const { citizenId } = await town.db.conversation.findFirstOrThrow({ where: { address: ADDRESS } });
    await town.db.case.updateMany({ where: { citizenId }, data: { status: 'answered' } });
    town.pass((KEPT_DAYS.people - 1) * DAY_MS);
    await night();
    expect(await town.db.conversation.count()).toBe(2);
    town.pass(2 * DAY_MS);
    await night();
    expect(await everything()).not.toContain(ADDRESS);
    const left = await town.db.conversation.findMany({ select: { address: true } });
    expect(left).toEqual([{ address: '0655555555' }]);
    expect(await town.db.case.count()).toBe(2);
  });

  it('more than one bite goes, and a message still on its way stays', async () => {
    await town.hears('6', 'salam');
    const { id: conversationId } = await town.db.conversation.findFirstOrThrow();
    const old = cutoff(town.now, KEPT_DAYS.messages + 1);
    const row = (i: number) => ({
      ...{ id: town.context.newId(), conversationId, dedupeKey: `old:${i}`, kind: 'reply', text: 'x' },
      ...{ state: i === 0 ? 'queued' : 'sent', notBefore: new Date('2030-01-01'), createdAt: old },
    });
    await town.db.outgoingMessage.createMany({ data: Array.from({ length: 1203 }, (_, i) => row(i)) });
    await night();
    const left = await town.db.outgoingMessage.findMany({ where: { dedupeKey: { startsWith: 'old:' } } });
    expect(left.map(({ dedupeKey }) => dedupeKey)).toEqual(['old:0']);
    const deeds = await town.db.auditEvent.findMany({ where: { action: 'retention.messages' } });
    expect(deeds.map(({ detail }) => (detail as { count: number }).count)).toEqual([500, 500, 202]);
  });

  it('only one copy of the program is at it', async () => {
    await town.hears('7', 'salam');
    town.pass(400 * DAY_MS);
    const other = openLease(town.db, 'retention', 'another copy');
    expect(await other.acquire()).toBe(true);
    await night();
    expect(await town.db.incomingMessage.count()).toBeGreaterThan(0);
    await other.release();
    await night();
    expect(await town.db.incomingMessage.count()).toBe(0);
  });
});

describe('a night whose time is in doubt', () => {
  let agrees = true;
  const warned: string[] = [];
  const guarded = () => {
    const { db, context } = town;
    const log = { ...NO_LOG, warn: (detail: object) => void warned.push(JSON.stringify(detail)) };
    const clock = () => town.now;
    return spendNight({
      ...{
        db,
        personalData: PERSONAL_DATA,
        words: context.words,
        newId: context.newId,
        clock,
        files,
        copy: 'town',
      },
      ...{ agrees: () => agrees, log },
    });
  };
  const paused = () => town.db.flag.count({ where: { kind: 'erasure_paused', resolvedAt: null } });
  const messages = () => town.db.incomingMessage.count();
  beforeEach(async () => {
    agrees = true;
    await town.hears('7', 'salam');
    town.pass(400 * DAY_MS);
    await town.hears('8', 'salam');
    await guarded();
    expect([await messages(), await paused()]).toEqual([1, 0]);
  });

  it('erases nothing with the clock a hundred days ahead of the newest message, and tells staff once', async () => {
    town.pass(400 * DAY_MS);
    for (let nights = 0; nights < 3; nights++) {
      await guarded();
      town.pass(DAY_MS);
    }
    expect([await messages(), await paused()]).toEqual([1, 1]);
    expect(warned.join()).toContain('newest_message');
  });

  it('goes by what the providers say of their messages, and by no time of our own', async () => {
    town.pass(400 * DAY_MS);
    const at = new Date(town.now.getTime() - 400 * DAY_MS);
    await town.hears('9', 'salam', { at });
    await guarded();
    expect([await messages(), await paused()]).toEqual([2, 1]);
  });

  it('erases nothing while the clock of the database is another', async () => {
    town.pass(400 * DAY_MS);
    await town.hears('9', 'salam');
    agrees = false;
    await guarded();
    expect([await messages(), await paused()]).toEqual([2, 1]);
  });

  it('erases nothing in the first night after a gap of nights, and goes on in the second', async () => {
    town.pass(400 * DAY_MS);
    await town.hears('9', 'salam');
    await guarded();
    // Nor does another copy that comes a moment later.
    town.pass(1000);
    await guarded();
    expect([await messages(), await paused()]).toEqual([2, 1]);
    town.pass(DAY_MS);
    await town.hears('9', 'salam');
    await guarded();
    expect([await messages(), await paused()]).toEqual([2, 0]);
  });

  it('erases nothing when the last night lies ahead', async () => {
    town.pass(-3 * DAY_MS);
    await guarded();
    expect(await paused()).toBe(1);
  });
});

describe('a file that no row knows', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orphans-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const put = async (daysOld: number) => {
    const path = `ab/${town.context.newId()}.pdf`;
    const written = new Date(town.now.getTime() - daysOld * DAY_MS);
    await mkdir(join(folder, 'ab'), { recursive: true });
    await writeFile(join(folder, path), 'bytes');
    await utimes(join(folder, path), written, written);
    return path;
  };
  const name = (path: string) =>
    town.db.attachment.create({
      data: { id: town.context.newId(), media: 'document', state: 'stored', path, createdAt: town.now },
    });
  const sweep = () => removeOrphans(town.db, openFiles(folder, RING), { folder, at: town.now });

  it('goes in the night, a day after it was written; one that is named stays', async () => {
    const [lost, fresh, named] = [await put(2), await put(0.5), await put(400)];
    await name(named);
    expect(await sweep()).toBe(1);
    const left = await readdir(join(folder, 'ab'));
    expect(left.map((file) => `ab/${file}`).sort()).toEqual([fresh, named].sort());
    expect(left).not.toContain(lost);
    expect(await sweep()).toBe(0);
    expect(await town.db.auditEvent.count({ where: { action: 'retention.orphans' } })).toBe(1);
  });

  it('goes not when nearly all are such: then the database is another one', async () => {
    await Promise.all(Array.from({ length: 101 }, () => put(3)));
    await expect(sweep()).rejects.toThrow(ForeignFolder);
    expect(await readdir(join(folder, 'ab'))).toHaveLength(101);
  });
});

describe('a message whose conversation is gone', () => {
  const sweep = () =>
    removeOrphanMessages(town.db, {
      at: town.now,
      log: { warn: (fields, text) => void town.logged.push(`${text} ${JSON.stringify(fields)}`) },
    });

  it('is found in the night and goes, and both logs say so; those of others stay', async () => {
    await town.hears('8', 'salam');
    await town.hears(ADDRESS, 'salam');
    await town.db.$executeRaw`delete from "Conversation" where "address" = '8'`;
    expect(await leftBehind()).toHaveLength(2);
    expect(await sweep()).toBe(2);
    expect(await town.db.incomingMessage.count()).toBe(1);
    expect(await town.db.sentAs.count()).toBe(1);
    expect(await sweep()).toBe(0);
    const deeds = await town.db.auditEvent.findMany({ where: { action: 'retention.orphan_messages' } });
    expect(deeds.map(({ detail }) => detail)).toEqual([{ count: 2 }]);
    expect(town.logged.filter((line) => line.includes('left behind'))).toHaveLength(1);
  });

  it('is found among thousands', async () => {
    await town.hears(ADDRESS, 'salam');
    await town.db.$executeRaw`
      insert into "IncomingMessage" ("id", "channel", "messageId", "conversationId", "kind", "sentAt", "receivedAt")
      select gen_random_uuid(), 'simulator', 'x' || n, gen_random_uuid(), 'text', now(), now() from generate_series(1, 4500) n`;
    expect(await sweep()).toBe(4500);
    expect(await town.db.incomingMessage.count()).toBe(1);
  });

  it('is not made by a message that comes while its person is being erased', async () => {
    await town.hears(ADDRESS, 'salam');
    const { citizenId } = await town.db.conversation.findFirstOrThrow();
    const erasing = { citizenId, farewell: null };
    await Promise.all([
      town.engine.sink.receive([
        {
          channel: 'simulator',
          messageId: 'late',
          address: ADDRESS,
          at: town.now,
          content: { kind: 'text', text: 'salam' },
        },
      ]),
      eraseCitizen(town.db, PERSONAL_DATA, erasing, { staffId: null, at: town.now }),
    ]);
    await town.engine.idle();
    expect(await leftBehind()).toEqual([]);
  });
});
