// Opens the data files that lie beside this one.
import { readFileSync } from 'node:fs';
import { type Lookup, openTable } from '../text/table.ts';

/** Where the files of a model are read. */
export type ModelFiles = {
  bytes(name: string): Uint8Array;
  table(name: string): Lookup;
  lines(name: string): string[];
};

const modelBytes = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url));

const modelTable = (name: string): Lookup => openTable(modelBytes(`${name}.table`));

/** The lines of a model file, without comments and empty lines. */
function modelLines(name: string): string[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The model that ships. */
export const SHIPPED: ModelFiles = { bytes: modelBytes, table: modelTable, lines: modelLines };
