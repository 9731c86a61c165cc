// What waits to be typed under a petition: each with what was said or shown, and the fields for it.

import { html } from 'hono/html';
import { ago, nonce, select, wordFor } from '../../../console/components.ts';
import { formAt } from '../../../console/form-fields.ts';
import type { Markup } from '../../../console/layout.ts';
import { pagerOf } from '../../../console/pagination.ts';
import type { Visit } from '../../../console/request.ts';
import { openSealed } from '../../../console/revealed-names.ts';
import type { Page } from '../../../database/pagination.ts';
import { maskCard } from '../../../domain/card-mask.ts';
import { SPOKEN_FAULTS } from '../../../domain/spoken-support.ts';
import type { WholePetition } from '../queries.ts';
import type { SpokenRow } from '../spoken/list-spoken.ts';
import { paperHead, takesPaper } from './sheets-view.ts';

export const spokenAt = (petitionId: string): string => `/console/petitions/${petitionId}/spoken`;

export function spokenPage(visit: Visit, petition: WholePetition, { rows, next }: Page<SpokenRow>): Markup {
  const { say } = visit;
  const path = spokenAt(petition.id);
  const takes = takesPaper(petition);
  return html`${paperHead(visit, petition, say('spoken'))}<p class="soft">${say('spoken-more')}</p>
${takes ? '' : html`<p class="note">${say('paper-over')}</p>`}
${rows.length === 0 ? html`<div class="empty"><p>${say('spoken-none')}</p></div>` : html`<div class="cards">${rows.map((row) => card(visit, path, row, takes))}</div>`}
${pagerOf(visit, path, next)}`;
}

function card(visit: Visit, path: string, row: SpokenRow, takes: boolean): Markup {
  const { tie, again, citizen } = row;
  const about = [
    ago(visit, row.createdAt),
    wordFor(visit, 'language', citizen.language),
    tie === null ? visit.say('spoken-again') : wordFor(visit, 'tie', tie),
  ];
  return html`<section class="card" id="spoken-${row.id}"><p class="soft">${about.map((each, i) => html`${i > 0 ? ' · ' : ''}${each}`)}</p>
${takes ? typingForm(visit, path, row) : ''}${takes ? refusalForm(visit, path, row, again) : ''}</section>`;
}

function typingForm(visit: Visit, path: string, row: SpokenRow): Markup {
  const { say } = visit;
  const action = `${path}/${row.id}`;
  const form = formAt(visit, action);
  const field = (name: 'name' | 'card' | 'digits', most: number, attributes: Markup) =>
    html`<label>${say(`spoken-${name}`)}<input name="${name}" value="${form.value(name)}" required maxlength="${most}" autocomplete="off" ${attributes} ${form.invalid(name)}></label>${form.fault(name)}`;
  const name =
    row.name === null
      ? html`${files(visit, path, row, row.nameFiles)}${field('name', 80, html`dir="auto"`)}`
      : html`<p><bdi>${openSealed(visit, row.name, `SpokenSupport.name.${row.id}`) ?? '—'}</bdi></p>`;
  const number = openSealed(visit, row.card, `SpokenSupport.card.${row.id}`);
  const given =
    row.card === null
      ? html`${files(visit, path, row, row.cardFiles)}${field('card', 20, html`dir="ltr"`)}`
      : html`<p>${say('spoken-card')} <bdi>${number === null ? '—' : maskCard(number)}</bdi></p>`;
  const digits = html`${files(visit, path, row, row.cardFiles)}${field('digits', 3, html`dir="ltr" inputmode="numeric"`)}`;
  return html`<form method="post" action="${action}" class="stack">${form.start}${nonce()}${row.again ? digits : html`${name}${given}`}
<button class="main">${say('spoken-do')}</button>${form.rest}</form>`;
}

/** The recordings and pictures of one part. */
function files(visit: Visit, path: string, { attachments }: SpokenRow, ids: string[]): Markup {
  const { say } = visit;
  const found = attachments.filter(({ id }) => ids.includes(id));
  return html`${found.map((file) => {
    const address = `${path}/files/${file.id}`;
    if (file.state !== 'stored') return html`<p class="soft">${wordFor(visit, 'file', file.state)}</p>`;
    if (file.media === 'voice' || file.media === 'audio')
      return html`<p><audio controls preload="none" src="${address}" aria-label="${say('voice')}"></audio></p>`;
    if (file.mimeType?.startsWith('image/'))
      return html`<p><a class="photo" href="${address}"><img src="${address}" alt="${say('photo')}" loading="lazy"></a></p>`;
    return html`<p><a href="${address}">${say('document')}</a></p>`;
  })}`;
}

function refusalForm(visit: Visit, path: string, { id }: SpokenRow, again: boolean): Markup {
  const { say } = visit;
  const action = `${path}/${id}/refuse`;
  const form = formAt(visit, action);
  const faults = SPOKEN_FAULTS.filter((fault) => again || fault !== 'wrong_digits');
  const choices = faults.map((value) => ({ value, label: wordFor(visit, 'spoken-fault', value) }));
  const isTyped = form.value('fault') !== '' || form.value('text') !== '';
  return html`<details ${isTyped ? html`open` : ''}><summary>${say('spoken-refuse')}</summary><form method="post" action="${action}" class="stack">${form.start}${nonce()}
${select('fault', say('support-fault'), choices, form.value('fault'), say('choose'))}${form.fault('fault')}
<label>${say('spoken-text')}<textarea name="text" rows="2" maxlength="500" dir="auto" ${form.invalid('text')}>${form.value('text')}</textarea></label>${form.fault('text')}
<button>${say('spoken-refuse-do')}</button>${form.rest}</form></details>`;
}
