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
const ATOMS = 32;
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
type Met = { term: number; atoms: number; first: Seen; last: Seen };

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
  if (met.atoms !== 2 ** term.size - 1) return;
  for (let start: Seen | undefined = met.first; start; start = start.next) {
    const hit = start.atom === 0 ? hitFrom(term, start, met) : undefined;
    if (hit) hits.push(hit);
  }
}

/** Opens a lexicon as `compileConcepts` wrote it. */
export function conceptLexicon(compiled: string): ConceptLexicon {
  const index = openIndex(compiled);
  const read: (ReadTerm | undefined)[] = new Array(index.terms.length);
  const known = new WeakMap<WordForms, WordPlaces>();
  const met: (Met | undefined)[] = new Array(index.terms.length);
  const termAt = (at: number): ReadTerm => {
    const term = read[at] ?? readTerm(index.terms[at] ?? '');
    read[at] = term;
    return term;
  };
  const placesFor = (forms: WordForms): WordPlaces => {
    const before = known.get(forms);
    if (before) return before;
    const places = placesOf(forms, index);
    known.set(forms, places);
    return places;
  };
  return {
    find(words) {
      const order: Met[] = [];
      for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (!word) continue;
        const { places, sure } = placesFor(word.forms);
        for (const place of places) {
          const term = place >>> 5;
          const seen: Seen = { atom: place & (ATOMS - 1), at, sure, next: undefined };
          const own = met[term];
          if (own) {
            own.atoms |= 1 << seen.atom;
            own.last.next = seen;
            own.last = seen;
          } else {
            const fresh: Met = { term, atoms: 1 << seen.atom, first: seen, last: seen };
            met[term] = fresh;
            order.push(fresh);
          }
        }
      }
      const hits: Hit[] = [];
      for (const one of order) {
        met[one.term] = undefined;
        addHits(termAt(one.term), one, hits);
      }
      return hits;
    },
  };
}
