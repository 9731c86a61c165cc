// The quick look for emergencies says what the full reading says, and small readers ignore long texts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';

const darija = openDarija();
const MESSAGES = readFileSync(new URL('../../src/darija/train/data/civic_check.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[6] ?? '');

describe('the alarm', () => {
  it('gives the verdict of the full reading, message by message', () => {
    for (const text of MESSAGES) {
      const { emergencies, emergencyKind } = darija.route(text);
      const alarm = darija.alarm(text);
      expect(alarm?.kind, text).toBe(emergencyKind);
      expect(alarm?.numbers ?? [], text).toEqual(emergencies);
    }
  });
  it.each([
    ['l3afia chedat f dar dyal jiran', 'fire'],
    ['ولدي طاح فالبير', 'fall'],
    ['une forte odeur de gaz dans l’escalier', 'gas'],
  ])('hears %s', (text, kind) => expect(darija.alarm(text)?.kind).toBe(kind));
  it.each(['الله يعطيكم العافية', 'خطفو ليا تيليفون', 'chhal taman dyal lbota', ''])(
    'stays calm at "%s"',
    (text) => expect(darija.alarm(text)).toBeNull(),
  );
});

describe('short answers', () => {
  it('are not looked for in a text longer than any of them', () => {
    const long = `menu ${'bghit nchki b zbel '.repeat(8)}`;
    expect(darija.readCommand(long)).toBeNull();
    expect(darija.readYesNo(long)).toBeNull();
    expect(darija.readSkip(long)).toBe(false);
    expect(darija.readNumber(long)).toBeNull();
  });
});
