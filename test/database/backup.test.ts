// A backup is the database as it was at one moment and every file that it names; it comes back as it was, at every
// migration, or not at all.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { recordDeed } from '../../src/database/audit.ts';
import { readBackupResult } from '../../src/database/backup-result.ts';
import { closeDatabase, openDatabase } from '../../src/database/client.ts';
import { openKeys } from '../../src/database/encryption/key-location.ts';
import { keyFileIn, makeKey, type Ring, ringOf } from '../../src/database/encryption/key-ring.ts';
import { migrate, readMigrations } from '../../src/database/run-migrations.ts';
import { openErasedNotes, readErased } from '../../src/features/backup/erased-notes.ts';
import { listKept, nameOf } from '../../src/features/backup/kept-backups.ts';
import { listLost, makeBackup } from '../../src/features/backup/make-backup.ts';
import { readManifest } from '../../src/features/backup/manifest.ts';
import { isDue, openNightlyBackup } from '../../src/features/backup/nightly.ts';
import { checkPieces } from '../../src/features/backup/pieces.ts';
import { proveBackup } from '../../src/features/backup/prove-backup.ts';
import { refuseHalfRestored, restoreBackup } from '../../src/features/backup/restore-backup.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { openFiles } from '../../src/files/file-store.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { emptyDatabase, type FreshDatabase, freshDatabase } from '../support/database.ts';
import { fillEveryTable } from '../support/every-table.ts';
import { startMain } from '../support/main-program.ts';
import { NO_LOG } from '../support/no-log.ts';
import { sampleBytes } from '../support/samples.ts';
import { newPerson } from '../support/telegram/people.ts';
import { openBotApi } from '../support/telegram/server.ts';

// Servers are started and whole databases carried, beside other tests.
vi.setConfig({ testTimeout: process.env.LEVELS ? 3_600_000 : 240_000 });

const COMMAND = fileURLToPath(new URL('../../src/commands/command.ts', import.meta.url));
const DAY_MS = 24 * 60 * 60_000;
const AT = new Date('2026-03-10T10:00:00Z');
/** How many migrations are stopped at; `npm run torture -- backup` stops at every one. */
const LEVELS = Number(process.env.LEVELS ?? 2);

let root: string;
let fresh: FreshDatabase;
let ring: Ring;
/** A backup of `fresh`. */
let good: string;
const paths: string[] = [];
const files = () => join(root, 'files');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'backup-'));
  fresh = await freshDatabase();
  await makeKey(root);
  ring = await openKeys(fresh.db, root, []);
  const kept = openFiles(files(), ring);
  for (const name of ['paper.pdf', 'photo.jpg']) {
    const file = await kept.keep(sampleBytes(name));
    paths.push(file?.path ?? '');
    const row = { id: uuidv7(), media: 'document', state: 'stored', createdAt: AT };
    await fresh.db.attachment.create({ data: { ...row, path: file?.path, sha256: file?.sha256 } });
  }
  for (const action of ['one', 'two']) await recordDeed(fresh.db, { at: AT, staffId: null, action });
  await fresh.db.$queryRaw`select nextval('reference_number'), nextval('reference_number')`;
  good = place();
  await makeBackup({ url: fresh.url, files: files(), to: good, at: AT });
});
afterAll(async () => {
  await fresh.close();
  await rm(root, { recursive: true });
});

let places = 0;
/** A folder that is not there yet. */
const place = () => join(root, `place-${++places}`);

async function withClient<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return act(client).finally(() => client.end());
}

const ask = async (url: string, sql: string) => (await withClient(url, (client) => client.query(sql))).rows;

/** Every row of every table and every sequence: what was and what came back must be the same. */
const everything = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname <> '_prisma_migrations' order by 1`,
    );
    const found: Record<string, unknown[]> = {};
    for (const { name } of rows)
      found[name] = (
        await client.query(`select to_jsonb(t) as row from "${name}" t order by to_jsonb(t)::text`)
      ).rows;
    const numbers = await client.query('select sequencename, last_value from pg_sequences order by 1');
    return { ...found, numbers: numbers.rows };
  });

const restored = async (folder: string, target?: string) => {
  const databaseUrl = target ?? (await emptyDatabase());
  const dataDir = place();
  return {
    ...(await restoreBackup({
      personalData: PERSONAL_DATA,
      folder,
      dataDir,
      databaseUrl,
      ring,
      log: NO_LOG,
    })),
    url: databaseUrl,
    dataDir,
  };
};

describe('a backup', () => {
  it('comes back with every row, every number given, every file, and the audit log whole to its newest line', async () => {
    const { url, dataDir, audit, manifest } = await restored(good);
    expect(await everything(url)).toEqual(await everything(fresh.url));
    for (const path of paths)
      expect((await readFile(join(dataDir, 'files', path))).equals(await readFile(join(files(), path)))).toBe(
        true,
      );
    expect(audit).toEqual({ is: 'whole', head: manifest.audit });
    expect(manifest.audit?.position).toBe(2);
    // What guards the tables guards them again.
    await expect(ask(url, `delete from "AuditEvent"`)).rejects.toThrow('only ever added to');
    await expect(ask(url, `delete from "Staff" where false`)).resolves.toEqual([]);
    await expect(
      ask(url, `insert into "Follower" values (gen_random_uuid(), gen_random_uuid(), now())`),
    ).rejects.toThrow('foreign key');
    await expect(readdir(join(dataDir))).resolves.toEqual(['files']);
  });

  it('does not bring back who was erased after it was made: they are noted beside it, and erased again', async () => {
    const [gone, stays] = [uuidv7(), uuidv7()];
    const home = place();
    const [data, backups, folder] = [join(home, 'data'), join(home, 'backups'), join(home, 'backups', 'one')];
    for (const each of [data, backups]) await mkdir(each, { recursive: true });
    const town = await freshDatabase();
    for (const id of [gone, stays]) {
      await town.db.citizen.create({ data: { id, language: 'fr', createdAt: AT } });
      const row = { id: uuidv7(), citizenId: id, channel: 'telegram', address: id, name: 'Fatima' };
      await town.db.conversation.create({ data: { ...row, createdAt: AT } });
    }
    await makeBackup({ url: town.url, files: files(), to: folder, at: AT });
    const note = openErasedNotes(town.db, [data, backups]);
    await note();
    await eraseCitizen(
      town.db,
      PERSONAL_DATA,
      { citizenId: gone, farewell: null },
      { staffId: null, at: AT },
    );
    await note();
    await town.close();
    for (const where of [data, backups])
      expect((await readFile(join(where, 'erased'), 'utf8')).trim()).toBe(gone);
    expect((await stat(join(backups, 'erased'))).mode & 0o777).toBe(0o600);

    const back = await restored(folder);
    expect(back.erased).toBe(1);
    expect(await ask(back.url, `select "citizenId" from "Conversation"`)).toEqual([{ citizenId: stays }]);
    expect(await ask(back.url, `select count(*)::int as n from "OutgoingMessage"`)).toEqual([{ n: 0 }]);
    // What is noted is not forgotten with the database: who was erased twice is not brought back by a third.
    const again = openDatabase(back.url);
    await again.citizen.delete({ where: { id: gone } });
    await openErasedNotes(again, [backups])();
    await closeDatabase(again);
    expect(await readErased(backups)).toEqual([gone]);
  });

  it('is readable by its owner alone, holds no key, and is read again by tools that everybody has', async () => {
    const names = await readdir(good, { recursive: true });
    for (const name of ['', ...names]) {
      const { mode } = await stat(join(good, name));
      expect((mode & 0o777).toString(8), name).toBe(
        (await stat(join(good, name))).isDirectory() ? '700' : '600',
      );
    }
    const key = (await readFile(keyFileIn(root), 'utf8')).trim();
    for (const name of names.filter((each) => each.endsWith('.gz')))
      expect(execFileSync('gunzip', ['-c', join(good, name)]).includes(key), name).toBe(false);
    expect(names.filter((name) => name.includes('key'))).toEqual([]);
    expect(execFileSync('sha256sum', ['--quiet', '--check', 'checksums.sha256'], { cwd: good }).length).toBe(
      0,
    );
  });

  it('is of one moment, while others write', async () => {
    const [writing, written] = [new AbortController(), Promise.withResolvers<void>()];
    const writer = withClient(fresh.url, async (client) => {
      while (!writing.signal.aborted) {
        await client.query(`with c as (insert into "Citizen" ("id", "language") values (gen_random_uuid(), 'fr') returning "id")
          insert into "Conversation" ("id", "citizenId", "channel", "address")
          select gen_random_uuid(), "id", 'telegram', "id"::text from c`);
        written.resolve();
      }
    });
    await written.promise;
    const folder = place();
    const { tables } = await makeBackup({ url: fresh.url, files: files(), to: folder, at: AT });
    writing.abort();
    await writer;
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows;
    expect(rowsOf('Conversation')).toBeGreaterThan(0);
    expect(rowsOf('Conversation')).toBe(rowsOf('Citizen'));
  });

  it('takes no room a second time for the files of an earlier one, unless they are others', async () => {
    const [same = '', other = ''] = paths;
    const earlier = place();
    await cp(good, earlier, { recursive: true });
    const spoilt = await readFile(join(earlier, 'files', other));
    await writeFile(join(earlier, 'files', other), spoilt.fill(0, 100, 101));
    const folder = place();
    await makeBackup({ url: fresh.url, files: files(), to: folder, at: AT, earlier });
    const inode = async (base: string, path: string) => (await stat(join(base, 'files', path))).ino;
    expect(await inode(folder, same)).toBe(await inode(earlier, same));
    expect(await inode(folder, other)).not.toBe(await inode(earlier, other));
    await checkPieces(folder, await readManifest(folder));
  });

  it('goes on without a file that is not there, and says which; a folder of another database is refused', async () => {
    const path = 'ab/gone.pdf';
    const row = { media: 'document', state: 'stored', createdAt: AT };
    await fresh.db.attachment.create({ data: { ...row, id: uuidv7(), path } });
    const folder = place();
    const manifest = await makeBackup({ url: fresh.url, files: files(), to: folder, at: AT });
    expect(manifest.files).toMatchObject({ count: 2, missing: [path] });
    expect(await listLost(fresh.url, manifest.files)).toEqual([path]);
    await checkPieces(folder, manifest);
    const many = Array.from({ length: 101 }, (_, i) => ({ ...row, id: uuidv7(), path: `cd/${i}.pdf` }));
    await fresh.db.attachment.createMany({ data: many });
    const strange = place();
    await expect(makeBackup({ url: fresh.url, files: files(), to: strange, at: AT })).rejects.toThrow(
      'another one',
    );
    await fresh.db.attachment.deleteMany({
      where: { path: { in: [path, ...many.map((each) => each.path)] } },
    });
    expect((await readdir(root)).filter((name) => name.startsWith(strange.split('/').at(-1) ?? ''))).toEqual(
      [],
    );
  });

  it('that is given up leaves nothing behind', async () => {
    const to = place();
    const stopping = new AbortController();
    const making = makeBackup({ url: fresh.url, files: files(), to, at: AT, signal: stopping.signal });
    stopping.abort(new Error('enough'));
    await expect(making).rejects.toThrow();
    expect((await readdir(root)).filter((name) => name.startsWith(to.split('/').at(-1) ?? ''))).toEqual([]);
  });
});

describe('a backup of every migration', () => {
  it('comes back as it was and is upgraded as the original would be', async () => {
    const all = await readMigrations();
    const url = await emptyDatabase();
    const count = Math.min(LEVELS, all.length);
    const levels = Array.from(
      { length: count },
      (_, i) => 1 + Math.round((i * (all.length - 1)) / (count - 1)),
    );
    for (const level of levels) {
      await migrate(url, all.slice(0, level));
      await withClient(url, fillEveryTable);
      const folder = place();
      await makeBackup({ url, files: files(), to: folder, at: AT });
      const upgraded = await copyOf(url);
      await migrate(upgraded);
      const back = await restored(folder);
      expect(back.upgraded).toEqual(all.slice(level).map(({ name }) => name));
      expect(back.audit.is).toBe('whole');
      expect(await everything(back.url)).toEqual(await everything(upgraded));
    }
  });
});

/** The same database a second time, as PostgreSQL copies it. */
async function copyOf(url: string): Promise<string> {
  const copy = await emptyDatabase();
  const nameIn = (address: string) => new URL(address).pathname.slice(1);
  const [from, to] = [nameIn(url), nameIn(copy)];
  await ask(url.replace(`/${from}`, '/postgres'), `drop database ${to}`);
  await ask(url.replace(`/${from}`, '/postgres'), `create database ${to} template ${from}`);
  return copy;
}

describe('a restore refuses, and touches nothing', () => {
  const refused = async (
    folder: string,
    say: string | RegExp,
    other: Partial<Parameters<typeof restoreBackup>[0]> = {},
  ) => {
    const [dataDir, databaseUrl] = [place(), await emptyDatabase()];
    await expect(
      restoreBackup({
        personalData: PERSONAL_DATA,
        folder,
        dataDir,
        databaseUrl,
        ring,
        log: NO_LOG,
        ...other,
      }),
    ).rejects.toThrow(say);
    expect(
      await ask(other.databaseUrl ?? databaseUrl, `select 1 from pg_class where relname = 'AuditEvent'`),
    ).toHaveLength(other.databaseUrl ? 1 : 0);
    if (other.dataDir === undefined) await expect(stat(dataDir)).rejects.toThrow('ENOENT');
  };
  const copy = async () => {
    const folder = place();
    await cp(good, folder, { recursive: true });
    return folder;
  };

  it('what is no backup', async () => {
    await mkdir(place(), { recursive: true });
    await refused(join(root, 'nowhere'), 'holds no backup');
    const folder = await copy();
    await writeFile(join(folder, 'manifest.json'), '{"format":1');
    await refused(folder, 'not that of a backup');
  });

  it('a place that is not empty', async () => {
    const dataDir = place();
    await mkdir(join(dataDir, 'files', 'ab'), { recursive: true });
    await refused(good, /files is not empty: a backup is restored into an empty place only$/, { dataDir });
    await refused(good, /is not empty/, { dataDir, databaseUrl: null });
    expect(await readdir(dataDir)).toEqual(['files']);
    await refused(good, 'The database of DATABASE_URL is not empty', { databaseUrl: fresh.url });
  });

  it('other keys than those it was sealed with, and none', async () => {
    await refused(good, /sealed with the key [0-9a-f]{8}, and the key that is here is another/, {
      ring: ringOf([Buffer.alloc(32, 9)]),
    });
    await refused(good, /sealed with the key [0-9a-f]{8}: put the encryption.key of that time/, {
      ring: null,
    });
  });

  it.each([
    ['a table', 'tables/AuditEvent.copy.gz'],
    ['a file', 'files'],
    ['the list', 'checksums.sha256'],
  ])('when %s was altered, or is gone', async (_, name) => {
    const folder = await copy();
    const piece = join(folder, name === 'files' ? `files/${paths[0]}` : name);
    const bytes = await readFile(piece);
    await writeFile(piece, bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1));
    await refused(folder, /not as it was made|not the list/);
    await rm(piece);
    await refused(folder, /not as it was made|not the list/);
  });

  it('what was changed by somebody without the keys, every sum of it made anew', async () => {
    const sealed = place();
    await makeBackup({ url: fresh.url, files: files(), to: sealed, at: AT, ring });
    expect((await readManifest(sealed)).proof).toMatch(/^[\w-]{43}$/);
    const changes: [RegExp | string, (manifest: Record<string, unknown>) => void][] = [
      [
        'changed after it was made',
        (manifest) => Object.assign(manifest, { madeAt: '2999-01-01T00:00:00.000Z' }),
      ],
      ['changed after it was made', (manifest) => Object.assign(manifest, { audit: null })],
      ['changed after it was made', (manifest) => Object.assign(manifest, { witness: null })],
      ['changed after it was made', (manifest) => Object.assign(manifest, { proof: 'x'.repeat(43) })],
      ['carries no seal', (manifest) => Object.assign(manifest, { proof: null })],
      ['carries no seal', (manifest) => void delete manifest.proof],
    ];
    for (const [why, change] of changes) {
      const manifest = JSON.parse(await readFile(join(sealed, 'manifest.json'), 'utf8'));
      change(manifest);
      const folder = place();
      await cp(sealed, folder, { recursive: true });
      await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
      await refused(folder, why, { sealedOnly: true });
    }
    const forged = place();
    await cp(sealed, forged, { recursive: true });
    const list = await readFile(join(forged, 'checksums.sha256'), 'utf8');
    const table = join(forged, 'tables', 'AuditEvent.copy.gz');
    const rows = gzipSync(
      gunzipSync(await readFile(table))
        .toString()
        .replaceAll('one', 'won'),
    );
    await writeFile(table, rows);
    const sum = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
    const changed = list.replace(/[0-9a-f]{64}(?= {2}tables\/AuditEvent)/u, sum(rows));
    await writeFile(join(forged, 'checksums.sha256'), changed);
    const manifest = JSON.parse(await readFile(join(forged, 'manifest.json'), 'utf8'));
    await writeFile(join(forged, 'manifest.json'), JSON.stringify({ ...manifest, checksums: sum(changed) }));
    await refused(forged, 'changed after it was made');
    await refused(forged, 'changed after it was made', { sealedOnly: true });
    await refused(good, 'carries no seal', { sealedOnly: true });
  });

  it.each([
    'files/../../outside.bin',
    '../outside.bin',
    '/etc/hostname',
    'files/ab/../../../outside.bin',
    'manifest.json',
  ])('a list that leads out of the backup, before anything is read there: %s', async (path) => {
    const folder = await copy();
    const sum = (bytes: string) => createHash('sha256').update(bytes).digest('hex');
    // Nobody could read this: had it been tried, it would be said to be missing.
    const list = `${await readFile(join(folder, 'checksums.sha256'), 'utf8')}${sum('outside')}  ${path}\n`;
    await writeFile(join(folder, 'checksums.sha256'), list);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    manifest.files.count += 1;
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, checksums: sum(list) }));
    await refused(folder, 'which is no piece of a backup');
  });

  it('what a newer program made', async () => {
    const folder = await copy();
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    manifest.migrations.push({ name: '29990101000000_later', checksum: 'a'.repeat(64) });
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await refused(folder, 'made by a newer program: it has 29990101000000_later');
  });

  it('and a backup refuses a place that is taken, and a database that is not ours', async () => {
    const making = { url: fresh.url, files: files(), at: AT };
    await expect(makeBackup({ ...making, to: good })).rejects.toThrow('is not empty');
    await expect(makeBackup({ ...making, url: await emptyDatabase(), to: place() })).rejects.toThrow(
      'no database of this program',
    );
    expect((await readManifest(good)).files.count).toBe(2);
  });
});

describe('a restore that fails in the middle', () => {
  it('leaves the place as empty as it was, and the next one succeeds', async () => {
    const folder = place();
    await cp(good, folder, { recursive: true });
    // Rows that the tables do not take: found out only when all is in.
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const { columns } = manifest.tables.find((table: { name: string }) => table.name === 'Staff');
    columns.push('nothing');
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const [dataDir, databaseUrl] = [place(), await emptyDatabase()];
    await expect(
      restoreBackup({ personalData: PERSONAL_DATA, folder, dataDir, databaseUrl, ring, log: NO_LOG }),
    ).rejects.toThrow('nothing');
    expect(await readdir(dataDir)).toEqual([]);
    // As of one that was killed.
    await mkdir(join(dataDir, 'restoring', 'files'), { recursive: true });
    expect(() => refuseHalfRestored(dataDir)).toThrow('was cut short');
    await restoreBackup({
      personalData: PERSONAL_DATA,
      folder: good,
      dataDir,
      databaseUrl,
      ring,
      log: NO_LOG,
    });
    expect(() => refuseHalfRestored(dataDir)).not.toThrow();
    expect(await readdir(dataDir)).toEqual(['files']);
  });
});

describe('the proof', () => {
  const prove = async (folder: string) => {
    const scratch = place();
    await mkdir(scratch);
    try {
      return await proveBackup({ folder, scratch, ring, log: NO_LOG });
    } finally {
      expect(await readdir(scratch)).toEqual([]);
    }
  };

  it('restores a backup into a server that is thrown away, and compares', async () => {
    const { tables } = await readManifest(good);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    expect(await prove(good)).toMatchObject({ rows, files: 2, opened: 2 });
  });

  it('finds out a file that is another, a line of the audit log that was changed, and other keys', async () => {
    const folder = place();
    await cp(good, folder, { recursive: true });
    const [one = '', other = ''] = paths;
    await cp(join(folder, 'files', one), join(folder, 'files', other));
    await expect(prove(folder)).rejects.toThrow(`The file ${other} of the backup does not open`);
    // A copy is made only of a database that nobody uses.
    const { url } = await restored(good);
    await ask(
      url,
      `alter table "AuditEvent" disable trigger user; update "AuditEvent" set "action" = 'none' where "position" = 1`,
    );
    const changed = place();
    await makeBackup({ url, files: files(), to: changed, at: AT });
    await expect(prove(changed)).rejects.toThrow('broken at line 1: changed');
    const others = { folder: good, scratch: root, ring: ringOf([Buffer.alloc(32, 9)]), log: NO_LOG };
    await expect(proveBackup(others)).rejects.toThrow('is another one');
  });
});

describe('every night', () => {
  const night = (now: Date, folder: string, url = fresh.url) => {
    const flagged: string[] = [];
    const parts = {
      db: fresh.db,
      url,
      ring,
      files: files(),
      folder,
      copy: `copy ${++places}`,
      clock: () => now,
    };
    const lines: string[] = [];
    const told = {
      ...NO_LOG,
      error: (_: object, text: string) => void lines.push(text),
    };
    return {
      flagged,
      lines,
      nightly: openNightlyBackup({ ...parts, flagged: () => void flagged.push('x'), log: told }),
    };
  };
  const open = () => fresh.db.flag.findMany({ where: { kind: 'backup_failed', resolvedAt: null } });

  it('one that fails is told once, and tried again within the hour', async () => {
    const folder = place();
    const old = Array.from({ length: 9 }, (_, n) => nameOf(new Date(AT.getTime() - (9 - n) * DAY_MS)));
    const half = [`${nameOf(AT)}.unproven`, `${nameOf(AT)}.unproven.new-ab12CD`, '.restored-ab12CD'];
    for (const name of [...old, ...half, 'my own']) await mkdir(join(folder, name), { recursive: true });
    const first = night(AT, folder, 'postgresql://nobody@127.0.0.1:1/none');
    await first.nightly.run();
    expect(first.lines).toEqual(['the nightly backup failed: Error ECONNREFUSED']);
    expect(first.flagged).toHaveLength(1);
    const [flag] = await open();
    expect(flag).toMatchObject({ kind: 'backup_failed', detail: expect.stringContaining('ECONNREFUSED') });
    const soon = night(new Date(AT.getTime() + 59 * 60_000), folder);
    await soon.nightly.run();
    expect(await listKept(folder)).toHaveLength(old.length);
    const later = new Date(AT.getTime() + 60 * 60_000);
    const [again, another] = [night(later, folder), night(later, folder)];
    await Promise.all([again.nightly.run(), another.nightly.run()]);
    expect([...again.flagged, ...another.flagged]).toHaveLength(1);
    expect(await open()).toEqual([]);
    expect(await readBackupResult(fresh.db)).toMatchObject({
      at: later,
      why: null,
      proven: { files: 2, opened: 2 },
    });
    // A week is kept; what was half made is gone, and nothing else.
    expect((await readdir(folder)).toSorted()).toEqual([...old.slice(3), nameOf(later), 'my own']);
  });

  it('gives up at once when the program stops, and says nothing of it', async () => {
    const folder = place();
    const { nightly, lines } = night(new Date(AT.getTime() + 3 * DAY_MS), folder);
    const running = nightly.run();
    await expect
      .poll(() => readdir(folder).catch(() => []), { timeout: 60_000, interval: 5 })
      .not.toEqual([]);
    await nightly.stop();
    await running;
    expect(lines).toEqual([]);
    expect((await readdir(folder)).filter((name) => name !== '' && !name.endsWith('.unproven'))).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('is due from half past two on the clock of the commune, whenever the program runs', () => {
    const last = (text: string, why: string | null = null) => ({ at: new Date(text), why, proven: null });
    const now = new Date('2026-12-10T02:29:59Z');
    expect(isDue(null, now)).toBe(true);
    expect(isDue(last('2026-12-09T02:30:30Z'), now)).toBe(false);
    expect(isDue(last('2026-12-09T02:30:30Z'), new Date('2026-12-10T02:30:00Z'))).toBe(true);
    expect(isDue(last('2026-12-01T12:00:00Z'), now)).toBe(true);
    expect(isDue(last('2026-12-09T12:00:00Z', 'ENOSPC'), now)).toBe(true);
  });
});

describe('the commands', () => {
  it('back up the running program and bring it back, with its keys from another place, and nothing else', async () => {
    const [data, keys, backup] = [place(), place(), place()];
    const command = (...args: string[]) =>
      new Promise<{ code: number; said: string }>((done) => {
        const env = { PATH: process.env.PATH, DATA_DIR: data, KEYS_DIR: keys };
        execFile(process.execPath, [COMMAND, ...args], { env }, (error, said) =>
          done({ code: Number(error?.code ?? 0), said }),
        );
      });
    const api = await openBotApi();
    const start = () =>
      startMain({
        DATA_DIR: data,
        KEYS_DIR: keys,
        TELEGRAM_BOT_TOKEN: api.token,
        TELEGRAM_API_ROOT: api.root,
      });
    let program = await start();
    onTestFinished(async () => {
      await program.stop();
      await api.close();
    });
    const person = newPerson(api, 871);
    await person.says('salam');
    await expect.poll(() => person.seen().length, { timeout: 60_000 }).toBeGreaterThan(0);

    const made = await command('backup', backup, '--keys', join(root, 'copied'));
    expect(made.said).toMatch(
      /^Backed up and read again: \d+ rows of \d+ tables, \d+ files \(\d+\.\d MB\)\nThe keys of .+ are copied to .+\n$/,
    );
    expect(await readdir(join(root, 'copied'))).toEqual(['encryption.key', 'session.key']);
    expect(await command('restore', backup)).toEqual({
      code: 1,
      said: `${data} is not empty: a backup is restored into an empty place only\n`,
    });
    const before = person.seen().length;
    await person.says('menu');
    await expect.poll(() => person.seen().length, { timeout: 60_000 }).toBeGreaterThan(before);
    await program.stop();

    await rm(data, { recursive: true });
    await rm(keys, { recursive: true });
    expect(await command('restore', backup)).toMatchObject({
      code: 1,
      said: expect.stringContaining('into KEYS_DIR first'),
    });
    await cp(join(root, 'copied'), keys, { recursive: true });
    const back = await command('restore', backup);
    expect(back).toMatchObject({
      code: 0,
      said: expect.stringMatching(
        /^Restored as of .+\nNobody is noted as erased since.+\nThe audit log is whole: .+\n$/,
      ),
    });
    expect((await readdir(data)).toSorted()).toEqual(['database', 'files']);
    program = await start();
    const seen = person.seen().length;
    await person.says('menu');
    await expect.poll(() => person.seen().length, { timeout: 60_000 }).toBeGreaterThan(seen);
  });
});
