// What may be chosen, as staff list it in a draft: one by one, many lines at once, or the ideas of a campaign.
import type { Actor } from '../../database/audit.ts';
import type { Database, Transaction } from '../../database/client.ts';
import { PROPOSALS_KEPT } from '../../database/statuses.ts';
import { MOST_VOTE_OPTIONS, shareName } from '../../domain/vote.ts';
import { addPictures, type Picture } from '../../files/sent-pictures.ts';
import { changeVote, DONE, noteVote, type VoteChange, type WantedVote } from './changes.ts';

export interface OptionPlan {
  nameAr: string;
  nameFr: string;
  cost: number | null;
}

/** How it looks, and what it is said aloud, where staff sent that along. */
export interface OptionFiles {
  picture?: Picture | undefined;
  sound?: Picture | undefined;
}

const UNOWNED = { conversationId: null, caseId: null, eventId: null };

/** Lists options behind the others; the first of them with a picture, where there is one. */
export function addOptions(
  db: Database,
  { plans, picture, sound, ...wanted }: WantedVote & OptionFiles & { plans: readonly OptionPlan[] },
  by: Actor,
): Promise<VoteChange> {
  return inDraft(db, wanted, by, 'option', async (tx) => {
    const listed = await tx.voteOption.findMany({ where: { voteId: wanted.id } });
    const before = listed.length;
    if (plans.length === 0) return { is: 'no_way' };
    if (shareName([...listed, ...plans])) return { is: 'same_name' };
    if (before + plans.length > MOST_VOTE_OPTIONS) return { is: 'many_options' };
    const data = plans.map((plan, i) => ({ ...plan, voteId: wanted.id, position: before + i }));
    await tx.voteOption.createMany({ data });
    await keepFiles(tx, { voteId: wanted.id, position: before }, { picture, sound }, by.at);
    return DONE;
  });
}

/** Lists the ideas of a campaign that the commune kept, the most supported first, as many as there is room for. */
export function addIdeas(
  db: Database,
  { campaignId, ...wanted }: WantedVote & { campaignId: string },
  by: Actor,
): Promise<VoteChange> {
  return inDraft(db, wanted, by, 'ideas', async (tx) => {
    const before = await tx.voteOption.count({ where: { voteId: wanted.id } });
    const added = await tx.$executeRawUnsafe(
      `insert into "VoteOption" ("voteId", "position", "nameAr", "nameFr")
       select $1::uuid, $2::int - 1 + row_number() over (order by i."supports" desc, i."createdAt", i."id"), i."title", i."title" from (
         select p."id", p."createdAt", left(p."title", 60) as "title",
           (select count(*) from "ProposalSupport" s where s."proposalId" = p."id") as "supports"
         from "Proposal" p join "CampaignAxis" a on a."id" = p."axisId"
         where a."campaignId" = $3::uuid and p."status" in ${PROPOSALS_KEPT}
         order by 4 desc, p."createdAt", p."id" limit $4::int) i`,
      wanted.id,
      before,
      campaignId,
      MOST_VOTE_OPTIONS - before,
    );
    return added > 0 ? DONE : { is: 'no_way' };
  });
}

/** Writes one anew; a picture or a recording that comes along takes the place of the one before. */
export function editOption(
  db: Database,
  {
    position,
    plan,
    picture,
    sound,
    ...wanted
  }: WantedVote & OptionFiles & { position: number; plan: OptionPlan },
  by: Actor,
): Promise<VoteChange> {
  return inDraft(db, wanted, by, 'option_edit', async (tx) => {
    const where = { voteId: wanted.id, position };
    const others = await tx.voteOption.findMany({
      where: { voteId: wanted.id, position: { not: position } },
    });
    if (shareName([...others, plan])) return { is: 'same_name' };
    const { count } = await tx.voteOption.updateMany({ where, data: plan });
    if (count === 0) return { is: 'no_way' };
    await keepFiles(tx, where, { picture, sound }, by.at);
    return DONE;
  });
}

/** Takes one out; those behind it move up. */
export function removeOption(
  db: Database,
  { position, ...wanted }: WantedVote & { position: number },
  by: Actor,
): Promise<VoteChange> {
  return inDraft(db, wanted, by, 'option_out', async (tx) => {
    const gone = await tx.voteOption.deleteMany({ where: { voteId: wanted.id, position } });
    if (gone.count === 0) return { is: 'no_way' };
    // In the order of the list, each into the place that has just become free.
    const behind = await tx.voteOption.findMany({
      where: { voteId: wanted.id, position: { gt: position } },
      orderBy: { position: 'asc' },
    });
    await tx.voteOption.deleteMany({ where: { voteId: wanted.id, position: { gt: position } } });
    await tx.voteOption.createMany({
      data: behind.map((each) => ({ ...each, position: each.position - 1 })),
    });
    return DONE;
  });
}

async function keepFiles(
  tx: Transaction,
  where: { voteId: string; position: number },
  { picture, sound }: OptionFiles,
  at: Date,
): Promise<void> {
  const [attachmentId = null] = await addPictures(tx, picture ? [picture] : [], UNOWNED, at);
  const [soundId = null] = await addPictures(tx, sound ? [sound] : [], UNOWNED, at);
  const data = { ...(attachmentId && { attachmentId }), ...(soundId && { soundId }) };
  await tx.voteOption.updateMany({ where, data });
}

function inDraft(
  db: Database,
  wanted: WantedVote,
  by: Actor,
  deed: string,
  work: (tx: Transaction) => Promise<VoteChange>,
): Promise<VoteChange> {
  return changeVote(db, wanted, by, async (tx, status) => {
    if (status !== 'draft') return { is: 'no_way' };
    const changed = await work(tx);
    if (changed.is === 'done') await noteVote(tx, wanted.id, deed, by);
    return changed;
  });
}
