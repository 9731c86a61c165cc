// Many people at once: the work is done for all of them together, whatever they do.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming, IncomingContent } from '../../src/channels/channel.ts';
import { hot } from '../../src/database/client.ts';
import { UnitOfWork } from '../../src/database/unit-of-work.ts';
import { moodyChannel } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

const CROWD = 20;

let town: Town;
/** Statements of the turns, and those that note what became of the sends. */
let statements: number;
let noted: number;

beforeEach(async () => {
  town = await openTown([moodyChannel('telegram')]);
  for (const path of [town.db, hot(town.db)]) path.$queryRawUnsafe = counted(path.$queryRawUnsafe.bind(path));
  town.db.$executeRawUnsafe = counted(town.db.$executeRawUnsafe.bind(town.db));
});
afterEach(() => town.close());

function counted<T extends (...args: never[]) => unknown>(call: T): T {
  return ((...args: never[]) => {
    if (String(args[0]).includes('update "OutgoingMessage" o set')) noted++;
    else statements++;
    return call(...args);
  }) as T;
}

async function all(people: number, step: number, content: IncomingContent): Promise<number> {
  statements = 0;
  noted = 0;
  const heard = Array.from({ length: people }, (_, i): Incoming => {
    return { channel: 'telegram', messageId: `${step}.${i}`, address: `${i}`, at: town.now, content };
  });
  await town.engine.sink.receive(heard);
  await town.engine.idle();
  return statements;
}

describe('many people at once', () => {
  it('who write the same strange word are answered together, and each is counted', async () => {
    await all(CROWD, 1, { kind: 'text', text: 'salam' });
    const few = await all(1, 4, { kind: 'text', text: 'kokoriko' });
    const many = await all(CROWD, 5, { kind: 'text', text: 'kokoriko' });
    expect(many).toBe(few);
    // Sends begin a few at a time, and what became of them is noted as it comes: never for each alone.
    expect(noted).toBeGreaterThan(0);
    expect(noted).toBeLessThan(CROWD / 2);
    expect(await town.db.miss.findMany({ select: { text: true, times: true } })).toEqual([
      { text: 'kokoriko', times: 1 + CROWD },
    ]);
    expect(town.logged).toEqual([]);
  });
});

describe('a batch', () => {
  it('says the same words to the database however many turns ask for the same thing', () => {
    const asked = (times: number) => {
      const unitOfWork = new UnitOfWork();
      for (let i = 0; i < times; i++) unitOfWork.upsert([{ id: i }], (rows) => `select count_up(${rows})`);
      return unitOfWork.statement(new Map()).sql;
    };
    expect(asked(CROWD)).toBe(asked(1));
  });
});
