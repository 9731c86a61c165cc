// What the commune keeps about a citizen, and the citizen's say over it (law 09-08 arts 7 to 9).
import { makeCode } from '../../domain/citizen.ts';
import type { Action, Outcome } from '../parts.ts';
import { chosen } from './complaint.ts';

/** Minutes in which a linking code must be typed on the other phone. */
const LINK_MINUTES = 15;

/** Shows what is kept, or changes what may be done with it. */
export const tendMyData: Action = {
  needs: ['what'],
  outcomes: ['shown', 'notices_stopped', 'notices_resumed', 'kept_home', 'erasure_asked', 'link_code'],
  async run(turn, answers): Promise<Outcome> {
    const { citizen, now, house, row, batch } = turn;
    switch (chosen(answers.what)) {
      case 'stop_notices':
        citizen.mutedAt = now;
        return { outcome: 'notices_stopped' };
      case 'resume_notices':
        citizen.mutedAt = null;
        return { outcome: 'notices_resumed' };
      case 'keep_home':
        citizen.keptHomeAt = now;
        return { outcome: 'kept_home' };
      case 'erase':
        citizen.erasureAskedAt = now;
        batch.insert('Flag', {
          id: house.newId(),
          kind: 'erasure_asked',
          conversationId: row.id,
          subjectId: row.citizenId,
          createdAt: now,
        });
        return { outcome: 'erasure_asked' };
      case 'link': {
        const code = makeCode(house.seal.hash(house.newId()));
        const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
        batch.insert('LinkCode', {
          codeHash: house.seal.hash(`link ${code}`),
          citizenId: row.citizenId,
          expiresAt,
        });
        return { outcome: 'link_code', values: { code, minutes: LINK_MINUTES } };
      }
      default: {
        const summary = await turn.facts.summaries.load(row.citizenId);
        const { cases = 0, supports = 0, proposals = 0, messages = 0 } = summary ?? {};
        const since = house.words.date(row.language, summary?.createdAt ?? now);
        return { outcome: 'shown', values: { since, cases, supports, proposals, messages } };
      }
    }
  },
};
