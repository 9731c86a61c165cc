// What staff see of translations: beside the citizen's own words, asked for by a button, written down, never unasked.

import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';
import type { Abroad } from '../../src/database/translations.ts';
import { openTranslation } from '../../src/translate/translation.ts';
import {
  type Caller,
  NOW,
  newCase,
  newCitizen,
  type Office,
  openOffice,
  signedIn,
} from '../console/office.ts';
import { type GoogleStandIn, startGoogle } from '../support/google-translate/server.ts';
import { NO_LOG } from '../support/no-log.ts';

let office: Office;
let google: GoogleStandIn;
let officer: Caller;
beforeAll(async () => {
  google = await startGoogle();
  office = await openOffice();
  office.parts.translation = openTranslation(
    { apiKey: 'k', apiRoot: google.apiRoot },
    { db: office.db, reader: openDarija(), clock: () => NOW, log: NO_LOG },
  );
  officer = await signedIn(office, 'officer');
});
afterAll(async () => {
  await office.close();
  await google.close();
});

async function conversation(text: string, abroad: Abroad = 'allowed'): Promise<string> {
  const { citizenId, conversationId } = await newCitizen(office, { name: 'Tlaytmas Bouhlal', mode: 'held' });
  await office.db.citizen.update({ where: { id: citizenId }, data: { abroad } });
  await office.db.conversation.update({
    where: { id: conversationId },
    data: { heldById: office.staff.officer, heldAt: NOW },
  });
  await office.db.incomingMessage.create({
    data: {
      ...{ id: v7(), channel: 'simulator', messageId: v7(), conversationId, kind: 'text', text },
      ...{ sentAt: NOW, receivedAt: NOW },
    },
  });
  return `/console/inbox/${conversationId}`;
}

const page = async (path: string): Promise<string> => (await officer.get(path)).text();

describe('a conversation', () => {
  it('is translated when somebody asks, beside the words themselves, and without the name', async () => {
    const path = await conversation('السلام، معاكم Tlaytmas Bouhlal، الضو طافي');
    expect(await page(path)).not.toContain('class="heard translation"');
    const answer = await officer.post(`${path}/translate`);
    expect(answer.headers.get('location')).toBe(`${path}?translated=1&told=translated`);
    expect(
      google.asked
        .splice(0)
        .flatMap(({ texts }) => texts)
        .join(),
    ).not.toMatch(/Tlaytmas|Bouhlal/);
    const shown = await page(`${path}?translated=1`);
    expect(shown).toContain(
      '<div class="words"><p dir="auto">السلام، معاكم Tlaytmas Bouhlal، الضو طافي</p></div>',
    );
    expect(shown).toMatch(
      /Traduction automatique[^<]*<\/span> fr\(السلام، معاكم Tlaytmas Bouhlal، الضو طافي\)/,
    );
    const deed = await office.db.auditEvent.findFirstOrThrow({ where: { action: 'inbox.translate' } });
    expect(deed).toMatchObject({ staffId: office.staff.officer, detail: { texts: 1 } });
  });

  it('is never sent by looking at it', async () => {
    const path = await conversation('الما مقطوع عندنا من الصباح');
    await page(`${path}?translated=1`);
    expect(google.asked).toEqual([]);
  });

  it('of a citizen who said no stays here, and staff are told why', async () => {
    const path = await conversation('الزبل كثر فالدرب', 'refused');
    const answer = await officer.post(`${path}/translate`);
    expect(answer.headers.get('location')).toContain('told=translation-refused');
    expect(await page(`${path}?translated=1&told=translation-refused`)).toContain('a refusé la traduction');
    expect(await office.db.notice.count({ where: { kind: 'abroad' } })).toBe(0);
    expect(google.asked).toEqual([]);
  });

  it('of a citizen who was not asked stays here, staff are told why, and the citizen is asked once', async () => {
    const path = await conversation('القهوة كتدير الصداع بالليل', null);
    for (const _ of [1, 2]) {
      const answer = await officer.post(`${path}/translate`);
      expect(answer.headers.get('location')).toContain('told=translation-not-allowed');
    }
    expect(await page(`${path}?translated=1&told=translation-not-allowed`)).toContain('pas donné son accord');
    expect(google.asked).toEqual([]);
    const asked = await office.db.notice.findMany({ where: { kind: 'abroad' }, include: { citizen: true } });
    expect(asked.map(({ citizen }) => citizen.abroad)).toEqual(['asked']);
    const draft = await officer.post(`${path}/draft`, { text: 'Nous passerons demain.' });
    expect(await draft.text()).toContain('ar(Nous passerons demain.)</textarea>');
    google.asked.splice(0);
  });

  it('is sent without taps, numbers and words of menus', async () => {
    const path = await conversation('✅ متافق');
    const conversationId = path.split('/').at(-1) ?? '';
    const said = ['الدارجة', 'القائمة', 'إيه', '2', 'السقاية ديال الدرب هرسوها الدراري'];
    await office.db.outgoingMessage.create({
      data: {
        ...{ id: v7(), conversationId, dedupeKey: v7(), kind: 'reply', text: 'اللغة', state: 'sent' },
        options: [
          { token: 'q1.ary', label: '🇲🇦 الدارجة' },
          { token: 'q1.agree', label: '✅ متافق' },
        ],
        ...{ notBefore: NOW, createdAt: new Date(NOW.getTime() - 1000) },
      },
    });
    for (const text of said)
      await office.db.incomingMessage.create({
        data: {
          ...{ id: v7(), channel: 'simulator', messageId: v7(), conversationId, kind: 'text', text },
          ...{ sentAt: NOW, receivedAt: NOW },
        },
      });
    await office.db.incomingMessage.create({
      data: {
        ...{ id: v7(), channel: 'simulator', messageId: v7(), conversationId, kind: 'option' },
        ...{ content: { token: 'q1.agree' }, sentAt: NOW, receivedAt: NOW },
      },
    });
    await officer.post(`${path}/translate`);
    expect(google.asked.splice(0).flatMap(({ texts }) => texts)).toEqual([
      'السقاية ديال الدرب هرسوها الدراري',
    ]);
  });

  it('is answered in both languages after the translation was looked at', async () => {
    const path = await conversation('الطريق محفرة');
    const draft = await officer.post(`${path}/draft`, { text: 'Une équipe passera demain.' });
    expect(draft.status).toBe(200);
    expect(await draft.text()).toContain(
      'Une équipe passera demain.\n\nar(Une équipe passera demain.)</textarea>',
    );
    expect(await office.db.outgoingMessage.count({ where: { kind: 'staff' } })).toBe(0);
    google.asked.splice(0);
  });
});

describe('a case', () => {
  it('shows what the description and the place mean', async () => {
    const { citizenId } = await newCitizen(office, { name: 'X' });
    await office.db.citizen.update({ where: { id: citizenId }, data: { abroad: 'allowed' } });
    const id = await newCase(office, citizenId, {
      description: 'daw tafi f zn9a dyalna',
      placeText: 'حدا الجامع الكبير',
    });
    const answer = await officer.post(`/console/cases/${id}/translate`);
    expect(answer.headers.get('location')).toBe(`/console/cases/${id}?translated=1&told=translated`);
    const shown = await page(`/console/cases/${id}?translated=1`);
    expect(shown.match(/class="heard translation"/g)).toHaveLength(2);
    expect(shown).toContain('fr(حدا الجامع الكبير)');
    expect(google.asked.splice(0)).toHaveLength(1);
  });

  it('keeps home the words of whoever joined it and has not agreed', async () => {
    const { citizenId } = await newCitizen(office, { name: 'X' });
    const { citizenId: other } = await newCitizen(office, { name: 'Y' });
    await office.db.citizen.update({ where: { id: citizenId }, data: { abroad: 'allowed' } });
    const caseId = await newCase(office, citizenId, { description: 'الحفرة كبيرة قدام الدار' });
    for (const speaker of [other, null])
      await office.db.caseEvent.create({
        data: {
          ...{ id: v7(), caseId, at: NOW, kind: 'joined', text: 'حتى أنا طحت فيها البارح' },
          ...{ visible: false, citizenId: speaker },
        },
      });
    const answer = await officer.post(`/console/cases/${caseId}/translate`);
    expect(answer.headers.get('location')).toContain('told=translation-not-allowed');
    expect(google.asked.splice(0).flatMap(({ texts }) => texts)).toEqual(['الحفرة كبيرة قدام الدار']);
    expect(await office.db.citizen.findUnique({ where: { id: other } })).toMatchObject({ abroad: 'asked' });
  });
});

describe('the page of channels', () => {
  it('tells what the month has used, and of how much', async () => {
    const admin = await signedIn(office, 'admin');
    expect(await (await admin.get('/console/channels')).text()).toMatch(
      /Caractères ce mois.*<bdi>[1-9]\d* \/ 400/s,
    );
  });
});

describe('without a service', () => {
  it('the console says that translation is off', async () => {
    const { translation } = office.parts;
    office.parts.translation = openTranslation(null, {
      ...{ db: office.db, reader: openDarija(), clock: () => NOW, log: NO_LOG },
    });
    const path = await conversation('الضو طافي هنا');
    const answer = await officer.post(`${path}/translate`);
    expect(answer.headers.get('location')).toContain('told=translation-off');
    expect(await page(`${path}?told=translation-off`)).toContain('La traduction est arrêtée');
    const admin = await signedIn(office, 'admin');
    expect(await (await admin.get('/console/channels')).text()).toContain('Aucun service n’est réglé');
    office.parts.translation = translation;
  });
});
