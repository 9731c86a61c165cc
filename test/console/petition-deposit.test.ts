// The file that is deposited and the receipt for it: whole for the bureau and on record, without a name for everybody else.
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Caller,
  NOW,
  newCase,
  newCitizen,
  type Office,
  openOffice,
  PASSWORD,
  signedIn,
} from './office.ts';

let office: Office;
let officer: Caller;
let admin: Caller;
let id: string;
beforeAll(async () => {
  office = await openOffice();
  officer = await signedIn(office, 'officer');
  admin = await signedIn(office, 'admin');
  const { db, parts } = office;
  const { citizenId } = await newCitizen(office);
  const text = (words: string) => ({ kind: 'text', text: words });
  const caseId = await newCase(office, citizenId, {
    ...{ flow: 'petition_start', kind: 'request', categoryId: null, description: null },
    answers: { subject: text('ملعب') },
  });
  const confided = parts.cipher.seal(
    JSON.stringify({ own_name: text('عبد السلام بنجلون') }),
    `Case.confided.${caseId}`,
  );
  const { reference } = await db.case.update({ where: { id: caseId }, data: { confided } });
  id = uuidv7();
  const long = 'نطلب من المجلس إحداث ملعب للقرب في الحي لفائدة الأطفال والشباب. '.repeat(30);
  await db.petition.create({
    data: {
      ...{ id, reference, caseId, status: 'ready', threshold: 3, openedAt: NOW, createdAt: NOW },
      ...{
        titleAr: 'إحداث ملعب للقرب',
        titleFr: 'Un terrain de proximité',
        textAr: long,
        textFr: 'Nous demandons un terrain.',
      },
    },
  });
  const sheetId = uuidv7();
  await db.petitionSheet.create({
    data: { id: sheetId, petitionId: id, number: 4, rows: 20, printedAt: NOW },
  });
  for (const [n, name] of ['فاطمة أمزيل', 'Said Ouhammou', 'Nadia Bennani'].entries()) {
    const supportId = uuidv7();
    const card = `JC70000${n}`;
    await db.support.create({
      data: {
        ...{
          id: supportId,
          petitionId: id,
          personHash: parts.cipher.hash(card),
          tie: 'resident',
          createdAt: NOW,
        },
        ...{ cardTail: card.slice(-3), code: `CODE${n}-AAAAA`, nearHashes: [] },
        ...(n === 1 ? { sheetId, sheetRow: 7, lookedAt: NOW } : {}),
        name: parts.cipher.seal(name, `Support.name.${supportId}`),
        card: parts.cipher.seal(card, `Support.card.${supportId}`),
      },
    });
  }
});
afterAll(() => office.close());

/** What the pages say, as whoever does not see them is told. */
const saidIn = (bytes: Buffer): string =>
  [...bytes.toString('latin1').matchAll(/\/Alt <(?:feff)?([0-9a-f]+)>/giu)]
    .map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    .join('\n')
    .replace(/[\u2066-\u2069]/gu, '');
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

it('is for everybody a list of codes, and for the bureau one of names with the agent, on record', async () => {
  const path = `/console/petitions/${id}/file.pdf`;
  const copy = saidIn(await bytesOf(await officer.get(path)));
  for (const words of [
    'إحداث ملعب للقرب',
    'Un terrain de proximité',
    'CODE0-AAAAA',
    'الورقة 4، السطر 7',
    'عبر المراسلة',
  ])
    expect(copy).toContain(words);
  expect(copy).not.toMatch(/أمزيل|Ouhammou|Bennani|بنجلون|JC7000/u);
  expect((await officer.post(path)).status).toBe(403);
  await office.db.session.updateMany({ data: { provenAt: null } });
  expect((await admin.post(path)).status).toBe(401);
  const bytes = await bytesOf(await admin.post(path, { proof: PASSWORD }));
  const whole = saidIn(bytes);
  for (const words of ['فاطمة أمزيل', 'Said Ouhammou', 'JC700002', 'عبد السلام بنجلون', 'Ne pas diffuser'])
    expect(whole).toContain(words);
  // The whole text is there, however long it is.
  expect(whole.split('نطلب من المجلس').length - 1).toBe(30);
  const deeds = await office.db.auditEvent.findMany({ where: { subjectId: id, action: 'petition.people' } });
  expect(deeds.map(({ detail }) => detail)).toEqual([{ how: 'deposit', count: 3 }]);
  if (process.env.SHOWN) await keepPages('deposit', bytes);
});

it('is deposited against a receipt with the next number of the year, and the last day for an answer', async () => {
  const path = `/console/petitions/${id}/receipt.pdf`;
  expect((await officer.get(path)).status).toBe(404);
  const move = { nonce: uuidv4(), seen: 'ready', status: 'deposited', text: '' };
  expect((await officer.post(`/console/petitions/${id}/status`, move)).status).toBe(303);
  const bytes = await bytesOf(await officer.get(path));
  const receipt = saidIn(bytes);
  for (const words of [
    'Récépissé n° 1/2026',
    'الوصل رقم 1/2026',
    'Soutiens comptés : 3',
    '10 juin 2026',
    'article 125',
  ])
    expect(receipt).toContain(words);
  if (process.env.SHOWN) await keepPages('receipt', bytes);
});

it('draws receipts of two petitions deposited at once with two numbers', async () => {
  const ids = [uuidv7(), uuidv7(), uuidv7()];
  const words = { titleAr: 'ع', titleFr: 'p', textAr: 'ن', textFr: 't', status: 'ready', threshold: 0 };
  await office.db.petition.createMany({
    data: ids.map((each, n) => ({ id: each, reference: `26-77770${n}-1`, ...words, createdAt: NOW })),
  });
  await Promise.all(
    ids.map((each) =>
      officer.post(`/console/petitions/${each}/status`, {
        nonce: uuidv4(),
        seen: 'ready',
        status: 'deposited',
        text: '',
      }),
    ),
  );
  const found = await office.db.petition.findMany({ where: { id: { in: ids } } });
  expect(found.map(({ receiptNumber }) => receiptNumber).toSorted()).toEqual([2, 3, 4]);
});

/** To be looked at: each page as a picture. */
async function keepPages(name: string, bytes: Buffer): Promise<void> {
  let page = 0;
  for (let at = bytes.indexOf('\xff\xd8\xff', 0, 'latin1'); at >= 0; page++) {
    const end = bytes.indexOf('\nendstream', at, 'latin1');
    const png = await sharp(bytes.subarray(at, end)).png().toBuffer();
    await writeFile(`${process.env.SHOWN}/${name}-${page}.png`, png);
    at = bytes.indexOf('\xff\xd8\xff', end, 'latin1');
  }
}
