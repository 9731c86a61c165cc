// The simulator's page over time and on other screens: reloads, lost connections, other numbers, other languages.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launch, type Visit, visit, whereChromiumIs } from './browser.ts';

const ADDRESS = '+212612345678';

whereChromiumIs('The page of the simulator', () => {
  let browser: Browser;
  let here: Visit;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  afterEach(() => here.close());

  it('shows both sides in order after a reload, with what was said meanwhile', async () => {
    here = await visit(browser);
    const phone = here.phone(1);
    await phone.write('one');
    await phone.hears('you said: one');
    await phone.attach('sample_photo');
    await phone.hears('photo image/jpeg');
    await phone.write('menu');
    await phone.option('عريضة').click();
    await phone.hears('chose');
    const before = await phone.screen();
    await here.house.say(ADDRESS, { kind: 'notice', text: 'meanwhile' }, { send: false });
    await here.page.reload();
    await phone.hears('meanwhile');
    expect(await phone.screen()).toEqual([...before, 'bot: meanwhile']);
    expect(await phone.mine.locator('img.photo').count()).toBe(1);
    expect(here.complaints).toEqual([]);
  });

  it('sends again by itself what could not be taken, once in effect', async () => {
    here = await visit(browser);
    const phone = here.phone(1);
    here.house.failOnce(new Error('the database is away'));
    await phone.write('important');
    await phone.hears('you said: important');
    await phone.mine.locator('.sign-ticks').waitFor();
    expect(await phone.screen()).toEqual(['me: important', 'bot: you said: important']);
  });

  it('says why a message was refused, and sends it when told to', async () => {
    here = await visit(browser);
    const phone = here.phone(1);
    await here.page.route('**/simulator/messages', (route) =>
      route.fulfill({ status: 400, json: { error: 'text: no' } }),
    );
    await phone.write('hello');
    const failed = phone.mine.locator('.failed');
    await failed.waitFor();
    expect(await failed.getAttribute('title')).toContain('text: no');
    await here.page.unroute('**/simulator/messages');
    await failed.click();
    await phone.hears('you said: hello');
    expect(await phone.screen()).toEqual(['me: hello', 'bot: you said: hello']);
  });

  it('sees that the program went away, and goes on when it is back', async () => {
    here = await visit(browser);
    const phone = here.phone(1);
    await here.house.channel.stop();
    await phone.element.locator('.status[data-state=connecting]').waitFor();
    const row = await here.house.say(ADDRESS, { text: 'said meanwhile' }, { send: false });
    await here.house.channel.start({ receive: async () => undefined, receipts: async () => undefined });
    await phone.element.locator('.status[data-state=online]').waitFor();
    await phone.hears('said meanwhile');
    await here.house.channel.send({ id: row.id, address: ADDRESS, text: row.text });
    expect(await phone.screen()).toEqual(['bot: said meanwhile']);
  });

  it('shows dots while an answer is being written', async () => {
    here = await visit(browser);
    const phone = here.phone(1);
    await here.house.channel.typing?.(ADDRESS);
    await phone.element.locator('.dots').waitFor();
    await phone.write('salam');
    await phone.hears('you said: salam');
    await phone.element.locator('.dots').waitFor({ state: 'hidden' });
  });

  it('turns into another telephone when its number is changed, and back', async () => {
    here = await visit(browser);
    const phone = here.phone(1);
    await phone.write('as the first');
    await phone.hears('as the first');
    const number = phone.element.getByLabel('Numéro de ce téléphone');
    await number.fill('+33 6 00 00 00 01');
    await number.press('Enter');
    await phone.element.locator('.hello').waitFor();
    await phone.write('as another');
    await phone.hears('as another');
    expect(here.house.heard.at(-1)?.address).toBe('+33600000001');
    await number.fill('no number');
    await number.press('Enter');
    expect(await phone.screen()).toEqual(['me: as another', 'bot: you said: as another']);
    await number.fill('0612345678');
    await number.press('Enter');
    await phone.hears('as the first');
    expect(await phone.screen()).toEqual(['me: as the first', 'bot: you said: as the first']);
  });

  it('has more telephones when asked, keeps them over a reload, and lets them go', async () => {
    here = await visit(browser);
    await here.page.getByRole('button', { name: 'Ajouter un téléphone' }).click();
    const third = here.phone(3);
    await third.write('hello');
    await third.hears('you said: hello');
    await here.page.reload();
    await third.hears('you said: hello');
    await third.element.getByRole('button', { name: 'Enlever ce téléphone' }).click();
    await here.page.reload();
    await here.phone(2).element.locator('.hello').waitFor();
    expect(await here.page.locator('.phone').count()).toBe(2);
  });

  it('speaks Arabic from right to left when asked, with the sides of the chat exchanged', async () => {
    here = await visit(browser);
    const phone = here.phone(1);
    await phone.write('salam');
    await phone.hears('salam');
    const side = async () => {
      const [mine, log] = [phone.mine.locator('.bubble'), phone.element.locator('.log')];
      const [bubble, box] = [await mine.boundingBox(), await log.boundingBox()];
      if (!bubble || !box) throw new Error('nothing to see');
      return bubble.x + bubble.width / 2 > box.x + box.width / 2 ? 'right' : 'left';
    };
    expect(await side()).toBe('right');
    await here.page.getByRole('button', { name: 'العربية' }).click();
    await here.page.locator('html[dir=rtl][lang=ar]').waitFor();
    await phone.hears('salam');
    expect(await side()).toBe('left');
    await phone.element.getByRole('button', { name: 'حفظ كاختبار' }).waitFor();
  });

  it.each([
    [320, 568],
    [390, 780],
    [820, 1100],
    [1280, 700],
  ])('fits a screen of %i by %i', async (width, height) => {
    here = await visit(browser, { viewport: { width, height } });
    const phone = here.phone(1);
    await phone.write('menu');
    await phone.option('عريضة').waitFor();
    await phone.attach('place');
    const send = here.page.getByRole('button', { name: 'Envoyer ce point' });
    for (const one of [send, phone.element.locator('.composer textarea'), phone.option('عريضة')]) {
      const box = await one.boundingBox();
      if (!box) throw new Error('not on the screen');
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    const sideways = await here.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });

  it('is usable without sight, with and without a sheet on it', async () => {
    here = await visit(browser);
    const phone = here.phone(1);
    await phone.write('both');
    await phone.option('عريضة').click();
    await phone.attach('sample_voice');
    await phone.hears('voice');
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    // Run beside the page, where its policy does not reach.
    await here.page.evaluate(readFileSync(axe, 'utf8'));
    const problems = () =>
      here.page.evaluate(async () => {
        const { violations } = await Reflect.get(window, 'axe').run(document);
        return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
          nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
        );
      });
    expect(await problems()).toEqual([]);
    for (const sheet of ['place', 'record'] as const) {
      if (sheet === 'place') await phone.attach('place');
      else await phone.element.locator('.composer .record').click();
      await phone.element.locator('.sheet').waitFor();
      expect(await problems()).toEqual([]);
      await here.page.keyboard.press('Escape');
      await phone.element.locator('.sheet').waitFor({ state: 'detached' });
    }
  });
});
