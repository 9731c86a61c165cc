// Makes the matching form of a text: what two spellings of the same words have in common.
import { displayForm, foldArabic, foldLatin, westernDigits } from './text/folded-letters.ts';
import { looseKey } from './text/keys.ts';
import { type Word, wordsOf } from './text/words.ts';

const STUCK = ['و', 'ف', 'ب', 'ل', 'د'];
const KEEPS_ARTICLE = new Set([
  'الله',
  'الي',
  'التي',
  'الدي',
  'الان',
  'الا',
  'الف',
  'الو',
  'الما',
  'اللي',
  'الدين',
  'الي',
]);
/** Words written with any of five letters for /g/: one spelling stands for all. */
const HARD_G: Readonly<Record<string, string>> = {
  قاع: 'كاع',
  كال: 'قال',
  كالت: 'قالت',
  كالو: 'قالو',
  كلت: 'قلت',
  كول: 'قول',
  كولو: 'قولو',
  بكره: 'بقره',
  كلس: 'جلس',
};
const FEWEST = 3;

/** Folds a final ا after a consonant into ه, as ة is: زنقة, زنقه and زنقا meet. */
const foldEnd = (word: string): string =>
  word.length > FEWEST ? word.replace(/(?<=[^اويه])ا$/u, 'ه') : word;

function withoutArticle(word: string): string {
  let bare = word;
  while (bare.startsWith('ال') && bare.length >= 2 + FEWEST && !KEEPS_ARTICLE.has(bare)) bare = bare.slice(2);
  return bare;
}

/** One Arabic word as it is compared. */
export function matchingWord(word: string): string {
  const folded = foldEnd(foldArabic(word));
  if (/^(?:الي|اللي|لي)$/u.test(folded)) return 'لي';
  return HARD_G[folded] ?? folded;
}

/** Splits what is stuck before a word, where the rest is a word with its article or one we know. */
function unstick(word: string, known: (word: string) => boolean): string[] {
  if (KEEPS_ARTICLE.has(word)) return [word];
  const first = word.charAt(0);
  const rest = word.slice(1);
  if (STUCK.includes(first) && !known(word)) {
    if (rest.startsWith('ال') && rest.length >= 2 + FEWEST) return [first, ...unstick(rest, known)];
    if (word.startsWith('لل') && word.length >= 2 + FEWEST) return ['ل', matchingWord(word.slice(2))];
    if (rest.length >= FEWEST && known(withoutArticle(rest))) return [first, ...unstick(rest, known)];
  }
  const bare = withoutArticle(word);
  return [bare === word ? word : matchingWord(bare)];
}

function arabicForms(word: string, known: (word: string) => boolean): string[] {
  let forms = [matchingWord(word)];
  // Taking one thing off may lay another bare; each round shortens or changes nothing.
  for (let round = 0; round < 4; round++) {
    const next = forms.flatMap((form) => (form.length > 1 ? unstick(form, known) : [form]));
    if (next.join(' ') === forms.join(' ')) break;
    forms = next;
  }
  return forms.filter((form) => form !== '');
}

/** ما كاينش and ماكاينش are one marked word. */
function joinNegation(words: readonly Word[]): { script: Word['script']; text: string }[] {
  const out: { script: Word['script']; text: string }[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const arabic = last?.script === 'Arab' && foldArabic(last.text) === 'ما' && /.{2,}ش$/u.test(word.text);
    const latin = last?.script === 'Latn' && /^ma$/i.test(last.text) && /^.{2,}(?:ch|x|sh)$/i.test(word.text);
    if (last && (arabic || latin)) last.text += word.text;
    else out.push({ script: word.script, text: word.text });
  }
  return out;
}

/** Whoever has no 7 at hand types h for ح: `hamla` and `7amla` meet. The transliterator still tells them apart. */
const oneH = (key: string): string => key.replace(/7/g, 'ħ');

/** Builds the normaliser; `known` tells whether the lexicon has a word, in its matching form. */
export function normaliser(known: (word: string) => boolean): (text: string) => string {
  const form = ({ script, text }: { script: Word['script']; text: string }): string => {
    if (script === 'fixed') return text.toLowerCase();
    if (script === 'Arab') return arabicForms(text, known).join(' ');
    return script === 'Latn' ? oneH(looseKey(foldLatin(text))) : text.toLowerCase();
  };
  const once = (text: string): string =>
    joinNegation(wordsOf(text))
      .map(form)
      .filter((word) => word !== '')
      .join(' ');
  return (text) => {
    // A key may come out as something the next reading would still change: settle it.
    let settled = once(westernDigits(displayForm(text)));
    for (let round = 0; round < 4; round++) {
      const next = once(settled);
      if (next === settled) break;
      settled = next;
    }
    return settled;
  };
}
