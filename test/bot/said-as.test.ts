// What is understood as lost and found, and what is not: near variants of the examples of its file, and whatever sounds like them.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flowSaid } from '../../src/bot/understanding/said-as.ts';
import { openDarija } from '../../src/darija/darija.ts';
import { loadFlows } from '../../src/flow/definition/load-flows.ts';
import { openWords } from '../../src/words/words.ts';

const HOME = join(import.meta.dirname, '../..');
const context = {
  flows: loadFlows(join(HOME, 'flows')),
  darija: openDarija(),
  words: openWords(join(HOME, 'locales')),
};
const opens = (text: string) => flowSaid({ context, row: { language: 'fr' } }, text)?.id ?? null;
const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

const LOST_AND_FOUND = `
  لقيت بزطام
  لقيت واحد البزطام كحل
  سلام عليكم لقيت بزطام حدا الجامع
  lqit bztam
  l9it wahd lbeztam f souk
  salam l9it telefone
  لقيت تلفون فالزنقة
  توضر ليا التيليفون
  توضرلي تيليفون
  تودر ليا البورطابل ديالي
  twdar liya tilifoun
  tweder lia portable
  ضاع ليا الساروت
  ضاعت ليا لاكارط
  تلف ليا الصاك ديالي فالطوبيس
  tlef lia sak
  ضاعو ليا السوارت ديال الدار
  نسيت التيليفون فالبلدية
  شي حد لقا شي صاك كحل؟
  فين كاين مكتب المفقودات
  j'ai trouvé un portefeuille
  J'ai trouver un porte feuille
  bonjour, j'ai trouvé un téléphone devant la poste
  j ai perdu mes clés
  jai perdu mon tel portable
  j'ai perdu mes cles hier au souk, merci
  nous avons perdu un sac
  on a trouvé des papiers
  j'ai perdu ma carte nationale
  perdu portefeuille noir
  j'ai égaré mes clefs
  j'ai oublié mon sac dans le bus
  objets trouvés
  les objets perdus svp
  عثرت على مفاتيح قرب المسجد
  لقد وجدت محفظة
  فقدت هاتفي أمس
  ضاعت مني بطاقتي الوطنية
`;

const SOMETHING_ELSE = `
  j'ai perdu mon fils
  j'ai perdu ma fille au souk
  توضر ليا ولدي
  ضاع ليا ولدي
  tlef lia weldi
  ضاعت ليا بنتي فالسوق
  لقيت الحفرة
  لقيت حفرة كبيرة فالطريق
  l9it hfra f zan9a
  لقيت كلب مسعور
  لقيت الزبل قدام الدار
  لقيت البيرو مسدود
  لقيت راجل طايح فالزنقة
  ما لقيتش لاكارط ديالي فالبلدية
  ma l9itch telefon d baladia
  j'ai trouvé un trou dans la rue
  j'ai trouvé un chien errant
  je n'ai pas trouvé le téléphone de la commune
  j'ai trouvé un homme inconscient
  j'ai perdu patience avec vos services
  j'ai perdu mon temps à la commune
  j'ai perdu espoir
  sac de ciment abandonné sur le trottoir
  des sacs poubelles partout
  le portail de l'école est cassé
  عندي فكرة ديال مكتب المفقودات
  j'ai une idée : un bureau des objets trouvés
  سرقو ليا البزطام
  سرقو ليا التيليفون
  on m'a volé mon téléphone
  تيليفون ديال البلدية
  combien coûte la carte nationale
  tarif passeport
  bch7al lpasspor
  comment refaire la carte nationale
  خاصني نصاوب لاكارط ناسيونال
  الضو طافي فالزنقة وتوضرو ليا السوارت
  la clé de la fontaine est perdue, l'eau coule
  la lampe de ma rue est cassée, j'ai failli perdre mes clés dans le noir
  ضاع الوقت ديالنا بزاف
  ضاع ليا حقي
  بغيت نسني العريضة
  fin wsal talab dyali
  merci
  bonjour
`;

it.each(lines(LOST_AND_FOUND))('opens lost and found: %s', (text) => {
  expect(opens(text)).toBe('lost_found');
});

it.each(lines(SOMETHING_ELSE))('opens something else: %s', (text) => {
  expect(opens(text)).toBeNull();
});
