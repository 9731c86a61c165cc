// The statuses that a rule of domain is true of, as a list in the texts of SQL: the rule itself stands there alone.
import { FILE_STATES, isOutcome } from '../domain/attachment.ts';
import { isOpen, STATUSES } from '../domain/case.ts';
import {
  hasLeft,
  isUnsaid,
  isUnsent,
  MESSAGE_STATES,
  mayBeLost,
  mayBeSeen,
  mayBeStopped,
  mayStillFail,
} from '../domain/message.ts';
import {
  isBeforeDeposit,
  isPetitionOver,
  isPetitionUnderWay,
  PETITION_STATUSES,
} from '../domain/petition.ts';
import { isProjectOver, PROJECT_STAGES } from '../domain/project.ts';
import {
  isKept,
  isListed,
  isProposalOver,
  PROPOSAL_STATUSES,
  takesMerged,
  wasShown,
} from '../domain/proposal.ts';

const listed = (names: readonly string[]): string => `(${names.map((name) => `'${name}'`).join(', ')})`;

export const CASES_OPEN = listed(STATUSES.filter(isOpen));
/** One by one, for an index of each. */
export const EACH_CASE_OPEN = STATUSES.filter(isOpen).map((status) => `'${status}'`);
export const CASES_OVER = listed(STATUSES.filter((status) => !isOpen(status)));

export const PETITIONS_BEFORE_DEPOSIT = listed(PETITION_STATUSES.filter(isBeforeDeposit));
export const PETITIONS_UNDER_WAY = listed(PETITION_STATUSES.filter(isPetitionUnderWay));
export const PETITIONS_OVER = listed(PETITION_STATUSES.filter(isPetitionOver));

export const PROPOSALS_LISTED = listed(PROPOSAL_STATUSES.filter(isListed));
export const PROPOSALS_KEPT = listed(PROPOSAL_STATUSES.filter(isKept));
export const PROPOSALS_TAKING = listed(PROPOSAL_STATUSES.filter(takesMerged));
export const PROPOSALS_UNDER_WAY = listed(PROPOSAL_STATUSES.filter((status) => !isProposalOver(status)));
export const PROPOSALS_OVER = listed(PROPOSAL_STATUSES.filter(isProposalOver));
export const PROPOSALS_NEVER_SHOWN = listed(PROPOSAL_STATUSES.filter((status) => !wasShown(status)));
export const PROJECTS_OVER = listed(PROJECT_STAGES.filter(isProjectOver));

export const MESSAGES_UNSENT = listed(MESSAGE_STATES.filter(isUnsent));
/** One by one, for an index of each. */
export const EACH_STOPPABLE = MESSAGE_STATES.filter(mayBeStopped).map((state) => `'${state}'`);
export const MESSAGES_STOPPABLE = listed(MESSAGE_STATES.filter(mayBeStopped));
export const MESSAGES_OVER = listed(
  MESSAGE_STATES.filter((state) => !isUnsent(state) && !mayBeStopped(state)),
);
export const MESSAGES_SEEN = listed(MESSAGE_STATES.filter(mayBeSeen));
export const MESSAGES_LEFT = listed(MESSAGE_STATES.filter(hasLeft));
export const MESSAGES_DOUBTED = listed(MESSAGE_STATES.filter(mayStillFail));
export const MESSAGES_LOST = listed(MESSAGE_STATES.filter(mayBeLost));
export const MESSAGES_UNSAID = listed(MESSAGE_STATES.filter(isUnsaid));

export const FILE_OUTCOMES = listed(FILE_STATES.filter(isOutcome));
