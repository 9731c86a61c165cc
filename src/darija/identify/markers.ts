// Counts the words only Darija has and the words only standard Arabic has.
import { foldArabic, isArabic } from '../text/fold.ts';

export type Markers = { whole: Map<string, number>; begin: [string, number][] };

/** Reads `variety <tab> word | word* | …`; Darija counts up, standard Arabic down. */
export function markersOf(lines: readonly string[]): Markers {
  const markers: Markers = { whole: new Map(), begin: [] };
  for (const line of lines) {
    const [label, list = ''] = line.split('\t');
    const sign = label === 'ary-Arab' ? 1 : -1;
    for (const term of list.split('|')) {
      const word = foldArabic(term.trim());
      if (word.includes(' ')) continue;
      if (word.endsWith('*')) markers.begin.push([word.slice(0, -1), sign]);
      else markers.whole.set(word, sign);
    }
  }
  return markers;
}

const LONG_ENOUGH = 5;
const BEGINNING = 0.5;

/** Above zero speaks for Darija, below for standard Arabic. */
export function leaning(words: readonly string[], markers: Markers): number {
  let sum = 0;
  for (const written of words) {
    if (!isArabic(written)) continue;
    const word = foldArabic(written);
    const bare = word.replace(/^[وفب]/u, '');
    const whole = markers.whole.get(word) ?? markers.whole.get(bare);
    if (whole !== undefined) sum += whole;
    else if (word.length >= LONG_ENOUGH) {
      const begin = markers.begin.find(([start]) => word.startsWith(start));
      if (begin) sum += begin[1] * BEGINNING;
    }
    // The wrapped negation (ما…ش) is Darija alone.
    if (/^م.{3,}ش$/u.test(word)) sum += 1;
  }
  return sum;
}
