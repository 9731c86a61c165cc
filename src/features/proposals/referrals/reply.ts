// The reply of a consultative body, as its secretary enters it.
import { type Actor, type Change, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import { dayOf, isoOf } from '../../../domain/calendar.ts';
import { type BodyOpinion, isUnreplied, opinionNeedsWords } from '../../../domain/referral.ts';
import { auditedAs } from './carry.ts';
import { settleUnreplied } from './clock.ts';
import { tellOfReferral } from './tell-of-referral.ts';

export interface Reply {
  id: string;
  opinion: BodyOpinion;
  wordsAr: string | null;
  wordsFr: string | null;
  /** ISO day of the meeting; null only where there is no reply. */
  metOn: string | null;
}

export type ReplyChange = Change<'missing' | 'changed' | 'no_words' | 'no_day' | 'early'>;

/**
 * Writes it down; authors and supporters hear of it once. `changed`: another reply was entered before. `no_words`: remarks,
 * or why not, are wanted in both languages. `no_day`: the body met between the day it was carried there and today.
 * `early`: nobody can say before its day that no reply came.
 */
export function enterReply(db: Database, wanted: Reply, by: Actor): Promise<ReplyChange> {
  const { id, opinion, wordsAr, wordsFr } = wanted;
  return db.$transaction(async (tx): Promise<ReplyChange> => {
    await tx.$queryRaw`select 1 from "Referral" where "id" = ${id}::uuid for update`;
    const found = await tx.referral.findUnique({ where: { id } });
    if (found === null) return { is: 'missing' };
    const metOn = opinion === 'none' ? null : wanted.metOn;
    const kept = found.metOn === null ? null : isoOf(found.metOn);
    // The same form came before.
    if (found.opinion === opinion && found.wordsAr === wordsAr && found.wordsFr === wordsFr && kept === metOn)
      return { is: 'done' };
    if (found.opinion !== null) return { is: 'changed' };
    const today = dayOf(by.at);
    if (opinionNeedsWords(opinion) && (wordsAr === null || wordsFr === null)) return { is: 'no_words' };
    if (opinion === 'none' && !isUnreplied({ opinion: null, replyBy: isoOf(found.replyBy) }, today))
      return { is: 'early' };
    if (opinion !== 'none' && (metOn === null || metOn > today || metOn < dayOf(found.carriedAt)))
      return { is: 'no_day' };
    await tx.referral.update({
      where: { id },
      data: { opinion, wordsAr, wordsFr, metOn: metOn === null ? null : new Date(metOn), repliedAt: by.at },
    });
    await settleUnreplied(tx, found, by.at);
    await tellOfReferral(tx, { ...found, step: 'replied' }, by.at);
    await recordDeed(tx, { ...by, action: 'referral.reply', ...auditedAs(found), detail: { opinion } });
    return { is: 'done' };
  });
}
