// Tells which language a message is in.
import type { Identified, Language } from '../labels.ts';
import { foldLatin, isArabic, isLatin, isTifinagh } from '../text/fold.ts';

/** A first, rule-made reading by script and a few words. */
export function identify(text: string): Identified {
  let language: Language = 'und';
  if (isTifinagh(text)) language = 'shi-Tfng';
  else if (isArabic(text)) language = /(?:^|\s)(?:في|من|على|إلى|أن|التي|الذي|ما هي)\s/u.test(text) && !/ديال|كاين|بغيت|واش|هاد|راه|حدا|كي\p{L}/u.test(text) ? 'ar' : 'ary-Arab';
  else if (isLatin(text)) {
    const plain = ` ${foldLatin(text)} `;
    if (/ (?:le|la|les|je|une|un|des|est|bonjour|merci|pas|du|et|svp) |['’]/.test(plain)) language = 'fr';
    if (/ (?:the|is|are|what|hello|i|you|my|please) /.test(plain)) language = 'en';
    if (/[a-z][2379]|[2379][a-z]| (?:dyal|salam|chi|had|bghit|wach|kayn|rah|safi|f|li|bzaf) /.test(plain)) language = 'ary-Latn';
    if (language === 'und') language = 'ary-Latn';
  }
  const spans = text === '' ? [] : [{ start: 0, end: text.length, text, language }];
  return { language, confidence: language === 'und' ? 0.5 : 0.8, main: language, spans };
}
