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
const LABELLED = ['intents.tsv', 'civic_more.tsv', 'civic_check.tsv', 'civic_fresh.tsv'].flatMap(rowsOf);
/** Many of them hard on purpose. */
const VOICES = rowsOf('civic_voices.tsv');
const urgentOf = (rows: readonly string[][]): string[][] => rows.filter((row) => row[2] === 'emergency');
const unheardOf = (rows: readonly string[][]): (string | undefined)[] =>
  urgentOf(rows)
    .filter((row) => darija.alarm(row[6] ?? '') === null)
    .map((row) => row[6]);
const alarmingOf = (rows: readonly string[][]): (string | undefined)[] =>
  rows.filter((row) => row[2] !== 'emergency' && darija.alarm(row[6] ?? '') !== null).map((row) => row[0]);

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
    ['wlidi t7 f lbir', 'fall'],
    ['khoya ghr9 f lwad', 'flood'],
    ['الناس كيموتو', 'medical'],
    ['des gens sont en train de mourir', 'medical'],
  ])('hears %s', (text, kind) => expect(darija.alarm(text)?.kind).toBe(kind));
  it.each([
    'الله يعطيكم العافية',
    'خطفو ليا تيليفون',
    'chhal taman dyal lbota',
    'مع السور لداخل حدا الباب',
    'il y a un fou dans la rue',
    'الناس كيموتو بالصهد',
    'الشجر كيموت والناس كيتفرجو',
    '',
  ])('stays calm at "%s"', (text) => expect(darija.alarm(text)).toBeNull());
  it.each([
    'خيط ديال الضو عريان طايح فالأرض حدا السور',
    'kabl dyal triciti tay7 f lerd 9eddam lmdrasa',
    'un câble électrique dénudé est tombé à côté du stade',
    'سلك كهربائي ساقط على الأرض أمام دار الشباب',
  ])('files a live wire by its danger, not by the landmark beside it: %s', (text) => {
    const { categories } = darija.route(text);
    expect(['electricity', 'lighting']).toContain(categories[0]);
    expect(categories.filter((one) => one !== 'electricity' && one !== 'lighting')).toEqual([]);
  });
});

describe('all labelled messages', () => {
  it.each([
    ['older', LABELLED],
    ['hard', VOICES],
  ])('lets no more than five in five hundred emergencies of the %s sets pass unheard', (_, rows) => {
    const unheard = unheardOf(rows);
    expect(unheard.length, unheard.join('\n')).toBeLessThanOrEqual(urgentOf(rows).length / 100);
  });
  it('cries wolf in the older sets in the one message alone that others may call a danger too', () => {
    // An open transformer children play beside: told as a complaint.
    expect(alarmingOf(LABELLED)).toEqual(['M027']);
  });
  it('cries wolf at no more than one calm message in two hundred of the hard sets', () => {
    const alarming = alarmingOf(VOICES);
    expect(alarming.length, alarming.join(', ')).toBeLessThanOrEqual(
      (VOICES.length - urgentOf(VOICES).length) / 200,
    );
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
