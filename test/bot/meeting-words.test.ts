// Members answer a meeting card as they talk; what they say of themselves is kept masked, and not for ever.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readAnswering, writeAnswering } from '../../src/domain/meeting.ts';
import { eraseOld } from '../../src/features/privacy/retention.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
let people = 0;

beforeAll(async () => {
  town = await openTown();
});
afterEach(() => expect(town.missing).toEqual([]));
afterAll(() => town.close());

interface Member {
  address: string;
  citizenId: string;
  meetingId: string;
  invitationId: string;
}

/** A member who has just opened the card of the next meeting from the menu. */
async function member(): Promise<Member> {
  const address = `member-${++people}`;
  await town.hears(address, 'السلام عليكم');
  const { citizenId } = await town.db.conversation.findFirstOrThrow({ where: { address } });
  const { newId } = town.context;
  const [bodyId, mandateId, meetingId, invitationId] = [newId(), newId(), newId(), newId()];
  const createdAt = town.now;
  await town.db.body.create({
    data: { id: bodyId, nameAr: `هيئة ${people}`, nameFr: `Instance ${people}`, createdAt },
  });
  await town.db.mandate.create({
    data: { id: mandateId, bodyId, citizenId, name: 'خديجة', office: 'member', createdAt },
  });
  const plan = { title: 'الدورة العادية', place: 'القاعة', agenda: 'نقطة وحدة' };
  const startsAt = new Date('2030-03-04T10:00:00Z');
  await town.db.meeting.create({ data: { id: meetingId, bodyId, ...plan, startsAt, createdAt } });
  await town.db.invitation.create({ data: { id: invitationId, meetingId, mandateId } });
  await town.hears(address, 'الاجتماعات');
  return { address, citizenId, meetingId, invitationId };
}

const answerOf = async ({ invitationId }: Member) => {
  const { answer, reason } = await town.db.invitation.findUniqueOrThrow({ where: { id: invitationId } });
  return { answer, reason };
};

async function answered(text: string) {
  const one = await member();
  await town.hears(one.address, text);
  town.pass(10_000);
  await town.engine.tick();
  await town.engine.idle();
  return answerOf(one);
}

describe('a meeting card is answered', () => {
  it.each([
    'غادي نحضر',
    'لا تحسنت غادي نجي إن شاء الله',
    'non finalement je viens',
    'la ghadi n7der',
    'واخا غادي نجي',
    'غادي نكون حاضرة',
    'راني جاي',
    'je viens avec plaisir',
    "j'y serai inchallah",
    'je participerai',
    'ghadi n7der',
    'ana jay inchallah',
    "I'll be there",
    'نعم',
    "d'accord j'arrive",
    '7adra inchallah',
    'n7der bla chek',
  ])('yes: %s', async (text) => expect(await answered(text)).toEqual({ answer: 'yes', reason: null }));

  it.each([
    'ما غاديش نجي',
    'ma n9derch nji',
    'ما يمكنليش نحضر',
    'لا ما غاديش نجي',
    'non je viens pas',
    'je ne viendrai pas',
    'désolée je ne pourrai pas venir',
    "I can't come",
    'لا',
    'comptez pas sur moi',
    'ma ghanjich',
    'smho lia ma jaych',
    'ماجاياش سمحو ليا',
  ])('no: %s', async (text) => expect(await answered(text)).toEqual({ answer: 'no', reason: null }));

  it.each([
    'عندي موعد مع الطبيب',
    'ولدي مريض ما نقدرش نجي',
    'غادي نكون مسافر داك النهار',
    'je suis malade, je ne pourrai pas',
    'je suis en déplacement à Agadir',
    "I can't, I'm at the doctor's",
    'smhou lia ana khddam dak nhar',
    'je suis hospitalisé',
    'ما نقدرش نجي حيت غادي نبدل الدار',
  ])('excused, with the reason: %s', async (text) =>
    expect(await answered(text)).toEqual({ answer: 'excused', reason: text }),
  );

  it.each(['عندي عذر', 'ما نقدرش نحضر، عندي عذر', "j'ai un empêchement"])(
    'excused, without: %s',
    async (text) => expect(await answered(text)).toEqual({ answer: 'excused', reason: null }),
  );

  it.each(['فوقاش الاجتماع؟', 'فين غادي نحضر', 'بغيت نقدم شكاية', 'الضو طافي فزنقتنا'])(
    'by none of: %s',
    async (text) => expect(await answered(text)).toEqual({ answer: null, reason: null }),
  );
});

describe('a reason', () => {
  it('is asked for once after the button, and never from who says no more', async () => {
    const one = await member();
    await town.taps(one.address, '.excused');
    expect(town.last(one.address).text).toContain('ماشي ضروري');
    await town.hears(one.address, 'فين وصل الطلب ديالي');
    await town.hears(one.address, 'بنتي كتزوج');
    expect(await answerOf(one)).toEqual({ answer: 'excused', reason: null });
  });

  it('holds no number of a card', async () => {
    const one = await member();
    await town.taps(one.address, '.excused');
    await town.hears(one.address, 'خالتي JC123456 كتزوج داك النهار');
    const { reason } = await answerOf(one);
    expect(reason).toContain('كتزوج');
    expect(reason).not.toContain('123456');
  });

  it('goes with the person, and with the chat once the meeting is over', async () => {
    const [gone, kept] = [await member(), await member()];
    for (const { address } of [gone, kept]) await town.hears(address, 'عندي موعد مع الطبيب');
    const erasing = {
      citizenId: gone.citizenId,
      messageId: town.context.newId(),
      strangerId: town.context.newId(),
    };
    await eraseCitizen(
      town.db,
      PERSONAL_DATA,
      { ...erasing, farewell: () => 'بسلامة', notBefore: town.now },
      { staffId: null, at: town.now },
    );
    expect(await answerOf(gone)).toEqual({ answer: 'excused', reason: null });
    const retain = () =>
      eraseOld(town.db, PERSONAL_DATA, {
        kind: 'messages',
        before: new Date('2030-01-01'),
        most: 100,
        at: town.now,
      });
    await retain();
    expect((await answerOf(kept)).reason).not.toBeNull();
    await town.db.meeting.update({
      where: { id: kept.meetingId },
      data: { startsAt: new Date('2029-12-01') },
    });
    await retain();
    expect(await answerOf(kept)).toEqual({ answer: 'excused', reason: null });
  });
});

describe('a card of an older date', () => {
  it('quoted with an answer shows the new date instead of counting for it', async () => {
    const one = await member();
    const card = town.last(one.address);
    await town.db.meeting.update({ where: { id: one.meetingId }, data: { revision: 2 } });
    const replyTo = `p${town.channel.sent.indexOf(card) + 1}`;
    for (const text of ['غادي نجي', '1', 'نعم']) {
      await town.hears(one.address, text, { replyTo });
      expect([text, town.last(one.address).text.includes('الجواب القديم ما كيتحسبش')]).toEqual([text, true]);
    }
    expect(await answerOf(one)).toEqual({ answer: null, reason: null });
    await town.taps(one.address, '.yes');
    expect(await answerOf(one)).toEqual({ answer: 'yes', reason: null });
  });

  it('sent before buttons carried a revision stood for the first', async () => {
    const one = await member();
    const old = { kind: 'option', token: `ameeting.${one.invitationId}.no` } as const;
    await town.hears(one.address, old);
    expect(await answerOf(one)).toEqual({ answer: 'no', reason: null });
    await town.db.meeting.update({ where: { id: one.meetingId }, data: { revision: 2 } });
    await town.db.invitation.update({ where: { id: one.invitationId }, data: { answer: null } });
    await town.hears(one.address, old);
    expect(await answerOf(one)).toEqual({ answer: null, reason: null });
  });

  it('is read back as it was written', () => {
    const answering = {
      invitationId: '019aa000-0000-7000-8000-000000000000',
      revision: 12,
      answer: 'no',
    } as const;
    expect(readAnswering(writeAnswering(answering))).toEqual(answering);
    expect(readAnswering('019aa000-0000-7000-8000-000000000000.maybe')).toBeNull();
  });
});

describe('in the middle of a complaint', () => {
  it('a card is answered by its quotation, and the complaint goes on', async () => {
    const one = await member();
    const replyTo = `p${town.channel.sent.indexOf(town.last(one.address)) + 1}`;
    await town.hears(one.address, 'الضو طافي فزنقتنا');
    expect(town.last(one.address).request).toBe('place');
    await town.hears(one.address, 'ولدي مريض', { replyTo });
    expect(await answerOf(one)).toEqual({ answer: 'excused', reason: 'ولدي مريض' });
    expect(town.last(one.address).request).toBe('place');
  });

  it('words of the complaint stay words of the complaint', async () => {
    const one = await member();
    await town.hears(one.address, 'شكاية');
    await town.taps(one.address, '.lighting');
    await town.hears(one.address, 'الضو طافي وولدي مريض وكنخاف نخرج بالليل');
    expect(await answerOf(one)).toEqual({ answer: null, reason: null });
    expect(town.last(one.address).request).toBe('place');
  });
});
