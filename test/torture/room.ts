// The disk is full to the last byte, and what people write is refused: while nobody writes any more, neither the log nor
// /readyz say that it is well; with room again both say it, and still nobody has to write. Needs the right to mount.
import { execFileSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { fillDisk } from '../support/fill-disk.ts';
import { dataFolder, startMain } from '../support/main-program.ts';

/** Longer than anything that forgets what it was told. */
const NOBODY_WRITES_MS = 75_000;

it('a full disk is one as long as it is', async () => {
  const folder = await dataFolder();
  await mkdir(folder.path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'torture', folder.path]);
  const program = await startMain({
    ...{ DATA_DIR: folder.path, KEYS_DIR: join(folder.path, 'keys'), SIMULATOR: 'on' },
  });
  onTestFinished(async () => {
    await program.stop();
    execFileSync('umount', ['-l', folder.path]);
    await folder.remove();
  });
  const ready = async () => (await fetch(`${program.url}/readyz`)).status;
  const says = async (from: number) =>
    (
      await fetch(`${program.url}/simulator/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          from: `+2126000008${String(from).padStart(2, '0')}`,
          text: 'كلمة '.repeat(5000),
        }),
      })
    ).status;
  const told = () =>
    program
      .errors()
      .split('\n')
      .flatMap((line) => /"msg":"(the (?:disk of the )?database [^:"]*)/.exec(line)?.[1] ?? []);
  const balloon = join(folder.path, 'balloon');
  await fillDisk(balloon);
  let refused = false;
  for (let person = 0; person < 60 && !refused; person++) refused = (await says(person)) === 500;
  expect(refused).toBe(true);
  const seen: number[] = [];
  for (let waited = 0; waited < NOBODY_WRITES_MS; waited += 1_000) {
    seen.push(await ready());
    await pause(1_000);
  }
  expect(new Set(seen)).toEqual(new Set([503]));
  expect(told()).not.toContain('the database takes everything again');
  await rm(balloon);
  const began = performance.now();
  await expect.poll(ready, { timeout: 20_000 }).toBe(200);
  console.info(`ready ${Math.round(performance.now() - began)} ms after there was room`);
  expect(told()).toEqual(['the disk of the database is full', 'the database takes everything again']);
  expect(await says(99)).toBe(200);
});
