// Reads two angles written by hand or copied from a map: decimals, degrees and minutes, in any digits and order.
import { isPosition } from './ground.ts';
import { metresBetween, type Position } from './similar.ts';

/** A position, and the words that stood beside it. */
export interface Written {
  at: Position;
  rest: string;
}

/** Whoever writes down a position writes one they can see, or go to. */
const NEAR_METRES = 60_000;
/** Fewer decimals are a position only where it is near: they may be a price or a size. */
const PRECISE = 4;

const NUMBER = String.raw`[-+]?\d{1,3}[.,]\d{2,15}`;
const PART = String.raw`\d{1,2}(?:[.,]\d{1,10})?`;
const SIDE = '[NSEWOnsew](?!\\p{L})';
const DEGREES = String.raw`[-+]?\d{1,3}\s*(?:°|deg\.?|\s)\s*${PART}\s*(?:'\s*(?:${PART}\s*(?:"|'')?)?|\s${PART}\s*"?)?`;
const FREE = String.raw`(?<![\p{L}\d.,°])`;
const BETWEEN = String.raw`\s*[,;/|&]?\s*`;

/** A side stands before its number or behind it, never on both. */
const angle = (number: string, name: string): string =>
  `(?:(?<${name}a>${SIDE})\\s*(?<${name}b>${number})|(?<${name}c>${number})\\s*°?\\s*(?<${name}d>${SIDE})|(?<${name}e>${number})\\s*°?)`;
const pair = (number: string): RegExp =>
  new RegExp(`${FREE}${angle(number, 'x')}${BETWEEN}${angle(number, 'y')}(?![\\d])`, 'u');

const DECIMAL = pair(NUMBER);
const SIXTIETHS = pair(DEGREES);

/** Labels of maps and of the GPS: latitude, longitude; in Arabic `khatt al-ard`, `khatt at-tul`. */
const LABEL =
  /(?<!\p{L})(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|gps|(?:\u062e\u0637 )?\u0627\u0644(?:\u0639\u0631\u0636|\u0637\u0648\u0644))(?!\p{L})\s*[:=]?/giu;

/** Sides of the world in words, Arabic `shamal`, `janub`, `gharb`, `sharq` and their first letters too. */
const SIDES: readonly [string, string][] = [
  ['nord|north|\u0634\u0645\u0627\u0644(?:\u0627)?|\u0634', 'N'],
  ['sud|south|\u062c\u0646\u0648\u0628(?:\u0627)?|\u062c', 'S'],
  ['ouest|west|\u063a\u0631\u0628(?:\u0627)?|\u063a', 'W'],
  ['est|east|\u0634\u0631\u0642(?:\u0627)?|\u0642', 'E'],
];
const SIDE_WORDS = SIDES.map(([words, side]): [RegExp, string] => [
  new RegExp(`(?<=[\\d"'°]\\s*)(?:${words})(?!\\p{L})|(?<!\\p{L})(?:${words})(?=\\s*\\d)`, 'giu'),
  side,
]);

/** One way of writing digits, points, minus and the marks of degrees, whatever the keyboard made of them. */
function plain(text: string): string {
  // Marks first: normalising would make letters of some of them.
  let out = text
    .replace(/[\u00ba\u02da\u02d9]/gu, '°')
    .replace(/[\u2033\u201c\u201d\u201f\u02ba\u00ab\u00bb]|\u2032\u2032|''/gu, '"')
    .replace(/[\u2032\u2018\u2019\u02bc\u00b4`]/gu, "'")
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\u066b/gu, '.')
    .replace(/\u060c/gu, ',')
    .replace(/\u061b/gu, ';')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(LABEL, ' ')
    // What stands between numbers is read in many ways: of a thousand blanks, in more of them than there is time for.
    .replace(/\s+/gu, ' ');
  for (const [words, side] of SIDE_WORDS) out = out.replace(words, side);
  return out;
}

interface Angle {
  degrees: number;
  side: string | undefined;
  decimals: number;
}

/**
 * The position written in a text, and what else it says; null when none is. Two numbers without sides of the world
 * are taken in the order, and with the sign, that falls near.
 */
export function readCoordinates(text: string, near: Position): Written | null {
  // Most texts have no number, and putting one in plain letters costs more than looking.
  if (!/\p{N}/u.test(text)) return null;
  const said = plain(text);
  const found = SIXTIETHS.exec(said) ?? DECIMAL.exec(said);
  if (!found?.groups) return null;
  const [x, y] = [angleOf(found.groups, 'x'), angleOf(found.groups, 'y')];
  const at = positionOf(x, y, near);
  if (!at) return null;
  return { at, rest: beside(`${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`) };
}

/** What is left of a text once its position was taken out: words, without the brackets and dots around a hole. */
export function beside(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(words)
    ? words.replace(/^[\s()[\],;:.\u060c-]+|(?<![\s()[\],;:\u060c-])[\s()[\],;:\u060c-]+$/gu, '')
    : '';
}

function angleOf(groups: Record<string, string | undefined>, name: string): Angle {
  const written = groups[`${name}b`] ?? groups[`${name}c`] ?? groups[`${name}e`] ?? '';
  const side = (groups[`${name}a`] ?? groups[`${name}d`])?.toUpperCase();
  const [degrees = 0, minutes = 0, seconds = 0] = (written.match(/\d+(?:[.,]\d+)?/gu) ?? []).map((part) =>
    Number(part.replace(',', '.')),
  );
  const size = degrees + minutes / 60 + seconds / 3600;
  const decimals = /[.,](\d+)/u.exec(written)?.[1]?.length ?? 0;
  return {
    degrees: written.startsWith('-') ? -size : size,
    side,
    decimals: /[\s°']/u.test(written) ? PRECISE : decimals,
  };
}

const SOUTH_OR_WEST = /[SWO]/u;
const signed = ({ degrees, side }: Angle): number =>
  side !== undefined && SOUTH_OR_WEST.test(side) ? -Math.abs(degrees) : degrees;

function positionOf(x: Angle, y: Angle, near: Position): Position | null {
  const isLongitude = ({ side }: Angle): boolean => side !== undefined && /[EWO]/u.test(side);
  const swapped = isLongitude(x) || (y.side !== undefined && /[NS]/u.test(y.side));
  const [first, second] = swapped ? [signed(y), signed(x)] : [signed(x), signed(y)];
  const given = { latitude: first, longitude: second };
  const sided = x.side !== undefined && y.side !== undefined;
  const candidates = sided ? [given] : [given, turned(given), mirrored(given), mirrored(turned(given))];
  const close = candidates.find((at) => isPosition(at) && metresBetween(at, near) <= NEAR_METRES);
  if (close) return close;
  const precise = Math.min(x.decimals, y.decimals) >= PRECISE || sided;
  return precise ? given : null;
}

const turned = ({ latitude, longitude }: Position): Position => ({
  latitude: longitude,
  longitude: latitude,
});

/** A minus is easily lost, or lands behind its number where writing goes from right to left. */
const mirrored = ({ latitude, longitude }: Position): Position => ({ latitude, longitude: -longitude });
