// A desk with a real browser: pages of the console as one of the staff sees them, and whether everybody can use them.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
import { newSession, type Office } from './office.ts';

export interface Desk {
  page: Page;
  /** Opens a path of the console. */
  open(path: string): Promise<void>;
  /** The words of the page, without the marks that keep directions apart. */
  text(): Promise<string>;
  /** Nothing in the way of people with a screen reader or a keyboard; nothing that the page complained of. */
  expectSound(name: string): Promise<void>;
  /** Lets go what the page complained of so far: an answer that was meant to refuse. */
  forgive(): void;
  close(): Promise<void>;
}

/** Somebody who is signed in, in one language. Pictures are kept where `SCREENS` says, if it says. */
export async function sitDown(
  browser: Browser,
  office: Office,
  who: keyof Office['staff'],
  language: 'ar' | 'fr' = 'fr',
): Promise<Desk> {
  await office.db.staff.update({ where: { id: office.staff[who] }, data: { language } });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    // Contrast is measured of what stands still.
    reducedMotion: 'reduce',
  });
  // Says nothing of speed: it ends what hangs.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const cookies = await newSession(office, who);
  const home = { domain: '127.0.0.1', path: '/console', httpOnly: true };
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, ...home })));
  await page.goto(`${office.url}/console`);
  return {
    page,
    async open(path) {
      const answer = await page.goto(`${office.url}${path}`);
      expect([answer?.status(), new URL(page.url()).pathname], path).toEqual([
        200,
        path.replace(/[?#].*/, ''),
      ]);
    },
    text: async () => stripIsolates((await page.locator('main').textContent()) ?? ''),
    async expectSound(name) {
      await keepPicture(page, name);
      expect(await seriousFaults(page), name).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, `${name} is wider than the window`).toBeLessThanOrEqual(0);
      expect(await fieldsOutside(page), `${name}: fields wider than their form`).toEqual([]);
      const size = page.viewportSize();
      if (size && size.width > NARROW) {
        await page.setViewportSize({ ...size, width: NARROW });
        expect(await fieldsOutside(page), `${name}, narrow: fields wider than their form`).toEqual([]);
        await page.setViewportSize(size);
      }
      expect(complaints.splice(0), name).toEqual([]);
    },
    forgive: () => void complaints.splice(0),
    close: () => context.close(),
  };
}

/** An old screen, or half of a wide one: two columns still stand side by side. */
const NARROW = 1100;

/** What one types into or chooses from beyond the edges of the form around it, by its name. */
const fieldsOutside = (page: Page): Promise<string[]> =>
  page.$$eval('main form :is(input:not([type=hidden]), textarea, select)', (fields) =>
    fields.flatMap((field) => {
      const form = field.closest('form')?.getBoundingClientRect();
      const own = field.getBoundingClientRect();
      const isOutside = form && own.width > 0 && (own.left < form.left - 1 || own.right > form.right + 1);
      return isOutside ? [field.getAttribute('name') ?? ''] : [];
    }),
  );

export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENS;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
