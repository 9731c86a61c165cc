// An idea and a problem told in one message: the problem is opened, and the idea waits as a draft that is offered next.
import { parkDraft } from '../../bot/drafts.ts';
import { holdsWord, isWritten, knownWords, opensWith, wordsIn } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { namesProblem } from '../../bot/understanding/is-telling.ts';
import { ideaIn } from './prefill.ts';

/** Fewer words tell neither. */
const FEWEST_WORDS = 3;
/** As sure as it must be what each half is for. */
const SURE = 0.8;
/** "And" as one letter on the next word. */
const GROWN = /^\u0648(?=\p{L}{3})/u;

interface Both {
  idea: string;
  problem: string;
}

/** Both halves, where a text tells of a problem and proposes something. */
export function ideaBesideProblem(turn: Turn, text: string): Both | null {
  if (!holdsWord(turn, text, 'heard-idea')) return null;
  for (const { first, second, isPaused } of halves(turn, text)) {
    // Behind a mere comma an idea goes on: "benches, the old have nowhere to sit".
    if (!isPaused && proposes(turn, first) && !goesOn(turn, second) && tellsProblem(turn, second))
      return { idea: first, problem: second };
    if (tellsProblem(turn, first) && proposes(turn, second)) return { idea: second, problem: first };
  }
  return null;
}

/** Keeps the idea for when the problem is sent, and says so. */
function keepIdea(turn: Turn, idea: string): void {
  parkDraft(turn, { flow: 'proposal', answers: ideaIn(turn, idea) });
  tell(turn, 'complaint-kept_too', undefined, { text: idea });
}

/** Keeps the idea told beside a problem; what is left is the problem, or all of it where there is no idea. */
export function withoutIdea(turn: Turn, text: string): string {
  const both = ideaBesideProblem(turn, text);
  if (!both) return text;
  keepIdea(turn, both.idea);
  return both.problem;
}

/** Keeps the idea told beside a problem, which is left to be opened. Null: only one of them is told. */
export function problemLeft(turn: Turn, flow: string, text: string): { flow: string; text: string } | null {
  const both = flow === 'complaint' || flow === 'proposal' ? ideaBesideProblem(turn, text) : null;
  if (!both) return null;
  keepIdea(turn, both.idea);
  return { flow: 'complaint', text: both.problem };
}

interface Halves {
  first: string;
  second: string;
  /** Only a comma parts them. */
  isPaused: boolean;
}

/** The text cut at every "and", full stop or line. */
function halves(turn: Turn, text: string): Halves[] {
  // As it is spelt: "au" sounds like the "and" of Darija.
  const isJoin = (word: string) => isWritten(turn, word, 'heard-joins');
  const words = [...text.matchAll(/\S+/gu)];
  return words.flatMap((word, at): Halves[] => {
    if (at < FEWEST_WORDS || words.length - at < FEWEST_WORDS) return [];
    const before = text.slice(0, word.index).trim();
    const isCut = /[.!\u061f?;\u061b]$/u.test(before) || /\n\s*$/u.test(text.slice(0, word.index));
    const isPaused = !isCut && /[,\u060c]$/u.test(before);
    const isJoined = isJoin(word[0]) || GROWN.test(word[0]);
    if (!isCut && !isPaused && !isJoined) return [];
    const second = withoutJoin(text.slice(word.index), isJoin);
    return [{ first: before.replace(/[,;\u060c\u061b]$/u, ''), second, isPaused: isPaused && !isJoined }];
  });
}

function withoutJoin(text: string, isJoin: (word: string) => boolean): string {
  const [first = ''] = text.split(/\s+/u);
  return first !== '' && isJoin(first)
    ? withoutJoin(text.slice(first.length).trim(), isJoin)
    : text.replace(GROWN, '');
}

/** "Benches and *of* shade *so that* people sit": what goes on about the idea is no problem. */
function goesOn(turn: Turn, text: string): boolean {
  if (opensWith(turn, text, 'heard-idea_of', 'first') || opensWith(turn, text, 'heard-idea_aim', 'anywhere'))
    return true;
  // "The old have nowhere to sit" is why.
  return (
    opensWith(turn, text, 'heard-idea_lack', 'anywhere') &&
    turn.context.darija.route(text).place === undefined
  );
}

function proposes(turn: Turn, text: string): boolean {
  if (!holdsWord(turn, text, 'heard-idea')) return false;
  // "I have an idea," only announces it.
  const words = wordsIn(turn.context, text);
  if (knownWords(turn.context, 'heard-idea').has(words.at(-1) ?? '')) return false;
  const { intent, confidence } = turn.context.darija.route(text);
  return intent === 'proposal' && confidence >= SURE;
}

function tellsProblem(turn: Turn, text: string): boolean {
  if (text.split(/\s+/u).length < FEWEST_WORDS || holdsWord(turn, text, 'heard-idea')) return false;
  const { intent, confidence, categories } = turn.context.darija.route(
    text,
    turn.context.referenceData.examples,
  );
  const isTold = intent === 'complaint' && confidence >= SURE && categories.length > 0;
  return isTold && saysMoreThanWhere(turn, text) && namesProblem(turn, text);
}

/** "Benches and *shade in the square*": a thing and where it is to be tells of nothing that is wrong. */
function saysMoreThanWhere({ context }: Turn, text: string): boolean {
  const { place } = context.darija.route(text);
  return !place || text.slice(0, place.start).trim().split(/\s+/u).length > 1;
}
