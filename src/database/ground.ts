// The ground of the commune as `prisma/seed/ground.json` draws it: a commune that is another puts its own there.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Ground } from '../domain/ground.ts';

const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const shape = z.object({
  marginMetres: z.number().min(0),
  /** A ring of fewer points encloses nothing. */
  boundary: z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(point).min(4)).min(1) }),
  around: z.array(
    z.object({
      id: z.string(),
      nameAr: z.string(),
      nameFr: z.string(),
      aliases: z.array(z.string()),
      latitude: z.number(),
      longitude: z.number(),
      kilometres: z.number().positive(),
    }),
  ),
  ways: z.array(z.string()),
});

/** Reads it. @throws Error naming what is wrong in the file */
export async function readGround(): Promise<Ground> {
  const file = new URL('../../prisma/seed/ground.json', import.meta.url);
  return shape.parse(JSON.parse(await readFile(file, 'utf8')));
}
