// Control words of every channel, at every question of every flow: never an answer, and nothing that was given is lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, type Town } from '../support/town.ts';

const WORDS = [
  ...[
    '/help',
    '/HELP@TaroudantBot',
    '/menu',
    '/القائمة',
    '/settings',
    '/langue',
    '/lang',
    '/start',
    '/foo',
    '/x_y@b',
  ],
  ...[
    'menu',
    'مساعدة',
    'رجوع',
    'STOP',
    '/stop',
    '/cancel',
    'annuler',
    'suivi',
    '/data',
    'unsubscribe',
    'بلا ميساجات',
  ],
];

/** Roads to every question that somebody can be asked, as taps (ends of tokens) and words. */
const ROADS: Record<string, string[]> = {
  menu: [],
  category: ['#complaint'],
  details: ['#complaint', '#lighting'],
  place: ['#complaint', '#lighting', 'Le lampadaire du stade est en panne'],
  photo: ['#complaint', '#lighting', 'Le lampadaire du stade est en panne', 'Kasbah'],
  review: ['#complaint', '#lighting', 'Le lampadaire du stade est en panne', 'Kasbah', '#_skip'],
  'what to change': [
    '#complaint',
    '#lighting',
    'Le lampadaire du stade est en panne',
    'Kasbah',
    '#_skip',
    '#change',
  ],
  theme: ['#proposal'],
  title: ['#proposal', '#green'],
  idea: ['#proposal', '#green', 'Des arbres au souk'],
  quarter: ['#proposal', '#green', 'Des arbres au souk', 'Il faudrait planter des arbres au souk du jeudi'],
  'which petition': ['#petition'],
  'my data': ['#my_data'],
  'sure to erase': ['#my_data', '#erase'],
};

let town: Town;
let people = 0;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function walk(road: string[]): Promise<string> {
  const address = `person-${++people}`;
  for (const step of ['Bonjour', ...road]) {
    if (step.startsWith('#')) await town.taps(address, `.${step.slice(1)}`);
    else await town.hears(address, step);
  }
  return address;
}

type Given = Record<string, { kind: string; text?: string }>;

/** All that was given and is still there, in the form that is open and in those that are parked. */
async function givenTo(address: string): Promise<Given[]> {
  const { memory } = await town.db.conversation.findFirstOrThrow({ where: { address } });
  const { answers, parked = [] } = memory as { answers?: Given; parked?: { answers: Given }[] };
  return [answers ?? {}, ...parked.map((draft) => draft.answers)];
}

const ownWords = (given: Given[]): string[] =>
  given.flatMap((answers) => Object.values(answers).flatMap(({ text }) => (text ? [text] : [])));

describe.each(Object.keys(ROADS))('at the question: %s', (place) => {
  it('no control word is an answer, and what was given is kept', async () => {
    for (const word of WORDS) {
      const address = await walk(ROADS[place] ?? []);
      const before = ownWords(await givenTo(address));
      const said = town.said(address).length;
      await town.hears(address, word);
      expect(town.said(address).length, `${word} was not answered`).toBe(said + 1);
      const after = ownWords(await givenTo(address));
      expect(after, `${word} was taken for an answer`).not.toContain(word);
      // "Back" alone takes back an answer, and only the last one.
      const lost = before.filter((text) => !after.includes(text));
      expect(lost.length, `${word} lost ${lost.join()}`).toBe(word === 'رجوع' ? lost.length : 0);
    }
    expect(await town.db.case.count()).toBe(0);
    expect(town.logged).toEqual([]);
  }, 240_000);
});
