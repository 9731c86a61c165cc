// Which option of a question words mean that do not name it: what stands for it in locales, a yes or a no, a problem told.
import type { Example } from '../../darija/darija.ts';
import { spelt } from '../../domain/spelling.ts';
import type { Flow } from '../../flow/definition/step.ts';
import { askedStep } from '../input.ts';
import { entryMeant, soughtAt } from '../list-search.ts';
import {
  holdsWord,
  isOneOf,
  isOnly,
  isSpelled,
  knownWords,
  opensWith,
  type Reading,
  readYesNo,
} from '../phrases.ts';
import { sentence } from '../render.ts';
import type { Context, Turn } from '../turn.ts';
import type { Hearing } from '../word-lists.ts';
import { isPutAsQuestion, namesProblem } from './is-telling.ts';
import { wantsToKnow } from './wants-to-know.ts';

/** More words tell of something. */
const MOST_NAMING = 6;

type Option = { id: string; label: string; synonyms?: string[] };

/** The option that words say: one of its names, what people say instead, or a yes where there are two ways. */
export function optionSaid(
  turn: Turn,
  text: string,
  options: readonly Option[],
  place: string,
): string | null {
  const { darija, referenceData } = turn.context;
  // "Both" is none of them, and no second one either.
  if (isOneOf(turn, text, 'heard-both')) return null;
  const named = () =>
    optionHeard(turn, text, options, place) ??
    optionCalled(turn, text, options, place) ??
    darija.matchOption(text, options, referenceData.learned(place))?.id;
  const mayName = isOfThings(turn, options, place) ? !wantsToKnow(turn, text) : !doesElseAtLength(turn, text);
  return (
    (mayName ? named() : undefined) ??
    yesOrNo(agreed(turn, text, place), options) ??
    theOnlyOne(turn, saysSame(turn, text), options, place) ??
    noneOfThem(turn, text, options, place) ??
    entryMeant(turn, text, options, place) ??
    subjectNamed(turn, text, options, place)
  );
}

/** Asked which thing it is, people describe it at length: "a red bag, and in it my card". */
const isOfThings = (turn: Turn, options: readonly Option[], place: string): boolean =>
  options.some(({ id }) => id === 'other') && turn.context.path.choices[place]?.about === undefined;

/** So many words do more than name one of a few options. */
const LONG = 7;
/** As sure as it must be that long words do something else than choose. */
const SURELY = 0.7;
/** Who asks or scolds at length has not chosen. */
const ELSE = new Set<string>(['asks', 'scolds']);

/** Long words that ask or scold: that one of them stands in an option as well says nothing. */
function doesElseAtLength(turn: Turn, text: string): boolean {
  if (text.trim().split(/\s+/u).length < LONG) return false;
  if (wantsToKnow(turn, text) || isPutAsQuestion(turn, text)) return true;
  const { act, surely } = turn.context.darija.act(text);
  return ELSE.has(act) && surely >= SURELY;
}

/** Asked for the quarter of an idea, "the whole town", "a bit everywhere" names none. */
export function meansWholeTown(turn: Turn, text: string): boolean {
  const step = askedStep(turn);
  const asksQuarter = step?.verb === 'ask' && step.ask === 'choice' && step.from === 'quarters';
  return (
    asksQuarter && isOnly(turn, text, 'heard-everywhere') && !isSpelled(turn, text, 'heard-everywhere_not')
  );
}

/** "About the light": whatever more may stand before it, what is named last is the subject. */
function subjectNamed(
  { context }: Turn,
  text: string,
  options: readonly Option[],
  place: string,
): string | null {
  const subject = context.path.choices[place]?.about;
  if (!subject) return null;
  const words = text.split(/[\s\u061f?\u060c,]+/u).filter(Boolean);
  const about = knownWords(context, 'heard-about');
  const at = words.findLastIndex((word) => about.has(context.darija.normalise(word).trim()));
  const named = words.slice(at + 1).join(' ');
  if (at < 0 || named === '' || words.length > MOST_NAMING) return null;
  const known = context.darija.matchOption(named, options, context.referenceData.learned(place))?.id;
  if (known !== undefined || subject === 'named') return known ?? null;
  const [first] = context.darija.route(named, context.referenceData.examples).categories;
  return options.find(({ id }) => id === first)?.id ?? null;
}

/** The option that follows from what words tell of: the subject of a problem, the request that is of this subject. */
export const optionTold = (
  turn: Turn,
  text: string,
  options: readonly Option[],
  place: string,
): string | null =>
  wantsToKnow(turn, text)
    ? null
    : (problemNamed(turn, text, options, place) ?? ownOfSubject(turn, text, options, place));

/** Of two ways to go on, the one that "yes" means; the other is meant by "no". */
const AGREEING = ['yes', 'accept', 'agree', 'support', 'erase'];

function yesOrNo(answer: 'yes' | 'no' | null, options: readonly { id: string }[]): string | null {
  const ways = options.map(({ id }) => id).filter((id) => !id.startsWith('_'));
  const yes = ways.find((id) => AGREEING.includes(id));
  if (answer === null || yes === undefined || ways.length !== 2) return null;
  return answer === 'yes' ? yes : (ways.find((id) => id !== yes) ?? null);
}

/** To "send", nobody takes anything back. */
const agreed = (turn: Turn, text: string, place: string): 'yes' | 'no' | null =>
  turn.context.path.choices[place]?.sendsNothing && isSent(turn, text) ? null : readYesNo(turn, text);

/** The only option of a step for which one of the words stands that people say instead of its name, as locales list them. */
export function onlyListed(
  reading: Reading,
  text: string,
  options: readonly { id: string }[],
  step: string,
): string | null {
  const { words } = reading.context;
  const [only, ...others] = options.filter(({ id }) => {
    const list = `heard-${step}_${id}`;
    // Most options have no such words: their texts are not looked at.
    const isListed = words.languages.some((language) => words.has(language, list));
    return isListed && opensWith(reading, text, list, 'anywhere');
  });
  return others.length === 0 ? (only?.id ?? null) : null;
}

/** The same, where nothing is asked. */
function optionHeard(
  turn: Turn,
  text: string,
  options: readonly { id: string }[],
  place: string,
): string | null {
  const heard = onlyListed(turn, text, options, place.slice(place.indexOf('.') + 1));
  return heard === null || isPutAsQuestion(turn, text) ? null : heard;
}

/** What people call the options of a flow, as its own words list them under `said_<option>`: the only one that is named. */
function optionCalled(
  { context }: Turn,
  text: string,
  options: readonly { id: string }[],
  place: string,
): string | null {
  const called = options.filter(({ id }) => {
    const names = namesOf(context, place, id);
    return names.length > 0 && context.darija.saidAs(text, names, 'anywhere') !== null;
  });
  if (called.length < 2) return called[0]?.id ?? null;
  // "A red bag, and in it my card" is a bag.
  return options.some(({ id }) => id === 'other') ? calledFirst({ context }, text, called, place) : null;
}

/** True where the words name this option of a flow as people call it. */
export const namesOption = (
  { context }: Pick<Turn, 'context'>,
  text: string,
  place: string,
  id: string,
): boolean => context.darija.saidAs(text, namesOf(context, place, id), 'anywhere') !== null;

/** Of several things that are named, the one whose name is written first; null: two of them at once, or none to the letter. */
function calledFirst(
  { context }: Pick<Turn, 'context'>,
  text: string,
  called: readonly { id: string }[],
  place: string,
): string | null {
  for (const word of spelt(text)) {
    const isName = ({ id }: { id: string }) =>
      namesOf(context, place, id).some((name) => spelt(name.text).join(' ') === word);
    const [only, ...others] = called.filter(isName);
    if (only) return others.length === 0 ? only.id : null;
  }
  return null;
}

/** All that a flow asks to be chosen is named in these words: that it is lost, and that it is a telephone. */
export const namesEveryChoice = (context: Hearing, { name, steps }: Flow, text: string): boolean => {
  const choices = steps.filter((step) => step.verb === 'ask' && step.ask === 'choice' && step.options);
  const isNamed = (place: string, id: string) =>
    context.darija.saidAs(text, namesOf(context, place, id), 'anywhere') !== null;
  return (
    choices.length > 1 &&
    choices.every(
      (step) => 'options' in step && step.options?.some((id) => isNamed(`${name}.${step.name}`, id)),
    )
  );
};

const NO_NAMES: readonly Example[] = [];
/** Words do not change while the program runs. */
const names = new WeakMap<Context['words'], Map<string, readonly Example[]>>();

function namesOf({ words }: Hearing, place: string, option: string): readonly Example[] {
  const own = names.get(words) ?? new Map<string, readonly Example[]>();
  names.set(words, own);
  const key = `${place}.${option}`;
  const message = place.replace('.', '-');
  const attribute = `said_${option}`;
  const known =
    own.get(key) ??
    words.languages
      .filter((language) => words.has(language, message, attribute))
      .flatMap((language) => words.say(language, { message, attribute }).split('|'))
      .map((text) => ({ id: option, text: text.trim() }));
  own.set(key, known.length > 0 ? known : NO_NAMES);
  return known;
}

/** "Send" is said to a whole complaint, and agrees to nothing else. */
export const isSent = (turn: Turn, text: string): boolean => holdsWord(turn, text, 'heard-send');

/** Asked whether it is the same problem as the only one near, "yes" means that one. */
function theOnlyOne(
  { context }: Turn,
  answer: 'yes' | 'no' | null,
  options: readonly { id: string }[],
  place: string,
): string | null {
  const [only, ...others] = options.filter(({ id }) => !id.startsWith('_'));
  return context.path.choices[place]?.same && answer === 'yes' && others.length === 0
    ? (only?.id ?? null)
    : null;
}

/** "No, that is not it", where what is offered may be passed over. */
function noneOfThem(turn: Turn, text: string, options: readonly Option[], place: string): string | null {
  const isOffered = turn.context.path.choices[place]?.same && options.some(({ id }) => id === '_skip');
  return isOffered && isOnly(turn, text, 'heard-not_it') ? '_skip' : null;
}

/** "It is the same", or a yes that sends nothing. */
function saysSame(turn: Turn, text: string): 'yes' | 'no' | null {
  if (isOnly(turn, text, 'heard-same')) return 'yes';
  return isSent(turn, text) ? null : readYesNo(turn, text);
}

/** A problem described where its subject was asked for. */
function problemNamed(
  { context }: Turn,
  text: string,
  options: readonly { id: string }[],
  place: string,
): string | null {
  if (context.path.choices[place]?.about !== 'told' || !namesProblem({ context }, text)) return null;
  const { categories } = context.darija.route(text, context.referenceData.examples);
  return categories.find((category) => options.some(({ id }) => id === category)) ?? null;
}

/** "The one about the lamp": the only one of one's requests that is of the subject these words tell of. */
function ownOfSubject(
  turn: Turn,
  text: string,
  options: readonly { id: string; label: string }[],
  place: string,
): string | null {
  if (soughtAt(turn, place) !== 'among_own') return null;
  const { darija, referenceData } = turn.context;
  const [first] = darija.route(text, referenceData.examples).categories;
  const subject = first && sentence(turn, `category-${first}`);
  const found = options.filter(({ label }) => subject && label.includes(subject));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
