// Every action a flow may name under `do`.
import type { Action } from '../parts.ts';
import { fileComplaint } from './complaint.ts';
import { askOtherPhone, dropLinkCode, lookUpLink } from './link.ts';
import { joinBody } from './member.ts';
import { keepMyData, tendMyData } from './my-data.ts';
import { readPetition, supportPetition } from './petition.ts';
import { readProposal, submitProposal, supportProposal } from './proposal.ts';
import { showRequest } from './status.ts';
import { keepCase, lookUpCase, withdrawCase } from './withdraw.ts';

export const ACTIONS: Record<string, Action> = {
  ask_other_phone: askOtherPhone,
  drop_link_code: dropLinkCode,
  file_complaint: fileComplaint,
  join_body: joinBody,
  keep_case: keepCase,
  keep_my_data: keepMyData,
  look_up_case: lookUpCase,
  look_up_link: lookUpLink,
  read_petition: readPetition,
  read_proposal: readProposal,
  show_request: showRequest,
  submit_proposal: submitProposal,
  support_petition: supportPetition,
  support_proposal: supportProposal,
  tend_my_data: tendMyData,
  withdraw_case: withdrawCase,
};
