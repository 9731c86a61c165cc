// Reads one line of the concept lexicon into terms, and one word of a message into the forms it may match.
import { foldArabic, foldLatin, isArabic } from '../text/fold.ts';

/** One word of a term: exact, or with `*` at either end. */
export type Atom = { text: string; before: boolean; after: boolean };
/** Words that follow one another (a gap of two is allowed), or with `&` anywhere in one message. */
export type Term = { atoms: Atom[]; anywhere: boolean; label: string; weight: number };

const LEFT_AT_LEAST = 3;
const ENDINGS = 'هاي';
/** Drops the ending that varies most (ة ه ا ى) so that زنقة, زنقه and زنقا are one. */
export const bareEnd = (word: string): string =>
  word.length > LEFT_AT_LEAST && ENDINGS.includes(word.charAt(word.length - 1)) ? word.slice(0, -1) : word;

function atomOf(written: string): Atom {
  const before = written.startsWith('*');
  const after = written.endsWith('*');
  const inner = written.replace(/\*/g, '');
  // The words of a message are tried without their article too, so terms are kept without.
  const folded = isArabic(inner) ? foldArabic(inner).replace(/^ال(?=.{3})/u, '') : foldLatin(inner);
  return { text: after || !isArabic(inner) ? folded : bareEnd(folded), before, after };
}

/** `label <tab> weight <tab> term | term | …`; a term is words, or words joined by `&`. */
export function termsOf(line: string): Term[] {
  const [label = '', weight = '1', written = ''] = line.split('\t');
  return written
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .map((term) => ({
      atoms: term
        .split(/[\s&]+/)
        .filter((word) => word !== '')
        .map(atomOf),
      anywhere: term.includes('&'),
      label,
      weight: Number(weight),
    }));
}

const BEFORE = ['', 'و', 'ف', 'ب', 'ل', 'د', 'ك'];
const VERBAL = [
  'كا',
  'كي',
  'كت',
  'كن',
  'تي',
  'تن',
  'غاي',
  'غات',
  'غان',
  'غي',
  'غت',
  'غن',
  'غا',
  'ي',
  'ت',
  'ن',
  'ما',
  'م',
];
const AFTER = [
  'ات',
  'ين',
  'ون',
  'ه',
  'ي',
  'و',
  'نا',
  'كم',
  'هم',
  'ها',
  'ك',
  'وش',
  'ش',
  'هاش',
  'ني',
  'ت',
  'تي',
  'وني',
  'يه',
  'يها',
  'وه',
  'وها',
  'وهم',
  'هوش',
  'و ش',
];

function withoutBefore(word: string): string[] {
  const out = [word];
  for (const prefix of BEFORE) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    if (prefix !== '' && rest.length >= 3) out.push(rest);
    if (rest.startsWith('ال') && rest.length >= 4) out.push(rest.slice(2));
    if (prefix === 'ل' && rest.startsWith('ل') && rest.length >= 3) out.push(rest.slice(1));
  }
  return out;
}

/** The word as it was said, only what is stuck before it (و ف ب ل د, article) taken off. */
export function ownForms(written: string): string[] {
  const word = foldArabic(written);
  return withoutBefore(word)
    .filter((form) => form === word || !(word.startsWith('ك') && form === word.slice(1)))
    .map(bareEnd);
}

/** Every form under which an Arabic word may stand in the lexicon, the word itself first. */
export function formsOfArabic(written: string): Set<string> {
  const forms = new Set<string>();
  for (const stem of withoutBefore(foldArabic(written))) {
    forms.add(bareEnd(stem));
    for (const suffix of AFTER)
      if (stem.endsWith(suffix) && stem.length - suffix.length >= 3)
        forms.add(bareEnd(stem.slice(0, -suffix.length)));
  }
  for (const stem of [...forms])
    for (const prefix of VERBAL)
      if (stem.startsWith(prefix) && stem.length - prefix.length >= 3) forms.add(stem.slice(prefix.length));
  return forms;
}

/** The same for a French or English word: without plural and feminine endings. */
export function formsOfLatin(written: string): Set<string> {
  const word = foldLatin(written);
  const forms = new Set([word]);
  for (const ending of [/s$/, /x$/, /e$/, /es$/, /ee$/, /ees$/])
    if (word.length > 4 && ending.test(word)) forms.add(word.replace(ending, ''));
  return forms;
}
