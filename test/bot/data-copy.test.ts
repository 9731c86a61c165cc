// A copy of one's own data: only for the one who asks, only what is theirs, as each channel takes it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN_COPY } from '../../src/domain/attachment.ts';
import { erasureDue } from '../../src/domain/retention.ts';
import { gatherOwnData } from '../../src/features/privacy/copy/own-data.ts';
import { readableLines } from '../../src/features/privacy/copy/readable.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { pdfOf } from '../../src/files/picture-pdf.ts';
import { drawPages } from '../../src/files/text-pages.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { moodyChannel } from '../support/outbox.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
const cloud = moodyChannel('whatsapp-cloud');
beforeAll(async () => {
  town = await openTown([cloud]);
});
afterAll(() => town.close());

const MINE = 'البولة طافية قدام دار السي البودرقاوي';
const OTHERS = 'كلام ديال واحد آخر ما خاصو يتشاف';

async function live(address: string, more: { channel?: 'whatsapp-cloud' } = {}): Promise<string> {
  await town.hears(address, 'سلام', more);
  await town.hears(address, MINE, more);
  await town.hears(address, { kind: 'place', latitude: 30.47, longitude: -8.877 }, more);
  const { citizenId } = await town.db.conversation.findFirstOrThrow({ where: { address } });
  return citizenId;
}

/** What stands in the files that were handed out to an address. */
async function handedOut(address: string, more: { channel?: 'whatsapp-cloud' } = {}) {
  await town.hears(address, 'بغيت نسخة من المعطيات ديالي', more);
  await town.engine.tick();
  await town.engine.idle();
  const where = { media: OWN_COPY, conversation: { address } };
  return town.db.attachment.findMany({ where, orderBy: { mimeType: 'asc' } });
}

describe('a copy', () => {
  it('is a page and a file of data, once a day, and on record', async () => {
    const citizenId = await live('0650000001');
    const files = await handedOut('0650000001');
    expect(files.map(({ mimeType, name }) => [mimeType, name?.replace(/.*\./u, '')])).toEqual([
      ['application/json', 'json'],
      ['text/html', 'html'],
    ]);
    const sent = await town.db.outgoingMessage.findMany({
      where: { attachmentId: { in: files.map(({ id }) => id) } },
    });
    expect(sent.map(({ state }) => state).every((state) => state !== 'failed')).toBe(true);
    expect(sent).toHaveLength(2);
    const deeds = await town.db.auditEvent.findMany({ where: { action: 'person.copy' } });
    expect(deeds).toMatchObject([{ staffId: null, subject: 'citizen', subjectId: citizenId }]);
    expect(await handedOut('0650000001')).toHaveLength(2);
    expect(stripIsolates(town.last('0650000001').text)).toContain('غدا');
  });

  it('is a paper and plain text where the channel takes nothing else', async () => {
    await live('212650000009', { channel: 'whatsapp-cloud' });
    const files = await handedOut('212650000009', { channel: 'whatsapp-cloud' });
    expect(files.map(({ mimeType }) => mimeType)).toEqual(['application/pdf', 'text/plain']);
  });

  it('holds what is theirs and nothing of others', async () => {
    const mine = await live('0650000002');
    const other = await live('0650000003');
    const { db, context } = town;
    const filed = {
      kind: 'complaint',
      categoryId: 'lighting',
      departmentId: 'technical',
      language: 'ary',
      flowHash: '',
    };
    const times = { dueOn: town.now, createdAt: town.now, updatedAt: town.now };
    const [own, theirs] = [context.newId(), context.newId()];
    await db.case.createMany({
      data: [
        { ...filed, ...times, id: own, reference: '26-900001-1', citizenId: mine, description: MINE },
        { ...filed, ...times, id: theirs, reference: '26-900002-2', citizenId: other, description: OTHERS },
      ],
    });
    const event = (more: object) => ({
      id: context.newId(),
      caseId: own,
      at: town.now,
      visible: true,
      kind: 'answer',
      ...more,
    });
    await db.caseEvent.createMany({
      data: [
        event({ text: 'الجماعة كتقول' }),
        event({ text: 'بيناتنا', visible: false }),
        event({ text: OTHERS, kind: 'joined', visible: false, citizenId: other }),
        event({ text: 'زدت هادي', kind: 'reply', visible: false, citizenId: mine }),
      ],
    });
    await db.follower.create({ data: { caseId: theirs, citizenId: mine, createdAt: town.now } });
    const party = { id: context.newId(), nameAr: 'شركة نور', nameFr: 'Nour', contact: 'order', days: 3 };
    await db.party.create({ data: { ...party, createdAt: town.now, updatedAt: town.now } });
    const order = {
      caseId: own,
      partyId: party.id,
      departmentId: 'technical',
      kind: 'order',
      words: 'البولة طافية',
    };
    await db.workOrder.create({
      data: { ...order, id: context.newId(), dueOn: town.now, createdAt: town.now },
    });
    const data = await gatherOwnData(db, context.cipher, mine);
    const text = JSON.stringify(data);
    for (const kept of [
      MINE,
      '26-900001-1',
      'الجماعة كتقول',
      'زدت هادي',
      '26-900002-2',
      '0650000002',
      'شركة نور',
    ])
      expect(text).toContain(kept);
    for (const foreign of [OTHERS, 'بيناتنا', '0650000003']) expect(text).not.toContain(foreign);
    expect(data.follows).toHaveLength(1);
  });

  it('names no file of those who joined what was filed', async () => {
    const PIN = { kind: 'place', latitude: 30.4723, longitude: -8.8731 } as const;
    const [first, second] = ['0650000021', '0650000022'];
    for (const who of [first, second]) await town.hears(who, 'سلام');
    await town.hears(first, MINE);
    await town.hears(first, PIN);
    await town.taps(first, '._skip');
    await town.taps(first, '.send');
    await town.hears(second, MINE);
    await town.hears(second, PIN);
    await town.taps(second, 1);
    await town.hears(second, {
      kind: 'file',
      media: 'voice',
      file: { ref: 'v1', name: 'voice-of-other.ogg' },
    });
    await town.hears(second, {
      kind: 'file',
      media: 'photo',
      file: { ref: 'p1', name: 'photo-of-other.jpg' },
    });
    const { db, context } = town;
    const [one, other] = await Promise.all(
      [first, second].map((address) => db.conversation.findFirstOrThrow({ where: { address } })),
    );
    const joined = await db.case.findFirstOrThrow({
      where: { citizenId: one?.citizenId },
      include: { attachments: { include: { event: true } }, events: { where: { kind: 'joined' } } },
    });
    expect(joined.events).toMatchObject([
      { citizenId: other?.citizenId, text: expect.stringContaining('30.4723, -8.8731') },
    ]);
    expect(joined.attachments.map(({ event }) => event?.citizenId)).toEqual([
      other?.citizenId,
      other?.citizenId,
    ]);
    const data = await gatherOwnData(db, context.cipher, one?.citizenId ?? '');
    expect(data.requests).toMatchObject([{ attachments: [] }]);
  });

  it('holds what they answered to a consultation, until nobody can say any more whose answers are whose', async () => {
    const [mine, other] = [await live('0650000006'), await live('0650000007')];
    const { db, context, now } = town;
    const id = context.newId();
    const times = { opensAt: now, closesAt: now, createdAt: now, updatedAt: now };
    const said = { titleAr: 'ميثاق', titleFr: 'Charte', summaryAr: 'ملخص', summaryFr: 'Résumé' };
    const options = [
      { ar: 'الإنارة', fr: 'Éclairage' },
      { ar: 'الطرق', fr: 'Rues' },
    ];
    const asked = { id: context.newId(), kind: 'choice', textAr: 'شنو الأول؟', textFr: 'Quoi d’abord ?' };
    const consultation = { id, reference: '26-900005-5', form: 'survey', status: 'open', ...said, ...times };
    await db.consultation.create({
      data: { ...consultation, questions: { create: { ...asked, position: 1, options } } },
    });
    const answers = [
      [mine, 'A7K2M-9QXZ4', 1, MINE],
      [other, 'B7K2M-9QXZ5', 0, OTHERS],
    ] as const;
    for (const [citizenId, code, choice, text] of answers) {
      const responseId = context.newId();
      const answer = { questionId: asked.id, choices: [choice], text };
      await db.consultationResponse.create({
        data: {
          id: responseId,
          consultationId: id,
          code,
          length: 1,
          createdAt: now,
          answers: { create: answer },
        },
      });
      await db.consultationParticipant.create({
        data: { consultationId: id, citizenId, responseId, createdAt: now },
      });
    }
    const lines = async () => {
      const speaking = { ...context, language: 'ary' };
      const data = await gatherOwnData(db, context.cipher, mine);
      expect(JSON.stringify(data)).not.toContain(OTHERS);
      return stripIsolates(
        readableLines(speaking, data, now)
          .map(({ text }) => text)
          .join('\n'),
      );
    };
    expect(await lines()).toContain(`شنو الأول؟ الطرق, ${MINE}`);
    await db.consultationParticipant.updateMany({
      where: { consultationId: id },
      data: { responseId: null },
    });
    const cut = await lines();
    expect(cut).toContain('26-900005-5');
    expect(cut).toContain('ما بقى حد يقدر يعرف');
    expect(cut).not.toContain('الطرق');
  });

  it('goes with its person, and after a day by itself', async () => {
    const citizenId = await live('0650000004');
    await handedOut('0650000004');
    await eraseCitizen(
      town.db,
      PERSONAL_DATA,
      { citizenId, farewell: null },
      { staffId: null, at: erasureDue(town.now) },
    );
    expect(await town.db.dataCopy.count({ where: { citizenId } })).toBe(0);
    expect(
      await town.db.attachment.count({
        where: { media: OWN_COPY, state: 'stored', conversation: { citizenId } },
      }),
    ).toBe(0);
    const codes = PERSONAL_DATA.expires.get('codes') ?? [];
    const later = new Date(town.now.getTime() + 1);
    for (const bite of codes) await town.db.$queryRawUnsafe(bite, later, 1000);
    expect(await town.db.dataCopy.count()).toBe(0);
    expect(await town.db.attachment.count({ where: { media: OWN_COPY, state: 'stored' } })).toBe(0);
  });
});

describe('the paper', () => {
  it('has as many pages as its lines need, each with its words', async () => {
    const lines = Array.from({ length: 90 }, (_, n) => ({
      kind: 'line' as const,
      text: n % 2 ? `سطر رقم ${n}` : `Ligne ${n}`,
    }));
    const odd = ['', '🙏', 'a\u0001<b>&amp;', '👨‍👩‍👧'].map((text) => ({ kind: 'line' as const, text }));
    const pages = await drawPages([{ kind: 'title', text: 'المعطيات ديالي' }, ...odd, ...lines]);
    expect(pages.length).toBeGreaterThan(1);
    expect(
      pages
        .map(({ words }) => words)
        .join('\n')
        .split('\n'),
    ).toHaveLength(92);
    const pdf = Buffer.from(pdfOf({ pages, title: 't', language: 'ar-MA' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page /gu)).toHaveLength(pages.length);
    const [, at = ''] = /startxref\n(\d+)/u.exec(pdf) ?? [];
    expect(pdf.slice(Number(at), Number(at) + 4)).toBe('xref');
    for (const [, offset = '', n] of [...pdf.matchAll(/^(\d{10}) 00000 n $/gmu)].map(
      (each, i) => [...each, i + 1] as const,
    ))
      expect(pdf.slice(Number(offset)).startsWith(`${n} 0 obj`)).toBe(true);
  });
});
