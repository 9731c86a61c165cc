// Words that ask for a flow as its own file says they may be said, and what they answer of it already.

import type { Example, Routed, Said } from '../../darija/darija.ts';
import { isProblem } from '../../domain/intent.ts';
import { letters } from '../../domain/text.ts';
import type { AskStep, ChoiceStep, DateStep, Flow, TextStep } from '../../flow/definition/step.ts';
import { applies } from '../../flow/engine/position.ts';
import type { Answer, Answers } from '../../flow/engine/state.ts';
import { type Asking, flowAsked } from '../main-menu.ts';
import { holdsWord } from '../phrases.ts';
import { optionLabel } from '../render.ts';
import type { Context, Turn } from '../turn.ts';
import type { Hearing } from '../word-lists.ts';
import { announces, CLEARLY, isPutAsQuestion, isTold } from './is-telling.ts';
import { namesEveryChoice, optionSaid } from './option-in-words.ts';
import { withoutOwner } from './owner-said.ts';
import { openPlace, placeSaid } from './place-told.ts';
import { readDay } from './read-day.ts';
import { wholeOf } from './whole-place.ts';
import { withoutHello } from './without-hello.ts';
import { withoutWhatNow } from './without-what-now.ts';

/** As sure as it must be that words tell of a problem, and of which one. */
const SURELY = 0.8;
const CLEAR = 0.9;
/** Fewer telling words beside what is asked for describe nothing, and tell of no problem. */
const FEWEST_WORDS = 3;
/** A question with so many words beside what is asked for asks for something else. */
const ASKED_BESIDE = 4;

/** Examples that say of whom a thing is lost. */
const LOST_OF_ONE =
  /^(?:(?:perdu|\u00e9gar\u00e9) (?:mon|ma|mes|son|sa|ses|notre|nos|leurs?)|(?:\u062a\u0648\u0636\u0631|\u062a\u0648\u062f\u0631|\u0636\u0627\u0639|\u062a\u0644\u0641|tw|da3|tl)\S* (?:\u0644|l)\S*)(?:\s|$)/u;

/** What parts two sentences. */
const PAUSE = /[,;:.!?\n\u060c\u061b\u061f]/u;

/** Longer sentences may name a day for another reason. */
const MOST_WORDS = 25;

const read = new WeakMap<Context['flows'], readonly Example[]>();

/** All ways in which flows are asked for, as their files list them; the id is the flow. */
export function examplesOf(flows: Context['flows']): readonly Example[] {
  const known =
    read.get(flows) ??
    [...flows.values()].flatMap(({ name, saidAs }) =>
      Object.values(saidAs).flatMap((texts) => texts.flatMap((text) => waysOf({ id: name, text }))),
    );
  read.set(flows, known);
  return known;
}

/** An example in each of the words that it joins: "lost/mislaid my keys" is two. */
export const waysOf = ({ id, text }: Example): Example[] =>
  text
    .split(/\s+/u)
    .reduce<string[]>(
      (ways, word) => ways.flatMap((way) => word.split('/').map((one) => `${way} ${one}`.trim())),
      [''],
    )
    .map((way) => ({ id, text: way }));

/**
 * The flow that these words ask for; null where they tell of a danger, or open another flow by name. "The lamp is out, and
 * I lost my keys in the dark" is about the lamp.
 */
export function flowSaid(turn: Asking, whole: string): Said | null {
  const text = withoutWhatNow(turn, whole);
  const { darija, flows } = turn.context;
  const said = darija.saidAs(withoutOwner(turn, text), examplesOf(flows));
  if (said === null || darija.alarm(text) !== null || announces(turn, text)) return null;
  if (isOfSent(turn, text) && flows.get(said.id)?.request !== undefined) return null;
  const asked = flowAsked(turn, text);
  if (asked !== undefined && asked !== said.id) return null;
  const flow = flows.get(said.id);
  const isNamed = flow !== undefined && namesEveryChoice(turn.context, flow, text);
  // "Will you do something, or is it all talk?" sounds like losing something, and names no thing.
  if (!isNamed && said.beside >= ASKED_BESIDE && isPutAsQuestion(turn, text)) return null;
  const isAny = said.thing === undefined || isNamed || isAnything(turn, said.thing, text);
  if (!isAny && !isOwnThing(turn, said, text)) return null;
  return said.beside >= FEWEST_WORDS && problemTold(turn.context, withoutWhere(turn, said.rest)) !== null
    ? null
    : said;
}

/** "At the taxi station" says where, and nothing that is wrong with the taxis. */
function withoutWhere({ context: { darija } }: Asking, rest: string): string {
  const { place } = darija.route(rest);
  return place ? `${rest.slice(0, place.start)} ${rest.slice(place.end)}`.trim() : rest;
}

/**
 * "I found …" means whatever is found, as long as it is a thing and neither somebody nor a solution, and the words are
 * taken for nothing else.
 */
function isAnything({ context }: Asking, thing: string, text: string): boolean {
  if (holdsWord({ context }, thing, 'heard-no_thing') || isPutAsQuestion({ context }, text)) return false;
  const { intent, confidence, categories, clearly } = context.darija.route(text);
  if (intent === 'none' || intent === 'smalltalk') return true;
  if (!isProblem(intent)) return confidence < SURELY;
  return categories.length === 0 || clearly < CLEARLY || !isTold({ context }, text);
}

/** "I lost my cat": what is one's own, and is lost, is none of the strays, whatever it is. */
function isOwnThing({ context }: Asking, { text: example, thing = '' }: Said, text: string): boolean {
  if (!LOST_OF_ONE.test(example) || holdsWord({ context }, thing, 'heard-no_thing')) return false;
  return !isPutAsQuestion({ context }, text);
}

/** "Where is my request for the hall?", "I want to cancel it": of one that was sent, however much of another it names. */
function isOfSent({ context: { darija } }: Asking, text: string): boolean {
  const { intent, confidence } = darija.route(text);
  return (
    (intent === 'status' || intent === 'cancel') && confidence >= CLEAR && darija.act(text).told < SURELY
  );
}

/** The subject of a problem that words tell of for sure; a wish for something that has one tells of none. */
export function problemTold(context: Hearing, text: string): string | null {
  const { intent, confidence, categories, clearly } = context.darija.route(text);
  const isSure = isProblem(intent) && confidence >= SURELY && clearly >= CLEAR;
  return isSure && isTold({ context }, text) ? (categories[0] ?? null) : null;
}

/** What these words already answer of the flow that they open: as its feature reads them, or by what its file says. */
export function prefillOf(turn: Turn, flow: string, text: string, routed: Routed): Answers {
  const own = turn.context.path.prefill[flow];
  const known = turn.context.flows.get(flow);
  return own ? own(turn, text, routed) : known ? answersSaid(turn, known, text) : {};
}

/** What these words answer of the flow that they ask for: its choices, its place, and what it is about. */
function answersSaid(turn: Turn, flow: Flow, text: string): Answers {
  const { darija, flows } = turn.context;
  const words = withoutWhatNow(turn, withoutHello(turn, text));
  const { place: span } = darija.route(words);
  const unplaced = span ? `${words.slice(0, span.start)} ${words.slice(span.end)}` : words;
  const read = (one: string) => darija.saidAs(withoutOwner(turn, one), examplesOf(flows));
  const said = read(unplaced) ?? read(words);
  if (said?.id !== flow.name) return {};
  const answers: Answers = {};
  for (const step of flow.steps) {
    if (step.verb !== 'ask' || !applies(flow, step, answers)) continue;
    const answer = answerIn(turn, flow, step, { words, span, said, answers });
    if (answer) answers[step.name] = answer;
  }
  return answers;
}

/** What is read for the answers of a flow, and what it has answered of it so far. */
type Telling = { words: string; span: Routed['place']; said: Said; answers: Answers };

function answerIn(
  turn: Turn,
  flow: Flow,
  step: AskStep,
  { words, span, said, answers }: Telling,
): Answer | null {
  if (step.ask === 'choice')
    return said.thing === undefined
      ? optionOf(turn, flow, step, words)
      : (optionOf(turn, flow, step, said.text) ?? optionOf(turn, flow, step, words) ?? otherOf(step));
  if (Object.values(answers).some(({ kind }) => kind === step.ask)) return null;
  if (step.ask === 'place') return placeOf(turn, words, span);
  if (step.ask === 'date') return dayOfIt(turn, step, words);
  if (step.ask !== 'text') return null;
  if (said.beside >= FEWEST_WORDS) return told(step, words);
  // No option says what it is: the words do, and how it looks is still to be told.
  const isOther = Object.values(answers).some((one) => one.kind === 'choice' && one.option === OTHER);
  const named = isOther ? told(step, words) : null;
  return named && { ...named, open: true };
}

/** What a flow calls the option for everything that the others do not name. */
const OTHER = 'other';

const otherOf = ({ options }: ChoiceStep): Answer | null =>
  options?.includes(OTHER) ? { kind: 'choice', option: OTHER } : null;

function optionOf(turn: Turn, flow: Flow, step: ChoiceStep, words: string): Answer | null {
  if (!step.options) return null;
  const message = `${flow.name}-${step.name}`;
  const options = step.options.map((id) => ({ id, label: optionLabel(turn, { message, attribute: id }) }));
  const read = (text: string) =>
    optionSaid(turn, text, options, `${flow.name}.${step.name}`) ?? onlyNamed(turn, text, options);
  // "I lost my card, has somebody found it?": where the whole names several, what is said first counts.
  const parts = words.split(PAUSE).filter((part) => part.trim() !== '');
  const option = read(words) ?? parts.map(read).find((one) => one !== null) ?? null;
  return option === null ? null : { kind: 'choice', option };
}

/** The only option whose label stands somewhere in a sentence: "wood for the hammam". */
function onlyNamed(
  turn: Turn,
  words: string,
  options: readonly { id: string; label: string }[],
): string | null {
  const named = options.filter(
    ({ id, label }) => turn.context.darija.saidAs(words, [{ id, text: label }], 'anywhere') !== null,
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** A place that is known; else the words that say where, to be asked about: "in front of the post office". */
export function placeOf(turn: Turn, words: string, span: Routed['place']): Answer | null {
  const known = placeSaid(turn, words, span) ?? openPlace(turn, words, span);
  if (known || !span) return known;
  const where = wholeOf(turn, words, span);
  return /\s/u.test(where) ? { kind: 'place', text: where, open: true } : null;
}

/** "I lost my keys yesterday", where the question takes that day. */
export function dayOfIt(turn: Turn, { check: rule }: DateStep, words: string): Answer | null {
  const day = readDay(turn, words, rule, MOST_WORDS);
  const check = rule === undefined ? undefined : turn.context.features.checks.get(rule);
  if (day === null || check?.check(turn, { kind: 'date', day }).ok === false) return null;
  return { kind: 'date', day };
}

/** The whole sentence describes it, where so much stands beside what is asked for. */
function told({ check, sealed, min = 0, max }: TextStep, words: string): (Answer & { kind: 'text' }) | null {
  const fits = letters(words) >= min && words.length <= max;
  return check || sealed || !fits ? null : { kind: 'text', text: words };
}
