// Rows gathered by many turns and written by one statement: all of them or none.
import type { FileState } from '../domain/attachment.ts';
import { keptIn } from '../domain/bounded-map.ts';
import type { CaseEventKind, CaseStatus } from '../domain/case.ts';
import type { FlagKind } from '../domain/flag.ts';
import type { IncomingKind, MessageState, Mode, OnceKey, OutgoingKind } from '../domain/message.ts';
import type { NoticeKind } from '../domain/notice.ts';
import type { PetitionEventKind, PetitionStatus, SupportState } from '../domain/petition.ts';
import type { ProposalStatus } from '../domain/proposal.ts';
import {
  type Group,
  type Inserts,
  type Own,
  type Patches,
  type Row,
  type Statement,
  statementOf,
} from './batch-statement.ts';
import { type Asking, hot } from './client.ts';
import { type ColumnTypes, columnTypes } from './column-types.ts';
import type { Prisma } from './prisma/client.ts';

/** Tables that a batch may touch; names as in prisma/schema. */
export type Table =
  | 'Alias'
  | 'Attachment'
  | 'AuditEvent'
  | 'Candidacy'
  | 'CardGuess'
  | 'Case'
  | 'CaseEvent'
  | 'Citizen'
  | 'ConsultationResponse'
  | 'Conversation'
  | 'DataCopy'
  | 'Flag'
  | 'Follower'
  | 'IncomingMessage'
  | 'InformationRequest'
  | 'Invitation'
  | 'Leaving'
  | 'LinkCode'
  | 'Mandate'
  | 'Miss'
  | 'Notice'
  | 'OutgoingMessage'
  | 'Petition'
  | 'PetitionEvent'
  | 'Profile'
  | 'Proposal'
  | 'ProposalSupport'
  | 'SentAs'
  | 'SpokenSupport'
  | 'Support';

type CreateMany<T extends Table> = Prisma.TypeMap['model'][T]['operations']['createMany']['args']['data'];

/** A column of JSON is written as it is, and nothing is an empty column. */
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

/** Somebody else wrote first: what was computed no longer holds and must be computed again. */
export class StaleTurn extends Error {}

/** Raised by `stale_turn()` in the database (see the migrations). */
const STALE = 'TU001';

/**
 * Collects rows and writes them in one statement, whatever their tables: one round trip, one commit.
 * Parents before children is the caller's order only for reading; foreign keys are checked at the end.
 */
export class UnitOfWork {
  readonly #inserts = new Map<Table, Inserts[]>();
  readonly #patches = new Map<Table, Patches[]>();
  readonly #removals = new Map<Table, Row[]>();
  readonly #alone = new Set<string>();
  readonly #upserts = new Map<string, Own>();

  get empty(): boolean {
    return this.#inserts.size + this.#patches.size + this.#removals.size + this.#upserts.size === 0;
  }

  insert<T extends Table>(table: T, row: NewRow<T>): void {
    this.#add(table, row, false);
  }

  /** The same for a row that may stand there already, which is then left as it is. */
  insertOnce<T extends Table>(table: T, row: NewRow<T>): void {
    this.#add(table, row, true);
  }

  #add(table: Table, row: Row, once: boolean): void {
    const groups = keptIn(this.#inserts, table, () => []);
    const known = groups.find((group) => group.once === once && hasColumns(row, group));
    if (known) known.rows.push(row);
    else groups.push({ table, columns: columnsOf(row), rows: [row], once });
  }

  /**
   * Changes the row with this `id`. With `version` the change holds only if the row still has that version,
   * which then rises by one; otherwise the whole batch is refused with `StaleTurn`. What was changed of it before goes along:
   * of two updates of one row in one statement the database does one.
   */
  patch<T extends Table>(table: T, id: string, changes: Changes<T>, version?: number): void {
    const guarded = version !== undefined;
    const all = guarded ? changes : { ...this.#takePatch(table, id), ...changes };
    const row = { ...all, id, ...(guarded && { version }) };
    const groups = keptIn(this.#patches, table, () => []);
    const known = groups.find((group) => group.guarded === guarded && hasColumns(all, group));
    if (known) known.rows.push(row);
    else groups.push({ table, columns: columnsOf(all), rows: [row], guarded });
  }

  /** What an unguarded patch changes of this row, which is taken out. */
  #takePatch(table: Table, id: string): Row {
    const groups = this.#patches.get(table) ?? [];
    for (const [at, { guarded, rows }] of groups.entries()) {
      const found = guarded ? -1 : rows.findIndex((row) => row.id === id);
      if (found < 0) continue;
      const [{ id: _, ...changes } = {}] = rows.splice(found, 1);
      if (rows.length === 0) groups.splice(at, 1);
      return changes;
    }
    return {};
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
    else this.#upserts.set(text, { sql, text, rows: [...rows] });
  }

  /**
   * Writes everything, or nothing.
   * @throws StaleTurn when a guarded row has moved on; the driver's error when a unique key or the database says no.
   */
  async commit(db: Asking): Promise<void> {
    if (this.empty) return;
    const path = hot(db);
    const { sql, params } = this.statement(await columnTypes(path));
    try {
      await path.$queryRawUnsafe(sql, ...params);
    } catch (error) {
      if (mentions(error, STALE)) throw new StaleTurn();
      throw error;
    }
  }

  /** The one statement, and its parameters. */
  statement(types: ColumnTypes): Statement {
    return statementOf(types, {
      inserts: inOrder(this.#inserts),
      // What changes is numbered by nothing.
      patches: inOrder(this.#patches).sort((a, b) => rising(nameOf(a), nameOf(b))),
      removals: [...this.#removals].map(([table, rows]) => ({
        table,
        columns: Object.keys(rows[0] ?? {}),
        rows,
      })),
      own: [...this.#upserts.values()],
    });
  }
}

const rising = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * Table by table, whoever came first: few statements, each planned once. Within one, what was said first
 * is numbered first.
 */
const inOrder = <G extends Group>(groups: ReadonlyMap<Table, G[]>): G[] =>
  [...groups].sort(([a], [b]) => rising(a, b)).flatMap(([, own]) => own);

const nameOf = ({ table, columns }: Group): string => `${table} ${columns.join()}`;

const columnsOf = (row: object): string[] => Object.keys(row).sort();

/** True when the row has these columns and no others. */
function hasColumns(row: object, { columns }: Group): boolean {
  let count = 0;
  for (const _ in row) count++;
  return count === columns.length && columns.every((column) => column in row);
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
