import { describe, expect, it } from 'vitest';
import { reworded, takenBack } from '../../src/flow/engine/amend-answers.ts';
import type { Answers } from '../../src/flow/engine/state.ts';
import fc from '../support/property.ts';

const ANSWERS: Answers = {
  category: { kind: 'choice', option: 'roads' },
  details: { kind: 'text', text: 'un gros trou dans la rue', voices: ['v'] },
  place: { kind: 'place', latitude: 30.47, longitude: -8.87, text: 'derb laafou', quarter: 'derb_laafou' },
  photo: { kind: 'files', files: ['a', 'b'] },
};

describe('a message taken back', () => {
  it('takes the words with it that were all of an answer, and leaves the voice note beside them', () => {
    expect(takenBack(ANSWERS, { text: 'un gros trou dans la rue', chose: [] })?.details).toEqual({
      kind: 'text',
      voices: ['v'],
    });
  });

  it('takes its part out of words that were said in several messages', () => {
    expect(takenBack(ANSWERS, { text: 'dans la rue', chose: [] })?.details).toMatchObject({
      text: 'un gros trou',
    });
  });

  it('takes what was understood from it, the option included', () => {
    const text = 'il y a un gros trou dans la rue derb laafou';
    const left = takenBack(ANSWERS, { text, chose: ['category'] });
    expect(left).toEqual({
      details: { kind: 'text', voices: ['v'] },
      place: { kind: 'place', latitude: 30.47, longitude: -8.87 },
      photo: ANSWERS.photo,
    });
  });

  it('takes its photo, its voice note, its pin, and nothing else', () => {
    expect(takenBack(ANSWERS, { file: 'a', chose: [] })?.photo).toEqual({ kind: 'files', files: ['b'] });
    expect(takenBack({ photo: { kind: 'files', files: ['a'] } }, { file: 'a', chose: [] })).toEqual({});
    expect(takenBack(ANSWERS, { file: 'v', chose: [] })?.details).toEqual({
      kind: 'text',
      text: 'un gros trou dans la rue',
    });
    const at = { latitude: 30.47, longitude: -8.87 };
    expect(takenBack(ANSWERS, { at, chose: [] })?.place).toEqual({
      kind: 'place',
      text: 'derb laafou',
      quarter: 'derb_laafou',
    });
    expect(takenBack({ place: { kind: 'place', ...at } }, { at, chose: [] })).toEqual({});
  });

  it('that brought nothing changes nothing', () => {
    expect(takenBack(ANSWERS, { text: 'salam', file: 'x', chose: [] })).toBeNull();
    expect(takenBack(ANSWERS, { text: 'gros tro', chose: [] })).toBeNull();
    expect(reworded(ANSWERS, { text: 'salam', chose: [] }, 'bonjour')).toBeNull();
  });

  it('leaves of a joined answer just what the others said', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const message = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(message, { minLength: 2, maxLength: 5 }), fc.nat(), (messages, n) => {
        const gone = n % messages.length;
        const marked = messages.map((each, i) => `m${i} ${each} e${i}`);
        const details = { kind: 'text' as const, text: marked.join(' ') };
        const left = takenBack({ details }, { text: marked[gone], chose: [] });
        expect(left?.details).toEqual({ kind: 'text', text: marked.filter((_, i) => i !== gone).join(' ') });
      }),
    );
  });
});

describe('a message corrected', () => {
  it('changes its own words and no others', () => {
    expect(reworded(ANSWERS, { text: 'gros trou', chose: [] }, 'petit trou')?.details).toEqual({
      kind: 'text',
      text: 'un petit trou dans la rue',
      voices: ['v'],
    });
    expect(reworded(ANSWERS, { text: 'derb laafou', chose: [] }, 'lastah')?.place).toMatchObject({
      text: 'lastah',
    });
  });
});
