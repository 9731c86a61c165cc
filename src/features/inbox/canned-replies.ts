// Ready answers that staff use often, in the languages of citizens.

import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { nearestTo } from '../../words/languages.ts';

export interface Canned {
  id: string;
  title: string;
  textAry: string;
  textFr: string;
}

/** The words of a ready answer for whoever speaks this: in their language, or in the one that is nearest to it. */
export function cannedFor(language: string, { textAry, textFr }: Canned): string {
  const texts: Record<string, string> = { ary: textAry, fr: textFr };
  return texts[nearestTo(language, Object.keys(texts)) ?? ''] ?? textAry;
}

export function listCanned(db: Database): Promise<Canned[]> {
  return db.cannedReply.findMany({
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, textAry: true, textFr: true },
  });
}

/** Writes a ready answer, a new one or in the place of an old one. */
export async function saveCanned(
  db: Database,
  canned: { id: string | null; title: string; textAry: string; textFr: string },
  by: Actor,
): Promise<void> {
  const { id, ...words } = canned;
  await db.$transaction(async (tx) => {
    const subjectId = id ?? uuidv7();
    await tx.cannedReply.upsert({
      where: { id: subjectId },
      create: { id: subjectId, ...words, createdAt: by.at },
      update: words,
    });
    await recordDeed(tx, {
      ...by,
      action: 'canned.save',
      subject: 'canned',
      subjectId,
    });
  });
}

export async function removeCanned(db: Database, id: string, by: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    const gone = await tx.cannedReply.deleteMany({ where: { id } });
    if (gone.count === 0) return;
    await recordDeed(tx, {
      ...by,
      action: 'canned.remove',
      subject: 'canned',
      subjectId: id,
    });
  });
}
