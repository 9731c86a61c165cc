// Where in a YAML file each part stands, so that whoever corrects it need not search.
import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from './fault.ts';

/** Line of each part, by the path to it: `request.days`, `said as.fr.0`. */
export type Lines = Record<string, number>;

export interface Read {
  /** Null: the file is no list of words with something behind each. */
  root: YAMLMap | null;
  problems: Problem[];
  lineOf(offset: number): number;
}

/** Reads a YAML file. Never throws. */
export function readYaml(source: string, file: string): Read {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const lineOf = (offset: number) => counter.linePos(offset).line;
  const problems = document.errors.map((error) => ({
    file,
    line: lineOf(error.pos[0]),
    message: error.message.split('\n')[0] ?? error.code,
  }));
  return { root: isMap(document.contents) ? document.contents : null, problems, lineOf };
}

export function linesIn(node: unknown, lineOf: (offset: number) => number, path = ''): Lines {
  const lines: Lines = {};
  const add = (key: string | number, offset: number, below: unknown) => {
    const at = path === '' ? String(key) : `${path}.${key}`;
    lines[at] = lineOf(offset);
    Object.assign(lines, linesIn(below, lineOf, at));
  };
  if (isMap(node)) for (const pair of node.items) add(keyOf(pair), offsetOf(pair), pair.value);
  if (isSeq(node))
    for (const [index, item] of node.items.entries())
      add(index, isScalar(item) ? (item.range?.[0] ?? 0) : 0, item);
  return lines;
}

/** The line of a part, or of the smallest known one around it. */
export function lineOfPath(lines: Lines, path: string | undefined): number | undefined {
  if (path === undefined || path === '') return undefined;
  return lines[path] ?? lineOfPath(lines, path.slice(0, Math.max(0, path.lastIndexOf('.'))));
}

export const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
export const offsetOf = (pair: Pair): number => (isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0);
