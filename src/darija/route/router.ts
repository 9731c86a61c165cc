// Puts the readings of one message together.
import {
  CATEGORIES,
  type FoundPlace,
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
  ranked,
  type Scores,
} from './concept-scores.ts';
import { withoutCourtesy } from './courtesy.ts';
import { type FoundEmergency, nearEmergency, subjectsOf } from './emergency.ts';
import { judged } from './judge.ts';
import { featurer } from './judged-features.ts';
import { learnedReader, type Taught } from './learned.ts';
import type { WordReader } from './message-words.ts';
import { openingReader } from './opening.ts';
import { toldApart } from './pieces.ts';
import { placeFinder } from './place.ts';
import { placeWords } from './place-words.ts';
import {
  besideRubbish,
  categoriesTold,
  isInsult,
  plainOf,
  problemsMeant,
  type RankedCategory,
} from './settle-categories.ts';
import { intentWithoutWords, settledIntent, shareOf } from './settle-intent.ts';
import { type ConceptReader, type Weighed, weigher } from './weigh-message.ts';

const LONGEST = 4000;
const NOTHING = 0.9;
const TELLING = 5;
/** The category of what streets and quarters are called after. */
const MONUMENTS = 'heritage';

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

function boosted(logits: number[], learned: Taught): number[] {
  return logits.map(
    (logit, at) =>
      logit + (learned.intent !== undefined && INTENTS[at] === learned.intent ? learned.strength : 0),
  );
}

/** What a message may be for and about, the likeliest first, by what is left of it without courtesy. */
type Ranks = {
  scores: Scores;
  intents: { name: Intent; score: number }[];
  categories: readonly RankedCategory[];
};

/** Whether words beside a place have this label, too. */
const hitsOutside = ({ hits, words }: Weighed, label: string, place: FoundPlace): boolean =>
  hits.some(
    (hit) =>
      hit.label === label &&
      ((words[hit.to]?.end ?? 0) <= place.start || (words[hit.from]?.start ?? 0) >= place.end),
  );

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

/** Builds the router from its lexicons. */
export function router(parts: RouterParts): Router {
  const { readWords } = parts;
  const featuresOf = featurer(parts.senses, parts.judges.known);
  const weigh = weigher(parts.readConcepts, featuresOf);
  const alarmIn = remembered(alarmReader(parts, readWords, featuresOf), TEXTS_KEPT);
  const placeIn = placeFinder(placeWords(parts.places));
  const readLearned = learnedReader(readWords);
  const onlyOpens = openingReader(parts.asides);
  const rank = (text: string, weighed: Weighed, taught: Taught): Ranks => {
    // Thanks for what was mended are no courtesy.
    const core = isThanks(weighed.scores) ? null : withoutCourtesy(text, weighed);
    const { features, scores } = core === null ? weighed : weigh(core);
    const intents = judged(parts.judges.intents, features, believedIntents(scores));
    const categories = judged(parts.judges.categories, features, believedCategories(scores));
    return {
      scores,
      intents: ranked(INTENTS, boosted(intents, taught)),
      categories: besideRubbish(ranked(CATEGORIES, categories), scores),
    };
  };
  /** "The lamp beside the ramparts" is about the lamp, if what is said beside the place names it. */
  const withoutMonument = (ranks: Ranks, text: string, weighed: Weighed, place?: FoundPlace): Ranks => {
    if (ranks.categories[0]?.name !== MONUMENTS || !place?.isBeside) return ranks;
    if (hitsOutside(weighed, `c:${MONUMENTS}`, place)) return ranks;
    const { scores, features } = weigh(`${text.slice(0, place.start)} ${text.slice(place.end)}`);
    const categories = ranked(
      CATEGORIES,
      judged(parts.judges.categories, features, believedCategories(scores)),
    );
    const [first] = categories;
    return first && (scores.get(`c:${first.name}`) ?? 0) > NOTHING ? { ...ranks, categories } : ranks;
  };
  const readAsOne = (text: string, learned: readonly LearnedExample[], calm: boolean): AsOne => {
    const weighed = weigh(text);
    const { words, scores } = weighed;
    const taught = readLearned(words, learned);
    const place = placeIn(text, parts.cut(text));
    const ranks = withoutMonument(rank(text, weighed, taught), text, weighed, place);
    const { urgency, emergency: heard } = alarmIn(text);
    const emergency = calm ? undefined : heard;
    const wordless = intentWithoutWords(words, scores);
    const settled: Intent = emergency
      ? 'emergency'
      : (wordless ?? settledIntent(ranks.intents, ranks.scores, taught.intent));
    // "My complaint" asks what became of it.
    const untold = !emergency && !taught.intent && settled !== 'status' && onlyOpens(words);
    const intent = untold ? 'complaint' : settled;
    const next = ranks.intents.find(({ name }) => name !== intent)?.name ?? 'none';
    const problems = problemsMeant(text, weighed);
    const isTold =
      Math.max(...believedCategories(ranks.scores)) > NOTHING ||
      (intent === 'complaint' && words.length >= TELLING);
    const told = isTold && !untold ? categoriesTold(ranks.categories, weighed, problems) : [];
    const spoken = emergency ? subjectsOf(emergency.kind, plainOf(told, scores), text) : told;
    const routed: Routed = {
      intent,
      second: !emergency && nearEmergency(urgency) ? 'emergency' : next,
      categories: taught.category ? [...new Set([taught.category, ...spoken])].slice(0, 3) : spoken,
      clearly: taught.category ? 1 : shareOf(ranks.categories),
      several: [],
      untold,
      emergencies: emergency?.numbers ?? [],
      ...(emergency ? { emergencyKind: emergency.kind } : {}),
      insult: isInsult(scores),
      confidence: emergency ? 0.95 : wordless === 'none' ? 0.5 : shareOf(ranks.intents),
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
