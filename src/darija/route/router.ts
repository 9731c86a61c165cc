// Puts the readings of one message together.
import type { ShortAnswers } from '../answers/short.ts';
import {
  CATEGORIES,
  type Category,
  type Identified,
  INTENTS,
  type Intent,
  type LearnedExample,
  type Problem,
  type Routed,
} from '../labels.ts';
import { lastRemembered } from '../text/remember.ts';
import type { Lookup } from '../text/table.ts';
import type { Word } from '../text/words.ts';
import {
  believedDangers,
  calmIn,
  emergencyIn,
  type FoundEmergency,
  type Heard,
  nearEmergency,
} from './emergency.ts';
import { type Featurer, featurer, type Known } from './features.ts';
import { type Judge, judged } from './judge.ts';
import { type LearnedReader, learnedReader } from './learned.ts';
import { conceptLexicon, type Hit, type ReadWord } from './lexicon.ts';
import { toldApart } from './pieces.ts';
import { type PlaceTeller, placeFinder, placeTeller, placeWords } from './place.ts';
import {
  believedCategories,
  believedIntents,
  isThanks,
  problemsIn,
  ranked,
  type Scores,
  scoresOf,
} from './route.ts';
import { type LatinReader, type WordReader, wordReader } from './words.ts';

const LONGEST = 4000;
const SHORT = 2.5;
const SPOKEN_WORDS = 6;
const NOTHING = 0.9;
const TELLING = 5;
const AS_CLEAR = 0.45;
const ASIDE = 0.5;
/** What speaks for an intent or a category; an insult, a greeting or a question word does not. */
const TELLING_LABEL = /^(?:[cis]:|m:problem|m:broken)/;
/** This sure the learned part must be of a complaint where no word of the message tells anything, and of anything else. */
const SURE_UNHEARD = { complaint: 0.8, other: 0.5 };
const LETTER = /\p{L}/u;

export type RouterParts = {
  /** Cuts a text into words; several readers share the cut. */
  cut: (text: string) => readonly Word[];
  /** Both as `compileConcepts` wrote them, the second strict. */
  concepts: Lookup;
  emergencies: Lookup;
  /** Groups of words that mean the same. */
  senses: Lookup;
  places: Lookup;
  latin: LatinReader;
  shorts: ShortAnswers;
  identify: (text: string) => Identified;
  /** What was learned from labelled messages. */
  judges: Judges | undefined;
};

/** `danger` has one class: how much a message sounds like an emergency; `kinds` is opened once it does. */
export type Judges = { known: Known; intents: Judge; categories: Judge; danger: Judge; kinds: () => Judge };

export type Weighed = {
  words: ReadWord[];
  hits: Hit[];
  scores: Scores;
  /** What was learned looks at these; `said` are those of the words alone. */
  features: number[];
  said: number[];
};

/** Adds what the readers of short answers make of the whole message. */
function withShortAnswers(
  text: string,
  words: readonly ReadWord[],
  shorts: ShortAnswers,
  scores: Scores,
): void {
  if (words.length > SPOKEN_WORDS) return;
  const command = shorts.command(text)?.command;
  if (command) scores.set(`s:${command}`, SHORT);
  const answer = shorts.yesNo(text);
  if (answer && command !== 'stop') scores.set(`s:${answer}`, SHORT * 1.4);
}

/** A category's word that only tells where the problem is speaks less for it: rubbish *in the garden* is rubbish. */
function settled(hits: readonly Hit[], words: readonly ReadWord[], places: PlaceTeller): Hit[] {
  const aside = places(words);
  return hits.map((hit) =>
    hit.from === hit.to && hit.label.startsWith('c:') && aside[hit.from] === true
      ? { ...hit, weight: hit.weight * ASIDE }
      : hit,
  );
}

/** Everything the weighing of a message rests on; training uses the same. */
export function weigher(
  parts: Pick<RouterParts, 'concepts' | 'latin' | 'places' | 'senses' | 'shorts'>,
  readWords: WordReader = wordReader(parts.latin),
  { ofWords, ofScores }: Featurer = featurer(parts.senses),
): (text: string) => Weighed {
  const concepts = conceptLexicon(parts.concepts);
  const places = placeTeller(placeWords(parts.places));
  return (text) => {
    const words = readWords(text);
    const hits = settled(concepts.find(words), words, places);
    const scores = scoresOf(hits);
    withShortAnswers(text, words, parts.shorts, scores);
    const said = ofWords(words);
    return { words, hits, scores, features: [...ofScores(scores), ...said], said };
  };
}

/** The share of the first, 0 to 1. */
const shareOf = (order: readonly { score: number }[]): number => {
  const top = order[0]?.score ?? 0;
  return 1 / order.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
};

function boosted(logits: number[], learned: ReturnType<LearnedReader>): number[] {
  return logits.map(
    (logit, at) =>
      logit + (learned.intent !== undefined && INTENTS[at] === learned.intent ? learned.strength : 0),
  );
}

/** Of several problems the one told first is the main one, if it is about as clear as the others. */
function inOrderTold(named: Category[], clear: readonly Category[], several: readonly Problem[]): Category[] {
  const told = several.map(({ category }) => category).filter((category) => clear.includes(category));
  return told.length < 2 ? named : [...new Set([...told, ...named])].slice(0, 3);
}

/** A message read as if it told of one thing only, and the problems its words name. */
type AsOne = {
  routed: Routed;
  problems: Problem[];
  /** 0 to 1: the share of the first category. */
  plainly: number;
};

export type Router = {
  route(text: string, learned: readonly LearnedExample[]): Routed;
  /** The emergency alone, as `route` sees it. */
  alarm(text: string): FoundEmergency | null;
};

/** Finds emergencies; the concepts are not weighed for it. */
function alarmReader(parts: RouterParts, readWords: WordReader, { ofWords }: Featurer) {
  const alarms = conceptLexicon(parts.emergencies);
  const heardIn = (said: readonly number[], urgency: Scores): Heard | undefined => {
    if (!parts.judges) return undefined;
    const [danger = 0] = judged(parts.judges.danger, said, [0]);
    const { kinds } = parts.judges;
    return { danger, kinds: () => judged(kinds(), said, believedDangers(urgency)), calm: calmIn(urgency) };
  };
  return (
    text: string,
    words: readonly ReadWord[] = readWords(text),
    said: readonly number[] = ofWords(words),
  ): { urgency: Scores; emergency: FoundEmergency | undefined } => {
    const urgency = scoresOf(alarms.find(words));
    return { urgency, emergency: emergencyIn(believedDangers(urgency), heardIn(said, urgency), text) };
  };
}

/** A category this far behind the first is no guess any more, unless it is named plainly. */
const FAR = 4;
/** What names a problem plainly weighs at least this. */
const PLAIN = 2.5;

/** Beside a thing of the commune, these make of a hello or a thank-you a message about that thing. */
const MORE_THAN_TALK = ['m:greeting', 'm:want', 'm:broken', 'm:problem'];

/** What was learned leans to complaints: it takes a word to be sure; and a hello before a problem, or a thank-you after it, is no talk. */
function settledIntent(
  intents: readonly { name: Intent; score: number }[],
  scores: Scores,
  taught: Intent | undefined,
): Intent {
  const likeliest = intents[0]?.name;
  const unheard = taught === undefined && ![...scores.keys()].some((label) => TELLING_LABEL.test(label));
  if (unheard && shareOf(intents) < SURE_UNHEARD[likeliest === 'complaint' ? 'complaint' : 'other'])
    return 'none';
  const more =
    likeliest === 'smalltalk' && !isThanks(scores) && MORE_THAN_TALK.some((mark) => scores.has(mark));
  if (more && Math.max(...believedCategories(scores)) >= PLAIN) return 'complaint';
  return likeliest ?? 'none';
}

/** Every animal of the message stands in an insult. */
function onlyScolded(hits: readonly Hit[]): boolean {
  const animals = hits.filter(({ label }) => label === 'c:animals');
  const insults = hits.filter(({ label }) => label === 'm:insult');
  return (
    animals.length > 0 &&
    animals.every(({ from, to }) => insults.some((hit) => hit.from <= to && hit.to >= from))
  );
}

/** Builds the router from its lexicons. */
export function router(parts: RouterParts): Router {
  const readWords = lastRemembered(wordReader(parts.latin, parts.cut));
  const features = featurer(parts.senses, parts.judges?.known);
  const weigh = weigher(parts, readWords, features);
  const alarmIn = alarmReader(parts, readWords, features);
  const placeIn = placeFinder(placeWords(parts.places));
  const readLearned = learnedReader(wordReader(parts.latin));
  const readAsOne = (text: string, learned: readonly LearnedExample[]): AsOne => {
    const { words, hits, scores, features, said } = weigh(text);
    const taught = readLearned(words, learned);
    const believed = believedIntents(scores);
    const intents = ranked(
      INTENTS,
      boosted(parts.judges ? judged(parts.judges.intents, features, believed) : believed, taught),
    );
    const kinds = believedCategories(scores);
    const categories = ranked(
      CATEGORIES,
      parts.judges ? judged(parts.judges.categories, features, kinds) : kinds,
    );
    const { urgency, emergency } = alarmIn(text, words, said);
    const empty =
      words.every((word) => !LETTER.test(word.text)) && !scores.has('s:yes') && !scores.has('s:no');
    const sign: Intent | undefined =
      words.length > 0 ? undefined : scores.has('s:yes') ? 'yes' : scores.has('s:no') ? 'no' : undefined;
    const intent: Intent = emergency
      ? 'emergency'
      : (sign ?? (empty ? 'none' : settledIntent(intents, scores, taught.intent)));
    const place = placeIn(text, parts.cut(text));
    // "Those donkeys of the cleaning service": the animal is the insult, not the problem.
    const scolded =
      onlyScolded(hits) &&
      CATEGORIES.some((name) => name !== 'animals' && (scores.get(`c:${name}`) ?? 0) >= PLAIN);
    const best = categories[0]?.score ?? 0;
    const near = categories
      .filter(({ name, score }) => score > best - FAR || (scores.get(`c:${name}`) ?? 0) >= PLAIN)
      .map(({ name }) => name);
    const meant = scolded ? near.filter((name) => name !== 'animals') : near;
    const named = (meant.length > 0 ? meant : near).slice(0, 3);
    // Of a danger only what is named is believed: its words say little of anything else.
    const plain = (name: Category): boolean => !emergency || (scores.get(`c:${name}`) ?? 0) >= PLAIN;
    const told = Math.max(...kinds) > NOTHING || (intent === 'complaint' && words.length >= TELLING);
    const insult = (scores.get('m:insult') ?? 0) > 0;
    const problems = problemsIn(text, words, hits, scores).filter(
      ({ category }) => !((scolded || insult) && category === 'animals'),
    );
    const clear = categories.filter(({ score }) => score >= best * AS_CLEAR).map(({ name }) => name);
    const spoken = told ? inOrderTold(named, clear, problems).filter(plain) : [];
    const routed: Routed = {
      intent,
      second:
        !emergency && nearEmergency(urgency)
          ? 'emergency'
          : (intents.map(({ name }) => name).find((name) => name !== intent) ?? 'none'),
      categories: taught.category
        ? [taught.category, ...spoken.filter((one) => one !== taught.category)].slice(0, 3)
        : spoken,
      several: [],
      emergencies: emergency?.numbers ?? [],
      ...(emergency ? { emergencyKind: emergency.kind } : {}),
      insult,
      confidence: emergency ? 0.95 : empty ? 0.5 : shareOf(intents),
      ...(place ? { place } : {}),
      language: parts.identify(text).language,
    };
    return { routed, problems, plainly: shareOf(categories) };
  };
  const route: Router['route'] = (whole, learned) => {
    const text = whole.slice(0, LONGEST);
    const { routed, problems } = readAsOne(text, learned);
    const several = toldApart(text, problems, (piece) => {
      const { routed: alone, plainly } = readAsOne(piece, learned);
      return { ...alone, plainly };
    });
    return { ...routed, several };
  };
  return { route, alarm: (text) => alarmIn(text.slice(0, LONGEST)).emergency ?? null };
}
