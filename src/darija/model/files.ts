// Opens the data files that lie beside this one.
import { readFileSync } from 'node:fs';
import { type Lookup, openTable } from '../text/table.ts';

export const modelBytes = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url));

export const modelTable = (name: string): Lookup => openTable(modelBytes(`${name}.table`));

/** The lines of a model file, without comments and empty lines. */
export function modelLines(name: string): string[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
