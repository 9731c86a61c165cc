// The holidays and months of fasting that a commune begins with, those of the years behind, and moments within all of them.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Holidays } from '../../src/domain/calendar.ts';
import fc from './property.ts';

const seedOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../prisma/seed/${name}.json`, import.meta.url), 'utf8'));
const SEED = z.array(z.object({ day: z.string(), estimated: z.boolean() })).parse(seedOf('holidays'));
const { ramadan: RAMADANS } = z
  .object({ ramadan: z.array(z.object({ from: z.string(), to: z.string() })) })
  .parse(seedOf('settings'));

/** Of the years behind those of the seed: what falls on the same day every year, and what the moon will most likely bring. */
export const FIXED = [
  '01-01',
  '01-11',
  '01-14',
  '05-01',
  '07-30',
  '08-14',
  '08-20',
  '08-21',
  '10-31',
  '11-06',
  '11-18',
];
const LUNAR = [
  ...['2029-02-14', '2029-02-15', '2029-04-24', '2029-04-25', '2029-05-14', '2029-07-24', '2029-07-25'],
  ...['2030-02-04', '2030-02-05', '2030-04-13', '2030-04-14', '2030-05-03', '2030-07-13', '2030-07-14'],
  ...['2031-01-24', '2031-01-25', '2031-04-02', '2031-04-03', '2031-04-23', '2031-07-02', '2031-07-03'],
];
const LATER = [
  ...[2029, 2030, 2031].flatMap((year) => FIXED.map((day) => ({ day: `${year}-${day}`, estimated: false }))),
  ...LUNAR.map((day) => ({ day, estimated: true })),
];

export const HOLIDAYS: Holidays = {
  days: new Map([...SEED, ...LATER].map(({ day, estimated }) => [day, { estimated }])),
  ramadans: [
    ...RAMADANS,
    ...[
      { from: '2029-01-16', to: '2029-02-13' },
      { from: '2030-01-06', to: '2030-02-03' },
      { from: '2030-12-26', to: '2031-01-23' },
    ],
  ],
};

export const MOMENTS = fc.date({
  min: new Date('2026-01-01'),
  max: new Date('2031-10-31'),
  noInvalidDate: true,
});
