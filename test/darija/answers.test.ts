// Short answers are read in every spelling: commands, yes and no, skip, numbers, options, search.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';

const darija = openDarija();

describe('commands', () => {
  it.each([
    ['menu', 'القائمة'],
    ['menu', 'Menu'],
    ['menu', 'المينو عافاك'],
    ['back', 'rjou3'],
    ['back', 'retour'],
    ['back', 'رجوع'],
    ['stop', 'safi 7bess'],
    ['stop', 'annuler'],
    ['stop', 'إلغاء'],
    ['stop', 'STOP'],
    ['help', 'aide'],
    ['help', 'عاونني'],
    ['status', 'fin wslat'],
    ['status', 'suivi'],
    ['my_data', 'mes données'],
    ['my_data', 'بياناتي'],
    ['person', 'بنادم الله يخليك'],
    ['person', 'bghit nhder m3a chi wa7ed'],
    ['person', 'parler à un agent'],
  ])('%s: %s', (command, text) => expect(darija.readCommand(text)?.command).toBe(command));
  it.each([
    ['help', '/help'],
    ['help', '/HELP@TaroudantBot'],
    ['help', '/مساعدة'],
    ['help', '/aide'],
    ['menu', '/menu'],
    ['menu', '/القائمة'],
    ['stop', '/cancel'],
    ['stop', '/Stop@t_bot'],
    ['my_data', '/settings'],
    ['my_data', '/my_data'],
    ['my_data', '/mes_donnees'],
    ['language', '/langue'],
    ['person', '/agent'],
  ])('%s: the command %s', (command, text) => expect(darija.readCommand(text)?.command).toBe(command));
  it('every phrase that is taught is read back as what it was taught for', () => {
    const taught = readFileSync(new URL('../../src/darija/train/data/commands.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => {
        const [label = '', phrases = ''] = line.split('\t');
        return phrases.split('|').map((phrase) => ({ label, phrase: phrase.trim() }));
      });
    expect(taught.length).toBeGreaterThan(200);
    const lost = taught.filter(({ label, phrase }) => {
      const read = darija.readCommand(phrase);
      return [read?.command, read?.language].filter(Boolean).join(':') !== label;
    });
    expect(lost).toEqual([]);
  });
  it.each(['/', '//', '/x', '/12', '/help me please now', '1/2', 'http://x.ma/help'])(
    '%s is no command',
    (text) => expect(darija.readCommand(text)).toBeNull(),
  );
  it('a language change names the language', () => {
    expect(darija.readCommand('b lfransia')).toEqual({ command: 'language', language: 'fr' });
    expect(darija.readCommand('بالعربية عافاك')).toEqual({ command: 'language', language: 'ary' });
    expect(darija.readCommand('en arabe svp')).toEqual({ command: 'language', language: 'ary' });
    expect(darija.readCommand('langue')).toEqual({ command: 'language' });
  });
  it('a command inside a longer message is not a command', () => {
    expect(darija.readCommand('bghit nchki 3la lhofra, 3afak ma twa99efch')).toBeNull();
    expect(darija.readCommand('الشكاية ديالي على الضو')).toBeNull();
  });
});

describe('yes and no', () => {
  it.each([
    'ah',
    'iyeh',
    'wakha',
    'safi wakha',
    'إييه صافي',
    'واخا',
    'نعم',
    'oui',
    "d'accord",
    'ok',
    '👍',
    'yes',
    'آه متافق',
  ])('%s is yes', (text) => expect(darija.readYesNo(text)).toBe('yes'));
  it.each([
    'la',
    'la la machi hadchi',
    'لا',
    'لا لا',
    'non merci',
    'ما بغيتش',
    'mabghitch',
    'no',
    '👎',
    "pas d'accord",
    'صافي ماشي هادشي',
  ])('%s is no', (text) => expect(darija.readYesNo(text)).toBe('no'));
  it.each(['', 'ma3reftch', 'الزبل ماهزوهش', 'fin kayn lmaktab', 'peut-être'])('%s is neither', (text) =>
    expect(darija.readYesNo(text)).toBeNull(),
  );
  it('skipping is understood', () => {
    for (const text of ['passer', 'تخطى', 'دوز', 'skip', 'bla tswira', 'ماعنديش'])
      expect(darija.readSkip(text), text).toBe(true);
    expect(darija.readSkip('lhofra f zen9a')).toBe(false);
    for (const code of ['2656', '6256', '225']) expect(darija.readSkip(code), code).toBe(false);
  });
});

describe('numbers', () => {
  it.each([
    ['1', 1],
    ['٢', 2],
    ['۳', 3],
    ['wahed', 1],
    ['wa7ed', 1],
    ['جوج', 2],
    ['joj', 2],
    ['deux', 2],
    ['tlata', 3],
    ['ربعة', 4],
    ['khmsa', 5],
    ['six', 6],
    ['سبعة', 7],
    ['tmnya', 8],
    ['تسعود', 9],
    ['dix', 10],
    ['حداش', 11],
    ['tnach', 12],
    ['treize', 13],
    ['ربعطاش', 14],
    ['quinze', 15],
    ['سطاش', 16],
    ['sb3tach', 17],
    ['dix huit', 18],
    ['تسعطاش', 19],
    ['3chrin', 20],
    ['vingt deux', 22],
    ['رقم 4', 4],
    ['التالت', 3],
  ])('%s is %i', (text, value) => expect(darija.readNumber(text)).toBe(value));
  it.each(['', 'zbel', 'الضو طافي هادي جوج سيمانات فالزنقة'])('%s is none', (text) =>
    expect(darija.readNumber(text)).toBeNull(),
  );
});

describe('options', () => {
  const options = [
    { id: 'lighting', label: 'الإنارة العمومية', synonyms: ['éclairage', 'الضو'] },
    { id: 'waste', label: 'الأزبال والنظافة', synonyms: ['déchets', 'ordures', 'الزبل'] },
    { id: 'roads', label: 'الطريق والحفاري', synonyms: ['voirie', 'routes'] },
  ];
  const quarters = ['لاسطاح', 'المحايطة', 'باب تارغونت', 'سيدي بلقاس', 'القصبة'].map((label) => ({
    id: label,
    label,
  }));
  it.each([
    ['daw', 'lighting'],
    ['eclairage', 'lighting'],
    ['zbel', 'waste'],
    ['ordure', 'waste'],
    ['الازبال', 'waste'],
    ['tri9', 'roads'],
    ['route', 'roads'],
    ['7fari', 'roads'],
  ])('%s is %s', (text, id) => expect(darija.matchOption(text, options)?.id).toBe(id));
  it.each([
    ['lastah', 'لاسطاح'],
    ['m7aita', 'المحايطة'],
    ['bab targhount', 'باب تارغونت'],
    ['sidi bel9as', 'سيدي بلقاس'],
    ['l9asba', 'القصبة'],
  ])('the quarter %s is %s', (text, id) => expect(darija.matchOption(text, quarters)?.id).toBe(id));
  it('what fits none or several is not guessed', () => {
    expect(darija.matchOption('كسكس', options)).toBeNull();
    expect(darija.matchOption('', options)).toBeNull();
  });
  it('what staff taught takes effect at once', () => {
    expect(darija.matchOption('lampat', options)).toBeNull();
    expect(darija.matchOption('lampat', options, [{ text: 'لامبات', id: 'lighting' }])?.id).toBe('lighting');
  });
  it('a synonym that another option already answers to is refused', () => {
    expect(darija.findCollisions(options, { text: 'zbel', id: 'roads' }).map(({ id }) => id)).toEqual([
      'waste',
    ]);
    expect(darija.findCollisions(options, { text: 'كسكس', id: 'roads' })).toEqual([]);
  });
});

describe('search across scripts', () => {
  it('finds an Arabic title from Latin letters', () => {
    const key = darija.searchKey('عريضة من أجل بناء مستوصف في المحايطة');
    expect(darija.searchScore('mostawsaf lm7ayta', key)).toBe(1);
    expect(darija.searchScore('piscine', key)).toBe(0);
  });
});

describe('learned examples', () => {
  it('turn a miss into a reading', () => {
    const text = 'kayn tefla9 f derb';
    const learned = [{ text: 'kayn tefla9', intent: 'complaint' as const, category: 'roads' as const }];
    expect(darija.route(text, learned)).toMatchObject({
      intent: 'complaint',
      categories: expect.arrayContaining(['roads']),
    });
  });
});
