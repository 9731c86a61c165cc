// What a new commune starts with: its departments, categories, quarters, holidays and settings.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Database } from './client.ts';

const Named = { nameAr: z.string(), nameFr: z.string() };
const Departments = z.array(z.strictObject({ id: z.string(), ...Named }));
const Categories = z.array(
  z.strictObject({
    ...{ id: z.string(), departmentId: z.string(), targetDays: z.int(), position: z.int() },
    ...{ pictureNeeded: z.boolean(), solemn: z.boolean() },
  }),
);
const Quarters = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(['quarter', 'landmark', 'douar']),
    ...Named,
    aliases: z.array(z.string()),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  }),
);
const Holidays = z.array(
  z.strictObject({ day: z.iso.date().transform((day) => new Date(day)), ...Named, estimated: z.boolean() }),
);
/** The campaign of 2023 kept 24 ideas in four axes; how many of each is not known, so that they have as many each. */
const day = z.iso.date().transform((text) => new Date(text));
const Campaigns = z.array(
  z.strictObject({
    ...{ id: z.uuid(), ...Named, opensOn: day, closesOn: day },
    axes: z.array(z.strictObject({ id: z.uuid(), ...Named, theme: z.string(), quota: z.int() })),
  }),
);
const Values = z.record(z.string(), z.json());

/**
 * Adds what is missing and changes nothing that is there: staff may have corrected it since. A year of holidays of
 * which the commune already keeps some is left to the commune, so that a day it took away stays away.
 */
export async function seedRegister(db: Database): Promise<void> {
  const [departments, categories, quarters, holidays, settings, campaigns] = await Promise.all([
    read('departments', Departments),
    read('categories', Categories),
    read('quarters', Quarters),
    read('holidays', Holidays),
    read('settings', Values),
    read('campaigns', Campaigns),
  ]);
  const kept = await db.holiday.findMany({ select: { day: true } });
  const years = new Set(kept.map(({ day }) => day.getUTCFullYear()));
  const skipDuplicates = true;
  await db.$transaction([
    db.department.createMany({ data: departments, skipDuplicates }),
    db.category.createMany({ data: categories, skipDuplicates }),
    db.quarter.createMany({ data: quarters, skipDuplicates }),
    db.holiday.createMany({
      data: holidays.filter(({ day }) => !years.has(day.getUTCFullYear())),
      skipDuplicates,
    }),
    db.campaign.createMany({ data: campaigns.map(({ axes: _, ...campaign }) => campaign), skipDuplicates }),
    db.campaignAxis.createMany({
      data: campaigns.flatMap(({ id: campaignId, axes }) =>
        axes.map((axis, position) => ({ ...axis, campaignId, position })),
      ),
      skipDuplicates,
    }),
    db.setting.createMany({
      data: Object.entries(settings).map(([key, value]) => ({ key, value: value ?? {} })),
      skipDuplicates,
    }),
  ]);
}

async function read<T extends z.ZodType>(name: string, shape: T): Promise<z.output<T>> {
  const file = new URL(`../../prisma/seed/${name}.json`, import.meta.url);
  return shape.parse(JSON.parse(await readFile(file, 'utf8')));
}
