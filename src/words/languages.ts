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
  /** Whoever begins to write in it, or has a telephone that speaks it, is answered in it. */
  followed?: true;
  /** How surely first words must be in it for whoever writes them to be greeted in it, and how many they must be. */
  greeted: { sure: number; words?: number };
  /** First words that tell of something and look like this one are in it. */
  takenFor?: string;
  /** Its words are compared as they are spelt: by their sound they are too like one another. */
  bySpelling?: true;
  /** The language that it is a form of. */
  of?: string;
}

/** In the order in which every list shows them: what nearly everybody speaks comes first. */
const KNOWN: Record<string, Known> = {
  ary: { formatsAs: 'ar-MA', direction: 'rtl', fallback: ['fr'], followed: true, greeted: { sure: 0.7 } },
  // It is told from the rest by less: "trou", and no more, is no Darija; and "fuite" looks English.
  fr: {
    ...{ formatsAs: 'fr-MA', direction: 'ltr', fallback: ['ary'], followed: true },
    ...{ greeted: { sure: 0.45 }, takenFor: 'en', bySpelling: true },
  },
  // Darija for those who read Latin letters: numbers as in French, counts as in Arabic; its dates are spelt from those of `ary`.
  'ary-Latn': {
    formatsAs: 'fr-MA',
    countsAs: 'ar-MA',
    direction: 'ltr',
    fallback: ['ary', 'fr'],
    of: 'ary',
    greeted: { sure: 1 },
  },
  // Standard Arabic: read rather than spoken. Darija borrows from it: whoever is to be answered in it writes more than a phrase, and clearly.
  ar: {
    formatsAs: 'ar-MA',
    direction: 'rtl',
    fallback: ['ary', 'fr'],
    of: 'ary',
    greeted: { sure: 0.8, words: 5 },
  },
  // Tachelhit: `shi` has dates and plural rules, `zgh` only dates.
  shi: {
    formatsAs: 'shi',
    direction: 'ltr',
    fallback: ['ary', 'fr'],
    followed: true,
    greeted: { sure: 0.7 },
  },
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
/** Whether it is written in a folder of its own, and not made of the words of another. */
export const hasFolder = (language: string): boolean => folderOf(language) === language;
export const directionOf = (language: string): Direction => KNOWN[language]?.direction ?? 'ltr';
export const fallbackOf = (language: string): string[] => KNOWN[language]?.fallback ?? ['fr', 'ary'];

/** The language that it is, or is a form of. */
export const familyOf = (language: string): string => KNOWN[language]?.of ?? language;
/** A language in Latin letters, where it has such a form. */
export const latinOf = (language: string): string => `${language}-Latn`;
/** What nearly everybody speaks. */
export const [FIRST_LANGUAGE = ''] = Object.keys(KNOWN);
/** Whether words in it are compared as they are spelt. */
export const isReadBySpelling = (language: string): boolean => KNOWN[language]?.bySpelling === true;

/** A language as `ary-Arab`, `ary-Latn`, `fr-MA` name it. */
const baseOf = (read: string): string => read.split(/[-_]/u)[0] ?? '';

/** Of those spoken here, the one that is followed where words are read as this, or a telephone speaks it; null: none is. */
export function followedAs(read: string, spoken: readonly string[]): string | null {
  const language = baseOf(read);
  return KNOWN[language]?.followed && spoken.includes(language) ? language : null;
}

/** Of those spoken here, the one in which to greet whoever wrote so many words that are read as this; null: it is in doubt. */
export function greetedAs(
  { language: read, confidence }: { language: string; confidence: number },
  count: number,
  spoken: readonly string[],
): string | null {
  const language = baseOf(read);
  const asked = KNOWN[language]?.greeted;
  if (asked === undefined || !spoken.includes(language)) return null;
  return confidence >= asked.sure && count >= (asked.words ?? 0) ? language : null;
}

/** Of those spoken here, the one that first words are in which look like another; undefined: none does. */
export const takenFor = (read: string, spoken: readonly string[]): string | undefined =>
  spoken.find((language) => KNOWN[language]?.takenFor === read);

/** Of those that something is there in, the one to show to whoever speaks this; undefined: none is near. */
export const nearestTo = (language: string, there: readonly string[]): string | undefined =>
  [language, familyOf(language), ...fallbackOf(language)].find((each) => there.includes(each));

/** The languages of staff: those of the administration, Arabic first. */
export const STAFF_LANGUAGES = ['ar', 'fr'] as const;
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];
const STAFF_FORMATS: Record<StaffLanguage, string> = { ar: 'ar-MA-u-nu-latn', fr: 'fr-FR' };
/** What numbers and dates are formatted as for staff, with the digits of Morocco. */
export const staffFormatsAs = (language: StaffLanguage): string => STAFF_FORMATS[language];
/** The short forms of units in Arabic are single letters: that of minutes could as well be dirhams. */
export const unitsOf = (language: StaffLanguage): 'long' | 'short' => (language === 'ar' ? 'long' : 'short');

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
  dateTimeOfYear: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  month: { month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type Shape = keyof typeof SHAPES;

let years: Intl.DateTimeFormat | undefined;

/** Whether two moments are in one year of the commune. */
export function isSameYear(one: Date, other: Date): boolean {
  // Made when it is needed: the first of its kind takes a start 20 ms.
  years ??= new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: TIME_ZONE, calendar: 'gregory' });
  return years.format(one) === years.format(other);
}

const formatters = () => new Map<string, Intl.DateTimeFormat>();
export type Formatters = ReturnType<typeof formatters>;
export const openFormatters = formatters;

/** A moment in the time of the commune, or an ISO day, in the words of a language. Digits are those of Morocco: 0-9. */
export function formatted(cache: Formatters, language: string, shape: Shape, moment: Date | string): string {
  const key = `${language} ${shape}`;
  let format = cache.get(key);
  if (!format) {
    const options = { ...SHAPES[shape], timeZone: TIME_ZONE, numberingSystem: 'latn' };
    format = new Intl.DateTimeFormat(formatsAs(language), options);
    cache.set(key, format);
  }
  return format.format(typeof moment === 'string' ? new Date(moment) : moment);
}
