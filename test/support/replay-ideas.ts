// What staff do about ideas in a transcript, by the same functions that the console calls.
import { isProjectStage } from '../../src/domain/project.ts';
import { isProposalStatus } from '../../src/domain/proposal.ts';
import { OPINIONS } from '../../src/domain/referral.ts';
import { saveBody } from '../../src/features/bodies/bodies.ts';
import { saveCampaign } from '../../src/features/proposals/campaigns/campaigns.ts';
import { moveProposal } from '../../src/features/proposals/changes.ts';
import { mergeIdeas } from '../../src/features/proposals/merge/merge-ideas.ts';
import { partIdeas } from '../../src/features/proposals/merge/part-ideas.ts';
import { addProject, stageProject } from '../../src/features/proposals/projects/change-project.ts';
import { carryToBody, takeBackReferral } from '../../src/features/proposals/referrals/carry.ts';
import { correctReply, enterReply } from '../../src/features/proposals/referrals/reply.ts';
import type { ReplayTown } from './replay-town.ts';

type Hands = { town: ReplayTown; by: { staffId: string; scope: 'all'; at: Date } };
type Work = (hands: Hands, ...words: string[]) => Promise<unknown>;

const ideaOf = ({ town }: Hands, reference: string) =>
  town.db.proposal.findUniqueOrThrow({ where: { reference } });

const judge: Work = async (hands, reference = '', name = '', project = '', text = '') => {
  const { id, status: seen } = await ideaOf(hands, reference);
  if (!isProposalStatus(seen) || !isProposalStatus(name)) throw new Error(`no proposal can be ${name}`);
  const { town, by } = hands;
  const carries = project && (await town.db.project.findFirstOrThrow({ where: { nameFr: project } }));
  const move = { id, seen, status: name, text: text || null };
  return moveProposal(town.db, { ...move, projectId: carries ? carries.id : null }, by);
};

const planProject: Work = ({ town, by }, nameAr = '', nameFr = '', aboutAr = '', aboutFr = '') =>
  addProject(town.db, { id: town.context.newId(), nameAr, nameFr, aboutAr, aboutFr }, by);

const stage: Work = async ({ town, by }, nameFr = '', name = '', wordsAr = '', wordsFr = '') => {
  const { id, stage: seen } = await town.db.project.findFirstOrThrow({ where: { nameFr } });
  if (!isProjectStage(seen) || !isProjectStage(name)) throw new Error(`no project can be ${name}`);
  const words = { wordsAr: wordsAr || null, wordsFr: wordsFr || null };
  return stageProject(town.db, { id, seen, stage: name, ...words }, by);
};

const merge: Work = async (hands, reference = '', into = '') => {
  const { id, status: seen } = await ideaOf(hands, reference);
  if (!isProposalStatus(seen)) throw new Error(`unknown: ${seen}`);
  const { town, by } = hands;
  const intoId = (await ideaOf(hands, into)).id;
  const wanted = { id, intoId, seen, eventId: town.context.newId(), reason: 'the same' };
  return mergeIdeas(town.db, wanted, by);
};

const part: Work = async (hands, reference = '') => {
  const { id } = await ideaOf(hands, reference);
  const { town, by } = hands;
  return partIdeas(town.db, { id, eventId: town.context.newId(), reason: 'not the same' }, by);
};

const found: Work = ({ town, by }, nameAr = '', nameFr = '') =>
  saveBody(town.db, { id: town.context.newId(), nameAr, nameFr }, by);

/** An idea by its number, or a project by its French name. */
const carry: Work = async (hands, what = '', nameFr = '', replyBy = '') => {
  const { town, by } = hands;
  const { id: bodyId } = await town.db.body.findFirstOrThrow({ where: { nameFr } });
  const project = await town.db.project.findFirst({ where: { nameFr: what } });
  const about = project ? { projectId: project.id } : { proposalId: (await ideaOf(hands, what)).id };
  return carryToBody(town.db, { id: town.context.newId(), bodyId, about, replyBy }, by);
};

const awaitedOf = ({ town }: Hands, nameFr: string) =>
  town.db.referral.findFirstOrThrow({ where: { body: { nameFr }, opinion: null } });

const enter: Work = async (hands, nameFr = '', metOn = '', name = '', wordsAr = '', wordsFr = '') => {
  const { id } = await awaitedOf(hands, nameFr);
  const opinion = OPINIONS.find((each) => each === name);
  if (opinion === undefined) throw new Error(`no opinion is called ${name}`);
  const said = { wordsAr: wordsAr || null, wordsFr: wordsFr || null, metOn: metOn || null };
  return enterReply(hands.town.db, { id, opinion, ...said }, hands.by);
};

const correct: Work = async (hands, nameFr = '', name = '', wordsAr = '', wordsFr = '') => {
  const { db } = hands.town;
  const found = await db.referral.findFirstOrThrow({ where: { body: { nameFr }, opinion: { not: null } } });
  const opinion = OPINIONS.find((each) => each === name);
  if (opinion === undefined || !found.repliedAt) throw new Error(`no opinion is called ${name}`);
  const metOn = found.metOn?.toISOString().slice(0, 10) ?? null;
  const said = { wordsAr: wordsAr || null, wordsFr: wordsFr || null, metOn };
  return correctReply(db, { id: found.id, opinion, ...said, seen: found.repliedAt.getTime() }, hands.by);
};

const takeBack: Work = async (hands, nameFr = '') =>
  takeBackReferral(hands.town.db, (await awaitedOf(hands, nameFr)).id, hands.by);

/** Its axes: «…» / «…» each, behind the days. */
const openCampaign: Work = async ({ town, by }, names = '', days = '', said = '') => {
  const [nameAr = '', nameFr = ''] = names.split(' / ');
  const [from = '', to = ''] = days.split(' to ');
  const axes = said.split(', ').map((axis) => {
    const [ar = '', fr = ''] = axis.split(' / ');
    return { id: town.context.newId(), nameAr: ar, nameFr: fr, theme: 'services', quota: 6 };
  });
  const span = { opensOn: new Date(from), closesOn: new Date(to) };
  const plan = { id: town.context.newId(), nameAr, nameFr, ...span, axes };
  const saved = await saveCampaign(town.db, plan, null, by);
  await town.context.referenceData.refresh();
  return saved;
};

/** What a line of staff may say of ideas, and what is done for it. */
export const IDEAS: [RegExp, Work][] = [
  [/^the proposal ([\d-]+) is now ([a-z_]+)(?: in «(.+?)»)?(?:: (.+))?$/, judge],
  [/^merges the proposal ([\d-]+) into ([\d-]+)$/, merge],
  [/^takes the proposal ([\d-]+) apart again$/, part],
  [/^opens the campaign «(.+)» from (.+) with (.+)$/, openCampaign],
  [/^plans the project «(.+)» \/ «(.+)»: (.+) \/ (.+)$/, planProject],
  [/^founds «(.+)» \/ «(.+)»$/, found],
  [/^carries the idea ([\d-]+) to «(.+)» until (.{10})$/, carry],
  [/^carries the project «(.+)» to «(.+)» until (.{10})$/, carry],
  [/^enters the opinion of «(.+?)»(?: of (.{10}))?: ([a-z_]+)(?:: (.+) \/ (.+))?$/, enter],
  [/^corrects the opinion of «(.+?)»: ([a-z_]+)(?:: (.+) \/ (.+))?$/, correct],
  [/^takes back what «(.+)» was asked$/, takeBack],
  [/^the project «(.+)» is ([a-z_]+)(?:: (.+) \/ (.+))?$/, stage],
];
