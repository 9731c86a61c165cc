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
const VOICES = ['civic_voices.tsv', 'civic_dangers.tsv'].flatMap(rowsOf);
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
    ['سيدي محمد طاح فالبير', 'fall'],
    ['أولاد الجيران غرقو فالواد', 'flood'],
    ['un homme est tombé à Bab Zorgane, il ne bouge plus', 'medical'],
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
    'حفرة محلولة فسيدي بلقاس',
    'البوطو طايح حدا باب الخميس',
    'الطروطوار مهرس فسيدي بلقاس',
    'الباب مهرس فسيدي بلقاس',
    'bella3a m7loula f zn9a',
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

describe('a dead person', () => {
  it.each([
    'baba mayat',
    'راجل ميت فالزنقة',
    'لقينا واحد ميت فالدرب',
    'مرا ماتت وسط السوق',
    'mon père est mort',
    'un homme mort devant la poste',
    'قتلو واحد فالحومة',
    'kayn rajl m9tol',
    'جثة فالواد',
    'j\u2019ai envie de mourir',
    'wldi w9e3 f lbir',
    'un serpent dans la maison',
    'مرا كتعيط عاونوني',
  ])('or one who may die is heard: %s', (text) => expect(darija.alarm(text)).not.toBeNull());
  it.each([
    'ma mère, l\u2019ampoule est morte devant chez nous',
    'papa le lampadaire est mort',
    'واحد الكلب ميت حدا الدار',
    'جثة ديال كلب',
    'المقبرة: قبر بابا طايح',
    'baba mat, chno lwra9 li khassni',
    'mon père est mort l\u2019année dernière, comment faire l\u2019acte de décès',
    'qtelna lgharba',
    'متنا بالجوع وحنا كنتسناو',
    'je meurs de rire',
    'la rue est morte',
  ])('is nobody of whom only the words are: %s', (text) => expect(darija.alarm(text)).toBeNull());
});

describe('what people say in danger, and what only sounds like it', () => {
  const told = (kind: string): string[] =>
    readFileSync(new URL('../support/dangers.tsv', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
      .flatMap(([named, text = '']) => (named === kind ? [text] : []));
  it('is a danger, and shows whom to call', () => {
    expect(told('danger').filter((text) => !darija.alarm(text)?.numbers.length)).toEqual([]);
  });
  it('is despair where people say it of themselves, and of nobody else', () => {
    const kinds = (kind: string) => told(kind).map((text) => darija.alarm(text)?.kind);
    expect(told('despair').filter((text) => darija.alarm(text)?.kind !== 'despair')).toEqual([]);
    expect(kinds('danger')).not.toContain('despair');
  });
  it('is nothing of the kind', () => {
    expect(told('calm').filter((text) => darija.alarm(text) !== null)).toEqual([]);
  });
  it('is read as no danger once it is said to be none', () => {
    for (const text of told('danger')) expect(darija.route(text, [], true).intent).not.toBe('emergency');
  });
});

// Thousands of messages are read: that takes its time where others use the machine.
describe('all labelled messages', { timeout: 120_000 }, () => {
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
