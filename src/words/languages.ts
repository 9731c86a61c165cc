// Each language we speak: what it formats numbers and dates as, and in which direction it is written.

export type Direction = 'rtl' | 'ltr';

interface Known {
  /** Intl knows no Darija and would silently take the machine's language; `ar` alone has the months of Cairo. */
  formatsAs: string;
  /** Whose plurals it has, where they are not those of its dates. */
  countsAs?: string;
  direction: Direction;
  /** Where its missing words are looked for, best first. */
  fallback: string[];
  /** Whoever begins to write in it is answered in it from then on. */
  followed?: true;
  /** The language that it is a form of. */
  of?: string;
}

/** In the order in which every list shows them: what nearly everybody speaks comes first. */
const KNOWN: Record<string, Known> = {
  ary: { formatsAs: 'ar-MA', direction: 'rtl', fallback: ['fr'], followed: true },
  fr: { formatsAs: 'fr-MA', direction: 'ltr', fallback: ['ary'], followed: true },
  // Darija for those who read Latin letters: numbers as in French, counts as in Arabic; its dates are spelt from those of `ary`.
  'ary-Latn': { formatsAs: 'fr-MA', countsAs: 'ar-MA', direction: 'ltr', fallback: ['ary', 'fr'], of: 'ary' },
  // Standard Arabic: read rather than spoken.
  ar: { formatsAs: 'ar-MA', direction: 'rtl', fallback: ['ary', 'fr'], of: 'ary' },
  // Tachelhit: `shi` has dates and plural rules, `zgh` only dates.
  shi: { formatsAs: 'shi', direction: 'ltr', fallback: ['ary', 'fr'], followed: true },
};

const TIME_ZONE = 'Africa/Casablanca';

export const formatsAs = (language: string): string => KNOWN[language]?.formatsAs ?? language;
export const countsAs = (language: string): string => KNOWN[language]?.countsAs ?? formatsAs(language);
/** Where a language stands in a list of them. */
export const rankOf = (language: string): number => {
  const rank = Object.keys(KNOWN).indexOf(language);
  return rank < 0 ? Object.keys(KNOWN).length : rank;
};
/** The folder of locales whose words it is made of. */
export const folderOf = (language: string): string => language.replace(/-Latn$/u, '');
export const directionOf = (language: string): Direction => KNOWN[language]?.direction ?? 'ltr';
export const fallbackOf = (language: string): string[] => KNOWN[language]?.fallback ?? ['fr', 'ary'];

/** The language that it is, or is a form of. */
export const familyOf = (language: string): string => KNOWN[language]?.of ?? language;
/** Of those spoken here, the one that is followed where words are read as `ary-Arab`, `ary-Latn`, `fr`; null: none is. */
export function followedAs(read: string, spoken: readonly string[]): string | null {
  const [language = ''] = read.split('-');
  return KNOWN[language]?.followed && spoken.includes(language) ? language : null;
}

/** The categories of plural a language tells apart, such as zero, one, two, few, many, other. */
export const pluralsOf = (language: string): string[] =>
  new Intl.PluralRules(formatsAs(language)).resolvedOptions().pluralCategories;

const SHAPES = {
  date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  dateTime: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = () => new Map<string, Intl.DateTimeFormat>();
export type Formatters = ReturnType<typeof formatters>;
export const openFormatters = formatters;

/** A moment in the time of the commune, or an ISO day, in the words of a language. Digits are those of Morocco: 0-9. */
export function formatted(
  cache: Formatters,
  language: string,
  shape: keyof typeof SHAPES,
  moment: Date | string,
): string {
  const key = `${language} ${shape}`;
  let format = cache.get(key);
  if (!format) {
    const options = { ...SHAPES[shape], timeZone: TIME_ZONE, numberingSystem: 'latn' };
    format = new Intl.DateTimeFormat(formatsAs(language), options);
    cache.set(key, format);
  }
  return format.format(typeof moment === 'string' ? new Date(moment) : moment);
}
