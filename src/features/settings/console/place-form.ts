// Reads the form of a quarter or a landmark: names, other spellings line by line, a position in any notation.
import { z } from 'zod';
import { findFaults } from '../../../console/form-drafts.ts';
import type { Visit } from '../../../console/request.ts';
import { type Ground, isInside, isPosition, middleOf } from '../../../domain/ground.ts';
import { findPlace, placeLike } from '../../../domain/places.ts';
import { readPosition } from '../../../domain/position.ts';
import type { Position } from '../../../domain/similar.ts';
import type { FindAlike, PlacePlan } from '../place-changes.ts';

export const KINDS = ['quarter', 'douar', 'landmark'] as const;

/** Shorter ones stand in too many other words. */
const SHORTEST = 3;
const LONGEST = 80;
const MOST_SPELLINGS = 40;

const Name = z
  .string()
  .trim()
  .min(SHORTEST)
  .max(LONGEST)
  .regex(/\p{L}{2}/u);
const Fields = z.object({
  nameAr: Name,
  nameFr: Name,
  kind: z.enum(KINDS),
  aliases: z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split(/[\n,;\u060c\u061b]/u)
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ),
    ])
    .pipe(z.array(z.string()).max(MOST_SPELLINGS)),
  position: z.string().trim().max(500),
  active: z.literal('1').optional(),
});
const Seen = z.object({
  nameAr: z.string(),
  nameFr: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  active: z.boolean(),
}) satisfies z.ZodType<PlacePlan>;

/** The place that the form describes; null when something is wrong with it, as the faults of the visit then say. */
export function readPlan(visit: Visit): PlacePlan | null {
  const read = Fields.safeParse(visit.form);
  findFaults(visit, read.error);
  const wrong = read.data?.aliases.find((spelling) => !Name.safeParse(spelling).success);
  if (wrong !== undefined) visit.faults.aliases = { why: 'spelling', name: wrong };
  const at = readAt(visit, visit.form.position?.trim() ?? '');
  if (!read.success || Object.keys(visit.faults).length > 0) return null;
  const { position: _, active, ...rest } = read.data;
  return {
    ...rest,
    latitude: at?.latitude ?? null,
    longitude: at?.longitude ?? null,
    active: active === '1',
  };
}

/** What stood on the page when it was drawn. */
export function readSeenPlace(text: string | undefined): PlacePlan | null {
  try {
    return Seen.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

function readAt(visit: Visit, text: string): Position | null {
  if (text === '') return null;
  const { ground } = visit.parts.referenceData;
  const found = readPosition(text, middleOf(ground));
  const why = found === null ? 'position' : whyNot(visit, ground, found);
  if (why !== null) visit.faults.position = { why };
  return found?.kind === 'position'
    ? { latitude: exact(found.at.latitude), longitude: exact(found.at.longitude) }
    : null;
}

function whyNot(
  visit: Visit,
  ground: Ground,
  found: NonNullable<ReturnType<typeof readPosition>>,
): string | null {
  if (found.kind === 'unread') return 'short-link';
  if (!isPosition(found.at)) return 'position';
  // A short code means something else where another town stands beside it.
  const elsewhere =
    found.short &&
    findPlace(found.rest, ground.around, visit.parts.darija.searchKey, visit.language) !== null;
  return elsewhere || !isInside(ground, found.at) ? 'outside' : null;
}

/** Some ten centimetres. */
const exact = (degrees: number): number => Number(degrees.toFixed(6));

/** As it is read again: with at least four decimals, the point of the map and not of the language. */
export function writePosition({
  latitude,
  longitude,
}: {
  latitude: number | null;
  longitude: number | null;
}): string {
  if (latitude === null || longitude === null) return '';
  return [latitude, longitude].map((degrees) => degrees.toFixed(6).replace(/0{1,2}$/, '')).join(', ');
}

/** Other places, and the towns around, whose names could not be told from these spellings. */
export function alikeFinder({ parts }: Visit): FindAlike {
  const { darija, referenceData } = parts;
  return (spellings, others) =>
    placeLike(spellings, [...others, ...referenceData.ground.around], darija.searchKey);
}
