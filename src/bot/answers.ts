// What an action needs of a form, one shape for each kind of question: it types the answer, and before anybody answers the
// flows are checked against it.

import { z } from 'zod';
import { maskCards } from '../domain/card-mask.ts';

const words = z.string().optional();
const kind = z.literal('choice');

/** The option of a choice. */
export const choice = z.object({ kind, option: z.string() }).transform(({ option }) => option);

/** The same, where only these can have been chosen by the time that it is needed. */
export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  z.object({ kind, option: z.enum(options) }).transform(({ option }) => option);

/** Words as they are recorded, identity numbers masked; null when they were only spoken. */
export const text = z
  .object({ kind: z.literal('text'), text: words })
  .transform((answer) => (answer.text ? maskCards(answer.text) : null));

/** Capital letters and digits of a code that was typed. */
export const code = text.transform((typed) => (typed ?? '').toUpperCase().replace(/[^A-Z0-9]/gu, ''));

/** Where it is, as far as it was told; its words are masked. */
export const place = z
  .object({
    kind: z.literal('place'),
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    quarter: words,
    text: words,
    thing: z.int().optional(),
  })
  .transform((told) => ({
    latitude: told.latitude ?? null,
    longitude: told.longitude ?? null,
    quarter: told.quarter ?? null,
    thing: told.thing ?? null,
    text: told.text ? maskCards(told.text) : null,
  }));

/** What is stored nowhere in clear. */
export const secret = z.object({
  kind: z.literal('secret'),
  shown: z.string(),
  sealed: z.string(),
  hash: z.string(),
});
