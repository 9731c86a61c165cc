// `/order/…`: a party reads its order and answers it, without an account. Whoever has the link may, and nobody guesses one:
// unknown, expired and taken back look alike, and whoever tries many waits.
import type { Express, Request, Response } from 'express';
import { html } from 'hono/html';
import { v4 as uuidv4, v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { clean, TooLarge } from '../../../console/clean-values.ts';
import { type Form, readForm } from '../../../console/form.ts';
import type { Live } from '../../../console/live.ts';
import { takeTry } from '../../../console/login-attempts.ts';
import { siteOf } from '../../../console/network.ts';
import type { Cipher } from '../../../database/encryption/cipher.ts';
import type { Runtime } from '../../../database/runtime.ts';
import { NOT_OURS, ORDER_PICTURES, type OrderAnswer } from '../../../domain/order.ts';
import { hashOfSecret, isSecret } from '../../../domain/secret-link.ts';
import type { Files } from '../../../files/file-store.ts';
import type { Picture } from '../../../files/sent-pictures.ts';
import type { Words } from '../../../words/words.ts';
import { type Answered, type Answering, answerOrder } from '../answer-order.ts';
import { heirOf } from '../heir.ts';
import { faultOf, type LookedAt, type NoProof, unprovenBy } from '../picture-proof.ts';
import { type LinkedOrder, orderByLink, picturesOf } from '../queries.ts';
import { closed, inLanguageOf, lookOf, sendClosed } from './frame.ts';
import { orderBody } from './order-page.ts';

export interface OrderLinkParts extends Runtime {
  words: Words;
  cipher: Pick<Cipher, 'hash'>;
  files: Pick<Files, 'keep' | 'read'>;
  /** Told that a case has changed. */
  changed: Live;
  /** Tells the notifier's outbox that something was written. */
  wake(): void;
}

/** Wrong links from one place that cost nothing; then a quarter of an hour after each. */
const WRONG_FREE = 30;
const DELAYS_WRONG = [...Array.from({ length: WRONG_FREE }, () => 0), 900];
/** Answers to one order that cost nothing; then the wait grows. Nobody has more to say of one. */
const DELAYS_ANSWERS = [...Array.from({ length: 12 }, () => 0), 60, 300, 900];

/** The last part of each address, and what it says. */
const ANSWERS: Record<string, OrderAnswer> = { going: 'going', done: 'done', 'not-ours': 'not_ours' };

const Common = z.object({ nonce: z.uuid(), proof: z.string().max(100) });
const Text = z
  .string()
  .trim()
  .max(500)
  .transform((text) => text || null)
  .catch(null);
const Day = z.iso
  .date()
  .transform((text) => new Date(text))
  .catch(new Date(Number.NaN));
const Reason = z.enum(NOT_OURS).nullable().catch(null);

/** Puts the pages into the server. */
export function openOrderLinks(app: Express, parts: OrderLinkParts): void {
  const guarded =
    (act: (order: LinkedOrder, request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      const order = await orderOf(parts, request);
      if (order === 'wait') return sendWait(parts, request, response);
      if (order === null) return sendUnknown(parts, request, response);
      await act(order, request, response);
    };
  app.get(
    '/order/:secret',
    guarded((order, request, response) => show(parts, order, { request, response })),
  );
  app.get(
    '/order/:secret/files/:id',
    guarded((order, request, response) => sendPicture(parts, order, { request, response })),
  );
  for (const [path, answer] of Object.entries(ANSWERS))
    app.post(
      `/order/:secret/${path}`,
      guarded((order, request, response) => take(parts, order, { request, response }, answer)),
    );
  // Whoever loads the address of a form anew is led to the page.
  for (const path of Object.keys(ANSWERS))
    app.get(`/order/:secret/${path}`, (request, response) =>
      closed(response).redirect(
        303,
        inLanguageOf(request, `/order/${encodeURIComponent(String(request.params.secret))}`),
      ),
    );
}

const now = ({ clock }: OrderLinkParts): Date => clock();

/** The order of the link; null: there is none; `wait`: too many wrong ones came from there. */
async function orderOf(parts: OrderLinkParts, request: Request): Promise<LinkedOrder | 'wait' | null> {
  const { db, cipher } = parts;
  const secret = String(request.params.secret);
  const order = isSecret(secret) ? await orderByLink(db, hashOfSecret(secret), now(parts)) : null;
  if (order !== null) return order;
  const key = cipher.hash(`order links from ${siteOf(request.ip)}`);
  return (await takeTry(db, key, DELAYS_WRONG, now(parts))) > 0 ? 'wait' : null;
}

interface Exchange {
  request: Request;
  response: Response;
}

async function show(
  parts: OrderLinkParts,
  order: LinkedOrder,
  { request, response }: Exchange,
  told?: { words: string; isRefusal: boolean; status?: number },
): Promise<void> {
  const look = lookOf(parts.words, request);
  const pictures = await picturesOf(parts.db, order.files);
  const path = `/order/${String(request.params.secret)}`;
  const nonce = uuidv4();
  const proof = proofOf(parts, order, nonce);
  const page = { order, pictures, path, nonce, proof, now: now(parts), told };
  const title = look.say('title', { reference: order.case.reference });
  const body = orderBody(look, parts.words, page);
  await sendClosed(response, look, { title, body, path, ...(told?.status && { status: told.status }) });
}

/** Nobody else makes a form that is taken: it says of which order it is. */
const proofOf = ({ cipher }: OrderLinkParts, { id }: { id: string }, nonce: string): string =>
  cipher.hash(`order form ${id} ${nonce}`);

async function sendPicture(
  parts: OrderLinkParts,
  order: LinkedOrder,
  { request, response }: Exchange,
): Promise<void> {
  const id = String(request.params.id);
  const [file] = order.files.includes(id) ? await picturesOf(parts.db, [id]) : [];
  if (!file?.path || !file.mimeType?.startsWith('image/')) return sendUnknown(parts, request, response);
  const bytes = await parts.files.read(file.path);
  closed(response)
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .type(file.mimeType)
    .send(Buffer.from(bytes));
}

async function take(
  parts: OrderLinkParts,
  order: LinkedOrder,
  exchange: Exchange,
  answer: OrderAnswer,
): Promise<void> {
  const { request } = exchange;
  if (isFromElsewhere(request)) return refuse(parts, order, exchange, 'refused', 403);
  const wait = await takeTry(parts.db, parts.cipher.hash(`order ${order.id}`), DELAYS_ANSWERS, now(parts));
  if (wait > 0) return refuse(parts, order, exchange, 'too_often', 429);
  const form = await readOwn(request);
  if (form === null || form.isCut) return refuse(parts, order, exchange, 'too_large', 413);
  const common = Common.safeParse(form.fields);
  if (!common.success || common.data.proof !== proofOf(parts, order, common.data.nonce))
    return refuse(parts, order, exchange, 'refused', 400);
  const pictures = answer === 'done' ? await keepPictures(parts, order, form) : [];
  if (!Array.isArray(pictures)) return refuse(parts, order, exchange, pictures, 400);
  const said = answeringOf(form, answer);
  const eventId = lineOf(common.data.nonce, answer, said.promisedOn);
  const answering = { orderId: order.id, eventId, answer, pictures, ...said };
  await tell(parts, exchange, order, await answerOrder(parts.db, answering, now(parts)));
}

/** The forms of a page share what makes them once: sent twice, one says the same, and another says something else. */
const lineOf = (nonce: string, answer: OrderAnswer, promisedOn: Date | null): string =>
  uuidv5(`${answer} ${promisedOn?.toISOString() ?? ''}`, nonce);

/** What it became: on the page as it is now. */
async function tell(
  parts: OrderLinkParts,
  exchange: Exchange,
  order: LinkedOrder,
  is: Answered,
): Promise<void> {
  if (is !== 'done' && is !== 'kept' && is !== 'over') return refuse(parts, order, exchange, is, 400);
  parts.changed.publish({ kind: 'case', id: order.caseId });
  parts.wake();
  const fresh = await orderOf(parts, exchange.request);
  if (fresh === null || fresh === 'wait') return sendUnknown(parts, exchange.request, exchange.response);
  // Somebody answered meanwhile: the page says what, and has no form that would be lost.
  if (is === 'over') return refuse(parts, fresh, exchange, is, 409);
  await show(parts, fresh, exchange, { words: is === 'kept' ? 'kept' : 'noted', isRefusal: false });
}

const refuse = (
  parts: OrderLinkParts,
  order: LinkedOrder,
  exchange: Exchange,
  words: string,
  status: number,
): Promise<void> => {
  // What is not read has to come in all the same, or a browser never stops sending and never reads.
  exchange.request.resume();
  return show(parts, order, exchange, { words, isRefusal: true, status });
};

/** Browsers say with every form where it stood; ours tells nobody where it was opened, and so has no origin. */
function isFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  if (site !== undefined && site !== 'same-origin') return true;
  return origin !== undefined && origin !== 'null' && !origin.endsWith(`//${request.get('host')}`);
}

async function readOwn(request: Request): Promise<Form | null> {
  try {
    return await readForm(request);
  } catch (thrown) {
    if (thrown instanceof TooLarge) return null;
    throw thrown;
  }
}

/** Made anew from their pixels, as those of citizens; else why not: too many, no picture, or one that shows too little. */
async function keepPictures(
  { db, files }: OrderLinkParts,
  { caseId }: LinkedOrder,
  { uploads }: Form,
): Promise<Picture[] | 'no_picture' | `${NoProof}_picture`> {
  if (uploads.length === 0 || uploads.length > ORDER_PICTURES) return 'no_picture';
  const kept: Picture[] = [];
  const looked: LookedAt[] = [];
  for (const { bytes } of uploads) {
    const file = await files.keep(bytes);
    if (!file?.mimeType.startsWith('image/')) return 'no_picture';
    kept.push({ ...file, name: `party-${kept.length + 1}.jpg` });
    looked.push({ sha256: file.sha256, fault: await faultOf(bytes) });
  }
  const why = await unprovenBy(db, await heirOf(db, caseId), looked);
  return why === null ? kept : `${why}_picture`;
}

function answeringOf(
  { fields }: Form,
  answer: OrderAnswer,
): Pick<Answering, 'promisedOn' | 'reason' | 'text'> {
  const words = Text.parse(clean(fields.text ?? ''));
  const day = Day.parse(fields.day ?? '');
  const reason = answer === 'not_ours' ? Reason.parse(fields.reason ?? null) : null;
  const promisedOn = answer === 'going' && !Number.isNaN(day.getTime()) ? day : null;
  return { promisedOn, reason, text: answer === 'going' ? null : words };
}

async function sendUnknown({ words }: OrderLinkParts, request: Request, response: Response): Promise<void> {
  request.resume();
  const look = lookOf(words, request);
  const body = html`<section class="wrong"><h1>${look.say('unknown')}</h1><p>${look.say('unknown_more')}</p></section>`;
  await sendClosed(response, look, { title: look.say('unknown'), body, path: null, status: 404 });
}

async function sendWait({ words }: OrderLinkParts, request: Request, response: Response): Promise<void> {
  request.resume();
  const look = lookOf(words, request);
  response.set('Retry-After', '900');
  const body = html`<section class="wrong"><p>${look.say('wait')}</p></section>`;
  await sendClosed(response, look, { title: look.say('wait'), body, path: null, status: 429 });
}
