// Parts a message that tells of several problems into the words of each.
import type { Category, Problem, Routed } from '../labels.ts';

/** What may part two problems: the end of a sentence, or "and" in Arabic, Darija, French and English. */
const PART = /[.!?؟\n,;،؛]+|\s(?:و|w|o|ou|wa|et|puis|and)(?=\s)|\s(?=و\p{L}{3})/giu;
/** What is left of such an "and", or "also", at the beginning of a piece. */
const LEADING = /^(?:[\s.!?؟,;،؛]|(?:و|w|o|ou|wa|et|puis|and|و?حتى|تا|7ta|hta|7tta|aussi|en plus|also)\s)+/iu;
const TRAILING = /[\s,;،؛]+$/u;
/** "And" grown onto the article. */
const GROWN_AND = /^و(?=ال)/u;
/** As many letters as `PART` looks at behind a blank. */
const GROWN = 4;
/** This sure a piece must be, read alone, that it is a complaint about just that. */
const STANDS_ALONE = 0.5;
/** This much of a piece must speak for its category; much more where it is only a word or two. */
const LIKELY = 0.5;
const PLAINLY = 0.85;
const FEW_WORDS = 2;
/** "People fell ill *from it*": what points back goes on about the problem before. */
const POINTS_BACK =
  /(?:^|\s)(?:[bfl]ih(?:a|om)?|3lih(?:a|om)?|m[ne]n?(?:ha|ho|no|hom)|fo[q9](?:o|ha)|[فبل]يه(?:ا|م)?|علي(?:ه|ها|هم)|من(?:و|ها|هم)|فوق(?:و|ها)|ça|y)(?=\s|$)/iu;

/** A piece of the message read by itself; `plainly` is the share of its first category. */
export type Alone = Pick<Routed, 'intent' | 'confidence' | 'categories'> & { plainly: number };

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

function standsAlone(
  category: Category,
  piece: string,
  later: boolean,
  alone: (piece: string) => Alone,
): boolean {
  if (later && POINTS_BACK.test(piece)) return false;
  const read = alone(piece);
  const enough = piece.split(/\s+/).length > FEW_WORDS ? LIKELY : PLAINLY;
  return (
    read.intent === 'complaint' &&
    read.confidence >= STANDS_ALONE &&
    read.categories[0] === category &&
    read.plainly >= enough
  );
}

/**
 * Of the problems whose naming words were found, those that are told apart: the sentence parts between them, and each
 * piece read `alone` is a complaint about just that. The spans of the answer are the pieces. A sentence that names two
 * things is one problem: then the answer is empty.
 */
export function toldApart(
  text: string,
  named: readonly Problem[],
  alone: (piece: string) => Alone,
): Problem[] {
  if (named.length < 2) return [];
  const pieces: Problem[] = [];
  let from = 0;
  named.forEach(({ category, span }, i) => {
    const next = named[i + 1];
    const cut = next ? cutBetween(text, span.end, next.span.start) : text.length;
    if (cut === null) return;
    const piece = pieceOf(text, from, cut);
    if (standsAlone(category, piece.text, i > 0, alone)) pieces.push({ category, span: piece });
    from = cut;
  });
  return pieces.length < 2 ? [] : pieces;
}
