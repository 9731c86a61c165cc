// Teaches the language model: who writes in what, in Latin and in Arabic letters.

import { features, modelWords, scaleOf } from '../identify/features.ts';
import {
  ARABIC_BUCKETS,
  ARABIC_CLASSES,
  type Branch,
  LATIN_BUCKETS,
  LATIN_CLASSES,
  packBranch,
} from '../identify/model.ts';
import { romanise } from '../route/message-words.ts';
import type { Read } from './build.ts';
import { dice, part } from './hash.ts';
import { type Example, learn } from './softmax.ts';

export type Labelled = { label: string; text: string; weight: number };

const DEVELOPMENT = 10;
const CIVIC_DEVELOPMENT = 25;
const CIVIC_WEIGHT = 4;
const ACCENTS = /[\u0300-\u036f]/g;

/** Rows of lid.tsv kept aside to measure on. */
export const isDevelopment = (text: string): boolean => part(text) < DEVELOPMENT;
/** Civic messages of this project kept aside to measure on. */
export const isCivicDevelopment = (text: string): boolean => part(`civic ${text}`) < CIVIC_DEVELOPMENT;

export function lidRows(read: Read): { label: string; text: string }[] {
  return read('lid.tsv')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([label = '', , , text = '']) => ({ label, text }));
}

export type Civic = {
  id: string;
  lang: string;
  intent: string;
  category: string;
  flags: string;
  numbers: string;
  text: string;
};

const CIVIC = ['intents.tsv', 'civic_more.tsv', 'civic_check.tsv'];
/** Written to test the routing: nearly all Darija and French, they would make the few standard Arabic messages fewer. */
const FRESH = ['civic_fresh.tsv', 'civic_voices.tsv'];
/** Dangers, and what only sounds like them: taught to the alarm alone. */
export const DANGERS = 'civic_dangers.tsv';

/** Only measured on, never taught. */
export const HELD = 'civic_held.tsv';

export function civicRows(read: Read, files: readonly string[] = [...CIVIC, ...FRESH]): Civic[] {
  return files.flatMap((name) =>
    read(name)
      .slice(1)
      .map((line) => line.split('\t'))
      .map(([id = '', lang = '', intent = '', category = '', flags = '', numbers = '', text = '']) => ({
        id,
        lang,
        intent,
        category,
        flags,
        numbers,
        text,
      })),
  );
}

const TALK = { labels: ['ary-Latn', 'ary-Arab', 'fr'], to: 40 };

/** A part of what people say every day in the languages of the town; nearly none of it tells of a danger. */
export const talkRows = (read: Read): Civic[] =>
  lidRows(read)
    .filter(({ label, text }) => TALK.labels.includes(label) && !isDevelopment(text) && part(text) < TALK.to)
    .map(({ label, text }) => ({
      id: '',
      lang: label,
      intent: 'none',
      category: '',
      flags: '',
      numbers: '',
      text,
    }));

/** Tachelhit as texted: the letters of the table, with the habits of French spelling in half of them. */
function tachelhit(text: string, random: () => number): string {
  const roman = text.split(/\s+/).map(romanise).join(' ');
  return random() < 0.5 ? roman.replace(/u/g, 'ou').replace(/kh/g, 'kh') : roman;
}

function crop(text: string, random: () => number): string | undefined {
  const words = text.split(/\s+/);
  if (words.length < 4) return undefined;
  const size = 1 + Math.floor(random() * 3);
  const from = Math.floor(random() * (words.length - size));
  return words.slice(from, from + size).join(' ');
}

/** The training texts of both branches; `shown` are Latin Darija sentences already written in Arabic letters. */
export function trainingTexts(read: Read, shown: readonly string[]): Labelled[] {
  const random = dice(11);
  const out: Labelled[] = [];
  const add = (label: string, text: string, weight: number): void => {
    out.push({ label, text, weight });
    const short = crop(text, random);
    if (short !== undefined) out.push({ label, text: short, weight: weight * 0.7 });
  };
  for (const { label, text } of lidRows(read)) {
    if (isDevelopment(text)) continue;
    if (label === 'zgh-Tfng')
      for (let copy = 0; copy < 3; copy++) add('shi-Latn', tachelhit(text, random), 1.5);
    else if (label === 'fr') {
      add('fr', text, 2.6);
      if (random() < 0.5) add('fr', text.normalize('NFD').replace(ACCENTS, ''), 1.6);
    } else add(label, text, label === 'ary-Latn' ? 1.2 : 1);
  }
  for (const line of read('variants_doda.tsv').slice(1)) {
    const [, variants = '', english = ''] = line.split('\t');
    for (const one of variants.split('|')) out.push({ label: 'ary-Latn', text: one.trim(), weight: 0.5 });
    out.push({ label: 'en', text: english, weight: 0.4 });
  }
  for (const text of shown) add('ary-Arab', text, 0.8);
  for (const text of read('arabic_formal.txt')) add('ar', text, CIVIC_WEIGHT * 1.5);
  for (const { lang, text } of civicRows(read, CIVIC)) {
    if (isCivicDevelopment(text) || !(isLatin(lang) || isArabic(lang))) continue;
    add(lang, text, lang === 'ar' ? CIVIC_WEIGHT * 2 : CIVIC_WEIGHT);
  }
  return out;
}

const isLatin = (label: string): boolean => LATIN_CLASSES.some((name) => name === label);
const isArabic = (label: string): boolean => ARABIC_CLASSES.some((name) => name === label);

function teach(texts: readonly Labelled[], classes: readonly string[], buckets: number): Branch {
  const examples: Example[] = [];
  for (const { label, text, weight } of texts) {
    const index = classes.indexOf(label);
    if (index < 0) continue;
    const found = features(modelWords(text), buckets);
    if (found.length > 0)
      examples.push({ features: found, scale: scaleOf(found.length), label: index, weight });
  }
  const { weights, bias } = learn(examples, {
    classes: classes.length,
    buckets,
    rounds: 4,
    rate: 0.5,
    decay: 1e-5,
  });
  const others = classes.length - 1;
  const relative = new Float32Array(others * buckets);
  for (let c = 0; c < others; c++)
    for (let b = 0; b < buckets; b++)
      relative[c * buckets + b] = (weights[(c + 1) * buckets + b] ?? 0) - (weights[b] ?? 0);
  const sizes = [...relative].map(Math.abs).sort((a, b) => a - b);
  // The largest few weights are clipped so that the many small ones keep their differences.
  const step = Math.fround((sizes[Math.floor(sizes.length * 0.999)] ?? 1) / 127);
  return {
    classes,
    buckets,
    weights: Int8Array.from(relative, (value) => Math.max(-127, Math.min(127, Math.round(value / step)))),
    step,
    bias: Array.from({ length: others }, (_, c) => (bias[c + 1] ?? 0) - (bias[0] ?? 0)),
  };
}

/** The packed language model. */
export function learnLanguages(texts: readonly Labelled[]): Uint8Array {
  const latin = packBranch(teach(texts, LATIN_CLASSES, LATIN_BUCKETS));
  const arabic = packBranch(teach(texts, ARABIC_CLASSES, ARABIC_BUCKETS));
  const out = new Uint8Array(latin.length + arabic.length);
  out.set(latin);
  out.set(arabic, latin.length);
  return out;
}
