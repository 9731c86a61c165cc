// What is looked up where it lies is what was written, and the cheap pattern of words says what Unicode says.
import { describe, expect, it } from 'vitest';
import { openTable, packTable } from '../../src/darija/text/table.ts';
import { NEAR_WORD, WORD } from '../../src/darija/text/words.ts';

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([word]) => word);

describe('a table', () => {
  const pairs = Array.from({ length: 3000 }, (_, at): [string, string] => [`كلمة${at % 1500}`, `v${at}`]);
  const look = openTable(packTable('CC0-1.0', [...pairs, ['زنقة', 'street'], ['', 'nothing']]));
  it('gives all values of a key, in the order they were written', () => {
    for (let at = 0; at < 1500; at++) expect(look(`كلمة${at}`)).toEqual([`v${at}`, `v${at + 1500}`]);
    expect(look('زنقة')).toEqual(['street']);
    expect(look('')).toEqual(['nothing']);
  });
  it('has nothing for a key that was not written, nor for the beginning of one', () => {
    for (const key of ['كلمة', 'كلمة1500', 'زنق', '# licence: CC0-1.0']) expect(look(key)).toEqual([]);
  });
  it('takes no more than its places can tell', () => {
    expect(() => packTable('CC0-1.0', [['long', 'x'.repeat(1 << 20)]])).toThrow(RangeError);
  });
});

describe('the pattern of Latin and Arabic words', () => {
  it('knows the letters, marks and digits Unicode knows there', () => {
    for (let code = 0; code < 0x700; code++) {
      if (code > 0x24f && code < 0x600) continue;
      const letter = String.fromCharCode(code);
      for (const text of [letter, `a${letter}b`, `l'${letter}`, `qu’a'${letter}`])
        expect(matches(text, NEAR_WORD), `${code.toString(16)} in ${text}`).toEqual(matches(text, WORD));
    }
  });
});
