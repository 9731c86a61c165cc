// Reads the short answers of a conversation: commands, yes and no, skip, numbers.
import type { Command, ReadCommand } from '../labels.ts';
import { bareEnd } from '../route/term.ts';
import { foldArabic, foldLatin, isArabic, westernDigits } from '../text/fold.ts';
import { looseKey } from '../text/keys.ts';
import { lastRemembered, remembered } from '../text/remember.ts';

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
const LONE_NUMBER = /^[^\p{L}\d]*(\d{1,9})[^\p{L}\d]*$/u;
/** Short answers repeat: a few hundred words make up nearly all of them. */
const FEW_KEPT = 4000;
/** Letters a courtesy may add to the longest phrase; anything longer is a message of its own. */
const COURTESY_ROOM = 16;
const LONGEST_NUMBER = 48;
const LONGEST_ANSWER = 72;
const FEW_WORDS = 3;
const NEGATION = /^(?:ما.{2,}ش|ma.{2,}(?:ch|x|sh))$/u;
const REFUSAL =
  /^(?:ماشي|ماش|machi|ما?بغي\p{L}*ش|ما?bghit\p{L}*|mabgh\p{L}*|ما?موافق\p{L}*|ما?متافق\p{L}*)$/u;

/** One word as short answers compare it. */
function plainKey(word: string): string {
  return isArabic(word) ? bareEnd(foldArabic(word)) : foldLatin(word).replace(/['’]/g, '');
}

const PLAIN_ASCII = /^[\x20-\x7E]*$/;
const PIECE = /[\p{L}\p{M}\p{N}\u0640]+|^\/[a-z]+$|^[?؟]$/gu;
const piecesOf = (text: string): readonly string[] =>
  (PLAIN_ASCII.test(text) ? text : westernDigits(text.normalize('NFKC'))).match(PIECE) ?? [];
const keysOf = (text: string): string[] =>
  piecesOf(text)
    .map(plainKey)
    .filter((word) => word !== '');
const looseWord = (word: string): string => (isArabic(word) ? word : looseKey(word));

/** One word as it is compared; `again` is what its key reads as when it is read once more. */
type Key = { plain: string; polite: boolean; again: readonly string[]; loose: string };

function keyOf(written: string): Key {
  const plain = plainKey(written);
  const again = keysOf(plain);
  return { plain, polite: POLITE.has(plain), again, loose: again.map(looseWord).join(' ') };
}

/** The words of a message, whole and without courtesies. */
type Said = { keys: readonly Key[]; courteous: readonly Key[] };
type ReadSaid = (text: string) => Said;

function saidReader(): ReadSaid {
  const keyFor = remembered(keyOf, FEW_KEPT);
  return lastRemembered((text) => {
    const keys = piecesOf(text)
      .map(keyFor)
      .filter(({ plain }) => plain !== '');
    const bare = keys.filter(({ polite }) => !polite);
    return { keys, courteous: bare.length > 0 ? bare : keys };
  });
}

type Phrases = {
  exact: Map<string, string>;
  loose: Map<string, string>;
  /** Letters of the longest phrase. */
  longest: number;
};

function phrasesOf(lines: readonly string[]): Phrases {
  const exact = new Map<string, string>();
  const loose = new Map<string, string>();
  let longest = 0;
  for (const line of lines) {
    const [label, list] = line.split('\t');
    if (!label || !list || label.startsWith('#')) continue;
    for (const one of list.split('|')) {
      const words = keysOf(one);
      const said = words.join(' ');
      longest = Math.max(longest, one.trim().length);
      if (!exact.has(said)) exact.set(said, label);
      const rough = words.map(looseWord).join(' ');
      if (rough.length >= 3 && !loose.has(rough)) loose.set(rough, label);
    }
  }
  return { exact, loose, longest };
}

function plainly(keys: readonly Key[]): string {
  let out = '';
  for (const { plain } of keys) out = out === '' ? plain : `${out} ${plain}`;
  return out;
}

function look({ keys, courteous }: Said, phrases: Phrases): string | undefined {
  const whole = plainly(keys);
  const bare = courteous.length === keys.length ? whole : plainly(courteous);
  if (whole === '') return undefined;
  return (
    phrases.exact.get(whole) ??
    phrases.exact.get(bare) ??
    phrases.loose.get(
      courteous
        .map(({ loose }) => loose)
        .filter((loose) => loose !== '')
        .join(' '),
    )
  );
}

export type ShortAnswers = {
  command(text: string): ReadCommand | null;
  yesNo(text: string): 'yes' | 'no' | null;
  skip(text: string): boolean;
  number(text: string): number | null;
};

const only = (lines: readonly string[], labels: readonly string[]): string[] =>
  lines.filter((line) => labels.some((label) => line.startsWith(`${label}\t`)));

function yesNoReader(lines: readonly string[], read: ReadSaid): ShortAnswers['yesNo'] {
  const whole = phrasesOf(only(lines, ['yes', 'no', 'unsure']));
  const label = (one: string): string | undefined =>
    whole.exact.get(one) ?? (one.length >= 3 ? whole.loose.get(looseWord(one)) : undefined);
  return (text) => {
    const heard = read(text);
    const said = look(heard, whole);
    if (said === 'yes' || said === 'no') return said;
    if (said === 'unsure') return null;
    const words = heard.courteous.flatMap(({ again }) => again);
    if (words.length === 0) return THUMBS_DOWN.test(text) ? 'no' : THUMBS_UP.test(text) ? 'yes' : null;
    if (words.length > 6) return null;
    const labels = words.map(label);
    // A negation anywhere turns an agreement around: "صافي ماشي هادشي" is no.
    const refused = words.some((word) => REFUSAL.test(word));
    const negated = words.some((word) => NEGATION.test(word)) && labels.some((one) => one !== undefined);
    if (labels[0] === 'no' || refused || negated) return 'no';
    return labels[0] === 'yes' && !labels.includes('no') ? 'yes' : null;
  };
}

/** A unit and a ten, in either order, with or without "and": "واحد وعشرين", "vingt deux". */
function unitAndTen(values: readonly number[]): number | null {
  if (values.length !== 2) return null;
  const [low = 0, high = 0] = [...values].sort((a, b) => a - b);
  return low < 10 && high >= 20 && high % 10 === 0 ? low + high : null;
}

function numberReader(lines: readonly string[], read: ReadSaid): ShortAnswers['number'] {
  const names = phrasesOf(lines);
  const numberOf = (word: string): number | undefined => {
    if (/^\d{1,9}$/.test(word)) return Number(word);
    const name = names.exact.get(word) ?? (word.startsWith('و') ? names.exact.get(word.slice(1)) : undefined);
    return name === undefined ? undefined : Number(name);
  };
  return (text) => {
    const digits = LONE_NUMBER.exec(PLAIN_ASCII.test(text) ? text : westernDigits(text.normalize('NFKC')));
    if (digits) return Number(digits[1]);
    const heard = read(text);
    const said = look(heard, names);
    if (said !== undefined) return Number(said);
    const words = heard.keys
      .map(({ plain }) => plain)
      .filter((word) => word !== 'و' && word !== 'et' && word !== 'o');
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
  const read = saidReader();
  const commands = phrasesOf(lists.commands);
  const skips = phrasesOf(only(lists.answers, ['skip']));
  const within = <T>(longest: number, none: T, reader: (text: string) => T): ((text: string) => T) => {
    const kept = remembered<{ value: T }>((text) => ({ value: reader(text) }), FEW_KEPT);
    return (text) => (text.length > longest ? none : kept(text).value);
  };
  const command = (text: string): ReadCommand | null => {
    const said = look(read(text), commands);
    const [name, language] = (said ?? '').split(':');
    const known = COMMANDS.find((one) => one === name);
    if (!known) return null;
    return language === 'ary' || language === 'fr' ? { command: known, language } : { command: known };
  };
  return {
    command: within(commands.longest + COURTESY_ROOM, null, command),
    yesNo: within(LONGEST_ANSWER, null, yesNoReader(lists.answers, read)),
    skip: within(skips.longest + COURTESY_ROOM, false, (text) => look(read(text), skips) !== undefined),
    number: within(LONGEST_NUMBER, null, numberReader(lists.numbers, read)),
  };
}
