// Names of people in a text, known by the words before them and by first names; not those that streets and schools bear.

import type { Sets } from './identifying-words.ts';
import { between, type Stretch, together, type Word } from './words-of-text.ts';

export const MOST_NAME_WORDS = 3;
const MOST_DOUBTFUL_WORDS = 2;

/** Names that a word, or the phrase that ends with it, announces. `isPublic`: words that name a place of all. */
export function namesAt(
  text: string,
  words: Word[],
  at: number,
  sets: Sets,
  isPublic: ReadonlySet<number>,
): Stretch[] {
  const word = words[at];
  if (!word || isPublic.has(at)) return [];
  const ends = (list: ReadonlySet<string>) => word.phrases.some((phrase) => list.has(phrase));
  if (ends(sets.name_follows)) return followers(text, words, at, MOST_NAME_WORDS, sets, true);
  if (ends(sets.name_may_follow)) return followers(text, words, at, MOST_DOUBTFUL_WORDS, sets, false);
  const titled = sets.titles.has(word.folded)
    ? followers(text, words, at, MOST_DOUBTFUL_WORDS, sets, false)
    : [];
  const given = givenAt(words, at, sets);
  const next = words[at + given];
  // Kings are no neighbours.
  if (given === 0 || (next && sets.kings.has(next.folded) && together(text, words[at + given - 1], next)))
    return titled;
  const last = words[at + given - 1] ?? word;
  return [...titled, { start: word.start, end: surnameEnd(text, words, at + given, sets) ?? last.end }];
}

/** How many words a first name has that begins here; none: 0. */
export function givenAt(
  words: readonly Word[],
  at: number,
  { first_names: known, not_names: others }: Sets,
): number {
  const [word, next] = [words[at], words[at + 1]];
  // "A happy feast" is nobody.
  if (!word || word.phrases.some((phrase) => others.has(phrase))) return 0;
  if (next && (known.has(`${word.folded} ${next.folded}`) || isServant(word, next))) return 2;
  return known.has(word.folded) ||
    /^(?:\u0639\u0628\u062f\u0627\u0644\p{L}{3,}|abd[aeou]?[ldrnsj]{1,2}[aeiou]\p{L}{2,})/u.test(word.folded)
    ? 1
    : 0;
}

/** "Servant of the…": a name in two words. */
const isServant = (word: Word, next: Word): boolean =>
  (word.folded === '\u0639\u0628\u062f' && /^\u0627\u0644\p{L}{2,}/u.test(next.folded)) ||
  (/^abd[eou]?l?$/u.test(word.folded) && /^\p{L}{4,}/u.test(next.folded));

/** The words after a cue, until one that is no name. After a sure cue a colon may come first. */
export function followers(
  text: string,
  words: Word[],
  at: number,
  most: number,
  sets: Sets,
  sure: boolean,
): Stretch[] {
  let end = 0;
  let taken = 0;
  for (let next = at + 1; next < words.length && taken < most; next++) {
    const [before, word] = [words[next - 1], words[next]];
    if (!before || !word) break;
    const joined =
      sure && taken === 0 ? !/[.!?\n]/u.test(between(text, before, word)) : together(text, before, word);
    if (!joined || /^\p{N}/u.test(word.text) || sets.not_names.has(word.folded)) break;
    end = word.end;
    if (!sets.family.has(word.folded)) taken += 1;
  }
  const first = words[at + 1];
  return first && end > 0 ? [{ start: first.start, end }] : [];
}

/** Where the name of a family ends that begins here; null: there is none. More first names may stand before it. */
function surnameEnd(text: string, words: Word[], at: number, sets: Sets): number | null {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !together(text, words[at - 1], word)) return null;
  if (sets.family.has(word.folded) && next && together(text, word, next)) {
    const given = Math.max(1, givenAt(words, at + 1, sets));
    const last = words[at + given] ?? next;
    return isOfArticle(words[at + given + 1], sets) && together(text, last, words[at + given + 1])
      ? (words[at + given + 1]?.end ?? last.end)
      : last.end;
  }
  const given = givenAt(words, at, sets);
  if (given > 0) return surnameEnd(text, words, at + given, sets) ?? words[at + given - 1]?.end ?? word.end;
  return isSurname(word, words[at - 1], sets) ? word.end : null;
}

/** "The one of…": most names of families. */
const isOfArticle = (word: Word | undefined, sets: Sets): boolean =>
  word !== undefined &&
  /^\u0627\u0644\p{L}{3,}/u.test(word.folded) &&
  !sets.not_families.has(word.folded) &&
  !sets.not_names.has(word.folded);

/** Better too many: what follows a first name is one unless it is a word that often does, or has the shape of a verb. */
function isSurname(word: Word, before: Word | undefined, sets: Sets): boolean {
  if (!/^\p{L}{3}/u.test(word.text) || sets.not_names.has(word.folded) || sets.not_families.has(word.folded))
    return false;
  // Whoever writes first names with a capital writes those of families so.
  if (/^\p{Script=Latin}/u.test(word.text))
    return /^\p{Lu}/u.test(word.text) || (!/^\p{Lu}/u.test(before?.text ?? '') && !isLatinVerb(word));
  return isOfArticle(word, sets) || !isArabicVerb(word);
}

/** "He does", "he will", "he does not", "they did", "did to me". */
const isArabicVerb = ({ folded }: Word): boolean =>
  /^(?:\u0648?\u0643[\u064a\u0627\u062a\u0646]|\u063a[\u064a\u0627\u0646\u062a]|\u0645\u0627|[\u0641\u0644\u0648](?=\u0627\u0644))/u.test(
    folded,
  ) ||
  (!/^(?:\u0628\u0646|\u0628\u0648|\u0627)/u.test(folded) &&
    /(?:\u0648|\u0648\u0627|\u0627\u062a|\u0646\u064a|\u0647\u0627|\u0647\u0645|\u0634)$/u.test(folded));

const isLatinVerb = ({ folded }: Word): boolean =>
  /^(?:k[aei]?[nytd]|kay|gha|ghi|ma|way)/u.test(folded) ||
  /(?:at|ni|ha|hom|ch|9o|bo|to|do|ro|lo)$/u.test(folded);

/**
 * The words, by their places, that name a street, a school or another place of all: what stands right behind its kind,
 * as long as it could be a name. Behind "the school" somebody else may stand; "school of" goes on.
 */
export function publicNames(text: string, words: readonly Word[], sets: Sets): ReadonlySet<number> {
  const found = new Set<number>();
  words.forEach((word, at) => {
    if (!isPublicKind(word, sets)) return;
    let more = MOST_NAME_WORDS;
    for (let next = at + 1; next < words.length && more > 0; next++, more--) {
      const near = words[next];
      if (!near || !together(text, words[next - 1], near)) return;
      const isPart = sets.titles.has(near.folded) || sets.family.has(near.folded);
      const given = givenAt(words, next, sets);
      found.add(next);
      if (isPart) continue;
      for (let more = 1; more < given; more++) found.add(next + more);
      const after = next + Math.max(1, given);
      // A first name, and what it is told apart by.
      if (given > 0 && words[after] && together(text, words[after - 1], words[after])) found.add(after);
      return;
    }
  });
  return found;
}

/** "Street of", also behind the short words that grow onto it. */
function isPublicKind({ folded }: Word, { public: kinds }: Sets): boolean {
  return kinds.has(folded) || kinds.has(folded.replace(/^(?:[\u0641\u0644\u0628\u0648\u062f]|[fbd])/u, ''));
}
