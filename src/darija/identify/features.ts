// Turns a text into the numbers the language model sums: hashed letter runs and words.
import { westernDigits } from '../text/folded-letters.ts';

const ASCII = /^[\x20-\x7E]*$/;
const LONGEST_RUN = 4;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
const CLEAN = /[\u0640\u064B-\u065F\u0670\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** The words of a text as the model sees them: lower case, elongation cut, bare numbers and links left out. */
export function modelWords(text: string): string[] {
  const plain = ASCII.test(text) ? text : westernDigits(text.normalize('NFKC')).replace(CLEAN, '');
  let lower = plain.toLowerCase().replace(/(.)\1{2,}/gu, '$1$1');
  if (/[@:]|www/.test(lower)) lower = lower.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ');
  const words = lower.match(WORD) ?? [];
  const parts = /['’]/.test(lower) ? words.flatMap((word) => word.split(/(?<=['’])/u)) : words;
  return parts.filter((word) => !/^\d+$/.test(word));
}

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) >>> 0;
}

function finish(hash: number, buckets: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return (h >>> 0) % buckets;
}

const NO_WORD = 0x811c9dc5;
/** What one word gives: the buckets of its letter runs and of itself, and the hash that pairs it with the next. */
export type WordFeatures = { buckets: readonly number[]; whole: number };

export function wordFeatures(word: string, buckets: number): WordFeatures {
  const found: number[] = [];
  const padded = ` ${word} `;
  let whole = 0x9dc5811c;
  for (let at = 0; at < padded.length; at++) {
    let hash = NO_WORD;
    for (let size = 0; size < LONGEST_RUN && at + size < padded.length; size++) {
      hash = mix(hash, padded.charCodeAt(at + size));
      // A lone space says nothing.
      if (size === 0 && padded[at] === ' ') continue;
      found.push(finish(hash, buckets));
    }
    whole = mix(whole, padded.charCodeAt(at));
  }
  found.push(finish(whole, buckets));
  return { buckets: found, whole };
}

/** The bucket of a word after the one before it; `before` is undefined at the start of a text. */
export const pairBucket = (before: number | undefined, whole: number, buckets: number): number =>
  finish(mix(before ?? NO_WORD, whole & 0xffff), buckets);

/** The buckets of all features of the words. */
export function features(words: readonly string[], buckets: number): number[] {
  const out: number[] = [];
  let before: number | undefined;
  for (const word of words) {
    const own = wordFeatures(word, buckets);
    out.push(...own.buckets, pairBucket(before, own.whole, buckets));
    before = own.whole;
  }
  return out;
}

/** Long and short texts are made comparable by the root of their number of features. */
export const scaleOf = (count: number): number => 1 / Math.sqrt(Math.max(1, count));
