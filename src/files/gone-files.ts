// Files that nothing points to any more: marked in the database, and removed with their bytes.
import type { Database } from '../database/client.ts';
import type { Files } from './file-store.ts';

const FILES_AT_ONCE = 200;

/**
 * Removes the bytes of files that nothing points to any more, and forgets the files. The bytes first: a row that is
 * forgotten before them would leave them there for ever.
 */
export async function removeGoneFiles(db: Database, files: Pick<Files, 'remove'>): Promise<void> {
  for (;;) {
    const select = { id: true, path: true } as const;
    const gone = await db.attachment.findMany({ where: { state: 'erased' }, select, take: FILES_AT_ONCE });
    for (const { path } of gone) if (path !== null) await files.remove(path);
    await db.attachment.deleteMany({ where: { id: { in: gone.map(({ id }) => id) }, state: 'erased' } });
    if (gone.length < FILES_AT_ONCE) return;
  }
}
