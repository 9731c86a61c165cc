import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepUnread } from '../../src/messaging/inbound/unreadable-store.ts';
import { type Caller, NOW, type Office, openOffice, signedIn } from './office.ts';

const PATH = '/console/channels/unread';
let office: Office;
let admin: Caller;
/** Lines of the audit log from before this test: they cannot be taken away. */
let written: number;
beforeAll(async () => {
  office = await openOffice();
  admin = await signedIn(office, 'admin');
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.db.unreadDelivery.deleteMany();
  written = await office.db.auditEvent.count({ where: { subject: 'channel' } });
});

const text = async (path: string) => (await admin.get(path)).text();

/** Keeps a body as a channel would hand it on, `minutes` before now. */
async function keep(body: string, minutes: number, channel = 'whatsapp-cloud'): Promise<string> {
  const id = uuidv7();
  const row = { id, channel, body: office.parts.cipher.seal(body, `UnreadDelivery.body.${id}`) };
  await keepUnread(office.db, [row], new Date(NOW.getTime() - minutes * 60_000));
  return id;
}

describe('what nobody could read', () => {
  it('is counted on the page of channels and listed without what it says, for administrators alone', async () => {
    const id = await keep('{"from":"212655001122","odd":true}', 5);
    await keep('{"other":1}', 9, 'telegram');
    for (const who of ['officer', 'observer'] as const) {
      const caller = await signedIn(office, who);
      expect((await caller.get(PATH)).status).toBe(403);
      expect((await caller.post(`${PATH}/${id}/open`)).status).toBe(403);
      expect((await caller.post(`${PATH}/clear`, { until: NOW.toISOString() })).status).toBe(403);
    }
    expect(await text('/console/channels')).toMatch(/channels\/unread">[^<]+<\/a> <span class="number">2</);
    const page = await text(PATH);
    expect(page).toContain('WhatsApp (API officielle)');
    expect(page).toContain('Telegram');
    expect(page).toMatch(/octets/);
    expect(page).not.toContain('212655001122');
  });

  it('is opened one by one, as a deed, without letting it be markup', async () => {
    const id = await keep('{"name":"<script>alert(1)</script>"}', 5);
    await keep('{"secret":"stays shut"}', 6);
    const page = await (await admin.post(`${PATH}/${id}/open`)).text();
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toContain('stays shut');
    const deeds = await office.db.auditEvent.findMany({
      where: { subject: 'channel' },
      orderBy: { id: 'asc' },
      skip: written,
    });
    expect(deeds.map(({ action, staffId }) => [action, staffId])).toEqual([
      ['channel.unread_open', office.staff.admin],
    ]);
    expect(await text('/console/audit?area=channel')).toContain('Message illisible ouvert');
    expect((await admin.post(`${PATH}/${uuidv7()}/open`)).status).toBe(404);
  });

  it('comes by pages, and what is opened stands on its own page', async () => {
    const ids: string[] = [];
    for (let minute = 0; minute < 60; minute++) ids.push(await keep(`{"n":${minute}}`, minute));
    const next = /rel="next" href="([^"]+)"/.exec(await text(PATH))?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await text(next);
    expect(second).toContain(`${PATH}/${ids[59]}/open`);
    expect(second).not.toContain(`${PATH}/${ids[0]}/open`);
    const action = new RegExp(`action="(${PATH}/${ids[59]}/open[^"]*)"`).exec(second)?.[1] ?? '';
    expect(await (await admin.post(action.replaceAll('&amp;', '&'))).text()).toContain('{&quot;n&quot;:59}');
  });

  it('is thrown away as far as it was seen, with the flags that counted it', async () => {
    await keep('{"a":1}', 5);
    await keep('{"b":1}', 5, 'telegram');
    const until = /name="until" value="([^"]+)"/.exec(await text(PATH))?.[1] ?? '';
    const late = await keep('{"c":1}', 1, 'telegram');
    const answer = await admin.post(`${PATH}/clear`, { until });
    expect(answer.headers.get('location')).toContain('told=removed');
    const left = await office.db.unreadDelivery.findMany();
    expect(left.map(({ id }) => id)).toEqual([late]);
    const open = await office.db.flag.findMany({ where: { kind: 'unread_delivery', resolvedAt: null } });
    expect(open.map(({ subjectId }) => subjectId)).toEqual(['telegram']);
    const deeds = await office.db.auditEvent.findMany({ where: { action: 'channel.unread_clear' } });
    expect(deeds.map(({ detail }) => detail)).toEqual([{ count: 2 }]);
    expect((await admin.post(`${PATH}/clear`, { until: 'now' })).headers.get('location')).toContain(
      'incomplete',
    );
  });

  it('is led to from its alert', async () => {
    await keep('{"a":1}', 5);
    expect(await text('/console/flags')).toContain(`href="${PATH}"`);
    expect(
      await (await signedIn(office, 'officer')).get('/console/flags').then((page) => page.text()),
    ).not.toContain(PATH);
  });
});

describe('a road that is off', () => {
  const since = NOW;
  it.each([
    [
      [],
      ['TELEGRAM_BOT_TOKEN', 'BotFather', 'WHATSAPP=web', 'WHATSAPP=cloud', 'QR', '/webhooks/whatsapp'],
      [],
    ],
    [['telegram'], ['WHATSAPP=web', 'WHATSAPP_CLOUD_TOKEN'], ['TELEGRAM_BOT_TOKEN']],
    [['telegram', 'whatsapp-web'], [], ['TELEGRAM_BOT_TOKEN', 'WHATSAPP=web', 'WHATSAPP=cloud']],
    [['simulator', 'whatsapp-cloud'], ['TELEGRAM_BOT_TOKEN'], ['WHATSAPP=web']],
  ])('when only %j are on: says how it is turned on', async (on, said, unsaid) => {
    office.parts.channels = { list: () => on.map((name) => ({ name, health: { state: 'ready', since } })) };
    for (const language of ['ar', 'fr']) {
      await admin.post('/console/language', { language });
      const page = await text('/console/channels');
      for (const words of said) expect(page).toContain(words);
      for (const words of unsaid) expect(page).not.toContain(words);
    }
  });
});
