// A paper card takes its case over, once, from any phone; whoever has no card gets nothing, however often they try.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CARD_DAYS, makeCardCode } from '../../src/domain/card-code.ts';
import { makeCard } from '../../src/features/on-behalf/desk.ts';
import { stripIsolates } from '../../src/words/words.ts';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
  await town.db.staff.create({ data: { id: 's1', name: 'S', email: 's@commune.test' } });
});
afterEach(() => town.close());

const [OWNER, TAKER, THIRD] = ['0650000001', '0650000002', '0650000003'];
let made = 0;
/** Another code each time, the same in every run. */
function newCode(): string {
  return makeCardCode((below) => {
    made += 7;
    return made % below;
  });
}

async function settle(...addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await town.hears(address, 'Bonjour');
    await town.hears(address, 'français');
  }
}

async function files(address: string): Promise<{ id: string; reference: string }> {
  await settle(address);
  await town.hears(address, 'le lampadaire est cassé à hay Lastah, rue Ibn Sina');
  await town.taps(address, '.send');
  return town.db.case.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
}

async function cardFor(caseId: string): Promise<string> {
  const code = newCode();
  const hash = town.context.cipher.hash(`card ${code}`);
  await makeCard(town.db, { caseId, hash }, { staffId: 's1', scope: 'all', at: town.now });
  return code;
}

const said = (address: string) => stripIsolates(town.last(address).text);
const holderOf = async (id: string) =>
  (
    await town.db.case.findUniqueOrThrow({
      where: { id },
      include: { citizen: { include: { conversations: true } } },
    })
  ).citizen.conversations.map(({ address }) => address);
const isRefused = (address: string) => expect(said(address)).toMatch(/code n’est pas juste|Trop de codes/u);

describe('a card', () => {
  it('takes the case over after a yes, tells both, is on record, and is worth nothing afterwards', async () => {
    const { id, reference } = await files(OWNER);
    const code = await cardFor(id);
    await settle(TAKER, THIRD);
    await town.hears(TAKER, code.replace(/(\d{4})(?=\d)/gu, '$1 '));
    expect(said(TAKER)).toContain(reference);
    expect(await holderOf(id)).toEqual([OWNER]);
    const before = town.said(OWNER).length;
    await town.taps(TAKER, '.yes');
    expect(said(TAKER)).toContain('maintenant sur ce téléphone');
    expect(await holderOf(id)).toEqual([TAKER]);
    await town.engine.tick();
    await town.engine.idle();
    expect(
      town
        .said(OWNER)
        .slice(before)
        .map(({ text }) => stripIsolates(text)),
    ).toEqual([expect.stringContaining(`La demande ${reference} a été reprise`)]);
    expect(await town.db.auditEvent.count({ where: { action: 'case.card_used', subjectId: id } })).toBe(1);
    await town.hears(THIRD, code);
    isRefused(THIRD);
    await town.hears(OWNER, reference);
    expect(said(OWNER)).not.toContain('Ibn Sina');
    // Neither digits nor code stand in any record of the chat.
    const records = await town.db.incomingMessage.findMany();
    expect(JSON.stringify(records).replaceAll(/\s/gu, '')).not.toContain(code);
  });

  it('comes by the square as well, on a phone that was never here', async () => {
    const { id } = await files(OWNER);
    const code = await cardFor(id);
    await town.hears(TAKER, `card_${code}`);
    await town.taps(TAKER, '.yes');
    expect(await holderOf(id)).toEqual([TAKER]);
  });

  it('goes on for whom the case is, with their yes, and without the digits of the phone before', async () => {
    const { id } = await files(OWNER);
    await town.hears(OWNER, 'c’est pour ma grand-mère');
    const { profileId } = await town.db.case.findUniqueOrThrow({ where: { id } });
    await town.db.profile.update({
      where: { id: profileId ?? '' },
      data: { secretHash: 'x', consent: 'voice' },
    });
    const code = await cardFor(id);
    await settle(TAKER);
    await town.hears(TAKER, code);
    await town.taps(TAKER, '.yes');
    const profile = await town.db.profile.findUniqueOrThrow({ where: { id: profileId ?? '' } });
    expect(profile).toMatchObject({ kin: 'grandmother', consent: 'voice', secretHash: null });
    expect(await holderOf(id)).toEqual([TAKER]);
    expect(
      await town.db.citizen.count({
        where: { id: profile.citizenId, conversations: { some: { address: TAKER } } },
      }),
    ).toBe(1);
  });

  it('leaves with their old holder what else is for them', async () => {
    const { id } = await files(OWNER);
    await town.hears(OWNER, 'c’est pour ma grand-mère');
    await town.hears(OWNER, 'il y a des ordures à la Kasbah, rue Mohammed V');
    await town.taps(OWNER, '.send');
    const code = await cardFor(id);
    await settle(TAKER);
    await town.hears(TAKER, code);
    await town.taps(TAKER, '.yes');
    const profiles = await town.db.profile.findMany({
      include: { citizen: { include: { conversations: true } } },
    });
    expect(profiles.map(({ kin, citizen }) => `${kin} ${citizen.conversations[0]?.address}`).sort()).toEqual([
      `grandmother ${OWNER}`,
      `grandmother ${TAKER}`,
    ]);
  });

  it('says no, and stays good', async () => {
    const { id } = await files(OWNER);
    const code = await cardFor(id);
    await settle(TAKER);
    await town.hears(TAKER, code);
    await town.taps(TAKER, '.no');
    expect(await holderOf(id)).toEqual([OWNER]);
    await town.hears(OWNER, code);
    expect(said(OWNER)).toContain('déjà sur ce téléphone');
    await town.hears(TAKER, code);
    await town.taps(TAKER, '.yes');
    expect(await holderOf(id)).toEqual([TAKER]);
  });
});

describe('whoever has no card', () => {
  it('gets nothing with one that is over, or that a new one has taken the place of', async () => {
    const { id } = await files(OWNER);
    const old = await cardFor(id);
    const code = await cardFor(id);
    await settle(TAKER);
    await town.hears(TAKER, old);
    isRefused(TAKER);
    town.pass((CARD_DAYS + 1) * 86_400_000);
    await town.hears(TAKER, code);
    isRefused(TAKER);
    expect(await holderOf(id)).toEqual([OWNER]);
  });

  it('is stopped after a few tries, and all are after many', async () => {
    const { id } = await files(OWNER);
    const code = await cardFor(id);
    await settle(TAKER, THIRD);
    for (let at = 0; at < 5; at += 1) await town.hears(TAKER, newCode());
    expect(await town.db.cardGuess.count()).toBe(5);
    await town.hears(TAKER, code);
    expect(await holderOf(id)).toEqual([OWNER]);
    expect(town.last(TAKER).options?.some(({ token }) => token.endsWith('.yes')) ?? false).toBe(false);
    const many = Array.from({ length: 200 }, (_, i) => ({
      id: `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      at: town.now,
    }));
    await town.db.cardGuess.createMany({ data: many });
    await town.hears(THIRD, code);
    expect(town.last(THIRD).options?.some(({ token }) => token.endsWith('.yes')) ?? false).toBe(false);
    town.pass(3_600_000);
    await town.hears(THIRD, code);
    await town.taps(THIRD, '.yes');
    expect(await holderOf(id)).toEqual([THIRD]);
  });

  it('is one of two who say yes at once: the other finds no card', async () => {
    const { id } = await files(OWNER);
    const code = await cardFor(id);
    await settle(TAKER, THIRD);
    await town.hears(TAKER, code);
    await town.hears(THIRD, code);
    await Promise.all([town.taps(TAKER, '.yes'), town.taps(THIRD, '.yes')]);
    const holders = await holderOf(id);
    expect(holders).toHaveLength(1);
    const loser = holders[0] === TAKER ? THIRD : TAKER;
    isRefused(loser);
    expect(await town.db.auditEvent.count({ where: { action: 'case.card_used' } })).toBe(1);
  });
});
