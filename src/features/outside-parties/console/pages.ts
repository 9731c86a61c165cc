// The section of orders: the list of all, handing a case over, and what is done about one.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { again } from '../../../console/form-drafts.ts';
import { today } from '../../../console/format.ts';
import type { Answer } from '../../../console/layout.ts';
import { readCursor } from '../../../console/pagination.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Section } from '../../../console/routes.ts';
import { chatWays } from '../../../domain/chat-links.ts';
import { linkEnds, type OrderStatus } from '../../../domain/order.ts';
import { hashOfSecret, makeSecret } from '../../../domain/secret-link.ts';
import { callOff, keepLetterAnswer, renewLink } from '../order-changes.ts';
import { listParties, readParty } from '../parties.ts';
import { caseToHand, listOrders } from '../queries.ts';
import { type Handed, handOver } from '../send-order.ts';
import { keepAnswerPapers } from './answer-papers.ts';
import { pictureName } from './case-aside.ts';
import { letterOf } from './letters.ts';
import { linkPage, ordersPage, SHOWN, type Shown } from './order-view.ts';
import { openParties } from './parties.ts';
import { phoneOf } from './party-form.ts';

const PAGE_ROWS = 30;
const Id = z.uuid();
const optional = z
  .string()
  .trim()
  .max(1000)
  .transform((text) => text || null);
const Handing = z.object({ nonce: z.uuid(), party: z.uuid(), words: optional, place: optional });
const Nonce = z.object({ nonce: z.uuid() });
const LetterAnswer = z.object({ nonce: z.uuid(), text: z.string().trim().min(1).max(2000) });

export function ordersSection(): Section {
  return {
    name: 'orders',
    need: 'orders.read',
    open(routes) {
      routes.get('/orders', 'orders.read', showOrders);
      openParties(routes);
      routes.post('/orders/of/:case', 'orders.write', hand);
      routes.post('/orders/:id/off', 'orders.write', off);
      routes.post('/orders/:id/link', 'orders.write', link);
      routes.post('/orders/:id/unlink', 'orders.write', unlink);
      routes.post('/orders/:id/answer', 'orders.write', answerLetter);
    },
  };
}

const STATUSES: Record<Exclude<Shown, 'late'>, OrderStatus[]> = {
  awaited: ['sent', 'going'],
  answered: ['done', 'not_ours', 'answered'],
  over: ['called_off', 'settled'],
};

async function showOrders(visit: Visit): Promise<Answer> {
  const { parts, staff, query, now, say } = visit;
  const shown = SHOWN.find((each) => each === query.get('shown'));
  const partyId = Id.safeParse(query.get('party')).data;
  const which = shown === 'late' ? { lateOn: today(now) } : shown && { statuses: STATUSES[shown] };
  const wanted = { ...which, partyId, after: readCursor(query.get('after')), limit: PAGE_ROWS };
  const [parties, page] = await Promise.all([
    listParties(parts.db),
    listOrders(parts.db, { ...wanted, scope: staff.scope }),
  ]);
  return { is: 'page', title: say('orders'), body: ordersPage(visit, { shown, partyId, parties, page }) };
}

const caseOf = (caseId: string): string => `/console/cases/${caseId}`;

async function hand(visit: Visit): Promise<Answer> {
  const { parts, staff, form } = visit;
  const id = Id.safeParse(visit.params.case);
  const found = id.success ? await caseToHand(parts.db, id.data, staff.scope) : null;
  if (found === null) return { is: 'missing' };
  const read = Handing.safeParse(form);
  if (!read.success) return again(visit, caseOf(found.id), read.error);
  const { nonce: orderId, party, words, place: placeText } = read.data;
  // As they stand in the form: somebody has read them there.
  const sent = { words, placeText };
  const chosen = found.attachments.filter(({ id: file }) => form[pictureName(file)] === '1');
  const files = visit.may('people.see') ? chosen.map(({ id: file }) => file) : [];
  const secret = makeSecret(randomBytes(24));
  const handing = { caseId: found.id, orderId, partyId: party, ...sent, files };
  const acting = { ...actorOf(visit), holidays: parts.referenceData.holidays };
  const { is } = await handOver(
    parts.db,
    { ...handing, linkHash: hashOfSecret(secret) },
    acting,
    letterOf(visit, found, sent),
  );
  if (is !== 'done') return notHanded(visit, found.id, is);
  parts.changed.publish({ kind: 'case', id: found.id });
  return shownLink(visit, { caseId: found.id, orderId, secret });
}

function notHanded(visit: Visit, caseId: string, is: Exclude<Handed['is'], 'done'>): Answer {
  if (is === 'missing') return { is: 'missing' };
  if (is === 'before') return { is: 'redirect', to: caseOf(caseId), told: 'order-before' };
  return again(visit, caseOf(caseId), undefined, `order-${is.replaceAll('_', '-')}`);
}

/** The link of an order; of a letter, the case with its paper. */
async function shownLink(
  visit: Visit,
  { caseId, orderId, secret }: { caseId: string; orderId: string; secret: string },
): Promise<Answer> {
  const { parts, say } = visit;
  const order = await parts.db.workOrder.findUniqueOrThrow({ where: { id: orderId } });
  if (order.kind === 'letter')
    return { is: 'redirect', to: `${caseOf(caseId)}#parties`, told: 'letter-made' };
  const party = await readParty(parts.db, order.partyId);
  const link = `${parts.baseUrl}/order/${secret}`;
  const phone = party && phoneOf(visit, party);
  const digits = phone ? chatWays(null, phone).whatsapp : null;
  const words = say('order-link-message', { link });
  const chat = digits && `https://wa.me/${digits}?text=${encodeURIComponent(words)}`;
  const shown = { caseId, link, chat, chats: party?._count.contacts ?? 0 };
  const until = order.linkUntil ?? linkEnds(order.dueOn);
  return { is: 'page', title: say('order-link'), body: linkPage(visit, { ...shown, until }) };
}

/** Back to its case. */
async function settled(visit: Visit, orderId: string, is: string, told: string): Promise<Answer> {
  const order = await visit.parts.db.workOrder.findUnique({
    where: { id: orderId },
    select: { caseId: true },
  });
  if (order === null || is === 'missing') return { is: 'missing' };
  const to = `${caseOf(order.caseId)}#parties`;
  if (is !== 'done') return { is: 'redirect', to: caseOf(order.caseId), told: 'order-over', again: true };
  visit.parts.changed.publish({ kind: 'case', id: order.caseId });
  return { is: 'redirect', to, told };
}

async function off(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const read = Nonce.safeParse(visit.form);
  if (!id.success || !read.success) return { is: 'missing' };
  const wanted = { orderId: id.data, eventId: read.data.nonce };
  const { is } = await callOff(visit.parts.db, wanted, actorOf(visit));
  return settled(visit, id.data, is, 'order-called-off');
}

async function link(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const secret = makeSecret(randomBytes(24));
  const wanted = { orderId: id.data, linkHash: hashOfSecret(secret) };
  const { is } = await renewLink(visit.parts.db, wanted, actorOf(visit));
  if (is !== 'done') return settled(visit, id.data, is, '');
  const { caseId } = await visit.parts.db.workOrder.findUniqueOrThrow({
    where: { id: id.data },
    select: { caseId: true },
  });
  return shownLink(visit, { caseId, orderId: id.data, secret });
}

async function unlink(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  if (!id.success) return { is: 'missing' };
  const { is } = await renewLink(visit.parts.db, { orderId: id.data, linkHash: null }, actorOf(visit));
  return settled(visit, id.data, is, 'order-unlinked');
}

async function answerLetter(visit: Visit): Promise<Answer> {
  const { parts, staff } = visit;
  const id = Id.safeParse(visit.params.id);
  const where = { id: id.data ?? '' };
  const order = id.success ? await parts.db.workOrder.findUnique({ where }) : null;
  const found = order && (await caseToHand(parts.db, order.caseId, staff.scope));
  if (!id.success || !found) return { is: 'missing' };
  const read = LetterAnswer.safeParse(visit.form);
  if (!read.success) return again(visit, caseOf(found.id), read.error);
  const papers = await keepAnswerPapers(visit);
  if (papers === null) return again(visit, caseOf(found.id), undefined, 'information-papers-refused');
  const wanted = { orderId: id.data, eventId: read.data.nonce, text: read.data.text, papers };
  const { is } = await keepLetterAnswer(parts.db, wanted, actorOf(visit));
  return settled(visit, id.data, is, 'letter-answered');
}
