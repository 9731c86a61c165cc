// Reads the short answers of a conversation: commands, yes and no, skip, numbers.
import { ASKED_LANGUAGES, type ReadCommand } from '../labels.ts';
import { bareEnd } from '../route/term.ts';
import { foldArabic, foldLatin, isArabic, westernDigits } from '../text/folded-letters.ts';
import { looseKey } from '../text/keys.ts';
import { lastRemembered, remembered } from '../text/remembered.ts';
import type { Lookup } from '../text/table.ts';

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
/** Fewer letters than this are compared exactly. */
const SHORTEST_ROUGH = 3;
const NEGATION = /^(?:ما.{2,}ش|ma.{2,}(?:ch|x|sh))$/u;
/** "La" before French words is their article, unless it stands apart, or what comes next takes none: "la pas ici". */
const ARTICLE =
  /^\P{L}*la\s+(?!(?:pas|non|oui|ok|merci|svp|stp|mais|rien|jamais|plus|encore|ce|cet|cette|c|ça|ca|je|j|on|il|elle|ils|elles|vous|tu|nous|moi|un|une|le|les|la|des|du|de|d|au|à|avec|sans|tout|désolée?|desolee?|en|et|ni|sauf|surtout)(?![\p{L}\p{M}]))\p{L}/iu;
const REFUSAL =
  /^(?:ماشي|ماش|machi|ما?بغي\p{L}*ش|ما?bghit\p{L}*|mabgh\p{L}*|ما?موافق\p{L}*|ما?متافق\p{L}*)$/u;

/** What stands beside a number that names an option, as it is folded. */
const NAMING = new Set(
  `
  le la les l un une du de n no num numero nr option choix reponse bouton c est cest oui je prends choisis veux
  رقم رقمي نمره نمرة نومرو نيميرو الاختيار اختيار الخيار بغيت نختار ختار هي هو و ديال
  raqm ra9m lra9m nmra nemra nimiro numiro bghit nkhtar khtar hiya howa huwa o w et dyal
  `
    .trim()
    .split(/\s+/u),
);

/** One word as short answers compare it. */
function plainKey(word: string): string {
  return isArabic(word) ? bareEnd(foldArabic(word)) : foldLatin(word).replace(/['’]/g, '');
}

const PLAIN_ASCII = /^[\x20-\x7E]*$/;
const PIECE = /[\p{L}\p{M}\p{N}\u0640]+|^\/[a-z]+$|^[?؟]$/gu;
/** A command as chat apps write it, with the name of the bot or without. */
const SLASHED = /^[/／]([\p{L}\p{M}\p{N}_]{1,32})(?:@\w+)?$/u;
const piecesOf = (text: string): readonly string[] =>
  (PLAIN_ASCII.test(text) ? text : westernDigits(text.normalize('NFKC'))).match(PIECE) ?? [];
const keysOf = (text: string): string[] =>
  piecesOf(text)
    .map(plainKey)
    .filter((word) => word !== '');
const DIGITS = /^\d+$/;
/** A number is no word spelt with digits. */
const looseWord = (word: string): string => (isArabic(word) || DIGITS.test(word) ? word : looseKey(word));

/** One word as it is compared; `again` is what its key reads as when it is read once more. */
type Key = { plain: string; polite: boolean; again: readonly string[]; loose: string };

function keyOf(written: string, polite: (plain: string) => boolean): Key {
  const plain = plainKey(written);
  const again = keysOf(plain);
  return { plain, polite: polite(plain), again, loose: again.map(looseWord).join(' ') };
}

/** The words of a message, whole and without courtesies. */
type Said = { keys: readonly Key[]; courteous: readonly Key[] };
type ReadSaid = (text: string) => Said;

function saidReader(polite: (plain: string) => boolean): ReadSaid {
  const keyFor = remembered((written) => keyOf(written, polite), FEW_KEPT);
  return lastRemembered((text) => {
    const keys = piecesOf(text)
      .map(keyFor)
      .filter(({ plain }) => plain !== '');
    const bare = keys.filter(({ polite }) => !polite);
    return { keys, courteous: bare.length > 0 ? bare : keys };
  });
}

/** The lists of short answers; `polite` are words that change nothing. */
export type List = 'command' | 'answer' | 'skip' | 'number' | 'polite';
type Phrases = {
  exact: (said: string) => string | undefined;
  loose: (said: string) => string | undefined;
  /** Letters of the longest phrase. */
  longest: number;
};

const exactKey = (list: List, said: string): string => `${list}=${said}`;
const looseKeyOf = (list: List, said: string): string => `${list}~${said}`;
const longestKey = (list: List): string => `${list}#`;

/** The entries of a list in the table, from lines `label <tab> phrase | phrase`. The first of two labels wins. */
export function phrasePairs(list: List, lines: readonly string[]): [string, string][] {
  const pairs = new Map<string, string>();
  const add = (key: string, label: string): void => {
    if (!pairs.has(key)) pairs.set(key, label);
  };
  let longest = 0;
  for (const line of lines) {
    const [label = '', phrases = ''] = line.split('\t');
    for (const phrase of phrases.split('|')) {
      const one = phrase.trim();
      const words = keysOf(one);
      longest = Math.max(longest, one.length);
      add(exactKey(list, words.join(' ')), label);
      const rough = words.map(looseWord).join(' ');
      if (rough.length >= SHORTEST_ROUGH) add(looseKeyOf(list, rough), label);
    }
  }
  return [...pairs, [longestKey(list), String(longest)]];
}

const phrasesOf = (list: List, table: Lookup): Phrases => ({
  exact: (said) => table(exactKey(list, said))[0],
  loose: (said) => table(looseKeyOf(list, said))[0],
  longest: Number(table(longestKey(list))[0]),
});

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
    phrases.exact(whole) ??
    phrases.exact(bare) ??
    phrases.loose(
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

function yesNoReader(
  whole: Phrases,
  read: ReadSaid,
  isFrench: (text: string) => boolean,
): ShortAnswers['yesNo'] {
  const label = (one: string): string | undefined =>
    whole.exact(one) ?? (one.length >= SHORTEST_ROUGH ? whole.loose(looseWord(one)) : undefined);
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
    const isArticle = labels.lastIndexOf('no') === 0 && ARTICLE.test(text) && isFrench(text);
    if ((labels[0] === 'no' && !isArticle) || refused || negated) return 'no';
    return labels[0] === 'yes' && !labels.includes('no') ? 'yes' : null;
  };
}

/** A unit and a ten, in either order, with or without "and": "واحد وعشرين", "vingt deux". */
function unitAndTen(values: readonly number[]): number | null {
  if (values.length !== 2) return null;
  const [low = 0, high = 0] = [...values].sort((a, b) => a - b);
  return low < 10 && high >= 20 && high % 10 === 0 ? low + high : null;
}

function numberReader(names: Phrases, read: ReadSaid): ShortAnswers['number'] {
  const numberOf = (word: string): number | undefined => {
    if (/^\d{1,9}$/.test(word)) return Number(word);
    const name = names.exact(word) ?? (word.startsWith('و') ? names.exact(word.slice(1)) : undefined);
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
    // "رقم 4", "le deuxième": one number among few words that only name it; "a fountain" is none.
    const isNaming = heard.keys.every(
      ({ plain, polite }) => polite || NAMING.has(plain) || numberOf(plain) !== undefined,
    );
    return words.length <= FEW_WORDS && values.length === 1 && isNaming ? (values[0] ?? null) : null;
  };
}

/** Builds the readers from the table of their lists (`phrasePairs`); French words have an article that sounds like a no. */
export function shortAnswers(table: Lookup, isFrench: (text: string) => boolean): ShortAnswers {
  const read = saidReader((plain) => table(exactKey('polite', plain)).length > 0);
  const commands = phrasesOf('command', table);
  const skips = phrasesOf('skip', table);
  const within = <T>(longest: number, none: T, reader: (text: string) => T): ((text: string) => T) => {
    const kept = remembered<{ value: T }>((text) => ({ value: reader(text) }), FEW_KEPT);
    return (text) => (text.length > longest ? none : kept(text).value);
  };
  const labelOf = (text: string): string | undefined => {
    const [, slashed] = SLASHED.exec(text.trim().normalize('NFKC')) ?? [];
    if (slashed === undefined) return look(read(text), commands);
    const name = slashed.toLowerCase();
    // `/x` where it has a meaning of its own, else the word: `/menu`, `/my_data`, `/langue`.
    return look(read(`/${name}`), commands) ?? look(read(name.replaceAll('_', ' ')), commands);
  };
  const command = (text: string): ReadCommand | null => {
    const said = labelOf(text);
    const [name, language] = (said ?? '').split(':');
    if (!name) return null;
    const asked = ASKED_LANGUAGES.find((one) => one === language);
    return asked ? { command: name, language: asked } : { command: name };
  };
  return {
    command: within(commands.longest + COURTESY_ROOM, null, command),
    yesNo: within(LONGEST_ANSWER, null, yesNoReader(phrasesOf('answer', table), read, isFrench)),
    skip: within(skips.longest + COURTESY_ROOM, false, (text) => look(read(text), skips) !== undefined),
    number: within(LONGEST_NUMBER, null, numberReader(phrasesOf('number', table), read)),
  };
}
