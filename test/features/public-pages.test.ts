// The public pages: what anybody reads without a sign-in, and what nobody reads there. Every figure on them is a count of rows.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/console/csv.ts';
import { openPublicPages } from '../../src/features/public-pages/pages.ts';
import { openCodeCheck } from '../../src/http/check-code.ts';
import { noZeroBytes } from '../../src/http/last-answer.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { openTown, type Town } from '../support/town.ts';

const MOST_BYTES = 60_000;

let town: Town;
let base = '';
let close = async () => {};
const petition = { id: uuidv7(), reference: '26-000101-5' };
const idea = { id: uuidv7(), reference: '26-000102-4' };

beforeAll(async () => {
  town = await openTown();
  await fill();
  const app = express();
  const { db, context } = town;
  const { words, referenceData } = context;
  app.use(noZeroBytes);
  openPublicPages(app, {
    ...{ db, words, referenceData, clock: () => town.now, baseUrl: 'https://hissa.example' },
    telegramName: () => 'taroudant_bot',
  });
  openCodeCheck(app, { db, words });
  const server = app.listen(0);
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.close();
    await once(server, 'close');
  };
});
afterAll(async () => {
  await close();
  await town.close();
});

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);

/** One petition and one idea that are public, and one of each that is not. */
async function fill(): Promise<void> {
  const { db } = town;
  const texts = {
    textAr: 'نريد ملعبا لأولاد الحي.\nالأرض موجودة.',
    textFr: 'Nous voulons un terrain pour les enfants.\nLe sol existe.',
  };
  await db.petition.createMany({
    data: [
      {
        ...{
          ...petition,
          ...texts,
          titleAr: 'ملعب في حي لسطح',
          titleFr: 'Un terrain de jeux à <Lastah>',
          status: 'collecting',
        },
        ...{
          threshold: 200,
          openedAt: at('2026-11-01'),
          closesAt: at('2027-01-31'),
          createdAt: at('2026-10-20'),
        },
      },
      {
        ...{
          ...texts,
          id: uuidv7(),
          reference: '26-000103-3',
          titleAr: 'مسودة سرية',
          titleFr: 'Brouillon secret',
        },
        ...{ status: 'draft', threshold: 200, createdAt: at('2026-11-02') },
      },
    ],
  });
  const support = {
    petitionId: petition.id,
    name: 'sealed',
    card: 'sealed',
    tie: 'resident',
    createdAt: at('2026-11-03'),
  };
  await db.support.createMany({
    data: ['A7K2M-9QXZ4', 'B7K2M-9QXZ5', 'C7K2M-9QXZ6'].map((code, nth) => ({
      ...{ ...support, id: uuidv7(), personHash: `person ${nth}`, cardTail: '777', code },
      ...{ state: nth === 2 ? 'refused' : 'counted' },
    })),
  });
  const event = { petitionId: petition.id, at: at('2026-11-01') };
  await db.petitionEvent.createMany({
    data: [
      { ...event, id: uuidv7(), kind: 'opened', text: null, visible: true },
      { ...event, id: uuidv7(), kind: 'edited', text: 'said among staff only', visible: false },
    ],
  });
  const citizenId = uuidv7();
  await db.citizen.create({ data: { id: citizenId, language: 'ary' } });
  const own = { citizenId, language: 'ary', theme: 'green', flowHash: '', createdAt: at('2026-11-05') };
  await db.proposal.createMany({
    data: [
      {
        ...{
          ...own,
          ...idea,
          title: 'نغرسو الشجر حدا السور',
          idea: 'نغرسو الشجر حدا السور باش يكون الظل',
          status: 'answered',
        },
        ...{ quarterId: 'lastah', listedAt: at('2026-11-06'), answer: 'C’est prévu au printemps.' },
      },
      {
        ...own,
        id: uuidv7(),
        reference: '26-000104-2',
        title: 'فكرة ما تقراتش',
        idea: 'فكرة ما تقراتش',
        status: 'submitted',
      },
    ],
  });
  await db.proposalSupport.create({ data: { proposalId: idea.id, citizenId, createdAt: at('2026-11-07') } });
}

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${base}${path}`, { headers });
  const text = stripIsolates(await response.text());
  return { status: response.status, headers: response.headers, text };
}

describe('the page of a petition', () => {
  it('says what is wanted, how many stand behind it and what became of it, in both languages', async () => {
    const french = await read(`/public/petitions/${petition.reference}?lang=fr`);
    expect(french.status).toBe(200);
    for (const words of [
      'Un terrain de jeux à &lt;Lastah&gt;',
      'Ouverte',
      '2 soutiens sur 200',
      'Ouverte aux soutiens',
    ])
      expect(french.text).toContain(words);
    const arabic = await read(`/public/petitions/${petition.reference}?lang=ar`);
    for (const words of ['dir="rtl"', 'ملعب في حي لسطح', 'دعمان من 200'])
      expect(arabic.text).toContain(words);
  });

  it('goes on in the chat by a link and a square, as long as it takes supports', async () => {
    const link = `https://t.me/taroudant_bot?start=petition_${petition.reference}`;
    expect((await read(`/public/petitions/${petition.reference}?lang=fr`)).text).toContain(`href="${link}"`);
    await town.db.petition.update({ where: { id: petition.id }, data: { status: 'deposited' } });
    expect((await read(`/public/petitions/${petition.reference}?lang=fr`)).text).not.toContain(link);
    await town.db.petition.update({ where: { id: petition.id }, data: { status: 'collecting' } });
  });

  it('shows its way through the council with the last day for an answer, and of an association no number', async () => {
    const way = { depositedAt: at('2026-11-30'), receiptYear: 2026, receiptNumber: 7 };
    const set = (data: object) => town.db.petition.update({ where: { id: petition.id }, data });
    const page = async (language: string) =>
      stripIsolates((await read(`/public/petitions/${petition.reference}?lang=${language}`)).text);
    await set({ ...way, status: 'checking' });
    const checking = await page('fr');
    for (const words of ['récépissé n° 7/2026', 'au plus tard le dimanche 28 février 2027', '200 demandés'])
      expect(checking).toContain(words);
    await set({ status: 'accepted', acceptedAt: at('2027-01-13'), threshold: 0 });
    const accepted = await page('ar');
    expect(accepted).toContain('ماي 2027، في الأسبوع الأول');
    expect(accepted).not.toContain('200');
    const data = { depositedAt: null, acceptedAt: null, receiptYear: null, receiptNumber: null };
    await set({ ...data, status: 'collecting', threshold: 200 });
  });

  it('says in chat what the link was about', async () => {
    await town.hears('0651', { kind: 'start', payload: `petition_${petition.reference}` });
    expect(
      stripIsolates(
        town
          .said('0651')
          .map(({ text }) => text)
          .join('\n'),
      ),
    ).toMatch(/Lastah|لسطح/u);
    await town.db.proposal.update({ where: { id: idea.id }, data: { status: 'listed' } });
    await town.hears('0652', { kind: 'start', payload: `idea_${idea.reference}` });
    expect(
      stripIsolates(
        town
          .said('0652')
          .map(({ text }) => text)
          .join('\n'),
      ),
    ).toContain('الشجر');
    await town.db.proposal.update({ where: { id: idea.id }, data: { status: 'answered' } });
  });

  it('names the project that it was taken into account in, and where that stands', async () => {
    const id = uuidv7();
    const about = { aboutAr: 'ستون شجرة', aboutFr: 'Soixante arbres', stage: 'given_up', wordsAr: 'لا ماء' };
    const project = {
      id,
      nameAr: 'تشجير السور',
      nameFr: 'Arbres du rempart',
      ...about,
      wordsFr: 'Pas d’eau',
    };
    await town.db.project.create({ data: { ...project, stagedAt: town.now, createdAt: town.now } });
    const move = (data: object) => town.db.proposal.update({ where: { id: idea.id }, data });
    await move({ status: 'taken_up', projectId: id });
    const { text } = await read(`/public/ideas/${idea.reference}?lang=fr`);
    for (const words of ['Prise en compte', 'Arbres du rempart', 'Soixante arbres', 'abandonné', 'Pas d’eau'])
      expect(text).toContain(words);
    const arabic = (await read(`/public/ideas/${idea.reference}?lang=ar`)).text;
    for (const words of ['تشجير السور', 'ستون شجرة', 'لا ماء']) expect(arabic).toContain(words);
    const [row] = JSON.parse((await read('/public/data/ideas.json')).text);
    expect(row).toMatchObject({ project_fr: 'Arbres du rempart', project_stage: 'given_up' });
    await move({ status: 'answered', projectId: null });
  });

  it('says which body was asked about an idea, and what it replied, in its own words', async () => {
    const bodyId = uuidv7();
    const names = { nameAr: 'مجلس الشباب', nameFr: 'Conseil des jeunes' };
    await town.db.body.create({ data: { id: bodyId, ...names, createdAt: town.now } });
    const asked = { bodyId, proposalId: idea.id, carriedAt: at('2026-11-07'), replyBy: at('2026-11-20') };
    const words = { wordsAr: 'مع حنفية', wordsFr: 'Avec une fontaine', metOn: at('2026-11-18') };
    await town.db.referral.createMany({
      data: [
        { ...asked, id: uuidv7(), opinion: 'with_remarks', ...words },
        { ...asked, id: uuidv7(), carriedAt: at('2026-11-21') },
      ],
    });
    const { text: french } = await read(`/public/ideas/${idea.reference}?lang=fr`);
    expect(french).toContain('« Avec une fontaine »');
    expect(french).toContain('réunion du mercredi 18 novembre');
    expect(french).toContain('devait donner son avis');
    expect((await read(`/public/ideas/${idea.reference}?lang=ar`)).text).toContain('مع حنفية');
  });

  it('answers under the number of an idea that was merged into it, and its card with it', async () => {
    const { citizenId } = await town.db.citizen.findFirstOrThrow().then(({ id }) => ({ citizenId: id }));
    const said = { title: 'فكرة ما تقراتش', idea: 'x', language: 'ary', theme: 'green', flowHash: '' };
    const merged = { id: uuidv7(), reference: '26-000105-1', status: 'merged', mergedIntoId: idea.id };
    await town.db.proposal.create({ data: { ...said, ...merged, citizenId, createdAt: at('2026-11-05') } });
    const page = await fetch(`${base}/public/ideas/26-000105-1?lang=fr`, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([
      ...[302, `/public/ideas/${idea.reference}?lang=fr`],
    ]);
    expect((await fetch(`${base}/public/ideas/26-000105-1/card-ar.png`)).headers.get('content-type')).toBe(
      'image/png',
    );
    expect((await read('/public/data/ideas.json')).text).not.toContain('26-000105-1');
  });

  it('of a campaign says its axes, counts and ideas that are kept, and of nobody who', async () => {
    const campaign = await town.db.campaign.findFirstOrThrow({ include: { axes: true } });
    const [axis] = campaign.axes.toSorted((a, b) => a.position - b.position);
    const projectId = uuidv7();
    const about = { nameAr: 'كذا', nameFr: 'Ceci', aboutAr: 'كذا', aboutFr: 'Ceci' };
    await town.db.project.create({
      data: { id: projectId, ...about, stagedAt: town.now, createdAt: town.now },
    });
    const data = { axisId: axis?.id ?? null, projectId };
    await town.db.proposal.update({ where: { id: idea.id }, data });
    const path = `/public/campaigns/${campaign.id}`;
    const { text } = await read(`${path}?lang=fr`);
    const received = await town.db.proposal.count({ where: { axisId: axis?.id ?? '' } });
    for (const said of [
      campaign.nameFr,
      'Numérisation',
      `Idées reçues : ${received}`,
      'Terminée',
      idea.reference,
    ])
      expect(text).toContain(said);
    expect(text).toContain(`Prises en compte : ${received} sur ${axis?.quota}`);
    expect((await read(`${path}?lang=ar`)).text).toContain(campaign.nameAr);
    expect(text.length).toBeLessThan(MOST_BYTES);
    const card = await fetch(`${base}${path}/card-ar.png`);
    const { width, height } = await sharp(Buffer.from(await card.arrayBuffer())).metadata();
    expect([width, height]).toEqual([1200, 630]);
    expect((await read('/public?lang=fr')).text).toContain(`/public/campaigns/${campaign.id}`);
    expect((await read('/public/campaigns/none')).status).toBe(404);
    await town.db.proposal.update({ where: { id: idea.id }, data: { axisId: null, projectId: null } });
  });

  it('counts what the database counts', async () => {
    const counted = await town.db.support.count({ where: { petitionId: petition.id, state: 'counted' } });
    const rows: { supports: number }[] = JSON.parse((await read('/public/data/petitions.json')).text);
    expect(rows.map(({ supports }) => supports)).toEqual([counted]);
    const behind = await town.db.proposalSupport.count({ where: { proposalId: idea.id } });
    const ideas: { supports: number }[] = JSON.parse((await read('/public/data/ideas.json')).text);
    expect(ideas.map(({ supports }) => supports)).toEqual([behind]);
  });

  it('shows nothing of a draft, of an unread idea, of staff or of people', async () => {
    const paths = [
      '/public',
      '/public/petitions',
      '/public/ideas',
      '/public/data/petitions.csv',
      '/public/data/ideas.csv',
    ];
    const all = await Promise.all(
      [...paths, `/public/petitions/${petition.reference}`].map((path) => read(path)),
    );
    for (const { text } of all)
      expect(text).not.toMatch(/secret|سرية|ما تقراتش|among staff|sealed|person \d|777|A7K2M/u);
    for (const path of [
      '/public/petitions/26-000103-3',
      '/public/ideas/26-000104-2',
      '/public/petitions/none',
    ])
      expect((await read(path)).status).toBe(404);
  });
});

describe('every public page', () => {
  const paths = () => [
    ...['/public', '/public/data', '/public/petitions', '/public/ideas'],
    ...[`/public/petitions/${petition.reference}`, `/public/ideas/${idea.reference}`],
  ];

  it('is light, runs nothing and is kept for a minute', async () => {
    for (const path of paths()) {
      const { status, headers, text } = await read(path);
      expect([path, status]).toEqual([path, 200]);
      expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('public, max-age=60');
      expect(text).not.toMatch(/<script|onclick|console-public/u);
    }
  });

  it('speaks the language that is asked for, else that of the browser, else Arabic', async () => {
    expect((await read('/public', { 'accept-language': 'fr-MA' })).text).toContain('<html lang="fr"');
    expect((await read('/public', { 'accept-language': 'de' })).text).toContain('<html lang="ar"');
    expect((await read('/public?lang=ar', { 'accept-language': 'fr' })).text).toContain('<html lang="ar"');
  });

  it.each(['after=x', 'after=1', 'after=9999999999999999999_x', 'lang=%00', 'after[]=1'])(
    'answers odd addresses (%s)',
    async (query) => {
      for (const folder of ['petitions', 'ideas'])
        expect((await read(`/public/${folder}?${query}`)).status).toBe(200);
    },
  );

  it('is announced by a picture of its title, of the size that is asked for', async () => {
    for (const [folder, { reference }] of [
      ['petitions', petition],
      ['ideas', idea],
    ] as const)
      for (const language of ['ar', 'fr']) {
        const response = await fetch(`${base}/public/${folder}/${reference}/card-${language}.png`);
        const picture = Buffer.from(await response.arrayBuffer());
        const { width, height, format } = await sharp(picture).metadata();
        expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
      }
  });
});

describe('open data', () => {
  it('is a table with the columns that the page of data explains', async () => {
    const { text, headers } = await read('/public/data/ideas.csv');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const [names = [], row = []] = readCsv(Buffer.from(text)) ?? [];
    expect(row[names.indexOf('answer')]).toBe('C’est prévu au printemps.');
    const explained = (await read('/public/data?lang=fr')).text;
    for (const name of names) expect(explained).toContain(`<code>${name}</code>`);
  });
});

describe('the code of a support', () => {
  it('says that it is counted, and of which petition; one that is refused is not', async () => {
    const { status, text } = await read('/public/check?code=A7K2M-9QXZ4');
    expect(status).toBe(200);
    expect(text).toContain('Votre soutien à « Un terrain de jeux à &lt;Lastah&gt; » est compté');
    expect((await read('/public/check?code=C7K2M-9QXZ6')).status).toBe(404);
  });
});

it('has no page with a zero byte in its address', async () => {
  for (const path of ['ideas/%00', 'petitions/%00', 'ideas/a%00b', 'petitions/%00/card-fr.png'])
    expect((await fetch(`${base}/public/${path}`)).status, path).toBe(404);
});
