// The file that goes to the president of the council, to be printed in Arabic and French.

import { html } from 'hono/html';
import { z } from 'zod';
import { shortDay, today } from '../../../console/format.ts';
import { type Answer, DIRECTION, type Markup } from '../../../console/layout.ts';
import { type Language, sayIn, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { showsFrench } from '../../../domain/names.ts';
import { TIES } from '../../../domain/petition.ts';
import { countTies, readWholePetition, type WholePetition } from '../queries.ts';

const PAPERS = ['list', 'cards', 'proof'] as const;

export function openDepositFile(routes: Routes): void {
  routes.get('/petitions/:id/file', 'petitions.read', async (visit): Promise<Answer> => {
    const id = z.uuid().safeParse(visit.params.id);
    const found = id.success ? await readWholePetition(visit.parts.db, id.data) : null;
    if (found === null || found.status === 'draft') return { is: 'missing' };
    const ties = await countTies(visit.parts.db, found.id);
    const body = html`<p class="screen-only"><button type="button" data-print class="main">${visit.say('print')}</button>
<a class="button" href="/console/petitions/${found.id}/file.pdf">${visit.say('deposit-copy')}</a>
${found.receiptNumber === null ? '' : html`<a class="button" href="/console/petitions/${found.id}/receipt.pdf">${visit.say('receipt-pdf')}</a>`}
<a href="/console/petitions/${found.id}">${visit.say('back-to-petition')}</a></p>
${visit.may('people.confided') ? html`<form class="screen-only" method="post" action="/console/petitions/${found.id}/file.pdf"><button>${visit.say('deposit-bureau')}</button></form>` : ''}
${paper(visit, 'ar', found, ties)}${paper(visit, 'fr', found, ties)}`;
    return { is: 'page', title: visit.say('deposit-file'), body };
  });
}

function paper(visit: Visit, language: Language, found: WholePetition, ties: Map<string, number>): Markup {
  const say = sayIn(visit.parts, language);
  const { commune } = visit.parts.referenceData.settings;
  const french = showsFrench(language);
  const day = (moment: Date | null) => (moment === null ? '—' : shortDay(language, today(moment)));
  const name = french ? commune.nameFr : commune.nameAr;
  return html`<article class="paper" lang="${language}" dir="${DIRECTION[language]}">
<header><p>${name}</p><h1>${say('deposit-title')}</h1><p>${say('deposit-law')}</p></header>
<dl class="facts"><dt>${say('deposit-to')}</dt><dd>${say('deposit-president', { commune: name })}</dd>
<dt>${say('reference')}</dt><dd><bdi class="ref">${found.reference}</bdi></dd><dt>${say('deposit-date')}</dt><dd>${blank()}</dd>
<dt>${say('deposit-subject')}</dt><dd><strong>${french ? found.titleFr : found.titleAr}</strong></dd></dl>
<h2>${say('deposit-text')}</h2><p class="words">${french ? found.textFr : found.textAr}</p>
<h2>${say('deposit-supports')}</h2><p>${say(found.threshold === 0 ? 'deposit-count-association' : 'deposit-count', { count: found.supports, threshold: found.threshold, date: day(found.openedAt) })}</p>
<dl class="facts">${TIES.map((tie) => html`<dt>${say(`tie-${tie}`)}</dt><dd>${ties.get(tie) ?? 0}</dd>`)}</dl><p><small>${say('deposit-no-signature')}</small></p>
<h2>${say('deposit-agent')}</h2><dl class="facts">${(['name', 'card', 'address', 'phone'] as const).map((each) => html`<dt>${say(`deposit-agent-${each}`)}</dt><dd>${blank()}</dd>`)}</dl>
<h2>${say('deposit-papers')}</h2><ol>${PAPERS.map((each) => html`<li>${say(`deposit-paper-${each}`)}</li>`)}</ol>
<footer class="pair wide"><p>${say('deposit-agent-signature')}${blank()}</p><p>${say('deposit-receipt')}${blank()}</p></footer></article>`;
}

/** A line to be written on by hand. */
function blank(): Markup {
  return html`<span class="blank" aria-hidden="true"></span>`;
}
