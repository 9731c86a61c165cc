// Sentences under a review, in Darija of both scripts, French and English: only a plain yes sends.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agrees, reviewWish } from '../../src/bot/review-words.ts';
import type { WishedLine } from '../../src/flow/memory.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let lines: WishedLine[] = [];

beforeAll(async () => {
  town = await openTown();
  const label = (id: string) => town.house.words.say('ary', { message: `category-${id}` });
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
  const wish = reviewWish(town, text, lines);
  if (wish?.wish !== 'line') return wish?.wish ?? null;
  return [wish.id, wish.option].filter(Boolean).join(' ');
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
  'category water_sewage': ['change the subject to water', 'بدل الموضوع للما والواد الحار'],
  'category waste': ['بدل الموضوع للزبل', 'le sujet, c’est plutôt les déchets'],
  wait: [
    'not yet',
    'مازال',
    'pas encore',
    'attendez',
    'tsna chwiya',
    'oui mais pas maintenant',
    'envoyer plus tard',
  ],
  unnamed: ['send it but without my name', 'صيفطها ولكن بلا سميتي', 'anonyme svp', 'ne mettez pas mon nom'],
  change: ['عاود', 'corriger', 'ghalat', 'non, il y a une erreur'],
  fine: ['ما عنديش تصويرة', 'je n’ai pas de photo', 'ma3ndich tswira'],
};

describe.each(Object.keys(SAID))('is read as %s:', (meant) => {
  it.each(SAID[meant] ?? [])('%s', (text) => expect(read(text)).toBe(meant));
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
    ...['envoyez un agent', 'صيفطو ليا شي موظف', 'ما تصيفطوهاش', 'n’envoyez rien', 'sift liya jawab'],
  ])('%s', (text) => expect(read(text)).not.toBe('send'));
});
