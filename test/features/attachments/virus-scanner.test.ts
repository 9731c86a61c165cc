// Whether somebody looks for viruses at the address that was set is known at the start.
import { expect, it } from 'vitest';
import { isScanning } from '../../../src/files/virus-scanner.ts';
import { startClamd } from '../../support/clamd.ts';

it('a scanner that answers is told from one that does not', async () => {
  const clamd = await startClamd();
  expect(await isScanning(clamd.address)).toBe(true);
  clamd.says = 'UNKNOWN COMMAND';
  expect(await isScanning(clamd.address)).toBe(false);
  await clamd.close();
  expect(await isScanning(clamd.address)).toBe(false);
  expect(await isScanning({ path: '/nonexistent' })).toBe(false);
});
