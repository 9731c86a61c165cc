// Tests in a real browser run where one is installed, and are visibly skipped elsewhere; in CI they must run.
import { describe, it } from 'vitest';
import { testBrowser } from './provider.ts';

export function whereChromiumIs(tests: () => void): void {
  if (testBrowser() !== undefined || process.env.CI === 'true') {
    tests();
    return;
  }
  describe('WhatsApp by the web', () => {
    it.skip('SKIPPED: no Chromium here; apt-get install --no-install-recommends chromium chromium-headless-shell', () => {});
  });
}
