import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WatchedChannel } from '../../src/console/context.ts';
import { recordBackup } from '../../src/database/backup-result.ts';
import { NOW, newCitizen, type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let states: WatchedChannel[];
let pairing: { qrText?: string; code?: string } | null;
let restarts: number;
let missing: string[] | null;

beforeAll(async () => {
  office = await openOffice();
  office.parts.channels = {
    list: () => states,
    linked: {
      name: 'whatsapp-web',
      pairing: () => pairing,
      modulesMissing: () => missing,
      restart: async () => {
        restarts += 1;
      },
    },
  };
});
afterAll(() => office.close());
beforeEach(() => {
  const since = new Date(NOW.getTime() - 3 * 60_000);
  states = [
    { name: 'telegram', health: { state: 'ready', since } },
    { name: 'whatsapp-web', health: { state: 'needs_pairing', since, detail: 'logged_out' } },
  ];
  pairing = { qrText: '2@a-secret-of-the-account' };
  restarts = 0;
  missing = [];
});

const deeds = () =>
  office.db.auditEvent.findMany({
    where: { subject: 'channel' },
    select: { action: true, staffId: true, detail: true },
  });

describe('the page of channels', () => {
  it('says how each road is and what to do, to administrators alone', async () => {
    for (const who of ['officer', 'observer'] as const) {
      expect((await (await signedIn(office, who)).get('/console/channels')).status).toBe(403);
    }
    missing = ['WAWebChatCollection'];
    const admin = await signedIn(office, 'admin');
    const page = await (await admin.get('/console/channels')).text();
    expect(page).toContain('Tout va bien.');
    expect(page).toContain('Téléphone délié');
    expect(page).toContain('Reliez-le de nouveau');
    expect(page).toContain('WAWebChatCollection');
    expect(page).toMatch(/Canaux <span class="count">1</);
    expect(page).not.toContain('a-secret-of-the-account');
  });

  it('counts what waits, and failures of the last seven days by their reason', async () => {
    const { conversationId } = await newCitizen(office);
    await office.db.conversation.update({ where: { id: conversationId }, data: { channel: 'telegram' } });
    const day = 86_400_000;
    const say = async (state: string, reason: string | null, daysAgo: number, sentAt: Date | null = null) => {
      const createdAt = new Date(NOW.getTime() - daysAgo * day);
      await office.db.outgoingMessage.create({
        data: {
          ...{
            id: uuidv7({ msecs: createdAt.getTime() }),
            conversationId,
            dedupeKey: uuidv7(),
            kind: 'notice',
          },
          ...{ text: 'x', state, reason, notBefore: createdAt, createdAt, sentAt },
        },
      });
    };
    await say('failed', 'chat_not_found', 1);
    await say('failed', 'chat_not_found', 2);
    await say('failed', 'long_ago', 8);
    await say('unknown', 'timeout', 3);
    await say('failed', 'partly_sent:browser_gone', 4);
    await say('failed', '403 bot was blocked by the user', 4);
    await say('queued', null, 0);
    await say('sent', null, 1, new Date(NOW.getTime() - day));
    const page = await (await (await signedIn(office, 'admin')).get('/console/channels')).text();
    expect(page).toMatch(/chat_not_found<\/code><\/td><td>non remis<\/td><td>2</);
    expect(page).toMatch(
      /Le service ne répond pas .*timeout<\/code>.*<\/td><td>remise incertaine<\/td><td>1</,
    );
    expect(page).toContain('Une partie seulement est partie — Le navigateur s’est arrêté');
    expect(page).toContain('La personne a bloqué le compte');
    expect(page).not.toContain('long_ago');
    expect(page).toMatch(/En attente d’envoi<\/dt><dd>1/);
    expect(page).toMatch(/Dernier message envoyé<\/dt><dd><time[^>]*>1/);
  });
});

describe('the card of the nightly backup', () => {
  const card = async () => {
    const page = await (await (await signedIn(office, 'admin')).get('/console/channels')).text();
    return page.slice(page.indexOf('<h2>Sauvegarde</h2>'));
  };
  const hours = (count: number) => new Date(NOW.getTime() - count * 3_600_000);
  const proven = { rows: 12_345, files: 600, opened: 100, bytes: 12_300_000 };

  it('says that there is none, and how there will be one', async () => {
    expect(await card()).toMatch(/^<h2>Sauvegarde<\/h2>\s*<span[^>]*>Éteinte<.+BACKUP_DIR/su);
    office.parts.backsUp = true;
    expect(await card()).toContain('>Attendue<');
  });

  it('says what was restored and compared, and when; later why the last one was not, and when none came', async () => {
    office.parts.backsUp = true;
    await recordBackup(office.db, { at: hours(7), why: null, proven: { at: hours(7), ...proven } });
    expect(await card()).toMatch(/>Vérifiée<.+12.345<.+600<.+100<.+12,3 MB/su);
    await recordBackup(office.db, { at: hours(1), why: 'ENOSPC', proven: { at: hours(25), ...proven } });
    expect(await card()).toMatch(/>En échec<.+<code dir="ltr">ENOSPC<.+Dernière vérifiée.+12.345</su);
    const flags = await (await (await signedIn(office, 'admin')).get('/console/flags')).text();
    expect(flags).toMatch(/La sauvegarde de la nuit a échoué<.+<code dir="ltr">ENOSPC</su);
    await recordBackup(office.db, { at: hours(49), why: null, proven: { at: hours(49), ...proven } });
    expect(await card()).toContain('>En retard<');
  });
});

describe('the card of a channel', () => {
  const cardWith = async (state: string, detail?: string) => {
    const since = new Date(NOW.getTime() - 20_000);
    states = [{ name: 'whatsapp-web', health: { state, since, detail } }];
    return (await signedIn(office, 'admin')).get('/console/channels').then((answer) => answer.text());
  };

  it.each([
    ['degraded', 'browser_gone', 'Le navigateur s’est arrêté', 'essaie seul de revenir'],
    ['degraded', 'tab_crashed', 'La page de WhatsApp s’est arrêtée', 'essaie seul de revenir'],
    ['degraded', 'TIMEOUT', 'La liaison de WhatsApp est coupée', 'essaie seul de revenir'],
    ['degraded', 'start_failed: net::ERR_NAME_NOT_RESOLVED', 'Le navigateur ne démarre pas', 'net::ERR_NAME'],
    ['stopped', 'gave_up: browser_gone', 'Trop d’échecs en une heure', 'ne reviendra pas seul'],
    ['stopped', 'no_browser: needs Chromium', 'Chromium est introuvable', 'Installez Chromium'],
    ['stopped', 'banned', 'Compte fermé par WhatsApp', 'les autres canaux continuent'],
    ['degraded', 'credentials: 190', 'Jeton refusé', 'Corrigez-le dans la configuration'],
    ['degraded', 'restricted: 131042', 'Compte limité par Meta', 'gestionnaire WhatsApp'],
    ['degraded', 'retryable: ECONNREFUSED', 'Le service ne répond pas', 'essaie seul de revenir'],
    ['degraded', 'EAI_AGAIN', 'Le service ne répond pas', 'essaie seul de revenir'],
    ['needs_pairing', 'logged_out', 'Téléphone délié', 'Reliez-le de nouveau'],
  ])('when %s by %s: it says why in words, and what to do', async (state, code, why, advice) => {
    const page = await cardWith(state, code);
    expect(page).toContain(why);
    expect(page).toContain(advice);
    expect(page).toContain(code.split(': ').at(-1));
  });

  it('says since when by the clock as well', async () => {
    expect(await cardWith('ready')).toMatch(
      /Depuis<\/dt><dd><time[^>]*>à l’instant<\/time> <small[^>]*>\d\d:\d\d</,
    );
  });

  it('does not call the modules whole before they were looked at', async () => {
    missing = null;
    expect(await cardWith('needs_pairing')).toContain('contrôlés dès que le téléphone est relié');
    missing = [];
    expect(await cardWith('ready')).toContain('rien ne manque');
  });
});

describe('the alert of a channel that is down', () => {
  it('names the channel and says why in words', async () => {
    const flag = { kind: 'channel_down', createdAt: NOW, subjectId: 'whatsapp-web', detail: 'logged_out' };
    await office.db.flag.create({ data: { id: uuidv7(), ...flag } });
    const page = await (await (await signedIn(office, 'officer')).get('/console/flags')).text();
    expect(page).toContain('Canal en panne');
    expect(page).toContain('WhatsApp (téléphone relié)');
    expect(page).toContain('Téléphone délié');
  });
});

describe('the page that links a telephone', () => {
  it('shows the code to administrators alone, is never kept by a browser, and each opening is written down', async () => {
    const path = '/console/channels/pairing';
    for (const who of ['officer', 'observer'] as const) {
      expect((await (await signedIn(office, who)).get(path)).status).toBe(403);
    }
    const before = (await deeds()).length;
    const admin = await signedIn(office, 'admin');
    const answer = await admin.get(path);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await answer.text();
    expect(page).toContain('<svg');
    expect(page).not.toContain('a-secret-of-the-account');
    const written = await deeds();
    expect(written.slice(before)).toEqual([
      { action: 'channel.pairing', staffId: office.staff.admin, detail: null },
    ]);
    expect(page).toContain('Scannez l’image');
    expect(page).not.toContain('par numéro de téléphone');
  });

  it('shows a code to be typed as the telephone asks for it, with the steps for that', async () => {
    pairing = { code: 'ABCD1234' };
    const admin = await signedIn(office, 'admin');
    const page = await (await admin.get('/console/channels/pairing')).text();
    expect(page).toContain('ABCD-1234');
    expect(page).toContain('par numéro de téléphone');
    expect(page).not.toContain('Scannez l’image');
  });

  it('says so when nothing is left to link, or WhatsApp is off', async () => {
    const admin = await signedIn(office, 'admin');
    const path = '/console/channels/pairing';
    pairing = null;
    states = [{ name: 'whatsapp-web', health: { state: 'ready', since: NOW } }];
    expect(await (await admin.get(path)).text()).toContain('Le téléphone est relié');
    const channels = office.parts.channels;
    office.parts.channels = { list: () => [] };
    expect((await admin.get(path)).status).toBe(404);
    expect((await admin.post('/console/channels/restart')).status).toBe(404);
    office.parts.channels = channels;
  });
});

describe('the button to restart', () => {
  it('restarts the browser once and is written down', async () => {
    const officer = await signedIn(office, 'officer');
    expect((await officer.post('/console/channels/restart')).status).toBe(403);
    const admin = await signedIn(office, 'admin');
    const answer = await admin.post('/console/channels/restart');
    expect(answer.headers.get('location')).toContain('channel-restarting');
    expect(restarts).toBe(1);
    expect((await deeds()).map(({ action }) => action)).toContain('channel.restart');
  });
});
