// Transcripts are read as they were written.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from '../support/property.ts';
import { type Deed, parseTranscript, printTranscript, type Turn } from '../support/transcript.ts';

const STREET_LIGHT = `# complaint, fr
# A street light, and everything that can be sent.

citizen: bonjour
bot:     De quoi s’agit-il ?
         Choisissez.

         Vraiment.
         [1] Voirie
         [2] Éclairage public
citizen: [2]
bot:     Où est-ce ?
         [place]
         [1] Passer
citizen: (place 30.47,-8.87)
citizen: (photo)
citizen: (photo: le poteau
         cassé)
citizen: (voice)
citizen: (document)
citizen: (sticker)
citizen: (contact)
citizen: (call)
citizen: [1, 2 menus back]
citizen: \\[2] n’est pas un choix
bot:     Votre reçu
         (document: reçu.pdf)

(three days later)
staff:   26-000001-1 is now in progress
citizen: شكرا
         بزاف
`;

describe('a transcript', () => {
  it('is read turn by turn', () => {
    const { title, language, about, turns } = parseTranscript(STREET_LIGHT);
    expect({ title, language, about }).toEqual({
      title: 'complaint',
      language: 'fr',
      about: ['A street light, and everything that can be sent.'],
    });
    expect(turns).toEqual([
      citizen({ kind: 'text', text: 'bonjour' }),
      {
        by: 'bot',
        text: 'De quoi s’agit-il ?\nChoisissez.\n\nVraiment.',
        options: ['Voirie', 'Éclairage public'],
      },
      citizen({ kind: 'tap', option: 2, menusBack: 0 }),
      { by: 'bot', text: 'Où est-ce ?', request: 'place', options: ['Passer'] },
      citizen({ kind: 'place', latitude: 30.47, longitude: -8.87 }),
      citizen({ kind: 'photo' }),
      citizen({ kind: 'photo', caption: 'le poteau\ncassé' }),
      ...(['voice', 'document', 'sticker', 'contact', 'call'] as const).map((kind) => citizen({ kind })),
      citizen({ kind: 'tap', option: 1, menusBack: 2 }),
      citizen({ kind: 'text', text: '[2] n’est pas un choix' }),
      { by: 'bot', text: 'Votre reçu', options: [], file: { media: 'document', name: 'reçu.pdf' } },
      { by: 'stage', text: 'three days later' },
      { by: 'staff', text: '26-000001-1 is now in progress' },
      citizen({ kind: 'text', text: 'شكرا\nبزاف' }),
    ]);
  });

  it('is written as it was read, but for empty lines between turns', () => {
    const withoutGap = STREET_LIGHT.replace('\n(three', '(three');
    expect(printTranscript(parseTranscript(STREET_LIGHT))).toBe(withoutGap);
  });

  it('may say the language on a line of its own', () => {
    const { title, language } = parseTranscript('# A light\n# language: ary\n');
    expect({ title, language }).toEqual({ title: 'A light', language: 'ary' });
  });

  it.each([
    ['citizen: hello', /line 1: a transcript begins with/],
    ['# title only', /does not say the language/],
    ['# a, fr, telegram only', /nothing may follow the language/],
    ['# a, fr\n  lost', /line 2: an indented line/],
    ['# a, fr\nmayor: hello', /line 2: expected citizen/],
    ['# a, fr\ncitizen: (dances)', /line 2: no citizen can do this/],
    ['# a, fr\ncitizen: [two]', /line 2: no citizen can do this/],
    ['# a, fr\n\nbot: x\n     [1] a\n     [3] b', /line 3: option 3 stands in place 2/],
    ['# a, fr\nbot: x\n     [1] a\n     words', /line 2: words below the options/],
  ])('%j is refused, with the line', (text, reason) => {
    expect(() => parseTranscript(text)).toThrow(reason);
  });

  it('keeps every turn there can be over writing and reading', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replace(/\s+/gu, ' ').trim());
    const word = line.filter((text) => text !== '');
    const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
    const deed: fc.Arbitrary<Deed> = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), text: words }),
      fc.record({ kind: fc.constant('tap' as const), option: fc.nat(30), menusBack: fc.nat(3) }),
      fc.record({ kind: fc.constant('photo' as const), caption: words }),
    );
    const turn: fc.Arbitrary<Turn> = fc.oneof(
      deed.map(citizen),
      fc.record({ by: fc.constant('bot' as const), text: words, options: fc.array(word, { maxLength: 3 }) }),
      fc.record({ by: fc.constant('staff' as const), text: words }),
    );
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 5 }), (turns) => {
        const transcript = { title: 't', language: 'fr', about: [], turns };
        expect(parseTranscript(printTranscript(transcript)).turns).toEqual(turns);
      }),
    );
  });
});

describe('the words of the page', () => {
  const folder = new URL('../../src/channels/simulator/page/', import.meta.url);
  const labels = JSON.parse(readFileSync(new URL('labels.json', folder), 'utf8'));

  it('are complete in both languages', () => {
    expect(Object.keys(labels.ar)).toEqual(Object.keys(labels.fr));
    expect(Object.values({ ...labels.fr, ...labels.ar }).every((words) => words !== '')).toBe(true);
  });
});

function citizen(does: Deed): Turn {
  return { by: 'citizen', does };
}
