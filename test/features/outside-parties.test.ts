// Parties outside the commune: handed a case, they answer by a link without an account; and what an attacker tries with one.
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeHoliday, saveHoliday } from '../../src/database/holidays.ts';
import { mergeCases } from '../../src/features/cases/merge/merge-cases.ts';
import { newCase, newCitizen, signedIn, toldAt } from '../console/office.ts';
import {
  answers,
  handOver,
  hiddenOn,
  LIGHT,
  newComplaint,
  newParty,
  openPartyOffice,
  type PartyOffice,
  WATER,
} from '../support/party-office.ts';
import { sampleBytes } from '../support/samples.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let town: PartyOffice;
let light = '';
let water = '';
let photo: Blob;

/** The sample photo, changed, so that it is another one. */
async function pictureOf(changed: { brightness: number }, width = 1000): Promise<Blob> {
  const bytes = await sharp(await sampleBytes('photo.jpg'))
    .resize({ width })
    .modulate(changed)
    .jpeg()
    .toBuffer();
  return new Blob([Buffer.from(bytes)], { type: 'image/jpeg' });
}
beforeAll(async () => {
  town = await openPartyOffice();
  light = await newParty(town, LIGHT);
  water = await newParty(town, WATER);
  photo = new Blob([Buffer.from(await sampleBytes('photo.jpg'))], { type: 'image/jpeg' });
});
afterAll(() => town.close());
beforeEach(async () => {
  town.now = new Date('2026-03-10T10:00:00Z');
  town.clerk = await signedIn(town.office, 'officer');
});

const told = (conversationId: string) => toldAt(town.office, town.now, conversationId);
/** Time goes on, and the clerk comes in anew. */
const pass = async (ms: number) => {
  town.now = new Date(town.now.getTime() + ms);
  town.clerk = await signedIn(town.office, 'officer');
};
const eventsOf = (caseId: string) =>
  town.office.db.caseEvent.findMany({
    where: { caseId },
    orderBy: { at: 'asc' },
    include: { attachments: true },
  });
const orderOf = (id: string) => town.office.db.workOrder.findUniqueOrThrow({ where: { id } });

describe('a case that is handed over', () => {
  it('goes without the name and the number of anybody, and the citizen hears whose turn it is', async () => {
    const { caseId, conversationId } = await newComplaint(town);
    const page = await (await town.clerk.get(`/console/cases/${caseId}`)).text();
    expect(page).toContain('Société Nour Éclairage');
    const form = /<details[^>]*><summary>Confier[\s\S]*?<\/details>/u.exec(page)?.[0] ?? '';
    expect(form).toContain('le lampadaire est éteint');
    expect(form).not.toMatch(/Benhaddou|0655443322/u);
    const proposed = /<textarea name="words"[^>]*>([^<]*)</u.exec(form)?.[1] ?? '';
    const {
      link,
      page: shown,
      orderId,
    } = await handOver(town, caseId, {
      ...{ party: light, place: 'devant l’école, 14 rue 6 novembre 1975', words: proposed },
    });
    expect(shown).toContain('Envoyez ce lien au partenaire');
    expect(shown).toContain('https://wa.me/212661234567?text=');
    // Telephones take a mark of direction that stands at an address for a part of it.
    expect(shown).toContain(`${encodeURIComponent(new URL(link).pathname)}"`);
    const order = await (await fetch(link)).text();
    expect(order).toContain('le lampadaire est éteint depuis lundi');
    expect(order).toContain('14 rue 6 novembre 1975');
    expect(order).toContain('mlat=30.4702');
    expect(order).not.toMatch(/Benhaddou|0655443322|0655/u);
    const kept = await orderOf(orderId);
    expect(JSON.stringify(kept)).not.toMatch(/Benhaddou|0655443322/u);
    expect(link).not.toContain(kept.linkHash ?? '-');
    const news = await told(conversationId);
    expect(news).toHaveLength(1);
    expect(news[0]).toContain(
      'C’est maintenant au tour de Société Nour Éclairage, au plus tard le vendredi 13 mars 2026',
    );
    expect(await town.office.db.case.findUnique({ where: { id: caseId } })).toMatchObject({
      status: 'in_progress',
    });
  });

  it('is proposed with its house, lamp and days, and goes out as the clerk typed it', async () => {
    const { db } = town.office;
    const { caseId } = await newComplaint(town);
    const description =
      'Fuite d’eau devant le numéro 14 rue Ibn Sina à Lastah, compteur 00123456, depuis le 6 novembre';
    const data = { description, placeText: 'Sidi Belkas, derb 3' };
    await db.case.update({ where: { id: caseId }, data });
    const page = await (await town.clerk.get(`/console/cases/${caseId}`)).text();
    const form = /<details[^>]*><summary>Confier[\s\S]*?<\/details>/u.exec(page)?.[0] ?? '';
    expect(form).toContain(description);
    expect(form).toContain('value="Sidi Belkas, derb 3"');
    const typed = { words: 'Lampadaire 245 éteint, 3e étage', place: 'rue 6 novembre 1975, Sidi Belkas' };
    const { orderId } = await handOver(town, caseId, { party: light, ...typed });
    expect(await orderOf(orderId)).toMatchObject({ words: typed.words, placeText: typed.place });
  });

  it('is handed over once by a form that is sent twice, and to one party at a time', async () => {
    const { caseId } = await newComplaint(town);
    const nonce = crypto.randomUUID();
    const first = await handOver(town, caseId, { party: light, nonce });
    const second = await handOver(town, caseId, { party: light, nonce });
    expect([first.link !== '', second.link]).toEqual([true, '']);
    await handOver(town, caseId, { party: water });
    expect(await town.office.db.workOrder.count({ where: { caseId } })).toBe(1);
    expect(await town.office.db.notice.count({ where: { subjectId: caseId } })).toBe(1);
  });

  it('is the department’s own: nobody of another hands it over, nor an observer', async () => {
    const { caseId } = await newComplaint(town);
    await town.office.db.case.update({ where: { id: caseId }, data: { departmentId: 'reception' } });
    const other = await signedIn(town.office, 'roads');
    const observer = await signedIn(town.office, 'observer');
    const form = { nonce: crypto.randomUUID(), party: light, words: '', place: '' };
    expect((await other.post(`/console/orders/of/${caseId}`, form)).status).toBe(404);
    expect((await observer.post(`/console/orders/of/${caseId}`, form)).status).toBe(403);
    expect(await town.office.db.workOrder.count({ where: { caseId } })).toBe(0);
  });

  it('takes along only pictures of its own that were chosen', async () => {
    const { db, parts } = town.office;
    const { caseId } = await newComplaint(town);
    const other = await newComplaint(town);
    const kept = await parts.files.keep(await sampleBytes('photo.jpg'));
    if (!kept) throw new Error('the picture was not kept');
    const ids = await Promise.all(
      [caseId, caseId, other.caseId].map(async (of) => {
        const row = { ...kept, caseId: of, media: 'photo', state: 'stored', createdAt: town.now };
        return (await db.attachment.create({ data: { ...row, id: crypto.randomUUID() } })).id;
      }),
    );
    const [chosen, left, foreign] = ids;
    const { link, orderId } = await handOver(town, caseId, {
      ...{ party: light, [`picture-${chosen}`]: '1', [`picture-${foreign}`]: '1' },
    });
    expect((await orderOf(orderId)).files).toEqual([chosen]);
    const picture = await fetch(`${link}/files/${chosen}`);
    expect([
      picture.status,
      picture.headers.get('content-type'),
      picture.headers.get('cache-control'),
    ]).toEqual([200, 'image/jpeg', 'no-store']);
    for (const id of [left, foreign, 'x'])
      expect((await fetch(`${link}/files/${id}`)).status, String(id)).toBe(404);
  });
});

describe('whoever wants no news', () => {
  it('of requests is spared those of parties, and who only follows and is silent too', async () => {
    const { db } = town.office;
    const { caseId, citizenId, conversationId } = await newComplaint(town);
    const follower = await newCitizen(town.office, { language: 'fr' });
    await db.follower.create({ data: { caseId, citizenId: follower.citizenId, createdAt: town.now } });
    await db.citizen.update({ where: { id: follower.citizenId }, data: { mutedAt: town.now } });
    const { orderId } = await handOver(town, caseId, { party: light });
    expect(await told(conversationId)).toHaveLength(1);
    expect(await told(follower.conversationId)).toEqual([]);
    const reasons = await db.notice.findMany({ where: { citizenId: follower.citizenId } });
    expect(reasons.map(({ reason }) => reason)).toEqual(['muted']);
    await town.clerk.post(`/console/orders/${orderId}/off`, { nonce: crypto.randomUUID() });
    await db.citizen.update({ where: { id: citizenId }, data: { declined: ['case'] } });
    await handOver(town, caseId, { party: light });
    expect(await told(conversationId)).toEqual([]);
  });
});

describe('a party', () => {
  it('says that it comes, and when; the citizen hears it once', async () => {
    const { caseId, conversationId } = await newComplaint(town);
    const { link, orderId } = await handOver(town, caseId, { party: light });
    await told(conversationId);
    const hidden = await hiddenOn(link);
    for (const _ of [1, 2])
      expect((await answers(link, 'going', { ...hidden, day: '2026-03-12' })).page).toContain('C’est noté');
    // Another form that says the same.
    await answers(link, 'going', { ...(await hiddenOn(link)), day: '2026-03-12' });
    expect(await orderOf(orderId)).toMatchObject({ status: 'going' });
    expect((await eventsOf(caseId)).filter(({ kind }) => kind === 'order_going')).toHaveLength(1);
    const news = await told(conversationId);
    expect(news.join()).toContain('L’équipe de Société Nour Éclairage vient le jeudi 12 mars 2026');
    const audit = await town.office.db.auditEvent.findMany({ where: { action: 'order.going' } });
    expect(audit.filter(({ subjectId }) => subjectId === caseId)).toHaveLength(1);
  });

  it('goes back to the page it had, and says something else: that is written down too', async () => {
    const { caseId } = await newComplaint(town);
    const { link, orderId } = await handOver(town, caseId, { party: light });
    const hidden = await hiddenOn(link);
    await answers(link, 'going', { ...hidden, day: '2026-03-12' });
    await answers(link, 'going', { ...hidden, day: '2026-03-13' });
    expect((await orderOf(orderId)).promisedOn?.toISOString()).toContain('2026-03-13');
    const done = { ...hidden, text: 'Ampoule changée', pictures: await pictureOf({ brightness: 1.15 }) };
    for (const _ of [1, 2]) expect((await answers(link, 'done', done)).page).toContain('C’est noté');
    expect((await orderOf(orderId)).status).toBe('done');
    expect((await eventsOf(caseId)).filter(({ kind }) => kind === 'order_done')).toHaveLength(1);
  });

  it('shows what was done: no stamp, no one colour, and nothing that served before, as in a chat', async () => {
    const { caseId } = await newComplaint(town);
    const { link, orderId } = await handOver(town, caseId, { party: light });
    const grey = { width: 800, height: 600, channels: 3, background: '#777' } as const;
    const blank = new Blob([Buffer.from(await sharp({ create: grey }).jpeg().toBuffer())]);
    const stamp = await pictureOf({ brightness: 0.9 }, 80);
    const done = async (pictures: Blob) => answers(link, 'done', { ...(await hiddenOn(link)), pictures });
    expect((await done(blank)).page).toContain('On ne voit rien sur la photo');
    expect((await done(stamp)).page).toContain('On n’y voit pas assez');
    expect((await orderOf(orderId)).status).toBe('sent');
    expect((await done(await pictureOf({ brightness: 0.7 }))).status).toBe(200);
    const other = await newComplaint(town);
    const next = await handOver(town, other.caseId, { party: light });
    const again = { ...(await hiddenOn(next.link)), pictures: await pictureOf({ brightness: 0.7 }) };
    expect((await answers(next.link, 'done', again)).page).toContain('Cette photo a déjà servi');
  });

  it('says that it is done with a photo, never without; staff look, and close it with that photo', async () => {
    const { caseId, conversationId } = await newComplaint(town);
    await town.office.db.category.update({ where: { id: 'lighting' }, data: { pictureNeeded: true } });
    const { link, orderId } = await handOver(town, caseId, { party: light });
    await told(conversationId);
    const none = await answers(link, 'done', { ...(await hiddenOn(link)), text: 'Ampoule changée' });
    expect([none.status, none.page.includes('Il faut une photo')]).toEqual([400, true]);
    const fake = new Blob(['<script>alert(1)</script>'], { type: 'image/jpeg' });
    expect((await answers(link, 'done', { ...(await hiddenOn(link)), pictures: fake })).status).toBe(400);
    expect((await orderOf(orderId)).status).toBe('sent');
    const done = await answers(link, 'done', {
      ...(await hiddenOn(link)),
      text: 'Ampoule changée',
      pictures: photo,
    });
    expect([done.status, done.page.includes('C’est noté')]).toEqual([200, true]);
    expect(await orderOf(orderId)).toMatchObject({ status: 'done' });
    const line = (await eventsOf(caseId)).find(({ kind }) => kind === 'order_done');
    expect(line).toMatchObject({ text: 'Ampoule changée', visible: false });
    expect(line?.attachments).toMatchObject([{ media: 'photo', mimeType: 'image/jpeg', state: 'stored' }]);
    expect((await told(conversationId)).join()).toContain('dit que c’est fait. La commune vérifie');
    const flags = await town.office.db.flag.findMany({
      where: { subjectId: caseId, kind: 'order_answered' },
    });
    expect(flags).toMatchObject([{ resolvedAt: null }]);
    const moved = { nonce: crypto.randomUUID(), seen: 'in_progress', status: 'answered', text: 'Réparé.' };
    await town.clerk.post(`/console/cases/${caseId}/status`, moved);
    const closing = {
      nonce: crypto.randomUUID(),
      seen: 'answered',
      status: 'closed',
      text: '',
      withParty: '1',
    };
    await town.clerk.post(`/console/cases/${caseId}/status`, closing);
    expect(await town.office.db.case.findUnique({ where: { id: caseId } })).toMatchObject({
      status: 'closed',
    });
    await told(conversationId);
    expect(await orderOf(orderId)).toMatchObject({ status: 'settled', linkHash: null });
    expect((await fetch(link)).status).toBe(404);
  });

  it('says that it is not theirs, and why: the turn is the commune’s again, and it can go to another', async () => {
    const { caseId, conversationId } = await newComplaint(town);
    const { link, orderId } = await handOver(town, caseId, { party: light });
    await told(conversationId);
    expect((await answers(link, 'not-ours', { ...(await hiddenOn(link)), reason: '' })).status).toBe(400);
    const said = { ...(await hiddenOn(link)), reason: 'private', text: 'Mur d’un particulier' };
    expect((await answers(link, 'not-ours', said)).status).toBe(200);
    expect(await orderOf(orderId)).toMatchObject({ status: 'not_ours' });
    const line = (await eventsOf(caseId)).find(({ kind }) => kind === 'order_not_ours');
    expect(line).toMatchObject({ reason: 'private', text: 'Mur d’un particulier', visible: false });
    expect((await told(conversationId)).join()).toContain('Société Nour Éclairage ne s’en charge plus');
    const late = await answers(link, 'going', { ...said, day: '2026-03-12' });
    expect(late.status).toBe(409);
    expect((await orderOf(orderId)).status).toBe('not_ours');
    expect((await handOver(town, caseId, { party: light })).link).not.toBe('');
  });

  it('has a clock of its own: staff hear when its day has passed, and once', async () => {
    const { caseId, conversationId } = await newComplaint(town);
    const { orderId } = await handOver(town, caseId, { party: light });
    expect((await orderOf(orderId)).dueOn.toISOString().slice(0, 10)).toBe('2026-03-13');
    await pass(3 * DAY_MS);
    await told(conversationId);
    const late = () =>
      town.office.db.flag.count({ where: { kind: 'order_late', subjectId: caseId, resolvedAt: null } });
    expect(await late()).toBe(0);
    await pass(DAY_MS);
    for (const _ of [1, 2]) await told(conversationId);
    expect(await late()).toBe(1);
    expect(await (await town.clerk.get('/console/orders?shown=late')).text()).toContain(
      'Société Nour Éclairage',
    );
    await town.clerk.post(`/console/orders/${orderId}/off`, { nonce: crypto.randomUUID() });
    await told(conversationId);
    expect(await late()).toBe(0);
  });
});

describe('a holiday that is moved', () => {
  it('moves the day of a party with it, as it does ours', async () => {
    const { caseId, conversationId } = await newComplaint(town);
    const { orderId } = await handOver(town, caseId, { party: light });
    const by = { staffId: town.office.staff.admin, scope: 'all' as const, at: town.now };
    const names = { nameAr: 'عطلة', nameFr: 'Exceptionnel' };
    const day = new Date('2026-03-12');
    await saveHoliday(town.office.db, { ...names, day, estimated: false }, by);
    await pass(HOUR_MS);
    for (const _ of [1, 2]) await told(conversationId);
    expect((await orderOf(orderId)).dueOn.toISOString().slice(0, 10)).toBe('2026-03-16');
    await removeHoliday(town.office.db, day, { ...by, at: town.now });
    await pass(HOUR_MS);
    await told(conversationId);
    expect((await orderOf(orderId)).dueOn.toISOString().slice(0, 10)).toBe('2026-03-13');
  });
});

describe('a case that is put together with another one', () => {
  it('leaves its order to the one that goes on: the answer, its photo and the news are there', async () => {
    const { db } = town.office;
    const [one, two] = [await newComplaint(town), await newComplaint(town)];
    const { link, orderId } = await handOver(town, one.caseId, { party: light });
    await told(one.conversationId);
    const merging = { caseId: one.caseId, eventId: crypto.randomUUID(), intoId: two.caseId };
    const by = { staffId: town.office.staff.admin, scope: 'all' as const, at: town.now };
    expect(await mergeCases(db, { ...merging, seen: 'in_progress', reason: 'same' }, by)).toEqual({
      is: 'done',
    });
    await told(one.conversationId);
    expect((await orderOf(orderId)).status).toBe('sent');
    expect((await handOver(town, two.caseId, { party: light })).link).toBe('');
    await answers(link, 'going', { ...(await hiddenOn(link)), day: '2026-03-12' });
    await told(one.conversationId);
    const said = await db.outgoingMessage.findMany({ where: { kind: 'notice', caseId: two.caseId } });
    const heard = said.filter(({ text }) => text.includes('vient le')).map((each) => each.conversationId);
    expect(heard.toSorted()).toEqual([one.conversationId, two.conversationId].toSorted());
    const pictures = await pictureOf({ brightness: 0.8 });
    expect((await answers(link, 'done', { ...(await hiddenOn(link)), pictures })).status).toBe(200);
    const line = (await eventsOf(two.caseId)).find(({ kind }) => kind === 'order_done');
    expect(line?.attachments).toHaveLength(1);
    expect(await (await town.clerk.get(`/console/cases/${two.caseId}`)).text()).toContain('Dit fait');
    await db.case.update({ where: { id: two.caseId }, data: { status: 'closed' } });
    await told(one.conversationId);
    expect((await orderOf(orderId)).status).toBe('settled');
  });
});

describe('whoever has no link', () => {
  const NOWHERE = 'A'.repeat(32);

  it('learns nothing: unknown, expired, taken back and replaced look alike', async () => {
    const { caseId } = await newComplaint(town);
    const { link, orderId } = await handOver(town, caseId, { party: light });
    const unknown = await fetch(`${town.base}/order/${NOWHERE}`);
    const page = await unknown.text();
    expect(unknown.status).toBe(404);
    const seen = async (address: string) => {
      const answer = await fetch(address);
      return [answer.status, await answer.text()];
    };
    await town.clerk.post(`/console/orders/${orderId}/link`, {});
    expect(await seen(link)).toEqual([404, page]);
    await town.clerk.post(`/console/orders/${orderId}/unlink`, {});
    expect((await orderOf(orderId)).linkHash).toBeNull();
    const other = await newComplaint(town);
    const second = await handOver(town, other.caseId, { party: light });
    await pass(34 * DAY_MS);
    expect(await seen(second.link)).toEqual([404, page]);
    expect(await seen(`${town.base}/order/${orderId}`)).toEqual([404, page]);
    expect(await seen(`${town.base}/order/${(await orderOf(second.orderId)).linkHash}`)).toEqual([404, page]);
  });

  it('waits, after thirty wrong ones, and whoever has a right one does not', async () => {
    const { caseId } = await newComplaint(town);
    const { link } = await handOver(town, caseId, { party: light });
    await town.office.db.guess.deleteMany();
    const statuses: number[] = [];
    for (let i = 0; i < 40; i++)
      statuses.push((await fetch(`${town.base}/order/${String(i).padStart(32, 'B')}`)).status);
    expect(statuses.at(0)).toBe(404);
    expect(statuses.at(-1)).toBe(429);
    expect((await fetch(link)).status).toBe(200);
    await pass(HOUR_MS);
    await town.office.db.guess.deleteMany();
  });
});

describe('whoever has a link', () => {
  it('is told by the page to keep it nowhere and to tell nobody', async () => {
    const { caseId } = await newComplaint(town);
    const { link } = await handOver(town, caseId, { party: light });
    const { headers } = await fetch(link);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
    const page = await (await fetch(`${link}?lang=ar`)).text();
    expect(page).toContain('dir="rtl"');
    expect(page).not.toMatch(/<script|\son\w+=/u);
    expect(page.length).toBeLessThan(12_000);
  });

  it('cannot use the form of another order, one made up, one from elsewhere, nor the line of another case', async () => {
    const [one, two] = [await newComplaint(town), await newComplaint(town)];
    const first = await handOver(town, one.caseId, { party: light });
    const second = await handOver(town, two.caseId, { party: light });
    const ours = await hiddenOn(first.link);
    const day = '2026-03-12';
    const tried = async (fields: Record<string, string>, headers: Record<string, string> = {}) =>
      (await answers(second.link, 'going', { day, ...fields }, headers)).status;
    expect(await tried(ours)).toBe(400);
    expect(await tried({})).toBe(400);
    expect(await tried({ ...(await hiddenOn(second.link)), nonce: crypto.randomUUID() })).toBe(400);
    expect(await tried({ ...(await hiddenOn(second.link)), nonce: first.orderId })).toBe(400);
    const own = await hiddenOn(second.link);
    expect(await tried(own, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await tried(own, { origin: 'https://evil.example' })).toBe(403);
    for (const wrong of ['2026-03-09', '2026-04-13', '2027-12-01', '2026-02-31', 'x', ''])
      expect(await tried({ ...(await hiddenOn(second.link)), day: wrong }), wrong).toBe(400);
    expect((await orderOf(second.orderId)).status).toBe('sent');
    expect((await eventsOf(two.caseId)).filter(({ kind }) => kind.startsWith('order_'))).toHaveLength(1);
  });

  it('cannot fill the house: answers are counted, and what is too large is not read', async () => {
    const { caseId } = await newComplaint(town);
    const { link, orderId } = await handOver(town, caseId, { party: light });
    const large = new Blob([Buffer.alloc(26 * 1024 * 1024)], { type: 'image/jpeg' });
    expect((await answers(link, 'done', { ...(await hiddenOn(link)), pictures: large })).status).toBe(413);
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++)
      statuses.push((await answers(link, 'going', { ...(await hiddenOn(link)), day: 'x' })).status);
    expect(statuses).toContain(429);
    expect((await orderOf(orderId)).status).toBe('sent');
  });
});

describe('what is not the commune’s', () => {
  it('is passed on with a numbered letter that is kept in the case, and followed', async () => {
    const { caseId, conversationId } = await newComplaint(town);
    const { status } = await handOver(town, caseId, {
      party: water,
      words: 'Fuite d’eau depuis trois jours',
    });
    expect(status).toBe(303);
    const order = await town.office.db.workOrder.findFirstOrThrow({ where: { caseId } });
    expect(order).toMatchObject({ kind: 'letter', letterYear: 2026, linkHash: null });
    const [letter] = (await eventsOf(caseId)).flatMap(({ attachments }) => attachments);
    expect(letter).toMatchObject({ media: 'document', mimeType: 'application/pdf' });
    const file = await town.clerk.get(`/console/files/${letter?.id}`);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const [news] = await told(conversationId);
    expect(news).toContain('Ce n’est pas la commune qui en est chargée, c’est SRM Souss-Massa');
    expect(news).toContain(`lettre n° ${order.letterNumber}/2026`);
    const other = await newComplaint(town);
    await handOver(town, other.caseId, { party: water });
    const next = await town.office.db.workOrder.findFirstOrThrow({ where: { caseId: other.caseId } });
    expect(next.letterNumber).toBe((order.letterNumber ?? 0) + 1);
    const answered = { nonce: crypto.randomUUID(), text: 'Intervention prévue lundi' };
    expect((await town.clerk.post(`/console/orders/${order.id}/answer`, answered)).status).toBe(303);
    expect(await orderOf(order.id)).toMatchObject({ status: 'answered' });
    expect((await told(conversationId)).join()).toContain('SRM Souss-Massa a répondu à la lettre');
  });
});

describe('a person who goes', () => {
  it('takes along what parties were told of them, in a chat that is bound no more too', async () => {
    const { db, parts } = town.office;
    const { citizenId } = await newCitizen(town.office);
    const caseId = await newCase(town.office, citizenId);
    const worker = await newCitizen(town.office, { language: 'fr' });
    const bound = { partyId: light, citizenId: worker.citizenId, linkHash: 'x', createdAt: town.now };
    await db.partyContact.create({ data: bound });
    const { orderId } = await handOver(town, caseId, { party: light, words: 'Lampadaire éteint' });
    expect((await told(worker.conversationId)).join()).toContain('Lampadaire éteint');
    await town.supervisor.post(`/console/orders/parties/${light}/unbind`, {});
    expect(await db.partyContact.count()).toBe(0);
    for (const statement of parts.personalData.erases) await db.$executeRawUnsafe(statement, citizenId);
    expect(await orderOf(orderId)).toMatchObject({ words: null, placeText: null, files: [], linkHash: null });
    const left = await db.outgoingMessage.findMany({ where: { conversationId: worker.conversationId } });
    expect(left.map(({ text }) => text)).toEqual(['…']);
  });
});
