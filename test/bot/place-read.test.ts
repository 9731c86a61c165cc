// What people say where they are asked for a place: which of it is a place, and what the rest means instead.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/bot/turn.ts';
import { quarterSpelt, readPlace } from '../../src/bot/understanding/read-place.ts';
import { wholePlace, withoutIn } from '../../src/bot/understanding/whole-place.ts';
import { openDarija } from '../../src/darija/darija.ts';
import type { PlaceRead } from '../../src/flow/engine/state.ts';
import { openWords } from '../../src/words/words.ts';
import { partOf } from '../support/part-of.ts';

const seed = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../prisma/seed/${name}.json`, import.meta.url), 'utf8'));

const darija = openDarija();
let read: (text: string, language?: string) => PlaceRead;
let spelt: (text: string) => string | null;
let whole: (text: string) => string | undefined;
let bare: (text: string) => string;

beforeAll(() => {
  const words = openWords(new URL('../../locales/', import.meta.url).pathname);
  const quarters = seed('quarters');
  const ground = seed('ground');
  const turnIn = (language: string) =>
    partOf<Turn>({
      context: { words, darija, referenceData: { quarters, ground, examples: [] } },
      row: { language },
    });
  read = (text, language = 'ary') => readPlace(turnIn(language), text);
  const turn = turnIn('ary');
  bare = (text) => withoutIn(turn, text);
  whole = (text) => {
    const { place } = darija.route(text);
    const span = place && wholePlace(turn, text, place);
    return span && bare(text.slice(span.start, span.end));
  };
  spelt = (text) => quarterSpelt(turn, text);
});

const UNSURE = `ما عرفتش
والله ما عرفتش فين بالضبط
ما كنعرفش السمية ديال الحومة
ma3reftch
wallah ma3rftch smiytha
je ne sais pas
je ne sais pas comment dire
aucune idée
jsp
كيفاش نصيفط الموقع؟
كيفاش نصيفط الموقع
شنو هي pin؟
kifach nsift lmawqi3
comment envoyer la position ?
comment je partage ma localisation
c'est quoi un pin ?
ما فهمتش شنو خاصني ندير
نسيت سميت الزنقة
how do I share my location?`.split('\n');

const NONE = `لا
واخا
إيه
اه
نعم
oui
non
ok
d'accord
la
wakha
yes
دوز
هنا
هنا حدايا
فحومتنا
فالحومة ديالنا
عندنا فالدرب
فين ما كان
صيفطتها
hna
f7omtna
7dana hna
ici
chez nous
علاش ما كتجيوش للاسطاح؟
بغيت نعرف فين وصلات الشكاية ديال لاسطاح
ما بغيتش نكمل
dans notre quartier
partout
تارودانت
à Taroudant
فوقاش غادي تصلحوها؟
فوقاش غادي تصاوبوها
واش كاين شي موظف دابا؟
شحال كيبقى؟
combien de temps ça prend ?
quand est-ce que vous allez réparer
fo9ach ghadi tsalho had chi
فين وصلات الشكاية ديالي
où en est ma demande
بغيت نهضر مع موظف
je veux parler à un agent
السلام عليكم
شكرا بزاف
bonjour
merci
لم يتم إصلاحه
لم يتم إصلاح المشكل بعد
toujours pas réparé
ما تصلح والو
mazal ma tsawb
corriger
modifier
بغيت نصحح
عندي فكرة
une idée : planter des arbres
je veux déposer une plainte
annulez ma demande`.split('\n');

const UNKNOWN = `حدا دار عمتي
قدام الحانوت ديال سي محمد
شارع المسيرة
rue des écoles, à côté du café
7da dar lhaj brahim
طريق أكادير
حدا قهوة أكادير
route d'Agadir, devant la station
avenue Marrakech
زنقة مراكش رقم 4`.split('\n');

const OUTSIDE: [string, string][] = [
  ['أكادير', 'أكادير'],
  ['فأكادير', 'أكادير'],
  ['حي السلام فأكادير', 'أكادير'],
  ['Agadir', 'أكادير'],
  ['hay salam, agadir', 'أكادير'],
  ['الدار البيضاء', 'الدار البيضاء'],
  ['f casablanca', 'الدار البيضاء'],
  ['مراكش', 'مراكش'],
  ['أولاد تايمة', 'أولاد تايمة'],
  ['ouled teima', 'أولاد تايمة'],
  ['أيت إيعزة', 'أيت إيعزة'],
  ['F4CF+5R Agadir', 'أكادير'],
  ['30.4278, -9.5981', 'أكادير'],
];

const NAMED: [string, string][] = [
  ['لاسطاح', 'lastah'],
  ['لسطاح', 'lastah'],
  ['الأسطاح', 'lastah'],
  ['حدا الجامع فلسطاح', 'lastah'],
  ['f lasta7 7da ljame3', 'lastah'],
  ['7da lmdrasa f lhay lhassani', 'hay_hassani'],
  ['باب الخميس', 'bab_khemis'],
  ['فباب الزركان', 'bab_zorgane'],
  ['حدا السبيطار فالقصبة', 'kasbah'],
  ['ساحة أسراك', 'place_assarag'],
  ['près de Bab El Kasbah', 'bab_kasbah'],
  ['السوق القديم فلمحايطة', 'mhaita'],
  ['طريق أكادير حدا باب تارغونت', 'bab_targhount'],
  ['فأكافي', 'akafay'],
  ['لأكافي', 'akafay'],
  ['fakafay', 'akafay'],
  ["d'Akafay", 'akafay'],
  ['للحي الحسني', 'hay_hassani'],
  ['à Hay El Hassani, derrière le four', 'hay_hassani'],
  ['الزبل عامر فأكافي', 'akafay'],
  ['a lastah', 'lastah'],
  ['un trou a lasstah', 'lastah'],
  ['kassba', 'kasbah'],
  ['poubelle pleine a la kassba', 'kasbah'],
  ['bab zourgane', 'bab_zorgane'],
  ["fuite d'eau bab zourgane depuis hier", 'bab_zorgane'],
  ['bab taghount', 'bab_targhount'],
  ['derb la3fou', 'derb_laafou'],
  ['lampadaire casse derb lafou', 'derb_laafou'],
  ['7ofra f sidi blkass', 'sidi_belkas'],
  ['ancienne medina', 'medina'],
  ['oulad bounouna', 'bab_oulad_bounouna'],
];

/** In a whole sentence, whatever announces it. */
const SPELT: [string, string | null][] = [
  ['lzbel f mhaitta', 'mhaita'],
  ['daw tafi f bab zorgan', 'bab_zorgane'],
  ['lampadaire casse devant bab targount', 'bab_targhount'],
  ['tssoukt ghezifen bla ma', 'tsoukt_ghzifen'],
  ['drari tal3in l stou7', null],
  ['طلعو للسطوح', null],
  ['la municipalité ne fait rien', null],
  ['les gens vont à la gare', null],
];

/** Of a whole complaint: the landmark and the quarter, whichever is said first. */
const PLACED: [string, string][] = [
  ['un lampadaire ne marche plus à Lastah à côté de la mosquée', 'Lastah à côté de la mosquée'],
  ['le trottoir est cassé à M’haita devant le café', 'haita devant le café'],
  ['الضو طافي فلاسطاح حدا الجامع هادي شهر', 'فلاسطاح حدا الجامع'],
  ['lma m9to3 f hay lhassani 7da lferran', 'hay lhassani 7da lferran'],
  ['il y a un grand trou dans la rue, près de Bab Targhount', 'Bab Targhount'],
  ['الضو مقطوع فالزنقة حدا الجامع فلاسطاح', 'الجامع فلاسطاح'],
];

/** Of a whole complaint: every word of the place, and none of what is wrong there. */
const WHOLE: [string, string][] = [
  ['lma maktou3 f jnan bennis mn sbah', 'jnan bennis'],
  ['moul l3rbat sadin tri9 f souk dial lkhodra', 'souk dial lkhodra'],
  ['lbalou3a mahlola f zen9a dial jame3 tlmsani o drari 9rab ytiho fiha', 'zen9a dial jame3 tlmsani'],
  ['الطريق ديال سيدي مبارك عامين و هو محفر', 'الطريق ديال سيدي مبارك'],
  [
    "un feu tricolore en panne au carrefour av. Mohammed V / route d'Agadir",
    "carrefour av. Mohammed V / route d'Agadir",
  ],
  ['الكلاب الضالة فباب تارغونت', 'باب تارغونت'],
  ['الضو طافي فدرب العفو', 'درب العفو'],
  ['une mauvaise odeur au lycée ibn sliman roudani', 'lycée ibn sliman roudani'],
  ["des gravats derriere l'hopital Mokhtar Soussi", "derriere l'hopital Mokhtar Soussi"],
  ['الحفرة فالراس ديال درب المعلم عمر كبيرة بزاف', 'فالراس ديال درب المعلم عمر'],
  ['lma kaysil 7da lferran dyal Si Brahim', '7da lferran dyal Si Brahim'],
  ['الضو طافي بين الجامع والسوق', 'بين الجامع والسوق'],
  ['الزبل بين درب العفو و باب تارغونت', 'بين درب العفو و باب تارغونت'],
  [
    'les poubelles débordent au coin de la rue Ibn Toumert et de la rue du Souk',
    'au coin de la rue Ibn Toumert et de la rue du Souk',
  ],
  ['un chien mort en face de la pharmacie Al Amal', 'en face de la pharmacie Al Amal'],
  ['zbel mlo7 mora lmedrasa dyal sidi lhaj 7bib hadi simana', 'mora lmedrasa dyal sidi lhaj 7bib'],
  ['الواد الحار خارج تحت القنطرة ديال الواد الواعر', 'تحت القنطرة ديال الواد الواعر'],
  ['kayn 7ofra kbira f douar lgherb 7da lbir', 'douar lgherb 7da lbir'],
  ['lampadaire cassé à Lastah depuis hier', 'Lastah'],
  ['الما مقطوع فدرب الحناش وحنا عطاشا', 'درب الحناش'],
  ['الضو طافي فالزنقة اللي مورا الصيدلية ديال الأمل', 'مورا الصيدلية ديال الأمل'],
  ["Une fuite d'eau rue des oliviers", 'rue des oliviers'],
];

/** Said to the question where: only the "in" before it is left out. */
const BARE: [string, string][] = [
  ['فدرب العفو', 'درب العفو'],
  ['فلاسطاح', 'لاسطاح'],
  ['f lastah', 'lastah'],
  ['à la Kasbah', 'la Kasbah'],
  ['البلاصة باب الخميس', 'باب الخميس'],
  ['بوتريالت', 'بوتريالت'],
  ['الفران ديال الحومة', 'الفران ديال الحومة'],
  ['فران سي علي', 'فران سي علي'],
  ['à côté de la poste', 'à côté de la poste'],
  ['farmacie salam', 'farmacie salam'],
  ['باب الخميس', 'باب الخميس'],
];

describe('words where a place is asked for', () => {
  it.each(UNSURE)('ask for help: %s', (text) => expect(read(text).kind).toBe('unsure'));
  it.each(NONE)('are no place: %s', (text) => expect(read(text).kind).toBe('none'));
  it.each(UNKNOWN)('may be a place that is not known: %s', (text) => expect(read(text).kind).toBe('unknown'));
  it.each(OUTSIDE)('lie elsewhere: %s', (text, name) =>
    expect(read(text)).toEqual({
      kind: 'outside',
      saying: { message: 'common-outside', attribute: 'near', values: { name } },
    }),
  );
  it.each(NAMED)('name a place here: %s', (text, quarter) =>
    expect(read(text)).toEqual({ kind: 'named', quarter }),
  );
  it.each(SPELT)('name a quarter of themselves, or none: %s', (text, quarter) =>
    expect(spelt(text)).toBe(quarter),
  );

  it.each(PLACED)('are found in a complaint with the landmark beside them: %s', (text, place) =>
    expect(darija.route(text).place?.text).toBe(place),
  );

  it.each(WHOLE)('are kept whole out of a complaint: %s', (text, place) => expect(whole(text)).toBe(place));
  it.each(BARE)('are kept without the "in" before them: %s', (text, place) => expect(bare(text)).toBe(place));

  it('hold a position, with the quarter that the words beside it name', () => {
    expect(read('30.4703, -8.8770')).toMatchObject({ kind: 'pin', quarter: 'medina' });
    expect(read('حدا الجامع فلسطاح https://maps.google.com/?q=30.49,-8.86')).toEqual({
      kind: 'pin',
      latitude: 30.49,
      longitude: -8.86,
      quarter: 'lastah',
      text: 'حدا الجامع فلسطاح',
    });
    expect(read('F4CF+5R Taroudant')).not.toHaveProperty('text');
  });

  it('hold a link that says nothing without being followed', () => {
    expect(read('https://maps.app.goo.gl/AbCdEf123456')).toEqual({ kind: 'unread' });
    expect(read('لاسطاح https://maps.app.goo.gl/AbCdEf123456')).toEqual({ kind: 'named', quarter: 'lastah' });
  });

  it('say that nothing is known of a place beyond all towns, and of one that is none', () => {
    expect(read('48.8566, 2.3522')).toMatchObject({ saying: { attribute: 'far' } });
    expect(read('0.0000, 0.0000')).toMatchObject({ saying: { attribute: 'nowhere' } });
  });
});
