// Compares the schema with what the migrations make, with Prisma's own engine in WebAssembly (it needs no download).
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';
import { readMigrations } from '../src/database/run-migrations.ts';

interface SchemaFile {
  path: string;
  content: string;
}

/** The schema as it stands: a file for each feature. */
export async function readSchema(): Promise<SchemaFile[]> {
  const folder = new URL('schema/', import.meta.url);
  const files = await readdir(folder);
  return Promise.all(
    files.sort().map(async (path) => ({ path, content: await readFile(new URL(path, folder), 'utf8') })),
  );
}

/**
 * The SQL that leads from the migrations to the schema; null when they agree.
 *
 * @param emptyUrl an empty database, in which the migrations will be played
 * @param schema the files of the Prisma schema
 */
export async function migrationScript(emptyUrl: string, schema: SchemaFile[]): Promise<string | null> {
  loaded ??= loadEngine();
  await loaded;
  const pool = new Pool({ connectionString: emptyUrl });
  const server = new PrismaPg(pool);
  const { provider, adapterName } = server;
  const connect = async () => fitted(await server.connect(), pool);
  const factory = { provider, adapterName, connect, connectToShadowDb: connect } as const;
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const session = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    const { exitCode, stdout } = await session.diff({
      from: { tag: 'migrations', ...(await migrationList()) },
      to: { tag: 'schemaDatamodel', files: schema },
      script: true,
      // Asks for 2 where they differ.
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 2 ? stdout : null;
  } finally {
    session.free();
    await pool.end();
  }
}

/**
 * Two questions of the engine are put in words that the adapter can answer: columns of the one-letter type `"char"`
 * are asked for as text, and NOT NULL, which PostgreSQL 18 counts among the constraints, is left out as triggers are.
 */
const REWORDED: [RegExp, string][] = [
  [/constr\.contype AS/g, 'constr.contype::text AS'],
  [/(?<=\s)con\.(conf(?:del|upd)type),/g, 'con.$1::text AS $1,'],
  [/contype NOT IN \('p', 'u', 'f'\)/g, "contype NOT IN ('p', 'u', 'f', 'n', 't')"],
];

function fitted(adapter: SqlDriverAdapter, pool: Pool): SqlDriverAdapter {
  const ask = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = (query) => {
    const sql = REWORDED.reduce((text, [from, to]) => text.replace(from, to), query.sql);
    return ask({ ...query, sql });
  };
  // The adapter cuts a script at every semicolon, even inside a function.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  return adapter;
}

async function migrationList() {
  const migrations = await readMigrations();
  const lockfile = new URL('migrations/migration_lock.toml', import.meta.url);
  return {
    baseDir: fileURLToPath(new URL('migrations/', import.meta.url)),
    lockfile: { path: 'migration_lock.toml', content: await readFile(lockfile, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
    })),
  };
}

let loaded: Promise<void> | undefined;

/** The package expects a bundler to load its WebAssembly, and to do so once in a process. */
async function loadEngine(): Promise<void> {
  const code = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = code.replace(/\.js$/, '.wasm');
  const module = await WebAssembly.compile(await readFile(file));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}
