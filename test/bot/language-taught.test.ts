// What the bot did not understand, what staff teach it, and voices: everywhere words are, they may be spoken.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { IncomingContent } from '../../src/channels/channel.ts';
import { openDownloader } from '../../src/features/attachments/downloader.ts';
import { choicesOf } from '../../src/features/teaching/choices.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { NO_LOG } from '../support/no-log.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let people = 0;

beforeAll(async () => {
  town = await openTown();
});
afterEach(() => expect(town.missing).toEqual([]));
afterAll(() => town.close());

async function someone(language: 'ary' | 'fr' = 'ary'): Promise<string> {
  const address = `pupil-${++people}`;
  await town.hears(address, language === 'fr' ? 'Bonjour' : 'السلام عليكم');
  return address;
}

const voice = (ref: string): IncomingContent => ({
  kind: 'file',
  media: 'voice',
  file: { ref, mimeType: 'audio/ogg' },
});
const options = (address: string): string[] =>
  (town.last(address).options ?? []).map(({ token }) => token.replace(/^q\d+\./, ''));
const last = (address: string): string => stripIsolates(town.last(address).text);

describe('what was not understood', () => {
  it('is kept as it was written with the question it was said to, masked, and counted', async () => {
    const address = await someone();
    await town.taps(address, '.proposal');
    const words = 'smiti Karim Lmoutawakil 0661234567 tchakhchoukha';
    for (const said of [words, words.toUpperCase()]) await town.hears(address, said);
    const misses = await town.db.miss.findMany({ where: { place: 'proposal.theme' } });
    expect(misses).toHaveLength(1);
    expect(misses[0]).toMatchObject({ times: 2 });
    expect(misses[0]?.text).toContain('tchakhchoukha');
    expect(misses[0]?.text).not.toMatch(/0661|karim|lmoutawakil/i);
  });

  it('is kept from free words outside a flow, and never from names, places or descriptions', async () => {
    const address = await someone();
    await town.hears(address, 'tchakhchoukha b lbsla');
    expect(await town.db.miss.count({ where: { place: '' } })).toBeGreaterThan(0);
    const before = await town.db.miss.count();
    for (const step of ['.complaint', '.noise']) await town.taps(address, step);
    await town.hears(address, 'sda3 kbir bzaf dyal tchakhchoukha blil');
    await town.hears(address, '7da tchakhchoukha');
    await town.hears(address, 'ah');
    await town.hears(address, 'passer');
    expect(options(address)).toContain('send');
    expect(await town.db.miss.count()).toBe(before);
  });
});

describe('what staff taught', () => {
  const teach = async (place: string, text: string, target: string) => {
    await town.db.learned.create({
      data: { id: town.context.newId(), place, text, target, createdAt: town.now },
    });
    await town.context.referenceData.refresh();
  };

  it('means the choice from the next message on', async () => {
    const address = await someone();
    await town.taps(address, '.proposal');
    await town.hears(address, 'tchaklala');
    expect(options(address)).toContain('green');
    await teach('proposal.theme', 'tchaklala', 'green');
    await town.hears(address, 'tchaklala');
    expect(last(address)).toContain(
      stripIsolates(town.context.words.say('ary', { message: 'proposal-title' })),
    );
  });

  it('opens the right flow from the next message on', async () => {
    const text = 'zgoutchi mzrouti bla hsab';
    const before = await someone();
    await town.hears(before, text);
    expect(options(before)).toContain('complaint');
    await teach('intent', text, 'complaint');
    const after = await someone();
    await town.hears(after, text);
    expect(options(after)).toContain('lighting');
  });

  it('is held against the other choices before it may be taught', () => {
    for (const language of ['ary', 'fr']) {
      const choices = choicesOf(town.context, 'proposal.theme', language) ?? [];
      expect(choices.length).toBeGreaterThan(5);
      for (const { id, label } of choices) {
        const other = choices.find((each) => each.id !== id);
        if (!other) throw new Error('one choice only');
        const clashes = town.context.darija.findCollisions(choices, { text: label, id: other.id });
        expect(
          clashes.map((clash) => clash.id),
          `${label} taught for ${other.id}`,
        ).toContain(id);
        expect(town.context.darija.findCollisions(choices, { text: 'tchaklala', id })).toEqual([]);
      }
    }
  });
});

describe('a voice note', () => {
  it.each([
    ['the description of a problem', ['.complaint', '.waste']],
    ['the title of an idea', ['.proposal', '.green']],
  ] as const)('is taken for %s', async (_, road) => {
    const address = await someone();
    for (const step of road) await town.taps(address, step);
    const asked = last(address);
    await town.hears(address, voice('v1'));
    expect(last(address)).not.toBe(asked);
    const { memory } = await town.db.conversation.findFirstOrThrow({ where: { address } });
    expect(JSON.stringify(memory)).toMatch(/"voices":\["[0-9a-f-]{36}"\]/);
  });

  it('is taken for an idea and for a place, and read back as one', async () => {
    const address = await someone();
    for (const step of ['.complaint', '.waste']) await town.taps(address, step);
    for (const ref of ['v2', 'v3']) await town.hears(address, voice(ref));
    await town.taps(address, '._skip');
    expect(last(address).match(/🎤/gu)?.length).toBeGreaterThan(0);
    await town.taps(address, '.send');
    const files = await town.db.attachment.findMany({
      where: { case: { citizen: { conversations: { some: { address } } } } },
    });
    expect(files).toHaveLength(2);
  });

  it('sent before anything else is kept for the request that follows', async () => {
    const address = await someone();
    await town.hears(address, voice('v4'));
    await town.taps(address, '.complaint');
    await town.taps(address, '.noise');
    expect(town.last(address).request).toBe('place');
  });

  it('is not taken for a name or the number of a card: those are checked as they are written', async () => {
    for (const [flow, step] of [
      ['petition', 'name'],
      ['petition', 'card'],
    ]) {
      const found = town.context.flows.get(flow ?? '')?.steps.find(({ name }) => name === step);
      expect(found).toMatchObject({ ask: 'text', check: expect.any(String) });
    }
  });
});

describe('whoever listens', () => {
  const note = async (): Promise<string> => {
    const address = await someone();
    for (const step of ['.complaint', '.waste']) await town.taps(address, step);
    await town.hears(address, voice(`w${people}`));
    await town.hears(address, 'المحايطة');
    await town.taps(address, '._skip');
    await town.taps(address, '.send');
    const found = await town.db.attachment.findFirstOrThrow({ where: { ref: `w${people}` } });
    return found.id;
  };
  const downloader = (transcribe: () => Promise<string | null>) =>
    openDownloader({
      db: town.db,
      copy: 'town',
      channels: new Map([['simulator', town.channel]]),
      files: {
        keep: async () => ({ path: 'p', mimeType: 'audio/ogg', size: 3, sha256: 'x' }),
        free: () => Promise.resolve(10 ** 12),
      },
      settle: () => Promise.resolve(),
      transcriber: { transcribe },
      clock: () => new Date(town.now.getTime() + 3_600_000),
      log: NO_LOG,
    });
  const collect = async (transcribe: () => Promise<string | null>) => {
    const files = downloader(transcribe);
    await files.sweep();
    await files.idle();
  };
  const heard = (id: string) =>
    town.db.attachment.findUniqueOrThrow({
      where: { id },
      select: { state: true, transcript: true, case: true },
    });

  it('gives a case without words its description', async () => {
    const id = await note();
    town.channel.bytes.set(`w${people}`, new Uint8Array([1, 2, 3]));
    await collect(() => Promise.resolve('الزبل كثر'));
    expect(await heard(id)).toMatchObject({ transcript: 'الزبل كثر', case: { description: 'الزبل كثر' } });
  });

  it('may fail or leave it to people: the recording is there all the same', async () => {
    for (const transcribe of [() => Promise.resolve(null), () => Promise.reject(new Error('deaf'))]) {
      const id = await note();
      town.channel.bytes.set(`w${people}`, new Uint8Array([1, 2, 3]));
      await collect(transcribe);
      expect(await heard(id)).toMatchObject({
        state: 'stored',
        transcript: null,
        case: { description: null },
      });
    }
  });
});
