// What citizens see of a menu on every kind of channel, and that long texts arrive whole.

import { describe, expect, it } from 'vitest';
import type { Capabilities, Option } from '../../src/channels/channel.ts';
import { layOut, split } from '../../src/channels/kit/numbered-menu.ts';
import fc from '../support/property.ts';

type Shapes = Pick<Capabilities, 'buttons' | 'list'>;

const cloud: Shapes = {
  buttons: { max: 3, labelMax: 20, tokenMaxBytes: 256 },
  list: { rows: 10, labelMax: 24, tokenMaxBytes: 200 },
};
const telegram: Shapes = { buttons: { max: 100, labelMax: 64, tokenMaxBytes: 64 }, list: null };
const plain: Shapes = { buttons: null, list: null };

const named = (...labels: string[]): Option[] => labels.map((label, at) => ({ token: `t${at}`, label }));

describe('a menu', () => {
  it('is left out when there is nothing to choose', () => {
    expect(layOut('سلام', [], cloud)).toEqual({ text: 'سلام' });
    expect(layOut('سلام', undefined, cloud)).toEqual({ text: 'سلام' });
  });

  it('is buttons where all of them fit', () => {
    const options = named('إيه', 'لا', 'من بعد');
    expect(layOut('واش؟', options, cloud)).toEqual({ text: 'واش؟', buttons: options });
  });

  it('becomes a list when there are more options than buttons', () => {
    const options = named('a', 'b', 'c', 'd');
    expect(layOut('?', options, cloud)).toEqual({ text: '?', list: options });
  });

  it('becomes a list when one label is too long for a button but not for a row', () => {
    const options = named('oui', 'l'.repeat(21));
    expect(layOut('?', options, cloud)).toEqual({ text: '?', list: options });
  });

  it('becomes numbered lines rather than cutting a label', () => {
    const options = named('oui', 'l'.repeat(25));
    expect(layOut('Alors ?', options, cloud)).toEqual({
      text: `Alors ?\n\n1. oui\n2. ${'l'.repeat(25)}`,
    });
  });

  it('becomes numbered lines where a list would be too long', () => {
    const options = named(...Array.from({ length: 11 }, (_, at) => `n${at}`));
    expect(layOut('?', options, cloud).text).toContain('\n11. n10');
  });

  it('counts labels by character, not by half of an emoji', () => {
    const options = named('🚰'.repeat(20));
    expect(layOut('?', options, cloud).buttons).toEqual(options);
    expect(layOut('?', named('🚰'.repeat(21)), cloud).buttons).toBeUndefined();
  });

  it('counts tokens by byte', () => {
    expect(layOut('?', [{ token: 'x'.repeat(64), label: 'a' }], telegram).buttons).toHaveLength(1);
    expect(layOut('?', [{ token: 'ع'.repeat(33), label: 'a' }], telegram).buttons).toBeUndefined();
  });

  it('never shows a button without a word on it', () => {
    expect(layOut('?', named('a', ' '), telegram).buttons).toBeUndefined();
  });
});

describe('numbered lines', () => {
  it('stand alone when there is no text', () => {
    expect(layOut('', named('a', 'b'), plain).text).toBe('1. a\n2. b');
  });

  it('need no marks when every label is written in the direction of the text', () => {
    expect(layOut('شنو المشكل؟', named('الضو', 'الما'), plain).text).toBe('شنو المشكل؟\n\n1. الضو\n2. الما');
    expect(layOut('Lequel ?', named('Éclairage'), plain).text).toBe('Lequel ?\n\n1. Éclairage');
  });

  it('keep the number on the reading side when a label is in the other script', () => {
    expect(layOut('شنو اللغة؟', named('الدارجة', 'Français (FR)'), plain).text).toBe(
      'شنو اللغة؟\n\n1. الدارجة\n\u200f2. \u2068Français (FR)\u2069',
    );
    expect(layOut('Langue ?', named('الدارجة'), plain).text).toBe('Langue ?\n\n\u200e1. \u2068الدارجة\u2069');
  });

  it('keep the number on the reading side when a label mixes scripts or has no letters', () => {
    expect(layOut('فين؟', named('حي Lastah'), plain).text).toBe('فين؟\n\n\u200f1. \u2068حي Lastah\u2069');
    expect(layOut('وقتاش؟', named('09:30'), plain).text).toBe('وقتاش؟\n\n\u200f1. 09:30');
    expect(layOut('Quand ?', named('09:30'), plain).text).toBe('Quand ?\n\n1. 09:30');
  });
});

describe('a long text', () => {
  const blankless = (text: string) => text.replace(/\s/gu, '');

  it('stays whole when it fits', () => {
    expect(split('قصير', 4096)).toEqual(['قصير']);
    expect(split('', 10)).toEqual(['']);
  });

  it('is cut between paragraphs first, then lines, then sentences, then words', () => {
    expect(split('one two\n\nthree four', 14)).toEqual(['one two', 'three four']);
    expect(split('one two.\nthree four', 14)).toEqual(['one two.', 'three four']);
    expect(split('واش بان ليك؟ شكرا بزاف', 14)).toEqual(['واش بان ليك؟', 'شكرا بزاف']);
    expect(split('one two three four', 14)).toEqual(['one two three', 'four']);
  });

  it('fills messages rather than cutting after a short first paragraph', () => {
    expect(split(`Hi\n\n${'word '.repeat(10).trim()}`, 30)[0]?.length).toBeGreaterThan(15);
  });

  it('does not tear an emoji or a letter with its marks', () => {
    expect(split('😀😀😀', 3)).toEqual(['😀', '😀', '😀']);
    expect(split('👩‍👧👩‍👧', 7)).toEqual(['👩‍👧', '👩‍👧']);
    expect(split('عَبَعَبَ', 3)).toEqual(['عَ', 'بَ', 'عَ', 'بَ']);
  });

  it('arrives whole, in pieces that fit, whatever it is made of', () => {
    const character = fc.constantFrom('a', 'ع', '😀', '\u0301', ' ', '\n', '.', '؟', '\u200d', 'é');
    const text = fc.array(character, { maxLength: 300 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, max) => {
        const pieces = split(whole, max);
        expect(blankless(pieces.join(''))).toBe(blankless(whole));
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(max);
          expect(piece.isWellFormed()).toBe(true);
        }
        if (blankless(whole) !== '') expect(pieces.every((piece) => blankless(piece) !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
