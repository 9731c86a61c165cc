// A place that is told, taken back and replaced in one breath: what the words say then, and which words are left alone.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/bot/turn.ts';
import { placeSettled } from '../../src/bot/understanding/settled-place.ts';
import { openDarija } from '../../src/darija/darija.ts';
import { openWords } from '../../src/words/words.ts';
import { partOf } from '../support/part-of.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

let settled: (text: string) => string | null;
beforeAll(() => {
  const words = openWords(new URL('../../locales/', import.meta.url).pathname);
  const quarters = JSON.parse(read('prisma/seed/quarters.json'));
  const ground = JSON.parse(read('prisma/seed/ground.json'));
  const turn = partOf<Turn>({
    context: { words, darija: openDarija(), referenceData: { quarters, ground, examples: [] } },
    row: { language: 'ary' },
  });
  settled = (text) => placeSettled(turn, text);
});

describe('a place taken back for another', () => {
  it.each([
    [
      "la rue des oliviers est pleine de trous, c'est pas la rue des oliviers c'est la rue des palmiers",
      'la rue des palmiers est pleine de trous',
    ],
    [
      'le college pas le lycée, college al massira, il y a des ordures devant',
      'le college, college al massira, il y a des ordures devant',
    ],
    ['il y a un trou devant la poste, non pas la poste, devant la banque', 'il y a un trou devant la banque'],
    ['الضو طافي فدرب السوق، ماشي درب السوق درب الحمام', 'الضو طافي فدرب الحمام'],
    ['lbola m7rou9a f derb lfran, la machi derb lfran, derb l7ammam', 'lbola m7rou9a f derb l7ammam'],
    ['kayna zbal 7da jame3, machi jame3 lmadrasa', 'kayna zbal 7da lmadrasa'],
    ['الزبل مرمي حدا الجامع، لا ماشي الجامع، حدا المدرسة', 'الزبل مرمي حدا المدرسة'],
    [
      'les poubelles débordent à la Kasbah, pardon pas la Kasbah, Lastah',
      'les poubelles débordent à la Lastah',
    ],
    ['الزبل فالقصبة، لا سمح ليا لاسطاح', 'الزبل فلاسطاح'],
    ['zbel f lkasbah, sme7 liya f lastah machi lkasbah', 'zbel f lastah'],
    [
      'kayn wa7d l7ofra kbira f zan9at nakhil, oups zan9at zitoun machi nakhil',
      'kayn wa7d l7ofra kbira f zan9at zitoun',
    ],
    [
      "un lampadaire est cassé rue Ibn Khaldoun, je me trompe c'est rue Ibn Toumert",
      'un lampadaire est cassé rue Ibn Toumert',
    ],
    ['lma m9tou3 f 7ay salam, la la f 7ay l mohammadi', 'lma m9tou3 f 7ay l mohammadi'],
    ['الواد الحار طالع قدام السبيطار، بغيت نقول قدام المستوصف', 'الواد الحار طالع قدام المستوصف'],
    ['حفرة كبيرة فشارع محمد الخامس، غلطت شارع الحسن الثاني', 'حفرة كبيرة فشارع الحسن الثاني'],
    ["la fuite est derrière l'école, euh non, derrière la mosquée", 'la fuite est derrière la mosquée'],
    ['tro kbir 7da lbanka, machi 7da lbanka 7da lbosta', 'tro kbir 7da lbosta'],
    ['الكلاب الضالة فدوار أولاد عرفة، لا ماشي أولاد عرفة', 'الكلاب الضالة'],
    [
      'il y a des chiens près de la gare routière, enfin pas la gare, le marché',
      'il y a des chiens près de le marché',
    ],
    [
      "rue de la gare il y a plein d'ordures, ah non c'est rue de la poste",
      "rue de la poste il y a plein d'ordures",
    ],
    [
      'la lumière ne marche plus place Assarag, pas place Assarag place Nasr',
      'la lumière ne marche plus place Nasr',
    ],
    [
      'bghit nchki 3la lma7fra li f chari3 l massira, sm7 liya machi chari3 l massira chari3 lmokawama',
      'bghit nchki 3la lma7fra li f chari3 lmokawama',
    ],
    ['7it lmadrasa taye7, la machi lmadrasa, ljame3', '7it ljame3 taye7'],
    ['كاينة ريحة خايبة فحومة سيدي بلقاس، لا غلطت فحومة بوتاريالت', 'كاينة ريحة خايبة فحومة بوتاريالت'],
    ['الطريق مخسرة فدوار تمالوكت، عفوا دوار أيت قاسم', 'الطريق مخسرة فدوار أيت قاسم'],
    ['il y a une fuite à Lastah, non à Sidi Belkas', 'il y a une fuite à Sidi Belkas'],
    [
      "on a plus d'eau au quartier Mhaita, pardon je voulais dire quartier Boutarialt",
      "on a plus d'eau au quartier Boutarialt",
    ],
    ['kaynin klab kbar 9eddam sbitar, la 9eddam lmostawsaf', 'kaynin klab kbar 9eddam lmostawsaf'],
    [
      'Les poubelles de la rue 12, pas la 12 la rue 14, sont pleines',
      'Les poubelles la rue 14, sont pleines',
    ],
    ['البولات طافيين فزنقة 5 ماشي 5 زنقة 7', 'البولات طافيين فزنقة 7'],
    [
      'les égouts débordent derrière la mosquée Al Farah, je me suis trompé, la mosquée Al Fath',
      'les égouts débordent derrière la mosquée Al Fath',
    ],
    [
      'lcamion dyal zbel ma kaydouzch 3ndna f 7ay chorafa, smahli 7ay l jadid',
      'lcamion dyal zbel ma kaydouzch 3ndna f 7ay l jadid',
    ],
    [
      'الصداع ديال القهوة حدا دارنا فدرب الجديد ماشي درب الجديد راه درب أقا',
      'الصداع ديال القهوة حدا دارنا فدرب أقا',
    ],
    ['trottoir cassé avenue Hassan II, désolé, avenue Mohammed V', 'trottoir cassé avenue Mohammed V'],
    [
      'marché couvert est sale non pas le marché couvert le marché du dimanche',
      'le marché du dimanche est sale',
    ],
    ["il n'y a pas de lumière rue Al Qods, non rue Al Aqsa", "il n'y a pas de lumière rue Al Aqsa"],
  ])('“%s” tells “%s”', (said, meant) => expect(settled(said)).toBe(meant));
});

it('leaves all else as it is', () => {
  const lists = ['check', 'fresh', 'voices'].map((name) => `src/darija/train/data/civic_${name}.tsv`);
  const messages = lists.flatMap((list) =>
    read(list)
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').at(-1) ?? ''),
  );
  expect(messages.filter((text) => settled(text) !== null)).toEqual([]);
}, 60_000);
