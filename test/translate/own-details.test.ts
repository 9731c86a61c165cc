// What reaches or names whoever wrote goes out of their words; where the problem is stays.
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';
import { maskCards } from '../../src/domain/card-mask.ts';
import { openFinder } from '../../src/translate/identifying.ts';
import { openOwnFinder } from '../../src/translate/own-details.ts';
import { masked } from '../../src/translate/redaction.ts';

const darija = openDarija();
const key = (word: string) => darija.searchKey(word);
const find = openOwnFinder(key);
const left = (text: string, names: string[] = []) => masked(maskCards(text), find, { names });

describe('what an order is about stays as it was said', () => {
  it.each([
    'fuite d’eau devant le numéro 14 rue Ibn Sina à Lastah, compteur 00123456, depuis le 6 novembre',
    'Lampadaire 245 éteint, 3e étage',
    'lampadaires 245 247 249 251 253 éteints',
    'compteur n° 612345678',
    'rue 6 novembre 1975',
    'le 06/11/2026 à 10:30, puis le 07-11-2026 11 h',
    'Sidi Belkas',
    'Hay Mohammadi, bloc B, immeuble 12, appartement 7',
    'j’habite derb 3, c’est urgent',
    'je suis devant l’école Mohammed V',
    'la rue s’appelle Ibn Sina',
    'c’est Sidi Belkas, côté mosquée',
    'dossier TR-2024-0187',
    'فويت الما قدام رقم 14 زنقة ابن سينا، من 6 نونبر',
    'الضو طافي فدرب 3، البوطو رقم 245',
    'سيدي بلقاس حدا الجامع',
    'أنا ساكن ف دوار أيت لحسن',
    'kayn zbel f derb 3 7da dar 14',
    'lbotto 245 tafi f zan9at Ibn Sina',
  ])('%s', (text) => {
    expect(left(text, ['Belkas Ait Lahcen'])).toBe(text);
  });
});

describe('what reaches or names whoever wrote goes', () => {
  it.each([
    ['appelez le 0655443322 svp', '0655443322'],
    ['06 55-44.33 22', '44'],
    ['+212 6 55 44 33 22', '44'],
    ['٠٦٥٥٤٤٣٣٢٢', '٥٥'],
    ['tel 655443322', '655443322'],
    ['+33 6 12 34 56 78', '12'],
    ['khadija.b@example.ma', 'example'],
    ['ma carte JB123456', '456'],
    ['CIN diali •••••456', '456'],
    ['visa 4111 1111 1111 1111', '1111'],
    ['rib 230 710 1234567890123456 78', '1234567890'],
    ['zéro six cinquante cinq quarante quatre trente trois vingt deux', 'quarante'],
    ['Je suis Khadija Benhaddou, la lampe est cassée', 'Benhaddou'],
    ['je m’appelle Benhaddou', 'Benhaddou'],
    ['smiti Karim Lmoutawakil', 'Lmoutawakil'],
    ['سميتي محمد بنعلي', 'بنعلي'],
    ['ana Rachid men l7ay', 'Rachid'],
    ['Nom : Belkas', 'Belkas'],
    ['Rue Ibn Sina, Belkas Lahcen', 'Belkas'],
    ['c’est Belkas qui écrit', 'Belkas'],
  ])('%s', (text, secret) => {
    expect(left(text, ['Belkas Lahcen'])).not.toContain(secret);
    expect(left(text, ['Belkas Lahcen'])).toContain('…');
  });
});

it('a distance or a measure is the number of no house', () => {
  const others = openFinder(key);
  for (const text of ['شجر طايح ف دوار 4.5 كلم', 'شارع كبير 30 متر', 'rue coupée sur 100 m', 'douar, 2,5 km'])
    expect(masked(text, others)).toBe(text);
  expect(masked('ساكن ف زنقة 14', others)).not.toContain('14');
});
