// A night in a town: what is over its time goes.
import { retain } from '../../src/features/privacy/nightly.ts';
import { PERSONAL_DATA } from '../../src/features.ts';
import type { Files } from '../../src/files/file-store.ts';
import { NO_LOG } from './no-log.ts';
import type { Town } from './town.ts';

export function spendNightIn(town: Town, files: Pick<Files, 'remove'>, copy = 'town'): Promise<void> {
  const { db, context } = town;
  return retain({
    db,
    personalData: PERSONAL_DATA,
    words: context.words,
    newId: context.newId,
    clock: () => town.now,
    files,
    copy,
    log: NO_LOG,
  });
}
