// The public page of a campaign of ideas: its days, its axes, how many ideas each received and keeps, and those kept.

import type { Express, Request, Response } from 'express';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Asking } from '../../database/client.ts';
import { PROPOSALS_KEPT, PROPOSALS_NEVER_SHOWN } from '../../database/statuses.ts';
import { campaignState } from '../../domain/campaign.ts';
import { showsFrench } from '../../domain/names.ts';
import { STAFF_LANGUAGES } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { FRESH_SECONDS, type Look, type Markup, type PublicPage, sayIn, secured, sendPage } from './frame.ts';
import type { Card } from './share-card.ts';

interface PublicCampaign {
  id: string;
  nameAr: string;
  nameFr: string;
  opensOn: Date;
  closesOn: Date;
}

interface PublicAxis {
  id: string;
  nameAr: string;
  nameFr: string;
  theme: string;
  quota: number;
  received: number;
  kept: number;
}

interface KeptIdea {
  axisId: string;
  reference: string;
  title: string;
}

/** What the page needs of the others. */
export interface CampaignParts {
  db: Asking;
  words: Words;
  clock(): Date;
  lookOf(request: Request): Look;
  missing(look: Look): PublicPage;
  communeIn(language: string): string;
  /** A picture by what stands on it. */
  drawn(card: Card): Promise<Buffer>;
}

const SHOWN = `select c."id", c."nameAr", c."nameFr", c."opensOn", c."closesOn" from "Campaign" c`;
const KEPT = `p."projectId" is not null and p."status" in ${PROPOSALS_KEPT}`;
const AXES = `
select a."id", a."nameAr", a."nameFr", a."theme", a."quota", count(p."id")::int as "received", count(p."id") filter (where ${KEPT})::int as "kept"
from "CampaignAxis" a left join "Proposal" p on p."axisId" = a."id" where a."campaignId" = $1::uuid
group by a."id" order by a."position", a."id"`;
const IDEAS_KEPT = `
select p."axisId", p."reference", p."title" from "Proposal" p join "CampaignAxis" a on a."id" = p."axisId"
where a."campaignId" = $1::uuid and ${KEPT} and p."status" not in ${PROPOSALS_NEVER_SHOWN} and p."listedAt" is not null
order by p."listedAt", p."id" limit 500`;
/** On the first page of all: older ones are found by their address. */
const NEWEST = `${SHOWN} where c."opensOn" <= $1::date order by c."opensOn" desc limit 3`;

/** Puts the pages into the server. */
export function openCampaignPages(app: Express, parts: CampaignParts): void {
  app.get('/public/campaigns/:id', async (request, response) => {
    const look = parts.lookOf(request);
    const found = await readShown(parts, request);
    await sendPage(response, look, found ? await campaignPage(parts, look, found) : parts.missing(look));
  });
  for (const language of STAFF_LANGUAGES) {
    app.get(`/public/campaigns/:id/card-${language}.png`, async (request, response) => {
      const look = { ...parts.lookOf(request), language, say: sayIn(parts.words, language) };
      const found = await readShown(parts, request);
      if (!found) return sendPage(response, look, parts.missing(look));
      await sendCard(parts, look, found, response);
    });
  }
}

/** Null: there is none. One that is still ahead is announced. */
async function readShown({ db }: CampaignParts, request: Request): Promise<PublicCampaign | null> {
  const id = z.uuid().safeParse(request.params.id);
  if (!id.success) return null;
  const [found] = await db.$queryRawUnsafe<PublicCampaign[]>(`${SHOWN} where c."id" = $1::uuid`, id.data);
  return found ?? null;
}

const nameIn = (language: string, { nameAr, nameFr }: { nameAr: string; nameFr: string }): string =>
  showsFrench(language) ? nameFr : nameAr;

async function campaignPage(
  { db, words, clock }: CampaignParts,
  look: Look,
  campaign: PublicCampaign,
): Promise<PublicPage> {
  const { say, language } = look;
  const [axes, kept] = await Promise.all([
    db.$queryRawUnsafe<PublicAxis[]>(AXES, campaign.id),
    db.$queryRawUnsafe<KeptIdea[]>(IDEAS_KEPT, campaign.id),
  ]);
  const title = nameIn(language, campaign);
  const cards = axes.map((axis) => axisCard(look, words, axis, kept));
  const body = html`<article class="card"><span class="badge">${say(`campaign_${campaignState(campaign, clock())}`)}</span><h1>${title}</h1>
<p>${daysIn(words, look, campaign)}</p><p><strong>${countsIn(look, axes)}</strong></p></article>${cards}`;
  return { title, summary: countsIn(look, axes), body, card: `${look.path}/card-${language}.png` };
}

function axisCard(look: Look, words: Words, axis: PublicAxis, kept: readonly KeptIdea[]): Markup {
  const { say, language } = look;
  const ideas = kept.filter(({ axisId }) => axisId === axis.id);
  const rows = ideas.map(
    ({ reference, title }) =>
      html`<li><a href="/public/ideas/${reference}?lang=${language}" dir="auto">${title}</a></li>`,
  );
  return html`<section class="card"><h2>${nameIn(language, axis)}</h2><p class="soft">${words.say(language, { message: `theme-${axis.theme}` })}</p>
<p>${say('campaign_received', { count: axis.received })} · ${say('campaign_kept', { count: axis.kept, quota: axis.quota })}</p>${rows.length === 0 ? '' : html`<ul class="rows">${rows}</ul>`}</section>`;
}

const daysIn = (words: Words, { say, language }: Look, { opensOn, closesOn }: PublicCampaign): string =>
  say('campaign_days', { from: words.date(language, opensOn), to: words.date(language, closesOn) });

/** Over all axes. */
const countsIn = ({ say }: Look, axes: readonly PublicAxis[]): string =>
  say('campaign_counts', {
    received: axes.reduce((sum, { received }) => sum + received, 0),
    kept: axes.reduce((sum, { kept }) => sum + kept, 0),
  });

async function sendCard(
  { db, words, clock, communeIn, drawn }: CampaignParts,
  look: Look,
  campaign: PublicCampaign,
  response: Response,
): Promise<void> {
  const { language, say } = look;
  const axes = await db.$queryRawUnsafe<PublicAxis[]>(AXES, campaign.id);
  const state = say(`campaign_${campaignState(campaign, clock())}`);
  const picture = await drawn({
    ...{ language, commune: communeIn(language), title: nameIn(language, campaign), share: null },
    ...{ supports: countsIn(look, axes), status: `${state} · ${daysIn(words, look, campaign)}` },
  });
  secured(response).set('Cache-Control', `public, max-age=${FRESH_SECONDS}`).type('png').send(picture);
}

/** The latest of them, for the first page of all; none has begun yet: nothing. */
export async function campaignsCard(db: Asking, now: Date, { say, language }: Look): Promise<Markup | ''> {
  const found = await db.$queryRawUnsafe<PublicCampaign[]>(NEWEST, now);
  if (found.length === 0) return '';
  const rows = found.map(
    (each) =>
      html`<li><a href="/public/campaigns/${each.id}?lang=${language}">${nameIn(language, each)}</a><br><span class="soft">${say(`campaign_${campaignState(each, now)}`)}</span></li>`,
  );
  return html`<section class="card"><h2>${say('campaigns')}</h2><ul class="rows">${rows}</ul></section>`;
}
