// Sentences under a review, in Darija of both scripts, French and English: only a plain yes sends.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewWish } from '../../src/bot/understanding/review-words.ts';
import { agrees } from '../../src/bot/understanding/sends-reviewed.ts';
import { toldOtherwise } from '../../src/bot/understanding/told-otherwise.ts';
import type { WishedLine } from '../../src/flow/engine/state.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let lines: WishedLine[] = [];

beforeAll(async () => {
  town = await openTown();
  const label = (id: string) => town.context.words.say('ary', { message: `category-${id}` });
  const options = ['lighting', 'waste', 'roads', 'water_sewage', 'noise'].map((id) => ({
    id,
    label: label(id),
  }));
  const asks: Record<string, string> = {
    category: 'choice',
    details: 'text',
    place: 'place',
    photo: 'photo',
  };
  lines = Object.entries(asks).map(([id, ask]) => ({
    ...{ id, ask, message: `complaint-${id}`, options: id === 'category' ? options : [] },
  }));
});
afterAll(() => town.close());

const read = (text: string) => {
  if (agrees(town, text)) return 'send';
  const turn = { context: town.context, row: { language: 'ary' } };
  const wish = reviewWish(turn, text, lines);
  if (wish?.wish !== 'line') return wish?.wish ?? null;
  const { id, more, option, said } = wish;
  return [id, option, said && (more ? `+ ${said}` : `: ${said}`)].filter(Boolean).join(' ');
};

const SAID: Record<string, string[]> = {
  send: [
    ...[
      'oui',
      'oui envoyez',
      'ok',
      'c’est bon envoyez',
      'd’accord, vous pouvez l’envoyer',
      'je confirme',
      '👍',
      '✅',
    ],
    ...[
      'oui tout est correct merci',
      'yes please send it',
      'send',
      'واخا',
      'واخا صيفطها',
      'اه صيفط',
      'نعم أرسلوها',
    ],
    ...[
      'صيفط الله يحفظك',
      'قلت ليك صيفط',
      'هادشي لي كاين، صيفط',
      'صيفط دغيا',
      'صيفط شكرا',
      'واخا صيفط بارك الله فيك',
    ],
    ...[
      'oui envoyez merci bcp',
      'sift lah ir7em lwalidin',
      'c’est bon',
      'ok 3la baraktillah',
      'sifto dghya lay7fdkom',
    ],
    ...['siftha akhoya baraka laho fik', 'golt lik sift', 'خليها هكا وصيفطها', 'نصيفطوها', 'توكلنا على الله'],
    ...[
      'envoyez, que dieu vous garde',
      'je vous ai dit d’envoyer',
      'voilà c’est tout, envoyez',
      'allez-y',
      'tel quel, envoyez',
    ],
    ...[
      'صيفط حتى هادي',
      'وا صيفطها راه قلت ليك',
      'توكلو على الله',
      'دفعها الله يخليك',
      'صيفطوها كاملة عافاك',
    ],
    ...['sft', 'ok sifet dik lchikaya', 'sifto ta hadi', 'tweklo 3la llah', 'bghit nsiftha safi'],
    ...['ok pour moi, validez', 'c’est parti', 'on y va', 'c bon pour moi', 'bon ben envoyez-la quand même'],
    ...[
      'bon la photo passe pas, envoyez sans',
      'التصويرة ما بغاتش تدوز، صيفطوها بلا بيها',
      'ma3ndich tswira, sifto haka',
    ],
    ...[
      'j’ai pas de photo sous la main mais envoyez',
      'صيفطيها ليهم الله يرضي عليك',
      'c bon pr moi tu px envoyer',
    ],
    ...['أرسلها من فضلك جزاك الله خيرا', 'أرسلوها بسرعة لو سمحتم', 'yes send it quickly thank you'],
    ...['صيفطوها الله يرحم الوالدين', 'صافي', 'siftha daba', 'sifto', 'wakha sifto', 'kolchi mzyan, sifto'],
  ],
  photo: [
    ...[
      'add the photo',
      'ajoutez la photo',
      'la photo est floue',
      'oui la photo',
      'j’ai oublié la photo',
      'nzid tsswira',
    ],
    ...[
      'زيد التصويرة',
      'زيدها التصويرة',
      'التصويرة ما باينة فيها والو',
      'نسيت التصويرة',
      'اه ولكن بدل التصويرة',
    ],
  ],
  place: [
    ...[
      'the place is wrong',
      'ok envoyez mais changez l’adresse',
      'c’est pas la bonne adresse',
      'l’endroit est faux',
    ],
    ...[
      'البلاصة غلط',
      'ماشي هاديك هي البلاصة',
      'iyeh walakin lblassa ghalta',
      'lblassa machi hiya hadik',
      'العنوان خطأ',
    ],
  ],
  details: ['corriger la description', 'الوصف ناقص', 'بغيت نبدل الوصف', 'la description n’est pas complète'],
  category: ['bddel lmawdo3', 'changer le sujet', 'الموضوع غلط'],
  'category water_sewage': [
    'non, c’est pas l’éclairage, c’est l’eau',
    'machi daw, lma',
    'non en fait c’est l’eau',
    'ماشي الضو، الما',
    'ليس الإنارة بل الماء',
    'le sujet est faux, c’est l’eau',
    'lmawdo3 ghalat, rah lma',
    'change the subject to water',
    'بدل الموضوع للما والواد الحار',
  ],
  'category waste': ['بدل الموضوع للزبل', 'le sujet, c’est plutôt les déchets'],
  wait: [
    'not yet',
    'مازال',
    'pas encore',
    'attendez',
    'tsna chwiya',
    'oui mais pas maintenant',
    'envoyer plus tard',
    ...['rien', 'rien du tout', 'والو', 'walo', 'لا شيء', 'non rien'],
  ],
  unnamed: ['send it but without my name', 'صيفطها ولكن بلا سميتي', 'anonyme svp', 'ne mettez pas mon nom'],
  change: ['عاود', 'corriger', 'ghalat', 'non, il y a une erreur'],
  'place : à Bab Taghount': [
    'le lieu est faux, c’est à Bab Taghount',
    "l'endroit n'est pas bon c'est à Bab Taghount",
  ],
  'place : à la Kasbah': [
    'non, à la Kasbah',
    'non pas à Lastah mais à la Kasbah',
    'ce n’est pas à Lastah, c’est à la Kasbah',
  ],
  'place : f lkasbah': [
    'lblassa ghalta, rah f lkasbah',
    'machi f lastah, f lkasbah',
    'lblassa machi hiya hadik rah f lkasbah',
  ],
  'place : فالقصبة': ['البلاصة غلط، راه فالقصبة', 'لا، فالقصبة', 'ماشي فلسطاح، فالقصبة'],
  'place : في حي القصبة': ['المكان خاطئ، إنه في حي القصبة'],
  'details + الدراري كيخافو': ['الوصف ناقص، زيد بلي الدراري كيخافو', 'زيد بلي الدراري كيخافو'],
  'details + les enfants ont peur': [
    'ajoutez que les enfants ont peur',
    'la description est incomplète, ajoutez que les enfants ont peur',
  ],
  'details + drari kaykhafo': ['zid belli drari kaykhafo', 'lwasf na9es zid belli drari kaykhafo'],
  'details + je suis en fauteuil': ['ajoutez que je suis en fauteuil'],
  'details + il y a des enfants': ['ajoutez qu’il y a des enfants'],
  'details : البوطو طايح فالأرض': ['الوصف غلط، البوطو طايح فالأرض'],
  'details : le poteau est tombé': ['la description est fausse : le poteau est tombé'],
  add: ['زيد', 'zid', 'ajouter', 'je veux ajouter', 'نزيد شي حاجة', 'زيدو', 'add something'],
  fine: ['ما عنديش تصويرة', 'je n’ai pas de photo', 'ma3ndich tswira'],
};

describe.each(Object.keys(SAID))('is read as %s:', (meant) => {
  it.each(SAID[meant] ?? [])('%s', (text) => expect(read(text)).toBe(meant));
});

describe('one word of what was told is taken back:', () => {
  const TOLD = 'un gros chien mort devant la porte / wa7d lkelb mate 7da lbab / الكلب ميت قدام الباب';
  const told = (text: string) => {
    const wish = toldOtherwise(town, text, [
      { id: 'details', ask: 'text', message: 'complaint-details', options: [], text: TOLD },
    ]);
    return wish?.said && (wish.more ? `+ ${wish.said}` : wish.said);
  };
  it.each([
    ['machi kelb 9ett sma7 lia', TOLD.replace('lkelb', '9ett')],
    ['rah golt likom 9ett machi kelb', TOLD.replace('lkelb', '9ett')],
    ['ce n’est pas un chien, c’est un chat', TOLD.replace('chien', 'chat')],
    ['c’est un chat pas un chien, désolé', TOLD.replace('chien', 'chat')],
    ['ماشي الكلب، راه مش', TOLD.replace('الكلب', 'مش')],
    ['machi lkelb li mat, l7mar', TOLD.replace('lkelb', 'l7mar')],
    ['pas un chien', '+ pas un chien'],
  ])('%s', (text, now) => expect(told(text)).toBe(now));

  it.each([
    'non le chien est gros',
    'لا الكلب كبير',
    'le chien ne bouge plus',
    'machi f lastah, f lkasbah',
    'oui',
  ])('not by “%s”', (text) => expect(told(text)).toBeUndefined());
});

describe('sends nothing and changes nothing:', () => {
  it.each([
    ...[
      'لا',
      'non',
      'شكرا',
      'bonjour',
      'oui mais je ne suis pas d’accord',
      'واخا شكون غادي يشوفها؟',
      'ok c’est quoi ça',
    ],
    ...[
      'envoyez quand ?',
      'c’est envoyé ?',
      'envoyez une photo plus tard',
      'je n’ai pas dit d’envoyer',
      'envoyez de l’aide',
    ],
    ...[
      'ma golt lik sift',
      'ما قلت ليكش صيفط',
      'كيفاش نصيفطوها',
      'صيفط فوقاش',
      'صيفطو شي واحد دغيا',
      'الله يحفظك',
      'ok khliha',
    ],
    ...['envoyez quelqu’un pour nous', 'صيفطو ليهم البوليس', 'sifto lihom chi wa7d', 'envoyez-moi le numéro'],
    ...['je n’ai pas de photo à envoyer', 'la photo ne passe pas, je vais envoyer demain'],
    ...['le camion est parti', 'على الله وعلى جارتي', 'validez ma carte'],
    ...['envoyez un agent', 'صيفطو ليا شي موظف', 'ما تصيفطوهاش', 'n’envoyez rien', 'sift liya jawab'],
  ])('%s', (text) => expect(read(text)).not.toBe('send'));
});
