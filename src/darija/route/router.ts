// Puts the readings of one message together.
import {
  CATEGORIES,
  type Category,
  type Identified,
  INTENTS,
  type Intent,
  type LearnedExample,
  type Routed,
} from '../labels.ts';
import { remembered, TEXTS_KEPT } from '../text/remembered.ts';
import type { Lookup } from '../text/table.ts';
import type { Word } from '../text/words.ts';
import { type AlarmParts, alarmReader } from './alarm.ts';
import {
  believedCategories,
  believedIntents,
  isThanks,
  type Named,
  problemsIn,
  ranked,
} from './concept-scores.ts';
import { withoutCourtesy } from './courtesy.ts';
import { type FoundEmergency, nearEmergency, subjectsOf } from './emergency.ts';
import { judged } from './judge.ts';
import { featurer } from './judged-features.ts';
import { type LearnedReader, learnedReader } from './learned.ts';
import type { WordReader } from './message-words.ts';
import { openingReader } from './opening.ts';
import { toldApart } from './pieces.ts';
import { placeFinder } from './place.ts';
import { placeWords } from './place-words.ts';
import { inOrderTold, onlyScolded, PLAIN, settledIntent, shareOf } from './settle-intent.ts';
import { type ConceptReader, weigher } from './weigh-message.ts';

const LONGEST = 4000;
const NOTHING = 0.9;
const TELLING = 5;
const AS_CLEAR = 0.45;
const LETTER = /\p{L}/u;

export type RouterParts = AlarmParts & {
  senses: Lookup;
  places: Lookup;
  asides: Lookup;
  /** Cuts a text into words, reads their forms, finds what they mean: several readers share what they find. */
  cut: (text: string) => readonly Word[];
  readWords: WordReader;
  readConcepts: ConceptReader;
  identify: (text: string) => Identified;
};

function boosted(logits: number[], learned: ReturnType<LearnedReader>): number[] {
  return logits.map(
    (logit, at) =>
      logit + (learned.intent !== undefined && INTENTS[at] === learned.intent ? learned.strength : 0),
  );
}

/** A message read as if it told of one thing only, and the problems its words name. */
type AsOne = {
  routed: Routed;
  problems: Named[];
};

export type Router = {
  /** `calm`: read as if it told of no danger. */
  route(text: string, learned: readonly LearnedExample[], calm?: boolean): Routed;
  /** The emergency alone, as `route` sees it. */
  alarm(text: string): FoundEmergency | null;
};

/** A category this far behind the first is no guess any more, unless it is named plainly. */
const FAR = 4;

/** Builds the router from its lexicons. */
export function router(parts: RouterParts): Router {
  const { readWords } = parts;
  const featuresOf = featurer(parts.senses, parts.judges.known);
  const weigh = weigher(parts.readConcepts, featuresOf);
  const alarmIn = remembered(alarmReader(parts, readWords, featuresOf), TEXTS_KEPT);
  const placeIn = placeFinder(placeWords(parts.places));
  const readLearned = learnedReader(readWords);
  const onlyOpens = openingReader(parts.asides);
  const readAsOne = (text: string, learned: readonly LearnedExample[], calm: boolean): AsOne => {
    const weighed = weigh(text);
    const { words, hits, scores } = weighed;
    const taught = readLearned(words, learned);
    // Thanks for what was mended are no courtesy.
    const core = isThanks(scores) ? null : withoutCourtesy(text, weighed);
    const meaning = core === null ? weighed : weigh(core);
    const believed = believedIntents(meaning.scores);
    const intents = ranked(
      INTENTS,
      boosted(judged(parts.judges.intents, meaning.features, believed), taught),
    );
    const kinds = believedCategories(meaning.scores);
    const categories = ranked(CATEGORIES, judged(parts.judges.categories, meaning.features, kinds));
    const { urgency, emergency: heard } = alarmIn(text);
    const emergency = calm ? undefined : heard;
    const empty =
      words.every((word) => !LETTER.test(word.text)) && !scores.has('s:yes') && !scores.has('s:no');
    const sign: Intent | undefined =
      words.length > 0 ? undefined : scores.has('s:yes') ? 'yes' : scores.has('s:no') ? 'no' : undefined;
    const settled: Intent = emergency
      ? 'emergency'
      : (sign ?? (empty ? 'none' : settledIntent(intents, meaning.scores, taught.intent)));
    // "My complaint" asks what became of it.
    const untold = !emergency && !taught.intent && settled !== 'status' && onlyOpens(words);
    const intent = untold ? 'complaint' : settled;
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
    const told =
      !untold && (Math.max(...kinds) > NOTHING || (intent === 'complaint' && words.length >= TELLING));
    const insult = (scores.get('m:insult') ?? 0) > 0;
    const problems = problemsIn(text, words, hits, scores).filter(
      ({ category }) => !((scolded || insult) && category === 'animals'),
    );
    const clear = categories.filter(({ score }) => score >= best * AS_CLEAR).map(({ name }) => name);
    const strong = problems.filter(({ weak }) => !weak);
    const kept = told ? inOrderTold(named, clear, strong).filter(plain) : [];
    const spoken = emergency ? subjectsOf(emergency.kind, kept, text) : kept;
    const routed: Routed = {
      intent,
      second:
        !emergency && nearEmergency(urgency)
          ? 'emergency'
          : (intents.map(({ name }) => name).find((name) => name !== intent) ?? 'none'),
      categories: taught.category
        ? [taught.category, ...spoken.filter((one) => one !== taught.category)].slice(0, 3)
        : spoken,
      clearly: taught.category ? 1 : shareOf(categories),
      several: [],
      untold,
      emergencies: emergency?.numbers ?? [],
      ...(emergency ? { emergencyKind: emergency.kind } : {}),
      insult,
      confidence: emergency ? 0.95 : empty ? 0.5 : shareOf(intents),
      ...(place ? { place } : {}),
      language: parts.identify(text).language,
    };
    return { routed, problems };
  };
  const route: Router['route'] = (whole, learned, calm = false) => {
    const text = whole.slice(0, LONGEST);
    const { routed, problems } = readAsOne(text, learned, calm);
    const several = toldApart(text, problems, (piece) => readAsOne(piece, learned, calm).routed);
    return { ...routed, several };
  };
  return { route, alarm: (text) => alarmIn(text.slice(0, LONGEST)).emergency ?? null };
}
