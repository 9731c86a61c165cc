// Holds the concept lexicon and finds its terms in a message, whatever script they were typed in.

import { remembered } from '../text/remembered.ts';
import type { Lookup } from '../text/table.ts';
import { type Atom, isReach, type Reach } from './term.ts';

/** The forms one word may match; the same word shares one of these. */
export type WordForms = {
  /** Arabic forms: of the word, or of its transliteration. */
  arabic: Set<string>;
  /** Arabic forms with nothing taken off but what is stuck before. */
  own: readonly string[];
  /** The families of verbs and nouns it may belong to, as `familiesOf` names them. */
  families: readonly string[];
  /** Latin forms, when it was typed so. */
  latin: Set<string>;
  skeleton: string;
};
/** One word of a message with its forms. */
export type ReadWord = { start: number; end: number; text: string; forms: WordForms };
export type Hit = { label: string; weight: number; from: number; to: number };

const GAP = 3;
const NEAR = 6;
const ROUGH = 0.6;

export type ConceptLexicon = { find(words: readonly ReadWord[]): Hit[] };

type ReadTerm = { label: string; weight: number; size: number; reach: Reach };
type OpenAtom = { atom: Atom; place: number };
type Index = {
  /** The kinds of terms there are, and one letter for each term: which kind it is. */
  kinds: readonly ReadTerm[];
  terms: string;
  /** The terms that have a form as one of their atoms; skeletons begin with ~. */
  places: (form: string) => readonly number[];
  /** Terms open at their end, by their first letters; and those open at their beginning. */
  begun: (head: string) => readonly OpenAtom[];
  open: readonly OpenAtom[];
  strict: boolean;
};

/** The keys of a lexicon's table that are no forms of words. */
export const KEYS = { kinds: '#kinds', terms: '#terms', strict: '#strict', open: '**', begun: '*' } as const;
/** How many letters the terms that are open at their end are filed under. */
export const HEAD = 2;
/** Kinds of terms are numbered from this letter on. */
export const FIRST_KIND = 0x21;
/** Term and atom in one number. */
const ATOM_BITS = 5;
const ATOMS = 1 << ATOM_BITS;
const RADIX = 36;
/** Writes where an atom belongs, as the table holds it. */
export const placeName = (term: number, atom: number): string => (term * ATOMS + atom).toString(RADIX);
const placeOf = (written: string): number => Number.parseInt(written, RADIX);

function readTerm(line: string): ReadTerm {
  const [label = '', weight, size, reach] = line.split(' ');
  return { label, weight: Number(weight), size: Number(size), reach: isReach(reach) ? reach : 'row' };
}

function openAtom(line: string): OpenAtom {
  const [written = '', place = ''] = line.split(' ');
  const [before, after] = [written.startsWith('*'), written.endsWith('*')];
  return {
    atom: { text: written.slice(before ? 1 : 0, after ? -1 : undefined), before, after },
    place: placeOf(place),
  };
}

function openIndex(table: Lookup): Index {
  return {
    strict: table(KEYS.strict).length > 0,
    kinds: table(KEYS.kinds).map(readTerm),
    terms: table(KEYS.terms)[0] ?? '',
    begun: remembered((head) => table(KEYS.begun + head).map(openAtom)),
    open: table(KEYS.open).map(openAtom),
    places: (form) => table(form).map(placeOf),
  };
}

function fits(atom: Atom, form: string): boolean {
  if (atom.before && atom.after) return form.includes(atom.text);
  return atom.after ? form.startsWith(atom.text) : form.endsWith(atom.text);
}

/** The term atoms one word matches, each once. */
type WordPlaces = { places: readonly number[]; sure: number };

/** Rough matches, by skeleton, only where nothing better is found. */
function placesOf(word: WordForms, index: Index): WordPlaces {
  const found = new Set<number>();
  const forms = [...(index.strict ? word.own : word.arabic), ...word.latin];
  for (const family of word.families) for (const place of index.places(family)) found.add(place);
  for (const form of forms) {
    for (const place of index.places(form)) found.add(place);
    for (const { atom, place } of index.begun(form.slice(0, HEAD))) if (fits(atom, form)) found.add(place);
    for (const { atom, place } of index.open) if (fits(atom, form)) found.add(place);
  }
  const rough = found.size === 0 && word.latin.size > 0 && word.skeleton !== '' && !index.strict;
  if (rough) for (const place of index.places(`~${word.skeleton}`)) found.add(place);
  return { places: [...found], sure: rough ? ROUGH : 1 };
}

/** Where a term atom was seen; the next one of the same term behind it. */
type Seen = { atom: number; at: number; sure: number; next: Seen | undefined };
/** All that was seen of a term whose every atom occurs. */
type Met = { first: Seen; last: Seen };

function seenAfter(first: Seen | undefined, atom: number, from: number, to: number): Seen | undefined {
  for (let one = first; one; one = one.next)
    if (one.atom === atom && one.at > from && one.at <= to) return one;
  return undefined;
}

function seenElsewhere(first: Seen | undefined, atom: number, at: number, reach: number): Seen | undefined {
  for (let one = first; one; one = one.next)
    if (one.atom === atom && one.at !== at && Math.abs(one.at - at) <= reach) return one;
  return undefined;
}

function hitFrom(term: ReadTerm, start: Seen, met: Met): Hit | undefined {
  let { at: first, at: last, sure } = start;
  for (let atom = 1; atom < term.size; atom++) {
    const next =
      term.reach === 'row'
        ? seenAfter(met.first, atom, last, last + GAP)
        : seenElsewhere(met.first, atom, start.at, term.reach === 'near' ? NEAR : Number.POSITIVE_INFINITY);
    if (!next) return undefined;
    first = Math.min(first, next.at);
    last = Math.max(last, next.at);
    sure = Math.min(sure, next.sure);
  }
  return { label: term.label, weight: term.weight * sure, from: first, to: last };
}

function addHits(term: ReadTerm, met: Met, hits: Hit[]): void {
  for (let start: Seen | undefined = met.first; start; start = start.next) {
    const hit = start.atom === 0 ? hitFrom(term, start, met) : undefined;
    if (hit) hits.push(hit);
  }
}

/** The terms of a lexicon and which of their atoms the message at hand has. */
class TermBoard {
  readonly #kinds: readonly ReadTerm[];
  readonly #terms: string;
  /** One bit for each atom the message has. */
  readonly #has: Int32Array;

  constructor({ kinds, terms }: Index) {
    this.#kinds = kinds;
    this.#terms = terms;
    this.#has = new Int32Array(terms.length);
  }

  term(at: number): ReadTerm {
    const term = this.#kinds[this.#terms.charCodeAt(at) - FIRST_KIND];
    if (!term) throw new RangeError(`The lexicon has no term ${at}`);
    return term;
  }

  /** Notes the places of all words; answers the terms met, in order. */
  note(words: readonly WordPlaces[]): number[] {
    const order: number[] = [];
    for (const { places } of words)
      for (const place of places) {
        const term = place >>> ATOM_BITS;
        const before = this.#has[term] ?? 0;
        if (before === 0) order.push(term);
        this.#has[term] = before | (1 << (place & (ATOMS - 1)));
      }
    return order;
  }

  isWhole(term: number): boolean {
    return this.#has[term] === 2 ** this.term(term).size - 1;
  }

  clear(order: readonly number[]): void {
    for (const term of order) this.#has[term] = 0;
  }
}

/** Where the atoms of these terms stand. */
function gather(words: readonly WordPlaces[], terms: ReadonlyMap<number, Partial<Met>>): void {
  for (let at = 0; at < words.length; at++) {
    const { places, sure } = words[at] ?? { places: [], sure: 0 };
    for (const place of places) {
      const met = terms.get(place >>> ATOM_BITS);
      if (!met) continue;
      const seen: Seen = { atom: place & (ATOMS - 1), at, sure, next: undefined };
      if (met.last) met.last.next = seen;
      met.first ??= seen;
      met.last = seen;
    }
  }
}

/** Opens a lexicon as `compileConcepts` wrote it. */
export function conceptLexicon(table: Lookup): ConceptLexicon {
  const index = openIndex(table);
  const board = new TermBoard(index);
  const known = new WeakMap<WordForms, WordPlaces>();
  const placesFor = (forms: WordForms): WordPlaces => {
    const before = known.get(forms);
    if (before) return before;
    const places = placesOf(forms, index);
    known.set(forms, places);
    return places;
  };
  return {
    find(words) {
      const placed = words.map(({ forms }) => placesFor(forms));
      const order = board.note(placed);
      const whole = new Map<number, Partial<Met>>();
      for (const term of order) if (board.isWhole(term)) whole.set(term, {});
      board.clear(order);
      gather(placed, whole);
      const hits: Hit[] = [];
      for (const [term, { first, last }] of whole)
        if (first && last) addHits(board.term(term), { first, last }, hits);
      return hits;
    },
  };
}
