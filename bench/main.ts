// `npm run bench` runs every benchmark, `npm run bench -- turns` one of them; figures go to bench/results.json, and from
// there into docs/performance.md and the README. `SHORT=1` runs the short forms, of which nothing is written down.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import type { Results } from './figures.ts';
import { RESULTS, writeReport } from './report.ts';
import { SHORT } from './size.ts';
import { printTable, type Table } from './table.ts';

const BENCHES: Record<string, () => Promise<Table[]>> = {
  turns: async () => (await import('./turns.ts')).benchTurns(),
  copies: async () => (await import('./copies.ts')).benchCopies(),
  start: async () => (await import('./start.ts')).benchStart(),
  channels: async () => (await import('./channels.ts')).benchChannels(),
  growth: async () => (await import('./growth.ts')).benchGrowth(),
  console: async () => (await import('./console.ts')).benchConsole(),
  notifier: async () => (await import('./notifier.ts')).benchNotifier(),
  supports: async () => (await import('./supports.ts')).benchSupports(),
  votes: async () => (await import('./votes.ts')).benchVotes(),
  memory: async () => (await import('./memory.ts')).benchMemory(),
  flood: async () => (await import('./flood.ts')).benchFlood(),
  darija: async () => (await import('./darija.ts')).benchDarija(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length) {
  console.error(`no benchmark is called ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown' };
const [load = 0] = loadavg();
/** Those of benches that are not run now stay. */
const before: Partial<Results> = JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '{}'));
const results: Results['results'] = Object.fromEntries(
  Object.keys(BENCHES).map((name) => [name, before.results?.[name]]),
);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const tables = await bench();
  for (const table of tables) printTable(table);
  results[name] = { on: new Date().toISOString().slice(0, 10), load, tables };
  if (SHORT) continue;
  // At once: a bench that fails after an hour takes nothing from the others.
  await writeFile(RESULTS, `${JSON.stringify({ machine, results }, null, 2)}\n`);
  await writeReport({ machine, results });
}
