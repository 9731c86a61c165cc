// Whether two complaints may be about the same thing: near enough to each other.

export interface Position {
  latitude: number;
  longitude: number;
}

/** As far as one street light, one heap or one burst pipe is seen and reported from; FixMyStreet found it useful. */
const SIMILAR_METRES = 250;

const EARTH_METRES = 6_371_008.8;

/** Distance along the ground, in metres (haversine on the mean radius; good to half a percent). */
export function metresBetween(a: Position, b: Position): number {
  const north = radians(b.latitude - a.latitude);
  const east = radians(b.longitude - a.longitude);
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The square that holds all that is near: what a database looks through by itself. */
export function squareAround({
  latitude,
  longitude,
}: Position): Record<'south' | 'north' | 'west' | 'east', number> {
  const north = (SIMILAR_METRES / EARTH_METRES) * (180 / Math.PI);
  const east = north / Math.cos(radians(latitude));
  return { south: latitude - north, north: latitude + north, west: longitude - east, east: longitude + east };
}

export function isNear(a: Position, b: Position): boolean {
  return metresBetween(a, b) <= SIMILAR_METRES;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
