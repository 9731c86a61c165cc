// Every action a flow may name under `do`.
import type { Action } from './bot/turn.ts';
import { joinBody } from './features/bodies/actions.ts';
import { fileComplaint } from './features/cases/file-complaint.ts';
import { showRequest } from './features/cases/show-case.ts';
import { keepCase, lookUpCase, withdrawCase } from './features/cases/withdraw.ts';
import { readPetition, supportPetition } from './features/petitions/actions.ts';
import { askOtherPhone, dropLinkCode, lookUpLink } from './features/privacy/link-phones.ts';
import { keepMyData, tendMyData } from './features/privacy/my-data.ts';
import { readProposal, submitProposal, supportProposal } from './features/proposals/actions.ts';

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
