// Darija in Latin letters: every word has its line, and what is inserted stays as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentParser, Visitor } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';
import { ARABIC_WORD, byLetters, isReadOnly, latinText, readLatin } from '../../src/words/latin.ts';
import { openWords, stripIsolates } from '../../src/words/words.ts';
import fc from '../support/property.ts';

const FOLDER = join(import.meta.dirname, '../../locales');
const DARIJA = join(FOLDER, 'ary');
const table = readLatin(readFileSync(join(DARIJA, 'latin.tsv'), 'utf8'));
const words = openWords(FOLDER, { always: () => ({ commune: 'Taroudant', phone: '0800', cndp: 'none' }) });
const say = (message: string, attribute?: string, values?: Record<string, string | number>) =>
  stripIsolates(words.say('ary-Latn', { message, attribute, values }));

/** The words that are said, by the file they stand in. */
function saidWords(): Map<string, string> {
  const said = new Map<string, string>();
  for (const file of readdirSync(DARIJA).filter((name) => name.endsWith('.ftl'))) {
    class Look extends Visitor {
      override visitTextElement({ value }: { value: string }): void {
        if (!isReadOnly(value)) for (const word of value.match(ARABIC_WORD) ?? []) said.set(word, file);
      }
    }
    new Look().visit(new FluentParser().parse(readFileSync(join(DARIJA, file), 'utf8')));
  }
  return said;
}

describe('the table of Latin letters', () => {
  it('has a line for every word of locales/ary that is said: add those that are named here', () => {
    const lacking = [...saidWords()].filter(([word]) => !table.has(word));
    expect(lacking.map(([word, file]) => `${file}: ${word}\t${byLetters(word, table)}?`)).toEqual([]);
  });

  it('is in Latin letters, with no mark that a telephone does not have', () => {
    const plain = /^[A-Za-zàâçéèêîôûÀÉ0-9'’() .,?!-]*$/u;
    // A label that is said as a whole keeps the sign before it.
    const bare = (name: string, latin: string) =>
      /^[a-z]/u.test(name) ? latin.replace(/^\p{Extended_Pictographic}\ufe0f? /u, '') : latin;
    const odd = [...table].filter(([name, latin]) => !plain.test(bare(name, latin)));
    expect(odd).toEqual([]);
  });
});

describe('Darija in Latin letters', () => {
  it('is what the table says, with marks of its own and a capital where a sentence begins', () => {
    expect(say('common-menu')).toBe('Ach bghitou diro?');
    expect(say('complaint-photo')).toBe('3endkom chi tswira? Siftoha, kat3awen bzaf. (Machi darori)');
    expect(say('person-menu')).toBe('Nhder m3a mowadaf');
    expect(say('common-help')).toContain('«rjou3»');
  });

  it('leaves numbers and inserted words alone, counts as Arabic does, and names days and months as Darija does', () => {
    const filed = say('complaint-file', 'filed', {
      reference: '26-000001-9',
      date: words.date('ary-Latn', '2026-12-01'),
      days: 2,
    });
    expect(filed).toContain('26-000001-9');
    expect(filed).toContain('tlata, 1 doujanbir 2026 (youmayn dyal lkhedma)');
    expect(
      words.dateTime('ary-Latn', new Date('2026-08-14T09:30:00Z'), new Date('2026-03-10T09:30:00Z')),
    ).toBe('jem3a, 14 ghocht f 10:30');
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-${10 + month}`;
      expect(words.date('ary-Latn', day)).toMatch(/^[a-z0-9]+, \d\d [a-z]+ 2026$/u);
    }
    expect(say('join_body-join', 'joined', { body: 'هيئة المساواة' })).toContain('«هيئة المساواة»');
    expect(say('meetings-reminder', 'week', { title: 'x', date: 'd', place: 'salle' })).toContain('f salle');
  });

  it('holds no Arabic letter in any message but what is read from people', () => {
    const parser = new FluentParser();
    for (const file of readdirSync(DARIJA).filter((name) => name.endsWith('.ftl'))) {
      for (const entry of parser.parse(readFileSync(join(DARIJA, file), 'utf8')).body) {
        if (entry.type !== 'Message') continue;
        const names = [...(entry.value ? [undefined] : []), ...entry.attributes.map(({ id }) => id.name)];
        for (const name of names) {
          const text = say(entry.id.name, name);
          const own = entry.id.name === 'language-menu';
          if (!isReadOnly(text) && !own)
            expect(text, `${entry.id.name}.${name}`).not.toMatch(/\p{Script=Arabic}/u);
        }
      }
    }
  });

  it('spells a word that has no line by its letters, and never leaves an Arabic one', () => {
    expect(latinText('خالد بوعلام', table)).toBe('khald bou3lam');
    const letters = fc.string({
      unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئؤء '),
      maxLength: 40,
    });
    fc.assert(fc.property(letters, (text) => !/\p{Script=Arabic}/u.test(latinText(text, table))));
  });
});
