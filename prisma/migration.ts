// Writes the next migration: what leads from the migrations so far to the present schema. `npm run migration -- name`
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '../src/database/embedded/embedded.ts';
import { migrationScript, readSchema } from './difference.ts';

const folder = fileURLToPath(new URL('migrations/', import.meta.url));
const name = process.argv[2];

if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name in small letters: npm run migration -- add_consultations');
  process.exit(1);
}

const dataDir = await mkdtemp(join(tmpdir(), 'migration-'));
const server = await startEmbedded({ dataDir, log: console });
try {
  const script = await migrationScript(server.url, await readSchema());
  if (script === null) {
    console.log('Schema and migrations agree: nothing to write');
  } else {
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    await mkdir(join(folder, `${time}_${name}`), { recursive: true });
    await writeFile(join(folder, `${time}_${name}`, 'migration.sql'), script);
    console.log(`Written: prisma/migrations/${time}_${name}/migration.sql`);
  }
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
