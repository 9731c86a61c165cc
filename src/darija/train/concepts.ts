// Writes a concept lexicon so that it can be looked up without parsing.
import { FIRST_KIND, HEAD, KEYS, placeName } from '../route/lexicon.ts';
import { type Atom, classesOf, formsOfLatin, type Term, termsOf } from '../route/term.ts';
import { isArabic } from '../text/folded-letters.ts';
import { skeletonOfArabic, skeletonOfLatin } from '../text/keys.ts';
import { packTable } from '../text/table.ts';

/** Fewer consonants than this are too common to match a word by. */
const TELLING_SKELETON = 4;

function formsOfAtom(atom: Atom, term: Term, strict: boolean): string[] {
  const arabic = isArabic(atom.text);
  const skeleton = arabic ? skeletonOfArabic(atom.text) : skeletonOfLatin(atom.text);
  const rough =
    !strict && skeleton.length >= TELLING_SKELETON && term.atoms.flat().length === 1 ? [`~${skeleton}`] : [];
  return [...(strict || arabic ? [atom.text] : formsOfLatin(atom.text)), ...rough];
}

/** The lines of the table that lead from a word to the place of an atom. */
function linesOf(atom: Atom, term: Term, place: string, strict: boolean): [string, string][] {
  if (!atom.before && !atom.after)
    return formsOfAtom(atom, term, strict).map((form): [string, string] => [form, place]);
  const open = `${atom.before ? '*' : ''}${atom.text}${atom.after ? '*' : ''} ${place}`;
  return [[atom.before ? KEYS.open : KEYS.begun + atom.text.slice(0, HEAD), open]];
}

/**
 * The table of a concept lexicon (lines `label <tab> weight <tab> terms`). A strict lexicon matches words only as they
 * stand: `دخل` is not found in `كيدخل`.
 * @throws RangeError if a term open at its end has fewer letters than it is filed under.
 */
export function compileConcepts(lines: readonly string[], strict = false): Uint8Array {
  const kinds: string[] = [];
  const numbers = new Map<string, number>();
  const pairs: [string, string][] = strict ? [[KEYS.strict, '']] : [];
  let terms = '';
  const classes = classesOf(lines);
  lines
    .flatMap((line) => termsOf(line, classes))
    .forEach((term, t) => {
      const kind = `${term.label} ${term.weight} ${term.atoms.length} ${term.reach}`;
      const number = numbers.get(kind) ?? kinds.push(kind) - 1;
      numbers.set(kind, number);
      terms += String.fromCharCode(FIRST_KIND + number);
      term.atoms.forEach((alternatives, a) => {
        for (const atom of alternatives) {
          if (atom.after && !atom.before && atom.text.length < HEAD)
            throw new RangeError(`"${atom.text}*" begins too many words`);
          pairs.push(...linesOf(atom, term, placeName(t, a), strict));
        }
      });
    });
  pairs.push(...kinds.map((kind): [string, string] => [KEYS.kinds, kind]), [KEYS.terms, terms]);
  return packTable('CC0-1.0', pairs);
}
