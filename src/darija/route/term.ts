// Reads one line of the concept lexicon into terms, and one word of a message into the forms it may match.
import { foldArabic, foldLatin, isArabic } from '../text/folded-letters.ts';

/** One word of a term: exact, or with `*` at either end. A sign before or after it names a family (`familiesOf`). */
export type Atom = { text: string; before: boolean; after: boolean };
/** How far the words of a term may lie apart: one after the other with a gap of two, within a few words, anywhere. */
export type Reach = 'row' | 'near' | 'any';
export const isReach = (name: string | undefined): name is Reach =>
  name === 'row' || name === 'near' || name === 'any';
/** Each place of a term is taken by one of its alternatives. */
export type Term = { atoms: (readonly Atom[])[]; reach: Reach; label: string; weight: number };
/** The words a name such as `@fire` stands for. */
export type Classes = ReadonlyMap<string, readonly Atom[]>;

const LEFT_AT_LEAST = 3;
const ENDINGS = 'هاي';
/** Drops the ending that varies most (ة ه ا ى) so that زنقة, زنقه and زنقا are one. */
export const bareEnd = (word: string): string =>
  word.length > LEFT_AT_LEAST && ENDINGS.includes(word.charAt(word.length - 1)) ? word.slice(0, -1) : word;

const FAMILY = /^([+-]?)([^*=]+?)([+=]?)$/u;

function atomOf(written: string): Atom {
  const [, sign = '', stem = '', kind = ''] = FAMILY.exec(written) ?? [];
  if (isArabic(written) && (sign !== '' || kind !== ''))
    return { text: `${sign}${bareEnd(foldArabic(stem))}${kind}`, before: false, after: false };
  const before = written.startsWith('*');
  const after = written.endsWith('*');
  const inner = written.replace(/\*/g, '');
  // The words of a message are tried without their article too, so terms are kept without.
  const folded = isArabic(inner) ? foldArabic(inner).replace(/^ال(?=.{3})/u, '') : foldLatin(inner);
  return { text: after || !isArabic(inner) ? folded : bareEnd(folded), before, after };
}

const CLASS = '@';

/** Reads the lines `@name <tab> <tab> word word @other …`; a class may hold those named before it. */
export function classesOf(lines: readonly string[]): Classes {
  const classes = new Map<string, readonly Atom[]>();
  for (const line of lines) {
    const [name = '', , words = ''] = line.split('\t');
    if (name.startsWith(CLASS))
      classes.set(
        name,
        words.split(/\s+/).flatMap((word) => alternatives(word, classes)),
      );
  }
  return classes;
}

/** @throws RangeError if a class is used that is not written above. */
function alternatives(written: string, classes: Classes): readonly Atom[] {
  if (written === '') return [];
  if (!written.startsWith(CLASS)) return [atomOf(written)];
  const known = classes.get(written);
  if (!known) throw new RangeError(`There is no class ${written}`);
  return known;
}

const reachOf = (term: string): Reach => (term.includes('&') ? 'any' : term.includes('~') ? 'near' : 'row');

/** `label <tab> weight <tab> term | term | …`; a term is words, words joined by `&`, or words joined by `~`. */
export function termsOf(line: string, classes: Classes): Term[] {
  const [label = '', weight = '1', written = ''] = line.split('\t');
  if (label.startsWith(CLASS)) return [];
  return written
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .map((term) => ({
      atoms: term
        .split(/[\s&~]+/)
        .filter((word) => word !== '')
        .map((word) => alternatives(word, classes)),
      reach: reachOf(term),
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

const PRESENT = /^(?:ما?)?(?:كا?|غا?|تا?)?[يتن](.{2,})$/u;
const NEGATED_PAST = /^(?:ما?)?(.{2,})ش$/u;
const OBJECTS = 'و|ه|ها|هم|ني|نا|ك|كم|وه|وها|وهم|وني|ونا|وك|ي|ات|ليه|ليها|ليهم|ليا|لينا'.split('|');
const PAST_ENDS =
  'ت|ات|و|ه|ها|هم|ني|نا|ك|كم|اتو|اته|اتها|اتهم|اتني|اتنا|وه|وها|وهم|وني|ونا|تو|ته|تها|تني|ناه|ناها|ناهم|يت|ينا|يناه|يناها|يناهم|يتها|يته'.split(
    '|',
  );
const NOUN_ENDS = 'ه|ين|ات|ت|ي|و|نا|هم|ها|كم|ك|تي|تو|تنا|تهم|تها|تك'.split('|');
const SHORTEST_STEM = 2;

/** What may be left of a word without one of the endings, the word itself first. */
const withoutEnds = (word: string, ends: readonly string[]): string[] => [
  bareEnd(word),
  ...ends
    .filter((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM)
    .map((end) => bareEnd(word.slice(0, -end.length))),
];

/**
 * The families an Arabic word may belong to: `+طيح` present (كيطيحو, غاتطيح), `-طيح` the same negated (ماكيطيحش), `-طاح` the past negated,
 * `طاح+` past (طاحت, طاحو, طاحتها), `طايح=` noun or participle (طايحة, طايحين, ولدنا).
 */
export function familiesOf(written: string): string[] {
  const families = new Set<string>();
  for (const word of withoutBefore(foldArabic(written))) {
    const rest = PRESENT.exec(word)?.[1];
    const negated = rest?.endsWith('ش') === true && rest.length > SHORTEST_STEM;
    if (rest !== undefined) for (const stem of withoutEnds(rest, OBJECTS)) families.add(`+${stem}`);
    if (negated) for (const stem of withoutEnds(rest.slice(0, -1), OBJECTS)) families.add(`-${stem}`);
    for (const stem of withoutEnds(word, PAST_ENDS)) families.add(`${stem}+`);
    const never = NEGATED_PAST.exec(word)?.[1];
    if (never !== undefined) for (const stem of withoutEnds(never, PAST_ENDS)) families.add(`-${stem}`);
    for (const stem of withoutEnds(word, NOUN_ENDS)) families.add(`${stem}=`);
  }
  return [...families];
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

const ELIDED = /['’]$/;
/** "deau", "lusine": the apostrophe left out in a hurry. */
const RUN_ON = /^(?:l|d|qu|j|s|n)(?=[aeiouh])(.{3,})$/;

/** The same for a French or English word: without plural and feminine endings, nor the apostrophe of l', s', qu'. */
export function formsOfLatin(written: string): Set<string> {
  const word = foldLatin(written).replace(ELIDED, '');
  const forms = new Set([word]);
  const split = RUN_ON.exec(word)?.[1];
  if (split !== undefined) forms.add(split);
  for (const ending of [/s$/, /x$/, /e$/, /es$/, /ee$/, /ees$/])
    if (word.length > 4 && ending.test(word)) forms.add(word.replace(ending, ''));
  return forms;
}
