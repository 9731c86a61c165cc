// Reads the form of one thing: its number, its kind, where it stands.
import { z } from 'zod';
import { findFaults } from '../../../console/form-drafts.ts';
import type { Visit } from '../../../console/request.ts';
import { foldingOf } from '../../../console/search-folding.ts';
import { keyOfThing } from '../../../database/search.ts';
import type { ThingFact } from '../../../database/things.ts';
import { latinDigits } from '../../../domain/digits.ts';
import { isInside, isPosition, middleOf } from '../../../domain/ground.ts';
import { readPosition } from '../../../domain/position.ts';
import { HIGHEST_NUMBER, plateOf, THING_KINDS, type ThingKind } from '../../../domain/thing.ts';
import type { KeyOfPlan } from '../changes.ts';

const name = z
  .string()
  .trim()
  .max(80)
  .transform((text) => (text === '' ? null : text));
const Fields = z.object({
  number: z
    .string()
    .transform((text) => Number(latinDigits(text).trim()))
    .pipe(z.number().int().min(1).max(HIGHEST_NUMBER)),
  kind: z.enum(THING_KINDS),
  nameFr: name,
  nameAr: name,
  position: z.string().trim().min(1).max(500),
  quarter: z.string().max(60),
  active: z.literal('1').optional(),
});
const Seen = z.object({
  ...{ number: z.number().int(), kind: z.enum(THING_KINDS), active: z.boolean() },
  ...{ nameFr: z.string().nullable(), nameAr: z.string().nullable(), quarterId: z.string().nullable() },
  ...{ latitude: z.number(), longitude: z.number() },
}) satisfies z.ZodType<ThingFact>;

/** The thing that the form describes; null when something is wrong with it, as the faults of the visit then say. */
export function readThingForm(visit: Visit): ThingFact | null {
  const read = Fields.safeParse(visit.form);
  findFaults(visit, read.error);
  const at = readAt(visit);
  const quarterId = visit.form.quarter || null;
  if (quarterId !== null && !visit.parts.referenceData.quarter(quarterId))
    visit.faults.quarter = { why: 'missing' };
  if (!read.success || !at || Object.keys(visit.faults).length > 0) return null;
  const { number, kind, nameFr, nameAr, active } = read.data;
  return { number, kind, nameFr, nameAr, quarterId, ...at, active: active === '1' };
}

/** What stood on the page when it was drawn. */
export function readSeenThing(text: string | undefined): ThingFact | null {
  try {
    return Seen.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

function readAt(visit: Visit): Pick<ThingFact, 'latitude' | 'longitude'> | null {
  const { ground } = visit.parts.referenceData;
  const found = readPosition(visit.form.position?.trim() ?? '', middleOf(ground));
  const at = found?.kind === 'position' && isPosition(found.at) ? found.at : null;
  if (at && isInside(ground, at)) return { latitude: exact(at.latitude), longitude: exact(at.longitude) };
  visit.faults.position ??= { why: at ? 'outside' : 'position' };
  return null;
}

/** Some ten centimetres. */
const exact = (degrees: number): number => Number(degrees.toFixed(6));

/** What a kind is called, in every language. */
export function namesOfKind({ parts: { words } }: Visit, kind: ThingKind): string[] {
  return words.languages
    .filter((language) => words.has(language, `things-${kind}`))
    .map((language) => words.say(language, { message: `things-${kind}` }));
}

/** Makes the keys by which things are found: by their numbers, kinds, names and quarters. */
export function keyMaker(visit: Visit): KeyOfPlan {
  const { parts } = visit;
  const folding = foldingOf(parts);
  return (plan) => {
    const quarter = plan.quarterId === null ? undefined : parts.referenceData.quarter(plan.quarterId);
    const names = [plan.nameFr, plan.nameAr, quarter?.nameFr, quarter?.nameAr];
    return keyOfThing(
      folding,
      [String(plan.number), plateOf(plan.number)],
      [...namesOfKind(visit, plan.kind), ...names].filter(Boolean).join(' '),
    );
  };
}
