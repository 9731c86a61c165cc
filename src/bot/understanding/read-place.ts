// Reads what words or a position mean where a place is asked for: a pin, a quarter, a town elsewhere, or none at all.

import type { ReadAct } from '../../darija/darija.ts';
import { BoundedMap, keptIn } from '../../domain/bounded-map.ts';
import { communeNear, isInside, isPosition, middleOf } from '../../domain/ground.ts';
import { ASKED_FOR, isDanger, isProblem } from '../../domain/intent.ts';
import { showsFrench } from '../../domain/names.ts';
import { findPlace, type NamedPlace } from '../../domain/places.ts';
import { readPosition } from '../../domain/position.ts';
import { metresBetween, type Position } from '../../domain/similar.ts';
import { isNameOf, isSpeltIn, placeSpelt } from '../../domain/spelt-places.ts';
import type { Message, PlaceRead } from '../../flow/engine/state.ts';
import { holdsWord, isOnly, knownWords, opensWith, readBy, readYesNo, wordsIn } from '../phrases.ts';
import type { Context, Turn } from '../turn.ts';
import { isMarked } from './is-telling.ts';

/** All that reading a place takes. */
export type ReadingPlace = Pick<Turn, 'context'> & { row: Pick<Turn['row'], 'language'> };

/** A pin farther from the middle of every quarter than this tells of no quarter. */
const QUARTER_METRES = 600;
/** As sure as it must be that words are a question, a wish, a doubt, and no name that sounds like one. */
const SURE = 0.75;
/** So sure that even the name of a quarter in them does not make a place of them. */
const SURELY = 0.95;
/** As sure as it must be that words are more of the problem. */
const TELLING = 0.5;
/** The share of telling and placing from which words nobody knows may be the name of a place. */
const NAMED = 0.35;
/** What is said with these is no place. */
const NO_PLACE = new Set<string>([
  'asks',
  'wants',
  'has_none',
  'corrects',
  'agrees',
  'declines',
  'greets',
  'mutes',
  'scolds',
]);
/** Wishes that are no place either, where the act alone leaves it open. */
const WISHES = new Set<string>([...ASKED_FOR, 'smalltalk', 'yes', 'no']);
/** Of a case that exists, and of no place. */
const OF_A_CASE = new Set<string>(['not_fixed', 'fixed', 'no_answer']);
const NEEDS_HELP = new Set<string>(['doubts', 'cannot']);

/** A turn asks of one text again and again. */
const MOST_TEXTS = 200;
/** What was read, as long as the tables of the town stay as they are: with them comes a new list of what staff taught. */
const known = new WeakMap<Context['referenceData']['examples'], BoundedMap<string, PlaceRead>>();

/** What these words mean where a place is asked for. */
export function readPlace(turn: ReadingPlace, text: string): PlaceRead {
  const ofTown = keptIn(known, turn.context.referenceData.examples, () => new BoundedMap(MOST_TEXTS));
  return keptIn(ofTown, `${turn.row.language} ${text}`, () => readAnew(turn, text));
}

function readAnew(turn: ReadingPlace, text: string): PlaceRead {
  const { darija, referenceData } = turn.context;
  const found = readPosition(text, middleOf(referenceData.ground));
  if (found?.kind === 'unread') return named(turn, found.rest) ?? { kind: 'unread' };
  if (found) {
    const town = found.short ? townNamed(turn, found.rest) : null;
    return town ? outside(turn, town) : pinWith(turn, found.at, found.rest);
  }
  const read = darija.act(text);
  const { act, surely } = read;
  if (isWish(turn, text, read) && !isNameAlone(turn, text)) return noPlace(act);
  const isUnsure = isOnly(turn, text, 'common-unsure') || saysNoPlace(turn, text);
  if (isAboutSharing(turn, text) || isUnsure) return { kind: 'unsure' };
  if (surely >= SURELY && (act === 'wants' || act === 'asks')) return noPlace(act);
  if (isMarked(text) ? act !== 'places' : surely >= TELLING && act === 'asks' && isQuestion(turn, text))
    return noPlace('asks');
  const place = namedHere(turn, text);
  const more = tellsMore(turn, text);
  // In words that tell of the problem only a place that is announced or spelt is one: a roof is no quarter of that sound.
  if (place && (!more || darija.route(text).place || quarterSpelt(turn, text))) {
    const rest = withoutAround(turn, text);
    return rest === text ? place : { ...place, text: rest };
  }
  if (speaksOfCase(turn, text)) return { kind: 'none' };
  const { intent, second } = darija.route(text);
  const lost = NEEDS_HELP.has(act) || (act === 'asks' && (intent === 'help' || second === 'help'));
  if (surely >= SURE && lost) return { kind: 'unsure' };
  if (readYesNo(turn, text) || darija.readSkip(text) || darija.readCommand(text)) return { kind: 'none' };
  if (surely >= SURE && NO_PLACE.has(act)) return noPlace(act);
  if ((act === 'wants' && surely >= TELLING) || ordersChange(turn, text)) return { kind: 'none' };
  if (isMarked(text) || isQuestion(turn, text)) return noPlace('asks');
  const town = townNamed(turn, text);
  if (town) return outside(turn, town);
  const places = act === 'places' && surely >= SURE;
  const none = isOnly(turn, text, 'common-here') || (!places && WISHES.has(darija.route(text).intent));
  if (none) return { kind: 'none' };
  if (more || read.told < NAMED) return more ?? DOUBTFUL;
  return act === 'places' ? { kind: 'unknown', likely: true } : { kind: 'unknown' };
}

/** More words say a place for what there is none of. */
const MOST_OF_NONE = 7;

/** "There is no place". */
const saysNoPlace = (turn: ReadingPlace, text: string): boolean =>
  wordsIn(turn.context, text).length <= MOST_OF_NONE && opensWith(turn, text, 'heard-no_place', 'first');

const DOUBTFUL: PlaceRead = { kind: 'none', doubtful: true };

/** "Correct it", and no more. */
const ordersChange = (turn: ReadingPlace, text: string): boolean =>
  readBy(turn, text, ['heard-review_again', 'heard-review_beside'])?.has('heard-review_again') === true;

/** More of the problem, or a danger, said where its place is asked for. */
function tellsMore({ context }: ReadingPlace, text: string): PlaceRead | null {
  const { intent, categories, confidence } = context.darija.route(text);
  if (isDanger(intent)) return { kind: 'none', tells: true };
  if (isBeside(context, text)) return null;
  const { act, surely } = context.darija.act(text);
  const tells = act === 'tells' && surely >= TELLING && isProblem(intent) && confidence >= TELLING;
  return tells && categories.length > 0 ? { kind: 'none', tells } : null;
}

/** "The river beside the bridge": what stands before "beside" tells of nothing that is wrong. */
function isBeside(context: ReadingPlace['context'], text: string): boolean {
  const near = knownWords(context, 'heard-near');
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'\u2019]+/gu)];
  const at = words.findIndex(
    ({ 0: word }) => word.length > 2 && wordsIn(context, word).some((one) => near.has(one)),
  );
  if (at < 1) return false;
  const { act, surely } = context.darija.act(text.slice(0, words[at]?.index).trim());
  return act !== 'tells' || surely < TELLING;
}

/** A wish that is said plainly, though a word of it may sound like a place. */
function isWish({ context }: ReadingPlace, text: string, { act, surely }: ReadAct): boolean {
  const { intent, confidence } = context.darija.route(text);
  return act === 'wants' && surely >= TELLING && WISHES.has(intent) && confidence >= SURE;
}

/** The name of a quarter, and no word more. */
export const isNameAlone = ({ context: { referenceData } }: ReadingPlace, text: string): boolean =>
  referenceData.quarters.some((quarter) => isNameOf(text, quarter));

const noPlace = (act: string): PlaceRead =>
  act === 'asks' ? { kind: 'none', asks: true } : { kind: 'none' };

/** What this position means: the commune's, with its quarter, or somebody else's. */
export function readPin(turn: ReadingPlace, at: Position): PlaceRead {
  const { ground, quarters } = turn.context.referenceData;
  if (!isPosition(at))
    return { kind: 'outside', saying: { message: 'common-outside', attribute: 'nowhere' } };
  if (!isInside(ground, at)) return outside(turn, communeNear(ground, at));
  const near = quarters
    .flatMap((quarter) => {
      const { latitude, longitude } = quarter;
      if (quarter.kind === 'landmark' || latitude === null || longitude === null) return [];
      return [{ id: quarter.id, metres: metresBetween(at, { latitude, longitude }) }];
    })
    .filter(({ metres }) => metres <= QUARTER_METRES)
    .sort((a, b) => a.metres - b.metres);
  const pin = { kind: 'pin' as const, latitude: at.latitude, longitude: at.longitude };
  return near[0] ? { ...pin, quarter: near[0].id } : pin;
}

/** The words beside a position name its quarter better than the distance does. */
function pinWith(turn: ReadingPlace, at: Position, rest: string): PlaceRead {
  const pin = readPin(turn, at);
  if (pin.kind !== 'pin') return pin;
  const says = named(turn, rest);
  const words = /\p{L}{3}/u.test(rest) && !townIsOurs(turn, rest) ? { text: rest } : {};
  return { ...pin, ...words, ...(says && { quarter: says.quarter }) };
}

function named(turn: ReadingPlace, text: string) {
  const quarter = placeNamed(turn, text);
  return quarter === null ? null : { kind: 'named' as const, quarter };
}

/** The same, unless a town elsewhere is named and what sounds like a place of ours is not spelt there: "Agadir, hay Dakhla". */
function namedHere(turn: ReadingPlace, text: string) {
  const place = named(turn, text);
  if (!place || townNamed(turn, text) === null) return place;
  const quarter = turn.context.referenceData.quarters.find(({ id }) => id === place.quarter);
  return quarter && isSpeltIn(text, quarter) ? place : null;
}

/** The quarter or landmark that these words name, by its id. */
export const placeNamed = (turn: ReadingPlace, text: string): string | null =>
  placeIn(turn, text, turn.context.referenceData.quarters)?.quarter ?? null;

/** "The houses, all of them, the Kasbah" is the Kasbah: words before a name that say nothing of where it is. */
export function withoutAround(turn: ReadingPlace, text: string): string {
  const { context } = turn;
  const known = knownWords(context, 'heard-no_last', 'heard-whole', 'common-here', 'common-here_beside');
  const words = [...withoutGrown(text).matchAll(/[\p{L}\p{M}\p{N}'\u2019]+/gu)];
  const from = words.findIndex(({ 0: word }) => wordsIn(context, word).some((one) => !known.has(one)));
  const hasWhole = words
    .slice(0, Math.max(from, 0))
    .some(({ 0: word }) => holdsWord(turn, word, 'heard-whole'));
  const rest = hasWhole ? withoutGrown(text).slice(words[from]?.index) : text;
  return placeNamed(turn, rest) === placeNamed(turn, text) ? rest : text;
}

/** A name of several words, of which so many letters are compared, is no other words by chance. */
const CERTAIN_SOUND = 5;

/**
 * The quarter or douar that is named to the letter ("kassba" too), anywhere in the text, by its id: nothing need
 * announce it. Nor where a name of several words only sounds so: "bab zourgane".
 */
export function quarterSpelt(turn: ReadingPlace, text: string): string | null {
  const { quarters } = turn.context.referenceData;
  const named = placeSpelt(text, quarters);
  if (named) return named.id;
  const found = placeIn(turn, text, quarters);
  return found && found.words > 1 && found.size >= CERTAIN_SOUND ? found.quarter : null;
}

/** "It is not mended" is about a case that exists, and never where another one is. */
const speaksOfCase = ({ context }: ReadingPlace, text: string): boolean =>
  context.darija.asides(text).some((aside) => OF_A_CASE.has(aside));

/** "In" and "and" grown onto a name, in Arabic letters. */
const GROWN = /(?<!\p{L})([\u0641\u0628\u0648])(?=\p{L}{3})/gu;

/** The text with "in", "by" and "and" as words of their own. */
export const withoutGrown = (text: string): string => text.replace(GROWN, '$1 ');

/** The place of the list that the text names, with and without what has grown onto its words. */
function placeIn({ context: { darija }, row }: ReadingPlace, text: string, places: readonly NamedPlace[]) {
  const find = (words: string) => findPlace(words, places, darija.searchKey, row.language);
  const whole = find(text);
  const parted = withoutGrown(text);
  const cut = parted === text ? null : find(parted);
  return cut && cut.size > (whole?.size ?? 0) ? cut : whole;
}

/** Said of a place elsewhere: near which commune it is, if that is known. */
export function outside({ row }: ReadingPlace, town: { nameAr: string; nameFr: string } | null): PlaceRead {
  const saying: Message = town
    ? {
        message: 'common-outside',
        attribute: 'near',
        values: { name: showsFrench(row.language) ? town.nameFr : town.nameAr },
      }
    : { message: 'common-outside', attribute: 'far' };
  return { kind: 'outside', saying };
}

/** The other town that the words name, unless as the name of a road or a café; null when there is none. */
export function townNamed(turn: ReadingPlace, text: string) {
  const { darija, referenceData } = turn.context;
  const { around, ways } = referenceData.ground;
  const found = placeIn(turn, text, around);
  const town = around.find(({ id }) => id === found?.quarter);
  // Its consonants alone may be those of a clerk, a counter, a picture.
  if (!found || !town || !isSpeltIn(text, town)) return null;
  const before =
    found.before
      .split(' ')
      .filter((word) => !OF.has(word))
      .at(-1) ?? '';
  // "The road of Agadir" and "the café Marrakech" lie here; "as in Agadir" does not say where.
  // "In" may have grown onto the road.
  const road = [before, before.replace(/^[fb]/u, '')];
  const elsewhere = before === '' || !ways.some((way) => road.includes(darija.searchKey(way)));
  return elsewhere ? town : null;
}

/** "Of", as it is compared: the road of Agadir. */
const OF = new Set([
  'd',
  'dl',
  'dyl',
  'dial',
  'de',
  'du',
  'des',
  '\u062f\u064a\u0627\u0644',
  'n',
  'f',
  'a',
  'l',
  'li',
]);

/** Only the name of the commune itself, as plus codes carry it. */
const townIsOurs = (turn: ReadingPlace, text: string): boolean => isOnly(turn, text, 'common-here');

/** "How do I send the position?", "what is a pin?" */
function isAboutSharing(turn: ReadingPlace, text: string): boolean {
  const asks = isMarked(text) || isQuestion(turn, text);
  return asks && opensWith(turn, text, 'common-sharing', 'anywhere');
}

const isQuestion = (turn: ReadingPlace, text: string): boolean =>
  opensWith(turn, text, 'common-question', 'first');
