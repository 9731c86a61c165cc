// The register as a file for spreadsheet programs: what is wrong with it, line by line, and how it is written.
import { readCsvRows, writeCsv } from '../../console/csv.ts';
import type { ThingFact } from '../../database/things.ts';
import { isPosition } from '../../domain/ground.ts';
import type { Position } from '../../domain/similar.ts';
import { spelt } from '../../domain/spelling.ts';
import { isThingKind, plateOf, readPlate, THING_KINDS, type ThingKind } from '../../domain/thing.ts';

/** In the order in which they are written; a file may have them in any, and leave out those that may be empty. */
export const COLUMNS = [
  'number',
  'kind',
  'latitude',
  'longitude',
  'quarter',
  'name_fr',
  'name_ar',
  'active',
] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ['number', 'kind', 'latitude', 'longitude'];

/** One file has no more. */
const MOST_ROWS = 20_000;
const LONGEST_NAME = 80;

/** What is wrong with a line; `cell`: as it stands there. Line 0: with the file as a whole. */
export interface FileFault {
  line: number;
  why:
    | 'no-table'
    | 'empty'
    | 'too-many'
    | 'columns'
    | 'number'
    | 'twice'
    | 'kind'
    | 'position'
    | 'outside'
    | 'quarter'
    | 'name'
    | 'active';
  cell: string;
}

/** What reading a file takes to know. */
export interface Town {
  /** The kind of this name, in any language; null: none. */
  kind(name: string): ThingKind | null;
  /** The quarter of this name or id; null: none. */
  quarter(name: string): string | null;
  isInside(at: Position): boolean;
}

export type ReadFile = { plans: ThingFact[]; faults: FileFault[] };

/** Reads all of it. With a fault nothing is to be taken over. */
export function readRegister(file: Uint8Array, town: Town): ReadFile {
  const table = readCsvRows(file);
  if (table === null) return wrong('no-table');
  const [head, ...rows] = table;
  if (!head || rows.length === 0) return wrong('empty');
  if (rows.length > MOST_ROWS) return wrong('too-many', String(rows.length));
  const names = head.cells.map((name) => name.toLowerCase());
  const missing = NEEDED.filter((column) => !names.includes(column));
  if (missing.length > 0) return wrong('columns', missing.join(', '));
  const faults: FileFault[] = [];
  const seen = new Set<number>();
  const plans = rows.flatMap(({ line, cells }) => {
    const cell = (column: Column) => cells[names.indexOf(column)] ?? '';
    const add = (why: FileFault['why'], column: Column) => faults.push({ line, why, cell: cell(column) });
    const plan = planOf(cell, town, add);
    if (plan && seen.has(plan.number)) add('twice', 'number');
    if (plan) seen.add(plan.number);
    return plan ?? [];
  });
  return { plans, faults };
}

const wrong = (why: FileFault['why'], cell = ''): ReadFile => ({
  plans: [],
  faults: [{ line: 0, why, cell }],
});

/** One line; undefined where something is wrong with it, of which every part was said. */
function planOf(
  cell: (column: Column) => string,
  town: Town,
  add: (why: FileFault['why'], column: Column) => void,
): ThingFact | undefined {
  const number = numberOf(cell('number'));
  if (number === null) add('number', 'number');
  const kind = town.kind(cell('kind'));
  if (kind === null) add('kind', 'kind');
  const at = { latitude: degreesOf(cell('latitude')), longitude: degreesOf(cell('longitude')) };
  if (!isPosition(at)) add('position', 'latitude');
  else if (!town.isInside(at)) add('outside', 'latitude');
  const quarterId = cell('quarter') === '' ? null : town.quarter(cell('quarter'));
  if (quarterId === null && cell('quarter') !== '') add('quarter', 'quarter');
  for (const column of ['name_fr', 'name_ar'] as const)
    if ([...cell(column)].length > LONGEST_NAME) add('name', column);
  const active = activeOf(cell('active'));
  if (active === null) add('active', 'active');
  const isFine = isPosition(at) && (quarterId !== null || cell('quarter') === '');
  if (number === null || kind === null || !isFine || active === null) return undefined;
  return {
    ...{ number, kind, ...at, quarterId, active },
    ...{ nameFr: cell('name_fr') || null, nameAr: cell('name_ar') || null },
  };
}

/** With the zeros before it or without: spreadsheet programs take them away. */
const numberOf = (cell: string): number | null =>
  /^\d{1,6}$/u.test(cell) ? readPlate(plateOf(Number(cell))) : null;

/** Some ten centimetres; with a comma as French spreadsheets write it. */
const degreesOf = (cell: string): number =>
  /^[+-]?\d{1,3}(?:[.,]\d+)?$/u.test(cell) ? Number(Number(cell.replace(',', '.')).toFixed(6)) : Number.NaN;

/** As people write it in the languages of the administration: yes, and no. */
const YES = ['', '1', 'yes', 'oui', 'true', 'vrai', '\u0646\u0639\u0645'];
const NO = ['0', 'no', 'non', 'false', 'faux', '\u0644\u0627'];
const activeOf = (cell: string): boolean | null =>
  YES.includes(cell.toLowerCase()) ? true : NO.includes(cell.toLowerCase()) ? false : null;

/** The register as such a file: read again it changes nothing. */
export function writeRegister(plans: readonly (Omit<ThingFact, 'kind'> & { kind: string })[]): string {
  return writeCsv([
    [...COLUMNS],
    ...plans.map(({ number, kind, latitude, longitude, quarterId, nameFr, nameAr, active }) => [
      ...[plateOf(number), kind, String(latitude), String(longitude)],
      ...[quarterId ?? '', nameFr ?? '', nameAr ?? '', active ? '1' : '0'],
    ]),
  ]);
}

/** Finds a kind by its id, or by what it is called, as it is written. */
export function kindFinder(names: (kind: ThingKind) => string[]) {
  const key = (name: string) => spelt(name).join(' ');
  const known = new Map(THING_KINDS.flatMap((kind) => names(kind).map((name) => [key(name), kind] as const)));
  return (name: string): ThingKind | null => (isThingKind(name) ? name : (known.get(key(name)) ?? null));
}
