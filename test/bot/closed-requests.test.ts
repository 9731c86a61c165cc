// What three digits keep is nobody's to whoever holds the phone: not offered, not added to, not told.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PERSONAL_DATA } from '../../src/features.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const [MINE, OTHER] = ['0650000001', '0650000002'];
const said = (address: string) => stripIsolates(town.last(address).text);
const heardBy = (address: string) => town.said(address).map(({ text }) => stripIsolates(text));

async function settle(address: string): Promise<void> {
  await town.hears(address, 'Bonjour');
  await town.hears(address, 'français');
}

/** Files for the father of this phone, and keeps it by three digits. */
async function filesAndCloses(address: string, problem: string) {
  await settle(address);
  await town.hears(address, 'c’est pour mon père');
  await town.hears(address, problem);
  await town.taps(address, '.send');
  await town.hears(address, 'un code pour mon père');
  await town.taps(address, 1);
  await town.hears(address, '482');
  await town.hears(address, 'c’est pour moi');
  return town.db.case.findFirstOrThrow();
}

describe('what three digits keep', () => {
  it('is not offered as the same as what the phone’s holder tells of', async () => {
    const closed = await filesAndCloses(MINE, 'la poubelle déborde à Bab Targhount');
    const before = town.said(MINE).length;
    await town.hears(MINE, 'la poubelle déborde à Bab Targhount');
    await town.hears(MINE, 'oui');
    const since = heardBy(MINE).slice(before).join('\n');
    expect(since).not.toContain(closed.reference);
    expect(since).not.toContain('Le vôtre');
    expect(await town.db.caseEvent.count({ where: { caseId: closed.id, kind: 'reply' } })).toBe(0);
    expect(await town.db.attachment.count({ where: { caseId: closed.id } })).toBe(0);
  });

  it('is not added to by a photo or by words right after the digits were set', async () => {
    const closed = await filesAndCloses(MINE, 'le lampadaire est cassé à hay Lastah, rue Ibn Sina');
    const before = town.said(MINE).length;
    await town.hears(MINE, { kind: 'file', media: 'photo', file: { ref: 'p', mimeType: 'image/jpeg' } });
    await town.hears(MINE, 'ajoute à mon signalement : c’est dangereux');
    await town.hears(MINE, 'retire mon signalement');
    expect(heardBy(MINE).slice(before).join('\n')).not.toContain(closed.reference);
    expect(await town.db.case.findUniqueOrThrow({ where: { id: closed.id } })).toMatchObject({
      status: 'received',
    });
    expect(await town.db.caseEvent.count({ where: { caseId: closed.id, kind: 'reply' } })).toBe(0);
  });

  it('stays open to whoever joined it from another phone, who is not told for whom it is', async () => {
    const closed = await filesAndCloses(MINE, 'la poubelle déborde à Bab Targhount');
    await settle(OTHER);
    const citizen = await town.db.conversation.findFirstOrThrow({ where: { address: OTHER } });
    await town.db.follower.create({
      data: { caseId: closed.id, citizenId: citizen.citizenId, createdAt: town.now },
    });
    await town.hears(OTHER, 'mes demandes');
    expect(said(OTHER)).toContain(closed.reference);
    expect(said(OTHER)).not.toContain('père');
  });

  it('gives no word of itself to news of whatever kind', async () => {
    const closed = await filesAndCloses(MINE, 'la poubelle déborde à Bab Targhount');
    const values = { news: 'sent', nameAr: 'سرفيس', nameFr: 'Service', day: '2026-12-01' };
    await town.db.notice.create({
      data: {
        ...{ id: closed.id, dedupeKey: 'party_turn:x', kind: 'party_turn', citizenId: closed.citizenId },
        ...{ subjectId: closed.id, values, urgent: true, dueAt: town.now, createdAt: town.now },
      },
    });
    await town.engine.tick();
    await town.engine.idle();
    expect(said(MINE)).toContain('Du nouveau pour votre père');
    expect(said(MINE)).not.toContain(closed.reference);
  });
});

describe('the copy of one’s data', () => {
  const copied = async (): Promise<string> => {
    const before = town.said(MINE).length;
    await town.hears(MINE, 'copie de mes données');
    await town.engine.tick();
    await town.engine.idle();
    const files = town
      .said(MINE)
      .slice(before)
      .flatMap(({ file }) => (file ? [file.read()] : []));
    return (await Promise.all(files)).map((bytes) => Buffer.from(bytes).toString()).join('\n');
  };

  it('leaves out what is closed and says so, and holds it once it is opened, on the same day', async () => {
    await settle(MINE);
    await town.hears(MINE, 'la rue est pleine de trous à Bab Zorgane');
    town.pass(3 * 24 * 3_600_000);
    const closed = await filesAndCloses(MINE, 'le lampadaire est cassé à hay Lastah, rue Ibn Sina');
    const first = await copied();
    expect(first).toContain('pleine de trous');
    expect(first).toContain('Ce qui est pour votre père n’y est pas');
    for (const theirs of [closed.reference, 'lampadaire', 'Ibn Sina']) expect(first).not.toContain(theirs);
    await town.hears(MINE, 'les demandes de mon père');
    await town.hears(MINE, '482');
    const second = await copied();
    for (const theirs of [closed.reference, 'lampadaire', 'pleine de trous'])
      expect(second).toContain(theirs);
    expect(await copied()).toBe('');
  });
});

describe('to erase everything', () => {
  const asks = async () => {
    await town.hears(MINE, 'effacez toutes mes données');
    return heardBy(MINE).slice(-2).join('\n');
  };

  async function eraseAll(): Promise<void> {
    await town.taps(MINE, '.erase');
    const { id: citizenId } = await town.db.citizen.findFirstOrThrow({
      where: { NOT: { erasureAskedAt: null } },
    });
    await eraseCitizen(
      town.db,
      PERSONAL_DATA,
      { citizenId, farewell: null },
      { staffId: null, at: town.now },
    );
  }

  it('leaves what three digits keep, which goes on under nobody’s phone, and its card works', async () => {
    const closed = await filesAndCloses(MINE, 'le lampadaire est cassé à hay Lastah, rue Ibn Sina');
    await town.hears(MINE, 'la rue est pleine de trous à Bab Zorgane');
    await town.taps(MINE, '.send');
    const codeHash = town.context.cipher.hash('card 334821773091');
    const expiresAt = new Date(town.now.getTime() + 30 * 24 * 3_600_000);
    await town.db.caseCard.create({ data: { caseId: closed.id, codeHash, madeAt: town.now, expiresAt } });
    expect(await asks()).toContain('une demande gardée par trois chiffres, pour : votre père');
    await eraseAll();
    const all = await town.db.case.findMany({ orderBy: { createdAt: 'asc' }, include: { profile: true } });
    expect(all.map(({ description, status }) => [description === null, status])).toEqual([
      [false, 'received'],
      [true, 'closed'],
    ]);
    expect(all[0]).toMatchObject({ citizenId: closed.profileId, profile: { kin: 'self', secretHash: null } });
    expect(await town.db.caseCard.count()).toBe(1);
    expect(await town.db.conversation.count({ where: { citizenId: closed.profileId ?? '' } })).toBe(0);
  });

  it('takes it along where the digits were given just before', async () => {
    await filesAndCloses(MINE, 'le lampadaire est cassé à hay Lastah, rue Ibn Sina');
    await town.hears(MINE, 'les demandes de mon père');
    await town.hears(MINE, '482');
    expect(await asks()).toContain('Ce qui est pour votre père sera effacé aussi');
    await eraseAll();
    expect(await town.db.case.findFirstOrThrow()).toMatchObject({ description: null, status: 'closed' });
    expect(await town.db.profile.count()).toBe(0);
  });
});
