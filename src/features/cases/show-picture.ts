// Staff let neighbours see a picture of a case, once they have looked at it: people and number plates are shown to nobody.
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, recordDeed } from '../../database/audit.ts';
import type { Database } from '../../database/client.ts';
import { GONE_FILE } from '../../database/gone-file.ts';
import type { Prisma } from '../../database/prisma/client.ts';
import { inScope } from '../../database/scope.ts';
import { COMPLAINT } from '../../domain/about.ts';
import type { Files } from '../../files/file-store.ts';
import { type CaseChange, once } from './changes.ts';
import { RELEASED } from './shown-picture.ts';

/** Enough to know a lamp or a heap by, on a telephone (pixels of the longer side). */
const SIDE = 480;

export interface Releasing {
  caseId: string;
  /** The picture that a citizen sent. */
  attachmentId: string;
  /** Made by the form; becomes the id of the line in the timeline. */
  eventId: string;
}

/** Shows a small copy of a citizen's picture to whoever reports near it, in the place of any other of that case. */
export async function showPicture(
  db: Database,
  files: Pick<Files, 'read' | 'keep'>,
  { caseId, attachmentId, eventId }: Releasing,
  by: Actor,
): Promise<CaseChange> {
  const picture = await db.attachment.findFirst({
    where: {
      ...{ id: attachmentId, caseId, eventId: null, media: 'photo', state: 'stored' },
      case: { ...inScope(by.scope), flow: COMPLAINT },
    },
    select: { path: true },
  });
  if (!picture?.path) return { is: 'missing' };
  const copy = await files.keep(await smallCopy(await files.read(picture.path)));
  if (!copy) return { is: 'missing' };
  return once(db, eventId, async (tx) => {
    await takeAway(tx, caseId);
    const line = { id: eventId, caseId, at: by.at, kind: RELEASED, visible: false, staffId: by.staffId };
    await tx.caseEvent.create({ data: line });
    const { path, mimeType, size, sha256 } = copy;
    const row = { path, mimeType, size, sha256, caseId, eventId, state: 'stored', createdAt: by.at };
    await tx.attachment.create({ data: { ...row, id: uuidv7(), media: 'photo', name: 'photo.jpg' } });
    await recordDeed(tx, {
      ...by,
      ...{ action: 'case.show_picture', subject: 'case', subjectId: caseId, detail: { attachmentId } },
    });
    return { is: 'done' };
  });
}

/** No picture of the case is shown to neighbours any more. */
export function hidePicture(
  db: Database,
  { caseId, eventId }: Omit<Releasing, 'attachmentId'>,
  by: Actor,
): Promise<CaseChange> {
  return once(db, eventId, async (tx) => {
    const where = { ...inScope(by.scope), id: caseId };
    if ((await tx.case.count({ where })) === 0) return { is: 'missing' };
    if ((await takeAway(tx, caseId)) === 0) return { is: 'done' };
    const line = { id: eventId, caseId, at: by.at, kind: 'unshown', visible: false, staffId: by.staffId };
    await tx.caseEvent.create({ data: line });
    await recordDeed(tx, { ...by, action: 'case.hide_picture', subject: 'case', subjectId: caseId });
    return { is: 'done' };
  });
}

/** The copies that are shown go, bytes and all. Returns how many. */
const takeAway = (tx: Prisma.TransactionClient, caseId: string): Promise<number> =>
  tx.$executeRawUnsafe(
    `update "Attachment" set ${GONE_FILE} where "caseId" = $1::uuid and "state" = 'stored'
      and "eventId" in (select "id" from "CaseEvent" where "caseId" = $1::uuid and "kind" = '${RELEASED}')`,
    caseId,
  );

const smallCopy = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp(bytes)
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 72 })
      .toBuffer(),
  );
