// How the tests run: no network beyond this machine, one PostgreSQL for all, no silent empty suites.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './slow-first.ts';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/database-server.ts'],
    passWithNoTests: false,
    sequence: { sequencer: SlowFirst },
    // Tests wait for the database and the browser much of the time: two files at once fill even two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Reading the program anew for each file takes longer than many files: what a file changes for all it puts back.
    isolate: false,
    // They end what hangs and say nothing of speed: a machine that others use too may be ten times slower.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
