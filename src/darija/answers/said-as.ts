// Finds in a message one of the ways in which something is asked for, from the examples that somebody wrote for it.
import { ANYTHING, type Example, type Said } from '../labels.ts';
import { isArabic, isLatin } from '../text/folded-letters.ts';
import { remembered, rememberedWith, TEXTS_KEPT } from '../text/remembered.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { alike, type Keys, keyReader, type Pivot } from './alike.ts';

/** How well two words must agree: a letter too many, too few or another one of a long word is forgiven. */
const ALIKE = 0.7;
/** How well words agree that are read alike, or have the same consonants; in Latin letters three say little: "tarif" is no "trouvé". */
const READ = 0.95;
const SOUNDS = 0.8;
const LONG_SOUND = 4;
const CLOSELY = 0.9;
/** How well words agree of which one is the beginning of the other, and the letters that may be left of it. */
const BEGINS = 0.75;
const MOST_ENDING = 3;
/** So many words may stand between those of an example. */
const BETWEEN = 3;
/** Longer messages tell of much, and what is asked for stands somewhere in it. */
const MOST_WORDS = 40;
/** A lone word is asked for with hardly anything beside it. */
const MOST_BESIDE_ONE = 2;
/** Examples whose words are kept: more than all flows have. */
const EXAMPLES_KEPT = 3000;

/** Words that say nothing of what is asked for, as they are typed in either script. */
const LITTLE = new Set(
  `
  de du des d la le les l un une et ou a à au aux en dans sur pour par avec chez mon ma mes ton ta tes son sa ses notre nos
  votre vos ce cet cette ces je j jai ai as avons avez ont tu il elle on nous vous ils elles me m se s y est suis es sont
  que qu qui quel quelle où veux voudrais voudrait veut aimerais souhaite souhaiterais besoin faut svp bonjour bonsoir salut
  merci ici là the of my i want
  surtout aussi encore toujours trop très plus moins bien comme mais donc car si tout tous toute toutes juste
  wahd wahed wa7d wa7ed chi had hadi hada dyal dyali dial diali dyalo dyalna li lia liya lya lina lik likom ana 7na hna rah
  raha 3la kan kant 3ndi 3andi 3endi bghit bghina bghiti baghi baghia kanbghi khassni khasni khsni f fi fl fel b o w m3a men mn
  salam slm afak 3afak chokran
  واحد واحد الواحد شي هاد هادي هادا ديال ديالي ديالو ديالنا د لي ليا ليه لينا ليك ليكم انا أنا حنا راه راها كان كانت عندي
  عندنا بغيت بغينا باغي باغية كنبغي خاصني خصني ف في فال ب و مع من على عن إلى هذا هذه هل قد لقد أريد أود أرغب سلام السلام
  عليكم عافاك شكرا
  `
    .trim()
    .split(/\s+/u),
);

/** "I did not find it" asks for nothing that was found. */
const NOT = new Set(['ما', 'pas', 'jamais', 'لا', 'لم', 'ليس', 'ماشي', 'machi']);
const NEGATED = /^(?:ما?\p{L}{2,}ش|ma?\p{L}{2,}(?:ch|x|sh))$/u;

const PAUSE = /[,;:.!?\n\u060c\u061b\u061f]/u;
/** Between "I found" and the thing stands an article, and hardly more. */
const BEFORE_THING = 3;

interface Token {
  keys: Keys;
  start: number;
  end: number;
  negated: boolean;
}

interface Known extends Example {
  /** It stands before any thing: then all its words are here, the little ones too, and they stand in a row. */
  open: boolean;
  words: Keys[];
  /** What else is asked for in the same flow, with which the first word of this one may stand. */
  things: Keys[];
}

/** What stands in a text: where its telling words are. */
interface Found {
  id: string;
  example: string;
  tokens: Token[];
  /** What stands where the example leaves open what it is. */
  thing?: Token;
}

/** `lone`: an example of one word is found among any number of others. */
export type SaidAsReader = (text: string, examples: readonly Example[], lone?: 'anywhere') => Said | null;

/** Builds the reader; `pivot` writes one Latin word in Arabic letters. */
export function saidAsReader(pivot: Pivot): SaidAsReader {
  const keysOf = keyReader(pivot);
  const read = (text: string) => tokensOf(text, keysOf);
  const all = (text: string) => everyWord(text, keysOf);
  const readExample = remembered(
    (text) => exampleWords((ANYTHING.test(text) ? all : read)(text.replace(ANYTHING, ''))),
    EXAMPLES_KEPT,
  );
  const readText = remembered(read, TEXTS_KEPT);
  const readWhole = remembered(all, TEXTS_KEPT);
  const known = new WeakMap<readonly Example[], Known[]>();
  const knownOf = (examples: readonly Example[]): Known[] => {
    const all = known.get(examples) ?? withThings(examples, readExample);
    known.set(examples, all);
    return all;
  };
  const reader = (mostBesideOne: number) =>
    rememberedWith((text: string, examples: readonly Example[]): Said | null => {
      const said = readText(text);
      if (said.length === 0 || said.length > MOST_WORDS) return null;
      const all = knownOf(examples);
      const named = all.filter(({ open }) => !open);
      const opens = named.length < all.length ? all.filter(({ open }) => open) : [];
      const found =
        whole(said, named, mostBesideOne) ?? mixed(said, named) ?? openly(text, said, readWhole, opens);
      return (
        found && {
          id: found.id,
          text: found.example,
          rest: without(text, found.tokens),
          beside: besideOf(said, found.tokens),
          ...(found.thing && { thing: text.slice(found.thing.start, found.thing.end) }),
        }
      );
    }, TEXTS_KEPT);
  const nearly = reader(MOST_BESIDE_ONE);
  const anywhere = reader(MOST_WORDS);
  return (written, examples, lone) =>
    (lone === 'anywhere' ? anywhere : nearly)(written.normalize('NFKC'), examples);
}

function withThings(examples: readonly Example[], read: (text: string) => Keys[]): Known[] {
  const all = examples.map((one) => ({ ...one, open: ANYTHING.test(one.text), words: read(one.text) }));
  const flows = Map.groupBy(all, ({ id }) => id);
  return all.map((one) => {
    const [first, ...rest] = one.words;
    if (!first || rest.length === 0 || one.open) return { ...one, things: [] };
    const others = (flows.get(one.id) ?? []).filter(({ open }) => !open);
    const things = others.flatMap(({ words }) => words.slice(1));
    return { ...one, things: things.filter((thing) => !agree(thing, first)) };
  });
}

/** Without those that are two words of it in one. */
const singleTokens = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ start }, at) => tokens[at - 1]?.start !== start);
const exampleWords = (tokens: readonly Token[]): Keys[] => singleTokens(tokens).map(({ keys }) => keys);

/** The telling words of a text; two that are written apart ("porte feuille") are one as well. */
function tokensOf(text: string, keysOf: (text: string) => Keys[]): Token[] {
  const words = wordsOf(text);
  const tells = (word: Word | undefined) =>
    word !== undefined && !LITTLE.has(plain(word.text)) && !isNot(word);
  return words.flatMap((word, at): Token[] => {
    if (!tells(word)) return [];
    const before = words[at - 1];
    const negated = isNegated(word, before);
    const token = (written: string, end: number) =>
      keysOf(singular(written)).map((keys) => ({ keys, start: word.start, end, negated }));
    const next = words[at + 1];
    const isParted = next && tells(next) && isLatin(word.text) && isLatin(next.text);
    return [...token(word.text, word.end), ...(isParted ? token(`${word.text}${next.text}`, next.end) : [])];
  });
}

/** All words of a text, telling or not. */
function everyWord(text: string, keysOf: (text: string) => Keys[]): Token[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) => {
    const negated = isNegated(word, words[at - 1]);
    return keysOf(word.text).map((keys) => ({ keys, start: word.start, end: word.end, negated }));
  });
}

/** In French "ma" is "my": it denies a word of Darija alone, which ends as such words do. */
function isNegated(word: Word, before: Word | undefined): boolean {
  if (NEGATED.test(plain(word.text))) return true;
  if (before === undefined) return false;
  return isNot(before) || (plain(before.text) === 'ma' && /(?:ch|x|sh)$/u.test(plain(word.text)));
}

const isNot = ({ text }: Word): boolean => NOT.has(plain(text));
const plain = (word: string): string => word.toLowerCase().replace(/['’]$/u, '');

/** "Clés" as "clé": what ends so in Darija ends so in the example, too. */
const singular = (word: string): string => (isArabic(word) ? word : word.replace(/(?<=\p{L}{3})[sx]$/iu, ''));

/** The beginning of a word is the word only where little is left of it: "trou" is no "trouvé". */
function agree(a: Keys, b: Keys): boolean {
  const agreed = Math.max(alike(a, b), alike(b, a));
  const isHeard = (agreed === SOUNDS || agreed === READ) && a.rough !== b.rough;
  if (isHeard && !a.arabic && !b.arabic && a.skeleton.length < LONG_SOUND) return false;
  if (agreed !== BEGINS) return agreed >= ALIKE;
  const [short = '', long = ''] = [a.exact, b.exact].sort((one, other) => one.length - other.length);
  return long.length - short.length <= (a.arabic ? MOST_ENDING : MOST_ENDING - 1);
}

const meets = (word: Keys, { negated, keys }: Token): boolean => !negated && agree(word, keys);

/** Where any thing may follow, what only sounds alike says nothing. */
const isRead = (word: Keys, { negated, keys }: Token): boolean =>
  !negated && Math.max(alike(keys, word), alike(word, keys)) >= CLOSELY;

/** An example whose telling words all stand in the text, near each other. */
function whole(said: readonly Token[], all: readonly Known[], beside: number): Found | null {
  for (const { id, text, words } of all) {
    const [first, ...others] = words;
    if (!first) continue;
    if (others.length === 0 && said.length > 1 + beside) continue;
    const tokens = near(said, words);
    if (tokens) return { id, example: text, tokens };
  }
  return null;
}

/** A thing of one example with the beginning of another: "I lost" of the keys, and the wallet that was found. */
function mixed(said: readonly Token[], all: readonly Known[]): Found | null {
  for (const {
    id,
    text,
    words: [first],
    things,
  } of all) {
    if (!first) continue;
    for (const thing of things) {
      const tokens = near(said, [first, thing]);
      if (tokens) return { id, example: text, tokens };
    }
  }
  return null;
}

/** An example whose words stand in a row, and right behind them, in the same breath, something that is named. */
function openly(
  text: string,
  said: readonly Token[],
  read: (text: string) => readonly Token[],
  opens: readonly Known[],
): Found | null {
  const all = opens.length > 0 ? read(text) : [];
  for (const { id, text: example, words } of opens)
    for (const at of all.keys()) {
      const run = all.slice(at, at + words.length);
      const last = run.at(-1);
      if (!last || run.length < words.length || !words.every((word, i) => run[i] && isRead(word, run[i])))
        continue;
      const near = all.slice(at + words.length, at + words.length + BEFORE_THING);
      const thing = said.find(({ start, end }) => near.some((one) => one.start === start && one.end === end));
      const isJoined = thing && !thing.negated && !PAUSE.test(text.slice(last.end, thing.start));
      if (isJoined) return { id, example, tokens: [...run, thing], thing };
    }
  return null;
}

/** The tokens that these words are, each another one, with few between them; null: one of them is not there. */
function near(said: readonly Token[], words: readonly Keys[]): Token[] | null {
  const [first, ...others] = words;
  for (const [at, token] of said.entries()) {
    if (!first || !meets(first, token)) continue;
    const around = said.slice(Math.max(0, at - others.length - BETWEEN), at + others.length + BETWEEN + 1);
    const taken = [token];
    for (const word of others) {
      const next = around.find((one) => taken.every((other) => apart(one, other)) && meets(word, one));
      if (next) taken.push(next);
    }
    if (taken.length === words.length) return taken;
  }
  return null;
}

const besideOf = (said: readonly Token[], found: readonly Token[]): number =>
  singleTokens(said).filter((token) => found.every((other) => apart(token, other))).length;

const apart = (a: Token, b: Token): boolean => a.end <= b.start || b.end <= a.start;

/** What else the text says. */
function without(text: string, tokens: readonly Token[]): string {
  const parts = [...tokens].sort((a, b) => b.start - a.start);
  return parts
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\s+/gu, ' ')
    .trim();
}
