// What staff change in the register of projects: one is added, called otherwise, or stands elsewhere than before.
import { type Actor, type Change, recordDeed } from '../../../database/audit.ts';
import type { Database } from '../../../database/client.ts';
import { onceOnly } from '../../../database/idempotency.ts';
import { isProjectStage, type ProjectStage, stageNeedsReason } from '../../../domain/project.ts';
import { tellOfStage } from './tell-of-stage.ts';

/** What a project is called, and what it is. */
export interface ProjectWords {
  nameAr: string;
  nameFr: string;
  aboutAr: string;
  aboutFr: string;
}

/** Puts a new one into the register. A form that comes twice makes one. */
export function addProject(
  db: Database,
  { id, ...words }: ProjectWords & { id: string },
  by: Actor,
): Promise<Change<never>> {
  return onceOnly<Change<never>>(
    () =>
      db.$transaction(async (tx) => {
        await tx.project.create({
          data: { id, ...words, stage: 'planned', stagedAt: by.at, createdAt: by.at },
        });
        await recordDeed(tx, { ...by, action: 'project.add', subject: 'project', subjectId: id });
        return { is: 'done' };
      }),
    { is: 'done' },
  );
}

/**
 * Calls one otherwise.
 *
 * @param wanted.seen what was on the page: words that somebody wrote meanwhile are not overwritten
 */
export function saveProject(
  db: Database,
  wanted: { id: string; seen: ProjectWords; words: ProjectWords },
  by: Actor,
): Promise<Change<'missing' | 'changed'>> {
  const { id, seen, words } = wanted;
  return db.$transaction(async (tx): Promise<Change<'missing' | 'changed'>> => {
    await tx.$queryRaw`select 1 from "Project" where "id" = ${id}::uuid for update`;
    const now = await tx.project.findUnique({ where: { id } });
    if (now === null) return { is: 'missing' };
    if (isSame(now, words)) return { is: 'done' };
    if (!isSame(now, seen)) return { is: 'changed' };
    await tx.project.update({ where: { id }, data: { ...words } });
    await recordDeed(tx, { ...by, action: 'project.change', subject: 'project', subjectId: id });
    return { is: 'done' };
  });
}

const isSame = (one: ProjectWords, other: ProjectWords): boolean =>
  one.nameAr === other.nameAr &&
  one.nameFr === other.nameFr &&
  one.aboutAr === other.aboutAr &&
  one.aboutFr === other.aboutFr;

export interface Staging {
  id: string;
  /** The stage that was on the page. */
  seen: ProjectStage;
  stage: ProjectStage;
  wordsAr: string | null;
  wordsFr: string | null;
}

export type StageChange =
  | { is: 'done' | 'missing' | 'no_words' | 'same' }
  | { is: 'changed'; stage: ProjectStage };

/** Says where a project stands now; the authors and supporters of its ideas hear of it once. One that is given up says why. */
export function stageProject(db: Database, wanted: Staging, by: Actor): Promise<StageChange> {
  const { id, seen, stage, wordsAr, wordsFr } = wanted;
  return db.$transaction(async (tx): Promise<StageChange> => {
    await tx.$queryRaw`select 1 from "Project" where "id" = ${id}::uuid for update`;
    const found = await tx.project.findUnique({ where: { id } });
    if (found === null || !isProjectStage(found.stage)) return { is: 'missing' };
    // The same form came before.
    if (found.stage === stage && found.wordsAr === wordsAr && found.wordsFr === wordsFr)
      return { is: seen === stage ? 'same' : 'done' };
    if (found.stage !== seen) return { is: 'changed', stage: found.stage };
    if (stage === seen) return { is: 'same' };
    if (stageNeedsReason(stage) && (wordsAr === null || wordsFr === null)) return { is: 'no_words' };
    await tx.project.update({ where: { id }, data: { stage, wordsAr, wordsFr, stagedAt: by.at } });
    await tellOfStage(tx, { id, stage }, by.at);
    await recordDeed(tx, {
      ...by,
      ...{ action: 'project.stage', subject: 'project', subjectId: id, detail: { from: seen, to: stage } },
    });
    return { is: 'done' };
  });
}
