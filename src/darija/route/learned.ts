// Lets examples that staff taught after a miss take effect at once, by likeness of words.
import type { Category, Intent, LearnedExample } from '../labels.ts';
import type { ReadWord } from './lexicon.ts';
import type { WordReader } from './message-words.ts';

export type Taught = { intent?: Intent; category?: Category; strength: number };
export type LearnedReader = (words: readonly ReadWord[], learned: readonly LearnedExample[]) => Taught;

const ALIKE = 0.6;
const STRONGEST = 6;

function meets({ forms: a }: ReadWord, { forms: b }: ReadWord): boolean {
  for (const form of a.latin) if (b.latin.has(form)) return true;
  for (const form of a.arabic) if (form.length >= 2 && b.arabic.has(form)) return true;
  return false;
}

/** The share of the longer message whose words the other has too. */
function likeness(a: readonly ReadWord[], b: readonly ReadWord[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const met = a.filter((word) => b.some((other) => meets(word, other))).length;
  // An example that is whole inside a longer message counts nearly as much.
  const inside = b.length >= 2 && b.every((other) => a.some((word) => meets(word, other)));
  return Math.max(met / Math.max(a.length, b.length), inside ? 0.9 : 0);
}

/** Builds the reader; examples are read once and remembered by their text. */
export function learnedReader(readWords: WordReader): LearnedReader {
  const read = new Map<string, ReadWord[]>();
  return (words, learned) => {
    let best: Taught = { strength: 0 };
    for (const example of learned) {
      const own = read.get(example.text) ?? readWords(example.text);
      read.set(example.text, own);
      const alike = likeness(words, own);
      if (alike < ALIKE || alike * STRONGEST <= best.strength) continue;
      best = {
        strength: alike * STRONGEST,
        ...(example.intent ? { intent: example.intent } : {}),
        ...(example.category ? { category: example.category } : {}),
      };
    }
    return best;
  };
}
