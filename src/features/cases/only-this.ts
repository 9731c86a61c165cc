// "Only the rubble, not the building": of what was told one thing stands, and the other is taken out of it.
import type { Take } from '../../bot/path.ts';
import { isWritten, opensWith } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { OtherProblem, Turn } from '../../bot/turn.ts';
import { isKnown, saysWhere } from '../../bot/understanding/corrected-place.ts';
import { CLEARLY, isMarked } from '../../bot/understanding/is-telling.ts';
import { bare, isLink, linksBefore } from '../../bot/understanding/place-opening.ts';
import { isNot, rawWords } from '../../bot/understanding/review-lines.ts';
import { wordSpans } from '../../bot/understanding/split-correction.ts';
import type { Answers } from '../../flow/engine/state.ts';

type Word = ReturnType<typeof wordSpans>[number];

/** More words tell a story, or more than a thing. */
const MOST_WORDS = 12;
const MOST_OF_THING = 5;
/** A thing that takes the place of another is named in so few words. */
const MOST_INSTEAD = 3;
/** "And", grown onto a word. */
const GROWN_AND = /^\u0648(?=\p{L}{3})/u;

/** What is to stay of what was told, and what is to go, as they are written. */
interface Parted {
  kept: string;
  denied: string;
  /** It is said to be all there is. */
  isOnly: boolean;
}

/** Puts it right in the open complaint and among those that wait. False: nothing of what was told is taken back so. */
export const keepsOnly: Take = (turn, text) => {
  const { flow, answers = {} } = turn.memory;
  const { details } = answers;
  const parted =
    flow === 'complaint' && details?.kind === 'text' && details.text ? partedIn(turn, text) : null;
  if (parted === null || details?.kind !== 'text' || !details.text) return false;
  // "Not the fire, only the smoke" is said of the danger.
  if (isAlarmed(turn) || saysWhere(turn, parted.kept) || isKnown(turn, parted.kept)) return false;
  const now = keptOf(turn, details.text, parted);
  if (now === null) return false;
  const { others: _, ...memory } = turn.memory;
  const category = categoryOf(turn, now, parted.kept);
  turn.memory = {
    ...memory,
    ...(now.others.length > 0 && { others: now.others }),
    answers: {
      ...answers,
      details: { ...details, text: now.told },
      ...(category && { category: { kind: 'choice', option: category } }),
      ...(now.place && { place: now.place }),
    },
  };
  tell(turn, 'common-subject_taken');
  return true;
};

/** "Forget the dogs, just the leak": a problem that waits is let go by its subject. False: none is. */
export const dropsWaiting: Take = (turn, text) => {
  const { flow, others = [] } = turn.memory;
  if (flow !== 'complaint' || others.length === 0 || rawWords(text).length > MOST_WORDS) return false;
  if (!opensWith(turn, text, 'heard-lets_go', 'first')) return false;
  const [clause = ''] = text.split(/[,;.\n\u060c\u061b]/u);
  const { categories } = turn.context.darija.route(clause, turn.context.referenceData.examples);
  const left = others.filter(({ category }) => !categories.some((one) => one === category));
  if (left.length === others.length) return false;
  const { others: _, ...memory } = turn.memory;
  turn.memory = { ...memory, ...(left.length > 0 && { others: left }) };
  tell(turn, 'complaint-next', 'left');
  return true;
};

/** For so long after a danger what is taken back may be the danger. */
const DANGER_MS = 3_600_000;

const isAlarmed = ({ memory: { danger }, now }: Turn): boolean =>
  danger !== undefined && now.getTime() - danger.at < DANGER_MS;

/** "Only X, not Y", "not Y, only X", "X and not Y". */
function partedIn(turn: Turn, text: string): Parted | null {
  const words = wordSpans(text);
  if (words.length < 3 || words.length > MOST_WORDS || isMarked(text)) return null;
  const only = words.findIndex(({ text: word }) => isWritten(turn, word, 'heard-only'));
  const not = words.findIndex(
    ({ text: word }, at) =>
      at !== only && isNot(turn.context, word) && !isWritten(turn, word, 'heard-plain_no'),
  );
  // "Not only out: the wire is bare."
  if (not < 0 || only === not + 1) return null;
  const said = (from: number, to: number) => phrase(turn, text, words.slice(from, to));
  const behindNot = (to: number) => said(not + 1, to);
  const pause = words.findIndex(({ first }, at) => at > not + 1 && first);
  const parted =
    only > not
      ? { denied: behindNot(only), kept: said(only + 1, words.length) }
      : only >= 0 || not > 0
        ? { denied: behindNot(words.length), kept: said(Math.max(only, -1) + 1, not) }
        : pause > 0
          ? { denied: behindNot(pause), kept: said(pause, words.length) }
          : null;
  return parted?.kept && parted.denied ? { ...parted, isOnly: only >= 0 } : null;
}

/** The words of a thing, without what may stand around it; empty where they are too many for one. */
function phrase(turn: Turn, text: string, words: Word[]): string {
  const isAround = ({ text: word }: Word) =>
    ['heard-review_is', 'heard-review_beside', 'heard-only', 'heard-goes_on'].some((list) =>
      isWritten(turn, word, list),
    ) && !isLink(turn, word);
  const first = words.find((word) => !isAround(word));
  const last = words.findLast((word) => !isAround(word));
  if (!first || !last || words.indexOf(last) - words.indexOf(first) >= MOST_OF_THING) return '';
  return text.slice(first.start, last.start + last.text.length);
}

type Now = { told: string; others: OtherProblem[]; category?: string; place?: Answers[string] };

/** What is told now, and what still waits; null: the words speak of nothing that was told. */
function keptOf(turn: Turn, told: string, { kept, denied, isOnly }: Parted): Now | null {
  const { others = [] } = turn.memory;
  const isIn = (thing: string, words: string) => placeOf(turn, thing, words, isOnly ? 0.5 : 1) !== null;
  const waiting = others.find(({ text }) => isIn(kept, text) && !isIn(denied, text));
  if (waiting && isIn(denied, told) && !isIn(kept, told))
    return {
      told: waiting.text,
      others: others.filter((one) => one !== waiting),
      category: waiting.category,
      ...(waiting.isOwnPlace && waiting.place && { place: waiting.place }),
    };
  if (isIn(kept, told)) {
    const left = others.filter(({ text }) => !isIn(denied, text));
    const without = isIn(denied, told) ? withoutThing(turn, told, denied) : told;
    return without === told && left.length === others.length ? null : { told: without, others: left };
  }
  const at = isOnly ? placeOf(turn, denied, told) : null;
  if (at === null) return null;
  const words = wordSpans(told);
  const [from, to] = [words[at.from], words[at.to - 1]];
  if (!from || !to) return null;
  // "Only the branch of it that fell" is no thing in the place of another.
  if (wordSpans(kept).length > MOST_INSTEAD) return { told: `${told}\n${kept}`, others };
  return { told: `${told.slice(0, from.start)}${kept}${told.slice(to.start + to.text.length)}`, others };
}

/** Where the words of a thing stand in what was told, whichever script each is in; null: less than this share of them do. */
function placeOf(turn: Turn, thing: string, told: string, share = 0.5): { from: number; to: number } | null {
  const keyOf = (word: string) => turn.context.darija.searchKey(bare(word.replace(GROWN_AND, '')));
  const sought = wordSpans(thing).filter(({ text }) => !isLink(turn, text) && keyOf(text).length > 1);
  const words = wordSpans(told);
  const [first] = sought;
  if (!first) return null;
  const found = sought.flatMap(({ text }) => {
    const at = words.findIndex((word) => keyOf(word.text) === keyOf(text));
    return at < 0 ? [] : [at];
  });
  if (found.length === 0 || found.length < sought.length * share) return null;
  return { from: Math.min(...found), to: Math.max(...found) + 1 };
}

/** What was told without this thing, and without the "and" that joined it. */
function withoutThing(turn: Turn, told: string, thing: string): string {
  const at = placeOf(turn, thing, told);
  if (at === null) return told;
  const words = wordSpans(told);
  const isAnd = (word = '') =>
    isWritten(turn, word, 'heard-place_and') || isWritten(turn, word, 'heard-joins');
  const links = linksBefore(turn, words, at.from);
  const isJoined = isAnd(words[links - 1]?.text);
  const start = words[isJoined ? links - 1 : links]?.start ?? 0;
  const next = words[at.to];
  const isFirst = !isJoined && !GROWN_AND.test(words[at.from]?.text ?? '');
  // Where the first of two goes, so does the "and" before the second.
  const behind = isFirst && isAnd(next?.text) ? words[at.to + 1] : next;
  const rest = told.slice(behind?.start ?? told.length);
  return `${told.slice(0, start)}${isFirst ? rest.replace(GROWN_AND, '') : rest}`
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The subject of what is told now, where it is plainly another; undefined: it stays. */
function categoryOf({ context, memory }: Turn, { told, category }: Now, kept: string): string | undefined {
  if (category) return category;
  const { darija, referenceData } = context;
  const of = (text: string): readonly string[] => darija.route(text, referenceData.examples).categories;
  const own = memory.answers?.category;
  const { clearly } = darija.route(kept, referenceData.examples);
  const [named] = clearly >= CLEARLY ? of(kept) : [];
  const isStillOwn = own?.kind === 'choice' && of(told).includes(own.option);
  const found = named ?? (isStillOwn ? undefined : of(told)[0]);
  return referenceData.categories.some(({ id }) => id === found) ? found : undefined;
}
