// Complaints, and the requests of the flows that clerks write: filed, looked at, taken back.

import { today } from '../../console/format.ts';
import type { Feature } from '../feature.ts';
import { sayPutBack } from './ask-withdrawal.ts';
import { casesAudit } from './audited.ts';
import { keepQuestions } from './awaited-days.ts';
import { complainOfService } from './confide-complaint.ts';
import { comingDay, pastDay, workingDay } from './day-checks.ts';
import { fileComplaint } from './file-complaint.ts';
import { fileRequest } from './file-request.ts';
import { foretellDays } from './foretold-days.ts';
import { joinSimilar } from './join-similar.ts';
import { complaintCategories, myOpenCases, myRequests, similar } from './lists.ts';
import { tellCases } from './notices.ts';
import { casesPersonalData } from './personal-data.ts';
import { keepPromises } from './promised-days.ts';
import { countLate } from './queries.ts';
import { recountPromises } from './recount.ts';
import { returnSilent } from './return-silent.ts';
import { casesRights } from './rights.ts';
import { showRequest } from './show-case.ts';
import { MENDED, RATE, tappedMended, tappedRating } from './verdict.ts';
import { tappedWhy, WHY } from './why-withdrawn.ts';
import { keepCase, lookUpCase, withdrawCase } from './withdraw-case.ts';

export const cases: Feature = {
  actions: {
    complain_of_service: complainOfService,
    file_complaint: fileComplaint,
    file_request: fileRequest,
    join_similar: joinSimilar,
    keep_case: keepCase,
    look_up_case: lookUpCase,
    show_request: showRequest,
    withdraw_case: withdrawCase,
  },
  lists: {
    complaint_categories: complaintCategories,
    my_open_cases: myOpenCases,
    my_requests: myRequests,
    similar_cases: similar,
  },
  checks: { past_day: pastDay, coming_day: comingDay, working_day: workingDay },
  buttons: {
    put_back: { tapped: sayPutBack, undoes: 'at_once' },
    [MENDED]: { tapped: tappedMended, guarded: true },
    [RATE]: { tapped: tappedRating },
    [WHY]: { tapped: tappedWhy },
  },
  notices: { case: { tell: tellCases, own: true } },
  async plan(planning) {
    await recountPromises(planning);
    await keepQuestions(planning);
    await keepPromises(planning);
    await foretellDays(planning);
    await returnSilent(planning);
  },
  personalData: casesPersonalData,
  metrics: { cases_late: (db, now) => countLate(db, { scope: 'all', today: today(now) }) },
  rights: casesRights,
  audit: casesAudit,
  sections: async ({ flows }) => {
    const [{ casesSection }, { requestSections }, { supervisionSection }] = await Promise.all([
      import('./console/pages.ts'),
      import('./console/lists.ts'),
      import('./console/supervision.ts'),
    ]);
    return [casesSection(), ...requestSections(flows.values()), supervisionSection()];
  },
};
