// What the map of a case is drawn from; read by the script of the page.
import { nameOf } from './components.ts';
import type { Visit } from './request.ts';

interface Point {
  latitude: number | null;
  longitude: number | null;
}

/** The place of the case, the centres of quarters around it to find one's way without tiles, and the tiles if any. */
export function mapOf(
  visit: Visit,
  here: Point,
  quarters: (Point & { id: string; nameAr: string; nameFr: string })[],
): {
  here: [number, number] | null;
  quarters: { at: [number, number]; name: string }[];
  tiles: string | null;
  /** What its two buttons do. */
  zoom: { zoomInTitle: string; zoomOutTitle: string };
} {
  const at = ({ latitude, longitude }: Point): [number, number] | null =>
    latitude === null || longitude === null ? null : [latitude, longitude];
  return {
    here: at(here),
    quarters: quarters.flatMap((quarter) => {
      const centre = at(quarter);
      return centre === null ? [] : [{ at: centre, name: nameOf(visit, quarter) }];
    }),
    tiles: visit.parts.tileUrl ?? null,
    zoom: { zoomInTitle: visit.say('map-closer'), zoomOutTitle: visit.say('map-farther') },
  };
}
