// A real Chromium for tests of pages. Without one they are skipped, visibly; in CI that is a failure.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium, or null. Throws where CI is set and there is none. */
export function findChromium(): string | null {
  const found = PLACES.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
  if (found === null && process.env.CI === 'true')
    throw new Error('CI needs Chromium (CHROMIUM_PATH or /usr/bin/chromium)');
  if (found === null) console.warn('SKIPPED: tests of pages need Chromium; install it or set CHROMIUM_PATH');
  return found;
}

/** Starts Chromium. Close it in `afterAll`. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGS, headless: true });
}
