// "This is a complaint, no question", and the other way round: what the words just said are taken for after all.

import { answerAside, asideIn, CALLS } from '../../bot/asides.ts';
import { parkOpen } from '../../bot/drafts.ts';
import { begin, repeatQuestion } from '../../bot/flow-runner.ts';
import { ask, MENU, menuLabel } from '../../bot/main-menu.ts';
import { knownWords, leavesIt, opensWith, readBy, readYesNo, wordsIn } from '../../bot/phrases.ts';
import { tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import type { Answers, Input } from '../../flow/engine/state.ts';
import { problemSaid, sayUnderstood } from './prefill.ts';
import { keepAnother } from './problem-queue.ts';

const LISTS = ['question', 'complains', 'complains_beside', 'only', 'review_not'].map(
  (list) => `heard-${list}`,
);
/** More words say more than what it is. */
const MOST_WORDS = 14;
/** Shorter ones describe nothing. */
const SHORTEST = 15;

/** "Not a question", perhaps with what it is instead. */
const deniesAsking = (turn: Turn, text: string): boolean => readAs(turn, text) === 'complaint';

/** What the words just said are, after all; null: nothing of the kind is said. */
function readAs(turn: Turn, text: string): 'complaint' | 'question' | null {
  if (onlyAsked(turn, text)) return 'question';
  const drawn = readBy(turn, text, LISTS, MOST_WORDS);
  if (!drawn?.has('heard-question')) return null;
  const complains = drawn.has('heard-complains');
  const isOnly = drawn.has('heard-only');
  const { denied, isFirst } = deniedIn(turn, text);
  if (denied === 'complains') return 'question';
  // "No, it is only a question."
  if (denied === null || (isFirst && isOnly)) return isOnly && !complains ? 'question' : null;
  return complains || readYesNo(turn, text) === null ? 'complaint' : null;
}

/** "I was only asking", and not where a request stands. */
const onlyAsked = (turn: Turn, text: string): boolean =>
  text.split(/\s+/u).length <= MOST_WORDS &&
  opensWith(turn, text, 'heard-only_asked', 'anywhere') &&
  turn.context.darija.route(text).intent !== 'status';

/** What is named first behind the last "not", null where neither is, and whether that stands first of all. */
function deniedIn(
  { context }: Turn,
  text: string,
): { denied: 'question' | 'complains' | null; isFirst: boolean } {
  const words = wordsIn(context, text);
  const nots = knownWords(context, 'heard-review_not');
  // In one language a word for "not" is the word for "only" of another.
  const only = knownWords(context, 'heard-only');
  const last = words.findLastIndex((word) => nots.has(word) && !only.has(word));
  const behind = last < 0 ? [] : words.slice(last + 1);
  const named = (['question', 'complains'] as const).map((list) => {
    const known = knownWords(context, `heard-${list}`);
    return { list, at: behind.findIndex((word) => known.has(word)) };
  });
  const [first] = named.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  return { denied: first?.list ?? null, isFirst: last === 0 };
}

/** True for whoever says that it is a complaint after all, or no more than a question. */
export const correctsKind = (turn: Turn, text: string): boolean => readAs(turn, text) !== null;

/** Makes of what was said what it is after all: a complaint, or a question. False: nobody says so. */
export async function otherKindAfterAll(turn: Turn, givens: Input[]): Promise<boolean> {
  const text = onlyText(givens);
  if (text === null || turn.memory.untold !== undefined) return false;
  const kind = readAs(turn, text);
  if (kind === 'complaint') return complainsAfterAll(turn);
  return kind === 'question' && asksAfterAll(turn, text);
}

/** Opens the complaint that was taken for a question, with its words; beside a form it waits until that is sent. */
async function complainsAfterAll(turn: Turn): Promise<boolean> {
  const { flow, passed } = turn.memory;
  if (flow === 'complaint') {
    keepPassed(turn);
    await repeatQuestion(turn);
    return true;
  }
  if (flow && passed === undefined) return false;
  const { darija, referenceData } = turn.context;
  const answers: Answers =
    passed === undefined ? {} : problemSaid(turn, passed, darija.route(passed, referenceData.examples, true));
  if (passed !== undefined && passed.length >= SHORTEST && !answers.details)
    answers.details = { kind: 'text', text: passed };
  sayUnderstood(turn, answers);
  await begin(turn, 'complaint', { prefilled: answers });
  return true;
}

/** A question about another subject than that of the form. */
function keepPassed(turn: Turn): void {
  const { passed, answers } = turn.memory;
  if (passed === undefined) return;
  const [category] = turn.context.darija.route(passed, turn.context.referenceData.examples).categories;
  const own = answers?.category;
  if (!category || (own?.kind === 'choice' && own.option === category)) return;
  keepAnother(turn, { category, text: passed, told: passed });
  tell(turn, 'complaint-kept_too', undefined, { text: passed });
}

/** Leaves the complaint that was only asked about; its words are answered as far as the bot can. */
async function asksAfterAll(turn: Turn, text: string): Promise<boolean> {
  const { flow, answers, passed } = turn.memory;
  if (!flow && passed !== undefined && onlyAsked(turn, text)) return tellQuestion(turn);
  if (flow !== 'complaint') return false;
  const details = answers?.details;
  const asked = details?.kind === 'text' ? details.text : undefined;
  // What was sent with it is kept; words alone go, since they were no complaint.
  const hasFiles = Object.values(answers ?? {}).some(({ kind }) => kind === 'files');
  if (!hasFiles) turn.memory = { ...turn.memory, answers: {} };
  await parkOpen(turn);
  const aside = asked === undefined ? 'information' : asideIn(turn, asked);
  if (asked !== undefined) turn.memory = { ...turn.memory, passed: asked };
  if (aside !== null && !CALLS.includes(aside)) answerAside(turn, aside, asked ?? '');
  else tellQuestion(turn);
  return true;
}

function tellQuestion(turn: Turn): true {
  tell(turn, 'asides-question');
  ask(turn, MENU, ['person'], menuLabel(turn));
  return true;
}

/** In mid-form the words that were not kept, since they seemed to ask, are the answer after all: "leave it so". */
export function keptAfterAll(turn: Turn, givens: Input[]): Input[] {
  const text = onlyText(givens);
  const { untold } = turn.memory;
  return text !== null && untold !== undefined && (deniesAsking(turn, text) || leavesIt(turn, text))
    ? [{ kind: 'text', text: untold }]
    : givens;
}
