// A point on the map, with the ways to larger ones.
import { html } from 'hono/html';
import type { Markup } from '../../../console/layout.ts';
import { PLACE_DECIMALS } from '../../../console/redacted-words.ts';
import type { Visit } from '../../../console/request.ts';

interface Pin {
  latitude: number;
  longitude: number;
}

/** `map`: what it is drawn from (src/console/map.ts). */
export function pinView(visit: Visit, pin: Pin, map: object): Markup {
  const decimals = visit.may('people.see') ? 5 : PLACE_DECIMALS;
  return html`<div class="map" dir="ltr" data-map="${JSON.stringify(map)}" role="group" aria-label="${visit.say('map')}"></div>
<p class="soft"><bdi>${pin.latitude.toFixed(decimals)}, ${pin.longitude.toFixed(decimals)}</bdi> · ${mapLinks(visit, pin)}</p>`;
}

/** Ways to a map: the telephone's own, and one of the web. */
function mapLinks({ say }: Visit, { latitude, longitude }: Pin): Markup {
  const at = `${latitude},${longitude}`;
  const web = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`;
  return html`<a href="${web}" target="_blank" rel="noreferrer noopener">${say('map-open')}</a> · <a href="geo:${at}?q=${at}">${say('map-app')}</a>`;
}
