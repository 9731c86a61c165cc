// What is said in mid-form and answers nothing: more of the problem, another problem, another subject after all, a question.

import { askedStep } from '../../bot/input.ts';
import { holdsWord, knownWords, opensWith, readYesNo } from '../../bot/phrases.ts';
import type { Turn } from '../../bot/turn.ts';
import { addedBehindNo, saysToo } from '../../bot/understanding/added-too.ts';
import { isPlace, mendedIn, saysWhere } from '../../bot/understanding/corrected-place.ts';
import { correctionSaid } from '../../bot/understanding/corrections.ts';
import { partedTelling, tellsMoreOn, tellsOn } from '../../bot/understanding/goes-on-telling.ts';
import {
  announcesMore,
  asksUs,
  CLEARLY,
  isMarked,
  isTold,
  namesProblem,
} from '../../bot/understanding/is-telling.ts';
import { orderedIn } from '../../bot/understanding/ordered-words.ts';
import { isBesideThing } from '../../bot/understanding/points-to-place.ts';
import { isOf, rawWords } from '../../bot/understanding/review-lines.ts';
import { placeMended, placeTold } from '../../bot/understanding/settled-place.ts';
import { withoutJoint, wordSpans } from '../../bot/understanding/split-correction.ts';
import { whereInstead } from '../../bot/understanding/where-instead.ts';
import { withoutOrder } from '../../bot/understanding/without-order.ts';
import { withoutAddress, withoutTold } from '../../bot/understanding/without-told.ts';
import type { Answers, Input, More, WishedLine } from '../../flow/engine/state.ts';
import { countedIn, subjectNow } from './another-subject.ts';
import { besideRequest } from './beside-request.ts';
import { addsTo, withoutBeside, withoutOpening } from './opening-words.ts';
import { keepAnother } from './problem-queue.ts';
import { readInForm } from './read-in-form.ts';
import { takesBack } from './takes-back.ts';

/** As sure as it must be that words tell of a problem with a subject of its own. */
const SURE = 0.6;
/** Shorter words add nothing by themselves. */
const FEWEST = 2;
/** As sure as it must be that words do something else. */
const PLAINLY = 0.75;
/** As sure as it must be of another problem, to be no correction of this one. */
const SURELY_NEW = 0.95;
/** More words do more than announce another problem. */
const MOST_NAMING = 6;
/** What is said of the form or of its sender, and of no problem. */
const OF_THE_FORM = new Set<string>(['corrects', 'has_none', 'cannot']);
/** What is told of a problem as well: it is not mended, nobody came when somebody rang. */
const OF_WHAT_IS_TOLD = new Set<string>(['not_fixed', 'no_answer']);
/** More words tell more than where. */
const MOST_OF_PLACE = 7;
/** Fewer letters name no place. */
const SHORTEST_PLACE = 4;
/** Less clearly words tell of no other problem. */
const DOUBTFULLY = 0.4;
/** What parts two sentences. */
const PAUSE = /[,;.\n\u060c\u061b]/u;
/** What is said of a line of the form, and not of the problem. */
const OF_LINES = ['review_photo', 'review_name', 'review_again', 'send'];
/** Forms whose description may grow. */
const GROWING: readonly string[] = ['complaint', 'proposal'];

/** What these words are; null: nothing that belongs to the form. `learned` says it where it is sure. */
export function moreSaid(
  turn: Turn,
  text: string,
  answers: Answers,
  learned: (turn: Turn, text: string) => More | null,
): More | null {
  const { flow = '' } = turn.memory;
  const isTelling = Object.values(answers).some((answer) => answer.kind === 'text' && !answer.open);
  if (!GROWING.includes(flow) || !isTelling) return besideRequest(turn, text, isTelling);
  const ordered = orderedIn(turn, text);
  if (ordered) return { is: 'added', text: ordered.words };
  const too = addedBehindNo(turn, text);
  if (too !== null) return { is: 'added', text: withoutOpening(turn, too) };
  const words = withoutOrder(turn, withoutOpening(turn, text));
  if (rawWords(words).length < FEWEST) return null;
  if (opensWith(turn, text, 'heard-no_their_name', 'anywhere')) return { is: 'added', text };
  const counted = countedIn(turn, text);
  if (counted !== undefined) return { is: 'added', text: counted };
  if (announcesMore(turn, text)) return { is: 'heard', saying: { message: 'common-another_later' } };
  if (isMarkedQuestion(turn, text)) return { is: 'heard', saying: { message: 'common-question_first' } };
  // "So that the pupils walk in safety": why, whatever is asked.
  if (flow === 'proposal' && opensWith(turn, text, 'heard-idea_why', 'first')) return { is: 'added', text };
  if (isWhereBehind(turn, text)) return { is: 'added', text: words };
  const isAdded = addsTo(turn, text, words);
  const other =
    flow === 'complaint' ? otherSubject(turn, words, answers, isAdded ? CLEARLY : DOUBTFULLY) : null;
  const sure = flow === 'complaint' && !isAdded && other === null ? learned(turn, text) : null;
  if (sure) return sure;
  // "Besides, the water has not come back" says no to nothing that was told.
  const isBeside = isAdded || opensWith(turn, text, 'heard-in_addition', 'first');
  if (other !== null && !isBeside && !isSurelyNew(turn, text) && takesBack(turn, text))
    return subjectNow(turn, text, answers, other, !tellsOf(turn, answers, other));
  // A second one of the same kind is better told with the first than not at all.
  const waits = turn.memory.others?.some(({ category }) => category === other) ?? false;
  if (other !== null && !waits) {
    const told = withoutBeside(turn, words);
    keepAnother(turn, { category: other, text: told, told });
    return { is: 'heard', saying: { message: 'complaint-kept_too', values: { text: told } } };
  }
  // "I forgot to say that…" goes on, whatever it tells.
  if (isAdded || isToo(turn, text)) return { is: 'added', text: words };
  const isMore = words === text ? goesOnTelling(turn, text) : isTold(turn, words);
  return isMore && (tellsOn(turn, text) || !doesElse(turn, text)) ? { is: 'added', text: words } : null;
}

/** "A second problem: the light does not work either" takes nothing back, whatever it denies. */
const isSurelyNew = (turn: Turn, text: string): boolean =>
  (readInForm(turn, text)?.shareOf('new') ?? 0) >= SURELY_NEW;

/** "It is beside the tap", behind all that was asked: the tap is no other problem. */
function isWhereBehind(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || (step.ask !== 'confirm' && step.ask !== 'photo') || isMarked(text))
    return false;
  return rawWords(text).length <= MOST_OF_PLACE && isBesideThing(turn, text);
}

/** "The fish cart, too", "also the pavement is broken": where a place is asked for, it may be one. */
function isToo(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || (step.ask !== 'confirm' && step.ask !== 'photo') || isMarked(text))
    return false;
  // "Add this photo, too", "not my name, either" wants something done with a line.
  if (OF_LINES.some((list) => holdsWord(turn, text, `heard-${list}`))) return false;
  const opens = opensWith(turn, text, 'heard-review_also', 'first') && rawWords(text).length > FEWEST;
  return (opens || saysToo(turn, text)) && !isPlace(turn, text) && !asksUs(turn, text);
}

/** What was told before tells of this subject, too: it was only misunderstood. */
const tellsOf = (
  { context: { darija, referenceData } }: Turn,
  { details }: Answers,
  subject: string,
): boolean =>
  details?.kind === 'text' &&
  darija.route(details.text ?? '', referenceData.examples).categories.some((one) => one === subject);

/** Something else that the bot does, or no more than an answer. */
function doesElse(turn: Turn, text: string): boolean {
  const { darija } = turn.context;
  if (readYesNo(turn, text) !== null || darija.readSkip(text)) return true;
  if (darija.asides(text).some((aside) => !OF_WHAT_IS_TOLD.has(aside))) return true;
  const { intent, confidence } = darija.route(text);
  if (intent === 'proposal') return true;
  return intent !== 'complaint' && intent !== 'none' && confidence >= PLAINLY;
}

/** What announces nothing is kept with the description only where it plainly tells of what is wrong: it is read back. */
function goesOnTelling(turn: Turn, text: string): boolean {
  if (namesProblem(turn, text) || staysBroken(turn, text) || tellsOn(turn, text)) return true;
  const { intent, confidence, clearly, categories } = turn.context.darija.route(text);
  const own = turn.memory.answers?.category;
  const isOwn = own?.kind === 'choice' && categories[0] === own.option;
  return intent === 'complaint' && confidence >= SURE && isOwn && clearly >= CLEARLY;
}

/** "Still not repaired", and not "I have not finished". */
function staysBroken({ context: { darija } }: Turn, text: string): boolean {
  return darija.asides(text).includes('not_fixed') && !OF_THE_FORM.has(darija.act(text).act);
}

/** As sure as it must be that a question only complains: "why is it never collected?" */
const COMPLAINING = 0.9;

/** A question that is put as one: the words alone are doubtful in the middle of a story. */
function isMarkedQuestion(turn: Turn, text: string): boolean {
  if (isMarked(text)) return !complains(turn, text);
  return asksUs(turn, text) && opensWith(turn, text, 'common-question', 'first');
}

function complains({ context: { darija } }: Turn, text: string): boolean {
  const { intent, confidence } = darija.route(text);
  return intent === 'complaint' && confidence >= COMPLAINING && darija.act(text).told >= COMPLAINING;
}

/** The subject that the words tell of, where it is not the one of this complaint. `least`: as clearly as they must. */
export function otherSubject(turn: Turn, text: string, { category }: Answers, least = 0): string | null {
  const { darija, referenceData } = turn.context;
  const own = category?.kind === 'choice' ? category.option : undefined;
  const read = darija.route(text, referenceData.examples);
  // The station beside which a lamp is out is none of its subjects.
  const about = read.place ? darija.route(without(text, read.place), referenceData.examples) : read;
  const { intent, confidence, categories, several, clearly } = about;
  const isTelling = intent === 'none' ? clearly >= PLAINLY : intent === 'complaint' && confidence >= SURE;
  if (own === undefined || !isTelling || clearly < least) return null;
  const told = several.length > 0 ? several.map((each) => each.category) : categories;
  if (told[0] === 'other') return null;
  const takes = takesBack(turn, text);
  if (takes ? clearly < CLEARLY || isOrder(turn, text) : !namesProblem(turn, text)) return null;
  if (!takes && told.some((one) => one === own)) return null;
  return told.find((one) => one !== own && referenceData.categories.some(({ id }) => id === one)) ?? null;
}

const without = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(0, start)} ${text.slice(end)}`.trim();

/** Something is to be done with the form, and no subject is named: "stop, do not send it". */
function isOrder({ context }: Turn, text: string): boolean {
  const { act, surely } = context.darija.act(text);
  return act === 'agrees' || (act === 'corrects' && surely >= PLAINLY && rawWords(text).length > MOST_NAMING);
}

/** Where a place is asked for anew, "the place is wrong, it is at the gate" says no more than "at the gate". */
export function placeCorrected(turn: Turn, givens: Input[]): Input[] {
  const step = askedStep(turn);
  if (step?.verb !== 'ask' || step.ask !== 'place') return givens;
  const said = givens.map((given) =>
    given.kind === 'text' && !given.late
      ? { ...given, text: withoutAddress(turn, withoutTold(turn, given.text)) }
      : given,
  );
  const parted = said.flatMap((given): Input[] =>
    given.kind === 'text' ? partedTelling(turn, given.text).map((text) => ({ ...given, text })) : [given],
  );
  const before = turn.memory.answers?.[step.name];
  const line = {
    ...{ id: step.name, message: `${turn.memory.flow}-${step.name}`, ask: step.ask, options: [] },
    ...(before?.kind === 'place' && before.text !== undefined && { text: before.text }),
  };
  return parted.map((given) => {
    if (given.kind !== 'text' || given.late) return given;
    const where = whereInstead(turn, given.text);
    const behindYes = where === given.text ? placedBehindYes(turn, given.text, step.name) : null;
    if (behindYes !== null) return { ...given, text: behindYes };
    const instead = before ? null : placeOfTold(turn, given.text);
    if (instead !== null) return { ...given, text: instead };
    const text = withoutYes(turn, given.text, step.name);
    const corrected = correctionSaid(turn, text, [line])?.said ?? text.trim();
    const isWhere = where !== given.text && corrected.endsWith(where);
    const moved = where.endsWith(corrected) ? corrected : where;
    const said = mendedBefore(turn, given.text, moved, line) ?? (isWhere ? where : corrected);
    if (said === text.trim()) return { ...given, text };
    // Words that were doubted are taken back by it, too.
    const { [step.name]: _, ...answers } = turn.memory.answers ?? {};
    turn.memory = { ...turn.memory, answers };
    return { ...given, text: said };
  });
}

/** "Not Hassan II, avenue Mohammed V": what else was said of the place stays; where it was told in the same words, it is mended, too. */
function mendedBefore(turn: Turn, text: string, where: string, line: WishedLine): string | null {
  const denied = wordSpans(text.slice(0, text.length - where.length)).map((word) => word.text);
  const mended = mendedIn(turn, where, line, denied);
  const { answers } = turn.memory;
  const details = answers?.details;
  if (mended !== null && line.text && details?.kind === 'text') {
    const told = details.text?.replace(line.text, () => mended);
    turn.memory = {
      ...turn.memory,
      answers: { ...answers, details: { ...details, ...(told && { text: told }) } },
    };
  }
  return mended;
}

/** "Not the mosque, the school", of a place that only the description told. */
function placeOfTold(turn: Turn, text: string): string | null {
  const { details } = turn.memory.answers ?? {};
  const told = details?.kind === 'text' && details.text ? placeMended(turn, details.text, text) : null;
  return told === null ? null : placeTold(turn, told);
}

/** "Yes, beside the mosque", where nothing was asked to say yes to. */
function withoutYes(turn: Turn, text: string, step: string): string {
  const before = turn.memory.answers?.[step];
  if (before?.kind === 'place' && before.open) return text;
  const [first, second] = [...text.matchAll(/[\p{L}\p{M}\p{N}'\u2019]+/gu)];
  const behind = second ? text.slice(second.index).replace(/^(?:f|\u0641)\s+/iu, '') : '';
  const rest = withoutJoint(turn.context, withoutAddress(turn, behind));
  return first && rest.length >= SHORTEST_PLACE && readYesNo(turn, first[0]) === 'yes' ? rest : text;
}

/** "Yes, beside the post office", "keep it, the lamp is out as well": what is said behind a yes to the words asked back. */
function placedBehindYes(turn: Turn, text: string, step: string): string | null {
  const before = turn.memory.answers?.[step];
  if (before?.kind !== 'place' || !before.open) return null;
  const { context } = turn;
  const keeps = knownWords(context, 'heard-stays');
  const beside = knownWords(context, 'heard-stays', 'heard-stays_beside');
  const agrees = (word: string) => readYesNo(turn, word) === 'yes';
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const [first] = words;
  if (!first || !(agrees(first[0]) || isOf(context, first[0], keeps))) return null;
  const from = words.find(({ 0: word }) => !agrees(word) && !isOf(context, word, beside));
  const rest = text.slice(from?.index ?? text.length).trim();
  if (rest.length < SHORTEST_PLACE) return null;
  if (isPlace(turn, rest) || saysWhere(turn, rest)) return rest;
  // "Yes it is there, it smells": what tells begins at its pause.
  const told = [rest, text.slice(0, from?.index).split(PAUSE).at(-1)?.trimStart() + rest];
  return told.find((one) => tellsMoreOn(turn, one)) ?? null;
}
