// Writes Latin Darija in the Arabic letters Moroccans use.
import { foldLatin } from '../text/fold.ts';
import { looseKey } from '../text/keys.ts';
import { wordsOf } from '../text/words.ts';

export type Transliterator = { text(text: string): string; word(latin: string): readonly string[] };

/** Builds the transliterator from the letter table and the lexicon lines. */
export function transliterator(letters: readonly string[], lexicon: readonly string[]): Transliterator {
  const table = letters.map((line) => line.split('\t'));
  const known = new Map<string, string>();
  for (const line of lexicon) {
    const [arabic = '', variants = ''] = line.split('\t');
    for (const one of variants.split('|')) {
      const key = looseKey(one.trim());
      if (!known.has(one.trim())) known.set(one.trim(), arabic);
      if (key.length > 1 && !known.has(`~${key}`)) known.set(`~${key}`, arabic);
    }
  }
  const spell = (latin: string): string => {
    let out = '';
    for (let at = 0; at < latin.length; ) {
      const row = table.find(([from = '']) => from !== '' && latin.startsWith(from, at));
      out += row?.[1] ?? latin.charAt(at);
      at += row?.[0]?.length ?? 1;
    }
    return out;
  };
  const word = (latin: string): string[] => {
    const folded = foldLatin(latin);
    const found = known.get(folded) ?? known.get(`~${looseKey(folded)}`);
    return [found ?? spell(folded)];
  };
  return {
    word,
    text(text) {
      let out = '';
      let at = 0;
      for (const one of wordsOf(text)) {
        out += text.slice(at, one.start) + (one.script === 'Latn' ? (word(one.text)[0] ?? one.text) : one.text);
        at = one.end;
      }
      return out + text.slice(at);
    },
  };
}
