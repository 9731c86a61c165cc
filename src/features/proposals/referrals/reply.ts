// The reply of a consultative body, as its secretary enters it.
import { type Actor, type Change, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import type { Referral } from '../../../database/prisma/client.ts';
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

type Found = Pick<Referral, 'opinion' | 'wordsAr' | 'wordsFr' | 'metOn' | 'replyBy' | 'carriedAt'>;

/** What is wrong with a reply; null: nothing. */
function lackOf({ opinion, wordsAr, wordsFr, metOn }: Reply, found: Found, at: Date): ReplyChange | null {
  const today = dayOf(at);
  if (opinionNeedsWords(opinion) && (wordsAr === null || wordsFr === null)) return { is: 'no_words' };
  if (opinion === 'none')
    return isUnreplied({ opinion: null, replyBy: isoOf(found.replyBy) }, today) ? null : { is: 'early' };
  return metOn === null || metOn > today || metOn < dayOf(found.carriedAt) ? { is: 'no_day' } : null;
}

/** The same form came before. */
const isSame = ({ opinion, wordsAr, wordsFr, metOn }: Reply, found: Found): boolean =>
  found.opinion === opinion &&
  found.wordsAr === wordsAr &&
  found.wordsFr === wordsFr &&
  (found.metOn === null ? null : isoOf(found.metOn)) === metOn;

/**
 * Writes it down; authors and supporters hear of it once. `changed`: another reply was entered before. `no_words`: remarks,
 * or why not, are wanted in both languages. `no_day`: the body met between the day it was carried there and today.
 * `early`: nobody can say before its day that no reply came.
 */
export const enterReply = (db: Database, wanted: Reply, by: Actor): Promise<ReplyChange> =>
  writeReply(db, wanted, by, {
    isDue: ({ opinion }) => opinion === null,
    step: 'replied',
  });

/**
 * Puts another reply in the place of one that was entered wrongly; whoever heard of that hears of the correction. `seen`: the
 * moment of the one that is corrected. `changed`: it is another one meanwhile, or there is none.
 */
export const correctReply = (
  db: Database,
  wanted: Reply & { seen: number },
  by: Actor,
): Promise<ReplyChange> =>
  writeReply(db, wanted, by, {
    isDue: ({ opinion, repliedAt }) => opinion !== null && repliedAt?.getTime() === wanted.seen,
    step: 'corrected',
  });

interface Writing {
  isDue(found: Referral): boolean;
  step: 'replied' | 'corrected';
}

const DEEDS = { replied: 'referral.reply', corrected: 'referral.correct' } as const;

function writeReply(
  db: Database,
  { id, opinion, wordsAr, wordsFr, ...wanted }: Reply,
  by: Actor,
  { isDue, step }: Writing,
): Promise<ReplyChange> {
  return db.$transaction(async (tx): Promise<ReplyChange> => {
    await tx.$queryRaw`select 1 from "Referral" where "id" = ${id}::uuid for update`;
    const found = await tx.referral.findUnique({ where: { id } });
    if (found === null) return { is: 'missing' };
    const metOn = opinion === 'none' ? null : wanted.metOn;
    const reply = { id, opinion, wordsAr, wordsFr, metOn };
    if (isSame(reply, found)) return { is: 'done' };
    if (!isDue(found)) return { is: 'changed' };
    const lack = lackOf(reply, found, by.at);
    if (lack !== null) return lack;
    const day = metOn === null ? null : new Date(metOn);
    await tx.referral.update({
      where: { id },
      data: { opinion, wordsAr, wordsFr, metOn: day, repliedAt: by.at },
    });
    await settleUnreplied(tx, found, by.at);
    await tellOfReferral(tx, { ...found, step }, by.at);
    const detail = { opinion, ...(found.opinion !== null && { before: found.opinion }) };
    await recordDeed(tx, { ...by, action: DEEDS[step], ...auditedAs(found), detail });
    return { is: 'done' };
  });
}
