// What staff taught the bot: words that mean a choice of a question, an intent or a category.
import { v7 as uuidv7 } from 'uuid';
import { type Actor, type Change, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { onceOnly } from '../../database/idempotency.ts';
import { type Page, type PageWanted, pageBy } from '../../database/pagination.ts';
import type { Prisma } from '../../database/prisma/client.ts';

/** For whole messages these stand where others have `flow.step`. */
export const WHOLE_MESSAGES = ['intent', 'category'] as const;

const ROW = {
  id: true,
  place: true,
  target: true,
  text: true,
  createdAt: true,
  staff: { select: { name: true } },
} satisfies Prisma.LearnedSelect;

export type LearnedRow = Prisma.LearnedGetPayload<{ select: typeof ROW }>;

/** One page of everything taught, the newest first. */
export async function listLearned(db: Database, wanted: PageWanted): Promise<Page<LearnedRow>> {
  const { of, ...page } = pageBy('createdAt', wanted);
  return of(await db.learned.findMany({ ...page, select: ROW }));
}

/** What was taught for one place. */
export function listTaught(db: Database, place: string): Promise<{ text: string; target: string }[]> {
  return db.learned.findMany({ where: { place }, select: { text: true, target: true } });
}

export interface Lesson {
  /** `flow.step`, `intent` or `category`. */
  place: string;
  target: string;
  text: string;
  /** The miss that gave rise to it, put away with it. */
  missId: string;
}

/**
 * Teaches one synonym. Nothing is checked here but that the same words are not taught twice for one place: whether
 * they collide with other choices is found out before, by the room that reads Darija.
 *
 * @returns `done`, also when the very same was taught before; `taken` when these words mean something else there
 */
export function teach(db: Database, lesson: Lesson, by: Actor): Promise<Change<'taken'>> {
  const { missId, ...row } = lesson;
  const key = { place_text: { place: row.place, text: row.text } };
  const work = async (tx: Prisma.TransactionClient): Promise<Change<'taken'>> => {
    const before = await tx.learned.findUnique({ where: key });
    if (before !== null && before.target !== row.target) return { is: 'taken' };
    const miss = await tx.miss.findUnique({ where: { id: missId }, select: { conversationId: true } });
    await tx.miss.updateMany({ where: { id: missId, settledAt: null }, data: { settledAt: by.at } });
    const conversationId = miss?.conversationId ?? null;
    if (before !== null) {
      // Said by two it is nobody's words.
      if (before.conversationId !== conversationId)
        await tx.learned.update({ where: { id: before.id }, data: { conversationId: null } });
      return { is: 'done' };
    }
    const id = uuidv7();
    await tx.learned.create({ data: { id, ...row, conversationId, staffId: by.staffId, createdAt: by.at } });
    const detail = { place: row.place, target: row.target };
    await recordDeed(tx, { ...by, action: 'miss.teach', subject: 'learned', subjectId: id, detail });
    return { is: 'done' };
  };
  return onceOnly(() => db.$transaction(work), { is: 'taken' });
}

/** Forgets a synonym. */
export async function unlearn(db: Database, id: string, by: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    const gone = await tx.learned.deleteMany({ where: { id } });
    if (gone.count === 0) return;
    await recordDeed(tx, { ...by, action: 'miss.unlearn', subject: 'learned', subjectId: id });
  });
}
