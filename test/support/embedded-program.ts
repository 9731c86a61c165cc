// A program that holds the embedded PostgreSQL until it is told to stop, or killed.
import { startEmbedded } from '../../src/database/embedded/embedded.ts';
import { NO_LOG } from './no-log.ts';

const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', log: NO_LOG });

process.on('message', async () => {
  await embedded.stop();
  process.disconnect();
});
process.send?.('started');
