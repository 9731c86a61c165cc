// Opens the data files that lie beside this one.
import { readFileSync } from 'node:fs';

export const modelBytes = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url));

/** The text of a model file without its licence line. */
export function modelText(name: string): string {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text.slice(text.indexOf('\n') + 1);
}

/** The lines of a model file, without comments and empty lines. */
export function modelLines(name: string): string[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
