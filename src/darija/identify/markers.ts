// Counts the words only Darija has and the words only standard Arabic has.
import { foldArabic, isArabic } from '../text/folded-letters.ts';
import type { Lookup } from '../text/table.ts';

export type Markers = {
  whole: (word: string) => number | undefined;
  begin: readonly (readonly [string, number])[];
};

const BEGIN = '*';
const DARIJA = 'ary-Arab';

/** The table of markers from lines `variety <tab> word | word* | …`; Darija counts up, standard Arabic down. */
export function markerPairs(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line) => {
    const [label, list = ''] = line.split('\t');
    const sign = label === DARIJA ? '1' : '-1';
    return list.split('|').flatMap((term): [string, string][] => {
      const word = foldArabic(term.trim());
      if (word.includes(' ')) return [];
      return word.endsWith(BEGIN) ? [[BEGIN, `${sign} ${word.slice(0, -1)}`]] : [[word, sign]];
    });
  });
}

/** Opens the table `markerPairs` made. */
export function markersOf(table: Lookup): Markers {
  return {
    begin: table(BEGIN).map((line) => {
      const [sign = '', start = ''] = line.split(' ');
      return [start, Number(sign)];
    }),
    // Of a word both lists have, the later one counts.
    whole: (word) => {
      const sign = table(word).at(-1);
      return sign === undefined ? undefined : Number(sign);
    },
  };
}

const LONG_ENOUGH = 5;
const SHORTEST_NEGATION = 5;
const BEGINNING = 0.5;

/** Above zero speaks for Darija, below for standard Arabic. */
export function leaning(words: readonly string[], markers: Markers): number {
  let sum = 0;
  for (const written of words) {
    if (!isArabic(written)) continue;
    const word = foldArabic(written);
    const bare = word.replace(/^[وفب]/u, '');
    const whole = markers.whole(word) ?? markers.whole(bare);
    if (whole !== undefined) sum += whole;
    else if (word.length >= LONG_ENOUGH) {
      const begin = markers.begin.find(([start]) => word.startsWith(start));
      if (begin) sum += begin[1] * BEGINNING;
    }
    // The wrapped negation (ما…ش) is Darija alone.
    if (word.length >= SHORTEST_NEGATION && word.startsWith('م') && word.endsWith('ش')) sum += 1;
  }
  return sum;
}
