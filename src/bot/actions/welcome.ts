// First contact: the language, then the privacy notice of law 09-08 and the charter of use, accepted once.

import type { Action } from '../parts.ts';
import { chosen } from './complaint.ts';

/** Rises when the wording of the notice or the charter changes in meaning: everybody is then asked again. */
export const NOTICE_VERSION = '2026-1';

/** Keeps the language and the acceptance; a refusal is respected and told how to come back. */
export const acceptNotice: Action = {
  needs: ['language', 'notice'],
  outcomes: ['accepted', 'refused'],
  run(turn, answers) {
    if (chosen(answers.notice) !== 'accept') return { outcome: 'refused' };
    turn.citizen.acceptedAt = turn.now;
    turn.citizen.noticeVersion = NOTICE_VERSION;
    turn.row.accepted = true;
    return { outcome: 'accepted' };
  },
};
