// Parts a message that tells of several problems into the words of each.
import type { Category, Problem, Routed } from '../labels.ts';
import { LIST, type Named } from './concept-scores.ts';

/** What may part two problems: the end of a sentence, or "and" in Arabic, Darija, French and English. */
const PART =
  /[.!?؟\n,;،؛]+|\s(?:و|w|o|ou|wa|et|puis|and|ainsi qu(?:e|['’])|zid 3liha|زيد عليها|وزيد|\d[)\].-])(?=\s|(?<=['’]))|\s(?=و\p{L}{3})/giu;
/** What is left of such an "and", or "also", at the beginning of a piece. */
const LEADING =
  /^(?:[\s.!?؟,;،؛]|(?:و|w|o|ou|wa|et|puis|and|و?حتى|تا|7ta|hta|7tta|aussi|en plus|also|premièrement|deuxièmement|d'abord|ensuite|زيد عليها|zid 3liha)\s|ainsi qu(?:e\s|['’])|\d[)\].-]\s*)+/iu;
const TRAILING = /[\s,;،؛.]+$/u;
/** "And" grown onto the article. */
const GROWN_AND = /^و(?=ال)/u;
/** As many letters as `PART` looks at behind a blank. */
const GROWN = 4;
/** "I have two problems:" in front of them. */
const ANNOUNCES =
  /^[^.!?؟\n]{0,60}?(?:(?:deux|[2-5]|[٢-٥]|trois|quatre|cinq|plusieurs|jouj|joj|zouj|tlata|ta?lt|a?rb3a|kha?msa|bzaf|two|three|جوج|زوج|تلاتة|ثلاثة|تلت|ربعة|أربعة|خمسة|بزاف)\s+(?:(?:de|d|dyal|ديال|د|autres)\s+)?(?:l?probl[eè]m(?:e?s|at)?|choses|soucis|things|l?mo?chkil\p{L}*|l?ma?chaki?l|l?m[cs]ha?ki?l|l?[7h]wa?ye?j|(?:ال)?مشاك[يِ]?ل|(?:ال)?حوايج|مشكل(?:ات)?)|مشكلت(?:ان|ين)|مشكل(?:ان|ين)|أمر(?:ان|ين))(?=[\s:،,.;!-]|$)[\s:،,.;!-]*(?:c['’]est\s+|هما\s+|homa\s+)?/iu;
/** "Also" in the second of two. */
const ALSO =
  /(?:^|\s)(?:aussi|également|en plus|also|too|7ta|hta|7tta|ta|kadalik|حتى|تا|أيضا|كذلك|كدلك)(?=\s|$)/iu;
/** "In" something, which may be the name of a place that nobody knows. */
const INSIDE = /(?:^|\s)(?:(?:f|fi|fl|à|au|aux|dans|rue|avenue|في)\s+\S|ف(?=\p{L}{3}))/iu;
/** The little words that a new sentence begins with. */
const OPENS =
  /(?:^|\s)(?:(?:il y a|y a|y'a|des|les|la|le|une?|aussi|il|kayna?|chi|wahed|wa7ed|had|hadi?|l|كاين[ةه]?|شي|واحد|هاد|هناك|يوجد|توجد)\s+|l['’])*$/iu;
/** What ends in one of these is not at its end. */
const GOES_ON =
  /(?:^|\s)(?:\p{L}{1,3}|devant|derrière|derriere|côté|cote|près|pres|avec|dans|pour|sous|vers|entre|chez|dyal|dial|7dah|[9q]o?dd?am|we?s[t6]|lwe?s[t6]|ديال|حدا|قدام|جنب|قرب|وسط|تحت|فوق|بجانب|أمام|قرب|بين|خلف)$/iu;
/** This sure a piece must be, read alone, that it is a complaint about just that. */
const STANDS_ALONE = 0.5;
/** This much of a piece must speak for its category; much more where it is only a word or two. */
const LIKELY = 0.5;
const PLAINLY = 0.85;
const FEW_WORDS = 2;
/** Where nothing parts two problems each has at least so many words. */
const ENOUGH_WORDS = 3;
/** "People fell ill *from it*": what points back goes on about the problem before. */
const POINTS_BACK =
  /(?:^|\s)(?:[bfl]ih(?:a|om)?|3lih(?:a|om)?|m[ne]n?(?:ha|ho|no|hom)|fo[q9](?:o|ha)|[فبل]يه(?:ا|م)?|علي(?:ه|ها|هم)|من(?:و|ها|هم)|فوق(?:و|ها)|(?<!tout\s)ça|y(?! a\s))(?=\s|$)/iu;

/** "Near the lamp and *of the bins*": what begins so belongs to the words before the "and". */
const BELONGS = /^(?:de|du|d['’]|dyal|dial|ديال|devant|près|pres|حدا|7da)(?=\s|(?<=['’]))/iu;

/** "I am in a wheelchair", "my son is asthmatic", "the rains are near": who tells, and why it matters, is no problem of its own. */
const WHY =
  /^(?:mais |car |parce que |donc |surtout |7it |7int |حيت |حيث |لأن |راه |rah |و(?=أنا|انا|ولدي|بنتي))?(?:je (?:suis|dois|ne peux|peux)|j['’]ai (?:un|une|deux|\d|peur|mal)|(?:mon|ma|mes) (?:fils|fille|filles|enfants?|bébé|bebe|mère|mere|père|pere|mari|femme|grand-m|grand-p|parents)|nous avons des enfants|[aà] cause de|c['’]?(?:est)? (?:très |tres |trop |vraiment )?(?:dangereux|urgent)|أنا |انا |ولدي |بنتي |ولادي |الوالد|مي |مّي |wldi |weldi |bnti |wladi |lwalid|ana )/iu;
/** "It rubs on the wires", "the rains are near": where the first problem leads. */
const LEADS_TO =
  /كيتحك|كتتحك|كيحك|كيقيس|كتقيس|kayt7ek|kayt7k|kay9is|kat9is|frott|touch(?:e|ent) |(?:الشتا|الشتاء|chta|lchta) (?:قريب|جاي|9rib|jay)|la pluie (?:arrive|approche|est proche)|l['’]hiver (?:arrive|approche)/iu;
/** Rats, flies and smells come of what lies there. */
const COMES_OF =
  /\brats?\b|\bsouris\b|mouches|moustiques|odeurs?|\bpue\b|الفيران|الطوبات|طوبة|الريحة|ريحة|الناموس|الدبان|tobat|toubat|\bfiran\b|ri7a|namouss?|deban/iu;
const SOURCES: readonly Category[] = ['waste', 'water_sewage'];
/** What comes of it is told in few words, without a place of its own. */
const MOST_OF_IT = 12;

/** A piece of the message read by itself. */
export type Alone = Pick<Routed, 'intent' | 'confidence' | 'categories' | 'clearly' | 'place'>;
type ReadAlone = (piece: string) => Alone;

/** In a list the name of a thing stands for what is wrong with it: "the lights, the rubbish and the dogs". */
function listed(piece: string, categories: readonly Category[]): Category | null {
  const [only, ...others] = categories;
  const isName = countOf(piece) <= ENOUGH_WORDS && !goesOn(piece);
  return only && others.length === 0 && isName ? only : null;
}

const spanOf = (text: string, start: number, end: number): Problem['span'] => ({
  start,
  end,
  text: text.slice(start, end),
});

/** The last place between two problems where a sentence may part; null if there is none. */
function cutBetween(text: string, end: number, start: number): number | null {
  // A few letters more: an "and" that has grown onto the second problem is known by what follows it.
  const between = text.slice(end, start + GROWN);
  const last = [...between.matchAll(PART)].findLast(({ index }) => end + index <= start);
  return last ? end + last.index : null;
}

/** The piece between two places, without the "and" it begins with. */
function pieceOf(text: string, from: number, to: number): Problem['span'] {
  const whole = text.slice(from, to);
  const words = whole.replace(LEADING, '').replace(GROWN_AND, '').trimStart();
  const start = from + whole.length - words.length;
  const own = words.replace(TRAILING, '');
  return { start, end: start + own.length, text: own };
}

const goesOn = (piece: string): boolean =>
  POINTS_BACK.test(piece) || BELONGS.test(piece) || WHY.test(piece) || LEADS_TO.test(piece);

/** Rats beside the rubbish belong to it. */
const comesOf = (piece: string, before: Category | undefined, alone: ReadAlone): boolean =>
  before !== undefined &&
  SOURCES.includes(before) &&
  COMES_OF.test(piece) &&
  countOf(piece) <= MOST_OF_IT &&
  alone(piece).place === undefined;

const countOf = (piece: string): number => piece.split(/\s+/).length;

/** The category of these that the piece is a complaint about, read alone; null: it is no problem of its own. */
function standsAlone(
  categories: readonly Category[],
  piece: string,
  later: boolean,
  alone: ReadAlone,
): Category | null {
  if (later && goesOn(piece)) return null;
  const read = alone(piece);
  const enough = countOf(piece) > FEW_WORDS ? LIKELY : PLAINLY;
  const own = categories.find((category) => category === read.categories[0]);
  return own && read.intent === 'complaint' && read.confidence >= STANDS_ALONE && read.clearly >= enough
    ? own
    : null;
}

/** Where the second of two problems begins though nothing parts them: both are told in full, each with its own place. */
function seamBetween(
  text: string,
  [first, second]: readonly [Problem, Problem],
  bounds: { from: number; to: number; announced: boolean },
  alone: ReadAlone,
): number | null {
  const between = text.slice(first.span.end, second.span.start);
  const cut = first.span.end + (OPENS.exec(between)?.index ?? between.length);
  const before = pieceOf(text, bounds.from, cut).text;
  const after = pieceOf(text, cut, bounds.to).text;
  if (GOES_ON.test(before) || Math.min(countOf(before), countOf(after)) < ENOUGH_WORDS) return null;
  if (standsAlone([first.category], before, false, alone) === null) return null;
  if (standsAlone([second.category], after, true, alone) === null) return null;
  const placed = [before, after].every((piece) => alone(piece).place !== undefined || INSIDE.test(piece));
  return placed || bounds.announced || ALSO.test(after) ? cut : null;
}

/** The stretches of a text between the places where it parts, each with the categories that are named in it. */
function stretchesOf(
  text: string,
  named: readonly Named[],
  start: number,
  alone: ReadAlone,
): { from: number; to: number; categories: Category[] }[] {
  const stretches: { from: number; to: number; categories: Category[] }[] = [];
  let from = start;
  let categories: Category[] = [];
  named.forEach((problem, i) => {
    categories.push(problem.category);
    const next = named[i + 1];
    const cut = next
      ? cutFor(text, [problem, next], { from, announced: start > 0 }, alone, named[i + 2])
      : text.length;
    if (cut === null) return;
    stretches.push({ from, to: cut, categories });
    from = cut;
    categories = [];
  });
  return stretches;
}

function cutFor(
  text: string,
  pair: readonly [Problem, Problem],
  { from, announced }: { from: number; announced: boolean },
  alone: ReadAlone,
  third: Problem | undefined,
): number | null {
  const [first, second] = pair;
  const cut = cutBetween(text, first.span.end, second.span.start);
  if (cut !== null) return cut;
  const to = (third && cutBetween(text, second.span.end, third.span.start)) ?? text.length;
  return seamBetween(text, pair, { from, to, announced }, alone);
}

/**
 * Of the problems whose naming words were found, those that are told apart: the sentence parts between them, and each
 * piece read `alone` is a complaint about just that. The spans of the answer are the pieces. A sentence that names two
 * things is one problem: then the answer is empty. What is no problem of its own goes with the one before it.
 */
export function toldApart(text: string, named: readonly Named[], alone: ReadAlone): Problem[] {
  if (named.length < 2) return [];
  const start = ANNOUNCES.exec(text)?.[0].length ?? 0;
  let main: Category | undefined;
  const stretches = stretchesOf(text, named, start, alone).map(({ from, to, categories }, i) => {
    const span = pieceOf(text, from, to);
    const isOfIt = i > 0 && comesOf(span.text, main, alone);
    const category = isOfIt ? null : standsAlone(categories, span.text, i > 0, alone);
    if (category !== null) main = category;
    return { span, categories: isOfIt ? [] : categories, category };
  });
  const standing = stretches.filter(({ category }) => category !== null).length;
  const isShort =
    stretches.length >= LIST && stretches.every(({ span }) => countOf(span.text) <= ENOUGH_WORDS);
  const isList = standing >= 2 || (standing > 0 && (start > 0 || isShort));
  const pieces: Problem[] = [];
  let before: number | undefined;
  for (const { span, categories, category } of stretches) {
    const own = category ?? (isList ? listed(span.text, categories) : null);
    const last = pieces.at(-1);
    if (own && !pieces.some((piece) => piece.category === own)) {
      pieces.push({ category: own, span: spanOf(text, before ?? span.start, span.end) });
      before = undefined;
    } else if (last) last.span = spanOf(text, last.span.start, span.end);
    else before ??= span.start;
  }
  return pieces.length < 2 ? [] : pieces;
}
