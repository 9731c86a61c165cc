// Reads the flow files of a folder, keeping the line of everything so that errors can point at it.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type Flow, type Problem, parseStep, type Step } from './step.ts';

export type { Flow } from './step.ts';

/** A folder of flows that cannot be used; the message has one line for each problem. */
export class BrokenFlows extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
    this.name = 'BrokenFlows';
    this.problems = problems;
  }
}

/**
 * Every `.yaml` file of the folder as a flow, by name.
 * @throws BrokenFlows if any file is not a flow, naming file and line.
 */
export function loadFlows(folder: string): Map<string, Flow> {
  const flows = new Map<string, Flow>();
  const problems: Problem[] = [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  for (const file of files.sort()) {
    const path = join(basename(folder), file);
    const read = parseFlow(readFileSync(join(folder, file), 'utf8'), path);
    problems.push(...read.problems);
    if (!read.flow) continue;
    if (`${read.flow.name}.yaml` !== file) {
      problems.push({
        file: path,
        line: 1,
        message: `the flow “${read.flow.name}” belongs in ${read.flow.name}.yaml`,
      });
    }
    flows.set(read.flow.name, read.flow);
  }
  if (problems.length > 0) throw new BrokenFlows(problems);
  return flows;
}

/** Reads one flow from its text; `flow` is null as soon as there is a problem. Never throws. */
export function parseFlow(source: string, file: string): { flow: Flow | null; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const lineOf = (offset: number) => counter.linePos(offset).line;
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: lineOf(error.pos[0]),
    message: error.message.split('\n')[0] ?? error.code,
  }));
  const root = document.contents;
  if (problems.length > 0 || !isMap(root)) {
    if (problems.length === 0)
      problems.push({ file, line: 1, message: 'a flow file has “flow” and “steps”' });
    return { flow: null, problems };
  }
  const name = root.get('flow');
  const steps = root.get('steps');
  for (const pair of root.items) {
    const key = keyOf(pair);
    if (key !== 'flow' && key !== 'steps') {
      problems.push({
        file,
        line: lineOf(offsetOf(pair)),
        message: `a flow does not know the word “${key}”`,
      });
    }
  }
  if (typeof name !== 'string' || !/^[a-z][a-z0-9_]*$/.test(name)) {
    problems.push({ file, line: 1, message: 'the flow needs a name in lower case' });
  }
  if (!isMap(steps) || steps.items.length === 0) {
    problems.push({ file, line: 1, message: 'the flow needs steps' });
    return { flow: null, problems };
  }
  const read = readSteps(steps, file, lineOf, problems);
  if (problems.length > 0 || typeof name !== 'string') return { flow: null, problems };
  return { flow: { name, file, hash: hashOf(name, read), steps: read }, problems };
}

function readSteps(
  steps: YAMLMap,
  file: string,
  lineOf: (offset: number) => number,
  problems: Problem[],
): Step[] {
  const read: Step[] = [];
  for (const pair of steps.items) {
    const name = keyOf(pair);
    const line = lineOf(offsetOf(pair));
    const lines: Record<string, number> = {};
    if (isMap(pair.value)) {
      for (const inner of pair.value.items) lines[keyOf(inner)] = lineOf(offsetOf(inner));
    }
    const raw: unknown = isMap(pair.value) ? pair.value.toJSON() : null;
    const parsed = parseStep(name, raw, line, lines);
    for (const { key, message } of parsed.faults) {
      problems.push({ file, line: lines[key ?? ''] ?? line, message: `“${name}”: ${message}` });
    }
    if (parsed.step) read.push(parsed.step);
  }
  return read;
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
const offsetOf = (pair: Pair): number => (isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0);

function hashOf(name: string, steps: Step[]): string {
  const meaning = steps.map(({ line: _line, lines: _lines, ...rest }) => rest);
  return hash('sha256', JSON.stringify([name, meaning]), 'hex').slice(0, 16);
}
