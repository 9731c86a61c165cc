// Holds the concept lexicon and finds its terms in a message, whatever script they were typed in.

import { isArabic } from '../text/fold.ts';
import { skeletonOfArabic, skeletonOfLatin } from '../text/keys.ts';
import { sortedLines, sortLines } from '../text/sorted.ts';
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

type ReadTerm = { label: string; weight: number; size: number; anywhere: boolean };
type OpenAtom = { atom: Atom; place: Place };
type Index = {
  /** `label weight size any|row`, read when a term is met. */
  terms: string[];
  /** `form <tab> term.atom`; skeletons begin with ~. */
  places: (form: string) => string[];
  /** Terms open at their end, by their first letters; and those open at their beginning. */
  begun: Map<string, OpenAtom[]>;
  open: OpenAtom[];
  strict: boolean;
};
const OPEN = '*';
const HEAD = 2;

/**
 * Writes a concept lexicon (`label <tab> weight <tab> terms`) so that it can be looked up without parsing.
 * A strict lexicon matches words only as they stand: `دخل` is not found in `كيدخل`.
 */
export function compileConcepts(lines: readonly string[], strict = false): string {
  const terms = lines.flatMap(termsOf);
  const head: string[] = [strict ? 'strict' : 'loose'];
  const open: string[] = [];
  const forms: string[] = [];
  terms.forEach((term, t) => {
    head.push(`${term.label} ${term.weight} ${term.atoms.length} ${term.anywhere ? 'any' : 'row'}`);
    term.atoms.forEach((atom, a) => {
      const place = `${t}.${a}`;
      if (atom.before || atom.after)
        open.push(`${atom.before ? OPEN : ''}${atom.text}${atom.after ? OPEN : ''} ${place}`);
      else forms.push(...formsOfAtom(atom, term, strict).map((form) => `${form}\t${place}`));
    });
  });
  return [head.join('\n'), open.join('\n'), sortLines(forms)].join('\n\n');
}

function formsOfAtom(atom: Atom, term: Term, strict: boolean): string[] {
  const arabic = isArabic(atom.text);
  const skeleton = arabic ? skeletonOfArabic(atom.text) : skeletonOfLatin(atom.text);
  const rough = !strict && skeleton.length >= 4 && term.atoms.length === 1 ? [`~${skeleton}`] : [];
  return [...(strict || arabic ? [atom.text] : formsOfLatin(atom.text)), ...rough];
}

function readTerm(line: string): ReadTerm {
  const [label = '', weight, size, reach] = line.split(' ');
  return { label, weight: Number(weight), size: Number(size), anywhere: reach === 'any' };
}

const placeOf = (written: string): Place => {
  const [term, atom] = written.split('.');
  return { term: Number(term), atom: Number(atom) };
};

function openIndex(compiled: string): Index {
  const [head = '', open = '', forms = ''] = compiled.split('\n\n');
  const [kind, ...terms] = head.split('\n');
  const atoms = open.split('\n').map((line): OpenAtom => {
    const [written = '', place = ''] = line.split(' ');
    const text = written.replaceAll(OPEN, '');
    return {
      atom: { text, before: written.startsWith(OPEN), after: written.endsWith(OPEN) },
      place: placeOf(place),
    };
  });
  const begun = new Map<string, OpenAtom[]>();
  for (const one of atoms) {
    if (one.atom.before) continue;
    const head = one.atom.text.slice(0, HEAD);
    const same = begun.get(head);
    if (same) same.push(one);
    else begun.set(head, [one]);
  }
  return {
    strict: kind === 'strict',
    terms,
    begun,
    open: atoms.filter(({ atom }) => atom.before),
    places: sortedLines(forms),
  };
}

function fits(atom: Atom, form: string): boolean {
  if (atom.before && atom.after) return form.includes(atom.text);
  return atom.after ? form.startsWith(atom.text) : form.endsWith(atom.text);
}

/** The term atoms one word matches; rough matches by skeleton only where nothing better is found. */
function placesOf(word: ReadWord, index: Index): { place: Place; sure: number }[] {
  const found: { place: Place; sure: number }[] = [];
  const forms = [...(index.strict ? word.own : word.arabic), ...word.latin];
  for (const form of forms)
    for (const place of index.places(form)) found.push({ place: placeOf(place), sure: 1 });
  for (const form of forms)
    for (const { atom, place } of index.begun.get(form.slice(0, HEAD)) ?? [])
      if (fits(atom, form)) found.push({ place, sure: 1 });
  for (const { atom, place } of index.open)
    if (forms.some((form) => fits(atom, form))) found.push({ place, sure: 1 });
  if (found.length === 0 && word.latin.size > 0 && word.skeleton !== '' && !index.strict)
    for (const place of index.places(`~${word.skeleton}`)) found.push({ place: placeOf(place), sure: ROUGH });
  return found;
}

type Seen = Map<number, { at: number; sure: number }[]>[];

function firstAfter(seen: { at: number; sure: number }[], from: number, to: number) {
  return seen.find(({ at }) => at > from && at <= to);
}

function hitsOf(term: ReadTerm, seen: Seen[number]): Hit[] {
  const hits: Hit[] = [];
  for (const start of seen.get(0) ?? []) {
    let last = start.at;
    let first = start.at;
    let sure = start.sure;
    let whole = true;
    for (let a = 1; a < term.size && whole; a++) {
      const places = seen.get(a) ?? [];
      const next = term.anywhere
        ? places.find(({ at }) => at !== start.at)
        : firstAfter(places, last, last + GAP);
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

/** Opens a lexicon as `compileConcepts` wrote it. */
export function conceptLexicon(compiled: string): ConceptLexicon {
  const index = openIndex(compiled);
  return {
    find(words) {
      const seen = new Map<number, Seen[number]>();
      words.forEach((word, at) => {
        for (const { place, sure } of placesOf(word, index)) {
          const atoms: Seen[number] = seen.get(place.term) ?? new Map();
          seen.set(place.term, atoms);
          const places = atoms.get(place.atom);
          if (!places) atoms.set(place.atom, [{ at, sure }]);
          else if (places.at(-1)?.at !== at) places.push({ at, sure });
        }
      });
      return [...seen].flatMap(([t, atoms]) => {
        const term = index.terms[t];
        return term ? hitsOf(readTerm(term), atoms) : [];
      });
    },
  };
}
