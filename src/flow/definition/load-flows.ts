// Reads the flow files of a folder, keeping the line of everything so that errors can point at it.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, type YAMLMap } from 'yaml';
import { isName, type Problem } from './fault.ts';
import { type Head, parseHead } from './head.ts';
import { keyOf, type Lines, lineOfPath, linesIn, offsetOf, readYaml } from './lines.ts';
import { MENU_FILE } from './menu.ts';
import { type Flow, parseStep, type Step } from './step.ts';

export type { Flow } from './step.ts';

/** What a flow file may say; `steps` comes last and may be long. */
const WORDS = ['flow', 'request', 'said as', 'steps'];

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
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== MENU_FILE);
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
  const { root, problems, lineOf } = readYaml(source, file);
  if (problems.length > 0 || !root) {
    if (problems.length === 0)
      problems.push({ file, line: 1, message: 'a flow file has “flow” and “steps”' });
    return { flow: null, problems };
  }
  const at = (line: number, message: string) => problems.push({ file, line, message });
  for (const pair of root.items) {
    const key = keyOf(pair);
    if (!WORDS.includes(key)) at(lineOf(offsetOf(pair)), `a flow does not know the word “${key}”`);
  }
  const name = root.get('flow');
  if (typeof name !== 'string' || !isName(name)) at(1, 'the flow needs a name in lower case');
  const { head, lines } = readHead(root, lineOf, at);
  const steps = root.get('steps');
  if (!isMap(steps) || steps.items.length === 0) {
    at(1, 'the flow needs steps');
    return { flow: null, problems };
  }
  const read = readSteps(steps, lineOf, at);
  if (problems.length > 0 || typeof name !== 'string') return { flow: null, problems };
  return { flow: { name, file, hash: hashOf(name, head, read), ...head, steps: read, lines }, problems };
}

type LineOf = (offset: number) => number;
type Tell = (line: number, message: string) => void;

function readHead(root: YAMLMap, lineOf: LineOf, tell: Tell): { head: Head; lines: Lines } {
  const { steps: _steps, ...above }: Record<string, unknown> = root.toJSON();
  const items = root.items.filter((pair) => keyOf(pair) !== 'steps');
  const lines: Lines = {};
  for (const pair of items) {
    lines[keyOf(pair)] = lineOf(offsetOf(pair));
    Object.assign(lines, linesIn(pair.value, lineOf, keyOf(pair)));
  }
  const { head, faults } = parseHead(above);
  for (const { key, message } of faults) tell(lineOfPath(lines, key) ?? 1, message);
  return { head, lines };
}

function readSteps(steps: YAMLMap, lineOf: LineOf, tell: Tell): Step[] {
  const read: Step[] = [];
  for (const pair of steps.items) {
    const name = keyOf(pair);
    const line = lineOf(offsetOf(pair));
    const lines = linesIn(pair.value, lineOf);
    const raw: unknown = isMap(pair.value) ? pair.value.toJSON() : null;
    const parsed = parseStep(name, raw, line, lines);
    for (const { key, message } of parsed.faults)
      tell(lineOfPath(lines, key) ?? line, `“${name}”: ${message}`);
    if (parsed.step) read.push(parsed.step);
  }
  return read;
}

/** How the flow is found says nothing about what was filed by it. */
function hashOf(name: string, { request }: Head, steps: Step[]): string {
  const meaning = steps.map(({ line: _line, lines: _lines, ...rest }) => rest);
  const whole = request ? [name, meaning, request] : [name, meaning];
  return hash('sha256', JSON.stringify(whole), 'hex').slice(0, 16);
}
