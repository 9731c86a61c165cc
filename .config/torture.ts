// How `npm run torture` runs: what `npm test` tries in seconds, with the whole program and for as long as it takes.
import { defineConfig } from 'vitest/config';
import tests from './vitest.ts';

export default defineConfig({
  test: {
    ...tests.test,
    include: ['test/torture/*.ts', 'test/database/database-embedded.test.ts', 'test/database/backup.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
