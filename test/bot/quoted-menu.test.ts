// Where nothing can be pressed, people quote the message they mean and write the number or the name of an option.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/channels/channel.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let people = 0;

beforeAll(async () => {
  town = await openTown();
});
afterEach(() => expect(town.missing).toEqual([]));
afterAll(() => town.close());

/** Somebody who speaks French, with the menu on the screen. */
async function someone(): Promise<string> {
  const address = `quoter-${++people}`;
  await town.hears(address, 'Bonjour');
  return address;
}

/** The provider's id of a message, as `memoryChannel` gives them. */
const idOf = (message: Outgoing): string => `p${town.channel.sent.indexOf(message) + 1}`;
const quotes = (address: string, message: Outgoing, text: string) =>
  town.hears(address, text, { replyTo: idOf(message) });
const options = (address: string): string[] =>
  (town.last(address).options ?? []).map(({ token }) => token.replace(/^q\d+\./, ''));
const isOld = (address: string): boolean => town.last(address).text.startsWith('Ce bouton est ancien');
const place = (message: Outgoing, option: string): string =>
  String((message.options ?? []).findIndex(({ token }) => token.endsWith(option)) + 1);

describe('the quoted menu', () => {
  it('of now: a number is its option, and so is a name', async () => {
    const address = await someone();
    await quotes(address, town.last(address), place(town.last(address), '.complaint'));
    expect(options(address)).toContain('lighting');
    await quotes(address, town.last(address), 'Éclairage public');
    expect(town.last(address).text).toContain('Racontez le problème');
  });

  it('of an older question: neither number nor name lands under the question of now', async () => {
    const address = await someone();
    const menu = town.last(address);
    await town.taps(address, '.complaint');
    const subjects = town.last(address);
    await town.taps(address, '.lighting');
    for (const text of ['2', '٢', 'Déchets et propreté', subjects.options?.[2]?.label ?? '']) {
      await quotes(address, subjects, text);
      expect([text, isOld(address)]).toEqual([text, true]);
    }
    await quotes(address, menu, '1');
    expect(isOld(address)).toBe(true);
    await town.hears(address, 'Le lampadaire est éteint depuis lundi');
    expect(town.last(address).request).toBe('place');
  });

  it('of an older review: yes is no yes to the review of now', async () => {
    const address = await someone();
    await town.taps(address, '.complaint');
    await town.taps(address, '.lighting');
    for (const text of ['Le lampadaire est éteint depuis lundi', 'Lastah']) await town.hears(address, text);
    await town.taps(address, '._skip');
    const first = town.last(address);
    await town.taps(address, '.change');
    await town.taps(address, '_change-details');
    await town.hears(address, 'Deux lampadaires sont éteints depuis lundi');
    await quotes(address, first, 'oui');
    expect(isOld(address)).toBe(true);
    expect(options(address)).toContain('send');
    await quotes(address, town.last(address), 'oui');
    expect(town.last(address).text).toContain('26-0000');
  });

  it('of an older menu: a number that it does not have is not looked for in the menu of now', async () => {
    const address = await someone();
    await town.taps(address, '.language');
    const languages = town.last(address);
    await town.hears(address, 'menu');
    await quotes(address, languages, '55');
    expect(isOld(address)).toBe(true);
    expect(options(address)).toContain('complaint');
  });

  it('of the menu of now: a number that it does not have is said to be none', async () => {
    const address = await someone();
    await town.taps(address, '.complaint');
    await quotes(address, town.last(address), '55');
    expect(town.last(address).text).toMatch(/numéro|chiffre/);
    expect(options(address)).toContain('lighting');
  });

  it('matters only for short words: a story that quotes a menu is a story', async () => {
    const address = await someone();
    await town.taps(address, '.complaint');
    const subjects = town.last(address);
    await town.taps(address, '.lighting');
    await quotes(address, subjects, 'Le lampadaire devant l’école est éteint depuis lundi');
    expect(town.last(address).request).toBe('place');
  });

  it('of somebody else means nothing', async () => {
    const [one, two] = [await someone(), await someone()];
    await town.taps(one, '.complaint');
    const theirs = town.last(one);
    await quotes(two, theirs, place(town.last(two), '.my_data'));
    expect(isOld(two)).toBe(false);
    expect(options(two)).not.toContain('complaint');
  });
});
