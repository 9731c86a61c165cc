// What is asked of the database meanwhile, and how the database goes about it: which rows it reads to answer.
import { Client } from 'pg';

/** A statement as it went over the wire. */
export interface Asked {
  text: string;
  values: unknown[];
  /** By the connections of the hot path, which plan once and by index. */
  isHot: boolean;
  /** What was done when it was asked. */
  during: string;
  ms: number;
}

/** Part of a plan, as EXPLAIN writes it. */
interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Plan Rows'?: number;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
}

/** Rows of one table that were looked at in one place of a plan. */
export interface Looked {
  table: string;
  by: string;
  rows: number;
}

type Query = (this: Client, ...given: unknown[]) => unknown;

/** Writes down every statement of this process until `stop`. */
export function listenToDatabase() {
  const asked: Asked[] = [];
  let during = '';
  const query = Client.prototype.query as Query;
  const hot = new WeakSet<Client>();
  Client.prototype.query = function (this: Client, ...given: unknown[]) {
    const [first, second] = given;
    const config =
      typeof first === 'string' ? { text: first } : (first as { text?: string; values?: unknown[] });
    const { text = '' } = config;
    if (/^set enable_seqscan/.test(text)) hot.add(this);
    const values = config.values ?? (Array.isArray(second) ? second : []);
    const one = { text, values, isHot: hot.has(this), during, ms: 0 };
    if (/^\s*(?:select|with|insert|update|delete)/i.test(text)) asked.push(one);
    const began = performance.now();
    const answer = query.apply(this, given);
    if (answer instanceof Promise)
      void answer.then(
        () => {
          one.ms = performance.now() - began;
        },
        () => undefined,
      );
    return answer;
  } as typeof Client.prototype.query;
  return {
    asked,
    during(what: string): void {
      during = what;
    },
    stop(): void {
      Client.prototype.query = query as typeof Client.prototype.query;
    },
  };
}

const BY_INDEX =
  'set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off; set local plan_cache_mode = force_generic_plan';

/** Asks it again, changes nothing, and answers which rows were looked at; `again`: whatever it writes. */
export async function lookOver(
  client: Client,
  { text, values, isHot }: Asked,
  again = false,
): Promise<Looked[]> {
  await client.query("begin; set local statement_timeout = '20s'");
  try {
    if (isHot) await client.query(BY_INDEX);
    // What writes is not done again: its rows are there already, and of reading it is as good to know what is expected.
    const isAgain = again || !/\b(?:insert into|update|delete from)\b/i.test(text);
    const { rows } = await client.query(
      `explain (analyze ${isAgain}, timing off, format json) ${text}`.replace(
        'analyze false, timing off,',
        '',
      ),
      values,
    );
    return looksOf(rows[0]['QUERY PLAN'][0].Plan);
  } finally {
    await client.query('rollback');
  }
}

function looksOf(node: Node): Looked[] {
  const below = (node.Plans ?? []).flatMap(looksOf);
  const table = node['Relation Name'];
  const type = node['Node Type'];
  if (table === undefined || !/Scan$/.test(type)) return below;
  const rows =
    ((node['Actual Rows'] ?? 0) +
      (node['Rows Removed by Filter'] ?? 0) +
      (node['Rows Removed by Index Recheck'] ?? 0)) *
    (node['Actual Loops'] ?? 1);
  return [{ table, by: node['Index Name'] ?? type, rows: Math.round(rows) }, ...below];
}
