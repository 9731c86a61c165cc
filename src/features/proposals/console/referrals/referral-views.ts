// What stands on the page of an idea or a project of the consultative bodies that it was carried to: their replies, the form by
// which a reply is entered, and the one by which it is carried to another.
import { html } from 'hono/html';
import { nameOf, nonce, select, wordFor } from '../../../../console/components.ts';
import { formAt } from '../../../../console/form-fields.ts';
import { shortDay, today } from '../../../../console/format.ts';
import type { Markup } from '../../../../console/layout.ts';
import type { Visit } from '../../../../console/request.ts';
import type { ReferralRow } from '../../../../database/referrals.ts';
import { dayOf } from '../../../../domain/calendar.ts';
import { isUnreplied, OPINIONS } from '../../../../domain/referral.ts';
import { directionOf, type StaffLanguage } from '../../../../words/languages.ts';

export const REFERRALS = '/console/referrals';
const BADGES: Record<string, string> = {
  favourable: 'closed',
  with_remarks: 'closed',
  unfavourable: 'refused',
};

export interface BodyChoice {
  id: string;
  nameAr: string;
  nameFr: string;
}

export interface ReferralsData {
  rows: readonly ReferralRow[];
  /** Those that it may be carried to; empty: not by whoever looks. */
  bodies: readonly BodyChoice[];
}

/** Where one stands: its reply, or that it is awaited. */
export function referralBadge(visit: Visit, row: ReferralRow): Markup {
  const { opinion } = row;
  if (opinion !== null)
    return html`<span class="status ${BADGES[opinion] ?? ''}">${wordFor(visit, 'referral-opinion', opinion)}</span>`;
  const isLate = isUnreplied(row, dayOf(visit.now));
  return html`<span class="status ${isLate ? 'refused' : 'in_progress'}">${visit.say(isLate ? 'referral-late' : 'referral-awaited')}</span>`;
}

/** Every body that was asked, the last one last, with its reply. */
export function referralsCard(visit: Visit, { rows }: ReferralsData): Markup | string {
  if (rows.length === 0) return '';
  return html`<section class="card together" id="referrals"><h2>${visit.say('referrals')}</h2>${rows.map((row) => referralView(visit, row))}</section>`;
}

function referralView(visit: Visit, row: ReferralRow): Markup {
  const { say, language } = visit;
  const day = (iso: string) => shortDay(language, new Date(iso));
  const body = visit.may('bodies.read')
    ? html`<a href="/console/bodies/${row.bodyId}">${nameOf(visit, row)}</a>`
    : nameOf(visit, row);
  const words = (lang: StaffLanguage, text: string | null) =>
    text === null ? '' : html`<p class="words" lang="${lang}" dir="${directionOf(lang)}">${text}</p>`;
  return html`<article id="referral-${row.id}"><h3>${body} ${referralBadge(visit, row)}</h3>
<p class="soft">${say('referral-carried', { date: shortDay(language, today(row.carriedAt)) })} · ${say('referral-by', { date: day(row.replyBy) })}${row.metOn === null ? '' : html` · ${say('referral-met', { date: day(row.metOn) })}`}</p>
${row.projectId === null ? '' : html`<p class="soft">${say('referral-of-project')} <bdi>${nameOf(visit, { nameAr: row.projectAr ?? '', nameFr: row.projectFr ?? '' })}</bdi></p>`}${words('ar', row.wordsAr)}${words('fr', row.wordsFr)}
${replyForm(visit, row)}${row.opinion === null ? backForm(visit, row) : ''}</article>`;
}

function replyForm(visit: Visit, row: ReferralRow): Markup | string {
  if (!visit.may('referrals.reply')) return '';
  const { say, now } = visit;
  const isKnown = row.opinion !== null;
  const action = `${REFERRALS}/${row.id}/${isKnown ? 'correct' : 'reply'}`;
  const form = formAt(visit, action);
  const today = dayOf(now);
  const choices = OPINIONS.filter((each) => each !== 'none' || isUnreplied(row, today)).map((value) => ({
    ...{ value, label: wordFor(visit, 'referral-opinion', value) },
  }));
  const words = (name: 'wordsAr' | 'wordsFr', lang: StaffLanguage) =>
    html`<label>${say(`referral-words-${lang}`)}<textarea name="${name}" rows="3" data-most="1000" lang="${lang}" dir="${directionOf(lang)}" ${form.invalid(name)}>${form.value(name, row[name])}</textarea></label>${form.fault(name)}`;
  return html`<details ${form.value('opinion') === '' ? '' : html`open`}><summary>${say(isKnown ? 'referral-correct' : 'referral-reply')}</summary><form method="post" action="${action}" class="stack">${form.start}${row.repliedAt === null ? '' : html`<input type="hidden" name="seen" value="${row.repliedAt.getTime()}">`}
${select('opinion', say('referral-opinion'), choices, form.value('opinion', row.opinion))}
<label>${say('referral-met-on')}<input type="date" name="metOn" value="${form.value('metOn', row.metOn)}" max="${today}" ${form.invalid('metOn')}></label>${form.fault('metOn')}
${words('wordsAr', 'ar')}${words('wordsFr', 'fr')}<small>${say(isKnown ? 'referral-correct-more' : 'referral-reply-more')}</small>
<button class="main">${say('referral-reply-do')}</button>${form.rest}</form></details>`;
}

function backForm(visit: Visit, { id }: ReferralRow): Markup | string {
  if (!visit.may('referrals.write')) return '';
  const { say } = visit;
  return html`<details class="quiet"><summary>${say('referral-back')}</summary><form method="post" action="${REFERRALS}/${id}/back" class="stack"><small>${say('referral-back-more')}</small><button>${say('referral-back-do')}</button></form></details>`;
}

/**
 * The form by which it is carried to a body: one body at a time.
 *
 * @param path of the idea or project
 */
export function carryCard(visit: Visit, path: string, { rows, bodies }: ReferralsData): Markup | string {
  const isAwaited = rows.some(({ opinion }) => opinion === null);
  if (bodies.length === 0 || isAwaited) return '';
  const { say } = visit;
  const action = `${path}/referrals`;
  const form = formAt(visit, action);
  const choices = bodies.map((body) => ({ value: body.id, label: nameOf(visit, body) }));
  return html`<section class="card"><h2>${say('referral-carry')}</h2><form method="post" action="${action}" class="stack">${form.start}${nonce()}
${select('body', say('body'), choices, form.value('body'))}
<label>${say('referral-reply-by')}<input type="date" name="replyBy" value="${form.value('replyBy')}" min="${dayOf(visit.now)}" required ${form.invalid('replyBy')}></label>${form.fault('replyBy')}
<small>${say('referral-carry-more')}</small><button>${say('referral-carry-do')}</button>${form.rest}</form></section>`;
}
