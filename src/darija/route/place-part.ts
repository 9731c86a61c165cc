// Parts what is said of a place from what stands around it: "well, rue Ibn Sina, I nearly fell there".
import type { PlacePart } from '../labels.ts';
import { remembered } from '../text/remembered.ts';
import type { Lookup } from '../text/table.ts';
import { type Judge, judged } from './judge.ts';
import { featurer, type Known } from './judged-features.ts';
import type { ReadWord } from './lexicon.ts';
import type { WordReader } from './message-words.ts';
import { isPlace, placeWords, type Traits, traitsOf } from './place-words.ts';

/** What words of somebody who says where do: say where, tell something beside it, or neither. */
export const PARTS = ['place', 'tells', 'chats'] as const;

/** What was learned of words: one class for each of the parts. */
export type PartJudge = { known: Known; part: Judge };

export type PartReader = (text: string) => PlacePart | null;

/** What a word says about places that tells whether it is of one. */
const MARKS = ['before', 'kind', 'site', 'road', 'name', 'close', 'only', 'link', 'of', 'proper'] as const;

type Marker = (word: string) => Traits;

/** Tells what one word says about places. */
export function marker(places: Lookup): Marker {
  const lexicon = placeWords(places);
  return remembered((word) => traitsOf(word, lexicon));
}

/** Builds the reader of the features of each word; without `known` it answers the features themselves, as training needs. */
export function partFeatures(
  senses: Lookup,
  marksOf: Marker,
  known?: Known,
): (words: readonly ReadWord[], text: string) => number[][] {
  const features = featurer(senses, known);
  return (words, text) =>
    features.ofEach(
      words,
      words.map((word, at) => {
        const traits = marksOf(word.text);
        const pause = /[,،.;:!?؟\n]/u.test(text.slice(words[at - 1]?.end ?? word.start, word.start));
        return [...MARKS.filter((mark) => traits[mark]), ...(pause ? ['pause'] : [])];
      }),
    );
}

/** So much more of no place than of one the words before it must be, together, to be cut off; and those behind it. */
const CHATTING = 1;
const TELLING = 3;
/** One word alone behind a place is most often more of its name. */
const LONE = 5;
/** A word that often closes a place must be so plainly of it, and any last word so; one behind a name that needs another may be less. */
const CLOSING = 3;
const EDGE = 1.5;
const NAMING = -2.5;

/** Builds the reader from what was learned; it answers null where no word seems to be of a place. */
export function partReader(
  readWords: WordReader,
  senses: Lookup,
  places: Lookup,
  judge: PartJudge,
): PartReader {
  const marksOf = marker(places);
  const featuresOf = partFeatures(senses, marksOf, judge.known);
  const unbiased = PARTS.map(() => 0);
  return (text) => {
    const words = readWords(text);
    const weighed = featuresOf(words, text).map((rows, at): Weighed => {
      const [place = 0, tells = 0, chats = 0] = judged(judge.part, rows, unbiased);
      const word = words[at]?.text ?? '';
      return { word, marks: marksOf(word), odds: place - Math.max(tells, chats), told: tells - chats };
    });
    const run = likeliest(weighed.map(({ odds }) => odds));
    const to = endOf(weighed, run);
    const [first, last] = [words[run.from], words[to - 1]];
    if (!first || !last || last.end <= first.start) return null;
    const cut = (start: number, end: number) => ({ start, end, text: text.slice(start, end) });
    const told = [
      { part: weighed.slice(0, run.from), span: cut(0, first.start) },
      { part: weighed.slice(to), span: cut(last.end, text.length) },
    ].flatMap(({ part, span }) => (sumOf(part.map(({ told: more }) => more)) > 0 ? [span] : []));
    return { ...cut(first.start, last.end), told };
  };
}

/** How much likelier a word is of a place than not, and how much likelier it tells than chats. */
type Weighed = { word: string; marks: Traits; odds: number; told: number };
type Run = { from: number; to: number };

/** Where a place ends: it goes on behind "of", "beside" and the first half of a name, and ends before "the" and "and". */
function endOf(words: readonly Weighed[], { from, to }: Run): number {
  if (to === words.length) return to;
  const isOfPlace = (word: Weighed, at: number): boolean =>
    !isSmall(word) && (word.odds > EDGE || isPlace(word.marks) || needsName(words.slice(from, at)));
  const last = words.slice(0, to).findLastIndex(isOfPlace);
  const small = words.slice(last + 1, to);
  const goesOn = small.some(({ marks: { of, born, before, from: since } }) => of || born || before || since);
  const end = goesOn ? to + 1 : Math.max(from, last + 1);
  const next = words[end];
  if (!next || next.marks.close) return end;
  const said = words.slice(from, end);
  return isStreetAlone(said) || (next.odds > NAMING && needsName(said)) ? end + 1 : end;
}

const AND = /^(?:et|and|w|o|ou|wa|\u0648)$/iu;

/** "The", "of", "in", "and": no place ends in it. */
const isSmall = ({ word, marks, odds }: Weighed): boolean =>
  !isPlace(marks) &&
  (AND.test(word) || marks.link || marks.of || marks.before || marks.from || (marks.close && odds < CLOSING));

/** "Haj", "Si", "whose", before a name. */
const TITLE =
  /^(?:si|l7aj+a?|lhaj+a?|3am+i|moul|\u0633\u064a|\u0627\u0644\u062d\u0627\u062c\u0629?|\u0639\u0645\u064a|\u0645\u0648\u0644)$/iu;
/** "School of", "café of": without an article of its own it stands before what it is called. */
const UNNAMED =
  /^(?:[\u0641\u0628\u0644\u0648]?(?!\u0627\u0644|\u0644\u0644)\p{Script=Arabic}{2,}(?<!\u0646\u0627|\u064a)|(?![fbl]?l)[a-z0-9]+[ae]t)$/iu;

/** "The street of", a title or a given name at the end, or "café of": what it is called follows. */
function needsName(words: readonly Weighed[]): boolean {
  const [last, before] = words.toReversed();
  if (!last) return false;
  const isKind = last.marks.kind || last.marks.site || before?.marks.before === true;
  const isUnnamed = isKind && !last.marks.name && UNNAMED.test(last.word);
  return last.marks.person || TITLE.test(last.word) || isUnnamed || isStreetAlone(words);
}

/** Nothing but "in the street": a word must follow that it is called by. */
const isStreetAlone = (words: readonly Weighed[]): boolean =>
  words.every((word) => isSmall(word) || word.marks.street);

const sumOf = (part: readonly number[]): number => part.reduce((sum, one) => sum + one, 0);

/** The run of words that is likeliest the place, with what stands around it where that is not plainly something else. */
export function likeliest(odds: readonly number[]): Run {
  let best = { from: 0, to: 0, sum: 0 };
  let run = { from: 0, sum: 0 };
  odds.forEach((one, at) => {
    if (run.sum <= 0) run = { from: at, sum: 0 };
    run.sum += one;
    if (run.sum > best.sum) best = { from: run.from, to: at + 1, sum: run.sum };
  });
  return {
    from: sumOf(odds.slice(0, best.from)) > -CHATTING ? 0 : best.from,
    to: sumOf(odds.slice(best.to)) > -(odds.length - best.to > 1 ? TELLING : LONE) ? odds.length : best.to,
  };
}
