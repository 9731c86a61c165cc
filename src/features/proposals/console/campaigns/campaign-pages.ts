// Where staff keep campaigns of ideas: the list, one of them with its axes and counts, and the form of both.
import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { nameOf } from '../../../../console/components.ts';
import { again, findFaults } from '../../../../console/form-drafts.ts';
import type { Answer } from '../../../../console/layout.ts';
import { ArabicName, Name } from '../../../../console/name-fields.ts';
import { actorOf, type Visit } from '../../../../console/request.ts';
import type { Routes } from '../../../../console/routes.ts';
import { MOST_AXES, MOST_KEPT } from '../../../../domain/campaign.ts';
import { latinDigits } from '../../../../domain/digits.ts';
import {
  type AxisPlan,
  type CampaignPlan,
  countByAxis,
  listCampaigns,
  readCampaign,
  saveCampaign,
} from '../../campaigns/campaigns.ts';
import { THEMES } from '../list-view.ts';
import { CAMPAIGNS, campaignPage, campaignsPage } from './campaign-views.ts';

const UNDER = '/console/proposals';
const Id = z.uuid();
const day = z.iso.date().transform((text) => new Date(text));
const Named = z
  .object({ nameAr: ArabicName, nameFr: Name, opensOn: day, closesOn: day })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    path: ['closesOn'],
    params: { why: 'campaign-days' },
  });
const Axis = z.object({
  ...{ nameAr: ArabicName, nameFr: Name, theme: z.enum(THEMES) },
  quota: z
    .string()
    .transform((text) => Number(latinDigits(text).trim()))
    .pipe(z.number().int().min(1).max(MOST_KEPT)),
});

export function openCampaigns(routes: Routes): void {
  routes.get('/campaigns', 'proposals.read', showList);
  routes.post('/campaigns', 'proposals.write', (visit) => save(visit, null));
  routes.get('/campaigns/:id', 'proposals.read', (visit) => showCampaign(visit));
  routes.post('/campaigns/:id', 'proposals.write', (visit) => save(visit, visit.params.id ?? ''));
}

async function showList(visit: Visit): Promise<Answer> {
  const { db } = visit.parts;
  const campaigns = await listCampaigns(db);
  const axes = campaigns.flatMap((campaign) => campaign.axes.map(({ id }) => id));
  const body = campaignsPage(visit, { campaigns, counts: await countByAxis(db, axes) });
  return { is: 'page', title: visit.say('campaigns'), body, under: UNDER };
}

async function showCampaign(visit: Visit, trouble?: string): Promise<Answer> {
  const { db } = visit.parts;
  const id = Id.safeParse(visit.params.id);
  const campaign = id.success ? await readCampaign(db, id.data) : null;
  if (campaign === null) return { is: 'missing' };
  const counts = await countByAxis(
    db,
    campaign.axes.map((axis) => axis.id),
  );
  const body = campaignPage(visit, { campaign, counts }, trouble);
  const status = trouble === undefined ? 200 : 409;
  return { is: 'page', title: nameOf(visit, campaign), body, under: UNDER, status };
}

/** @param known the campaign of the address; null: a new one */
async function save(visit: Visit, known: string | null): Promise<Answer> {
  const { parts, form } = visit;
  const id = Id.safeParse(known ?? form.nonce);
  if (known !== null && (!id.success || (await readCampaign(parts.db, id.data)) === null))
    return { is: 'missing' };
  const page = known === null ? CAMPAIGNS : `${CAMPAIGNS}/${known}`;
  const plan = id.success ? readPlan(visit, id.data) : null;
  if (plan === null) return again(visit, page, undefined);
  const { is } = await saveCampaign(
    parts.db,
    plan,
    known === null ? null : (form.seen ?? ''),
    actorOf(visit),
  );
  if (is === 'missing') return { is: 'missing' };
  if (is !== 'done') return refused(visit, page, known, `campaign-${is}`);
  await parts.referenceData.refresh();
  return { is: 'redirect', to: `${CAMPAIGNS}/${plan.id}`, told: 'saved' };
}

function refused(visit: Visit, page: string, known: string | null, why: string): Answer | Promise<Answer> {
  if (known !== null) return showCampaign(visit, visit.say(`fault-${why}`));
  visit.faults.axes = { why };
  return again(visit, page, undefined);
}

/** What the form describes; null when something is wrong with it, as the faults of the visit then say. */
function readPlan(visit: Visit, id: string): CampaignPlan | null {
  const named = Named.safeParse(visit.form);
  findFaults(visit, named.error);
  const axes = Array.from({ length: MOST_AXES }, (_, at) => readAxis(visit, id, at)).filter(
    (axis) => axis !== null,
  );
  if (axes.length === 0) visit.faults.axes = { why: 'campaign-no-axis' };
  if (!named.success || Object.keys(visit.faults).length > 0) return null;
  return { id, ...named.data, axes };
}

/** A row without names is none. */
function readAxis(visit: Visit, campaign: string, at: number): AxisPlan | null {
  const of = (name: string) => visit.form[`axis${at}_${name}`] ?? '';
  if (of('nameAr').trim() === '' && of('nameFr').trim() === '') return null;
  const fields = { nameAr: of('nameAr'), nameFr: of('nameFr'), theme: of('theme'), quota: of('quota') };
  const read = Axis.safeParse(fields);
  for (const issue of read.error?.issues ?? [])
    visit.faults[`axis${at}_${String(issue.path[0])}`] ??= {
      why: issue.path[0] === 'nameAr' ? 'arabic' : 'wrong',
    };
  // A form that comes twice names the same new axis: its id is made of that of the campaign and its row.
  const made = uuidv5(`axis ${at} ${of('nameFr').trim()}`, campaign);
  return read.success ? { id: Id.safeParse(of('id')).data ?? made, ...read.data } : null;
}
