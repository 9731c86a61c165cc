// Holds the concept lexicon and finds its terms in a message, whatever script they were typed in.
import { skeletonOfArabic, skeletonOfLatin } from '../text/keys.ts';
import { isArabic } from '../text/fold.ts';
import { type Atom, formsOfLatin, type Term, termsOf } from './term.ts';

/** One word of a message with the forms it may match. */
export type ReadWord = {
  start: number;
  end: number;
  text: string;
  /** Arabic forms: of the word, or of its transliteration. */
  arabic: Set<string>;
  /** Arabic forms with nothing taken off but what is stuck before. */
  own: readonly string[];
  /** Latin forms, when it was typed so. */
  latin: Set<string>;
  skeleton: string;
};
export type Hit = { label: string; weight: number; from: number; to: number };
type Place = { term: number; atom: number };

const GAP = 3;
const ROUGH = 0.6;

export type ConceptLexicon = { find(words: readonly ReadWord[]): Hit[] };

type Index = {
  exact: Map<string, Place[]>;
  skeletons: Map<string, Place[]>;
  open: { atom: Atom; place: Place }[];
};

function put(map: Map<string, Place[]>, key: string, place: Place): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}

function indexOf(terms: readonly Term[], strict: boolean): Index {
  const index: Index = { exact: new Map(), skeletons: new Map(), open: [] };
  terms.forEach((term, t) => {
    term.atoms.forEach((atom, a) => {
      const place = { term: t, atom: a };
      if (atom.before || atom.after) {
        index.open.push({ atom, place });
        return;
      }
      for (const form of strict || isArabic(atom.text) ? [atom.text] : formsOfLatin(atom.text))
        put(index.exact, form, place);
      const skeleton = isArabic(atom.text) ? skeletonOfArabic(atom.text) : skeletonOfLatin(atom.text);
      if (skeleton.length >= 4 && term.atoms.length === 1) put(index.skeletons, skeleton, place);
    });
  });
  return index;
}

function fits(atom: Atom, form: string): boolean {
  if (atom.before && atom.after) return form.includes(atom.text);
  return atom.after ? form.startsWith(atom.text) : form.endsWith(atom.text);
}

/** The term atoms one word matches; rough matches by skeleton only where nothing better is found. */
function placesOf(word: ReadWord, index: Index, strict: boolean): { place: Place; sure: number }[] {
  const found: { place: Place; sure: number }[] = [];
  const forms = [...(strict ? word.own : word.arabic), ...word.latin];
  for (const form of forms)
    for (const place of index.exact.get(form) ?? []) found.push({ place, sure: 1 });
  for (const { atom, place } of index.open)
    if (forms.some((form) => fits(atom, form))) found.push({ place, sure: 1 });
  if (found.length === 0 && word.latin.size > 0 && !strict)
    for (const place of index.skeletons.get(word.skeleton) ?? []) found.push({ place, sure: ROUGH });
  return found;
}

type Seen = Map<number, { at: number; sure: number }[]>[];

function firstAfter(seen: { at: number; sure: number }[], from: number, to: number) {
  return seen.find(({ at }) => at > from && at <= to);
}

function hitsOf(term: Term, seen: Seen[number]): Hit[] {
  const hits: Hit[] = [];
  for (const start of seen.get(0) ?? []) {
    let last = start.at;
    let first = start.at;
    let sure = start.sure;
    let whole = true;
    for (let a = 1; a < term.atoms.length && whole; a++) {
      const places = seen.get(a) ?? [];
      const next = term.anywhere ? places.find(({ at }) => at !== start.at) : firstAfter(places, last, last + GAP);
      if (!next) whole = false;
      else {
        first = Math.min(first, next.at);
        last = Math.max(last, next.at);
        sure = Math.min(sure, next.sure);
      }
    }
    if (whole) hits.push({ label: term.label, weight: term.weight * sure, from: first, to: last });
  }
  return hits;
}

/**
 * Builds the lexicon from its lines (`label <tab> weight <tab> terms`); lines starting with # are comments.
 * A strict lexicon matches words only as they stand: `دخل` is not found in `كيدخل`.
 */
export function conceptLexicon(lines: readonly string[], strict = false): ConceptLexicon {
  const terms = lines.filter((line) => line !== '' && !line.startsWith('#')).flatMap(termsOf);
  const index = indexOf(terms, strict);
  return {
    find(words) {
      const seen = new Map<number, Seen[number]>();
      words.forEach((word, at) => {
        for (const { place, sure } of placesOf(word, index, strict)) {
          let atoms = seen.get(place.term);
          if (!atoms) seen.set(place.term, (atoms = new Map()));
          const places = atoms.get(place.atom);
          if (!places) atoms.set(place.atom, [{ at, sure }]);
          else if (places.at(-1)?.at !== at) places.push({ at, sure });
        }
      });
      return [...seen].flatMap(([t, atoms]) => {
        const term = terms[t];
        return term ? hitsOf(term, atoms) : [];
      });
    },
  };
}
