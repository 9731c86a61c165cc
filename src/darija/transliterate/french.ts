// Tells which Latin words of a message are plain French and are left as they are.
import { foldLatin } from '../text/fold.ts';
import type { Word } from '../text/words.ts';

const LINKS = new Set(['le', 'la', 'les', 'l', 'un', 'une', 'des', 'du', 'au', 'aux', 'de', 'd', 'en', 'pour', 'avec', 'dans', 'sur', 'par', 'sans', 'et', 'est', 'pas', 'qui', 'que', 'je', 'ce', 'cette', 'mon', 'ma', 'mes', 'si', 'à']);

/** Builds the reader from a list of French words, one a line. */
export function frenchIn(lines: readonly string[]): (words: readonly Word[]) => boolean[] {
  const known = new Set(lines);
  return (words) => {
    const plain = words.map((word) => (word.script === 'Latn' ? foldLatin(word.text).replace(/['’]/g, '') : ''));
    const likely = plain.map((word) => known.has(word));
    const link = plain.map((word) => LINKS.has(word));
    return words.map((_, at) => {
      if (likely[at] === true) return link[at - 1] === true || link[at + 1] === true || likely[at - 1] === true || likely[at + 1] === true;
      if (link[at] !== true) return false;
      return likely[at + 1] === true || (link[at + 1] === true && likely[at + 2] === true);
    });
  };
}
