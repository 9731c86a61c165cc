// Measures the routing of civic messages that were not trained on, fold by fold.
import { CATEGORIES, INTENTS, type Routed } from '../labels.ts';
import type { Judges } from '../route/judge.ts';
import { calmRows } from './acts.ts';
import type { Read } from './build.ts';
import { part } from './hash.ts';
import { type Civic, civicRows, DANGERS, HELD } from './identify.ts';
import { type Lesson, learnJudges, mainCategory } from './route.ts';

export type Tested = { row: Civic; read: Routed };
const FOLDS = 5;

/** Each message read by judges that have not seen it; `reader` builds a router from judges. */
export function crossRead(
  read: Read,
  lesson: (row: Civic) => Lesson,
  reader: (judges: Judges) => (text: string) => Routed,
): Tested[] {
  const lessons = civicRows(read).map(lesson);
  const perils = civicRows(read, [DANGERS]).map(lesson);
  const talk = calmRows(read).map(lesson);
  const fold = ({ row }: Lesson): number => part(`fold ${row.text}`) % FOLDS;
  return Array.from({ length: FOLDS }, (_, k) => {
    const route = reader(
      learnJudges(
        lessons.filter((lesson) => fold(lesson) !== k),
        perils,
        talk,
      ),
    );
    return lessons.filter((lesson) => fold(lesson) === k).map(({ row }) => ({ row, read: route(row.text) }));
  }).flat();
}

/** The messages nothing was taught of, read as citizens' messages are. */
export const heldRows = (read: Read, route: (text: string) => Routed): Tested[] =>
  civicRows(read, [HELD]).map((row) => ({ row, read: route(row.text) }));

export type RouteScore = {
  messages: number;
  intent: number;
  macroF1: number;
  firstTwo: number;
  category: number;
  firstThree: number;
  emergencies: number;
  found: number;
  falseAlarms: number;
};

const goldCategories = (category: string): string[] =>
  category.includes('/') ? category.split('/') : [mainCategory(category)];

function f1(tested: readonly Tested[], intent: string): number | undefined {
  const gold = tested.filter(({ row }) => row.intent === intent).length;
  if (gold === 0) return undefined;
  const said = tested.filter(({ read }) => read.intent === intent).length;
  const both = tested.filter(({ row, read }) => row.intent === intent && read.intent === intent).length;
  return (2 * both) / (gold + said);
}

/** Shares are 0 to 1; `found` counts emergencies whose every number is shown. */
export function scoreRoutes(tested: readonly Tested[]): RouteScore {
  const share = (some: number, all: number): number => (all === 0 ? 0 : some / all);
  const complaints = tested.filter(({ row }) => row.intent === 'complaint' && row.category !== '');
  const urgent = tested.filter(({ row }) => row.intent === 'emergency');
  const scores = INTENTS.map((intent) => f1(tested, intent)).filter((score) => score !== undefined);
  const among = (row: Civic, names: readonly string[]): boolean =>
    goldCategories(row.category).some((name) => names.includes(name));
  return {
    messages: tested.length,
    intent: share(tested.filter(({ row, read }) => row.intent === read.intent).length, tested.length),
    macroF1: scores.reduce((sum, one) => sum + one, 0) / scores.length,
    firstTwo: share(
      tested.filter(({ row, read }) => [read.intent, read.second].some((name) => name === row.intent)).length,
      tested.length,
    ),
    category: share(
      complaints.filter(({ row, read }) => among(row, read.categories.slice(0, 1))).length,
      complaints.length,
    ),
    firstThree: share(
      complaints.filter(({ row, read }) => among(row, read.categories)).length,
      complaints.length,
    ),
    emergencies: urgent.length,
    found: urgent.filter(({ row, read }) =>
      row.numbers.split(';').every((number) => read.emergencies.some((one) => one === number)),
    ).length,
    falseAlarms: tested.filter(({ row, read }) => row.intent !== 'emergency' && read.emergencies.length > 0)
      .length,
  };
}

export const CLASSES = { intents: INTENTS.length, categories: CATEGORIES.length };
