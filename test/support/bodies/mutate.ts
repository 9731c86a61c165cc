// Makes a body strange: somewhere in it something else stands, or nothing.
import fc from '../property.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What may stand anywhere: nulls, wrong types, numbers out of range, odd strings. `undefined` takes the field out. */
const ODD: (Json | undefined)[] = [
  ...[undefined, null, '', ' ', true, false, 0, -1, 0.5, 1e308, -1e308],
  ...[1_795_827_709_000, 1_795_827_709_000_000, 1_795_827_709_000_000_000, '1795827709000', 'NaN', 'soon'],
  ...[
    [],
    {},
    [null],
    [[]],
    { id: null },
    ['x'],
    'x\u0000y',
    '\ud800',
    '\u202e\u2066gnp.exe',
    '٠١٢',
    '🤢'.repeat(50),
  ],
  ...['x'.repeat(5_000), '../../etc/passwd', `'; drop table "Case"; --`, '{"a":1}', Number.MAX_SAFE_INTEGER],
];

export interface Change {
  at: number;
  odd: number;
}

export const changes = fc.array(fc.record({ at: fc.nat(10_000), odd: fc.nat(ODD.length - 1) }), {
  minLength: 1,
  maxLength: 4,
});

type Place = { of: Json[] | { [key: string]: Json }; key: string };

function placesIn(value: Json): Place[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ of: value, key }, ...placesIn(inner)]);
}

/** A copy of the body with these changes, one after the other. */
export function mutated(body: Json, changed: Change[]): Json {
  const copy: Json = structuredClone(body);
  for (const { at, odd } of changed) {
    const places = placesIn(copy);
    const place = places[at % Math.max(places.length, 1)];
    if (!place) break;
    const value = ODD[odd];
    if (value === undefined) Reflect.deleteProperty(place.of, place.key);
    else Reflect.set(place.of, place.key, structuredClone(value));
  }
  return copy;
}
