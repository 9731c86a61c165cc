// A program that holds the embedded PostgreSQL until it is told to stop, or killed.
import { startEmbedded } from '../../src/database/embedded/embedded.ts';

const silent = { info: () => undefined, warn: () => undefined };
const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', log: silent });

process.on('message', async () => {
  await embedded.stop();
  process.disconnect();
});
process.send?.('started');
