// What is consent to translation abroad and what is not: said in words, in both languages and scripts, never guessed.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/bot/turn.ts';
import { openDarija } from '../../src/darija/darija.ts';
import { wishAboutAbroad } from '../../src/features/privacy/translation-consent.ts';
import { openWords } from '../../src/words/words.ts';

const context = { darija: openDarija(), words: openWords(join(import.meta.dirname, '../../locales')) };
const wish = (text: string, memory: object = {}) => wishAboutAbroad({ context, memory } as Turn, text);

describe('translation abroad', () => {
  it.each([
    ...['j’accepte la traduction', 'J autorise la traduction à l’étranger', 'ok pour traduire mes messages'],
    ...['je donne mon accord pour la traduction', 'نقبل الترجمة', 'واخا ترجمو كلامي', 'متافق على الترجمة'],
    ...['نسمح بالترجمة برا المغرب', 'n9bel tarjama', 'wakha tarjmo klami'],
  ])('is allowed by “%s”', (text) => expect(wish(text)).toBe('allowed'));

  it.each([
    ...[
      'je ne veux pas de traduction',
      'arrêtez la traduction',
      'ne traduisez pas mes mots',
      'pas de google svp',
    ],
    ...['je n’autorise pas la traduction', 'ما بغيتش الترجمة', 'ما تترجموش كلامي', 'بلا ترجمة عافاكم'],
    ...[
      'ما بقيتش باغي الترجمة',
      'ما كنقبلش الترجمة',
      'mabghitch tarjama',
      'ma ttarjmoch klami',
      'bla tarjama',
    ],
  ])('is refused by “%s”', (text) => expect(wish(text)).toBe('refused'));

  it.each([
    ...['oui', 'non', 'la traduction', 'واخا', 'الترجمة', 'oui le lampadaire est cassé'],
    ...['le panneau a besoin d’une traduction', 'البلاكة ديال السوق خاصها ترجمة'],
  ])('is not spoken of by “%s”', (text) => expect(wish(text)).toBeNull());

  it('is decided by the buttons while those of one’s data are on the screen', () => {
    expect(wish('نقبل الترجمة برا', { flow: 'my_data' })).toBeNull();
  });
});
