// What people hear without asking: in their language, by day, once, and several changes of one matter as one message.
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { noticesOf } from '../../src/features/feature.ts';
import { movePetition } from '../../src/features/petitions/changes.ts';
import { FEATURES } from '../../src/features.ts';
import { notify } from '../../src/notifications/notifier.ts';
import { openEngineBeside } from '../support/engines.ts';
import { NO_LOG } from '../support/no-log.ts';
import { type Known, settlePeople } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let town: Town;
let people: Known[];

beforeEach(async () => {
  town = await openTown();
  people = await settlePeople(town.db, 'simulator', 6, new Date(town.now.getTime() - DAY));
});
afterEach(() => town.close());

const at = (iso: string) => {
  town.now = new Date(iso);
};
const tick = async (ms = 0) => {
  town.pass(ms);
  await town.engine.tick();
  await town.engine.idle();
};
const person = (i = 0): Known => {
  const known = people[i];
  if (!known) throw new Error('nobody');
  return known;
};
const saidTo = (i = 0) => town.said(person(i).address).map(({ text }) => text);
const words = (message: string, attribute?: string) =>
  town.context.words.say('ary', { message, attribute, values: {} });

async function file(owner: Known, followers: Known[] = []): Promise<string> {
  const id = newId();
  const { departmentId } = await town.db.category.findFirstOrThrow({ where: { id: 'lighting' } });
  await town.db.case.create({
    data: {
      ...{ id, reference: `26-${id.slice(-6)}-0`, kind: 'complaint', categoryId: 'lighting', departmentId },
      ...{
        citizenId: owner.citizenId,
        language: 'ary',
        dueOn: new Date(town.now.getTime() + 30 * DAY),
        flowHash: 'x',
      },
      ...{ createdAt: town.now, updatedAt: town.now },
      followers: { create: followers.map(({ citizenId }) => ({ citizenId, createdAt: town.now })) },
    },
  });
  return id;
}

async function change(
  subjectId: string,
  whom: Known[],
  status: string,
  text: string | null = null,
): Promise<void> {
  await town.db.notice.createMany({
    data: whom.map(({ citizenId }) => ({
      ...{ id: newId(), dedupeKey: newId(), kind: 'case_update', citizenId, subjectId },
      ...{ values: { status, text }, dueAt: town.now, createdAt: town.now },
    })),
  });
}

describe('a petition that reaches its number by itself', () => {
  it('tells every supporter once, flags staff each time, and is not told again when its file is ready', async () => {
    const id = newId();
    const titles = { titleAr: 'ملعب', titleFr: 'Terrain', textAr: 'ن', textFr: 't' };
    await town.db.petition.create({
      data: {
        id,
        reference: '26-000009-4',
        ...titles,
        status: 'collecting',
        threshold: 3,
        createdAt: town.now,
      },
    });
    const support = (i: number) =>
      town.db.support.create({
        data: {
          ...{
            id: newId(),
            petitionId: id,
            citizenId: person(i).citizenId,
            personHash: `h${i}`,
            name: 'x',
            card: 'x',
          },
          ...{ cardTail: '123', tie: 'resident', code: `c${i}` },
          // Several within a minute would be looked at before anybody hears of the number.
          createdAt: new Date(town.now.getTime() - (4 - i) * 120_000),
        },
      });
    await support(0);
    await support(1);
    await tick();
    expect([saidTo(0).length, await town.db.flag.count()]).toEqual([0, 0]);
    await support(2);
    await tick();
    await tick();
    for (const i of [0, 1, 2]) expect(saidTo(i).map((text) => text.includes('🎉'))).toEqual([true]);
    expect(saidTo(3)).toEqual([]);
    // Somebody takes the support back, somebody else comes: see test/notifications/petitions.test.ts.
    await town.db.support.deleteMany({ where: { personHash: 'h1' } });
    await tick();
    await support(3);
    await tick();
    expect(saidTo(3)).toEqual([]);
    const flags = await town.db.flag.findMany({ where: { kind: 'petition_threshold' } });
    expect(flags.map(({ subjectId, detail }) => [subjectId, detail])).toEqual([
      [id, '26-000009-4'],
      [id, '26-000009-4'],
    ]);

    await town.db.staff.create({ data: { id: 's', name: 'Khadija', email: 'k@example.org' } });
    const by = { staffId: 's', scope: 'all' as const, at: town.now };
    const move = { id, eventId: newId(), seen: 'collecting', status: 'ready', text: null } as const;
    expect(await movePetition(town.db, move, by)).toEqual({ is: 'done' });
    await tick();
    expect(saidTo(0).at(-1)).toContain('📄');
    expect(saidTo(3).at(-1)).toContain('📄');
  });
});

describe('changes of a case', () => {
  it('reach the owner and every follower, who is told why and how it stops', async () => {
    const id = await file(person(0), [person(1)]);
    await change(id, [person(0), person(1)], 'in_progress');
    await tick();
    const why = words('notices-case', 'why');
    expect(saidTo(0)).toEqual([expect.stringContaining(words('notices-case', 'in_progress'))]);
    expect(saidTo(0)[0]).not.toContain(why);
    expect(saidTo(1)).toEqual([expect.stringContaining(why)]);
    expect(saidTo(2)).toEqual([]);
  });

  it('that came together are one message, each status once, in order, with the words of staff', async () => {
    const id = await file(person());
    await change(id, [person()], 'assigned');
    town.pass(1000);
    await change(id, [person()], 'in_progress');
    town.pass(1000);
    await change(id, [person()], 'closed', 'تصاوب الضو');
    // What counts as done is asked of.
    await town.db.case.update({ where: { id }, data: { status: 'closed' } });
    await tick();
    expect(saidTo()).toHaveLength(1);
    const [text = ''] = saidTo();
    const places = ['assigned', 'in_progress', 'closed_asked'].map((status) =>
      text.indexOf(words('notices-case', status)),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text).toContain('تصاوب الضو');
    expect(await town.db.notice.count({ where: { doneAt: null } })).toBe(0);
  });

  it('of two cases are two messages', async () => {
    for (let i = 0; i < 2; i++) await change(await file(person()), [person()], 'closed');
    await tick();
    expect(saidTo()).toHaveLength(2);
  });

  it('are told to owners who asked for silence, and not to followers who did', async () => {
    const id = await file(person(0), [person(1)]);
    await town.db.citizen.updateMany({ data: { mutedAt: town.now } });
    await change(id, [person(0), person(1)], 'closed');
    await tick();
    expect(saidTo(0)).toHaveLength(1);
    expect(saidTo(1)).toEqual([]);
    expect(await town.db.notice.findFirst({ where: { reason: 'muted' } })).not.toBeNull();
  });

  it('go to nobody who blocked us, and that is written down', async () => {
    await town.db.conversation.update({
      where: { id: person().conversationId },
      data: { blockedAt: town.now },
    });
    await change(await file(person()), [person()], 'closed');
    await tick();
    expect(saidTo()).toEqual([]);
    expect(await town.db.notice.findFirstOrThrow()).toMatchObject({ reason: 'unreachable' });
  });

  it('come with approved wording for channels that need it, and with an end to their use', async () => {
    await change(await file(person()), [person()], 'closed');
    await tick();
    const row = await town.db.outgoingMessage.findFirstOrThrow();
    expect(row.template).toMatchObject({ name: 'case_update', language: 'ary' });
    expect(row.expiresAt?.getTime()).toBe(town.now.getTime() + 7 * DAY);
  });
});

describe('at night', () => {
  it.each([
    ['21:00', '2026-11-24T21:00:00Z', '2026-11-25T08:00:00Z'],
    ['03:00', '2026-11-25T03:00:00Z', '2026-11-25T08:00:00Z'],
    ['07:59', '2026-11-25T07:59:00Z', '2026-11-25T08:00:00Z'],
  ])(
    'nobody is woken at %s: several changes wait and are one message at 08:00',
    async (_, night, morning) => {
      at(night);
      const id = await file(person());
      await change(id, [person()], 'assigned');
      await tick();
      await change(id, [person()], 'closed');
      await tick(1000);
      expect(saidTo()).toEqual([]);
      town.now = new Date(new Date(morning).getTime() - 1000);
      await tick();
      expect(saidTo()).toEqual([]);
      at(morning);
      await tick();
      expect(saidTo()).toHaveLength(1);
    },
  );

  it('somebody who wrote in the last quarter of an hour is awake', async () => {
    at('2026-11-24T23:00:00Z');
    await town.hears(person().address, 'salam');
    const before = saidTo().length;
    await change(await file(person()), [person()], 'closed');
    await tick(14 * 60_000);
    expect(saidTo()).toHaveLength(before + 1);
    await change(await file(person()), [person()], 'closed');
    await tick(2 * 60_000);
    expect(saidTo()).toHaveLength(before + 1);
  });

  it('the urgent is told', async () => {
    at('2026-11-24T23:00:00Z');
    await change(await file(person()), [person()], 'closed');
    await town.db.notice.updateMany({ data: { urgent: true } });
    await tick();
    expect(saidTo()).toHaveLength(1);
  });
});

describe('petitions and proposals', () => {
  it('tell supporters what became of a petition, once, and leave out who asked for silence', async () => {
    const petitionId = newId();
    await town.db.petition.create({
      data: {
        ...{
          id: petitionId,
          reference: '26-000002-2',
          titleAr: 'سوق',
          titleFr: 'Marché',
          textAr: 'ن',
          textFr: 't',
        },
        ...{ status: 'deposited', threshold: 200, createdAt: town.now },
      },
    });
    await town.db.citizen.update({ where: { id: person(1).citizenId }, data: { mutedAt: town.now } });
    await town.db.notice.createMany({
      data: [person(0), person(1)].map(({ citizenId }) => ({
        ...{ id: newId(), dedupeKey: newId(), kind: 'petition_update', citizenId, subjectId: petitionId },
        ...{ values: { event: 'deposited' }, dueAt: town.now, createdAt: town.now },
      })),
    });
    await tick();
    expect(saidTo(0)).toEqual([expect.stringContaining(words('notices-petition', 'deposited'))]);
    expect(saidTo(1)).toEqual([]);
  });

  it('tell the author of a proposal where it stands now, even after asking for silence', async () => {
    const proposalId = newId();
    await town.db.proposal.create({
      data: {
        ...{ id: proposalId, reference: '26-000003-3', citizenId: person().citizenId, language: 'ary' },
        ...{ theme: 'x', title: 'جردة', idea: 'ن', flowHash: 'x', status: 'listed', createdAt: town.now },
      },
    });
    await town.db.citizen.update({ where: { id: person().citizenId }, data: { mutedAt: town.now } });
    for (const status of ['refused', 'listed']) {
      town.pass(1000);
      await town.db.notice.create({
        data: {
          ...{ id: newId(), dedupeKey: newId(), kind: 'proposal_update', citizenId: person().citizenId },
          ...{ subjectId: proposalId, values: { status }, dueAt: town.now, createdAt: town.now },
        },
      });
    }
    await tick();
    expect(saidTo()).toEqual([expect.stringContaining(words('notices-proposal', 'listed'))]);
  });
});

describe('meetings', () => {
  let bodyId: string;
  beforeEach(async () => {
    bodyId = newId();
    await town.db.body.create({
      data: { id: bodyId, nameAr: 'هيئة المساواة', nameFr: 'Instance', createdAt: town.now },
    });
    await town.db.mandate.create({
      data: { id: newId(), bodyId, name: 'F', citizenId: person().citizenId, createdAt: town.now },
    });
  });
  const plan = (startsAt: string) =>
    town.db.meeting.create({
      data: {
        ...{
          id: newId(),
          bodyId,
          title: 'دورة',
          startsAt: new Date(startsAt),
          place: 'القاعة',
          agenda: 'الميزانية',
        },
        createdAt: town.now,
      },
    });

  it('send a card with its buttons, and reminders a week, a day and two hours before, never at night', async () => {
    await plan('2026-12-08T09:30:00Z');
    await tick();
    expect(town.last(person().address).options?.map(({ token }) => token.split('.').at(-1))).toEqual([
      'yes',
      'no',
      'excused',
    ]);
    const times: string[] = [];
    while (town.now < new Date('2026-12-08T12:00:00Z')) {
      const before = saidTo().length;
      await tick(HOUR / 2);
      if (saidTo().length > before) times.push(town.now.toISOString());
    }
    expect(times).toEqual([
      '2026-12-01T09:30:00.000Z',
      '2026-12-07T09:30:00.000Z',
      '2026-12-08T08:00:00.000Z',
    ]);
    // Two weeks in half hours: on a busy machine it takes its time.
  }, 240_000);

  it('tell a change once, drop the reminders of the old date, and tell a cancellation', async () => {
    const { id } = await plan('2026-12-08T10:30:00Z');
    await tick();
    await town.db.meeting.update({
      where: { id },
      data: { startsAt: new Date('2026-12-10T10:30:00Z'), revision: 2 },
    });
    await tick(1000);
    await tick(1000);
    expect(saidTo()).toHaveLength(2);
    at('2026-12-07T10:31:00Z');
    await tick();
    const reminded = saidTo().length;
    await town.db.meeting.update({ where: { id }, data: { status: 'cancelled' } });
    await tick(1000);
    await tick(1000);
    expect(saidTo()).toHaveLength(reminded + 1);
    at('2026-12-10T08:31:00Z');
    await tick();
    expect(saidTo()).toHaveLength(reminded + 1);
  });

  it('send nothing about a meeting that is over', async () => {
    await plan('2026-11-24T22:00:00Z');
    at('2026-11-25T09:00:00Z');
    await tick();
    expect(saidTo()).toEqual([]);
  });
});

describe('a notice of a kind that nobody tells', () => {
  it('is kept, flagged and logged instead of being lost, and holds up no other', async () => {
    const id = newId();
    await town.db.notice.create({
      data: {
        ...{ id, dedupeKey: id, kind: 'survey_open', citizenId: person().citizenId, subjectId: id },
        ...{ dueAt: town.now, createdAt: town.now },
      },
    });
    await change(await file(person()), [person()], 'closed');
    await tick();
    await tick(1000);
    expect(saidTo()).toHaveLength(1);
    expect(await town.db.notice.findUnique({ where: { id } })).toMatchObject({ doneAt: null });
    const flags = await town.db.flag.findMany();
    expect(flags.map(({ kind, detail }) => [kind, detail])).toEqual([['notice_unknown', 'survey']]);
    expect(town.logged.filter((line) => line.includes('survey'))).toHaveLength(1);
  });
});

describe('two copies of the program', () => {
  it('that run at the same moment tell everything once', async () => {
    const bodyId = newId();
    await town.db.body.create({ data: { id: bodyId, nameAr: 'هيئة', nameFr: 'I', createdAt: town.now } });
    for (const { citizenId } of people) {
      await town.db.mandate.create({
        data: { id: newId(), bodyId, name: 'F', citizenId, createdAt: town.now },
      });
      await change(await file(person()), [person()], 'closed');
    }
    const startsAt = new Date(town.now.getTime() + 20 * DAY);
    const data = { id: newId(), bodyId, title: 'د', startsAt, place: 'ق', agenda: 'م', createdAt: town.now };
    await town.db.meeting.create({ data });
    const other = openEngineBeside(town, [], 'town 2');
    await Promise.all([town.engine.tick(), other.tick(), town.engine.tick(), other.tick()]);
    await tick();
    expect(town.channel.sent).toHaveLength(12);
    expect(await town.db.invitation.count()).toBe(6);
  });
});

describe('many notices', () => {
  it('take the same number of statements whether they are 5 or 500', async () => {
    const crowd = await settlePeople(town.db, 'simulator', 500, new Date(town.now.getTime() - DAY), 'many');
    const statements = async (some: Known[]): Promise<number> => {
      const id = await file(person());
      await change(id, some, 'in_progress');
      const counting = countStatements(town.db);
      const { context } = town;
      await notify({
        ...noticesOf(FEATURES),
        db: counting.db,
        words: context.words,
        newId: context.newId,
        clock: () => town.now,
        log: NO_LOG,
      });
      return counting.count();
    };
    const few = await statements(crowd.slice(0, 5));
    const many = await statements(crowd.slice(0, 499));
    expect(many).toBe(few);
    expect(await town.db.outgoingMessage.count()).toBe(504);
  });
});

/** The same database, counting every statement that a transaction runs. */
function countStatements(db: Database): { db: Database; count(): number } {
  let count = 0;
  const counted = <T extends object>(client: T): T =>
    new Proxy(client, {
      get(target, name) {
        const found: unknown = Reflect.get(target, name, target);
        if (name === '$transaction' && typeof found === 'function')
          return (work: (tx: object) => Promise<unknown>) =>
            found.call(target, (tx: object) => work(counted(tx)));
        if (typeof found !== 'function') return found;
        if (typeof name === 'string' && /^\$(query|execute)Raw/.test(name)) count++;
        return found.bind(target);
      },
    });
  return { db: counted(db), count: () => count };
}
