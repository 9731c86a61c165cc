// Where the commune begins and ends, and whose ground lies around it.
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance';
import { keptIn } from './bounded-map.ts';
import { metresBetween, type Position } from './similar.ts';

/** Another commune: named by its own words, or near enough to its centre. */
export interface Around {
  id: string;
  nameAr: string;
  nameFr: string;
  aliases: readonly string[];
  latitude: number;
  longitude: number;
  /** A place that far from its centre is said to be near it. */
  kilometres: number;
}

export interface Ground {
  /** Rings of longitude and latitude, as in GeoJSON. */
  boundary: { type: 'Polygon'; coordinates: [number, number][][] };
  /** Pins are as good as telephones make them: so far outside the boundary still counts as inside. */
  marginMetres: number;
  around: readonly Around[];
  /** Words before the name of a town that make it the name of a street, a café, a road, or a likeness. */
  ways: readonly string[];
}

/** A telephone that does not know where it is says 0, 0. */
const NOWHERE_DEGREES = 0.01;

/** Whether these numbers can be a position at all: on the globe, and not the blank one. */
export function isPosition({ latitude, longitude }: Position): boolean {
  // The comparisons are false for what is no number.
  const onGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return onGlobe && (Math.abs(latitude) > NOWHERE_DEGREES || Math.abs(longitude) > NOWHERE_DEGREES);
}

/** Whether it lies in the commune, or so little outside that a telephone may be wrong about it. */
export function isInside({ boundary, marginMetres }: Ground, { latitude, longitude }: Position): boolean {
  // What lies within needs no distance: of a whole register most does.
  const [outer = false, ...holes] = boundary.coordinates.map((ring) =>
    isRoundedBy(ring, longitude, latitude),
  );
  if (outer && !holes.includes(true)) return true;
  const metres = pointToPolygonDistance([longitude, latitude], boundary, { units: 'meters' });
  return metres <= marginMetres;
}

/** Whether a line from here eastwards crosses the ring an odd number of times. */
function isRoundedBy(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let is = false;
  let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
  for (const [atX, atY] of ring) {
    const isCrossed = atY > y !== beforeY > y && x < ((beforeX - atX) * (y - atY)) / (beforeY - atY) + atX;
    if (isCrossed) is = !is;
    [beforeX, beforeY] = [atX, atY];
  }
  return is;
}

/** The other commune near whose centre it lies; null when it is none that is known here. */
export function communeNear({ around }: Ground, at: Position): Around | null {
  const near = around
    .map((town) => ({ town, metres: metresBetween(town, at) }))
    .filter(({ town, metres }) => metres <= town.kilometres * 1000)
    .sort((a, b) => a.metres - b.metres);
  return near[0]?.town ?? null;
}

/** The middle of the commune: what a position that is written short is counted from. */
export const middleOf = ({ boundary }: Ground): Position =>
  keptIn(middles, boundary, () => {
    const [ring = []] = boundary.coordinates;
    const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
    return { longitude: middle(ring.map(([x]) => x)), latitude: middle(ring.map(([, y]) => y)) };
  });

/** A boundary is asked for with every text that may be a position. */
const middles = new WeakMap<Ground['boundary'], Position>();
