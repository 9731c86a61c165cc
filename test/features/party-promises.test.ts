// What a party promises moves no deadline, what changes is told, and no proof that it sends is lost.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/words/words.ts';
import { signedIn, toldAt } from '../console/office.ts';
import {
  answers,
  handOver,
  hiddenOn,
  LIGHT,
  newComplaint,
  newParty,
  openPartyOffice,
  type PartyOffice,
} from '../support/party-office.ts';
import { sampleBytes } from '../support/samples.ts';

let town: PartyOffice;
let light = '';
let photo: Blob;
beforeAll(async () => {
  town = await openPartyOffice();
  light = await newParty(town, LIGHT);
  photo = new Blob([Buffer.from(await sampleBytes('photo.jpg'))], { type: 'image/jpeg' });
});
afterAll(() => town.close());
beforeEach(() => comeTo('2026-03-10T10:00:00Z'));

/** It is that moment, and the clerk comes in. */
async function comeTo(moment: string): Promise<void> {
  town.now = new Date(moment);
  town.clerk = await signedIn(town.office, 'officer');
}
const told = (conversationId: string) => toldAt(town.office, town.now, conversationId);
const orderOf = (id: string) => town.office.db.workOrder.findUniqueOrThrow({ where: { id } });
const going = async (link: string, day: string) =>
  (await answers(link, 'going', { ...(await hiddenOn(link)), day })).status;
const pageOf = async (caseId: string) =>
  stripIsolates(await (await town.clerk.get(`/console/cases/${caseId}`)).text());

/** A case that is handed over, due on the 13th. */
async function handed() {
  const made = await newComplaint(town);
  return { ...made, ...(await handOver(town, made.caseId, { party: light })) };
}

describe('a day that is promised', () => {
  it('stands beside the last one, is thirty days behind it at most, and is moved twice', async () => {
    const { caseId, link, orderId } = await handed();
    expect(await going(link, '2026-04-13')).toBe(400);
    for (const day of ['2026-04-01', '2026-04-10', '2026-04-12']) expect(await going(link, day)).toBe(200);
    expect(await going(link, '2026-04-11')).toBe(400);
    const order = await orderOf(orderId);
    expect([order.dueOn, order.promisedOn]).toEqual([new Date('2026-03-13'), new Date('2026-04-12')]);
    const page = await (await fetch(`${link}?lang=fr`)).text();
    expect(page).toMatch(/class="due">⏳ Au plus tard le [^<]*13 mars/u);
    expect(page).toMatch(/on vient le [^<]*12 avril/u);
    expect(await pageOf(caseId)).toContain('30 jours après le délai');
  });

  it('makes nothing late in time, and the link opens as long as it is open', async () => {
    const { caseId, conversationId, link } = await handed();
    await going(link, '2026-04-10');
    await comeTo('2026-03-17T10:00:00Z');
    await told(conversationId);
    const flag = { kind: 'order_late', subjectId: caseId, resolvedAt: null };
    expect(await town.office.db.flag.count({ where: flag })).toBe(1);
    expect(await (await town.clerk.get('/console/orders?shown=late')).text()).toContain(caseId);
    await comeTo('2026-04-20T10:00:00Z');
    expect((await fetch(link)).status).toBe(200);
  });

  it('behind the commune’s own promise is told with it', async () => {
    const { caseId, conversationId, link } = await handed();
    await town.office.db.case.update({ where: { id: caseId }, data: { dueOn: new Date('2026-03-16') } });
    await told(conversationId);
    await going(link, '2026-03-20');
    const news = (await told(conversationId)).join();
    expect(news).toMatch(
      /vient le vendredi 20 mars 2026\. C’est après le lundi 16 mars 2026, la date promise/u,
    );
  });
});

describe('what is changed', () => {
  it('by a party that comes no more, or by the clerk, is heard by whoever read that it comes', async () => {
    const one = await handed();
    await going(one.link, '2026-03-12');
    await told(one.conversationId);
    const said = { ...(await hiddenOn(one.link)), reason: 'private', text: '' };
    const { page } = await answers(one.link, 'not-ours', said);
    expect(page).not.toContain('citoyen');
    expect((await told(one.conversationId)).join()).toContain('ne s’en charge plus. La commune a repris');
    const two = await handed();
    await told(two.conversationId);
    await town.clerk.post(`/console/orders/${two.orderId}/off`, { nonce: crypto.randomUUID() });
    expect((await told(two.conversationId)).join()).toContain('ne s’en charge plus. La commune a repris');
  });

  it('stands in the timeline under the name of the party, with the reason in the language of the reader', async () => {
    const { caseId, link } = await handed();
    const body = new URLSearchParams({ ...(await hiddenOn(link)), reason: 'not_found', text: '' });
    await fetch(`${link}/not-ours?lang=ar`, { method: 'POST', body });
    const page = await pageOf(caseId);
    expect(page).toMatch(/<span><bdi>Société Nour Éclairage<\/bdi><\/span>/u);
    expect(page).toContain('Rien trouvé sur place');
  });
});

describe('the page of an order', () => {
  it('stays in the language in which it was opened', async () => {
    const { link } = await handed();
    const page = await (await fetch(`${link}?lang=fr`)).text();
    const actions = [...page.matchAll(/action="([^"]+)"/gu)].map(([, action = '']) => action);
    expect(actions.map((action) => action.split('?')[1])).toEqual(['lang=fr', 'lang=fr', 'lang=fr']);
    const back = await fetch(`${link}/done?lang=fr`, { redirect: 'manual' });
    expect(back.headers.get('location')).toMatch(/\?lang=fr$/u);
  });

  it('keeps the pictures of work that was done where another answer came first', async () => {
    const { caseId, link } = await handed();
    const [first, second, third] = [await hiddenOn(link), await hiddenOn(link), await hiddenOn(link)];
    await answers(link, 'not-ours', { ...first, reason: 'other', text: '' });
    const proof = await answers(link, 'done', { ...second, text: 'Réparé quand même', pictures: photo });
    expect([proof.status, proof.page.includes('Vos photos sont gardées')]).toEqual([200, true]);
    const line = await town.office.db.caseEvent.findFirst({
      where: { caseId, kind: 'order_done' },
      include: { attachments: true },
    });
    expect([line?.text, line?.attachments.length]).toEqual(['Réparé quand même', 1]);
    const late = await answers(link, 'going', { ...third, day: '2026-03-12' });
    expect([late.status, late.page.includes('<form')]).toEqual([409, false]);
    expect(late.page).toContain('Vous avez dit que ce n’est pas pour vous');
  });
});
