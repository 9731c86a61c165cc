// What the page of an order shows: the place, the words, the pictures, until when, and three answers.
import { html } from 'hono/html';
import { dayOf, daysLeft, isoOf } from '../../../domain/calendar.ts';
import { subjectMessage } from '../../../domain/case.ts';
import { showsFrench } from '../../../domain/names.ts';
import { furthestPromise, mayAnswer, NOT_OURS, ORDER_PICTURES } from '../../../domain/order.ts';
import { plateOf } from '../../../domain/thing.ts';
import type { Words } from '../../../words/words.ts';
import { mapAddress } from '../map-address.ts';
import type { LinkedOrder } from '../queries.ts';
import type { Markup, OrderLook } from './frame.ts';

export interface OrderPage {
  order: LinkedOrder;
  /** Those of its pictures that are still there. */
  pictures: readonly { id: string }[];
  /** `/order/` with the secret of the link. */
  path: string;
  /** Hidden in each form: names it, and proves that it is ours and of this order. */
  nonce: string;
  proof: string;
  now: Date;
  /** What became of the form that was sent: an attribute of the words, and whether it was refused. */
  told?: { words: string; isRefusal: boolean } | undefined;
}

/** Draws it. */
export function orderBody(look: OrderLook, words: Words, page: OrderPage): Markup {
  const { order, told } = page;
  const note = told
    ? html`<section class="${told.isRefusal ? 'wrong' : 'told'}" role="${told.isRefusal ? 'alert' : 'status'}"><p>${look.say(told.words, { date: words.date(look.language, furthestOf(page)) })}</p></section>`
    : '';
  return html`${note}${whatView(look, words, page)}${mayAnswer(order.status, order.kind) ? answersView(look, page) : stateView(look, order)}`;
}

const furthestOf = ({ order, now }: OrderPage): Date => furthestPromise(order.dueOn, dayOf(now));

function whatView(
  { language, say }: OrderLook,
  words: Words,
  { order, pictures, path, now }: OrderPage,
): Markup {
  const { reference, quarter, latitude, longitude, thing } = order.case;
  const isFrench = showsFrench(language);
  const party = isFrench ? order.party.nameFr : order.party.nameAr;
  const where = [quarter && (isFrench ? quarter.nameFr : quarter.nameAr), order.placeText].filter(Boolean);
  const isLate = mayAnswer(order.status, order.kind) && daysLeft(now, order.dueOn) < 0;
  return html`<section><p class="soft"><bdi>${party}</bdi></p><h1>${words.say(language, { message: subjectMessage(order.case) })} <bdi>${reference}</bdi></h1>
<p class="due">${say(isLate ? 'was_due' : 'due', { date: words.date(language, order.dueOn) })}</p>
${thing === null ? '' : html`<p>🔢 <bdi>${plateOf(thing.number)}</bdi></p>`}
${where.length === 0 ? '' : html`<p dir="auto">📍 ${where.join(' — ')}</p>`}
${latitude === null || longitude === null ? '' : html`<p>🗺 <a href="${mapAddress({ latitude, longitude })}" rel="noreferrer noopener nofollow">${say('map')}</a></p>`}
${order.words === null ? '' : html`<p dir="auto">💬 ${order.words}</p>`}
${pictures.map(({ id }) => html`<img src="${path}/files/${id}" alt="${say('picture')}" loading="lazy">`)}
${order.status === 'going' && order.promisedOn !== null ? html`<p class="soft">${say('promised', { date: words.date(language, order.promisedOn) })}</p>` : ''}</section>`;
}

const stateView = ({ say }: OrderLook, { status }: LinkedOrder): Markup =>
  html`<section class="told"><p>${say(`state_${status}`)}</p></section>`;

/** Each answer opens on its own: what is not meant is not in the way of the thumb. */
function answersView({ language, say }: OrderLook, page: OrderPage): Markup {
  const { path, order, now } = page;
  const to = (what: string) => `${path}/${what}?lang=${language}`;
  const today = dayOf(now);
  const own = html`<input type="hidden" name="nonce" value="${page.nonce}"><input type="hidden" name="proof" value="${page.proof}">`;
  const [, day = today] = [today, isoOf(order.promisedOn ?? order.dueOn)].toSorted();
  return html`<details open><summary>🚧 ${say('going')}</summary><form method="post" action="${to('going')}">${own}
<label>${say('going_day')}<input type="date" name="day" value="${day}" min="${today}" max="${isoOf(furthestOf(page))}" required></label><button>${say('going_do')}</button></form></details>
<details><summary>✅ ${say('done')}</summary><form method="post" action="${to('done')}" enctype="multipart/form-data">${own}
<label>${say('done_words')}<textarea name="text" rows="2" maxlength="500" dir="auto"></textarea></label>
<label>${say('done_picture', { count: ORDER_PICTURES })}<input type="file" name="pictures" accept="image/*" multiple required></label><button>${say('done_do')}</button></form></details>
<details><summary>↩️ ${say('not_ours')}</summary><form method="post" action="${to('not-ours')}">${own}
<label>${say('not_ours_why')}<select name="reason" required><option value=""></option>${NOT_OURS.map((reason) => html`<option value="${reason}">${say(`reason_${reason}`)}</option>`)}</select></label>
<label>${say('not_ours_words')}<textarea name="text" rows="2" maxlength="500" dir="auto"></textarea></label><button>${say('not_ours_do')}</button></form></details>`;
}
