// The simulator's page, clicked as people click it.
import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { parseTranscript } from '../support/transcript.ts';
import { launch, type Visit, visit, whereChromiumIs } from './browser.ts';

whereChromiumIs('On the page of the simulator', () => {
  let browser: Browser;
  let here: Visit;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    here = await visit(browser);
  });
  afterEach(async () => {
    const complaints = here.complaints.splice(0);
    await here.close();
    expect(complaints).toEqual([]);
  });

  it('a citizen writes, and is answered once though the answer comes by two ways', async () => {
    const phone = here.phone(1);
    await phone.write('salam');
    await phone.hears('you said: salam');
    await phone.mine.locator('.sign-ticks').waitFor();
    await here.house.say('+212612345678', { text: 'one more thing' });
    await phone.hears('one more thing');
    expect(await phone.screen()).toEqual(['me: salam', 'bot: you said: salam', 'bot: one more thing']);
  });

  it('Shift and Enter make a new line, and empty words are not sent', async () => {
    const phone = here.phone(1);
    await phone.write('   ');
    const field = phone.element.locator('.composer textarea');
    await field.fill('one');
    await field.press('Shift+Enter');
    await field.pressSequentially('two');
    await phone.element.getByRole('button', { name: 'Envoyer' }).click();
    await phone.hears('you said: one');
    expect(here.house.heard.map(({ content }) => content)).toEqual([{ kind: 'text', text: 'one\ntwo' }]);
  });

  it('a tap on an option sends it, and names the message it was shown under', async () => {
    const phone = here.phone(1);
    await phone.write('menu');
    await phone.option('عريضة').click();
    await phone.hears('chose m1.petition');
    const menu = await phone.theirs.first().getAttribute('data-id');
    expect(here.house.heard[1]).toMatchObject({
      replyTo: menu,
      content: { kind: 'option', token: 'm1.petition' },
    });
    expect((await phone.screen())[2]).toBe('me: عريضة');
  });

  it('the buttons of an Arabic question run from right to left, in the page of either language', async () => {
    const phone = here.phone(1);
    await phone.write('menu');
    await phone.option('عريضة').waitFor();
    const rows = phone.theirs.first().locator('.options');
    expect(await rows.getAttribute('dir')).toBe('rtl');
    const [first, second] = await Promise.all(
      ['تبليغ على مشكل', 'عريضة'].map((label) => phone.option(label).boundingBox()),
    );
    if (first && second && first.y === second.y) expect(first.x).toBeGreaterThan(second.x);
  });

  it('options are reached and pressed from the keyboard', async () => {
    const phone = here.phone(1);
    await phone.write('menu');
    await phone.option('عريضة').focus();
    await here.page.keyboard.press('Tab');
    await here.page.keyboard.press('Enter');
    await phone.hears('chose m1.lighting');
  });

  it('a place is chosen on the map where it was clicked, or in the centre, or by arrow keys', async () => {
    const phone = here.phone(1);
    const choose = async (act: () => Promise<void>) => {
      await phone.attach('place');
      await act();
      const shown = (await phone.element.locator('.where').textContent()) ?? '';
      await here.page.getByRole('button', { name: 'Envoyer ce point' }).click();
      await phone.hears(`at ${shown.replace(' ', '')}`);
      const content = here.house.heard.at(-1)?.content;
      if (content?.kind !== 'place') throw new Error('no place came');
      return content;
    };
    const map = phone.element.locator('.picker');
    const west = await choose(() => map.click({ position: { x: 20, y: 150 } }));
    const north = await choose(() => map.click({ position: { x: 170, y: 20 } }));
    const centre = await choose(() => here.page.getByRole('button', { name: 'Place Assarag' }).click());
    const moved = await choose(() => here.page.keyboard.press('ArrowRight'));
    expect(centre).toMatchObject({ latitude: 30.4706, longitude: -8.8775 });
    expect(west.longitude).toBeLessThan(-8.89);
    expect(north.latitude).toBeGreaterThan(30.485);
    expect(moved.latitude).toBe(centre.latitude);
    expect(moved.longitude).toBeGreaterThan(centre.longitude);
    expect(await phone.mine.locator('.mini-map').count()).toBe(4);
  });

  it('asked for a place or a number, one press gives it', async () => {
    const phone = here.phone(1);
    await phone.write('where');
    await phone.option('صيفط البلاصة').click();
    await here.page.getByRole('button', { name: 'Envoyer ce point' }).click();
    await phone.hears('at 30.4706,-8.8775');
    await phone.write('who');
    await phone.option('Partager mon numéro').click();
    await phone.hears('contact +212612345678 own');
  });

  it('photos of this computer arrive byte by byte, several as one album', async () => {
    const phone = here.phone(1);
    const files = [1, 2].map((n) => ({
      name: `${n}.png`,
      mimeType: 'image/png',
      buffer: Buffer.concat([DOT, Buffer.from([n])]),
    }));
    const chooser = here.page.waitForEvent('filechooser');
    await phone.attach('photo');
    await (await chooser).setFiles(files);
    for (const { buffer } of files) {
      const hash = createHash('sha256').update(buffer).digest('hex').slice(0, 12);
      await phone.theirs.locator('.words', { hasText: `photo image/png ${buffer.length} ${hash}` }).waitFor();
    }
    expect(await phone.mine.locator('img.photo').count()).toBe(2);
    const albums = here.house.heard.map(({ album }) => album);
    expect(albums[0]).toBeTruthy();
    expect(albums[1]).toBe(albums[0]);
  });

  it('the sample picture, voice and sticker, a paper and a call can be sent', async () => {
    const phone = here.phone(1);
    await phone.attach('sample_photo');
    await phone.hears('photo image/jpeg');
    await phone.attach('sample_voice');
    await phone.hears('voice audio/ogg');
    await phone.mine.locator('.voice .length', { hasText: '0:03' }).waitFor();
    await phone.attach('sticker');
    await phone.hears('sticker image/webp');
    const chooser = here.page.waitForEvent('filechooser');
    await phone.attach('document');
    await (await chooser).setFiles({
      name: 'وصل.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-'),
    });
    await phone.hears('document application/pdf 5');
    expect(here.house.heard.at(-1)?.content).toMatchObject({ file: { name: 'وصل.pdf' } });
    await phone.attach('call');
    await phone.hears('got call');
  });

  it('a voice note is recorded, sent and can be heard again', async () => {
    const phone = here.phone(1);
    await phone.element.locator('.composer .record').click();
    await phone.element.locator('.recording .length', { hasText: '0:01' }).waitFor();
    await phone.element.locator('.sheet').getByRole('button', { name: 'Envoyer', exact: true }).click();
    await phone.hears('voice audio/');
    await phone.mine.getByRole('button', { name: 'Écouter' }).click();
    await phone.mine.getByRole('button', { name: 'Pause' }).waitFor();
  });

  it('without a microphone the sample voice is offered', async () => {
    await here.page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('none'));
    });
    const phone = here.phone(1);
    await phone.element.locator('.composer .record').click();
    await phone.element.getByText('Pas de micro ici').waitFor();
    await phone.element.getByRole('button', { name: 'Vocal d’essai' }).click();
    await phone.hears('voice audio/ogg');
  });

  it('a paper of ours can be downloaded', async () => {
    const phone = here.phone(1);
    await phone.write('paper');
    const download = here.page.waitForEvent('download');
    await phone.theirs.getByRole('link', { name: 'reçu.txt' }).click();
    expect((await download).suggestedFilename()).toBe('reçu.txt');
  });

  it('two telephones do not mix', async () => {
    const [one, two] = [here.phone(1), here.phone(2)];
    await one.write('I am the first');
    await two.write('menu');
    await one.hears('you said: I am the first');
    await two.option('عريضة').click();
    await two.hears('chose m1.petition');
    await here.house.say('+212698765432', { kind: 'notice', text: 'for the second' });
    await two.hears('for the second');
    expect(await one.screen()).toEqual(['me: I am the first', 'bot: you said: I am the first']);
    expect((await two.screen()).at(-1)).toBe('bot: for the second');
    expect(new Set(here.house.heard.map(({ address }) => address)).size).toBe(2);
  });

  it('what is said unasked arrives, and says whether staff or a notice speaks', async () => {
    const phone = here.phone(1);
    await here.house.say('+212612345678', { kind: 'staff', text: 'أنا خديجة من الجماعة' });
    await phone.hears('أنا خديجة');
    expect(await phone.theirs.last().locator('.who').textContent()).toBe('Agent de la commune');
    await here.house.say('+212612345678', { kind: 'notice', text: 'en cours' });
    await phone.hears('en cours');
    expect(await phone.theirs.last().locator('.who').textContent()).toBe('Avis');
    await here.house.until(() => here.house.receipts.length === 2);
  });

  it('every line is laid out by its own letters: Arabic from the right, French from the left', async () => {
    const phone = here.phone(1);
    await here.house.say('+212612345678', {
      text: 'هذا سطر بالعربية طويل بزاف باش يعمر السطر كامل\nCourt\nقصير\n26-000001-7 رقم',
    });
    await phone.hears('Court');
    const sides = await phone.theirs
      .last()
      .locator('.words')
      .evaluate((words) => {
        const text = words.firstChild;
        if (!text) return [];
        const box = words.getBoundingClientRect();
        const lines = (text.textContent ?? '').split('\n');
        let at = 0;
        return lines.map((line) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + line.length);
          at += line.length + 1;
          const rects = [...range.getClientRects()];
          const left = Math.min(...rects.map((rect) => rect.left)) - box.left;
          const right = box.right - Math.max(...rects.map((rect) => rect.right));
          return right < left ? 'right' : 'left';
        });
      });
    expect(sides.slice(1)).toEqual(['left', 'right', 'right']);
  });

  it('the conversation is saved as a test that can be read back', async () => {
    const phone = here.phone(1);
    await phone.write('both');
    await phone.option('Éclairage public').click();
    await phone.hears('chose');
    await phone.write('menu');
    await phone.element.locator('[data-option="m1.petition"]').nth(1).waitFor();
    await phone.element.locator('[data-option="m1.petition"]').first().click();
    await phone.hears('chose m1.petition');
    await phone.write('[2]\n\n(photo)');
    await phone.hears('you said: [2]');
    await phone.attach('sample_photo');
    await phone.hears('photo image/jpeg');
    await phone.attach('place');
    await here.page.getByRole('button', { name: 'Envoyer ce point' }).click();
    await phone.hears('at 30');
    await here.house.say('+212612345678', { kind: 'staff', text: 'hello' });
    await phone.hears('hello');
    await phone.element.getByRole('button', { name: 'Enregistrer comme test' }).click();
    const text = await phone.element.locator('.transcript').inputValue();
    const { language, turns } = parseTranscript(text);
    expect(language).toBe('fr');
    const menu = {
      by: 'bot',
      text: 'شنو بغيتي دير؟',
      options: ['تبليغ على مشكل', 'عريضة', 'Éclairage public'],
    };
    const said = (words: string) => ({ by: 'bot', text: words, options: [] });
    expect(turns.filter(({ by }) => by !== 'bot')).toEqual([
      { by: 'citizen', does: { kind: 'text', text: 'both' } },
      { by: 'citizen', does: { kind: 'tap', option: 3, menusBack: 0 } },
      { by: 'citizen', does: { kind: 'text', text: 'menu' } },
      { by: 'citizen', does: { kind: 'tap', option: 2, menusBack: 1 } },
      { by: 'citizen', does: { kind: 'text', text: '[2]\n\n(photo)' } },
      { by: 'citizen', does: { kind: 'photo' } },
      { by: 'citizen', does: { kind: 'place', latitude: 30.4706, longitude: -8.8775 } },
      { by: 'staff', text: 'hello' },
    ]);
    const bot = turns.filter(({ by }) => by === 'bot');
    expect(bot.slice(0, 4)).toEqual([said('first'), menu, said('chose m1.lighting'), menu]);
    const download = here.page.waitForEvent('download');
    await phone.element.getByRole('link', { name: 'Télécharger' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.txt$/);
  });
});

/** A picture of one dot, as PNG. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
