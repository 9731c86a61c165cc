// A problem told where only its subject was asked for: nothing of it is to be told twice.

import { holdsWord, isWritten, knownWords, opensWith, readYesNo } from '../../bot/phrases.ts';
import { optionLabel, tell } from '../../bot/render.ts';
import type { Turn } from '../../bot/turn.ts';
import { complaintIn, namesProblem } from '../../bot/understanding/is-telling.ts';
import { onlyText } from '../../bot/understanding/passed-words.ts';
import { withoutGrown } from '../../bot/understanding/read-place.ts';
import { isNot, isOf, rawWords } from '../../bot/understanding/review-lines.ts';
import { withoutJoint, wordSpans } from '../../bot/understanding/split-correction.ts';
import { describes } from '../../bot/understanding/without-hello.ts';
import type { Answer, Input } from '../../flow/engine/state.ts';
import { problemSaid, sayUnderstood, takesPlace } from './prefill.ts';
import { keepAnother, keepOthers } from './problem-queue.ts';

/** Fewer words are the name of a choice. */
const FEWEST_WORDS = 4;
/** Fewer words may name a subject as well as a place. */
const FEWEST_PLACE_WORDS = 3;
/** As good as the label itself. */
const LABEL = 0.85;

/**
 * A problem told where its subject was asked for is subject, description and perhaps place at once.
 *
 * @param withoutIdea keeps what else is proposed in these words for later, and leaves the problem
 */
export const problemToldInstead =
  (withoutIdea: (turn: Turn, text: string) => string) =>
  (turn: Turn, givens: Input[]): Input[] => {
    const { flow, shown } = turn.memory;
    const said = onlyText(givens);
    if (said === null || flow !== 'complaint' || shown?.step !== 'category') return givens;
    if (announcesSeveral(turn, said)) {
      tell(turn, 'common-another_later');
      return [];
    }
    const told = withoutIdea(turn, said);
    const text = beyondNone(turn, told);
    const subject = text === told ? null : subjectOf(turn, text);
    const instead = problemInstead(turn, text, shown.menu);
    const isRead = subject === null || instead.length !== 1 || instead[0]?.kind !== 'text';
    if (isRead) return instead;
    const category = { kind: 'choice' as const, option: subject };
    sayUnderstood(turn, { category, details: { kind: 'text', text } });
    return [{ kind: 'option', menu: shown.menu, option: subject }, ...instead];
  };

const subjectOf = ({ context: { darija, referenceData } }: Turn, text: string): string | null =>
  darija
    .route(text, referenceData.examples)
    .categories.find((one) => referenceData.categories.some(({ id }) => id === one)) ?? null;

/** "None of these, it is a tree": what stands behind the no, where it names a subject. */
function beyondNone(turn: Turn, text: string): string {
  const { context } = turn;
  const none = knownWords(context, 'heard-nothing');
  const denies = (word: string) =>
    isNot(context, word) || readYesNo(turn, word) === 'no' || isOf(context, word, none);
  const is = knownWords(context, 'heard-review_is');
  const words = wordSpans(text);
  const at = words.findIndex((word, i) => i > 0 && (word.first || isOf(context, word.text, is)));
  const before = words.slice(0, Math.max(at, 0)).map(({ text: word }) => word);
  // "La lampe est éteinte" begins like a no of Darija.
  const isNone = before.some((word) => denies(word) && (at === 1 || !/^la$/iu.test(word)));
  const beside = NONE_BESIDE.map((list) => knownWords(context, list));
  const isBeside = (word: string) => beside.some((list) => isOf(context, word, list));
  // "I do not want my name in it, take it out" denies something else.
  const wishesNone = opensWith(turn, before.join(' '), 'heard-leave_not', 'anywhere');
  if (!isNone || wishesNone || !before.every((word) => denies(word) || isBeside(word))) return text;
  const rest = withoutJoint(context, text.slice(words[at]?.start));
  return subjectOf(turn, rest) === null ? text : rest;
}

/** Keeps a problem that was told with an idea until that is sent. False: its words name no subject. */
export function keepBeside(turn: Turn, problem: string, told: string): boolean {
  const [category] = turn.context.darija.route(problem, turn.context.referenceData.examples).categories;
  if (!category) return false;
  keepAnother(turn, { category, text: problem, told });
  tell(turn, 'complaint-kept_too', undefined, { text: problem });
  return true;
}

/** A problem. */
function problemInstead(turn: Turn, text: string, menu: number): Input[] {
  const { memory, context } = turn;
  const givens: Input[] = [{ kind: 'text', text }];
  const labels = context.referenceData.categories.map(({ id }) => ({
    id,
    label: optionLabel(turn, { message: `category-${id}` }),
  }));
  const meant = context.darija.matchOption(text, labels, context.referenceData.learned('complaint.category'));
  const tells = tellsOf(turn, text, labels.find(({ id }) => id === meant?.id)?.label);
  if (meant && meant.score >= LABEL && !tells) return givens;
  // Where it is does not say what it is, though a place may be called like a subject: "behind the Sunday market".
  const isOnlyPlace = text.split(/\s+/u).length >= FEWEST_PLACE_WORDS && complaintIn(turn, text) === 'place';
  if (isOnlyPlace) return takesPlace(turn, text) ? [] : keepsPlace(turn, text);
  if (!namesProblem(turn, text)) return !meant && takesPlace(turn, text) ? [] : givens;
  const before = memory.answers?.details;
  // For how long it has gone on is told of it, and not yet what it is.
  const isTold = before !== undefined && !(before.kind === 'text' && before.open);
  if (isTold && tells && describes(turn, text)) addToTold(turn, text);
  if (isTold || !tells || !describes(turn, text)) return givens;
  const routed = context.darija.route(text, context.referenceData.examples);
  const { category, place, ...said } = problemSaid(turn, text, routed);
  const isMany = text.split(/\s+/u).length >= FEWEST_WORDS;
  // "It is all off since the feast" tells, though not of what: that is asked for.
  const details = said.details ?? (isMany ? { kind: 'text' as const, text } : undefined);
  if (details?.kind !== 'text' || !details.text) return givens;
  if (category?.kind !== 'choice') {
    // The words may name one subject or another: they are kept, and the citizen chooses.
    turn.memory = { ...turn.memory, answers: { ...(place && { place }), ...turn.memory.answers, details } };
    if (!isMany) return givens;
    sayUnderstood(turn, { details });
    return [];
  }
  const count = keepOthers(turn, text, routed);
  if (count > 1) tell(turn, 'complaint-several', undefined, { count });
  const answers = place && !memory.answers?.place ? { ...memory.answers, place } : memory.answers;
  if (answers) turn.memory = { ...turn.memory, answers };
  sayUnderstood(turn, { category, details });
  return [
    { kind: 'option', menu, option: category.option },
    { kind: 'text', text: details.text },
  ];
}

/** What was told before is told in other words: both stand, whatever is chosen by them. */
function addToTold(turn: Turn, text: string): void {
  const { answers } = turn.memory;
  const details = answers?.details;
  if (details?.kind !== 'text' || details.text?.includes(text)) return;
  const told = [details.text, text].filter(Boolean).join('\n');
  turn.memory = { ...turn.memory, answers: { ...answers, details: { ...details, text: told } } };
}

/** More words tell what they are. */
const MOST_COUNTING = 7;

/** "I said two problems": one after the other, and none of them is told yet. */
const announcesSeveral = (turn: Turn, text: string): boolean =>
  rawWords(text).length <= MOST_COUNTING &&
  holdsWord(turn, text, 'heard-problem_word') &&
  holdsWord(turn, text, 'heard-several_word');

/** What stands beside a no to all that is offered: "none of these". */
const NONE_BESIDE = ['heard-nothing_beside', 'heard-none_of'];

/** Words that stand around the name of a subject and tell nothing of it. */
const AROUND = ['heard-review_beside', 'heard-announces', 'heard-announces_beside'];

/** "Rubbish everywhere" tells what is wrong; "the rubbish", "a problem with the light" and the label itself do not. */
function tellsOf(turn: Turn, text: string, label = ''): boolean {
  const { darija } = turn.context;
  const words = rawWords(text).filter(
    (word) => word.length > 1 && !AROUND.some((list) => isWritten(turn, word, list)),
  );
  const key = (word: string) => darija.searchKey(darija.transliterate(word));
  const named = new Set(rawWords(withoutGrown(label)).map(key));
  return words.length > 1 && words.some((word) => !named.has(key(word)));
}

/** A place that nobody knows is asked about when its question comes. */
function keepsPlace(turn: Turn, text: string): Input[] {
  const { memory } = turn;
  if (!memory.answers?.place) {
    const place: Answer = { kind: 'place', text, open: true };
    turn.memory = { ...memory, answers: { ...memory.answers, place } };
    tell(turn, 'complaint-placed');
  }
  return [];
}
