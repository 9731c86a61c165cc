// The bot's own pictures, drawn once from `prisma/seed/pictures` and kept with the files: how a position is shared.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Database } from '../database/client.ts';
import type { Files } from './file-store.ts';

/** A picture that a message can carry. */
export interface OwnPicture {
  id: string;
  path: string;
  media: 'photo';
  name: string;
  mimeType: string;
}

/** By what the app of the citizen looks like. */
export type Pictures = ReadonlyMap<string, OwnPicture>;

/** Each keeps its id, so that whatever was sent still names it after a restart. */
const IDS = {
  telegram: '00000000-0000-7000-8000-000000000001',
  whatsapp: '00000000-0000-7000-8000-000000000002',
};
/** Not anybody's: no term of keeping ends for it. */
const FOR_EVER = new Date('9999-01-01T00:00:00Z');

/** Puts the pictures where messages find them; one that is there already, and drawn alike, is left alone. */
export async function keepPictures(db: Database, files: Files): Promise<Pictures> {
  const kept = await Promise.all(
    Object.entries(IDS).map(async ([app, id]): Promise<[string, OwnPicture] | null> => {
      const picture = await keepPicture(db, files, app, id);
      return picture ? [app, picture] : null;
    }),
  );
  return new Map(kept.filter((each) => each !== null));
}

async function keepPicture(db: Database, files: Files, app: string, id: string): Promise<OwnPicture | null> {
  const drawing = await readFile(new URL(`../../prisma/seed/pictures/position-${app}.svg`, import.meta.url));
  const ref = createHash('sha256').update(drawing).digest('hex');
  const before = await db.attachment.findUnique({ where: { id } });
  const isThere = before?.ref === ref && before.path !== null && (await canRead(files, before.path));
  const path = isThere ? before.path : await draw(db, files, { id, drawing, ref });
  return path ? { id, path, media: 'photo', name: 'position.jpg', mimeType: 'image/jpeg' } : null;
}

async function draw(
  db: Database,
  files: Files,
  { id, drawing, ref }: { id: string; drawing: Uint8Array; ref: string },
): Promise<string | null> {
  const stored = await files.keep(await sharp(drawing).png().toBuffer());
  if (!stored) return null;
  const { path, mimeType, size, sha256 } = stored;
  const row = { path, mimeType, size, sha256, ref, state: 'stored', createdAt: FOR_EVER };
  await db.attachment.upsert({
    where: { id },
    create: { ...row, id, media: 'photo', name: 'position.jpg' },
    update: row,
  });
  return path;
}

const canRead = (files: Files, path: string): Promise<boolean> =>
  files.read(path).then(
    () => true,
    () => false,
  );
