// An entry of the menu that is open on some days only, and a menu longer than the list of the narrowest channel.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar.ts';
import type { MenuEntry } from '../../src/flow/definition/menu.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let whole: readonly MenuEntry[];
let people = 0;

beforeAll(async () => {
  town = await openTown();
  whole = town.context.menu;
});
afterEach(() => {
  town.context.menu = whole;
  expect(town.missing).toEqual([]);
});
afterAll(() => town.close());

const options = (address: string): string[] =>
  (town.last(address).options ?? []).map(({ token }) => token.replace(/^q\d+\./, ''));
const later = (days: number): string => dayOf(new Date(town.now.getTime() + days * 86_400_000));

/** Sets the days on which ideas are taken. */
function ideas(days: Pick<MenuEntry, 'from' | 'until'>): void {
  town.context.menu = whole.map((entry) => (entry.name === 'proposal' ? { ...entry, ...days } : entry));
}

async function someone(hello = 'Bonjour'): Promise<string> {
  const address = `dated-${++people}`;
  await town.hears(address, hello);
  return address;
}

describe('an entry that is not open today', () => {
  it('is not in the menu; asked for in words, it is said when it opens', async () => {
    ideas({ from: later(3) });
    const address = await someone();
    expect(options(address)).not.toContain('proposal');
    await town.hears(address, "j'ai une idée");
    const text = stripIsolates(town.last(address).text);
    expect(text).toContain('« Proposer une idée » ouvre le');
    expect(text).toContain(town.context.words.date('fr', later(3)));
    expect(options(address)).toContain('complaint');
  });

  it('is over after its last day, in every language, and by an old button too', async () => {
    const said: [string, string, string][] = [
      ['Bonjour', "j'ai une idée", 'est terminé depuis'],
      ['السلام عليكم', 'عندي فكرة', 'سالا نهار'],
    ];
    for (const [hello, asks, answer] of said) {
      const address = await someone(hello);
      ideas({ until: later(-1) });
      await town.hears(address, asks);
      expect(town.last(address).text).toContain(answer);
      await town.taps(address, '.complaint');
      town.context.menu = whole;
    }
    const address = await someone();
    ideas({ until: later(-1) });
    await town.taps(address, '.proposal');
    expect(town.last(address).text).toContain('est terminé depuis');
  });

  it('is there on its last day', async () => {
    ideas({ from: later(-1), until: later(0) });
    expect(options(await someone())).toContain('proposal');
  });
});

it('a menu that is too long for one list has a second page', async () => {
  const more = ['link', 'withdraw', 'join_body'].map((name) => ({
    ...{ name, emoji: '📄', for: 'everybody' as const, line: 1 },
  }));
  town.context.menu = [
    ...whole.filter(({ name }) => name !== 'language'),
    ...more,
    ...whole.filter(({ name }) => name === 'language'),
  ];
  const first = town.context.words;
  town.context.words = {
    ...first,
    say: (language, saying) =>
      first.has(language, saying.message, saying.attribute) ? first.say(language, saying) : saying.message,
  };
  const address = await someone();
  await town.hears(address, 'menu');
  expect(options(address)).toHaveLength(10);
  expect(options(address).at(-1)).toBe('_more');
  await town.taps(address, '._more');
  expect(options(address)).toEqual(['withdraw', 'join_body', 'language', '_back_page']);
  await town.hears(address, '3');
  expect(town.last(address).text).toContain('Quelle langue');
  town.context.words = first;
});
