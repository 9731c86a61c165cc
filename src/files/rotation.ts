// Seals anew whatever another key than the first of the ring sealed, or an earlier form of seal, so many rows at a time
// beside the running program.
import { z } from 'zod';
import { toJson } from '../database/binary-arrays.ts';
import type { Database } from '../database/client.ts';
import {
  type Cipher,
  heldCard,
  heldWords,
  type Place,
  readHeldWords,
  writeHeldWords,
} from '../database/encryption/cipher.ts';
import { FIRST, SEALED, type Sealed, type SealedColumn } from '../database/encryption/encrypted-columns.ts';
import type { Files } from './file-store.ts';

const ROWS = 500;
const FILES = 100;
export interface Resealed {
  /** How many were sealed anew. */
  count: number;
  /** What no key of the ring opens: it stays as it is. */
  unopened: number;
}

export interface Resealing {
  db: Database;
  cipher: Cipher;
  files: Pick<Files, 'reseal' | 'remove'>;
  /** Waits until every copy of the program seals with the first key. */
  settle(): Promise<void>;
  /** Told of each thing, and how many of it were sealed anew. */
  said(what: string, done: Resealed): void;
}

/**
 * Goes over everything until nothing is left. Cut short it may be begun again: what was done stays, and the witness is
 * sealed by whoever calls, last of all.
 */
export async function resealAll({ db, cipher, files, settle, said }: Resealing): Promise<Resealed> {
  const total: Resealed = { count: 0, unopened: 0 };
  for (;;) {
    const pass: Resealed = { count: 0, unopened: 0 };
    for (const [what, work] of [
      ...SEALED.map((sealed) => [sealed.name, () => resealColumn(db, cipher, sealed)] as const),
      ['Conversation.memory', () => resealMemory(db, cipher)] as const,
      ['files', () => resealFiles(db, files)] as const,
    ]) {
      const done = await work();
      said(what, done);
      pass.count += done.count;
      pass.unopened += done.unopened;
    }
    total.count += pass.count;
    total.unopened = pass.unopened;
    if (pass.count === 0) return total;
    await settle();
  }
}

interface Row {
  key: string;
  sealed: string;
}

async function resealColumn(
  db: Database,
  cipher: Cipher,
  { name, table, key, type, value, set }: Sealed<SealedColumn>,
): Promise<Resealed> {
  const done: Resealed = { count: 0, unopened: 0 };
  for (let after: string = FIRST[type]; ; ) {
    const rows = await db.$queryRawUnsafe<Row[]>(
      `select (${key})::text as "key", ${value} as "sealed" from "${table}" t where ${key} > $1::${type}
         and ${value} <> '' and not starts_with(${value}, $2) order by ${key} limit ${ROWS}`,
      after,
      cipher.beginning(),
    );
    const fresh = rows.flatMap((row) => anew(cipher, row, `${name}.${row.key}`) ?? []);
    // Whatever was written meanwhile is newer than what was read.
    const written = await db.$executeRawUnsafe(
      `update "${table}" t set ${set}
       from jsonb_to_recordset($1::text::jsonb) as p("key" text, "sealed" text, "fresh" text)
       where ${key} = p."key"::${type} and ${value} = p."sealed"`,
      toJson(fresh),
    );
    done.count += written;
    done.unopened += rows.length - fresh.length;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return done;
    after = last.key;
  }
}

function anew(cipher: Cipher, row: Row, place: Place): (Row & { fresh: string }) | null {
  try {
    return { ...row, fresh: cipher.seal(cipher.open(row.sealed, place), place) };
  } catch {
    return null;
  }
}

/** Cards that were given and are not sent yet, and words, lie anywhere in what is remembered of a conversation. */
async function resealMemory(db: Database, cipher: Cipher): Promise<Resealed> {
  const done: Resealed = { count: 0, unopened: 0 };
  for (let after: string = FIRST.uuid; ; ) {
    const rows = await db.$queryRaw<{ id: string; memory: string }[]>`
      select "id", "memory"::text as "memory" from "Conversation" where "id" > ${after}::uuid
        and ("memory"::text like '%"sealed"%' or "memory"::text like '%"sealed:%') order by "id" limit ${ROWS}`;
    const changed = rows.flatMap(({ id, memory }) => {
      const fresh = JSON.stringify(JSON.parse(memory), (_, value: unknown) => {
        const held = heldIn(value);
        if (!held || cipher.isFresh(held.sealed)) return value;
        const made = anew(cipher, { key: id, sealed: held.sealed }, held.place);
        if (made === null) done.unopened += 1;
        return made ? held.withSeal(made.fresh) : value;
      });
      return isSame(fresh, memory) ? [] : [{ id, memory, fresh }];
    });
    done.count += await db.$executeRawUnsafe(
      `update "Conversation" t set "memory" = p."fresh"::jsonb
       from jsonb_to_recordset($1::text::jsonb) as p("id" uuid, "memory" text, "fresh" text)
       where t."id" = p."id" and t."memory" = p."memory"::jsonb`,
      toJson(changed),
    );
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return done;
    after = last.id;
  }
}

interface HeldSeal {
  sealed: string;
  place: Place;
  withSeal(fresh: string): unknown;
}

/** What is sealed in this piece of a memory, if anything is. */
function heldIn(value: unknown): HeldSeal | null {
  const words = typeof value === 'string' ? readHeldWords(value) : null;
  if (words)
    return { ...words, place: heldWords(words.id), withSeal: (fresh) => writeHeldWords(words.id, fresh) };
  const secret = Secret.safeParse(value).data;
  if (!secret) return null;
  const { sealed, hash } = secret;
  return { sealed, place: heldCard(hash), withSeal: (fresh) => ({ ...secret, sealed: fresh }) };
}

const Secret = z.looseObject({ kind: z.literal('secret'), sealed: z.string(), hash: z.string() });

const isSame = (one: string, other: string): boolean => one === JSON.stringify(JSON.parse(other));

/**
 * Seals the files that the first key did not seal, those from before files were sealed among them. One that was erased
 * while it was written anew is removed again: its row is gone before its bytes could come back.
 */
export async function resealFiles(db: Database, files: Resealing['files']): Promise<Resealed> {
  const done: Resealed = { count: 0, unopened: 0 };
  for (let after: string = FIRST.uuid; ; ) {
    const rows = await db.attachment.findMany({
      where: { id: { gt: after }, state: 'stored', path: { not: null } },
      orderBy: { id: 'asc' },
      take: FILES,
      select: { id: true, path: true },
    });
    const fresh: string[] = [];
    for (const { path } of rows) {
      const isFresh = await files.reseal(path ?? '').catch(() => null);
      if (isFresh === null) done.unopened += 1;
      if (isFresh) fresh.push(path ?? '');
    }
    done.count += fresh.length;
    await removeErased(db, files, fresh);
    const last = rows.at(-1);
    if (!last || rows.length < FILES) return done;
    after = last.id;
  }
}

async function removeErased(db: Database, files: Resealing['files'], paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  const left = await db.attachment.findMany({
    where: { path: { in: paths }, state: 'stored' },
    select: { path: true },
  });
  const kept = new Set(left.map(({ path }) => path));
  for (const path of paths) if (!kept.has(path)) await files.remove(path);
}
