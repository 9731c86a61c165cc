// How what a provider sends is read: null and what is of another kind count as absent, each element of a list alone.
import { z } from 'zod';

/** Words; blank ones too. */
export const words = z.string().optional().catch(undefined);

/** An id, which some write as a number. */
export const id = z
  .union([z.string().min(1), z.number().transform(String)])
  .optional()
  .catch(undefined);

export const flag = z.boolean().optional().catch(undefined);

/** A whole number; one written in digits too. */
export const whole = z.coerce.number().int().optional().catch(undefined);

/** Degrees on the earth; a blank, a null and a yes are none. */
export function degrees(most: 90 | 180) {
  return z
    .union([z.number(), z.string().trim().min(1).transform(Number)])
    .pipe(z.number().min(-most).max(most));
}

/** Anything at all, to be read alone later. */
export const anything = z.array(z.unknown()).optional().catch(undefined);

/** A part with fields of its own: absent when it lacks what it needs. */
export function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape).optional().catch(undefined);
}

/** The elements of a list that can be read; the others are left out. */
export function list<Element extends z.ZodType>(element: Element) {
  return z
    .array(z.unknown())
    .transform((all) => all.flatMap((each) => readOne(element, each)))
    .optional()
    .catch(undefined);
}

/** What one thing says, alone or in no list at all. */
export function readOne<Element extends z.ZodType>(element: Element, given: unknown): z.output<Element>[] {
  const read = element.safeParse(given);
  return read.success ? [read.data] : [];
}
