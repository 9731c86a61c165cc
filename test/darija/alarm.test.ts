// The quick look for emergencies says what the full reading says, and small readers ignore long texts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';

const darija = openDarija();
const rowsOf = (name: string): string[][] =>
  readFileSync(new URL(`../../src/darija/train/data/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const MESSAGES = rowsOf('civic_check.tsv').map((row) => row[6] ?? '');
const LABELLED = [
  'intents.tsv',
  'civic_more.tsv',
  'civic_check.tsv',
  'civic_fresh.tsv',
  'civic_voices.tsv',
].flatMap(rowsOf);

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

describe('all labelled messages', () => {
  it('lets no more than one emergency in forty pass unheard', () => {
    const urgent = LABELLED.filter((row) => row[2] === 'emergency');
    const unheard = urgent.filter((row) => darija.alarm(row[6] ?? '') === null).map((row) => row[6]);
    expect(unheard.length, unheard.join('\n')).toBeLessThanOrEqual(urgent.length / 40);
  });
  it('cries wolf at no more than one calm message in two hundred', () => {
    const calm = LABELLED.filter((row) => row[2] !== 'emergency');
    const alarming = calm.filter((row) => darija.alarm(row[6] ?? '') !== null).map((row) => row[6]);
    expect(alarming.length, alarming.join('\n')).toBeLessThanOrEqual(calm.length / 200);
  });
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
