// The campaigns of ideas: which there are, how many ideas each axis received and keeps, and how staff change them.
import { type Actor, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import { onceOnly } from '../../../database/idempotency.ts';
import type { Prisma } from '../../../database/prisma/client.ts';
import { PROPOSALS_KEPT } from '../../../database/statuses.ts';
import { isoOf } from '../../../domain/calendar.ts';

const AXES = { orderBy: [{ position: 'asc' }, { id: 'asc' }] } satisfies Prisma.Campaign$axesArgs;

export type WholeCampaign = Prisma.CampaignGetPayload<{ include: { axes: typeof AXES } }>;

/** All of them, the newest first: a commune has a few in a year. */
export function listCampaigns(db: Database): Promise<WholeCampaign[]> {
  return db.campaign.findMany({
    orderBy: [{ opensOn: 'desc' }, { id: 'desc' }],
    take: 200,
    include: { axes: AXES },
  });
}

export function readCampaign(db: Database, id: string): Promise<WholeCampaign | null> {
  return db.campaign.findUnique({ where: { id }, include: { axes: AXES } });
}

/** Ideas of an axis: how many came, and how many of them were taken into account. */
export interface AxisCount {
  axisId: string;
  received: number;
  kept: number;
}

/** True of an idea `p` that counts against the quota of its axis. */
const IS_KEPT = `p."projectId" is not null and p."status" in ${PROPOSALS_KEPT}`;

/** By axis; one of which no idea came is not among them. */
export async function countByAxis(
  db: Database | Prisma.TransactionClient,
  axes: readonly string[],
): Promise<Map<string, AxisCount>> {
  const found = await db.$queryRawUnsafe<AxisCount[]>(
    `select p."axisId", count(*)::int as "received", count(*) filter (where ${IS_KEPT})::int as "kept"
    from "Proposal" p where p."axisId" = any($1::uuid[]) group by p."axisId"`,
    [...axes],
  );
  return new Map(found.map((each) => [each.axisId, each]));
}

/** One more idea of this axis may be kept. The axis is kept from others until this is done: of two at once the second sees the first. */
export async function hasRoom(tx: Prisma.TransactionClient, axisId: string): Promise<boolean> {
  const [axis] = await tx.$queryRawUnsafe<{ quota: number }[]>(
    `select "quota" from "CampaignAxis" where "id" = $1::uuid for update`,
    axisId,
  );
  if (!axis) return true;
  return ((await countByAxis(tx, [axisId])).get(axisId)?.kept ?? 0) < axis.quota;
}

export interface AxisPlan {
  id: string;
  nameAr: string;
  nameFr: string;
  theme: string;
  quota: number;
}

export interface CampaignPlan {
  id: string;
  nameAr: string;
  nameFr: string;
  opensOn: Date;
  closesOn: Date;
  /** In the order in which they are offered. */
  axes: readonly AxisPlan[];
}

export type CampaignChange = {
  /** `used`: an axis that ideas came for is not taken away; `below`: more ideas of an axis are kept than its quota now says. */
  is: 'done' | 'missing' | 'changed' | 'overlaps' | 'used' | 'below';
};

/** The same of both: what a form shows, and what stands there. */
export const campaignText = ({ nameAr, nameFr, opensOn, closesOn, axes }: Omit<CampaignPlan, 'id'>): string =>
  JSON.stringify([
    ...[nameAr, nameFr, isoOf(opensOn), isoOf(closesOn)],
    axes.map((axis) => [axis.id, axis.nameAr, axis.nameFr, axis.theme, axis.quota]),
  ]);

/**
 * Makes a campaign, or writes one anew. No two are open on one day. A form that comes twice makes one.
 *
 * @param seen what was on the page, as `campaignText` writes it; null: a new one
 */
export function saveCampaign(
  db: Database,
  plan: CampaignPlan,
  seen: string | null,
  by: Actor,
): Promise<CampaignChange> {
  const work = async (tx: Prisma.TransactionClient): Promise<CampaignChange> => {
    await tx.$executeRawUnsafe(`lock table "Campaign" in share row exclusive mode`);
    const now = await tx.campaign.findUnique({ where: { id: plan.id }, include: { axes: AXES } });
    if (now === null && seen !== null) return { is: 'missing' };
    if (now !== null && campaignText(now) === campaignText(plan)) return { is: 'done' };
    if (now !== null && campaignText(now) !== seen) return { is: 'changed' };
    const why = await whyNot(tx, plan, now);
    if (why !== null) return { is: why };
    await write(tx, plan, now);
    await recordDeed(tx, { ...by, action: 'campaign.save', subject: 'campaign', subjectId: plan.id });
    return { is: 'done' };
  };
  return onceOnly<CampaignChange>(() => db.$transaction(work), { is: 'changed' });
}

async function whyNot(
  tx: Prisma.TransactionClient,
  { id, opensOn, closesOn, axes }: CampaignPlan,
  now: WholeCampaign | null,
): Promise<'overlaps' | 'used' | 'below' | null> {
  const others = { id: { not: id }, opensOn: { lte: closesOn }, closesOn: { gte: opensOn } };
  if ((await tx.campaign.count({ where: others })) > 0) return 'overlaps';
  const own = (now?.axes ?? []).map((axis) => axis.id);
  await tx.$queryRawUnsafe(
    `select 1 from "CampaignAxis" where "id" = any($1::uuid[]) order by "id" for update`,
    own,
  );
  const counts = await countByAxis(tx, own);
  if (own.some((axis) => counts.has(axis) && !axes.some((each) => each.id === axis))) return 'used';
  return axes.some((axis) => (counts.get(axis.id)?.kept ?? 0) > axis.quota) ? 'below' : null;
}

async function write(
  tx: Prisma.TransactionClient,
  { id, axes, ...named }: CampaignPlan,
  now: WholeCampaign | null,
): Promise<void> {
  await tx.campaign.upsert({ where: { id }, create: { id, ...named }, update: named });
  const kept = axes.map((axis) => axis.id);
  await tx.campaignAxis.deleteMany({ where: { campaignId: id, id: { notIn: kept } } });
  for (const [position, { id: axisId, ...axis }] of axes.entries()) {
    const isThere = now?.axes.some((each) => each.id === axisId) ?? false;
    // One of another campaign is there already, and is refused by its key.
    if (isThere) await tx.campaignAxis.update({ where: { id: axisId }, data: { ...axis, position } });
    else await tx.campaignAxis.create({ data: { id: axisId, campaignId: id, ...axis, position } });
  }
}
