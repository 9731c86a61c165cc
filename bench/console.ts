// Every page of the console at 100,000 cases: how long it takes, one after the other.
import { Client } from 'pg';
import { closeDatabase, openDatabase } from '../src/database/client.ts';
import { newCaller, newSession, openOffice } from '../test/console/office.ts';
import { pathsOfConsole } from '../test/support/console-paths.ts';
import { fillTown } from '../test/support/grown-town.ts';
import { ourDatabase, YEARS } from './grown.ts';
import { at } from './quantile.ts';
import { withServer } from './server.ts';
import { either } from './size.ts';
import type { Table } from './table.ts';

const TIMES = either(9, 2);

/** Opens each page again and again; the first opening of all of them is not measured. */
export function benchConsole(): Promise<Table[]> {
  return withServer(async (server) => {
    const url = await ourDatabase(server, 'console');
    const db = openDatabase(url);
    const office = await openOffice({
      fresh: { url, db, close: () => closeDatabase(db) },
      clock: () => new Date(),
    });
    await fillTown(url, YEARS, new Date());
    const client = new Client({ connectionString: url });
    await client.connect();
    const paths = await pathsOfConsole(client);
    await client.end();
    const caller = newCaller(office, {}, await newSession(office, 'admin'));
    const took = new Map<string, number[]>(paths.map((path) => [path, []]));
    for (let time = 0; time <= TIMES; time++) {
      for (const path of paths) {
        const began = performance.now();
        await (await caller.get(`/console${path}`)).text();
        if (time > 0) took.get(path)?.push(performance.now() - began);
      }
    }
    await office.close();
    return [tableOf(took)];
  });
}

const inWords = ({ cases, conversations, audits, supports }: typeof YEARS): string =>
  [
    [cases, 'cases'],
    [conversations, 'conversations'],
    [audits, 'lines of audit'],
    [supports, 'supports of one petition'],
  ]
    .map(([count, name]) => `${count?.toLocaleString('en')} ${name}`)
    .join(', ');

function tableOf(took: Map<string, number[]>): Table {
  const rows = [...took].map(([path, all]): (string | number)[] => {
    const page = path.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id').replace(/\?$/, '');
    return [page, Math.round(at(all, 0.5)), Math.round(at(all, 0.95))];
  });
  const all = [...took.values()].flat();
  return {
    title: `Pages of the console with ${inWords(YEARS)}, ${TIMES} times each`,
    columns: ['page', 'p50 ms', 'p95 ms'],
    rows: [
      ['all of them', Math.round(at(all, 0.5)), Math.round(at(all, 0.95))],
      ...rows.sort((a, b) => Number(b[2]) - Number(a[2])),
    ],
  };
}
