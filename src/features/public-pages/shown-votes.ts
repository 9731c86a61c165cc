// Votes on the public pages: what may be chosen, then the result, with the picture that was told to whoever took part.

import { readVoteResults } from '../../database/vote-results.ts';
import { chatWays } from '../../domain/chat-links.ts';
import { takesVotes } from '../../domain/vote.ts';
import { listPublicVotes, type PublicVote, publicVoteOf } from './public-votes.ts';
import type { ShownKind } from './shown-kind.ts';
import { VOTE_FIELDS, type VoteDataRow, votesCsv, votesData } from './vote-data.ts';
import { votePageOf, voteRow, voteStatus, voteTitle } from './vote-page.ts';

export const SHOWN_VOTES: ShownKind<PublicVote, PublicVote, VoteDataRow> = {
  ...{ name: 'votes', about: 'votes_more', list: listPublicVotes, one: publicVoteOf },
  ...{ fields: VOTE_FIELDS, data: votesData, csv: votesCsv },
  row: ({ words }, look, row) => voteRow(look, words, row),
  async page({ db, words, clock, telegramName, referenceData }, look, found) {
    const results = found.status === 'closed' ? await readVoteResults(db, found) : null;
    const ways = chatWays(telegramName?.(), referenceData.settings.commune.chatPhone);
    return votePageOf(look, words, { found, results, isOpen: takesVotes(found, clock()), ways });
  },
  card: ({ words }, { language, say }, found) => ({
    title: voteTitle(language, found),
    supports: say('voted', { count: found.people }),
    status: voteStatus(words, language, found.status),
  }),
  pictures: {
    async result({ files }, found, language) {
      const path = found.results[`result_${language}_1`];
      return path && files ? files.read(path).catch(() => null) : null;
    },
  },
};
