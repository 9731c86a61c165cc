// Those for whom somebody writes: theirs stays theirs, and goes when it must.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PERSONAL_DATA } from '../../src/features.ts';
import { eraseCitizen } from '../../src/messaging/erasure.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { sampleBytes } from '../support/samples.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const [MINE, OTHER] = ['0650000001', '0650000002'];
const said = (address: string) => stripIsolates(town.last(address).text);

async function settle(address: string): Promise<void> {
  await town.hears(address, 'Bonjour');
  await town.hears(address, 'français');
}

const LAMP = 'le lampadaire est cassé à hay Lastah, rue Ibn Sina';

async function filesFor(address: string, whom: string, told = LAMP) {
  await settle(address);
  await town.hears(address, whom);
  await town.hears(address, told);
  await town.taps(address, '.send');
  return town.db.case.findFirstOrThrow({ orderBy: { createdAt: 'desc' }, include: { profile: true } });
}

const voiceOf = (ref: string) => ({
  ...{ kind: 'file' as const, media: 'voice' as const },
  file: { ref, mimeType: 'audio/ogg', size: 900 },
});
const voice = voiceOf('v1');

/** A recording of this long, of a tone or of nothing, by the encoder of browsers. */
async function recorded(seconds: number, source: string): Promise<Uint8Array> {
  const wasmBinary = await readFile(fileURLToPath(import.meta.resolve('@ffmpeg/core/wasm')));
  Object.assign(globalThis, { self: { location: { href: import.meta.url } } });
  const { default: createCore } = await import('@ffmpeg/core');
  const core = await createCore({ wasmBinary });
  core.setLogger(() => undefined);
  core.exec('-f', 'lavfi', '-i', source, '-t', `${seconds}`, '-c:a', 'libopus', 'made.ogg');
  return core.FS.readFile('made.ogg').slice();
}

/** Sends it, and waits until it was listened to and spoken of. */
async function sendsVoice(address: string, bytes: Uint8Array): Promise<void> {
  const ref = `v${town.channel.bytes.size + 2}`;
  town.channel.bytes.set(ref, bytes);
  await town.hears(address, voiceOf(ref));
  await town.engine.idle();
  await town.engine.tick();
  await town.engine.idle();
}

describe('somebody for whom another writes', () => {
  it.each([
    [
      'français',
      'c’est pour ma voisine, son nom est Aicha Bouzid, une fuite d’eau devant sa porte à hay Lastah',
      'Aicha Bouzid',
    ],
    [
      'français',
      'c’est pour ma voisine Aicha Bouzid, une fuite d’eau devant sa porte à hay Lastah',
      'Aicha Bouzid',
    ],
    ['الدارجة', 'كنكتب على ود جارتي سميتها عيشة بوزيد، الضو طافي قدام الدار ديالها فلاسطاح', 'عيشة بوزيد'],
    ['الدارجة', 'kanktb l jarti smiytha Aicha Bouzid, kayn zbel bzzaf 9eddam darha f lastah', 'Aicha Bouzid'],
  ])(
    'is named (%s: “%s”) in no description and in no record: the name is sealed',
    async (language, told, name) => {
      await town.hears(MINE, 'Bonjour');
      await town.hears(MINE, language);
      await town.hears(MINE, told);
      for (const end of ['.waste', '._skip'])
        if (town.last(MINE).options?.some(({ token }) => token.endsWith(end))) await town.taps(MINE, end);
      await town.taps(MINE, '.send');
      const { profile, ...filed } = await town.db.case.findFirstOrThrow({ include: { profile: true } });
      const opened = town.context.cipher.open(profile?.name ?? '', `Profile.name.${profile?.id}`);
      expect([profile?.kin, opened]).toEqual(['neighbour_f', name]);
      const kept = [
        filed,
        await town.db.incomingMessage.findMany(),
        await town.db.outgoingMessage.findMany({ select: { text: true, options: true } }),
      ];
      expect(JSON.stringify(kept)).not.toContain(name);
    },
  );

  it('is one person however often they are named, with a name that is sealed', async () => {
    const { profile } = await filesFor(MINE, 'c’est pour ma voisine qui s’appelle Fatima Zahra');
    expect(profile).toMatchObject({ kin: 'neighbour_f', consent: null });
    expect(town.context.cipher.open(profile?.name ?? '', `Profile.name.${profile?.id}`)).toBe('Fatima Zahra');
    await town.hears(MINE, 'c’est pour moi');
    await town.hears(MINE, 'au nom de ma voisine');
    expect(await town.db.profile.count()).toBe(1);
    expect(JSON.stringify(await town.db.conversation.findMany())).not.toContain('Fatima Zahra');
  });

  it('agrees by a voice note of theirs that was waited for, and by no other', async () => {
    const { id, profileId } = await filesFor(MINE, 'c’est pour ma mère');
    await town.taps(MINE, `consent.${profileId}`);
    town.pass(16 * 60_000);
    await town.hears(MINE, voice);
    expect(await town.db.profile.findFirstOrThrow()).toMatchObject({ consent: null });
    await town.hears(MINE, { kind: 'option', token: `aconsent.${profileId}` });
    town.channel.bytes.set('v1', sampleBytes('voice-telegram.oga'));
    await town.hears(MINE, voice);
    expect(said(MINE)).toContain('écoutons');
    // Until it was heard, nobody has agreed.
    expect(await town.db.profile.findFirstOrThrow()).toMatchObject({ consent: null });
    await town.engine.tick();
    await town.engine.idle();
    expect(said(MINE)).toContain('l’accord de votre mère est gardé');
    const profile = await town.db.profile.findFirstOrThrow();
    expect(profile).toMatchObject({ consent: 'voice' });
    expect(
      await town.db.attachment.findUniqueOrThrow({ where: { id: profile.consentFileId ?? '' } }),
    ).toMatchObject({
      ...{ caseId: id, media: 'voice' },
    });
    expect(await town.db.caseEvent.count({ where: { caseId: id, kind: 'consented' } })).toBe(1);
  });

  it('has not agreed by what cannot be heard, is too short, is silent, or served for somebody else; the next one counts', async () => {
    const { profileId } = await filesFor(MINE, 'c’est pour ma mère');
    await town.taps(MINE, `consent.${profileId}`);
    const whole = sampleBytes('voice-whatsapp.ogg');
    const noYes: [Uint8Array, string][] = [
      [whole.subarray(0, 200), 'ne s’entend pas'],
      [await recorded(0.4, 'sine=frequency=300'), 'trop court'],
      [await recorded(3, 'anullsrc'), 'on n’entend rien'],
    ];
    for (const [bytes, answer] of noYes) {
      await sendsVoice(MINE, bytes);
      expect(said(MINE)).toContain(answer);
      expect(await town.db.profile.findFirstOrThrow()).toMatchObject({ consent: null, consentFileId: null });
    }
    await sendsVoice(MINE, sampleBytes('voice.amr'));
    expect(await town.db.profile.findFirstOrThrow()).toMatchObject({ consent: 'voice' });
    const other = await filesFor(
      MINE,
      'c’est pour mon père',
      'il y a un grand trou à hay Lastah, rue Ibn Sina',
    );
    await town.taps(MINE, `consent.${other.profileId}`);
    await sendsVoice(MINE, sampleBytes('voice.amr'));
    expect(said(MINE)).toContain('déjà servi');
    const both = await town.db.profile.findMany({ orderBy: { createdAt: 'asc' } });
    expect(both.map(({ kin, consent }) => [kin, consent])).toEqual([
      ['mother', 'voice'],
      ['father', null],
    ]);
    expect(await town.db.caseEvent.count({ where: { kind: 'consented' } })).toBe(1);
    // A voice note behind the yes is another message.
    await sendsVoice(MINE, whole);
    await sendsVoice(MINE, sampleBytes('voice.mp3'));
    expect((await town.db.profile.findMany({ where: { consent: 'voice' } })).map(({ kin }) => kin)).toEqual(
      expect.arrayContaining(['mother', 'father']),
    );
  }, 60_000);

  it('is nobody to another phone, whatever button it makes up', async () => {
    const { profileId } = await filesFor(MINE, 'c’est pour ma mère');
    await settle(OTHER);
    await town.hears(OTHER, { kind: 'option', token: `aconsent.${profileId}` });
    await town.hears(OTHER, voice);
    expect(await town.db.profile.findFirstOrThrow()).toMatchObject({ consent: null });
    await town.hears(OTHER, 'les demandes de ma mère');
    expect(said(OTHER)).not.toContain('26-');
  });

  it('keeps what is theirs by three digits, of which five are tried within an hour', async () => {
    const { profileId, reference } = await filesFor(MINE, 'c’est pour ma mère');
    const secretHash = town.context.cipher.hash(`profile ${profileId} 482`);
    await town.db.profile.update({ where: { id: profileId ?? '' }, data: { secretHash } });
    const tries = async (digits: string) => {
      await town.hears(MINE, 'les demandes de ma mère');
      await town.hears(MINE, digits);
      return said(MINE);
    };
    for (const digits of ['111', '222', '333', '444', '555'])
      expect(await tries(digits)).not.toContain(reference);
    expect(await tries('482')).not.toContain(reference);
    town.pass(3_600_000);
    expect(await tries('482')).toContain(reference);
    town.pass(16 * 60_000);
    await town.hears(MINE, 'mes demandes');
    expect(said(MINE)).not.toContain(reference);
    await town.hears(MINE, reference);
    expect(said(MINE)).not.toContain('Ibn Sina');
    await town.hears(MINE, 'voir mes données');
    expect(said(MINE)).not.toContain(reference);
  });

  it('has digits in no record, whether they are set, given again after a slip, or given along with what is asked for', async () => {
    const { reference } = await filesFor(MINE, 'c’est pour ma mère');
    await town.hears(MINE, 'protéger les demandes de ma mère avec un code');
    await town.taps(MINE, 1);
    for (const text of ['482', 'les demandes de ma mère', '111', '482']) await town.hears(MINE, text);
    expect(said(MINE)).toContain(reference);
    town.pass(16 * 60_000);
    await town.hears(MINE, 'les demandes de ma mère 482');
    expect(said(MINE)).toContain(reference);
    const kept = [await town.db.incomingMessage.findMany(), await town.db.conversation.findMany()];
    expect(JSON.stringify(kept)).not.toMatch(/\b482\b/u);
  });

  it('is written for still where nothing was kept of them meanwhile', async () => {
    await settle(MINE);
    await town.hears(MINE, 'c’est pour ma mère');
    await town.db.profile.deleteMany();
    await town.hears(MINE, LAMP);
    await town.taps(MINE, '.send');
    expect(await town.db.case.findFirstOrThrow({ include: { profile: true } })).toMatchObject({
      profile: { kin: 'mother' },
    });
  });

  it('goes with whoever wrote for them, and the card of what was theirs', async () => {
    const { id, citizenId } = await filesFor(MINE, 'c’est pour ma mère');
    const card = { caseId: id, codeHash: 'x', madeAt: town.now, expiresAt: town.now };
    await town.db.caseCard.create({ data: card });
    await eraseCitizen(
      town.db,
      PERSONAL_DATA,
      { citizenId, farewell: null },
      { staffId: null, at: town.now },
    );
    expect([await town.db.profile.count(), await town.db.caseCard.count()]).toEqual([0, 0]);
    expect(await town.db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ profileId: null });
  });

  it('goes by itself: unused like a draft, and the card and the guesses a day after their time', async () => {
    await settle(MINE);
    await town.hears(MINE, 'c’est pour mon frère');
    const { id } = await filesFor(MINE, 'c’est pour ma mère');
    const at = new Date(town.now.getTime() - 1);
    const later = new Date(town.now.getTime() + 1000);
    await town.db.caseCard.create({ data: { caseId: id, codeHash: 'x', madeAt: at, expiresAt: at } });
    await town.db.cardGuess.create({ data: { id, at } });
    for (const kind of ['drafts', 'codes'] as const)
      for (const bite of PERSONAL_DATA.expires.get(kind) ?? [])
        await town.db.$queryRawUnsafe(bite, later, 100);
    expect((await town.db.profile.findMany()).map(({ kin }) => kin)).toEqual(['mother']);
    expect([await town.db.caseCard.count(), await town.db.cardGuess.count()]).toEqual([0, 0]);
  });
});
