// What goes wrong around the bot: a poisonous message, a database that is away, the same thing done twice at once.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/channels/channel.ts';
import { openLive } from '../../src/console/live.ts';
import { closeDatabase, openDatabase } from '../../src/database/client.ts';
import { startEmbedded } from '../../src/database/embedded/embedded.ts';
import { seedRegister } from '../../src/database/reference-data.ts';
import { migrate } from '../../src/database/run-migrations.ts';
import { openEngine } from '../../src/engine.ts';
import { openFiles } from '../../src/files/file-store.ts';
import { forTheHasty, openEngineBeside } from '../support/engines.ts';
import { RING } from '../support/keys.ts';
import { NO_LOG } from '../support/no-log.ts';
import { type MoodyChannel, moodyChannel, openFlags } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let telegram: MoodyChannel;

beforeEach(async () => {
  telegram = moodyChannel('telegram');
  town = await openTown([telegram]);
});
afterEach(() => town.close());

const message = (address: string, messageId: string, words: string): Incoming => ({
  ...{ channel: 'telegram', messageId, address, at: town.now },
  content: { kind: 'text', text: words },
});

describe('a poisonous message among many', () => {
  const crowd = (poison: number) =>
    Array.from({ length: 30 }, (_, i) => message(`c${i}`, `m${i}`, i === poison ? 'POISON' : 'salam'));
  const answered = () => new Set(telegram.sent.map(({ address }) => address)).size;

  const expectOneSetAside = async () => {
    expect(answered()).toBe(30);
    expect(await openFlags(town.db)).toEqual(['turn_failed']);
    const aside = await town.db.incomingMessage.findMany({ where: { failure: { not: null } } });
    expect(aside.map(({ messageId }) => messageId)).toEqual(['m13']);
    const { words } = town.context;
    const sorry = words.languages.map((language) => words.say(language, { message: 'common-sorry' }));
    expect(telegram.sent.filter(({ text }) => sorry.includes(text)).map(({ address }) => address)).toEqual([
      'c13',
    ]);
    expect(await town.db.incomingMessage.count()).toBe(30);
  };

  it('that cannot be understood is set aside alone, kept, flagged and apologised for', async () => {
    const { route } = town.context.darija;
    town.context.darija.route = (text, examples) => {
      if (text === 'POISON') throw new TypeError('broken by this one');
      return route(text, examples);
    };
    await town.engine.sink.receive(crowd(13));
    await town.engine.idle();
    town.context.darija.route = route;
    await expectOneSetAside();
    const [aside = ''] = town.logged.filter((line) => line.startsWith('turn set aside'));
    expect(aside).toContain('TypeError');
    expect(aside).toContain('withoutAsides src/bot/anytime.ts:');
    expect(town.logged.join()).not.toMatch(/POISON|broken by this one/);
  });

  it('that cannot be stored is set aside alone too', async () => {
    await town.db.$executeRawUnsafe(`create function poison() returns trigger language plpgsql as $$
      begin
        if new."text" = 'POISON' and new."failure" is null then raise exception 'no room for this'; end if;
        return new;
      end $$`);
    await town.db.$executeRawUnsafe(
      `create trigger poison before insert on "IncomingMessage" for each row execute function poison()`,
    );
    await town.engine.sink.receive(crowd(13));
    await town.engine.idle();
    await expectOneSetAside();
  });

  it('leaves the conversation where it was, so that the next message is answered as ever', async () => {
    const { route } = town.context.darija;
    await town.engine.sink.receive([message('c1', 'a', 'salam')]);
    await town.engine.idle();
    const before = await town.db.conversation.findFirstOrThrow();
    town.context.darija.readCommand = ((read) => (text: string) => {
      if (text === 'POISON') throw new TypeError('broken');
      return read(text);
    })(town.context.darija.readCommand);
    await town.engine.sink.receive([message('c1', 'b', 'POISON')]);
    await town.engine.idle();
    const after = await town.db.conversation.findFirstOrThrow();
    expect({ ...Object(after.memory), asked: null }).toEqual({ ...Object(before.memory), asked: null });
    town.context.darija.route = route;
    await town.engine.sink.receive([message('c1', 'c', 'salam')]);
    await town.engine.idle();
    const labels = (at: number) => telegram.sent.at(at)?.options?.map(({ label }) => label) ?? [];
    // Below the first menu stood all of it, and the notice; a second greeting gets the short one.
    expect(labels(-1)).toEqual(expect.arrayContaining(labels(0).slice(0, 1)));
    expect(labels(-1).length).toBeGreaterThan(1);
  });
});

describe('a message that fails for a reason nobody has a name for', () => {
  /** The first tries are refused by the database, in words of no known meaning. */
  const refuse = async (tries: number) => {
    await town.db.$executeRawUnsafe('create sequence tries');
    await town.db.$executeRawUnsafe(`create function moody() returns trigger language plpgsql as $$
      begin
        if nextval('tries') <= ${tries} then raise exception 'not in the mood'; end if;
        return new;
      end $$`);
    await town.db.$executeRawUnsafe(
      `create trigger moody before insert on "IncomingMessage" for each row execute function moody()`,
    );
  };

  it('is answered when the reason passes', async () => {
    await refuse(3);
    await town.engine.sink.receive([message('c1', 'a', 'salam')]);
    await town.engine.idle();
    expect(await openFlags(town.db)).toEqual([]);
    expect(telegram.sent).toHaveLength(1);
    expect(await town.db.incomingMessage.count({ where: { failure: null } })).toBe(1);
  });

  it('is to be delivered again, and not set aside, when the database does not even answer', async () => {
    let silent = 0;
    const db: Town['db'] = Object.create(town.db, {
      $queryRawUnsafe: {
        value: (sql: string, ...values: unknown[]) => {
          if (sql === 'select 1' && silent++ === 0) return Promise.reject(new Error('no answer'));
          return town.db.$queryRawUnsafe(sql, ...values);
        },
      },
    });
    const engine = openEngineBeside({ ...town, db }, [telegram], 'cut off');
    await refuse(2);
    await expect(engine.sink.receive([message('c1', 'a', 'salam')])).rejects.toThrow();
    expect(await town.db.incomingMessage.count()).toBe(0);
    await engine.sink.receive([message('c1', 'a', 'salam')]);
    await engine.close();
    expect(await openFlags(town.db)).toEqual([]);
    expect(telegram.sent).toHaveLength(1);
  });
});

describe('one identity number', () => {
  let other: ReturnType<typeof openEngineBeside>;
  beforeEach(async () => {
    other = openEngineBeside(town, [telegram], 'town 2');
    await town.db.petition.create({
      data: {
        ...{ id: crypto.randomUUID(), reference: '26-000001-1', titleAr: 'سوق', titleFr: 'Marché' },
        ...{ textAr: 'نص', textFr: 'Texte', status: 'collecting', threshold: 200 },
        ...{ openedAt: town.now, createdAt: town.now },
      },
    });
  });
  afterEach(() => other.close());

  async function walk(address: string): Promise<void> {
    const says = (content: Incoming['content'] | string) =>
      town.hears(address, content, { channel: 'telegram' });
    const taps = async (end: string) => {
      const options = telegram.sent.findLast((each) => each.address === address)?.options ?? [];
      const token = options.find((option) => option.token.endsWith(`.${end}`))?.token;
      if (!token) throw new Error(`no ${end} among ${options.map((option) => option.token)}`);
      await says({ kind: 'option', token });
    };
    await says('Bonjour');
    await taps('petition');
    const [first] = telegram.sent.findLast((each) => each.address === address)?.options ?? [];
    await says({ kind: 'option', token: first?.token ?? '' });
    await taps('support');
    await taps('resident');
    await says('Fatima Amzil');
    await taps('agree');
    await says('JC123456');
  }

  it.each([
    ['in one batch', false],
    ['at two copies of the program', true],
  ])('counts once when two people send it at the same instant, %s', async (_, twoCopies) => {
    const people = ['501', '502', '503', '504'];
    for (const address of people) await walk(address);
    const send = (address: string): Incoming => {
      const options = telegram.sent.findLast((each) => each.address === address)?.options ?? [];
      const token = options.find((option) => option.token.endsWith('.send'))?.token ?? 'none';
      return {
        ...{ channel: 'telegram', messageId: `send-${address}`, address, at: town.now },
        content: { kind: 'option', token },
      };
    };
    const engines = twoCopies ? [town.engine, other] : [town.engine, town.engine];
    await Promise.all(
      people.map((address, i) => (i % 2 ? engines[1] : engines[0])?.sink.receive([send(address)])),
    );
    for (const engine of engines) await engine.idle();
    const supports = await town.db.support.findMany({ select: { personHash: true, code: true } });
    expect([supports.length, new Set(supports.map(({ personHash }) => personHash)).size]).toEqual([4, 1]);
    // Nobody hears whether the card was counted before.
    const last = people.map((address) => telegram.sent.findLast((each) => each.address === address)?.text);
    const codes = supports.flatMap(({ code }) => code ?? []);
    const alike = last.map((text = '') => codes.reduce((rest, code) => rest.replace(code, ''), text));
    expect([...new Set(alike)]).toHaveLength(1);
  });
});

describe('a database that goes away', () => {
  it('costs no message and doubles none: what was not stored comes again, what was sent is marked later', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'away-'));
    let server = await startEmbedded({ dataDir: folder, log: NO_LOG });
    await migrate(server.url);
    const db = openDatabase(server.url, { poolSize: 4 });
    try {
      await seedRegister(db);
      const channel = moodyChannel('telegram');
      const logged: string[] = [];
      const warn = (fields: object, text: string) => void logged.push(`${text} ${JSON.stringify(fields)}`);
      const log = { ...NO_LOG, warn };
      const engine = forTheHasty(
        openEngine({
          ...{ db, context: town.context, live: openLive(), copy: 'away', clock: () => town.now },
          ...{ channels: new Map([['telegram', channel]]), files: openFiles(join(folder, 'files'), RING) },
          log: { ...log, error: log.warn },
        }),
      );
      await engine.sink.receive([message('c1', 'a', 'salam')]);
      await engine.idle();
      expect(channel.sent).toHaveLength(1);

      // The database goes away while a message is on its way.
      let arrived: () => void = () => undefined;
      const onItsWay = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      let letGo: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const { send } = channel;
      channel.send = async (outgoing) => {
        arrived();
        await gate;
        return send(outgoing);
      };
      await engine.sink.receive([message('c1', 'b', 'salam')]);
      await onItsWay;
      await server.stop();
      letGo();
      channel.send = send;
      await expect(engine.sink.receive([message('c2', 'c', 'salam')])).rejects.toThrow();
      await expect(engine.tick()).rejects.toThrow();
      expect(channel.sent).toHaveLength(2);
      expect(logged.filter((text) => text.includes('set aside'))).toEqual([]);

      server = await startEmbedded({ dataDir: folder, log: NO_LOG });
      await engine.sink.receive([message('c2', 'c', 'salam')]);
      await engine.idle();
      town.pass(120_000);
      await engine.tick();
      await engine.idle();
      expect(channel.sent.map(({ address }) => address)).toEqual(['c1', 'c1', 'c2']);
      const states = await db.outgoingMessage.groupBy({ by: ['state'], _count: true });
      expect(states).toEqual([{ state: 'sent', _count: 3 }]);
      expect(await db.incomingMessage.count()).toBe(3);
      await engine.close();
    } finally {
      await closeDatabase(db);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

describe('words typed on the paired telephone', () => {
  it('are staff speaking: the bot falls silent until the conversation is handed back', async () => {
    const web = moodyChannel('whatsapp-web');
    const beside = openEngineBeside(town, [web], 'web');
    let count = 0;
    const hears = async (content: Incoming['content']) => {
      town.pass(1000);
      await beside.sink.receive([
        { channel: 'whatsapp-web', messageId: `w${++count}`, address: '1@lid', at: town.now, content },
      ]);
      await beside.idle();
    };
    await hears({ kind: 'text', text: 'شكاية' });
    expect(web.sent).toHaveLength(1);
    await hears({ kind: 'staff', text: 'السلام، معاكم الجماعة' });
    await hears({ kind: 'text', text: 'شكرا' });
    expect(web.sent).toHaveLength(1);
    const said = await town.db.outgoingMessage.findFirstOrThrow({ where: { kind: 'staff' } });
    expect(said).toMatchObject({ text: 'السلام، معاكم الجماعة', state: 'sent' });

    const { claim, handBack } = await import('../../src/features/inbox/changes.ts');
    await town.db.staff.create({ data: { id: 's1', name: 'Khadija', email: 'k@example.org' } });
    const { id: conversationId } = await town.db.conversation.findFirstOrThrow();
    const by = { staffId: 's1', scope: 'all' as const, at: town.now };
    expect(await claim(town.db, { conversationId, greeting: 'hello' }, by)).toEqual({ is: 'done' });
    expect(await handBack(town.db, { conversationId, nonce: 'n', words: 'back' }, by)).toEqual({
      is: 'done',
    });
    // Written before the open question was asked again: the bot asks it now, and takes none of this for an answer.
    await hears({ kind: 'text', text: '1' });
    await beside.tick();
    await beside.idle();
    const texts = web.sent.map(({ text }) => text);
    expect(texts.slice(1)).toEqual(['back', expect.stringContaining(texts[0]?.split('\n').at(-1) ?? '…')]);
    await beside.tick();
    await hears({ kind: 'text', text: 'salam' });
    expect(web.sent).toHaveLength(4);
    await beside.close();
  });
});
