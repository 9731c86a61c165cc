// What is said in several messages is answered once, whatever the gaps of the hand, and whoever runs when it is over.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerDue, BREATH_MS } from '../../src/bot/debounce.ts';
import type { InsideEvent } from '../../src/bot/inside-event.ts';
import type { BotMemory } from '../../src/bot/turn.ts';
import type { Incoming, IncomingContent } from '../../src/channels/channel.ts';
import { openEngineBeside } from '../support/engines.ts';
import { type MemoryChannel, memoryChannel } from '../support/memory-channel.ts';
import fc from '../support/property.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let phone: MemoryChannel;
let count = 0;

beforeEach(async () => {
  phone = memoryChannel('telegram');
  town = await openTown([phone]);
});
afterEach(() => town.close());

/** A message from a hand: after it more may come. */
function message(address: string, content: IncomingContent | string, more: Partial<Incoming> = {}): Incoming {
  const what = typeof content === 'string' ? { kind: 'text' as const, text: content } : content;
  const from = { channel: 'telegram' as const, address, messageId: `b${++count}` };
  return { ...from, at: town.now, waits: undefined, content: what, ...more };
}

async function types(address: string, content: IncomingContent | string, afterMs = 5_000): Promise<void> {
  town.pass(afterMs);
  await town.engine.sink.receive([message(address, content)]);
  await town.engine.idle();
}

async function rests(ms = BREATH_MS): Promise<void> {
  town.pass(ms);
  await town.engine.tick();
  await town.engine.idle();
}

const saidTo = (address: string) => phone.sent.filter((each) => each.address === address);

async function taps(address: string, end: string): Promise<void> {
  const token = saidTo(address)
    .at(-1)
    ?.options?.find((option) => option.token.endsWith(`.${end}`))?.token;
  await types(address, { kind: 'option', token: token ?? `missing ${end}` });
}

/** Somebody who is known here, with the menu on the screen. */
async function known(address: string, language = 'ary'): Promise<void> {
  await types(address, { kind: 'start' });
  await taps(address, 'language');
  await taps(address, language);
}

async function memoryOf(address: string): Promise<BotMemory> {
  const { memory } = await town.db.conversation.findFirstOrThrow({ where: { address } });
  return memory as BotMemory;
}

const D7: [string, number][] = [
  ['salam 3likom', 5_000],
  ['3andna mochkil dyal lma', 120],
  ['lma m9tou3 mn lbare7', 600],
  ['f derb l3afou 7da lferran', 1_500],
];

/** The greeting is no part of what is told. */
const TOLD = D7.slice(1)
  .map(([text]) => text)
  .join(' ');

describe('fragments', () => {
  it('of a story get one answer, with one description and the place that the last of them names', async () => {
    await known('a');
    const before = saidTo('a').length;
    for (const [text, gap] of D7) await types('a', text, gap);
    expect(saidTo('a')).toHaveLength(before);
    expect(await town.db.incomingMessage.count({ where: { kind: 'text' } })).toBe(4);
    await rests();
    expect(saidTo('a')).toHaveLength(before + 1);
    const { answers } = await memoryOf('a');
    expect(answers?.details).toMatchObject({ text: TOLD });
    expect(answers?.place).toMatchObject({ text: expect.stringContaining('derb l3afou') });
    await rests();
    expect(saidTo('a')).toHaveLength(before + 1);
  });

  it('from somebody new are one first contact, and are taken up as one', async () => {
    for (const [text, gap] of D7) await types('n', text, gap);
    await rests();
    expect(saidTo('n')).toHaveLength(1);
    expect((await memoryOf('n')).answers?.details).toMatchObject({ text: TOLD });
  });

  it('leave it as it was when somebody was heard, once they are answered', async () => {
    await types('heard', 'kayna wahed l7ofra kbira f zen9a dyalna');
    const heardAt = town.now;
    await rests();
    expect(saidTo('heard')).not.toEqual([]);
    const { lastHeardAt } = await town.db.conversation.findFirstOrThrow({ where: { address: 'heard' } });
    expect(lastHeardAt).toEqual(heardAt);
  });

  it('stand in the order of the provider, not in that of their arrival', async () => {
    await known('o', 'fr');
    town.pass(5_000);
    await town.engine.sink.receive([message('o', 'dans la rue', { order: 12 })]);
    await town.engine.sink.receive([message('o', 'il y a un gros trou', { order: 11 })]);
    await rests();
    expect((await memoryOf('o')).answers?.details).toMatchObject({ text: 'il y a un gros trou dans la rue' });
  });

  it('are answered in between when they never end', async () => {
    await known('e', 'fr');
    const before = saidTo('e').length;
    for (let i = 0; i < 40; i++) await types('e', `et encore un trou numero ${i}`, 1_000);
    expect(saidTo('e').length).toBeGreaterThan(before);
    expect(saidTo('e').length).toBeLessThan(before + 4);
  });

  it('keep the danger that is told in one of them from waiting', async () => {
    await known('d');
    const before = saidTo('d').length;
    await types('d', 'شوفو');
    await types('d', 'شعلات العافية فدار الجيران', 700);
    expect(saidTo('d')).toHaveLength(before + 1);
    expect(saidTo('d').at(-1)?.text).toContain('15');
    await rests();
    // The line stands alone: the form waits behind it.
    expect(saidTo('d')).toHaveLength(before + 1);
  });
});

describe('nobody waits', () => {
  it('after a tap, a number, a yes, a command, a quarter, a pin where a place is asked', async () => {
    await known('w', 'fr');
    const answered = async (content: IncomingContent | string) => {
      const before = saidTo('w').length;
      await types('w', content);
      expect(saidTo('w').length, JSON.stringify(content)).toBe(before + 1);
    };
    await answered('1');
    await answered('menu');
    await answered('1');
    await answered('éclairage public');
    await types('w', 'le lampadaire est éteint depuis lundi');
    await rests();
    await answered('Lastah');
    await answered('non');
    await answered('oui');
    expect(await town.db.case.count()).toBe(1);
  });

  it('who sends by a program that waits for the answer', async () => {
    await town.hears('s', 'salam');
    expect(town.said('s')).toHaveLength(1);
  });
});

describe('a breath that nobody ended', () => {
  it('is answered by another copy of the program, once', async () => {
    await known('c');
    for (const [text, gap] of D7) await types('c', text, gap);
    const before = saidTo('c').length;
    const other = memoryChannel('telegram');
    const beside = openEngineBeside(town, [other], 'town 2');
    town.pass(BREATH_MS);
    await Promise.all([beside.tick(), town.engine.tick()]);
    await beside.idle();
    await town.engine.idle();
    expect(saidTo('c').length - before + other.sent.length).toBe(1);
    expect((await memoryOf('c')).breath).toBeUndefined();
    await beside.close();
  });

  it('is answered by whoever comes late for the breath before', async () => {
    await known('late', 'fr');
    const ended: InsideEvent[] = [];
    const end = async (events: InsideEvent[]) => {
      ended.push(...events);
      await town.engine.inform(events);
    };
    await types('late', 'il y a un gros trou');
    town.pass(BREATH_MS);
    await answerDue(town.db, end, town.now);
    await types('late', 'derrière le souk des moutons');
    const before = saidTo('late').length;
    town.pass(BREATH_MS);
    await town.engine.inform(ended);
    await town.engine.idle();
    expect(saidTo('late')).toHaveLength(before + 1);
    expect((await memoryOf('late')).breath).toBeUndefined();
  });

  it('is one breath still when two names of one person meet', async () => {
    for (const [address, text] of [
      ['x', 'il y a un gros trou'],
      ['y', 'dans la rue'],
    ] as const)
      await types(address, text, 500);
    const [one, other] = await town.db.conversation.findMany({ orderBy: { createdAt: 'asc' } });
    await town.db.$queryRaw`select join_conversations(${one?.id}::uuid, ${other?.id}::uuid, 'y')::text`;
    expect(await town.db.conversation.count()).toBe(1);
    await rests();
    expect(saidTo('y')).toHaveLength(1);
    expect((await memoryOf('y')).answers?.details).toMatchObject({ text: 'il y a un gros trou dans la rue' });
  });

  it('goes to staff who have taken over meanwhile', async () => {
    await known('h', 'fr');
    const before = saidTo('h').length;
    await types('h', 'il y a un gros trou');
    await town.db.conversation.updateMany({ where: { address: 'h' }, data: { mode: 'held' } });
    await rests();
    expect(saidTo('h')).toHaveLength(before);
    expect((await memoryOf('h')).breath).toBeUndefined();
  });
});

describe('any split of a sentence into fragments', () => {
  const SENTENCES = [
    'il y a un gros trou dans la rue derb laafou depuis deux semaines',
    'lbola dyal zn9a tafya f lastah hadi simana',
    'كاينة حفرة كبيرة وسط الطريق حدا الجامع فحي لسطاح',
    'les poubelles débordent devant le marché et personne ne passe',
    'الما مقطوع من البارح فدرب العفو والناس كتشكا',
    // Two problems, and nothing between them.
    'un lampadaire éteint à Lastah des poubelles pleines à la Kasbah',
  ];

  it('yields the same draft as the whole sentence', async () => {
    let person = 0;
    const draftOf = async (fragments: string[], gaps: number[]) => {
      const address = `p${++person}`;
      await known(address);
      const before = saidTo(address).length;
      for (const [i, text] of fragments.entries()) await types(address, text, i ? gaps[i] : 5_000);
      await rests();
      expect(saidTo(address)).toHaveLength(before + 1);
      const { flow, answers, others } = await memoryOf(address);
      return { flow, answers, others };
    };
    const whole = new Map<string, unknown>();
    for (const sentence of SENTENCES) whole.set(sentence, await draftOf([sentence], []));
    const gap = fc.integer({ min: 100, max: 4_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SENTENCES),
        fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 4 }),
        fc.array(gap, { minLength: 12, maxLength: 12 }),
        async (sentence, cuts, gaps) => {
          expect(await draftOf(cutAt(sentence, cuts), gaps)).toEqual(whole.get(sentence));
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** The sentence cut behind some of its words. */
function cutAt(sentence: string, cuts: number[]): string[] {
  const words = sentence.split(' ');
  const ends = [...new Set(cuts.map((cut) => 1 + (cut % words.length)))].sort((a, b) => a - b);
  const parts = [...ends, words.length].map((end, i) => words.slice(i ? ends[i - 1] : 0, end).join(' '));
  return parts.filter(Boolean);
}
