// Whatever a citizen sends, wherever they are: it is answered, the place is kept, nothing is lost.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncomingContent } from '../../src/channels/channel.ts';
import fc from '../support/property.ts';
import { openTown, type Town } from '../support/town.ts';

const text = (words: string): IncomingContent => ({ kind: 'text', text: words });

/** Everything a telephone can send, the odd things included. */
const ANYTHING: Record<string, IncomingContent> = {
  words: text('كاين مشكل فالزنقة ديالنا'),
  'an option that was never shown': { kind: 'option', token: 'q999.lighting' },
  'a token of nobody': { kind: 'option', token: '{"x":1}' },
  'an option that every object has': { kind: 'option', token: 'q1.__proto__' },
  'another option that every object has': { kind: 'option', token: 'q1.constructor' },
  'a standing button that every object has': { kind: 'option', token: 'aconstructor.1' },
  'a link that every object has': { kind: 'start', payload: 'constructor_1' },
  'a button of long ago': { kind: 'option', token: 'q1.ary' },
  'a standing button of somebody else': {
    kind: 'option',
    token: 'awithdraw.019aa000-0000-7000-8000-000000000000',
  },
  'a card of somebody else': { kind: 'option', token: 'ameeting.019aa000-0000-7000-8000-000000000000.yes' },
  'a standing button that is no id': { kind: 'option', token: 'awithdraw.nonsense' },
  pin: { kind: 'place', latitude: 30.4703, longitude: -8.877 },
  photo: { kind: 'file', media: 'photo', file: { ref: 'f1', mimeType: 'image/jpeg' } },
  'photo with a caption': { kind: 'file', media: 'photo', file: { ref: 'f2' }, caption: 'ها هي الحفرة' },
  voice: { kind: 'file', media: 'voice', file: { ref: 'f3', mimeType: 'audio/ogg' } },
  sticker: { kind: 'file', media: 'sticker', file: { ref: 'f4' } },
  video: { kind: 'file', media: 'video', file: { ref: 'f5' } },
  document: { kind: 'file', media: 'document', file: { ref: 'f6', name: 'x\u0000\ud800.pdf' } },
  contact: { kind: 'contact', phone: '+212612345678', own: false },
  call: { kind: 'call' },
  edit: { kind: 'edited', of: 'm1', text: 'بدلت' },
  nothing: text(''),
  blanks: text(' \n\t '),
  'ten thousand letters': text('ش'.repeat(10_000)),
  'only emoji': text('🤢🤢🔥'),
  'Latin digits': text('2'),
  'Arabic digits': text('٢'),
  'Persian digits': text('۲'),
  'a number too far': text('99'),
  'control characters': text('\u0000\u0007\u001b[31m\u200f\u2066x'),
  'half a surrogate pair': text('a\ud83d b'),
  quotes: text(`'; drop table "Case"; -- {$x} \\u0000`),
  unknown: { kind: 'unknown', type: 'poll' },
  start: { kind: 'start' },
  'start with nonsense': { kind: 'start', payload: 'petition_%00' },
};

/** Roads to every question of the longest flows, as taps (numbers, or ends of tokens) and words. */
const ROADS: Record<string, (string | IncomingContent)[]> = {
  'first contact': [],
  menu: ['salam'],
  category: ['salam', '#complaint'],
  details: ['salam', '#complaint', '#lighting'],
  place: ['Bonjour', '#complaint', '#lighting', 'Le lampadaire est en panne'],
  photo: ['Bonjour', '#complaint', '#waste', 'Les poubelles débordent', ANYTHING.pin ?? ''],
  review: ['Bonjour', '#complaint', '#waste', 'Les poubelles débordent', ANYTHING.pin ?? '', '#_skip'],
  'the title of a proposal': ['salam', '#proposal', '1'],
  'my data': ['salam', '#my_data'],
};

let town: Town;
let people = 0;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function walk(road: (string | IncomingContent)[]): Promise<string> {
  const address = `person-${++people}`;
  for (const step of road) {
    if (typeof step === 'string' && step.startsWith('#')) await town.taps(address, `.${step.slice(1)}`);
    else await town.hears(address, step);
  }
  return address;
}

interface Kept {
  flow?: string;
  answers?: Record<string, unknown>;
}

async function memoryOf(address: string): Promise<Kept> {
  const found = await town.db.conversation.findFirst({ where: { address } });
  return (found?.memory ?? {}) as Kept;
}

/** Which messages are of the conversation with this address. */
async function sayingsOf(address: string) {
  const known = await town.db.conversation.findMany({ where: { address }, select: { id: true } });
  return { conversationId: { in: known.map(({ id }) => id) } };
}

describe.each(Object.keys(ROADS))('at %s', (place) => {
  it('everything is answered, and nothing answered before is lost', async () => {
    for (const [what, content] of Object.entries(ANYTHING)) {
      const address = await walk(ROADS[place] ?? []);
      const before = await memoryOf(address);
      const said = town.said(address).length;
      await town.hears(address, content);
      expect(town.said(address).length, `${what} was not answered`).toBe(said + 1);
      const after = await memoryOf(address);
      // A deep link or the Start button asks again and begins nothing new; whatever was filled in is still there.
      const lost = Object.keys(before.answers ?? {}).filter((step) => !(step in (after.answers ?? {})));
      if (after.flow === before.flow) expect(lost, `${what} lost answers`).toEqual([]);
      const heard = await town.db.incomingMessage.count({ where: await sayingsOf(address) });
      expect(heard, `${what} was not recorded`).toBe((ROADS[place]?.length ?? 0) + 1);
    }
    expect(town.logged).toEqual([]);
    expect(town.missing).toEqual([]);
  }, 120_000);
});

describe('a conversation of anything at all', () => {
  it('always goes on: every message gets one answer, no turn is set aside', async () => {
    const kinds = fc.constantFrom(...Object.keys(ANYTHING), '#1', '#2', '#last', 'menu', 'رجوع', 'stop');
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { minLength: 5, maxLength: 18 }), async (sequence) => {
        const address = await walk([]);
        // Written for the citizen, whether or not it has left yet: a recording follows in its own time.
        const written = async () => town.db.outgoingMessage.count({ where: await sayingsOf(address) });
        for (const kind of sequence) {
          const options = town.said(address).at(-1)?.options ?? [];
          const said = await written();
          const tap =
            kind === '#last' ? options.at(-1) : /^#\d$/.test(kind) ? options[Number(kind[1]) - 1] : undefined;
          if (tap) await town.hears(address, { kind: 'option', token: tap.token });
          else await town.hears(address, ANYTHING[kind] ?? text(kind));
          const { mode } = await town.db.conversation.findFirstOrThrow({ where: { address } });
          if (mode === 'bot') expect(await written(), kind).toBe(said + 1);
        }
        expect(await town.db.flag.count({ where: { kind: 'turn_failed' } })).toBe(0);
      }),
      { numRuns: 25 },
    );
    expect(town.missing).toEqual([]);
  }, 120_000);
});
