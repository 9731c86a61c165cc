// Matches what a citizen typed to one of a list of options, in any of the scripts.
import type { Collision, LearnedSynonym, Match, Option } from '../labels.ts';
import { bareEnd, formsOfArabic } from '../route/term.ts';
import { foldArabic, foldLatin, isArabic } from '../text/fold.ts';
import { looseKey, skeletonOfArabic, skeletonOfLatin } from '../text/keys.ts';
import { wordsOf } from '../text/words.ts';

export type Pivot = (word: string) => string;
type Keys = { exact: string; loose: string; skeleton: string; fixed: boolean };

const SURE = 0.62;
const MARGIN = 0.08;
const EMPTY = new Set(
  [
    'ديال',
    'ف',
    'في',
    'د',
    'و',
    'على',
    'ل',
    'ب',
    'من',
    'هاد',
    'شي',
    'واحد',
    'بغيت',
    'عندي',
    'de',
    'la',
    'le',
    'les',
    'du',
    'des',
    'un',
    'une',
    'et',
    'l',
    'd',
    'a',
    'au',
    'aux',
    'dyal',
    'f',
    'fi',
    'o',
    'bghit',
    'the',
    'of',
    'je',
    'veux',
    'pour',
    'sur',
    'en',
  ].map((word) => (isArabic(word) ? bareEnd(foldArabic(word)) : word)),
);

function stem(word: string): string {
  const folded = foldArabic(word);
  const bare = folded.replace(/^(?:[وفبلدك]?ال|لل)(?=.{2,})/u, '');
  return bareEnd(bare);
}

function keysOf(text: string, pivot: Pivot): Keys[] {
  return wordsOf(text.normalize('NFKC')).map((word) => {
    if (word.script === 'fixed')
      return { exact: word.text, loose: word.text, skeleton: word.text, fixed: true };
    if (isArabic(word.text)) {
      const exact = stem(word.text);
      return { exact, loose: exact, skeleton: skeletonOfArabic(exact), fixed: false };
    }
    const latin = foldLatin(word.text).replace(/['’]/g, '');
    const arabic = stem(pivot(word.text));
    return { exact: latin, loose: arabic, skeleton: skeletonOfLatin(latin), fixed: false };
  });
}

/** The same consonants, a leading l (the article in Latin letters) on one side allowed. */
const sameSkeleton = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 3 && (a === b || a === `l${b}` || b === `l${a}`);

function alike(a: Keys, b: Keys): number {
  if (a.exact === b.exact) return 1;
  if (a.fixed || b.fixed) return 0;
  if (a.loose === b.loose || a.loose === b.exact || a.exact === b.loose) return 0.95;
  const bothLatin = !isArabic(a.exact) && !isArabic(b.exact);
  if (bothLatin && looseKey(a.exact) === looseKey(b.exact) && looseKey(a.exact).length >= 2) return 0.9;
  if (sameSkeleton(a.skeleton, b.skeleton)) return 0.8;
  if (
    a.exact.length >= 5 &&
    (b.exact.startsWith(a.exact) || a.exact.startsWith(b.exact)) &&
    b.exact.length >= 4
  )
    return 0.75;
  if (isArabic(a.exact) && isArabic(b.exact)) {
    const forms = formsOfArabic(a.exact);
    for (const form of formsOfArabic(b.exact)) if (form.length >= 3 && forms.has(form)) return 0.8;
  }
  return oneEditApart(a.exact, b.exact) ? 0.7 : 0;
}

function oneEditApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}

const telling = (keys: readonly Keys[]): Keys[] => {
  const kept = keys.filter((key) => !EMPTY.has(key.exact));
  return kept.length > 0 ? kept : [...keys];
};

/** How well two phrases agree, 0 to 1: words of the label found in what was said, and the reverse. */
function agreement(said: readonly Keys[], label: readonly Keys[]): number {
  if (said.length === 0 || label.length === 0) return 0;
  const best = (one: Keys, others: readonly Keys[]): number =>
    others.reduce((top, other) => Math.max(top, alike(one, other)), 0);
  const covered = label.reduce((sum, key) => sum + best(key, said), 0) / label.length;
  const used = said.reduce((sum, key) => sum + best(key, label), 0) / said.length;
  const whole = Math.max(covered, used);
  const part = Math.min(covered, used);
  return whole * 0.75 + part * 0.25;
}

export type Matcher = {
  matchOption(text: string, options: readonly Option[], learned?: readonly LearnedSynonym[]): Match | null;
  searchKey(text: string): string;
  searchScore(query: string, key: string): number;
  findCollisions(existing: readonly Option[], synonym: LearnedSynonym): Collision[];
};

function namesOf(option: Option, learned: readonly LearnedSynonym[]): string[] {
  const extra = learned.filter((one) => one.id === option.id).map((one) => one.text);
  return [option.label, ...(option.synonyms ?? []), ...extra];
}

function searchWords(text: string, pivot: Pivot): string[] {
  const words = telling(keysOf(text, pivot));
  return words.map((key) => {
    if (key.fixed || key.skeleton.length < 2) return key.loose;
    return isArabic(key.exact) ? key.skeleton : key.skeleton.replace(/^l(?=.{3})/, '');
  });
}

/** Builds the matcher; `pivot` writes one Latin word in Arabic letters. */
export function matcher(pivot: Pivot): Matcher {
  const ranked = (text: string, options: readonly Option[], learned: readonly LearnedSynonym[]): Match[] => {
    const said = telling(keysOf(text, pivot));
    return options
      .map((option) => ({
        id: option.id,
        score: Math.max(
          ...namesOf(option, learned).map((name) => agreement(said, telling(keysOf(name, pivot)))),
        ),
      }))
      .sort((a, b) => b.score - a.score);
  };
  return {
    matchOption(text, options, learned = []) {
      const [best, next] = ranked(text, options, learned);
      if (!best || best.score < SURE) return null;
      if (next && best.score - next.score < MARGIN && best.score < 0.99) return null;
      return next && next.score === best.score ? null : best;
    },
    searchKey: (text) => [...new Set(searchWords(text, pivot))].join(' '),
    searchScore(query, key) {
      const asked = new Set(searchWords(query, pivot));
      const held = key.split(' ');
      const met = [...asked].filter((word) => held.some((one) => one === word || one === `l${word}`)).length;
      return asked.size === 0 ? 0 : met / asked.size;
    },
    findCollisions(existing, synonym) {
      const said = telling(keysOf(synonym.text, pivot));
      return existing
        .filter((option) => option.id !== synonym.id)
        .flatMap((option) =>
          namesOf(option, [])
            .filter((name) => agreement(said, telling(keysOf(name, pivot))) >= SURE)
            .slice(0, 1)
            .map((name) => ({ id: option.id, with: name })),
        );
    },
  };
}
