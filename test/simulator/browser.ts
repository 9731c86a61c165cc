// A real browser with the simulator's page open in it, and the room that the page is served from.
import { accessSync, constants } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { echo } from '../support/simulator/echo.ts';
import { type House, openHouse } from '../support/simulator/house.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that hums, and nobody who must be asked for it.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export function chromiumPath(): string | undefined {
  return PLACES.find((path) => {
    if (path === undefined) return false;
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Runs the tests where a browser is installed; elsewhere they are skipped with a visible line, but never in CI. */
export function whereChromiumIs(name: string, tests: () => void): void {
  if (chromiumPath() !== undefined || process.env.CI === 'true') describe(name, tests);
  else
    describe(name, () =>
      it.skip('SKIPPED: no Chromium here; apt-get install --no-install-recommends chromium'),
    );
}

export function launch(): Promise<Browser> {
  // Without a locale of UTF-8 Chromium gives files with other than ASCII names the name "download".
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
  return chromium.launch({ executablePath: chromiumPath() ?? '/usr/bin/chromium', args: ARGUMENTS, env });
}

export interface Visit {
  house: House;
  page: Page;
  /** The telephone with this place on the table; 1 is the first. */
  phone(place: number): Phone;
  /** What the browser complained about: errors, blocked files, failed requests. */
  complaints: string[];
  close(): Promise<void>;
}

export interface Phone {
  element: Locator;
  write(text: string): Promise<void>;
  /** Opens the paper clip and takes one thing from it. */
  attach(kind: string): Promise<void>;
  option(label: string): Locator;
  /** Bubbles of the citizen, or of the bot. */
  mine: Locator;
  theirs: Locator;
  /** Resolves when the newest bubble of the bot has these words. */
  hears(text: string): Promise<void>;
  /** Everything on the screen, oldest first, as `me: …` and `bot: …`. */
  screen(): Promise<string[]>;
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const house = await openHouse(echo);
  // Nothing is measured or judged while it is still moving.
  const still = { reducedMotion: 'reduce' as const };
  const context = await browser.newContext({
    ...still,
    locale: 'fr-FR',
    viewport: { width: 1280, height: 860 },
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  await page.goto(house.url);
  await page.locator('.status[data-state=online]').first().waitFor();
  return {
    house,
    page,
    complaints,
    phone: (place) => phoneOf(page.locator('.phone').nth(place - 1)),
    async close() {
      await context.close();
      await house.close();
    },
  };
}

function phoneOf(element: Locator): Phone {
  const theirs = element.locator('.message.theirs:not(.dots)');
  const mine = element.locator('.message.mine');
  return {
    element,
    mine,
    theirs,
    async write(text) {
      const field = element.locator('.composer textarea');
      await field.fill(text);
      await field.press('Enter');
    },
    async attach(kind) {
      await element.locator('.composer .attach').click();
      await element.locator(`.attachables [data-kind=${kind}]`).click();
    },
    option: (label) => element.getByRole('button', { name: label, exact: true }),
    hears: (text) => theirs.last().locator('.words', { hasText: text }).waitFor(),
    async screen() {
      const messages = await element.locator('.message:not(.dots)').all();
      return Promise.all(
        messages.map(async (message) => {
          const own = (await message.getAttribute('class'))?.includes('mine');
          const words = message.locator('.words');
          return `${own ? 'me' : 'bot'}: ${(await words.count()) > 0 ? await words.textContent() : ''}`.trim();
        }),
      );
    },
  };
}
