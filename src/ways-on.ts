// The ways on that are offered where something has ended, what drafts are called, and how words choose at a question: part of
// src/path.ts.
import { UNDO_ERASURE } from './bot/closing-buttons.ts';
import type { Path } from './bot/path.ts';
import { actsForAssociation, inNameOfAssociation } from './features/associations/acting-for.ts';
import { closedToMore, offerUnderStanding } from './features/calls/chat/buttons.ts';
import { callsCandidates, sayComingCalls, withOnlyCall } from './features/calls/chat/open-calls.ts';
import { documentNames, namesDocuments } from './features/calls/chat/read-call.ts';
import { withOnlyRequest } from './features/cases/show-case.ts';
import {
  asksForOpinions,
  sayComingConsultations,
  withOnlyConsultation,
} from './features/consultations/lists.ts';
import { offerObjection } from './features/information-requests/objection.ts';
import { reviewedFor } from './features/on-behalf/say-for-whom.ts';
import { sayClosed } from './features/petitions/closed-petition.ts';
import { titleOf } from './features/petitions/draft-title.ts';
import { nameOfDraft } from './features/things/name-draft.ts';
import { withoutPhotoAsked } from './features/things/open-thing.ts';
import { withOnlyVote } from './features/votes/chat/questions.ts';
import { callsToVote, sayComingVotes } from './features/votes/lists.ts';

export const WAYS_ON: Pick<
  Path,
  | 'titles'
  | 'opening'
  | 'asked'
  | 'standing'
  | 'closedTo'
  | 'reviewed'
  | 'ways'
  | 'further'
  | 'offered'
  | 'listed'
  | 'coming'
  | 'shownWhile'
  | 'wayNames'
  | 'choices'
> = {
  titles: { petition: titleOf, thing: nameOfDraft },
  opening: {
    status: withOnlyRequest,
    petition: sayClosed,
    thing: withoutPhotoAsked,
    candidacy: withOnlyCall,
    consultation: withOnlyConsultation,
    vote: withOnlyVote,
    petition_start: inNameOfAssociation,
    association_request: inNameOfAssociation,
  },
  asked: { candidacy: documentNames },
  standing: { candidacy: offerUnderStanding, information_request: offerObjection },
  closedTo: { candidacy: closedToMore },
  reviewed: [reviewedFor, namesDocuments],
  ways: {
    // A request just sent is followed by news of it: its answer needs no menu.
    complaint: null,
    thing: null,
    thing_not_there: ['complaint'],
    violence: ['person'],
    status: ['complaint'],
    my_data: ['data_correction', 'my_data'],
    proposal: ['support_proposal'],
    support_proposal: ['proposal'],
  },
  further: {
    council: 'candidacy',
    data: 'my_data',
    new_number: 'my_data',
    petition_how: 'petition_start',
    petition_rules: 'petition_start',
    stolen: 'thing_not_there',
  },
  offered: { spoken: ['person', 'complaint', 'status'], none_open: ['proposal', 'complaint', 'menu'] },
  listed: ['petition', 'support_proposal', 'vote', 'candidacy', 'consultation'],
  coming: { vote: sayComingVotes, candidacy: sayComingCalls, consultation: sayComingConsultations },
  shownWhile: {
    consultation: asksForOpinions,
    candidacy: callsCandidates,
    vote: callsToVote,
    association_request: actsForAssociation,
  },
  choices: {
    'complaint.category': { about: 'told' },
    'complaint.same': { same: true },
    'information_request.published': { same: true },
    'thing.same': { same: true },
    'proposal.theme': { about: 'named' },
    'withdraw.sure': { sendsNothing: true },
  },
  wayNames: { [UNDO_ERASURE]: 'my_data-undo' },
};
