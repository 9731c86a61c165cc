// `npm run bench` runs every benchmark, `npm run bench -- turns` one of them; figures go to bench/results.json
// and into docs/performance.md.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { writeReport } from './report.ts';
import { printTable, type Table } from './table.ts';

const BENCHES: Record<string, () => Promise<Table[]>> = {
  channels: async () => (await import('./channels.ts')).benchChannels(),
  turns: async () => (await import('./turns.ts')).benchTurns(),
  growth: async () => (await import('./growth.ts')).benchGrowth(),
  console: async () => (await import('./console.ts')).benchConsole(),
  notifier: async () => (await import('./notifier.ts')).benchNotifier(),
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
const file = join(import.meta.dirname, 'results.json');
/** Those of benches that are not run now stay. */
const results: Record<string, Table[]> =
  JSON.parse(await readFile(file, 'utf8').catch(() => '{}')).results ?? {};
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  results[name] = await bench();
  for (const table of results[name]) printTable(table);
}
const all = { machine, results };
await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
await writeReport(all);
