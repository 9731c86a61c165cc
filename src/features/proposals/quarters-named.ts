// Where an idea is for, as far as its words say: a quarter of the list, or in words where it is a gate or several places.

import type { Turn } from '../../bot/turn.ts';
import { saysWhere } from '../../bot/understanding/corrected-place.ts';
import { quarterInWords } from '../../bot/understanding/quarter-in-words.ts';
import { placeNamed, quarterSpelt } from '../../bot/understanding/read-place.ts';
import type { NamedPlace } from '../../domain/places.ts';
import { isSpeltIn } from '../../domain/spelt-places.ts';
import type { Answer } from '../../flow/engine/state.ts';

/** What joins two places. */
const JOINT = /[,;/&\u060c]+|\s(?:et|and|w|o|ou|\u0648)\s|\s\u0648(?=[\u0641\u0628]?\p{L}{3})/giu;
/** More words of one of them tell something else. */
const MOST_OF_PLACE = 5;

/** The quarter that these words name, or the places that stand in no list, as they are said; null: they name none. */
export function quarterOf(turn: Turn, said: string): Answer | null {
  const named = placesIn(turn, said);
  if (named.length > 1) return { kind: 'skipped', words: namesOf(turn, named) };
  const option = quarterSpelt(turn, said);
  if (option) return { kind: 'choice', option };
  const words = quarterInWords(turn, said);
  return words === null ? null : { kind: 'skipped', words };
}

/** Several places, asked for one quarter, in the words they are said in; null: no more than one is named. */
export function severalPlaces(turn: Turn, said: string): Answer | null {
  const parts = said.split(JOINT).map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part.split(/\s+/u).length > MOST_OF_PLACE)) return null;
  const isPlace = (part: string) =>
    placeNamed(turn, part) !== null || quarterInWords(turn, part) !== null || saysWhere(turn, part);
  return parts.every(isPlace) ? { kind: 'skipped', words: said } : null;
}

/** Those that are spelt in the text; the gate of the Kasbah is not the Kasbah besides. */
function placesIn({ context: { referenceData } }: Turn, said: string): NamedPlace[] {
  const all = referenceData.quarters.filter((place) => isSpeltIn(said, place));
  const isWithin = (place: NamedPlace, other: NamedPlace) =>
    place !== other && (other.nameFr.includes(place.nameFr) || other.nameAr.includes(place.nameAr));
  return all.filter((place) => !all.some((other) => isWithin(place, other)));
}

const namesOf = ({ context: { referenceData }, row }: Turn, places: readonly NamedPlace[]): string =>
  places.flatMap(({ id }) => referenceData.quarterName(id, row.language) ?? []).join(' · ');
