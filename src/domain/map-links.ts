// Reads the position out of a link to a map, without following it.
import { beside, readCoordinates, type Written } from './notation.ts';
import type { Position } from './similar.ts';

/** `unread`: a link to a map that holds no position, as short links do. */
export type Linked = ({ kind: 'position' } & Written) | { kind: 'unread'; link: string; rest: string };

/** A bare host is looked for where its letters begin: tried at every letter, a long run of them would take hours. */
const LINK =
  /(?:geo:|(?:https?|comgooglemaps|waze|maps|om|ge0|yandexmaps|google\.navigation):(?:\/\/)?|www\.|(?<![\w-]\.?)(?=(?:[\w-]+\.)+(?:com|org|ma|fr|gl|ru|net|de|es|app|co|apple)\/))[^\s<>"]+/iu;

/** Places where maps live; anything else is some other link. */
const MAPS =
  /(?:^|\.)(?:google\.[a-z.]+|goo\.gl|g\.co|apple\.com|maps\.apple|openstreetmap\.(?:org|fr|de)|osm\.(?:org|and\.net)|osmand\.net|waze\.com|bing\.com|yandex\.[a-z.]+|here\.com|mapy\.(?:cz|com)|organicmaps\.app|omaps\.app|ge0\.me|w3w\.co|what3words\.com|mapcarta\.com|wego\.here\.com)$/iu;
/** On these the path says that it is about a map. */
const NOT_ONLY_MAPS = /(?:google\.|goo\.gl|g\.co|bing\.com|yandex\.|apple\.com$)/iu;
const ABOUT_MAPS = /maps?|kgs|navigation|[?&](?:q|ll|cp|daddr|cid|ftid)=/iu;
const OWN_SCHEME = /^(?:geo|comgooglemaps|waze|maps|om|ge0|yandexmaps|google\.navigation):/iu;

const TWO = String.raw`(-?\d{1,3}(?:\.\d+)?)`;
/** The pin of a Google place, the last stop of a route (longitude first), the middle of the picture. */
const PIN = new RegExp(`!3d${TWO}!4d${TWO}`, 'gu');
const STOP = new RegExp(`!1d${TWO}!2d${TWO}`, 'gu');
const VIEW = new RegExp(`/@${TWO},${TWO}`, 'u');
const FRAGMENT = new RegExp(`map=\\d+(?:\\.\\d+)?/${TWO}/${TWO}`, 'u');

/** Parameters that hold both numbers, the surest first. */
const BOTH = [
  'q',
  'query',
  'destination',
  'daddr',
  'to',
  'll',
  'latlng',
  'coordinate',
  'pt',
  'whatshere[point]',
  'point',
  'sp',
  'address',
  'cbll',
  'viewpoint',
  'loc',
  'center',
  'sll',
  'cp',
];
const APART: readonly [string, string][] = [
  ['mlat', 'mlon'],
  ['lat', 'lon'],
  ['lat', 'lng'],
  ['latitude', 'longitude'],
];

/** What the first link to a map in this text says; null when there is none. */
export function readMapLink(text: string, near: Position): Linked | null {
  const found = LINK.exec(text);
  if (!found) return null;
  const link = found[0].replace(/[.,;!?)\]]+$/u, '');
  const url = parsed(link);
  if (!url || !isMap(url)) return null;
  const rest = beside(`${text.slice(0, found.index)} ${text.slice(found.index + link.length)}`);
  const at = positionIn(url, near);
  return at ? { kind: 'position', at, rest } : { kind: 'unread', link: decoded(link), rest };
}

function parsed(link: string): URL | null {
  const whole = /^[a-z][\w.+-]*:/iu.test(link) ? link : `https://${link}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

function isMap(url: URL): boolean {
  if (OWN_SCHEME.test(url.href)) return true;
  const { hostname } = url;
  if (!MAPS.test(hostname)) return false;
  return !NOT_ONLY_MAPS.test(hostname) || ABOUT_MAPS.test(`${hostname}${url.pathname}${url.search}`);
}

function positionIn(url: URL, near: Position): Position | null {
  const whole = decoded(url.href);
  const pin = [...whole.matchAll(PIN)].at(-1);
  if (pin) return { latitude: Number(pin[1]), longitude: Number(pin[2]) };
  const stop = [...whole.matchAll(STOP)].at(-1);
  if (stop) return { latitude: Number(stop[2]), longitude: Number(stop[1]) };
  return asked(url, near) ?? inPath(url, near) ?? shown(whole);
}

/** What the link asks for by name. */
function asked({ searchParams, hash }: URL, near: Position): Position | null {
  const fragment = new URLSearchParams(hash.replace(/^#/u, ''));
  const value = (name: string): string | null => searchParams.get(name) ?? fragment.get(name);
  for (const [north, east] of APART) {
    const [latitude, longitude] = [value(north), value(east)];
    if (latitude && longitude) return { latitude: Number(latitude), longitude: Number(longitude) };
  }
  for (const name of BOTH) {
    const written = value(name);
    const read = written === null ? null : readPair(written, near);
    if (read) return read;
  }
  return null;
}

/** Numbers in the path: a place, a search, the last stop of a route, `geo:`. */
function inPath(url: URL, near: Position): Position | null {
  const parts = decoded(`${url.protocol === 'geo:' ? '' : url.hostname}/${url.pathname}`).split('/');
  for (const part of parts.reverse()) {
    const read = part.startsWith('@') ? null : readPair(part, near);
    if (read) return read;
  }
  return null;
}

/** Where the map was looking: the least sure of all. */
function shown(whole: string): Position | null {
  const view = VIEW.exec(whole) ?? FRAGMENT.exec(whole);
  return view ? { latitude: Number(view[1]), longitude: Number(view[2]) } : null;
}

/** Two numbers as links write them; a plain pair is surely a position here, however few its decimals. */
function readPair(written: string, near: Position): Position | null {
  const bare = written.replace(/^(?:loc:|ll\.|point\.)/iu, '').replace(/\+/gu, ' ');
  const two = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,~_]\s*(-?\d{1,3}(?:\.\d+)?)(?![\d.])/u.exec(bare);
  const padded = two ? `${fixed(two[1])},${fixed(two[2])}` : bare;
  const at = readCoordinates(padded, near)?.at;
  // `geo:0,0?q=…` says that the position stands elsewhere.
  return at && (at.latitude !== 0 || at.longitude !== 0) ? at : null;
}

const fixed = (number = ''): string => Number(number).toFixed(7);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
