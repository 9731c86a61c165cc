// Every way Darija typing goes wrong that we know of is read right.
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';

const darija = openDarija();
const same = (...spellings: string[]): void => {
  const forms = new Set(spellings.map((spelling) => darija.normalise(spelling)));
  expect([...forms]).toHaveLength(1);
};
const written = (latin: string, arabic: string): void => expect(darija.transliterate(latin)).toBe(arabic);

describe('digits', () => {
  it('are letters inside a word', () => {
    written('3la', 'على');
    written('9ahwa', 'قهوة');
    written('l7ofra', 'الحفرة');
  });
  it('stay numbers beside a word, and in ordinals, amounts, references, phones and names of streets', () => {
    for (const text of [
      '3',
      '2eme',
      '1400 dh',
      'TR-2024-0187',
      '0600000000',
      '21h',
      '26-004821-7',
      '2024/331',
    ])
      expect(darija.transliterate(`zbel ${text} zbel`)).toContain(` ${text} `);
    expect(darija.transliterate('avenue hassan 2')).toBe('شارع الحسن 2');
    expect(darija.transliterate('3 simanat')).toMatch(/^3 /);
  });
  it('of every script are the same', () => {
    same('٣ مرات', '۳ مرات', '3 مرات');
    expect([darija.readNumber('٣'), darija.readNumber('۳'), darija.readNumber('3')]).toEqual([3, 3, 3]);
  });
  it('8 is read both ways', () => {
    written('8adi', 'غادي');
    written('8na', 'هنا');
  });
});

describe('spelling', () => {
  it('of one sound with many letters meets', () => {
    same('7amla', 'hamla');
    same('zn9a', 'zan9a', 'zen9a', 'zanqa');
    same('chno', 'shno', 'xno', 'chnou');
    same('3ndi', '3andi', '3endi');
    same('khoya', '5oya', 'khouya');
    for (const spelling of ['3ndi', '3andi', 'andi']) written(spelling, 'عندي');
  });
  it('is chosen by word where one letter has many sounds', () => {
    written('daw', 'ضو');
    written('drari', 'دراري');
    written('gal', 'قال');
    written('tomobil', 'طوموبيل');
    written('tlata', 'تلاتة');
  });
  it('with and without the swallowed article leads to the same place', () => {
    for (const text of ['daw tafi f zen9a', 'ddaw tafi f zzen9a', 'الضو طافي فالزنقة', 'ضو طافي فزنقة'])
      expect(darija.route(text).categories[0], text).toBe('lighting');
    written('f zen9a', 'ف الزنقة');
    written('lma m9tou3', 'الما مقطوع');
  });
  it('keeps a double letter and cuts an elongation', () => {
    written('7mmam', 'حمام');
    same('بزااااف', 'بزاف');
    same('3afaaaak', '3afak');
    expect(darija.display('بزااااف')).toBe('بزااااف');
  });
  it('of ة ه ا, ى ي, أ إ آ ا and of اللي is folded to compare, never to show', () => {
    same('زنقة', 'زنقه', 'زنقا');
    same('إمتى', 'امتى', 'امتي');
    same('اللي', 'لي', 'إلي');
    expect(darija.display('على علي إمتى زنقة')).toBe('على علي إمتى زنقة');
  });
  it('of hard g in five letters meets', () => same('گاع', 'ڭاع', 'ݣاع', 'كاع', 'قاع'));
  it('splits what sticks before a word only where the rest is known', () => {
    same('فالزنقة', 'ف الزنقة', 'فزنقة');
    expect(darija.normalise('ولد')).toBe('ولد');
    expect(darija.normalise('فران')).toBe('فران');
    expect(darija.normalise('بنت')).toBe('بنت');
  });
  it('of a wrapped negation is one marked word that turns yes into no', () => {
    same('ما كاينش', 'ماكاينش');
    same('ma kaynch', 'makaynch', 'makaynx');
    expect(darija.readYesNo('ماشي صحيح')).toBe('no');
    expect(darija.readYesNo('safi machi hadchi')).toBe('no');
    expect(darija.readYesNo('ma bghitch')).toBe('no');
  });
  it('loses keyboard residue, marks and ornaments', () => {
    same('کلاب', 'كلاب');
    same('ﷲ', 'الله');
    same('كـــلاب', 'كلاب');
    same('\u200fكلاب\u200d', 'كلاب');
    same('zbel\u00a0bzaf', 'zbel bzaf');
    same('*zbel*', '_zbel_', '~zbel~', 'zbel');
    same('الأزبال🤢🤢', 'الأزبال');
  });
  it('of an emoji alone still answers', () => {
    expect(darija.readYesNo('👍')).toBe('yes');
    expect(darija.readYesNo('👎')).toBe('no');
  });
});

describe('words that are two words', () => {
  it('French look-alikes are Darija among Darija', () => {
    written('fin homa', 'فين هوما');
    written('had zen9a', 'هاد الزنقة');
    written('sir men hna', 'سير من هنا');
    expect(darija.identify('fin had zbel dial zan9a').language).toBe('ary-Latn');
    expect(darija.identify('la fin de la rue').language).toBe('fr');
  });
  it.each([
    ['green_spaces', 'ljaradi dyal lhay ga3 yabsin'],
    ['green_spaces', 'الشجرة الكبيرة اللي حدا السور قريبة تطيح على الطوموبيلات'],
    ['waste', 'الملعب البلدي عامر بالزبل'],
    ['waste', 'jarda 3amra b zbel'],
    ['traffic', 'kaysed lia bab garage'],
    ['water_sewage', 'السلام، انا فلاح، الساقية مسدودة'],
    ['water_sewage', 'sa9ya dyal douar msdouda'],
    ['water_sewage', 'lbalou3a mahlola f lastah'],
    ['administration', 'moudir dyal lannexe ma kaynch w bqit nsnna sa3tayn'],
    ['animals', 'kayn wa7d 9ett majrou7 f plasa assarag'],
  ])('is %s, clearly: %s', (category, text) => {
    const { categories, clearly } = darija.route(text);
    expect({ category: categories[0], isClear: clearly >= 0.7 }).toEqual({ category, isClear: true });
  });
  it('an open well is a danger, and none of the school beside it', () => {
    const { categories, emergencies } = darija.route('البير محلول بلا غطا حدا المدرسة');
    expect({ category: categories[0], emergencies }).toEqual({ category: 'safety', emergencies: ['15'] });
  });
  it('French in Darija clothes is understood', () => {
    expect(darija.route('lpobela 3amra').categories[0]).toBe('waste');
    expect(darija.route('tortoir mherres').categories[0]).toBe('roads');
    expect(darija.route('triciti kayt9te3').categories[0]).toBe('electricity');
    expect(darija.route('الطوبيس ما كيجيش').categories[0]).toBe('transport');
    expect(darija.route('الناس كيستاسيونيو فالدوبل فيل').categories[0]).toBe('traffic');
    expect(darija.route('كاين الكرياج فالليل').intent).toBe('complaint');
  });
  it('العافية is fire only where something burns', () => {
    for (const text of ['l3afia ch3lat f dar jarna', 'العافية شاعلة فالحانوت', 'العافية ناضت فالغابة'])
      expect(darija.route(text).emergencies, text).toEqual(['15']);
    for (const text of ['lah y3tik l3afia', 'الله يعطيكم العافية', 'الفاتورة ديال الضو طلعات فيها العافية'])
      expect(darija.route(text).emergencies, text).toEqual([]);
  });
  it('الضو alone may be light or electricity', () => {
    const { categories } = darija.route('الضو');
    expect(categories).toContain('lighting');
    expect(darija.route('طاح الضو فالدار').categories[0]).toBe('electricity');
  });
  it('قهوة is a bribe when a clerk asks for it', () => {
    expect(darija.route('الموظف طلب مني قهوة').categories[0]).toBe('administration');
    expect(darija.route('القهوة دايرة الصداع بالليل').categories[0]).toBe('noise');
  });
  it('الواد الحار is the sewer', () =>
    expect(darija.route('الواد الحار طالع').categories[0]).toBe('water_sewage'));
  it('the team is not the councillors', () => {
    expect(darija.route('ch7al dar lmontakhab').intent).toBe('none');
    expect(darija.route('lmontakhabin ma kaydiro walo').intent).not.toBe('none');
  });
  it('an insult does not stop a complaint', () => {
    const read = darija.route('fin homa dok l7mir dyal nadafa, zbel 9telna b ri7a');
    expect(read).toMatchObject({ intent: 'complaint', insult: true });
    expect(read.categories[0]).toBe('waste');
  });
  it('small words that carry the meaning are kept', () =>
    expect(darija.normalise('كان ما غير')).toBe('كان ما غير'));
});

it.each(['ааа', 'CFGH', 'а1', 'a-', '٠'])('a long run of %s is looked through for numbers once', (unit) => {
  const long = `30${unit.repeat(60_000 / unit.length)}!`;
  expect(darija.normalise(long).length).toBeGreaterThan(10_000);
});
