// Puts back the article that Latin spelling swallows before sun letters: `f zen9a` is ف الزنقة.
import type { Word } from '../text/words.ts';
import type { Candidate } from './transliterate.ts';

const SUN_LETTER = /^(?:[تثدذرزسشصضطظلنج])/u;
const BEFORE_DEFINITE = new Set([
  'ف',
  'في',
  'ب',
  'من',
  'د',
  'ديال',
  'ل',
  'على',
  'حدا',
  'تحت',
  'فوق',
  'وسط',
  'مورا',
  'ورا',
  'قدام',
  'بين',
  'هاد',
  'هادو',
  'دوك',
  'ديك',
  'داك',
  'واحد',
  'مع',
  'بحال',
  'حتى',
  'قبل',
  'و',
  'حيت',
  'راه',
  'باش',
  'ملي',
  'جنب',
  'قبالة',
  'قبالت',
  'فوسط',
  'بعد',
  'كاع',
]);
const BEFORE_BARE = new Set([
  'شي',
  'كل',
  'بلا',
  'شحال',
  'بشحال',
  'لا',
  'أي',
  'كاين',
  'كاينة',
  'كاينين',
  'ماكاينش',
  'أول',
  'آخر',
  'نهار',
  'مول',
  'ديما',
  'غير',
  'ولا',
  'جوج',
  'تلاتة',
  'ربعة',
  'خمسة',
]);
const MOTION =
  /^(?:مشي|نمشي|تمشي|يمشي|كيمشي|غادي|جيت|جينا|وصل|وصلات|دخل|دخلات|كيدخل|رجع|طلع|هبط|سير|مشات|مشى)/u;
const TIME = /^(?:سيمانة|شهر|عام|نهار|مرة|صباح|عشية|ليلة)$/u;
const NEXT_TIME = /^(?:جاي|جاية|فات|فاتت)$/u;

const STREET = /^(?:ال)?(?:درب|حي|باب|شارع|زنقة|دوار|سيدي|مولاي|طريق|أولاد|أيت)$/u;
const DEFINITE_CLASS = /[np?x]/;
const GOES_ON = /^(?:ديال|اللي|دال)/u;
const PREPOSITION = new Set(['ف', 'في', 'د', 'ديال', 'ل', 'على', 'ب', 'حدا', 'من']);

type Line = { text: string; words: readonly Word[]; chosen: readonly (Candidate | undefined)[] };

/** Whether a comma or full stop stands before the word: what follows starts afresh. */
function starts({ text, words }: Line, at: number): boolean {
  const previous = words[at - 1];
  const here = words[at];
  return !previous || !here || /[,.;:!?،؟]/u.test(text.slice(previous.end, here.start));
}

const named = (one: Candidate | undefined): boolean =>
  one !== undefined &&
  (one.class === 'p' ||
    (one.class === 'n' &&
      (one.article || (one.owned && !one.arabic.endsWith('و')) || SUN_LETTER.test(one.arabic))));

/** Whether the noun at `at` owns the next word (درب سيدي بلقاس): then it takes no article itself. */
function opensName(line: Line, at: number): boolean {
  const next = line.chosen[at + 1];
  if (!next || starts(line, at + 1)) return false;
  if (
    STREET.test(line.chosen[at]?.arabic ?? '') &&
    DEFINITE_CLASS.test(next.class) &&
    !/^(?:ديال|اللي|د|و|ف|في|من|راه|كامل|كاملة|باقي|مازال|هادي|هاد|ما)$/u.test(next.arabic)
  )
    return !/^[كيت]/u.test(next.arabic) || next.class === 'p';
  return named(next);
}

const isSaid = (one: Candidate | undefined): boolean =>
  one !== undefined &&
  (one.class === 'a' ||
    one.class === 'P' ||
    one.class === 'Q' ||
    /^(?:كي|كت|ماكا|مكا|كاين|غادي|ولا|تا)/u.test(one.arabic));

function definite(line: Line, at: number): boolean {
  const { words, chosen } = line;
  const here = chosen[at]?.arabic ?? '';
  const previous = starts(line, at) ? undefined : chosen[at - 1]?.arabic;
  const next = chosen[at + 1]?.arabic ?? '';
  if (words.length === 1) return false;
  const bareBefore = previous !== undefined && BEFORE_BARE.has(previous);
  if (GOES_ON.test(next)) return !bareBefore;
  if (previous === 'من' && chosen[at - 2]?.arabic === 'شحال') return false;
  if (TIME.test(here) && previous !== 'ف' && previous !== 'هاد') return NEXT_TIME.test(next);
  if (opensName(line, at)) return false;
  if (previous === 'ل' && words[at - 1]?.text.length === 1) return chosen[at + 1]?.arabic !== 'ل';
  if (!SUN_LETTER.test(here))
    return previous === undefined && isSaid(chosen[at + 1]) && chosen[at + 1]?.class !== 'a';
  if (previous === undefined) return words[at - 1]?.script !== 'fixed' || starts(line, at);
  if (bareBefore) return false;
  if (BEFORE_DEFINITE.has(previous)) return true;
  return /[PQCx]/.test(chosen[at - 1]?.class ?? '') || isSaid(chosen[at + 1]);
}

/** An adjective shares the article of its noun: السيمانة الجاية, ولدي الصغير. */
function sharesArticle(line: Line, at: number): boolean {
  const noun = line.chosen[at - 1];
  if (starts(line, at) || !noun || noun.class !== 'n') return false;
  if (TIME.test(noun.arabic)) return NEXT_TIME.test(line.chosen[at]?.arabic ?? '');
  const before = line.chosen[at - 2]?.arabic ?? '';
  if (line.words.length > at + 1 && !starts(line, at + 1)) return noun.owned && at > 1;
  return (noun.owned || noun.article || SUN_LETTER.test(noun.arabic)) && PREPOSITION.has(before);
}

/** The Arabic spelling of each chosen word, articles restored; undefined where a word stays as it is. */
export function articlesFor(
  text: string,
  words: readonly Word[],
  chosen: readonly (Candidate | undefined)[],
): (string | undefined)[] {
  const line = { text, words, chosen };
  return chosen.map((one, at) => {
    if (!one) return undefined;
    if (one.class === 'a' && !one.article) return sharesArticle(line, at) ? `ال${one.arabic}` : one.arabic;
    if (one.arabic === 'حيت' && GOES_ON.test(chosen[at + 1]?.arabic ?? '')) return 'الحيط';
    if (one.class !== 'n' || one.owned) return one.arabic;
    if (one.article) {
      const goes = MOTION.test(chosen[at - 1]?.arabic ?? '');
      return goes && one.arabic.startsWith('ال') ? `ل${one.arabic.slice(1)}` : one.arabic;
    }
    if (one.affixes > 0 && /^[فبد]/u.test(one.arabic) && SUN_LETTER.test(one.arabic.slice(1)))
      return `${one.arabic.charAt(0)}ال${one.arabic.slice(1)}`;
    return definite(line, at) ? `ال${one.arabic}` : one.arabic;
  });
}
