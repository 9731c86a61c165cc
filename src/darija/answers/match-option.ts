// Matches what a citizen typed to one of a list of options, in any of the scripts.
import type { Collision, LearnedSynonym, Match, Option } from '../labels.ts';
import { bareEnd } from '../route/term.ts';
import { foldArabic, isArabic } from '../text/folded-letters.ts';
import { lastRemembered, remembered } from '../text/remembered.ts';
import { alike, type Keys, keyReader, type Pivot } from './alike.ts';

const SURE = 0.62;
const MARGIN = 0.08;
/** Names of options whose words are kept: more than all the lists of the program have. */
const NAMES_KEPT = 6000;
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

const telling = (keys: readonly Keys[]): Keys[] => {
  const kept = keys.filter((key) => !EMPTY.has(key.exact));
  return kept.length > 0 ? kept : [...keys];
};

/** How a word of a label agrees with the words that were said: the best of it, and with each of them. */
type Met = { best: number; each: readonly number[] };

/**
 * How well a label agrees with what was said, 0 to 1: words of the label found in what was said, and the reverse. Many
 * labels share a word: it is compared once.
 */
function agreementWith(said: readonly Keys[]): (label: readonly Keys[]) => number {
  const known = new Map<Keys, Met>();
  const met = (word: Keys): Met => {
    const before = known.get(word);
    if (before) return before;
    const best = said.reduce((top, other) => Math.max(top, alike(word, other)), 0);
    const found = { best, each: said.map((other) => alike(other, word)) };
    known.set(word, found);
    return found;
  };
  return (label) => {
    if (said.length === 0 || label.length === 0) return 0;
    const words = label.map(met);
    const covered = words.reduce((sum, { best }) => sum + best, 0) / label.length;
    const used =
      said.reduce((sum, _, at) => sum + words.reduce((top, { each }) => Math.max(top, each[at] ?? 0), 0), 0) /
      said.length;
    const whole = Math.max(covered, used);
    const part = Math.min(covered, used);
    return whole * 0.75 + part * 0.25;
  };
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

const searchWord = ({ fixed, skeleton, loose, arabic }: Keys): string => {
  if (fixed || skeleton.length < 2) return loose;
  return arabic ? skeleton : skeleton.replace(/^l(?=.{3})/, '');
};

/** Builds the matcher; `pivot` writes one Latin word in Arabic letters. */
export function matcher(pivot: Pivot): Matcher {
  const keysOf = keyReader(pivot);
  const read = (text: string): Keys[] => telling(keysOf(text));
  // Several lists are held against one text, one after the other; the lists themselves are the same for everybody.
  const readSaid = lastRemembered(read);
  const readName = remembered(read, NAMES_KEPT);
  const searchWords = (text: string): string[] => read(text).map(searchWord);
  const ranked = (text: string, options: readonly Option[], learned: readonly LearnedSynonym[]): Match[] => {
    const agreement = agreementWith(readSaid(text));
    return options
      .map((option) => ({
        id: option.id,
        score: Math.max(...namesOf(option, learned).map((name) => agreement(readName(name)))),
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
    searchKey: (text) => [...new Set(searchWords(text))].join(' '),
    searchScore(query, key) {
      const asked = new Set(searchWords(query));
      const held = key.split(' ');
      const met = [...asked].filter((word) => held.some((one) => one === word || one === `l${word}`)).length;
      return asked.size === 0 ? 0 : met / asked.size;
    },
    findCollisions(existing, synonym) {
      const agreement = agreementWith(read(synonym.text));
      return existing
        .filter((option) => option.id !== synonym.id)
        .flatMap((option) =>
          namesOf(option, [])
            .filter((name) => agreement(read(name)) >= SURE)
            .slice(0, 1)
            .map((name) => ({ id: option.id, with: name })),
        );
    },
  };
}
