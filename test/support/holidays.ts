// The holidays that a commune begins with, and moments within the years that they cover.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Holidays } from '../../src/domain/calendar.ts';
import fc from './property.ts';

const SEED = z
  .array(z.object({ day: z.string(), estimated: z.boolean() }))
  .parse(JSON.parse(readFileSync(new URL('../../prisma/seed/holidays.json', import.meta.url), 'utf8')));

export const HOLIDAYS: Holidays = {
  days: new Map(SEED.map(({ day, estimated }) => [day, { estimated }])),
  ramadans: [],
};

export const MOMENTS = fc.date({
  min: new Date('2026-01-01'),
  max: new Date('2031-10-31'),
  noInvalidDate: true,
});
