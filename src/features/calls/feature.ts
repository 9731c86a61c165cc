// Calls for candidates: answered in chat, scored by two who do not see each other, decided with reasons, open to an appeal.

import type { Feature } from '../feature.ts';
import { callsAudit } from './audited.ts';
import { fileAppeal, lookUpResult, myResults } from './chat/appeal.ts';
import { CANDIDACY_BUTTON, candidacyButton } from './chat/buttons.ts';
import { birthOrAge, checkAge, checkCandidate } from './chat/check-candidate.ts';
import { fileCandidacy } from './chat/file-candidacy.ts';
import { ageBandsListed, openCallsListed } from './chat/open-calls.ts';
import { readCall } from './chat/read-call.ts';
import { watchCalls } from './clock.ts';
import { callLink } from './links.ts';
import { tellCalls } from './notices.ts';
import { callsPersonalData } from './personal-data.ts';
import { callsRights } from './rights.ts';

export const calls: Feature = {
  actions: {
    read_call: readCall,
    check_age: checkAge,
    check_candidate: checkCandidate,
    file_candidacy: fileCandidacy,
    look_up_result: lookUpResult,
    file_appeal: fileAppeal,
  },
  lists: { open_calls: openCallsListed, age_bands: ageBandsListed, my_results: myResults },
  checks: { birth_or_age: birthOrAge },
  buttons: { [CANDIDACY_BUTTON]: candidacyButton },
  links: { call: callLink },
  notices: { call: { tell: tellCalls, own: true } },
  plan: watchCalls,
  personalData: callsPersonalData,
  rights: callsRights,
  audit: callsAudit,
  sections: async () => [(await import('./console/pages.ts')).callsSection()],
};
