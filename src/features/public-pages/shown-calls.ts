// Calls for candidates on the public pages: who may apply, then the result in figures, and the names of those who agreed.

import { countCandidates } from '../../database/call-counts.ts';
import { isPublished, takesCandidates } from '../../domain/call.ts';
import { chatWays } from '../../domain/chat-links.ts';
import { CALL_FIELDS, type CallDataRow, callsCsv, callsData } from './call-data.ts';
import { callPageOf, callRow, publicCallStatus, publicCallTitle } from './call-page.ts';
import { listPublicCalls, NO_CANDIDATES, namesOf, type PublicCall, publicCallOf } from './public-calls.ts';
import type { ShownKind } from './shown-kind.ts';

type Listed = Awaited<ReturnType<typeof listPublicCalls>>['rows'][number];

export const SHOWN_CALLS: ShownKind<Listed, PublicCall, CallDataRow> = {
  ...{ name: 'calls', about: 'calls_more', list: listPublicCalls, one: publicCallOf },
  ...{ fields: CALL_FIELDS, data: callsData, csv: callsCsv },
  row: ({ words }, look, row) => callRow(look, words, row),
  async page({ db, words, clock, telegramName, referenceData }, look, found) {
    const [counted, names] = await Promise.all([
      countCandidates(db, [found.id]),
      isPublished(found.status) ? namesOf(db, found.id) : [],
    ]);
    const counts = counted.get(found.id) ?? NO_CANDIDATES;
    const ways = chatWays(telegramName?.(), referenceData.settings.commune.chatPhone);
    const { quarterName } = referenceData;
    const isOpen = takesCandidates(found, clock());
    return callPageOf(look, words, { found, counts, names, isOpen, ways, quarterName });
  },
  card: ({ words }, { language, say }, found) => ({
    title: publicCallTitle(language, found),
    supports: say('seats', { count: found.seats }),
    status: publicCallStatus(words, language, found.status),
  }),
};
