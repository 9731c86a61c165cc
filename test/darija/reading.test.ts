// Whole messages are read for what they ask, in every language of the town.
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';

const darija = openDarija();

describe('languages', () => {
  it.each([
    ['salam khouya kidayr', 'ary-Latn'],
    ['واش كاين شي حد', 'ary-Arab'],
    ['Bonjour, la rue est sale', 'fr'],
    ['where is the town hall', 'en'],
    ['نرجو منكم إصلاح الإنارة العمومية', 'ar'],
    ['ur llin waman gh tgmmi', 'shi-Latn'],
    ['ⴰⵣⵓⵍ', 'shi-Tfng'],
    ['123', 'und'],
    ['👍', 'und'],
    ['bghit ndir réclamation 3la les poubelles dyal le quartier', 'mix-Latn'],
    ['عندي réclamation على الزبل', 'mix-Arab'],
  ])('%s is %s', (text, language) => expect(darija.identify(text).language).toBe(language));
  it('the spans of a mixed text tell which words are French', () => {
    const { spans, main } = darija.identify('bghit ndir réclamation 3la les poubelles dyal le quartier');
    expect(main).toBe('ary-Latn');
    expect(spans.some(({ language, text }) => language === 'fr' && text.includes('les poubelles'))).toBe(
      true,
    );
  });
  it('French spans are left as they are', () =>
    expect(darija.transliterate('bghit ndir réclamation 3la les poubelles dyal le quartier')).toContain(
      'les poubelles',
    ));
});

describe('intents', () => {
  it.each([
    ['bghina nwe93o 3la 3arida', 'petition'],
    ['عندي اقتراح للمدينة', 'proposal'],
    ['chno lwra9 li khassni', 'info'],
    ['je veux donner mon avis sur le projet', 'consultation'],
    ['bghit rendez-vous m3a ra2is', 'appointment'],
    ['fin wslat chikaya dyali', 'status'],
    ['بغيت نهضر مع شي موظف', 'human'],
    ['en français svp', 'language'],
    ['comment ça marche', 'help'],
    ['annuler', 'cancel'],
    ['iyeh', 'yes'],
    ['non merci', 'no'],
    ['salam', 'smalltalk'],
    ['ch7al dar lmatch', 'none'],
    ['الطريق محفرة', 'complaint'],
    ['السلام عليكم، الضو طافي فالمحايطة', 'complaint'],
    ['الضو طافي عافاكم صاوبوه وشكرا', 'complaint'],
    ['شكرا راه تصاوب الضو', 'smalltalk'],
    ['zgoutchi mzrouti bla hsab', 'none'],
    ['الله ينعل بوكم', 'none'],
    ['3ndi wa7d l9tira7 3la souk dyal lkhmis', 'proposal'],
    ["je veux qu'on me rappelle", 'human'],
    ['comment on signale quelque chose ici ?', 'help'],
    ['نسا عليا صافي', 'cancel'],
    ['lwad dda siyara fiha 3a2ila', 'emergency'],
    ['l3mara bdat katrib w skan mazal lfo9', 'emergency'],
    ['merci pour la réparation de la lampe', 'smalltalk'],
    ['شكرا حيت صلحتو الضو', 'smalltalk'],
    ['la lampe est réparée merci mais la suivante est cassée', 'complaint'],
    ['شكرا على الضو ولكن الطريق باقي محفرة', 'complaint'],
  ])('%s is %s', (text, intent) => expect(darija.route(text).intent).toBe(intent));
  it('several problems of one message are all seen, the first told first', () => {
    const { several, categories } = darija.route('الضو طافي فالزنقة والزبل متراكم والطريق محفرة');
    expect(several.map(({ category }) => category)).toEqual(['lighting', 'waste', 'roads']);
    expect(categories[0]).toBe('lighting');
  });
  it.each(['au secours mon voisin est coincé sous sa voiture', 'ma fille a disparu'])(
    'no subject is guessed of a danger: %s',
    (text) => expect(darija.route(text)).toMatchObject({ intent: 'emergency', categories: [] }),
  );
  it('the subject of a danger is kept where it is named', () =>
    expect(darija.route('الما ديال الواد الحار دخل علينا للدار وحنا محاصرين').categories[0]).toBe(
      'water_sewage',
    ));
  it('each of several problems has its own words', () => {
    const { several } = darija.route('lbola f derb dyalna t7er9at, w zbel mabghawch yhezzoh mn 7da jam3');
    expect(several.map(({ category, span }) => [category, span.text])).toEqual([
      ['lighting', 'lbola f derb dyalna t7er9at'],
      ['waste', 'zbel mabghawch yhezzoh mn 7da jam3'],
    ]);
  });
  it.each([
    'الكلاب دايرين حدا الزبل ديال السوق',
    'lmowadafa dyal l7ala lmadaniya ma kaynach f lbiro',
    "la poubelle devant l'école attire les rats",
    'snack kaybi3 l7em khanz w nass mrdo bih',
    'le lampadaire est éteint devant les poubelles',
    'la route est inondée à cause de l’égout bouché',
    'il y a un gros trou dans la rue derb laafou depuis deux semaines',
    'un trou sur la route près du lampadaire et de la poubelle',
  ])('%s is one problem', (text) => expect(darija.route(text).several).toEqual([]));
  it.each([
    [
      "J'ai deux problèmes : un lampadaire éteint rue Bab Zorgane et des poubelles pleines rue Lastah",
      ['un lampadaire éteint rue Bab Zorgane', 'des poubelles pleines rue Lastah'],
    ],
    [
      'Je signale 2 choses, le lampadaire devant chez moi ne marche plus et il y a une fuite d’eau dans la rue',
      ['le lampadaire devant chez moi ne marche plus', 'il y a une fuite d’eau dans la rue'],
    ],
    [
      'il y a un gros trou à Lastah. Et aussi les poubelles débordent à la Kasbah',
      ['il y a un gros trou à Lastah', 'les poubelles débordent à la Kasbah'],
    ],
    [
      'kayn jouj mochkilat, lbola tafya f lastah o zbel 3amer f lkasbah',
      ['lbola tafya f lastah', 'zbel 3amer f lkasbah'],
    ],
    ['عندي جوج مشاكل الضو طافي والزبل ما كيتجمعش', ['الضو طافي', 'الزبل ما كيتجمعش']],
    [
      'لدي مشكلتان: الإنارة معطلة في شارع الحسن الثاني والنفايات متراكمة في حي لسطاح',
      ['الإنارة معطلة في شارع الحسن الثاني', 'النفايات متراكمة في حي لسطاح'],
    ],
    // Nothing parts them, but each is told in full.
    [
      'un lampadaire éteint à Lastah des poubelles pleines à la Kasbah',
      ['un lampadaire éteint à Lastah', 'des poubelles pleines à la Kasbah'],
    ],
    ['lbola tafya f lastah zbel 3amer f lkasbah', ['lbola tafya f lastah', 'zbel 3amer f lkasbah']],
    ['الضو طافي فلسطاح الزبل مرمي فالقصبة', ['الضو طافي فلسطاح', 'الزبل مرمي فالقصبة']],
    // A list of names, and an "and" that lies within the reach of another's words.
    ['bghit nchki 3la 3 7wayej: zbel, daw tafi w l7ofar f lastah', ['zbel', 'daw tafi', 'l7ofar f lastah']],
    ['kayn zbel bzaf o daw tafi o lklab f lastah', ['kayn zbel bzaf', 'daw tafi', 'lklab f lastah']],
    ['الزبل والضو والحفر فلاسطاح', ['الزبل', 'الضو', 'الحفر فلاسطاح']],
    ['la lumière, les ordures et les chiens', ['la lumière', 'les ordures', 'les chiens']],
    [
      '3 problèmes : 1) lampadaire éteint 2) trou dans la route 3) poubelles pleines, tout ça à Lastah',
      ['lampadaire éteint', 'trou dans la route', 'poubelles pleines, tout ça à Lastah'],
    ],
  ])('%s is several problems', (text, pieces) =>
    expect(darija.route(text).several.map(({ span }) => span.text)).toEqual(pieces),
  );
  it('the words of a place are found', () => {
    expect(darija.route('kayna 7ofra f derb sidi belkas').place?.text).toContain('derb sidi belkas');
    expect(darija.route('الزبل متراكم حدا الجامع').place?.text).toBe('الجامع');
    expect(darija.route("Un trou dans l'avenue Hassan II").place?.text).toContain('Hassan');
  });
});

describe('emergencies', () => {
  it.each([
    ['chi garage kay7ter9 f sina3i o dkhan taley3', ['15']],
    ['lmatbakh kaych3el o l7rira kaddkhol l salon', ['15']],
    ['بوطو ديال الضو مايل غايطيح على ناس', ['15']],
    ['الدار القديمة غادي تطيح على الناس', ['15', '19']],
    ['الحيط ديال المدرسة مايل غادي يطيح على الدراري', ['15']],
    ['un arbre penché menace de tomber sur la maison', ['15']],
    ['un fil électrique dénudé pend devant la crèche', ['15']],
    ['ولدي تلف ليا فالسوق من الصباح وعندو خمس سنين', ['19']],
    ['bba jatou sda3 f sder w ma kaytneffesch', ['15']],
    ['kaydarbo b lmawas 9dam lqahwa', ['19']],
    ['l3afia ch3lat f dar jarna', ['15']],
    ['وقعات كسيدة خايبة فطريق أكادير وكاينين مجاريح', ['15', '177']],
    ['accident de moto avenue Hassan II, un blessé', ['15', '19']],
    ['واحد هاز جنوي كيهدد الناس دابا', ['19']],
    ['un homme armé au douar menace les gens avec un couteau', ['177']],
    ['fuite de gaz dans la cuisine', ['15']],
    ['weldi ta7 f lbir', ['15']],
    ['l9it jari ma kaytneffesch', ['15']],
  ])('%s shows %j', (text, numbers) => expect(darija.route(text).emergencies).toEqual(numbers));
  it.each([
    'الله يعطيك العافية',
    'كل مرة كتوقع كسيدة فهاد الدورة',
    'الدار القديمة مشقوقة وكنخافو تطيح شي نهار',
    'le feu rouge ne marche plus',
    'l3icha walat ghalya, kolchi fih l3afia',
    'ثمن البوطة غالي',
    'kol chta lma kaydkhel l dyorna',
    'عطيوني رقم الوقاية المدنية',
    'hier on m’a volé mon téléphone avec un couteau',
  ])('%s is none', (text) => expect(darija.route(text).emergencies).toEqual([]));
});

describe('the subject of a few plain words', () => {
  it.each([
    ['la rue est sale', 'waste'],
    ['l3ers o lmousi9a 7tal sba7', 'noise'],
    ["l'eau du robinet est marron", 'water_sewage'],
    ['un gros trou', 'roads'],
    ['lwad l7ar tal3 f zen9a', 'water_sewage'],
    ['طلب مني الرشوة', 'administration'],
    ['aucune rampe pour handicapés devant la mairie', 'facilities'],
    ["pourquoi le lampadaire de ma rue n'est jamais réparé ?", 'lighting'],
    ['علاش الزبل ديما عامر حدانا؟', 'waste'],
  ])('%s: %s', (text, subject) => {
    const { intent, categories } = darija.route(text);
    expect([intent, categories[0]]).toEqual(['complaint', subject]);
  });
  it.each([
    ['الحفرة كبيرة فشارع محمد الخامس قرب البنك', 'فشارع محمد الخامس قرب البنك'],
    ['الحفرة كبيرة فشارع مولاي رشيد', 'فشارع مولاي رشيد'],
    ['الضو طافي شارع علال بن عبد الله', 'شارع علال بن عبد الله'],
    ['الزبل فزنقة الجيش الملكي قدام المدرسة', 'فزنقة الجيش الملكي قدام المدرسة'],
    ['حفرة في شارع محمد السادس بالقرب من البنك الشعبي', 'شارع محمد السادس بالقرب من البنك الشعبي'],
    ['dow tafi f chari3 lhassan tani', 'chari3 lhassan tani'],
    ['un trou rue allal ben abdellah', 'rue allal ben abdellah'],
    ['الحفرة قدام الدار وحتى الكلاب كاينين', 'الدار'],
    ['الزبل حدا الحمام والكلاب بزاف', 'الحمام'],
    ['علاش الزبل ديال لاسطاح ما كيتجمعش', 'لاسطاح'],
    ['bolat f lastah mherrsin', 'lastah'],
    ['الضو فالقصبة ملي جات الشتا', 'فالقصبة'],
  ])('a place is cut out whole, and without what goes on: %s', (text, place) => {
    expect(darija.route(text).place?.text).toBe(place);
  });

  it('the sewer is no place, whatever its name', () => {
    expect(darija.route('lwad l7ar').place).toBeUndefined();
    expect(darija.route('ri7a dyal lwad l7ar f derb chrif').place?.text).toBe('derb chrif');
  });
});

describe('a very long text', () => {
  const filler = Array.from({ length: 400 }, (_, i) => `mot${i}`).join(' ');
  it.each([`Au secours, ma maison brûle. ${filler}`, `${filler} au secours, ma maison brûle`])(
    'is heard in danger where it begins and where it ends: %s',
    (text) => expect(darija.alarm(text)?.kind).toBe('fire'),
  );
  it('is about what it begins with', () =>
    expect(darija.route(`Le lampadaire de notre rue est en panne. ${filler}`).categories[0]).toBe(
      'lighting',
    ));
});
