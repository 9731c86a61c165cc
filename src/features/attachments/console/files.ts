// Photos, recordings and documents of citizens, for those who may see people; and what was heard in a recording.
import { z } from 'zod';
import { safeNext } from '../../../console/authentication.ts';
import { again } from '../../../console/form-drafts.ts';
import type { Answer } from '../../../console/layout.ts';
import { actorOf, type Visit } from '../../../console/request.ts';
import type { Routes } from '../../../console/routes.ts';
import { recordReading } from '../../../database/audit.ts';
import { readFileFor, type StoredFile } from '../../../database/file-access.ts';
import { endingOf } from '../../../files/content-type.ts';
import { thumbnailOf } from '../../../files/thumbnail.ts';
import { writeTranscript } from '../write-transcript.ts';

const Id = z.uuid();
const Heard = z.object({ text: z.string().trim().min(1).max(1000) });

export function openFiles(routes: Routes): void {
  routes.get('/files/:id', 'people.see', showFile);
  routes.post('/files/:id/transcript', 'voices.write', saveTranscript);
}

async function showFile(visit: Visit): Promise<Answer> {
  const id = Id.safeParse(visit.params.id);
  const file = id.success ? await readFileFor(visit.parts.db, id.data, actorOf(visit)) : null;
  if (file === null) return { is: 'missing' };
  const { files, log } = visit.parts;
  const bytes = await files.open(file.path).catch(() => null);
  if (bytes === null) {
    log.info({ attachment: file.id }, 'A file is written down as stored and is not there');
    return { is: 'missing' };
  }
  if (visit.query.has('small') && file.mimeType?.startsWith('image/')) {
    const small = await files
      .read(file.path)
      .then(thumbnailOf)
      .catch(() => null);
    return small === null
      ? { is: 'missing' }
      : { is: 'file', bytes: small, mimeType: 'image/webp', name: file.id, download: false };
  }
  await recordReading(visit.parts.db, {
    ...actorOf(visit),
    action: 'person.file',
    subject: 'attachment',
    subjectId: file.id,
  });
  return { is: 'file', bytes, ...asOffered(file) };
}

/**
 * Type and name follow what the file is, never what its sender called it: a photo may be looked at, anything else is
 * offered to be kept. Players play it all the same.
 */
function asOffered({ id, media, mimeType, reference }: StoredFile) {
  // Kept before a type was told without its codec.
  const type = mimeType?.split(';')[0]?.trim() ?? '';
  const ending = endingOf(type);
  return {
    mimeType: ending === 'bin' ? 'application/octet-stream' : type,
    name: `${media}-${reference ?? id.slice(0, 8)}.${ending}`,
    download: type !== 'image/jpeg',
  };
}

async function saveTranscript(visit: Visit): Promise<Answer> {
  const back = safeNext(visit.form.back);
  const id = Id.safeParse(visit.params.id);
  const read = Heard.safeParse(visit.form);
  if (!id.success) return { is: 'missing' };
  if (!read.success) return again(visit, back, read.error);
  const wanted = { attachmentId: id.data, text: read.data.text };
  const change = await writeTranscript(visit.parts.db, wanted, actorOf(visit));
  if (change.is === 'missing') return { is: 'missing' };
  return { is: 'redirect', to: back, told: 'saved' };
}
