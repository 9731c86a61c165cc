// Requests for information in chat: what is published is looked for first; a receipt can be checked by its code; what is
// kept of the card goes with its person.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isoOf } from '../../src/domain/calendar.ts';
import type { DocumentKind } from '../../src/domain/published-document.ts';
import { documentsLike } from '../../src/features/information-requests/published/document-facts.ts';
import { documentKey } from '../../src/features/information-requests/published/document-key.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { openCodeCheck } from '../../src/http/check-code.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

let people = 0;
const newPerson = (): string => {
  people += 1;
  return `06400000${people}`;
};
const said = (person: string): string => stripIsolates(town.last(person).text);
const labels = (person: string): string[] =>
  (town.last(person).options ?? []).map(({ label }) => stripIsolates(label));

async function publish(
  kind: DocumentKind,
  day: string,
  [titleFr, titleAr]: [string, string],
  where: { link?: string; attachmentId?: string; keywords?: string; active?: boolean } = {},
): Promise<string> {
  const { keywords = '', active = true, attachmentId } = where;
  const link = attachmentId ? null : (where.link ?? `https://taroudant.ma/${day}`);
  const id = uuidv7();
  const searchKey = documentKey(town.context.darija, { titleFr, titleAr, kind, day, keywords });
  const times = { createdAt: town.now, updatedAt: town.now };
  await town.db.publishedDocument.create({
    data: {
      id,
      kind,
      titleFr,
      titleAr,
      keywords,
      active,
      link,
      attachmentId,
      searchKey,
      day: new Date(day),
      ...times,
    },
  });
  return id;
}

describe('what is published already', () => {
  beforeEach(async () => {
    await town.db.publishedDocument.deleteMany();
    await publish('minutes', '2026-02-05', [
      'PV de la session ordinaire de février 2026',
      'محضر دورة فبراير 2026',
    ]);
    await publish('minutes', '2026-05-07', ['PV de la session ordinaire de mai 2026', 'محضر دورة ماي 2026']);
    await publish('budget', '2025-12-20', ['Budget communal 2026', 'ميزانية الجماعة لسنة 2026']);
    await publish('plan', '2023-01-01', [
      'Programme d’action communal 2023-2028',
      'برنامج عمل الجماعة 2023-2028',
    ]);
    await publish('procurement', '2026-03-01', ['Marché de l’éclairage public', 'صفقة الإنارة العمومية']);
    await publish('budget', '2020-12-20', ['Budget communal 2021', 'ميزانية 2021'], { active: false });
  });

  it.each<[string, string[]]>([
    [
      'je veux le PV du conseil de février 2026',
      ['PV de la session ordinaire de février 2026', 'PV de la session ordinaire de mai 2026'],
    ],
    [
      'je voudrais consulter le procès-verbal de la session de mai',
      ['PV de la session ordinaire de mai 2026', 'PV de la session ordinaire de février 2026'],
    ],
    ['je veux voir le budget', ['Budget communal 2026']],
    [
      'copie du procès-verbal de mai 2026',
      ['PV de la session ordinaire de mai 2026', 'PV de la session ordinaire de février 2026'],
    ],
    ['je veux voir le budget 2021', []],
    ['je veux voir le budget de l’abattoir', []],
    ['je veux voir les marchés publics de l’éclairage', ['Marché de l’éclairage public']],
  ])('is offered in French for “%s”', async (words, titles) => {
    const person = newPerson();
    await town.hears(person, 'Bonjour');
    await town.hears(person, words);
    const offered = labels(person).filter((label) => /PV|Budget|Programme|Marché/u.test(label));
    expect(offered).toEqual(titles);
    expect(await town.db.case.count()).toBe(0);
  });

  it.each<[string, string]>([
    ['بغيت نشوف الميزانية ديال الجماعة', 'ميزانية الجماعة لسنة 2026'],
    ['bghit nchouf lmizania dyal ljama3a', 'ميزانية الجماعة لسنة 2026'],
    ['بغيت نسخة من محضر الدورة', 'محضر دورة ماي 2026'],
    ['بغيت نشوف محضر دورة فبراير', 'محضر دورة فبراير 2026'],
    ['bghit nchouf lma7dar dyal lyoum dyal dawra dyal mai 2026', 'محضر دورة ماي 2026'],
    ['بغيت نشوف الصفقات ديال الإنارة', 'صفقة الإنارة العمومية'],
  ])('is offered in Darija for “%s”', async (words, title) => {
    const person = newPerson();
    await town.hears(person, 'سلام');
    await town.hears(person, words);
    expect(labels(person)[0]).toBe(title);
  });

  it('is given at a yes, and nothing is filed', async () => {
    const person = newPerson();
    await town.hears(person, 'Bonjour');
    await town.hears(person, 'je veux voir le budget 2026');
    await town.taps(person, 1);
    expect(said(person)).toContain('https://taroudant.ma/2025-12-20');
    expect(await town.db.case.count()).toBe(0);
  });

  it('goes on with the request at a no', async () => {
    const person = newPerson();
    await town.hears(person, 'Bonjour');
    await town.hears(person, 'je veux voir le budget 2026');
    await town.taps(person, '._skip');
    expect(said(person)).toContain('Pour qui');
  });

  it('is sent where it is a file', async () => {
    const person = newPerson();
    const attachmentId = uuidv7();
    const file = {
      path: 'locales/ary/voice/welcome-notice.ogg',
      mimeType: 'application/pdf',
      name: 'r.pdf',
      media: 'document',
    };
    await town.db.attachment.create({
      data: { ...file, id: attachmentId, state: 'stored', createdAt: town.now },
    });
    await publish('report', '2026-06-01', ['Rapport annuel de l’eau', 'تقرير الماء'], { attachmentId });
    await town.hears(person, 'Bonjour');
    await town.hears(person, 'je veux une copie du rapport de l’eau');
    if (!labels(person).includes('Rapport annuel de l’eau'))
      await town.hears(person, 'demande d’information');
    await town.db.outgoingMessage.deleteMany({ where: { attachmentId } });
    await town.taps(person, 1);
    expect(await town.db.outgoingMessage.count({ where: { attachmentId } })).toBe(1);
  });

  it('is found by its index among twenty thousand', async () => {
    await town.db
      .$executeRaw`insert into "PublishedDocument" ("id", "titleAr", "titleFr", "kind", "day", "link", "searchKey", "createdAt", "updatedAt")
      select gen_random_uuid(), 'ع', 'D', 'other', date '2020-01-01' + (n % 2000)::int, 'https://c.ma/' || n, 'k=other y=2020 w' || (n % 997), now(), now() from generate_series(1, 20000) n`;
    await town.db.$executeRaw`analyze "PublishedDocument"`;
    const wish = { query: `('k=budget') & ('y=2026')`, words: [], need: 0 };
    const found = await documentsLike({ db: town.db }).load(JSON.stringify(wish));
    expect(found.map(({ titleFr }) => titleFr)).toEqual(['Budget communal 2026']);
    const plan = await town.db.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
      `explain select 1 from "PublishedDocument" p where array_to_tsvector(string_to_array(p."searchKey", ' ')) @@ '''k=budget'' & ''y=2026'''::tsquery and p."active"`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('PublishedDocument_searchKey');
  });
});

/** Files a request as somebody does in chat; its reference and the code of its receipt. */
async function file(person: string) {
  await town.db.publishedDocument.deleteMany();
  await town.hears(person, 'Bonjour');
  await town.hears(person, 'je veux voir le budget de la commune');
  await town.taps(person, '.self');
  await town.taps(person, '.chat');
  await town.taps(person, '.no');
  await town.hears(person, 'Fatima Amzil');
  await town.hears(person, '12 rue de la Kasbah');
  await town.taps(person, '.agree');
  await town.hears(person, 'JC123456');
  await town.taps(person, '.send');
  const where = { conversations: { some: { address: person } } };
  return town.db.case.findFirstOrThrow({ where: { citizen: where }, include: { information: true } });
}

describe('the code of a receipt', () => {
  it('is right on the public page and in chat, and says nothing of whose it is', async () => {
    const person = newPerson();
    const { reference, createdAt, information } = await file(person);
    const code = information?.code ?? '';
    const app = express();
    openCodeCheck(app, { db: town.db, words: town.context.words });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const page = async (typed: string) => {
      const { port } = server.address() as AddressInfo;
      const answer = await fetch(`http://127.0.0.1:${port}/public/check?code=${encodeURIComponent(typed)}`);
      return { status: answer.status, text: stripIsolates(await answer.text()) };
    };
    const right = await page(code.toLowerCase());
    expect(right.status).toBe(200);
    expect(right.text).toContain(reference);
    expect(right.text).not.toMatch(/Fatima|Kasbah|JC123456|budget/u);
    const wrong = await page(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`);
    expect(wrong).toMatchObject({ status: 404 });
    expect(wrong.text).not.toContain(reference);
    expect((await page('')).status).toBe(200);
    expect((await page('<script>')).text).not.toContain('<script>');
    server.close();
    const other = newPerson();
    await town.hears(other, 'Bonjour');
    await town.hears(other, code);
    expect(said(other)).toContain(reference);
    expect(said(other)).toContain(
      town.context.words.date('fr', createdAt).replaceAll(/[\u2068\u2069]/gu, ''),
    );
    expect(said(other)).not.toMatch(/Fatima|Kasbah|JC123456|budget/u);
  });
});

describe('what is kept of whoever asked', () => {
  it('stands in their own data, and goes with them: the card and the name, not the figure', async () => {
    const person = newPerson();
    const { id, reference, citizenId, dueOn, answers, confided } = await file(person);
    expect(Object.keys(answers as object).toSorted()).toEqual([
      'consent',
      'delivery',
      'for_whom',
      'urgent',
      'what',
    ]);
    const held = town.context.cipher.open(confided ?? '', `Case.confided.${id}`);
    for (const told of ['Fatima Amzil', '12 rue de la Kasbah']) expect(held).toContain(told);
    await town.hears(person, 'mes données');
    await town.taps(person, '.show');
    expect(said(person)).toContain(reference);
    expect(isoOf(dueOn) > '2026-11-24').toBe(true);
    const erasing = { citizenId, farewell: null };
    await eraseCitizen(town.db, PERSONAL_DATA, erasing, { staffId: null, at: town.now });
    const kept = await town.db.case.findUniqueOrThrow({ where: { id }, include: { information: true } });
    expect(kept).toMatchObject({ confided: null, answers: null });
    expect(kept.information).toMatchObject({ card: null, cardHash: null, cardTail: null, urgent: false });
  });
});
