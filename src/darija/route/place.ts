// Finds the words of a message that say where: "حدا الجامع", "f derb sidi belkas", "près de l'école".
import type { FoundPlace } from '../labels.ts';
import { remembered } from '../text/remembered.ts';
import type { Word } from '../text/words.ts';
import { isPlace, type PlaceWords, type Traits, traitsOf } from './place-words.ts';

const LONGEST = 8;
const STOP = /[،,.;:!?؟\n]/u;
/** Written short with a point behind it: "av. Mohammed V". */
const SHORTENED = /^(?:av|ave|bd|bld|blvd|r|rte|pl|st|imm|res|n)$/iu;

/** Whether a pause stands between these two words. */
const isParted = (text: string, before: Word, behind: Word, stop = STOP): boolean => {
  const between = text.slice(before.end, behind.start);
  return stop.test(SHORTENED.test(before.text) ? between.replace('.', '') : between);
};

/** What stands behind "it works", which in French is written like "market". */
const DOES_NOT = /^(?:pas|plus|mal|bien|jamais|toujours|pu|p)$/iu;

/** "Full", which is written like Omar, and "of" grown onto what it is full of: "the bridge is full of rubbish". */
const FULL =
  /^(?:\u0639\u0627?\u0645\u0631(?:\u0629|\u0647|\u064a\u0646|\u0627\u062a|\u0648)?|3a?mm?[ae]?r(?:a|in|at|o)?)$/iu;
const OF_WHAT = /^(?:\u0628(?!\u0646$|\u0648|\u0646\u064a$)\p{L}{2,}|b|b(?:ez|z|l|el)\p{L}{2,})$/iu;

/** A kind of place right before its name, as streets are called without any "in": "avenue Mohammed V". */
function isNamed(traits: readonly Traits[], at: number): boolean {
  if (traits[at + 1]?.born) return true;
  // "Rue des oliviers".
  if (traits[at]?.street && traits[at + 1]?.of && belongs(traits, at + 2) !== null) return true;
  const next = traits.slice(at + 1).find(({ link }) => !link);
  const isCalledSo = next !== undefined && (next.proper || next.person || (next.name && !next.road));
  return isCalledSo && !next.close && !next.before;
}

/** A street that is called by its name is a place without any "in". */
const NAMED = 2;

const isKindOf = (traits: Traits | undefined): boolean =>
  traits !== undefined && (traits.kind || traits.site);

function strengthOf(here: Traits, previous: Traits | undefined, named: boolean): number {
  const before = here.opened || previous?.before === true;
  const kind = here.kind || here.site;
  const strength = (before && (kind || here.name) ? 2 : 0) + (here.name ? 1.5 : 0) + (kind ? 0.8 : 0);
  return kind && named ? Math.max(strength, NAMED) : strength;
}

/** More of a name of several words: "Mohammed the Fifth", "Moulay Rachid", "the Royal Army". */
const goesOn = (here: Traits, before: Traits | undefined): boolean =>
  here.surname || (before?.person === true && !here.and) || (here.proper && before?.proper === true);

/** "De la", "dial sidi". */
const MOST_LINKS = 2;

/** The word that belongs to "of" or to an article before this place; null: there is none. */
function belongs(traits: readonly Traits[], from: number): number | null {
  const at = traits.findIndex(({ link, of }, i) => i >= from && !link && !of);
  const word = traits[at];
  return word && at - from <= MOST_LINKS && !word.close && !word.before ? at : null;
}

function endOf(text: string, words: readonly Word[], from: number, traits: readonly Traits[]): number {
  let last = from;
  // A name says all by itself; a kind of place needs one.
  let named = traits[from]?.name === true && !isKindOf(traits[from]) && !traits[from].link;
  for (let at = from + 1; at < Math.min(words.length, from + LONGEST); at++) {
    const word = words[at];
    const previous = words[at - 1];
    const here = traits[at];
    if (!word || !previous || !here || isParted(text, previous, word)) break;
    const isBorn = traits[at - 1]?.born === true;
    const whose = here.of && isKindOf(traits[last]) ? belongs(traits, at + 1) : null;
    const owner = whose === null ? undefined : words[whose];
    if (whose !== null && owner && !isParted(text, previous, owner)) {
      named = owner.script !== 'fixed' && !isKindOf(traits[whose]);
      last = whose;
      at = whose;
      continue;
    }
    // "The lamp of Bab El Khemis marche pas" works not, and is at no market.
    if (/^marche(?:nt)?$/iu.test(word.text) && DOES_NOT.test(words[at + 1]?.text ?? '')) break;
    if (FULL.test(word.text) && OF_WHAT.test(words[at + 1]?.text ?? '')) break;
    if (!isBorn && (here.close || here.before || (here.opened && isPlace(here)))) break;
    if (here.link && !isPlace(here)) continue;
    const short = word.script === 'fixed' || !named || isBorn || goesOn(here, traits[last]);
    if (!isPlace(here) && !short) break;
    // "The street of the 20th" goes on with its month.
    // "Quartier hay Salam": each of the two is called by what follows.
    if (word.script !== 'fixed') named = !here.link && !(here.street && here.kind);
    last = at;
  }
  return last;
}

/** Which words only tell where something is: a kind of place behind "in", "beside" or "of", and its name. */
export type PlaceTeller = (words: readonly { text: string }[]) => readonly boolean[];

export function placeTeller(lexicon: PlaceWords): PlaceTeller {
  const traitsFor = remembered((word) => traitsOf(word, lexicon));
  return (words) => {
    const traits = words.map(({ text }) => traitsFor(text));
    const tells: boolean[] = [];
    traits.forEach((here, at) => {
      const previous = traits[at - 1];
      const isIn = here.opened || previous?.before === true || previous?.link === true;
      tells.push((here.kind && isIn) || (here.name && (isIn || tells[at - 1] === true)));
    });
    return tells;
  };
}

/** Where words look like a place: the first and the last of them, and how much. */
type Found = { first: number; last: number; strength: number };
/** Less is no place. */
const SURE = 1.5;
/** How much a name is worth beside the words that say "in" and "street". */
const NAMELY = 1;
/** A comma parts two places of one address, no two sentences. */
const STOP_OF_SENTENCE = /[.;:!?؟\n]/u;

export type PlaceFinder = (text: string, words: readonly Word[]) => FoundPlace | undefined;

/** Whether these words name a place: "in the street" names none. */
const nameIn = (traits: readonly Traits[]): boolean =>
  traits.some(
    (here, at) =>
      (here.name && !here.road && !here.link) ||
      here.only ||
      !(isPlace(here) || here.before || here.link || here.close) ||
      (isPlace(here) && isCalled(traits, at)),
  );

/** A kind of place that is called by another: "the street of the market". */
function isCalled(traits: readonly Traits[], at: number): boolean {
  const next = traits.slice(at + 1).find(({ link }) => !link);
  return next !== undefined && isPlace(next) && !next.opened && !next.and;
}

/** What may stand between two words that say where: "behind", "beside the", "f". */
function joined(
  text: string,
  words: readonly Word[],
  traits: readonly Traits[],
  from: number,
  to: number,
): boolean {
  const [last, first] = [words[from], words[to]];
  if (last && first && isParted(text, last, first, STOP_OF_SENTENCE)) return false;
  const between = traits.slice(from + 1, to);
  return between.every((here, at) => here.before || here.link || (here.from && between[at - 1]?.before));
}

/** "Lwad l7ar", the hot river, is the sewer: no river, and no place. */
const SEWER = /^(?:ا?ل)?واد (?:ا?ل)?حار$|^(?:[ae]?l)?w[ae]+d (?:[ae]?l)?[7h]a+r$/iu;
const isSewer = (words: readonly Word[], at: number): boolean =>
  [at - 1, at].some((first) => SEWER.test(`${words[first]?.text} ${words[first + 1]?.text}`));

/** What is in a wall or on it was done to it. */
const IN_IT = /^(?:f|fi|f[ei]?l|dans|sur|\u0641|\u0641\u064a|\u0639\u0644\u0649|\u0639)$/iu;

/** "Beside" or "near" before it, whatever articles stand between. */
function isBehindBeside(words: readonly Word[], traits: readonly Traits[], first: number): boolean {
  if (traits[first]?.before) return !IN_IT.test(words[first]?.text ?? '');
  const at = traits.slice(0, first).findLastIndex(({ link, from, before }) => before || !(link || from));
  return traits[at]?.before === true && !IN_IT.test(words[at]?.text ?? '');
}

/** Builds the finder of the words of a text that look like a place, if any: the surest ones, and those beside them. */
export function placeFinder(lexicon: PlaceWords): PlaceFinder {
  const traitsFor = remembered((word) => traitsOf(word, lexicon));
  return (text, words) => {
    // Who writes everything in capitals names nothing by them.
    const shouts = !/\p{Ll}/u.test(text);
    const traits = words.map((word, at) =>
      traitsFor(isSewer(words, at) ? '' : shouts ? word.text.toLowerCase() : word.text),
    );
    const found = words.flatMap((_, at): Found[] => {
      const here = traits[at];
      if (here?.capital && traits.slice(0, at).findLast(({ link, from }) => !link && !from)?.inside)
        return [{ first: at, last: endOf(text, words, at, traits), strength: SURE }];
      if (!here || !isPlace(here)) return [];
      const before = here.road
        ? traits[at - 1]
        : traits.slice(0, at).findLast(({ link, from }) => !link && !from);
      const strength = strengthOf(here, before, isNamed(traits, at));
      return strength < SURE ? [] : [{ first: at, last: endOf(text, words, at, traits), strength }];
    });
    // "In the street behind the pharmacy of …": what has a name says more.
    const worth = ({ first, last, strength }: Found) =>
      strength + (nameIn(traits.slice(first, last + 1)) ? NAMELY : 0);
    const best = found.reduce<Found | undefined>(
      (most, one) => (one.strength >= SURE && (!most || worth(one) > worth(most)) ? one : most),
      undefined,
    );
    if (!best) return undefined;
    let { first, last } = best;
    // A quarter and the mosque beside it are one place, whichever is said first.
    const others = found.filter((one) => one.last > one.first || !traits[one.first]?.road);
    for (const one of others)
      if (one.first > last && joined(text, words, traits, last, one.first)) last = one.last;
    for (const one of others.toReversed())
      if (one.first < first && (one.last >= first || joined(text, words, traits, one.last, first)))
        first = one.first;
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
    const isBeside = traits[first]?.street === true || isBehindBeside(words, traits, first);
    return {
      ...{ start, end, text: text.slice(start, end), isBeside },
      named: nameIn(traits.slice(first, last + 1)),
    };
  };
}
