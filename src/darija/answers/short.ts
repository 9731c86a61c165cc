// Reads the short answers of a conversation: commands, yes and no, skip, numbers.
import type { Command, ReadCommand } from '../labels.ts';
import { bareEnd } from '../route/term.ts';
import { foldArabic, foldLatin, isArabic, westernDigits } from '../text/fold.ts';
import { looseKey } from '../text/keys.ts';

const POLITE = new Set(
  [
    'عافاك',
    'عفاك',
    'عفاكم',
    'خويا',
    'اختي',
    'ختي',
    'الله',
    'يخليك',
    'شكرا',
    'بغيت',
    'من',
    'فضلك',
    '3afak',
    '3afakom',
    'khoya',
    'khouya',
    'svp',
    'stp',
    'please',
    'pls',
    'merci',
    'choukran',
    'bghit',
    'a',
    'si',
  ].map(plainKey),
);
const COMMANDS: readonly Command[] = [
  'menu',
  'back',
  'stop',
  'help',
  'status',
  'my_data',
  'person',
  'language',
];
const THUMBS_UP = /[👍👌✅✔☑]|🆗|💯/u;
const THUMBS_DOWN = /[👎❌✖🚫]|⛔/u;
const FEW_WORDS = 3;
const NEGATION = /^(?:ما.{2,}ش|ma.{2,}(?:ch|x|sh))$/u;
const REFUSAL =
  /^(?:ماشي|ماش|machi|ما?بغي\p{L}*ش|ما?bghit\p{L}*|mabgh\p{L}*|ما?موافق\p{L}*|ما?متافق\p{L}*)$/u;

/** One word as short answers compare it. */
function plainKey(word: string): string {
  return isArabic(word) ? bareEnd(foldArabic(word)) : foldLatin(word).replace(/['’]/g, '');
}

function keysOf(text: string): string[] {
  const words =
    westernDigits(text.normalize('NFKC')).match(/[\p{L}\p{M}\p{N}\u0640]+|^\/[a-z]+$|^[?؟]$/gu) ?? [];
  return words.map(plainKey).filter((word) => word !== '');
}
const phrase = (text: string): string => keysOf(text).join(' ');
const loosePhrase = (text: string): string =>
  keysOf(text)
    .map((word) => (isArabic(word) ? word : looseKey(word)))
    .join(' ');
const courteous = (text: string): string => {
  const words = keysOf(text);
  const bare = words.filter((word) => !POLITE.has(word));
  return (bare.length > 0 ? bare : words).join(' ');
};

type Phrases = { exact: Map<string, string>; loose: Map<string, string> };

function phrasesOf(lines: readonly string[]): Phrases {
  const exact = new Map<string, string>();
  const loose = new Map<string, string>();
  for (const line of lines) {
    const [label, list] = line.split('\t');
    if (!label || !list || label.startsWith('#')) continue;
    for (const one of list.split('|')) {
      const words = keysOf(one);
      const said = words.join(' ');
      if (!exact.has(said)) exact.set(said, label);
      const rough = words.map((word) => (isArabic(word) ? word : looseKey(word))).join(' ');
      if (rough.length >= 3 && !loose.has(rough)) loose.set(rough, label);
    }
  }
  return { exact, loose };
}

function look(text: string, phrases: Phrases): string | undefined {
  for (const one of [phrase(text), courteous(text)]) {
    const label = phrases.exact.get(one);
    if (label !== undefined && one !== '') return label;
  }
  return phrases.loose.get(loosePhrase(courteous(text)));
}

export type ShortAnswers = {
  command(text: string): ReadCommand | null;
  yesNo(text: string): 'yes' | 'no' | null;
  skip(text: string): boolean;
  number(text: string): number | null;
};

const only = (lines: readonly string[], labels: readonly string[]): string[] =>
  lines.filter((line) => labels.some((label) => line.startsWith(`${label}\t`)));

function yesNoReader(lines: readonly string[]): ShortAnswers['yesNo'] {
  const whole = phrasesOf(only(lines, ['yes', 'no', 'unsure']));
  const label = (one: string): string | undefined =>
    whole.exact.get(one) ??
    (one.length >= 3 ? whole.loose.get(isArabic(one) ? one : looseKey(one)) : undefined);
  return (text) => {
    const said = look(text, whole);
    if (said === 'yes' || said === 'no') return said;
    if (said === 'unsure') return null;
    const words = keysOf(courteous(text));
    if (words.length === 0) return THUMBS_DOWN.test(text) ? 'no' : THUMBS_UP.test(text) ? 'yes' : null;
    if (words.length > 6) return null;
    const read = words.map(label);
    // A negation anywhere turns an agreement around: "صافي ماشي هادشي" is no.
    const refused = words.some((word) => REFUSAL.test(word));
    const negated = words.some((word) => NEGATION.test(word)) && read.some((one) => one !== undefined);
    if (read[0] === 'no' || refused || negated) return 'no';
    return read[0] === 'yes' && !read.includes('no') ? 'yes' : null;
  };
}

/** A unit and a ten, in either order, with or without "and": "واحد وعشرين", "vingt deux". */
function unitAndTen(values: readonly number[]): number | null {
  if (values.length !== 2) return null;
  const [low = 0, high = 0] = [...values].sort((a, b) => a - b);
  return low < 10 && high >= 20 && high % 10 === 0 ? low + high : null;
}

function numberReader(lines: readonly string[]): ShortAnswers['number'] {
  const names = phrasesOf(lines);
  const numberOf = (word: string): number | undefined => {
    if (/^\d{1,9}$/.test(word)) return Number(word);
    const name = names.exact.get(word) ?? (word.startsWith('و') ? names.exact.get(word.slice(1)) : undefined);
    return name === undefined ? undefined : Number(name);
  };
  return (text) => {
    const digits = /^[^\p{L}\d]*(\d{1,9})[^\p{L}\d]*$/u.exec(westernDigits(text.normalize('NFKC')));
    if (digits) return Number(digits[1]);
    const said = look(text, names);
    if (said !== undefined) return Number(said);
    const words = keysOf(text).filter((word) => word !== 'و' && word !== 'et' && word !== 'o');
    const values = words.map(numberOf).filter((value) => value !== undefined);
    if (values.length === words.length) return unitAndTen(values);
    // "رقم 4", "le deuxième": one number among few words.
    return words.length <= FEW_WORDS && values.length === 1 ? (values[0] ?? null) : null;
  };
}

/** Builds the readers from the lines of the command, answer and number lists. */
export function shortAnswers(lists: {
  commands: readonly string[];
  answers: readonly string[];
  numbers: readonly string[];
}): ShortAnswers {
  const commands = phrasesOf(lists.commands);
  const skips = phrasesOf(only(lists.answers, ['skip']));
  return {
    command(text) {
      const said = look(text, commands);
      const [name, language] = (said ?? '').split(':');
      const command = COMMANDS.find((known) => known === name);
      if (!command) return null;
      return language === 'ary' || language === 'fr' ? { command, language } : { command };
    },
    yesNo: yesNoReader(lists.answers),
    skip: (text) => look(text, skips) !== undefined,
    number: numberReader(lists.numbers),
  };
}
