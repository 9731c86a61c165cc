// Holds the concept lexicon and finds its terms in a message, whatever script they were typed in.

import { isArabic } from '../text/fold.ts';
import { skeletonOfArabic, skeletonOfLatin } from '../text/keys.ts';
import { sortedLines, sortLines } from '../text/sorted.ts';
import { type Atom, formsOfLatin, type Term, termsOf } from './term.ts';

/** The forms one word may match; the same word shares one of these. */
export type WordForms = {
  /** Arabic forms: of the word, or of its transliteration. */
  arabic: Set<string>;
  /** Arabic forms with nothing taken off but what is stuck before. */
  own: readonly string[];
  /** Latin forms, when it was typed so. */
  latin: Set<string>;
  skeleton: string;
};
/** One word of a message with its forms. */
export type ReadWord = { start: number; end: number; text: string; forms: WordForms };
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

/** Term and atom in one number. */
const ATOM_BITS = 5;
const ATOMS = 1 << ATOM_BITS;
const placed = ({ term, atom }: Place): number => term * ATOMS + atom;
/** The term atoms one word matches, each once. */
type WordPlaces = { places: readonly number[]; sure: number };

/** Rough matches, by skeleton, only where nothing better is found. */
function placesOf(word: WordForms, index: Index): WordPlaces {
  const found = new Set<number>();
  const forms = [...(index.strict ? word.own : word.arabic), ...word.latin];
  for (const form of forms) for (const place of index.places(form)) found.add(placed(placeOf(place)));
  for (const form of forms)
    for (const { atom, place } of index.begun.get(form.slice(0, HEAD)) ?? [])
      if (fits(atom, form)) found.add(placed(place));
  for (const { atom, place } of index.open)
    if (forms.some((form) => fits(atom, form))) found.add(placed(place));
  const rough = found.size === 0 && word.latin.size > 0 && word.skeleton !== '' && !index.strict;
  if (rough) for (const place of index.places(`~${word.skeleton}`)) found.add(placed(placeOf(place)));
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

function seenElsewhere(first: Seen | undefined, atom: number, at: number): Seen | undefined {
  for (let one = first; one; one = one.next) if (one.atom === atom && one.at !== at) return one;
  return undefined;
}

function hitFrom(term: ReadTerm, start: Seen, met: Met): Hit | undefined {
  let { at: first, at: last, sure } = start;
  for (let atom = 1; atom < term.size; atom++) {
    const next = term.anywhere
      ? seenElsewhere(met.first, atom, start.at)
      : seenAfter(met.first, atom, last, last + GAP);
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
  readonly #lines: readonly string[];
  readonly #read: (ReadTerm | undefined)[];
  /** One bit for each atom: of the message, and of the whole term (0 where it was never met). */
  readonly #has: Int32Array;
  readonly #whole: Int32Array;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#read = new Array(lines.length);
    this.#has = new Int32Array(lines.length);
    this.#whole = new Int32Array(lines.length);
  }

  term(at: number): ReadTerm {
    const term = this.#read[at] ?? readTerm(this.#lines[at] ?? '');
    this.#read[at] = term;
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
    if (this.#whole[term] === 0) this.#whole[term] = 2 ** this.term(term).size - 1;
    return this.#has[term] === this.#whole[term];
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
export function conceptLexicon(compiled: string): ConceptLexicon {
  const index = openIndex(compiled);
  const board = new TermBoard(index.terms);
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
