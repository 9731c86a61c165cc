// People who are named do not leave; streets, schools and kings after whom they are called do. Measured on sentences.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';
import { openFinder } from '../../src/translate/identifying.ts';
import { masked } from '../../src/translate/redaction.ts';

const darija = openDarija();
const find = openFinder((word) => darija.searchKey(word));

const sentences = readFileSync(new URL('./names.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t') && !line.startsWith('#'))
  .map((line) => {
    const [secrets = '', text = ''] = line.split('\t');
    return { secrets: secrets.split('|').filter((secret) => secret !== ''), text };
  });

describe('a person who is named does not leave', () => {
  it.each(sentences.filter(({ secrets }) => secrets.length > 0))('$text', ({ text, secrets }) => {
    const left = masked(text, find);
    expect(secrets.filter((secret) => left.includes(secret))).toEqual([]);
  });
});

describe('what names nobody leaves as it is', () => {
  it.each(sentences.filter(({ secrets }) => secrets.length === 0))('$text', ({ text }) => {
    expect(masked(text, find)).toBe(text);
  });
});
