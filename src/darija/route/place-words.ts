// What one word says about a place, whatever stands around it: that it opens one, is a kind of one, names one.
import { foldArabic, foldLatin, isArabic } from '../text/folded-letters.ts';
import type { Lookup } from '../text/table.ts';
import { bareEnd } from './term.ts';

const OPENERS = ['ف', 'ب', 'ل', 'د', 'و'];
/** What a verb or a description begins or ends with: it goes on about the problem, and is no name. */
const GOES_ON =
  /^(?:(?:kay|kat|kan)[a-z0-9]{3,}|ma[a-z0-9]{3,}(?:ch|x)|(?:\u0643\u064a|\u0643\u062a|\u0643\u0646)\p{L}{2,}|\u0645\u0627\p{L}{2,}\u0634)$/u;
/** Between a kind of place and its name: "of", "the", and what names of people begin with. */
const LINK = new Set(
  [
    'le la les l de du des d à dyal ديال the of to el al m sidi moulay mly lalla ibn ben bni bou abou imam prince',
    'princesse ould oulad ouled wlad ait سيدي مولاي لاله ابن بن بني بو ابو ايت الامام الامير اولاد ولاد',
  ].flatMap((words) => words.split(' ')),
);

/** "Of": what stands behind it belongs to the place before it. */
const OF = new Set('de du des d dyal dial dyl ديال د'.split(' '));

/** Given names, as streets bear them: another word of the name follows, "the Fifth" or "ben Abdallah". */
const PERSON = new Set(
  [
    'mohammed mohamed mohamad med hassan lhassan houssine youssef yousef allal omar khalid tarik abdelkrim',
    'محمد الحسن حسن الحسين يوسف علال عمر خالد طارق احمد علي يعقوب عقبه ادريس اسماعيل عبدالكريم المختار فاطمه',
  ].flatMap((words) => words.split(' ')),
);
/** What is born by those after whom a street is called: their name follows. */
const BORN = new Set('ben bnou bnu ibn abd بن ابن بنت عبد مولاي moulay mly'.split(' '));
/** "The Royal", "the Fifth", "the Green": it goes on with the name before it, and tells of nothing. */
const SURNAME =
  /^(?:\u0627\u0644(?:\u0627\u0648\u0644|\u062b\u0627\u0646\u064a|\u062b\u0627\u0644\u062b|\u0631\u0627\u0628\u0639|\u062e\u0627\u0645\u0633|\u0633\u0627\u062f\u0633|\u062e\u0636\u0631\u0627\p{L}?|\u0643\u0628\u064a\u0631|\u062c\u062f\u064a\u062f|\u0642\u062f\u064a\u0645|(?!\p{L}*\u0627[^\u0648\u0646]\u064a$)\p{L}{3,}\u064a)|l?(?:tani|khamis|sadis)|lm[ae]laki|lkhadra)$/u;

const FROM = new Set(['\u0645\u0646', 'mn', 'men']);

const LABELS = ['before', 'kind', 'site', 'road', 'name', 'close', 'only', 'street'] as const;
type Label = (typeof LABELS)[number];
export type PlaceWords = (label: Label, word: string) => boolean;

const plain = (word: string): string =>
  isArabic(word) ? bareEnd(foldArabic(word)) : foldLatin(word).replace(/['’]/g, '');
const keyOf = (label: Label, word: string): string => `${label}=${word}`;

/** The table of place words from lines `before|kind|site|name|close|road|only|street <tab> word | several words | …`. */
export function placePairs(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line) => {
    const [name, list = ''] = line.split('\t');
    const label = LABELS.find((one) => one === name);
    const words = list.split(/[|\s]+/).filter((word) => word !== '');
    return label ? words.map((word): [string, string] => [keyOf(label, plain(word)), '']) : [];
  });
}

/** Opens the table `placePairs` made. */
export const placeWords =
  (table: Lookup): PlaceWords =>
  (label, word) =>
    table(keyOf(label, word)).length > 0;

/** The word, and what is left of it without a stuck preposition and article (فحي, بالدرب). */
function readings(word: string): { whole: string; rest: string[]; opened: boolean } {
  const whole = plain(word);
  const rest = [whole];
  let opened = false;
  if (isArabic(whole)) {
    // Of a short word its ending is only known once what has grown onto it is gone.
    const full = foldArabic(word);
    if (full.startsWith('ال')) rest.push(bareEnd(full.slice(2)));
    for (const opener of OPENERS) {
      if (!whole.startsWith(opener) || whole.length < 3) continue;
      rest.push(bareEnd(full.slice(1)), bareEnd(full.slice(1).replace(/^ا?ل/u, '')));
      opened = opener === 'ف' || opener === 'ب';
    }
  } else {
    rest.push(whole.replace(/^l+/, ''), whole.replace(/^f(?:l|(?=[bcdfgjkmnqrstxz79]))/, ''));
    if (/^f(?:[bcdgjkmnqtxz79]|l[^aeiou])/.test(whole)) opened = true;
  }
  return { whole, rest, opened };
}

/** What one word says about a place, whatever stands around it. */
export type Traits = {
  before: boolean;
  /** "In", "beside": what is written as a name behind it is one of a place. */
  inside: boolean;
  opened: boolean;
  /** "And" has grown onto it: another place begins. */
  and: boolean;
  kind: boolean;
  /** A kind of place too, but not so plainly that it would tell nothing else. */
  site: boolean;
  /** Tells nothing without its name: "in the street". */
  road: boolean;
  name: boolean;
  close: boolean;
  link: boolean;
  of: boolean;
  person: boolean;
  born: boolean;
  /** "Near from", as Arabic puts it. */
  from: boolean;
  surname: boolean;
  /** There is one of it in a town: it is a name by itself. */
  only: boolean;
  /** It is called after what stands behind "of". */
  street: boolean;
  capital: boolean;
  /** Written as names are: with a capital letter, or in digits. */
  proper: boolean;
};

const INSIDE = new Set(
  'f fi a gh devant derriere face pres cote 7da hda 9dam 9eddam goddam gddam wra mora near behind'.split(' '),
);
const CAPITAL = /^\p{Lu}(?:\p{L}|$)/u;
const NUMBERED = /^\d+(?:er|e|eme|ème)?$/u;

/** "And the dogs", "and even": nothing that is joined by "and" belongs to the name before it. */
const isAnd = (word: string, lexicon: PlaceWords): boolean =>
  /^\u0648\u0627\u0644/u.test(word) || (word.startsWith('\u0648') && lexicon('close', plain(word.slice(1))));

export function traitsOf(word: string, lexicon: PlaceWords): Traits {
  const { whole, rest, opened } = readings(word);
  const full = isArabic(word) ? foldArabic(word) : whole;
  const is = (label: Label): boolean => rest.some((form) => lexicon(label, form));
  const [kind, site, name] = [is('kind'), is('site'), is('name')];
  return {
    opened,
    and: isArabic(whole) && whole.startsWith('\u0648'),
    before: lexicon('before', whole),
    inside: INSIDE.has(whole),
    ...{ kind, site, name },
    road: is('road'),
    only: is('only'),
    street: is('street'),
    close:
      lexicon('close', whole) || (!kind && !site && !name && (GOES_ON.test(whole) || isAnd(word, lexicon))),
    link: LINK.has(whole) || LINK.has(full) || BORN.has(full),
    of: OF.has(full),
    ...{
      person: PERSON.has(full.replace(/^\u0641/u, '')),
      born: BORN.has(full),
      surname: SURNAME.test(full),
    },
    from: FROM.has(whole),
    capital: CAPITAL.test(word),
    proper: CAPITAL.test(word) || NUMBERED.test(word),
  };
}

/** A kind of place, or the name of one. */
export const isPlace = ({ kind, site, name }: Traits): boolean => kind || site || name;
