// Rows gathered by many turns and written by one statement: all of them or none.
import type { FileState } from '../domain/attachment.ts';
import type { CaseEventKind, CaseStatus } from '../domain/case.ts';
import type { FlagKind } from '../domain/flag.ts';
import type { IncomingKind, MessageState, Mode, OnceKey, OutgoingKind } from '../domain/message.ts';
import type { NoticeKind } from '../domain/notice.ts';
import type { PetitionEventKind, PetitionStatus, SupportState } from '../domain/petition.ts';
import type { ProposalStatus } from '../domain/proposal.ts';
import type { Database } from './client.ts';
import type { Prisma } from './prisma/client.ts';

/** Tables that a batch may touch; names as in prisma/schema. */
export type Table =
  | 'Alias'
  | 'Attachment'
  | 'AuditEvent'
  | 'Case'
  | 'CaseEvent'
  | 'Citizen'
  | 'Conversation'
  | 'Flag'
  | 'Follower'
  | 'IncomingMessage'
  | 'Invitation'
  | 'LinkCode'
  | 'Mandate'
  | 'Miss'
  | 'Notice'
  | 'OutgoingMessage'
  | 'Petition'
  | 'PetitionEvent'
  | 'Proposal'
  | 'ProposalSupport'
  | 'Support';

/** What a statement of its own is handed, as JSON. */
export type Row = Record<string, unknown>;

type CreateMany<T extends Table> = Prisma.TypeMap['model'][T]['operations']['createMany']['args']['data'];

/** Rows travel as JSON, so that a column of JSON is written as it is, and nothing is an empty column. */
type Column<V> = [Extract<V, Prisma.InputJsonObject>] extends [never]
  ? V
  : object | null | Extract<V, undefined>;

/** Columns of which domain lists all that may stand in them. */
interface Closed {
  Attachment: { state: FileState };
  Case: { status: CaseStatus };
  CaseEvent: { kind: CaseEventKind; status: CaseStatus | null };
  Flag: { kind: FlagKind };
  Conversation: { mode: Mode };
  IncomingMessage: { kind: IncomingKind };
  Notice: { kind: NoticeKind };
  OutgoingMessage: { dedupeKey: OnceKey; kind: OutgoingKind; state: MessageState };
  Petition: { status: PetitionStatus };
  PetitionEvent: { kind: PetitionEventKind };
  Proposal: { status: ProposalStatus };
  Support: { state: SupportState };
}

type Listed<T, K, V> = T extends keyof Closed
  ? K extends keyof Closed[T]
    ? Closed[T][K] | Extract<V, undefined>
    : V
  : V;

/** A new row of a table, column by column: an absent one takes the default of the table. */
export type NewRow<T extends Table> = {
  [K in keyof Exclude<CreateMany<T>, readonly unknown[]>]: Listed<
    T,
    K,
    Column<Exclude<CreateMany<T>, readonly unknown[]>[K]>
  >;
};

/** What changes in a row of a table. */
export type Changes<T extends Table> = Partial<NewRow<T>>;

interface Group {
  table: Table;
  columns: string[];
  rows: Row[];
}

/** Somebody else wrote first: what was computed no longer holds and must be computed again. */
export class StaleTurn extends Error {}

/** Raised by `stale_turn()` in the database (see the migrations). */
const STALE = 'TU001';

/**
 * Collects rows and writes them in one statement, whatever their tables: one round trip, one commit.
 * Parents before children is the caller's order only for reading; foreign keys are checked at the end.
 */
export class UnitOfWork {
  readonly #inserts = new Map<string, Group>();
  readonly #patches = new Map<string, Group & { guarded: boolean }>();
  readonly #removals = new Map<Table, Row[]>();
  readonly #alone = new Set<string>();
  readonly #upserts = new Map<string, { sql: (param: string) => string; rows: Row[] }>();

  get empty(): boolean {
    return this.#inserts.size + this.#patches.size + this.#removals.size + this.#upserts.size === 0;
  }

  insert<T extends Table>(table: T, row: NewRow<T>): void {
    group(this.#inserts, table, Object.keys(row), { table, columns: Object.keys(row), rows: [] }).rows.push(
      row,
    );
  }

  /**
   * Changes the row with this `id`. With `version` the change holds only if the row still has that version,
   * which then rises by one; otherwise the whole batch is refused with `StaleTurn`.
   */
  patch<T extends Table>(table: T, id: string, changes: Changes<T>, version?: number): void {
    const columns = Object.keys(changes);
    const guarded = version !== undefined;
    const key = guarded ? [...columns, '#version'] : columns;
    const blank = { table, columns, rows: [], guarded };
    group(this.#patches, table, key, blank).rows.push({ ...changes, id, ...(guarded && { version }) });
  }

  /** Removes the rows of `table` whose columns equal those given. All calls for one table name the same columns. */
  remove<T extends Table>(table: T, where: Changes<T>): void {
    const rows = this.#removals.get(table);
    if (rows) rows.push(where);
    else this.#removals.set(table, [where]);
  }

  /**
   * Says that this change bears no second of its kind in one batch, since each is worked out as if it were alone.
   * @throws StaleTurn for the second, so that both are taken one after the other
   */
  alone(kind: string): void {
    if (this.#alone.has(kind)) throw new StaleTurn();
    this.#alone.add(kind);
  }

  /**
   * A statement of its own over all rows given with the same text; `sql` receives the parameter that holds them, and
   * returns rows.
   */
  upsert(rows: Row[], sql: (param: string) => string): void {
    const text = sql('');
    const found = this.#upserts.get(text);
    if (found) found.rows.push(...rows);
    else this.#upserts.set(text, { sql, rows: [...rows] });
  }

  /**
   * Writes everything, or nothing.
   * @throws StaleTurn when a guarded row has moved on; the driver's error when a unique key or the database says no.
   */
  async commit(db: Pick<Database, '$queryRawUnsafe'>): Promise<void> {
    if (this.empty) return;
    const { sql, params } = this.statement();
    try {
      await db.$queryRawUnsafe(sql, ...params);
    } catch (error) {
      if (mentions(error, STALE)) throw new StaleTurn();
      throw error;
    }
  }

  /** The one statement, and its parameters: each a JSON text of rows. */
  statement(): { sql: string; params: string[] } {
    const params: string[] = [];
    const parts: string[] = [];
    const param = (rows: Row[]): string => `$${params.push(toJson(rows))}::text::jsonb`;
    const guarded: { name: string; count: number }[] = [];
    for (const { table, columns, rows } of this.#inserts.values()) {
      const list = quoted(columns);
      const set = `jsonb_populate_recordset(null::"${table}", ${param(rows)})`;
      parts.push(`insert into "${table}" (${list}) select ${list} from ${set}`);
    }
    for (const { table, columns, rows, guarded: isGuarded } of this.#patches.values()) {
      const sets = columns.map((column) => `"${column}" = p."${column}"`);
      if (isGuarded) sets.push('"version" = t."version" + 1');
      const same = isGuarded ? ' and t."version" = p."version"' : '';
      const set = `jsonb_populate_recordset(null::"${table}", ${param(rows)}) p`;
      if (isGuarded) guarded.push({ name: `w${parts.length}`, count: rows.length });
      parts.push(
        `update "${table}" t set ${sets.join(', ')} from ${set} where t."id" = p."id"${same} returning 1`,
      );
    }
    for (const [table, rows] of this.#removals) {
      const same = Object.keys(rows[0] ?? {}).map((column) => `t."${column}" = p."${column}"`);
      const set = `jsonb_populate_recordset(null::"${table}", ${param(rows)}) p`;
      parts.push(`delete from "${table}" t using ${set} where ${same.join(' and ')}`);
    }
    const own = parts.length;
    for (const { rows, sql } of this.#upserts.values()) parts.push(sql(param(rows)));
    const ctes = parts.map((part, i) => `w${i} as (${part})`).join(', ');
    const checks = guarded.map(({ name, count }) => `(select count(*) from ${name}) <> ${count}`);
    // A WITH part that only selects runs only if somebody reads it: all in one sum, since AND stops at the first no.
    const counts = Array.from(this.#upserts.values(), (_, i) => `(select count(*) from w${own + i})`);
    const read = counts.length ? [`${counts.join(' + ')} < 0`] : [];
    const stale = checks.length ? `case when ${checks.join(' or ')} then stale_turn() else true end` : 'true';
    const last = `select 1 where ${[stale, ...read].join(' and ')}`;
    return { sql: `with ${ctes} ${last}`, params };
  }
}

/** JSON that PostgreSQL takes: no zero characters, no halves of surrogate pairs, whatever a provider sent. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Both appear only as escapes, which are rare: the second look is seldom needed.
  if (!json.includes('\\u')) return json;
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'string' ? each.replaceAll('\u0000', '').toWellFormed() : each,
  );
}

/** True when the error carries this SQLSTATE, however deep the driver has wrapped it. */
export function mentions(error: unknown, code: string): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 6; depth++) {
    if ('code' in at && at.code === code) return true;
    if ('originalCode' in at && at.originalCode === code) return true;
    if ('message' in at && typeof at.message === 'string' && at.message.includes(code)) return true;
    const inner: unknown = 'meta' in at ? at.meta : 'cause' in at ? at.cause : undefined;
    at = inner instanceof Object && 'driverAdapterError' in inner ? inner.driverAdapterError : inner;
  }
  return false;
}

function group<G>(groups: Map<string, G>, table: Table, columns: string[], blank: G): G {
  const key = `${table}:${columns.join()}`;
  const found = groups.get(key);
  if (found) return found;
  groups.set(key, blank);
  return blank;
}

function quoted(columns: string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
