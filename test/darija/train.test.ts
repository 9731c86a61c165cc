// The model that ships is the one the data gives: rebuilding it changes no byte.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const MODEL = new URL('../../src/darija/model/', import.meta.url).pathname;
const TRAIN = new URL('../../src/darija/train/main.ts', import.meta.url).pathname;

it('training again gives the same model, byte for byte', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'darija-'));
  try {
    execFileSync(process.execPath, [TRAIN, folder], { stdio: 'ignore' });
    const built = readdirSync(folder).sort();
    expect(built.length).toBeGreaterThan(5);
    for (const name of built)
      expect(Buffer.compare(readFileSync(join(folder, name)), readFileSync(join(MODEL, name))), name).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
