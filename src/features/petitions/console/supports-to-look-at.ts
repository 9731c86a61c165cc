// Supports that staff should look at before there are enough, and cards that two people claim: settled with a reason.
import { html } from 'hono/html';
import { z } from 'zod';
import { nameOf, nonce, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import { shortMoment } from '../../../console/format.ts';
import type { Answer, Markup } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import type { Routes } from '../../../console/routes.ts';
import { cardKey, checkCard, maskName } from '../../../domain/citizen.ts';
import { isBeforeDeposit, isPetitionStatus } from '../../../domain/petition.ts';
import { SUPPORT_FAULTS } from '../../../domain/petition-sheet.ts';
import { readWholePetition, type WholePetition } from '../queries.ts';
import { countPending, revealStrange, type StrangeSupport, settleSupports } from '../settle-supports.ts';

const ROWS = 200;
const PICK = 'pick-';
const Settle = z.object({
  nonce: z.uuid(),
  state: z.enum(['counted', 'refused']),
  fault: z.enum(SUPPORT_FAULTS).or(z.literal('')).default(''),
  reason: z.string().trim().min(3).max(500),
});

export function openLook(routes: Routes): void {
  routes.get('/petitions/:id/look', 'people.confided', (visit) => askFirst(visit));
  routes.post('/petitions/:id/look', 'people.confided', (visit) => show(visit), 'proof');
  routes.post('/petitions/:id/settle', 'people.confided', settle, 'proof');
}

async function find(visit: Visit): Promise<WholePetition | null> {
  const id = z.uuid().safeParse(visit.params.id);
  const found = id.success ? await readWholePetition(visit.parts.db, id.data) : null;
  return found !== null && isPetitionStatus(found.status) && isBeforeDeposit(found.status) ? found : null;
}

async function askFirst(visit: Visit, trouble?: string): Promise<Answer> {
  const { say } = visit;
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const count = await countPending(visit.parts.db, found.id);
  const path = `/console/petitions/${found.id}/look`;
  const body = html`${head(visit, found)}${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<p>${say('look-more', { count })}</p>
<form method="post" action="${path}"><button class="main">${say('look-show')}</button></form>
<section class="card"><h2>${say('look-card')}</h2><form method="post" action="${path}" class="stack">
<label>${say('look-card-field')}<input name="card" required maxlength="20" dir="ltr" autocomplete="off"></label><button>${say('look-card-find')}</button></form></section>`;
  const status = trouble === undefined ? 200 : 409;
  return { is: 'page', title: say('look'), body, status };
}

function head(visit: Visit, found: WholePetition): Markup {
  const name = nameOf(visit, { nameAr: found.titleAr, nameFr: found.titleFr });
  return html`<nav class="crumb"><a href="/console/petitions">${visit.say('petitions')}</a> / <a href="/console/petitions/${found.id}"><bdi class="ref">${found.reference}</bdi></a></nav>
<h1>${visit.say('look')}</h1><p><bdi>${name}</bdi></p>`;
}

/** @param trouble why what was settled was not carried out: everything chosen and typed stands there again */
async function show(visit: Visit, trouble?: string): Promise<Answer> {
  const { say, form, parts } = visit;
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const card = form.card?.trim() ?? '';
  if (card !== '' && !checkCard(card)) return askFirst(visit, say('look-card-wrong'));
  const asked = form.of ? form.of : null;
  const personHash = card === '' ? asked : parts.cipher.hash(cardKey(card));
  const rows = await revealStrange(
    parts.db,
    { petitionId: found.id, personHash, most: ROWS },
    actorOf(visit),
  );
  const path = `/console/petitions/${found.id}/settle`;
  const typed = formAt(visit, path);
  const body = html`${head(visit, found)}${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}${
    rows.length === 0
      ? html`<div class="empty"><p>${say('look-none')}</p></div>`
      : html`<form method="post" action="${path}" class="stack">${nonce()}<input type="hidden" name="of" value="${personHash ?? ''}">
${table(visit, rows)}
${select('state', say('look-decision'), choices(visit), typed.value('state'), say('choose'))}
${select('fault', say('support-fault'), faults(visit), typed.value('fault'), say('look-fault-none'))}
<label>${say('look-reason')}<textarea name="reason" rows="2" required minlength="3" maxlength="500" dir="auto" aria-describedby="look-reason-hint">${typed.value('reason')}</textarea></label><small id="look-reason-hint">${say('look-reason-hint')}</small>
<button class="main">${say('look-settle')}</button></form>`
  }`;
  return { is: 'page', title: say('look'), body, status: trouble === undefined ? 200 : 409 };
}

const choices = (visit: Visit) =>
  (['counted', 'refused'] as const).map((value) => ({ value, label: wordFor(visit, 'support', value) }));

const faults = (visit: Visit) =>
  SUPPORT_FAULTS.map((value) => ({ value, label: wordFor(visit, 'support-fault', value) }));

function table(visit: Visit, rows: StrangeSupport[]): Markup {
  const columns = ['pick', 'name', 'card', 'phone', 'signs', 'state', 'when'].map((name) =>
    visit.say(`look-column-${name}`),
  );
  return html`<div class="table" role="region" aria-label="${visit.say('look')}" tabindex="0"><table><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => rowView(visit, row))}</tbody></table></div>`;
}

/** Two claims are told apart by what they have in common, not by whole names and numbers. */
function rowView(visit: Visit, row: StrangeSupport): Markup {
  const { say, language, now } = visit;
  const name = maskName(openSealed(visit, row.name, `Support.name.${row.id}`) ?? '—');
  return html`<tr><td data-label="${say('look-column-pick')}"><input type="checkbox" name="${PICK}${row.id}" value="1" ${visit.form[`${PICK}${row.id}`] === '1' ? html`checked` : ''} aria-label="${name}"></td>
<td data-label="${say('look-column-name')}"><bdi>${name}</bdi></td>
<td data-label="${say('look-column-card')}">${say('look-number', { number: row.card })} <bdi>•••${row.cardTail}</bdi></td>
<td data-label="${say('look-column-phone')}">${say('look-number', { number: row.phone })} ${row.channel === null ? '' : wordFor(visit, 'channel', row.channel)}</td>
<td data-label="${say('look-column-signs')}">${row.signs.map((sign) => html`<span class="status">${wordFor(visit, 'sign', sign)}</span> `)}</td>
<td data-label="${say('look-column-state')}">${row.again ? say('support-again') : wordFor(visit, 'support', row.state)}</td>
<td data-label="${say('look-column-when')}"><time datetime="${row.createdAt.toISOString()}">${shortMoment(language, row.createdAt, now)}</time></td></tr>`;
}

async function settle(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (found === null) return { is: 'missing' };
  const read = Settle.safeParse(visit.form);
  const picked = Object.keys(visit.form)
    .filter((name) => name.startsWith(PICK))
    .map((name) => z.uuid().safeParse(name.slice(PICK.length)).data)
    .filter((id) => id !== undefined);
  if (!read.success || picked.length === 0) return show(visit, visit.say('look-incomplete'));
  const { nonce: eventId, state, reason } = read.data;
  // What does not count has a fault from the list; nothing chosen is another one, which the words tell.
  const fault = state === 'counted' ? null : read.data.fault || 'other';
  const settling = { petitionId: found.id, eventId, ids: picked, state, fault, reason };
  const { is } = await settleSupports(visit.parts.db, settling, actorOf(visit));
  if (is === 'missing') return { is: 'missing' };
  if (is === 'no_way') return askFirst(visit, visit.say('petition-no-way'));
  visit.parts.changed.publish({ kind: 'flag', id: found.id });
  return { is: 'redirect', to: `/console/petitions/${found.id}/look`, told: 'saved' };
}
