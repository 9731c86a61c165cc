// What the list of campaigns and one campaign look like: axes with their counts, and the form by which they are kept.
import { html } from 'hono/html';
import { nameOf, nonce, select, wordFor } from '../../../../console/components.ts';
import { formAt } from '../../../../console/form-fields.ts';
import { shortDay } from '../../../../console/format.ts';
import type { Markup } from '../../../../console/layout.ts';
import type { Visit } from '../../../../console/request.ts';
import { isoOf } from '../../../../domain/calendar.ts';
import { campaignState, MOST_AXES, MOST_KEPT } from '../../../../domain/campaign.ts';
import { directionOf, type StaffLanguage } from '../../../../words/languages.ts';
import { type AxisCount, campaignText, type WholeCampaign } from '../../campaigns/campaigns.ts';
import { THEMES } from '../list-view.ts';

export const CAMPAIGNS = '/console/campaigns';
const BADGES = { ahead: 'in_progress', open: 'closed', over: '' } as const;
/** Rows for axes that are still to be named. */
const BLANK = 4;

interface Counted {
  campaign: WholeCampaign;
  counts: ReadonlyMap<string, AxisCount>;
}

const stateBadge = (visit: Visit, campaign: WholeCampaign): Markup => {
  const state = campaignState(campaign, visit.now);
  return html`<span class="status ${BADGES[state]}">${visit.say(`campaign-${state}`)}</span>`;
};

const daysOf = ({ language, say }: Visit, { opensOn, closesOn }: WholeCampaign): string =>
  say('campaign-days', {
    from: shortDay(language, opensOn),
    to: shortDay(language, closesOn),
  });

const total = ({ campaign, counts }: Counted, of: 'received' | 'kept'): number =>
  campaign.axes.reduce((sum, { id }) => sum + (counts.get(id)?.[of] ?? 0), 0);

export function campaignsPage(
  visit: Visit,
  { campaigns, counts }: { campaigns: WholeCampaign[]; counts: ReadonlyMap<string, AxisCount> },
): Markup {
  const { say } = visit;
  return html`<nav class="crumb"><a href="/console/proposals">${say('proposals')}</a></nav><h1>${say('campaigns')}</h1><p class="soft">${say('campaigns-more')}</p>
${
  campaigns.length === 0
    ? html`<div class="empty"><p>${say('campaigns-none')}</p></div>`
    : html`<div class="table" role="region" aria-label="${say('campaigns')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('campaign')}</th><th scope="col">${say('campaign-when')}</th><th scope="col">${say('status')}</th><th scope="col">${say('campaign-received')}</th><th scope="col">${say('campaign-kept')}</th></tr></thead>
<tbody>${campaigns.map((campaign) => rowView(visit, { campaign, counts }))}</tbody></table></div>`
}
${visit.may('proposals.write') ? html`<section class="card spaced"><h2>${say('campaign-new')}</h2>${campaignForm(visit, null)}</section>` : ''}`;
}

function rowView(visit: Visit, counted: Counted): Markup {
  const { say } = visit;
  const { campaign } = counted;
  return html`<tr><td class="key"><a href="${CAMPAIGNS}/${campaign.id}"><bdi>${nameOf(visit, campaign)}</bdi></a></td>
<td data-label="${say('campaign-when')}">${daysOf(visit, campaign)}</td><td data-label="${say('status')}">${stateBadge(visit, campaign)}</td>
<td data-label="${say('campaign-received')}">${total(counted, 'received')}</td><td data-label="${say('campaign-kept')}">${total(counted, 'kept')}</td></tr>`;
}

export function campaignPage(visit: Visit, counted: Counted, trouble?: string): Markup {
  const { say } = visit;
  const { campaign } = counted;
  return html`<nav class="crumb"><a href="/console/proposals">${say('proposals')}</a> / <a href="${CAMPAIGNS}">${say('campaigns')}</a></nav>
<header class="title"><h1><bdi>${nameOf(visit, campaign)}</bdi></h1>${stateBadge(visit, campaign)}</header>
${trouble === undefined ? '' : html`<p class="alert" role="alert">${trouble}</p>`}
<p>${daysOf(visit, campaign)} · <a href="/public/campaigns/${campaign.id}">${say('public-page')}</a></p>
<div class="table" role="region" aria-label="${say('campaign-axes')}" tabindex="0"><table data-rows>
<thead><tr><th scope="col">${say('campaign-axis')}</th><th scope="col">${say('theme')}</th><th scope="col">${say('campaign-received')}</th><th scope="col">${say('campaign-kept')}</th></tr></thead>
<tbody>${campaign.axes.map((axis) => {
    const { received, kept } = counted.counts.get(axis.id) ?? { received: 0, kept: 0 };
    return html`<tr><td class="key"><a href="/console/proposals?status=all&axis=${axis.id}"><bdi>${nameOf(visit, axis)}</bdi></a></td>
<td data-label="${say('theme')}">${wordFor(visit, 'theme', axis.theme)}</td><td data-label="${say('campaign-received')}">${received}</td>
<td data-label="${say('campaign-kept')}">${say('campaign-kept-of', { kept, quota: axis.quota })}</td></tr>`;
  })}</tbody></table></div>
${visit.may('proposals.write') ? html`<section class="card spaced"><h2>${say('campaign-edit')}</h2>${campaignForm(visit, campaign)}</section>` : ''}`;
}

function campaignForm(visit: Visit, campaign: WholeCampaign | null): Markup {
  const { say } = visit;
  const action = campaign === null ? CAMPAIGNS : `${CAMPAIGNS}/${campaign.id}`;
  const form = formAt(visit, action);
  const field = (name: 'nameAr' | 'nameFr', language: StaffLanguage) =>
    html`<label>${say(`name-${language}`)}<input name="${name}" value="${form.value(name, campaign?.[name])}" required minlength="2" maxlength="120" lang="${language}" dir="${directionOf(language)}" ${form.invalid(name)}>${form.fault(name)}</label>`;
  const day = (name: 'opensOn' | 'closesOn', label: string) =>
    html`<label>${say(label)}<input type="date" name="${name}" value="${form.value(name, campaign === null ? '' : isoOf(campaign[name]))}" required ${form.invalid(name)}>${form.fault(name)}</label>`;
  const rows = Math.min(MOST_AXES, (campaign?.axes.length ?? 0) + BLANK);
  return html`<form method="post" action="${action}" class="stack">${form.start}${nonce()}${campaign === null ? '' : html`<input type="hidden" name="seen" value="${campaignText(campaign)}">`}
<div class="pair wide">${field('nameAr', 'ar')}${field('nameFr', 'fr')}</div><div class="pair wide">${day('opensOn', 'campaign-opens')}${day('closesOn', 'campaign-closes')}</div>
<small>${say('campaign-days-more')}</small>${form.fault('axes')}
${Array.from({ length: rows }, (_, at) => axisFields(visit, action, at, campaign?.axes[at]))}
<small>${say('campaign-axes-more')}</small><button class="main">${say(campaign === null ? 'campaign-add' : 'save')}</button>${form.rest}</form>`;
}

function axisFields(
  visit: Visit,
  action: string,
  at: number,
  axis: WholeCampaign['axes'][number] | undefined,
): Markup {
  const { say } = visit;
  const form = formAt(visit, action);
  const of = (name: string) => `axis${at}_${name}`;
  const field = (name: 'nameAr' | 'nameFr', language: StaffLanguage) =>
    html`<label>${say(`name-${language}`)}<input name="${of(name)}" value="${form.value(of(name), axis?.[name])}" maxlength="120" lang="${language}" dir="${directionOf(language)}" ${form.invalid(of(name))}>${form.fault(of(name))}</label>`;
  const themes = THEMES.map((value) => ({ value, label: wordFor(visit, 'theme', value) }));
  return html`<fieldset class="stack"><legend>${say('campaign-axis-number', { number: at + 1 })}</legend>${axis === undefined ? '' : html`<input type="hidden" name="${of('id')}" value="${axis.id}">`}
<div class="pair wide">${field('nameAr', 'ar')}${field('nameFr', 'fr')}</div><div class="pair wide">${select(of('theme'), say('theme'), themes, form.value(of('theme'), axis?.theme ?? 'other'))}
<label>${say('campaign-quota')}<input type="number" name="${of('quota')}" min="1" max="${MOST_KEPT}" value="${form.value(of('quota'), axis?.quota ?? '')}" ${form.invalid(of('quota'))}>${form.fault(of('quota'))}</label></div></fieldset>`;
}
