// Consultations on the public pages: what is asked, then what was answered.

import { readGroups, readResults } from '../../database/consultation-results.ts';
import { chatWays } from '../../domain/chat-links.ts';
import { isOver, takesAnswers } from '../../domain/consultation.ts';
import { RESULT_FIELDS, type ResultRow, resultsCsv, resultsData } from './consultation-data.ts';
import {
  consultationPageOf,
  consultationRow,
  consultationStatus,
  consultationTitle,
} from './consultation-page.ts';
import { listPublic, type PublicConsultation, publicOf } from './public-consultations.ts';
import type { ShownKind } from './shown-kind.ts';

export const SHOWN_CONSULTATIONS: ShownKind<PublicConsultation, PublicConsultation, ResultRow> = {
  ...{ name: 'consultations', about: 'results_more', list: listPublic, one: publicOf },
  ...{ fields: RESULT_FIELDS, data: resultsData, csv: resultsCsv },
  row: ({ words }, look, row) => consultationRow(look, words, row),
  async page({ db, words, clock, telegramName, referenceData }, look, found) {
    const now = clock();
    const over = isOver(found, now);
    const [results, groups] = await Promise.all([
      readResults(db, found.id),
      over ? readGroups(db, found.id, 'quarter') : [],
    ]);
    const ways = chatWays(telegramName?.(), referenceData.settings.commune.chatPhone);
    const { quarterName } = referenceData;
    const isOpen = takesAnswers(found, now);
    return consultationPageOf(look, words, {
      found,
      results,
      groups,
      isOpen,
      isOver: over,
      ways,
      quarterName,
    });
  },
  card: ({ words }, { language, say }, found) => ({
    title: consultationTitle(language, found),
    supports: say('answered_by', { count: found.people }),
    status: consultationStatus(words, language, found.status),
  }),
};
