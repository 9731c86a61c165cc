import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../support/browser.ts';
import { type Desk, sitDown } from './desk.ts';
import { hearWhatTheBotHears, NOW, newCase, newCitizen, type Office, openOffice } from './office.ts';

const chromium = findChromium();

describe.skipIf(chromium === null)('the pages that keep the service running', { timeout: 120_000 }, () => {
  let office: Office;
  let browser: Browser;
  let desk: Desk;
  let qrText = '2@first-code-of-the-account';
  beforeAll(async () => {
    office = await openOffice();
    await hearWhatTheBotHears(office);
    const since = new Date(NOW.getTime() - 7 * 60_000);
    office.parts.channels = {
      list: () => [
        { name: 'telegram', health: { state: 'ready', since } },
        { name: 'whatsapp-web', health: { state: 'needs_pairing', since, detail: 'logged_out' } },
        { name: 'simulator', health: { state: 'ready', since } },
      ],
      linked: {
        name: 'whatsapp-web',
        pairing: () => ({ qrText }),
        restart: () => Promise.resolve(),
        modulesMissing: () => ['WAWebChatCollection'],
      },
    };
    browser = await openBrowser(chromium ?? '');
    desk = await sitDown(browser, office, 'admin');
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  async function inArabic(pages: [name: string, path: string][]): Promise<void> {
    const arabic = await sitDown(browser, office, 'admin', 'ar');
    for (const [name, path] of pages) {
      await arabic.open(path);
      await arabic.expectSound(`${name}-ar`);
    }
    await arabic.close();
    // The language belongs to the person, not to the window.
    await office.db.staff.update({ where: { id: office.staff.admin }, data: { language: 'fr' } });
  }

  it('let an idea be read and published, or refused with its reason', async () => {
    const { citizenId } = await newCitizen(office, { name: 'Fatima Amzil' });
    const propose = async (title: string) => {
      const id = uuidv7();
      const data = { id, citizenId, reference: `26-${id.slice(-6)}`, language: 'ary', theme: 'green', title };
      await office.db.proposal.create({
        data: {
          ...data,
          idea: 'نديرو جردة صغيرة حدا المدرسة باش يلعبو الدراري',
          flowHash: 'test',
          createdAt: NOW,
        },
      });
      return `/console/proposals/${id}`;
    };
    const first = await propose('جردة فلاسطاح');
    const second = await propose('شي حاجة على واحد السيد');
    await desk.open('/console/proposals');
    await desk.expectSound('proposals-fr');
    await desk.open(first);
    await desk.page.click('button:text-is("Publier")');
    await desk.page.locator('[role=status]').waitFor();
    await desk.open(second);
    await desk.page.locator('form:has(input[value=refused]) textarea').fill('كتسمي واحد السيد');
    await desk.expectSound('proposal-fr');
    await desk.page.click('button:text-is("Refuser")');
    await desk.page.locator('[role=status]').waitFor();
    expect(await office.db.notice.count({ where: { citizenId } })).toBe(2);
    await inArabic([
      ['proposals', '/console/proposals?status=all'],
      ['proposal', first],
    ]);
  });

  it('let somebody listen and type a line', async () => {
    const { citizenId, conversationId } = await newCitizen(office);
    const caseId = await newCase(office, citizenId, { description: null });
    const path = (await office.parts.files.keep(oneSecondOfSilence()))?.path;
    const voice = { media: 'voice', mimeType: 'audio/wav', state: 'stored', path, createdAt: NOW };
    await office.db.attachment.create({ data: { id: uuidv7(), caseId, conversationId, ...voice } });
    await inArabic([['listening', '/console/listening']]);
    await desk.open('/console/listening');
    await desk.page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.play());
    await desk.page.locator('input[name=text]').fill('الضو طافي حدا الجامع');
    await desk.page.keyboard.press('Enter');
    await desk.page.locator('[role=status]').waitFor();
    expect((await office.db.case.findUniqueOrThrow({ where: { id: caseId } })).description).toBe(
      'الضو طافي حدا الجامع',
    );
    await desk.expectSound('listening-fr');
  });

  it('show how channels are, and a pairing code that renews itself', async () => {
    await desk.open('/console/channels');
    await desk.expectSound('channels-fr');
    await desk.page.click('a:text-is("Relier le téléphone")');
    const drawn = desk.page.locator('.qr svg');
    await drawn.waitFor();
    const before = await drawn.innerHTML();
    qrText = '2@second-code-of-the-account';
    await desk.page.waitForFunction((old) => document.querySelector('.qr svg')?.innerHTML !== old, before);
    await desk.expectSound('pairing-fr');
    expect(await office.db.auditEvent.count({ where: { action: 'channel.pairing' } })).toBe(1);
    await inArabic([
      ['channels', '/console/channels'],
      ['pairing', '/console/channels/pairing'],
    ]);
  });

  it('let the bot be taught, and say what a word would be mistaken for', async () => {
    const miss = async (text: string, place: string, times: number) => {
      const id = uuidv7();
      const data = { id, place, key: text, text, language: 'ary-Arab', times, firstAt: NOW, lastAt: NOW };
      await office.db.miss.create({ data });
      return `/console/misses/${id}`;
    };
    const word = await miss('بوطو', 'complaint.category', 7);
    await miss('صيفطو ليا شي واحد', '', 3);
    await desk.open('/console/misses');
    await desk.expectSound('misses-fr');
    await desk.open(word);
    await desk.page.fill('input[name=text]', 'الزبل');
    await desk.page.selectOption('select[name=target]', 'complaint.category:lighting');
    await desk.page.click('button:text-is("Apprendre")');
    await desk.page.locator('[role=alert] li').first().waitFor();
    await desk.page.fill('input[name=text]', 'بوطو');
    await desk.page.click('button:text-is("Apprendre")');
    await desk.page.locator('[role=status]').waitFor();
    await inArabic([
      ['misses', '/console/misses'],
      ['miss', word],
      ['learned', '/console/misses/learned'],
    ]);
    // The refusal above is an answer with status 409, which browsers report.
    desk.forgive();
  });

  it('let administrators keep the facts of the commune', async () => {
    await desk.open('/console/settings');
    await desk.page.fill('input[name=cndp]', 'D-W-123/2026');
    await desk.page.click('main button:text-is("Enregistrer")');
    await desk.page.locator('[role=status]').waitFor();
    expect(office.parts.referenceData.settings.commune.cndp).toBe('D-W-123/2026');
    await desk.expectSound('settings-fr');
    await inArabic([
      ['settings', '/console/settings'],
      ['holidays', '/console/settings/holidays'],
      ['categories', '/console/settings/categories'],
      ['departments', '/console/settings/departments'],
    ]);
  });
});

/** A sound file that every browser plays: 8,000 samples of nothing. */
function oneSecondOfSilence(): Uint8Array {
  const samples = 8000;
  const file = Buffer.alloc(44 + samples, 0x80);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  return file;
}
