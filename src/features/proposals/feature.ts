// Ideas: submitted, read and supported.

import type { Feature } from '../feature.ts';
import { aimIdea, readProposal, submitProposal, supportProposal } from './actions.ts';
import { proposalsAudit } from './audited.ts';
import { campaignAxes } from './campaigns/axes.ts';
import { countSubmitted } from './changes.ts';
import { ideaLink } from './links.ts';
import { listedProposals } from './lists.ts';
import { tellProposals } from './notices.ts';
import { proposalsPersonalData } from './personal-data.ts';
import { watchReferrals } from './referrals/clock.ts';
import { proposalsRights } from './rights.ts';
import { similarIdeasListed, supportSimilar } from './similar-ideas.ts';
import { withdrawIdeaSupport } from './withdraw-support.ts';

export const proposals: Feature = {
  actions: {
    aim_idea: aimIdea,
    read_proposal: readProposal,
    submit_proposal: submitProposal,
    support_proposal: supportProposal,
    support_similar: supportSimilar,
  },
  buttons: { unsupport: { tapped: withdrawIdeaSupport, undoes: 'asked' } },
  lists: {
    campaign_axes: campaignAxes,
    listed_proposals: listedProposals,
    similar_ideas: similarIdeasListed,
  },
  links: { idea: ideaLink },
  notices: { proposal: { tell: tellProposals, own: true } },
  plan: watchReferrals,
  personalData: proposalsPersonalData,
  metrics: { proposals: countSubmitted },
  rights: proposalsRights,
  audit: proposalsAudit,
  sections: async () => [(await import('./console/pages.ts')).proposalsSection()],
};
