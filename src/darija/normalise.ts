// Makes the matching form of a text: what two spellings of the same words have in common.
import { displayForm, foldArabic, foldLatin, isArabic, westernDigits } from './text/fold.ts';
import { looseKey } from './text/keys.ts';
import { wordsOf } from './text/words.ts';

/** Builds the normaliser. */
export function normaliser(): (text: string) => string {
  return (text) =>
    wordsOf(westernDigits(displayForm(text)))
      .map((word) => {
        if (word.script === 'fixed') return word.text.toLowerCase();
        return isArabic(word.text) ? foldArabic(word.text) : looseKey(foldLatin(word.text));
      })
      .join(' ');
}
