// The small tables that every turn looks at, kept in memory: read once, read again after a change.

import type { Holidays } from '../domain/calendar.ts';
import type { Ground } from '../domain/ground.ts';
import {
  type Category as CategoryName,
  type Intent,
  isCategory,
  isIntent,
  PROBLEM,
} from '../domain/intent.ts';
import { showsFrench } from '../domain/names.ts';
import { type CallFact, readCalls } from './calls.ts';
import type { Database } from './client.ts';
import { readGround } from './ground.ts';
import { daysOf } from './holidays.ts';
import type { Category, Department, Quarter } from './prisma/client.ts';
import { Settings } from './settings.ts';

export { seedRegister } from './seed.ts';

/** A message that staff taught, and what it is for. */
export interface TaughtExample {
  text: string;
  intent?: Intent;
  category?: CategoryName;
}

/** An axis of a campaign of ideas. */
export interface AxisFact {
  id: string;
  nameAr: string;
  nameFr: string;
  theme: string;
}

/** A campaign of ideas, with its first and last day. */
export interface CampaignFact {
  opensOn: Date;
  closesOn: Date;
  axes: readonly AxisFact[];
}

/** A consultation, survey or poll that is announced or open, with its moments. */
export interface OpinionAsked {
  opensAt: Date;
  closesAt: Date;
}

export interface VoteDays {
  status: string;
  opensAt: Date;
  closesAt: Date;
}

export interface ReferenceData {
  /** What people are asked for their opinion on, whatever the moment. */
  readonly opinionsAsked: readonly OpinionAsked[];
  /** Calls for candidates that are announced or open. */
  readonly calls: readonly CallFact[];
  /** Campaigns of ideas, whatever their days. */
  readonly campaigns: readonly CampaignFact[];
  /** When one can vote: the votes that are announced. */
  readonly votes: readonly VoteDays[];
  readonly departments: readonly Department[];
  /** Those in use, in the order in which they are offered. */
  readonly categories: readonly Category[];
  /** Quarters and landmarks in use. */
  readonly quarters: readonly Quarter[];
  readonly holidays: Holidays;
  /** Where the commune begins and ends. */
  readonly ground: Ground;
  readonly settings: Settings;
  /** What staff taught for whole messages. */
  readonly examples: readonly TaughtExample[];
  /** A category by id, even one no longer offered. @throws Error when there never was one */
  category(id: string): Category;
  department(id: string): Department | undefined;
  /** A quarter or landmark by id, even one no longer offered. */
  quarter(id: string): Quarter | undefined;
  /** Name of a quarter in French for `fr`, in Arabic otherwise; null when it is unknown. */
  quarterName(id: string, language: string): string | null;
  /** Where a place lies: its own position, else its quarter's; null when neither is known. */
  positionOf(place: Place): { latitude: number; longitude: number } | null;
  /** What staff taught for one question, `flow.step`. */
  learned(place: string): readonly { text: string; id: string }[];
  /** Reads the tables again, after the console or another copy of the program changed them. */
  refresh(): Promise<void>;
}

interface Place {
  latitude?: number | null;
  longitude?: number | null;
  quarter?: string | null;
}

const NOTHING_TAUGHT: readonly { text: string; id: string }[] = [];

/** Reads the small tables; call `refresh` after changing one. */
export async function openReferenceData(db: Database): Promise<ReferenceData> {
  let tables = await readTables(db);
  const ground = await readGround();
  return {
    ground,
    get calls() {
      return tables.calls;
    },
    get campaigns() {
      return tables.campaigns;
    },
    get opinionsAsked() {
      return tables.opinionsAsked;
    },
    get votes() {
      return tables.votes;
    },
    get departments() {
      return tables.departments;
    },
    get categories() {
      return tables.offered;
    },
    get quarters() {
      return tables.quarters;
    },
    get holidays() {
      return tables.holidays;
    },
    get settings() {
      return tables.settings;
    },
    get examples() {
      return tables.examples;
    },
    category(id) {
      const found = tables.categories.get(id);
      if (!found) throw new Error(`There is no category ${id}`);
      return found;
    },
    department: (id) => tables.departments.find((department) => department.id === id),
    quarter: (id) => tables.quartersById.get(id),
    quarterName(id, language) {
      const found = tables.quartersById.get(id);
      return found ? (showsFrench(language) ? found.nameFr : found.nameAr) : null;
    },
    positionOf: (place) => positionOf(place, tables.quartersById),
    learned: (place) => tables.learned.get(place) ?? NOTHING_TAUGHT,
    async refresh() {
      tables = await readTables(db);
    },
  };
}

function positionOf(place: Place, quarters: ReadonlyMap<string, Quarter>) {
  const known = place.latitude == null ? (place.quarter ? quarters.get(place.quarter) : undefined) : place;
  if (known?.latitude == null || known.longitude == null) return null;
  return { latitude: known.latitude, longitude: known.longitude };
}

/** What is open to everybody at times: by it, and by the moment, the menu is made. */
async function readMatters(db: Database) {
  const where = { status: { in: ['planned', 'open'] } };
  const days = { status: true, opensAt: true, closesAt: true };
  const [campaigns, opinionsAsked, calls, votes] = await Promise.all([
    db.campaign.findMany({ include: { axes: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } } }),
    db.consultation.findMany({ where, select: days }),
    readCalls(db),
    db.vote.findMany({ where, select: days }),
  ]);
  return { campaigns, opinionsAsked, calls, votes };
}

async function readTables(db: Database) {
  const [departments, categories, quarters, holidays, settings, learned, matters] = await Promise.all([
    db.department.findMany({ orderBy: { id: 'asc' } }),
    db.category.findMany({ orderBy: { position: 'asc' } }),
    db.quarter.findMany({ orderBy: { id: 'asc' } }),
    db.holiday.findMany(),
    db.setting.findMany(),
    db.learned.findMany({ orderBy: { createdAt: 'asc' } }),
    readMatters(db),
  ]);
  const known = Settings.parse(Object.fromEntries(settings.map(({ key, value }) => [key, value])));
  return {
    ...matters,
    departments,
    categories: new Map(categories.map((category) => [category.id, category])),
    offered: categories.filter((category) => category.active),
    quarters: quarters.filter(({ active }) => active),
    quartersById: new Map(quarters.map((quarter) => [quarter.id, quarter])),
    holidays: {
      days: daysOf(holidays),
      ramadans: known.ramadan,
    },
    settings: known,
    examples: learned.flatMap(toExample),
    learned: Map.groupBy(
      learned.map(({ place, text, target }) => ({ place, text, id: target })),
      ({ place }) => place,
    ),
  };
}

function toExample({
  place,
  text,
  target,
}: {
  place: string;
  text: string;
  target: string;
}): TaughtExample[] {
  if (place === 'intent' && isIntent(target)) return [{ text, intent: target }];
  if (place === 'category' && isCategory(target)) return [{ text, intent: PROBLEM, category: target }];
  return [];
}
