// `npm run bench` runs every benchmark, `npm run bench -- turns` one of them; figures go to bench/results.json.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { printTable, type Table } from './table.ts';

const BENCHES: Record<string, () => Promise<Table[]>> = {
  channels: async () => (await import('./channels.ts')).benchChannels(),
  turns: async () => (await import('./turns.ts')).benchTurns(),
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
const results: Record<string, Table[]> = {};
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  results[name] = await bench();
  for (const table of results[name]) printTable(table);
}
await writeFile(
  join(import.meta.dirname, 'results.json'),
  `${JSON.stringify({ machine, results }, null, 2)}\n`,
);
