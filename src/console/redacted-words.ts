// What is read in the place of a citizen's words by whoever sees no people: names, numbers and addresses are taken out.

import { readSpeakers, type SealedName, type Speaker } from '../database/translations.ts';
import { maskCards } from '../domain/card-mask.ts';
import { type Finder, openFinder } from '../translate/identifying.ts';
import { openOwnFinder } from '../translate/own-details.ts';
import { masked } from '../translate/redaction.ts';
import type { ConsoleParts, Reader } from './context.ts';
import type { Visit } from './request.ts';

/** A place within its quarter: about a kilometre. */
export const PLACE_DECIMALS = 2;

/** The words as this person may read them; null stays null. `speakers`: whose words they may be. */
export type Shown = (text: string | null, speakers?: (string | null)[]) => string | null;

/** Made for all the words of a page at once, since those who speak in them are known by name. */
export async function shownTo(visit: Visit, speakers: (string | null)[]): Promise<Shown> {
  return visit.may('people.see') ? (text) => text : withoutPeople(visit, speakers);
}

/** The words without anybody in them: names, numbers and addresses are taken out of them. */
const withoutPeople = (visit: Visit, speakers: (string | null)[]): Promise<Shown> =>
  shownWithout(visit, speakers, finderOf(visit.parts.darija));

/** The words as whoever mends the problem may read them: where it is stays, what reaches or names whoever said them goes. */
export const withoutOwnDetails = (visit: Visit, speakers: (string | null)[]): Promise<Shown> =>
  shownWithout(visit, speakers, ownFinderOf(visit.parts.darija));

async function shownWithout(visit: Visit, speakers: (string | null)[], find: Finder): Promise<Shown> {
  const ids = speakers.filter((id) => id !== null);
  const known =
    ids.length === 0 ? new Map<string, Speaker>() : await readSpeakers(visit.parts.db, [...new Set(ids)]);
  return (text, of = speakers) => {
    if (text === null) return null;
    const sealed = of.flatMap((id) => (id === null ? [] : (known.get(id)?.names ?? [])));
    const names = sealed.flatMap((each) => openedOrNone(visit.parts.cipher, each));
    return masked(maskCards(text), find, { names });
  };
}

/** Nothing is left of words of which all was taken out. */
export const speltOut = (text: string | null): string | null => text?.trim() || null;

/** The place as this person may see it: the door, or only the quarter. */
export function placeShownTo<P extends { latitude: number | null; longitude: number | null }>(
  visit: Visit,
  place: P,
): P {
  if (visit.may('people.see')) return place;
  return { ...place, latitude: rounded(place.latitude), longitude: rounded(place.longitude) };
}

/** What may be searched for: whoever does not read names must not find by them either. */
export function askedBy(visit: Visit, typed: string): string {
  return visit.may('people.see') ? typed : masked(typed, finderOf(visit.parts.darija), { mark: ' ' });
}

const rounded = (degrees: number | null): number | null =>
  degrees === null ? null : Number(degrees.toFixed(PLACE_DECIMALS));

function openedOrNone(seal: ConsoleParts['cipher'], { name, place }: SealedName): string[] {
  try {
    return [seal.open(name, place)];
  } catch {
    return [];
  }
}

/** One finder for each reader, made when it is first needed. */
function keptFinder(open: (key: (word: string) => string) => Finder): (reader: Reader) => Finder {
  const finders = new WeakMap<Reader, Finder>();
  return (reader) => {
    const known = finders.get(reader);
    if (known) return known;
    const made = open((word) => reader.searchKey(word));
    finders.set(reader, made);
    return made;
  };
}

const finderOf = keptFinder(openFinder);
const ownFinderOf = keptFinder(openOwnFinder);
