// Our bot on WhatsApp by the browser, as the benchmark runs it: without the human pace that keeps a number alive.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWhatsAppWeb } from '../src/channels/whatsapp/web/channel.ts';
import { openLive } from '../src/console/live.ts';
import { openCommuneWords, openContext } from '../src/context.ts';
import { closeDatabase, openDatabase } from '../src/database/client.ts';
import { openCipher } from '../src/database/encryption/cipher.ts';
import { openReferenceData, seedRegister } from '../src/database/reference-data.ts';
import { migrate } from '../src/database/run-migrations.ts';
import { openEngine } from '../src/engine.ts';
import { openFiles } from '../src/files/file-store.ts';
import { RING } from '../test/support/keys.ts';

const [, , url = '', port = '', sessionFolder = '', chromium = ''] = process.argv;

await migrate(url);
const db = openDatabase(url);
await seedRegister(db);
const referenceData = await openReferenceData(db);
const words = openCommuneWords(referenceData, () => undefined);
const context = openContext(referenceData, openCipher(RING), words);
const channel = openWhatsAppWeb({
  ...{ sessionFolder, chromium, standInPort: Number(port) },
  holder: { acquire: async () => true, renew: async () => true, release: async () => undefined },
  pace: { gapMs: 0, jitterMs: 0, perMinute: 1_000_000, typingMs: 0 },
});
const silent = () => undefined;
const engine = openEngine({
  ...{ db, context, channels: new Map([[channel.name, channel]]), live: openLive(), copy: 'bench' },
  ...{ clock: () => new Date(), log: { info: silent, warn: silent, error: silent } },
  files: openFiles(mkdtempSync(join(tmpdir(), 'bench-')), RING),
});
process.once('SIGTERM', async () => {
  await channel.stop();
  await engine.close();
  await closeDatabase(db);
  process.exit(0);
});
await channel.start(engine.sink);
console.log(`Console    none ${channel.health().state}`);
