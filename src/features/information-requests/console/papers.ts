// Papers and pictures that staff give to whoever asked for information, kept before they go out.

import type { Visit } from '../../../console/request.ts';
import { endingOf } from '../../../files/content-type.ts';
import type { Picture } from '../../../files/sent-pictures.ts';

export const PAPERS_MAX = 10;

/** Longer names are cut. */
const MOST_LETTERS = 60;

/** Keeps the files of a form; null when there are too many, or one is of no kind that is sent: the faults then say which. */
export async function keepPapers(visit: Visit): Promise<Picture[] | null> {
  const { uploads, faults, parts } = visit;
  if (uploads.length > PAPERS_MAX) {
    faults.papers = { why: 'many-papers', count: PAPERS_MAX };
    return null;
  }
  const kept = await Promise.all(uploads.map((upload) => parts.files.keep(upload.bytes)));
  const wrong = uploads.filter((_, i) => !kept[i]);
  if (wrong.length > 0) {
    faults.papers = { why: 'no-paper', name: wrong.map(({ name }) => name).join(', ') };
    return null;
  }
  return kept.flatMap((file, i) => {
    if (!file) return [];
    const media = file.mimeType.startsWith('image/') ? ('photo' as const) : ('document' as const);
    return [{ ...file, media, name: nameOf(uploads[i]?.name ?? '', endingOf(file.mimeType)) }];
  });
}

/** As staff called it, without what no file is called, and with the ending of what it is. */
function nameOf(given: string, ending: string): string {
  const bare = given
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, MOST_LETTERS);
  return `${bare === '' ? 'document' : bare}.${ending}`;
}
