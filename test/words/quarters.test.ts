// One spelling for each quarter, wherever the product writes it: the register, the questions, the map of the simulator.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

interface Seed {
  nameAr: string;
  nameFr: string;
  aliases: string[];
}
const quarters: Seed[] = JSON.parse(read('prisma/seed/quarters.json'));

/** What the product says; lists of words that are only read are taken out. */
const SAID = [
  ...readdirSync(`${ROOT}locales`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ftl'))
    .map((path) => `locales/${path}`),
  'src/channels/simulator/page/town.js',
  'src/channels/simulator/page/labels.json',
];
const READ_ONLY = /^.*\|.*\|.*$/gmu;

/** The names in full: a short alias ("la gare") is an ordinary word of either language. */
const isName = (alias: string): boolean => /^\p{Lu}/u.test(alias) || /^\p{Script=Arabic}{4,}$/u.test(alias);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

it.each(quarters)('writes $nameFr in one way', ({ nameAr, nameFr, aliases }) => {
  const others = [...aliases.filter(isName), nameFr.toUpperCase()].filter(
    (alias) => ![nameAr, nameFr].some((name) => name.includes(alias)) && !ORDINARY.has(alias),
  );
  const found = SAID.flatMap((path) => {
    const text = read(path).replace(READ_ONLY, '');
    return others
      .filter((other) => new RegExp(`(?<!\\p{L})${escaped(other)}(?!\\p{L})`, 'u').test(text))
      .map((other) => `${path}: ${other}`);
  });
  expect(found).toEqual([]);
});

/** Aliases that are words of their own as well: the town hall is also "the commune's office". */
const ORDINARY = new Set(['البلدية', 'لبلدية', 'السبيطار', 'سبيطار', 'الكلية', 'قصبة', 'لمحطة']);

it('names no two places alike', () => {
  const names = quarters.flatMap(({ nameAr, nameFr }) => [nameAr, nameFr]);
  expect(new Set(names).size).toBe(names.length);
});
