// For whom somebody writes, read from their words: whoever is only told of is nobody's profile.
import { expect, it } from 'vitest';
import { openDarija } from '../../../src/darija/darija.ts';
import { nameTold, withoutName } from '../../../src/features/on-behalf/name-told.ts';
import { readForWhom, saysForSelf } from '../../../src/features/on-behalf/read-for-whom.ts';
import { openTownWords } from '../../flow/town.ts';

const reader = {
  context: { words: openTownWords(), darija: openDarija(), referenceData: { examples: [] } },
};
const kinIn = (text: string) => readForWhom(reader, text)?.kin ?? null;
const isWhole = (text: string) => readForWhom(reader, text)?.rest === false;

it.each([
  ["c'est pour ma grand-mère", 'grandmother'],
  ['cest pour ma grand mere', 'grandmother'],
  ['pour mon grand-père svp', 'grandfather'],
  ['bonjour, je fais cette demande au nom de ma mère', 'mother'],
  ['Je vous écris de la part de mon père', 'father'],
  ["j'écris pour ma voisine qui ne sait pas lire", 'neighbour_f'],
  ['à la place de mon voisin', 'neighbour_m'],
  ["ce n'est pas pour moi, c'est pour ma tante", 'aunt'],
  ['cette plainte est celle de... pour mon frère', 'brother'],
  ["c'est la demande de ma sœur", 'sister'],
  ["je signale pour quelqu'un d'autre", 'other'],
  ["c'est pour la mère de ma voisine", 'other'],
  ['hadchi l jarti', 'neighbour_f'],
  ['hadchi ljarti', 'neighbour_f'],
  ['had chikaya dyal jddati', 'grandmother'],
  ['had talab machi liya, dyal khoya', 'brother'],
  ['knkteb 3la wed jari li ma kay3refch yqra', 'neighbour_m'],
  ['bghit nchki f blast mmi', 'mother'],
  ['nichki blast jarti lhajja', 'neighbour_f'],
  ['knkteb bsmiyt lwalid', 'father'],
  ['salam, kanktb 3la 9bel khalti', 'aunt'],
  ['هاد الشكاية ديال جدتي', 'grandmother'],
  ['هادشي لجدتي', 'grandmother'],
  ['هادشي للواليدة', 'mother'],
  ['هادي لجارتي عافاكم', 'neighbour_f'],
  ['كنكتب على ود جارتي لي ما كتعرفش تقرا', 'neighbour_f'],
  ['ماشي ليا، هادشي ديال خويا', 'brother'],
  ['بغيت نشكي فبلاصة الواليدة', 'mother'],
  ['سلام كنكتب باسم جدي', 'grandfather'],
  ['الطلب ديال ولد عمي', 'cousin'],
  ['هذه الشكاية لجدتي', 'grandmother'],
  ['أكتب نيابة عن والدتي', 'mother'],
  ["c'est ma mère qui m'a demandé d'écrire", 'mother'],
  ["j'aide ma voisine à déposer sa plainte", 'neighbour_f'],
  ['pour le compte de mon oncle', 'uncle'],
  ['cette réclamation est de ma voisine', 'neighbour_f'],
  ['C pour ma maman', 'mother'],
  ['ana ghir kan3awen jarti', 'neighbour_f'],
  ['salam jarti tlbat mni nkteb liha', 'neighbour_f'],
  ['كنعاون جارتي باش تشكي', 'neighbour_f'],
  ['الواليد قال ليا نكتب ليه', 'father'],
  ['هاد الطلب لخويا الصغير', 'brother'],
  ['جيت نشكي فبلاصة واحد المرا كبيرة', 'other'],
])('“%s”: %s, and nothing else', (text, kin) => {
  expect(kinIn(text)).toBe(kin);
  expect(isWhole(text)).toBe(true);
});

it.each([
  ["J'écris pour ma voisine: le lampadaire devant chez elle est éteint", 'neighbour_f'],
  ["c'est pour ma mère, il n'y a plus d'eau dans sa rue depuis hier", 'mother'],
  ['kanktb l jarti, kayn zbel bzzaf 9eddam darha', 'neighbour_f'],
  ['كنكتب على ود جدتي، الضو طافي فالزنقة ديالها', 'grandmother'],
])('“%s”: %s, and more', (text, kin) => {
  expect(kinIn(text)).toBe(kin);
  expect(isWhole(text)).toBe(false);
});

it.each([
  'le lampadaire devant la maison de ma grand-mère est cassé',
  "il n'y a pas d'école pour ma fille",
  'plainte contre mon voisin',
  'ma voisine jette ses ordures dans la rue',
  'je veux un rendez-vous pour ma femme à l’hôpital',
  'mon frère est tombé dans le trou',
  'بغيت نشكي بجارتي كتلوح الزبل',
  'شكاية على جاري',
  'حدا دار جدتي',
  'دار الواليدة ما فيها ما',
  'جاري كيدير الصداع',
  'لقيت بزطام ديال خويا',
  'l9it lportable dyal khoya',
  'jari kaydir sda3',
  '7da dar jeddati',
  'bghit nchki b jari',
  'ولدي طاح فالحفرة',
  'cette plainte concerne mon voisin',
  'c’est pour la voiture de mon voisin que le trottoir est occupé',
  'un rendez-vous pour mon fils',
  'il faut une rampe pour mon père dans la mairie',
  'خويا خدام فالجماعة',
  'بغيت موعد للواليدة',
  'بغيت ورقة ديال بنتي',
  'jarti katlo7 zbel',
  'had zen9a dyal jarti',
  'lmochkil m3a jari',
  'bghit wr9a dyal wldi',
  'نساند عريضة',
  'oui',
  'لا شكرا',
  "c'est pour la rue",
  'ma mère',
  'hay Lastah',
])('“%s” says of nobody that it is for them', (text) => {
  expect(kinIn(text)).toBeNull();
});

it.each([
  "c'est pour moi",
  'non, finalement c’est pour moi',
  'pour moi-même',
  'hadchi liya',
  'لا هادشي ليا أنا',
  'ديالي أنا',
])('“%s” is for oneself', (text) => {
  expect(saysForSelf(reader, text)).toBe(true);
});

it.each(["ce n'est pas grave pour moi la photo", 'صيفطو ليا', 'وصلو ليا الخبار'])(
  '“%s” is no word for oneself',
  (text) => {
    expect(saysForSelf(reader, text)).toBe(false);
  },
);

it.each([
  ['هادشي لجدتي اسمها فاطمة الزهراء', 'فاطمة الزهراء'],
  ["c'est pour ma voisine qui s'appelle Fatima Zahra", 'Fatima Zahra'],
  ['knkteb l jarti smitha Khadija', 'Khadija'],
  ["c'est pour ma voisine, son nom est Aicha Bouzid, fuite d'eau devant sa porte", 'Aicha Bouzid'],
  ["c'est pour ma voisine Aicha Bouzid, fuite d'eau devant sa porte", 'Aicha Bouzid'],
  ['knkteb l jarti smiytha Aicha Bouzid, kayn lma f zen9a', 'Aicha Bouzid'],
  ['هادشي لجارتي سميتها عيشة، كاين الما فالزنقة', 'عيشة'],
  ['كنكتب على ود جارتي سميتها عيشة بوزيد، الضو طافي', 'عيشة بوزيد'],
  ['elle s’appelle Aicha Bouzid', 'Aicha Bouzid'],
])('“%s” names them', (text, name) => {
  expect(nameTold(reader, text)?.name).toBe(name);
  expect(withoutName(reader, text)).not.toContain(name);
});

it.each([
  ["c'est pour ma voisine, son nom est Aicha Bouzid, fuite d'eau", "c'est pour ma voisine, fuite d'eau"],
  [
    "c'est pour ma voisine qui s'appelle Aicha : le lampadaire est cassé",
    "c'est pour ma voisine: le lampadaire est cassé",
  ],
  ['هادشي لجارتي سميتها عيشة كاين الما طايح فالزنقة', 'هادشي لجارتي كاين الما طايح فالزنقة'],
  [
    "c'est pour ma mère, la rue s'appelle Ibn Sina, elle est sale",
    "c'est pour ma mère, la rue s'appelle Ibn Sina, elle est sale",
  ],
  ["il y a un trou dans la rue qui s'appelle Ibn Sina", "il y a un trou dans la rue qui s'appelle Ibn Sina"],
  ["c'est pour ma mère à Hay Lastah", "c'est pour ma mère à Hay Lastah"],
])('“%s” without the name of anybody', (text, bare) => {
  expect(withoutName(reader, text)).toBe(bare);
});

it.each([
  ['protéger les demandes de ma mère avec un code', 'mother'],
  ['je voudrais protéger les demandes de ma mère par trois chiffres', 'mother'],
  ['comment verrouiller les demandes de mon père ?', 'father'],
  ['mets un code pour ma grand-mère', 'grandmother'],
  ['cachez les plaintes de ma voisine avec un code secret', 'neighbour_f'],
  ['un mot de passe pour les demandes de ma mère', 'mother'],
  ['je veux changer le code de ma mère', 'mother'],
  ['code pour ma mère', 'mother'],
  ['bghit n7mi talabat dyal lwalida b code', 'mother'],
  ['dir code l talabat dyal mmi', 'mother'],
  ['nsedd chikayat dyal lwalid b tlata lar9am', 'father'],
  ['بغيت نحمي الطلبات ديال الواليدة بالكود', 'mother'],
  ['خبي الطلبات ديال جدتي بأرقام', 'grandmother'],
  ['ديرو كود على الشكايات ديال الواليد', 'father'],
  ['دير كود لجدتي', 'grandmother'],
  ['كود للواليد', 'father'],
  ['بغيت كود للواليدة', 'mother'],
  ['أريد حماية طلبات والدتي برمز', 'mother'],
])('“%s” wants digits for %s', (text, kin) => {
  expect(readForWhom(reader, text)).toMatchObject({ kin, code: true, rest: false, digits: null });
});

it.each([
  ['les demandes de ma mère 482', { list: true, code: false }],
  ['الطلبات ديال جدتي ٤٨٢', { list: true, code: false }],
  ['talabat dyal mmi 482', { list: true, code: false }],
  ['mets le code 482 pour ma mère', { list: false, code: true }],
])('“%s” holds the digits', (text, how) => {
  expect(readForWhom(reader, text)).toMatchObject({ ...how, rest: false });
  expect(readForWhom(reader, text)?.digits).not.toBeNull();
});

it.each([
  "c'est pour ma mère, le digicode de l'immeuble est cassé",
  "protégez la maison de ma mère, le mur va s'effondrer",
  'hadchi l mmi, dar 482 fiha lma',
])('“%s” wants no digits', (text) => {
  expect(readForWhom(reader, text)?.code ?? false).toBe(false);
});
